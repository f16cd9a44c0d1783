import { type BenchmarkLine, benchmarkPaths, type BenchmarksView, type BenchmarkView } from '@zhunsheng/contract/benchmark';
import type { StandingBenchmark } from '@zhunsheng/domain/discretion/benchmark';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../shell/api.ts';

const NEARNESS = { county: 0, prefecture: 1, province: 2 } as const;

/** The benchmark that grades a matter here today: the bureau's own, else the nearest above; null where none is in force. */
export function useBenchmark(matter: string): StandingBenchmark | null | undefined {
  const list = useQuery({
    queryKey: ['benchmarks'],
    queryFn: ({ signal }) => read<BenchmarksView>(benchmarkPaths.list, {}, { signal }),
    enabled: matter !== '',
  });
  const line = nearest(list.data?.benchmarks ?? [], matter);
  const entry = useQuery({
    queryKey: ['benchmark', line?.subject],
    queryFn: ({ signal }) => read<BenchmarkView>(benchmarkPaths.entry(line?.subject ?? ''), {}, { signal }),
    enabled: line !== undefined,
  });
  if (list.data === undefined) return undefined;
  if (line === undefined) return null;
  const version = entry.data?.versions.find((one) => one.version === line.version);
  return version === undefined ? undefined : { ...version.content, subject: line.subject, version: line.version, bureau: line.bureau };
}

function nearest(lines: readonly BenchmarkLine[], matter: string): BenchmarkLine | undefined {
  return lines
    .filter((line) => line.matter === matter && line.standing === 'in-force')
    .sort((a, b) => Number(a.fromAbove) - Number(b.fromAbove) || NEARNESS[a.level] - NEARNESS[b.level])[0];
}
