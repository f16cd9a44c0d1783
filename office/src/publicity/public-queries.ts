import type { PublicCertificate, PublicDecision, PublicDecisionView } from '@zhunsheng/contract/publicity';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from '../shell/api.ts';

/** Not from contract/publicity: that would bring every schema of it to a citizen's telephone. */
const DECISIONS = '/api/public/decisions';
const CERTIFICATE = '/api/public/certificate';
/** Rows of a full answer. */
const PAGE = 50;

interface Page {
  readonly rows: readonly PublicDecision[];
}

export interface LookUp {
  readonly number: string | undefined;
  readonly bureau: string | undefined;
}

export const decisionsQuery = ({ number, bureau }: LookUp) =>
  infiniteQueryOptions({
    queryKey: ['public', 'decisions', number, bureau],
    queryFn: ({ pageParam, signal }) => read<Page>(DECISIONS, { number, bureau, before: pageParam }, { signal, whenSignedOut: 'throw' }),
    initialPageParam: undefined as string | undefined,
    // Pages are cut by day, so the last day of a page is asked for again; a day that fills a whole page cannot be passed.
    getNextPageParam: ({ rows }) => {
      const [first, last] = [rows[0], rows.at(-1)];
      if (first === undefined || last === undefined || rows.length < PAGE || first.publishedOn === last.publishedOn) return undefined;
      return addDays(last.publishedOn as PlainDate, 1);
    },
  });

/** Every decision once, also one of a day that two pages hold. */
export function decisionsOf(pages: readonly Page[]): PublicDecision[] {
  return [...new Map(pages.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()];
}

export function isCutShort(pages: readonly Page[]): boolean {
  const rows = pages.at(-1)?.rows ?? [];
  return rows.length >= PAGE && rows[0]?.publishedOn === rows.at(-1)?.publishedOn;
}

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['public', 'decision', id],
    queryFn: ({ signal }) => read<PublicDecisionView>(`${DECISIONS}/${encodeURIComponent(id)}`, {}, { signal, whenSignedOut: 'throw' }),
  });

export const certificateQuery = (number: string) =>
  queryOptions({
    queryKey: ['public', 'certificate', number],
    queryFn: ({ signal }) => read<PublicCertificate>(CERTIFICATE, { number }, { signal, whenSignedOut: 'throw' }),
    enabled: number !== '',
  });
