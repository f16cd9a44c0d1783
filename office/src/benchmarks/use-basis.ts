import { benchmarkPaths, type BenchmarkBasisView } from '@zhunsheng/contract/benchmark';
import type { Benchmark } from '@zhunsheng/domain/discretion/benchmark';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import { decidableOn } from '@zhunsheng/domain/mandate/ids';
import { useQuery } from '@tanstack/react-query';
import { read } from '../shell/api.ts';

/** The provisions of a matter and the benchmarks above, as they stand on a day. */
export function useBasis(matter: string, on: string) {
  return useQuery({
    queryKey: ['benchmark-basis', matter, on],
    queryFn: ({ signal }) => read<BenchmarkBasisView>(benchmarkPaths.basis, { matter, on }, { signal }),
    enabled: matter !== '',
  });
}

/** The provision that a benchmark grades: the one that it names, else the one to apply on its first day. */
export function basisOf(
  view: BenchmarkBasisView | undefined,
  { basisVersionId, validFrom }: Pick<Benchmark, 'basisVersionId' | 'validFrom'>,
): BasisVersion | undefined {
  if (view === undefined) return undefined;
  return basisVersionId === null ? decidableOn(view.versions, validFrom) : view.versions.find(({ id }) => id === basisVersionId);
}
