import type { EntryDetailView, EntryView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { peoplePath, type PeopleView, type PersonLine } from '@zhunsheng/contract/people';
import { LEDGERS, type LedgerKind } from '@zhunsheng/domain/ledgers';
import { personnelPaths, type SealedView } from '@zhunsheng/contract/personnel';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';

/** Ledgers whose entries stand on a person's page, in the order of its tabs. */
export const ENTRY_KINDS = [
  'certificate',
  'post',
  'duty',
  'attendance',
  'onboarding',
  'contract',
  'assessment',
  'claim',
  'training-credit',
] as const satisfies readonly LedgerKind[];
type EntryKind = (typeof ENTRY_KINDS)[number];

export interface PersonData {
  readonly line: PersonLine | undefined;
  readonly detail: EntryDetailView | undefined;
  readonly entries: Readonly<Record<EntryKind, readonly EntryView[]>>;
  /** What is sealed about him can never be opened again. */
  readonly keyErased: boolean;
  readonly error: unknown;
  /** Titles, numbers and names of what the person's acts mention. */
  readonly names: ReadonlyMap<string, string>;
}

const READ_KINDS: readonly LedgerKind[] = [...ENTRY_KINDS, 'training-session'];

/** Their first day is a field: the entry holds over the whole time, so that a past day shows only what had begun. */
const BEGINNING: ReadonlySet<LedgerKind | undefined> = new Set<LedgerKind>([
  'post',
  'duty',
  'onboarding',
  'contract',
  'attendance',
  'training-session',
]);

function hasBegun(kind: LedgerKind | undefined, row: EntryView, day: string): boolean {
  return !BEGINNING.has(kind) || String(row.values['from']) <= day;
}

/** Everything on record about one person as of the day of the view. */
export function usePersonData(subject: string): PersonData {
  const { on, known, day, past } = useAsOf();
  const line = useQuery({
    queryKey: ['people', subject, on, known],
    queryFn: async ({ signal }) => (await read<PeopleView>(peoplePath, { subject, on, known }, { signal })).rows[0] ?? null,
  });
  const detail = useQuery({
    queryKey: ['entry', 'person', subject],
    queryFn: ({ signal }) => read<EntryDetailView>(ledgerPaths.entry('person', subject), {}, { signal }),
  });
  const sealed = useQuery({
    queryKey: ['sealed', subject],
    queryFn: ({ signal }) => read<SealedView>(personnelPaths.sealedOf(subject), {}, { signal }),
  });
  const lists = useQueries({
    queries: READ_KINDS.map((kind) => ({
      queryKey: ['entries', kind, kind === 'training-session' ? '' : subject, on, known],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read<ListView>(
          ledgerPaths.list(kind),
          { on, known, limit: 500, ...(kind === 'training-session' ? {} : { where: [`person:${subject}`] }) },
          { signal },
        ),
    })),
  });
  const found = lists.map((list) => (list.data as ListView | undefined)?.rows);
  const rows = useMemo(
    () => (past ? found.map((each, index) => each?.filter((row) => hasBegun(READ_KINDS[index], row, day))) : found),
    [...found, past, day],
  );
  const entries = useMemo(
    () => Object.fromEntries(ENTRY_KINDS.map((kind, index) => [kind, rows[index] ?? []])) as PersonData['entries'],
    [rows],
  );
  const sessions = rows.at(-1);
  const name = detail.data?.values['name'];
  const names = useMemo(() => {
    const named = new Map<string, string>();
    if (typeof name === 'string') named.set(subject, name);
    for (const row of sessions ?? []) named.set(row.subject, String(row.values['title']));
    for (const kind of ENTRY_KINDS) for (const row of entries[kind]) named.set(row.subject, String(row.values[LEDGERS[kind].label] ?? ''));
    return named;
  }, [subject, name, sessions, entries]);
  return {
    line: line.data ?? undefined,
    detail: detail.data,
    entries,
    keyErased: sealed.data?.keyErased === true,
    error: detail.error ?? line.error,
    names,
  };
}
