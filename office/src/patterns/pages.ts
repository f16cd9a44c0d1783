import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Parameters, read } from '../shell/api.ts';

/** One page of a list by keyset: its rows and the cursor of the next. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const EXPORTED_AT_ONCE = 1000;
const MOST_EXPORTED = 100_000;

export interface Pages<Row> {
  readonly rows: readonly Row[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly hasNext: boolean;
  readonly more: () => void;
  /** Every row of the list, for an export of what is seen. */
  readonly all: (progress: (count: number) => void) => Promise<Row[]>;
}

/** A list read 50 rows at a time, more as they are wanted. */
export function usePages<Row, P extends PageOf<Row> = PageOf<Row>>(
  path: string,
  parameters: Parameters,
): Pages<Row> & { readonly first: P | undefined } {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['pages', path, parameters],
    queryFn: ({ pageParam, signal }) => read<P>(path, { ...parameters, ...(pageParam === '' ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const all = async (progress: (count: number) => void): Promise<Row[]> => {
    const found: Row[] = [];
    let after: string | null = '';
    while (after !== null && found.length < MOST_EXPORTED) {
      const page: P = await read<P>(path, { ...parameters, limit: EXPORTED_AT_ONCE, ...(after === '' ? {} : { after }) });
      found.push(...page.rows);
      progress(found.length);
      after = page.next;
    }
    return found;
  };
  return { rows, loading: isFetching, error, hasNext: hasNextPage, more, all, first: data?.pages[0] };
}
