import type { AllOf, AnyOf, Axis, Benchmark, Degree, Outcome, OutcomeParty, Test, TestOp, Tier } from '../benchmark.ts';

/** A benchmark of another place, to start from. It is nobody's benchmark here until somebody publishes it as his own. */
export interface BenchmarkExample {
  readonly id: string;
  readonly place: string;
  readonly year: number | null;
  readonly conduct: string;
  readonly basis: string;
  /** What the source asks for before any penalty: 责令限期改正，逾期不改正. */
  readonly precondition: string | null;
  /** The excerpt ended inside the matter. */
  readonly complete: boolean;
  /** The source is a copy of uncertain origin. */
  readonly doubtful: boolean;
  readonly axes: readonly Axis[];
  readonly tiers: readonly Tier[];
}

export function measured(key: string, kind: Axis['kind'], name: string, unit: string, more: Partial<Axis> = {}): Axis {
  return { key, kind, name, unit, words: [], withinMonths: null, optional: false, ...more };
}

export function worded(key: string, kind: 'level' | 'party', name: string, words: readonly string[]): Axis {
  return { key, kind, name, unit: null, words, withinMonths: null, optional: false };
}

export function fact(key: string, name: string): Axis {
  return { key, kind: 'fact', name, unit: null, words: [], withinMonths: null, optional: false };
}

export const timesInYear: Axis = measured('times', 'times', '一年内次数', '次', { withinMonths: 12 });

export const test = (axis: string, op: TestOp, value: Test['value']): Test => ({ axis, op, value });

/** From the first number up to the second, which belongs to the next tier. */
export function between(axis: string, from: number | null, to: number | null): AllOf {
  return [...(from === null ? [] : [test(axis, 'ge', from)]), ...(to === null ? [] : [test(axis, 'lt', to)])];
}

export const range = (min: number, max: number, party: OutcomeParty = 'any', roles: readonly string[] = []): Outcome => ({
  party,
  roles,
  kind: 'range',
  min,
  max,
});

/** Hundredths of the base: 100 is once its value. */
export const multiple = (base: string, min: number, max: number): Outcome => ({
  party: 'any',
  roles: [],
  kind: 'multiple',
  base,
  min,
  max,
});

export const NO_FINE: Outcome = { party: 'any', roles: [], kind: 'none' };

export function tier(degree: Degree, name: string, condition: string, predicate: AnyOf, ...outcomes: readonly Outcome[]): Tier {
  return { code: degree, degree, name, condition, predicate, outcomes };
}

/** The example as a draft for a matter and a level; title, number and days are still to be written. */
export function draftOf(example: BenchmarkExample, at: Pick<Benchmark, 'matter' | 'level' | 'validFrom'>): Benchmark {
  return {
    ...at,
    basisVersionId: null,
    title: '',
    publishedNo: '',
    validTo: null,
    whenSeveral: 'undecided',
    axes: example.axes,
    tiers: example.tiers,
  };
}
