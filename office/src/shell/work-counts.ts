import type { WorklistKind, WorklistView } from '@zhunsheng/contract/worklist';
import { worklistPath } from '@zhunsheng/contract/worklist';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { read } from './api.ts';

export const worklistQuery = queryOptions({
  queryKey: ['worklist'],
  queryFn: ({ signal }) => read<WorklistView>(worklistPath, {}, { signal }),
  refetchInterval: 5 * 60_000,
});

/** How much waits: of these kinds, or of all where none is named. Undefined kinds: nothing is counted. */
export function useWorkCounts(kinds: readonly WorklistKind[] | undefined): number {
  const { data } = useQuery({ ...worklistQuery, enabled: kinds !== undefined });
  if (data === undefined || kinds === undefined) return 0;
  const counted = kinds.length === 0 ? Object.values(data.counts) : kinds.map((kind) => data.counts[kind] ?? 0);
  return counted.reduce((sum, count) => sum + count, 0);
}
