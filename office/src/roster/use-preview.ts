import { type RosterPreviewView, type RosterRowView, rosterPaths } from '@zhunsheng/contract/roster';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { read } from '../shell/api.ts';

const AT_ONCE = 50;

export interface PreviewPages {
  readonly preview: RosterPreviewView | undefined;
  readonly rows: readonly RosterRowView[];
  readonly error: unknown;
  readonly loading: boolean;
  readonly hasNext: boolean;
  readonly more: () => void;
}

export const previewKey = (id: string) => ['roster-preview', id] as const;

/** A preview and as many of its rows as were asked for, of one outcome or all. */
export function usePreview(id: string, only: string | undefined): PreviewPages {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [...previewKey(id), only],
    queryFn: ({ pageParam, signal }) =>
      read<RosterPreviewView>(rosterPaths.preview(id), { offset: pageParam, limit: AT_ONCE, only }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, rows, matching }) => (offset + rows.length < matching ? offset + rows.length : undefined),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const more = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  return { preview: data?.pages[0], rows, error, loading: isFetching, hasNext: hasNextPage, more };
}
