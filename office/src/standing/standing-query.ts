import { standingPaths, type EvidenceView, type StandingView, type TrendView } from '@zhunsheng/contract/standing';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../shell/api.ts';
import type { OpenedCell } from './standard-id.ts';

interface Days {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
}

/** Everything that this reader sees at once: filters choose among it, they never ask again. */
export const standingQuery = ({ on, known }: Days) =>
  queryOptions({
    queryKey: ['standing', on, known],
    queryFn: ({ signal }) => read<StandingView>(standingPaths.standing, { on, known }, { signal }),
  });

export const trendQuery = ({ on, known }: Days, bureau: number, standard?: string) =>
  queryOptions({
    queryKey: ['standing-trend', on, known, bureau, standard],
    queryFn: ({ signal }) => read<TrendView>(standingPaths.trend, { on, known, bureau, standard }, { signal }),
  });

export const evidenceQuery = ({ on, known }: Days, { bureau, standard }: OpenedCell, limit: number) =>
  queryOptions({
    queryKey: ['standing-evidence', on, known, bureau, standard, limit],
    queryFn: ({ signal }) => read<EvidenceView>(standingPaths.evidence, { on, known, bureau, standard, limit }, { signal }),
  });
