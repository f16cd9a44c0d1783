import { OWN } from '../law/gates.ts';
import { cite, own } from '../law/instruments.ts';
import type { BasisVersion } from '../law/penalty.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import { accept, refuse, refusedByRule, type Ruling } from '../ruling.ts';
import type { Benchmark } from './benchmark.ts';
import { checkBenchmark, errorsOf } from './check-benchmark.ts';
import type { BenchmarkEvent } from './events.ts';
import type { Finding } from './finding.ts';
import { type BenchmarkState, holdsFrom } from './state.ts';

export interface PublishFacts {
  readonly basis: BasisVersion | undefined;
  /** Benchmarks of the bureaus above for the same matter, in force on the first day of this one. */
  readonly superiors: readonly Benchmark[];
}

/** Penalty Law art. 34: a benchmark is made public. Nothing is published while its check finds errors. */
export function publish(content: Benchmark, state: BenchmarkState, { basis, superiors }: PublishFacts): Ruling<BenchmarkEvent> {
  const errors = errorsOf(checkBenchmark(content, basis, superiors));
  const [first] = errors;
  if (first !== undefined) return refuse(errors.every(isSuperior) ? outsideSuperior(first) : hasErrors(errors));
  const last = state.versions.at(-1);
  if (last !== undefined && content.validFrom <= last.content.validFrom) {
    return refuse(
      refusedByRule(OWN.discretion, 'benchmark/not-after-previous', { from: content.validFrom, since: last.content.validFrom }),
    );
  }
  return accept({ type: 'BenchmarkPublished.v1', version: (last?.version ?? 0) + 1, content });
}

const isSuperior = ({ code }: Finding): boolean => code === 'above-superior' || code === 'below-superior';

function hasErrors(errors: readonly Finding[]) {
  const findings = [...new Set(errors.map(({ code }) => code))];
  return refusedByRule([cite('penalty-law', 34), own('discretion')], 'benchmark/has-errors', { count: errors.length, findings });
}

function outsideSuperior({ tiers, facts }: Finding) {
  return refusedByRule([cite('penalty-law', 34), own('discretion')], 'benchmark/outside-superior', {
    benchmark: facts['superior'] ?? null,
    tier: tiers[0] ?? null,
    min: facts['min'] ?? null,
    max: facts['max'] ?? null,
    tierMin: facts['superiorMin'] ?? null,
    tierMax: facts['superiorMax'] ?? null,
  });
}

/** From a day on none of its versions holds, not even one that is still to come; cases of earlier days keep theirs. */
export function withdraw(command: { readonly from: PlainDate; readonly reason: string }, state: BenchmarkState): Ruling<BenchmarkEvent> {
  const last = state.versions.at(-1);
  if (last === undefined || last.withdrawn !== null || !state.versions.some((version) => holdsFrom(version, command.from))) {
    return refuse(refusedByRule(OWN.discretion, 'benchmark/not-in-force', {}));
  }
  return accept({ type: 'BenchmarkWithdrawn.v1', version: last.version, ...command });
}
