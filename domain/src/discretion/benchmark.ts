import type { PlainDate } from '../legal-time/plain-date.ts';

/** What a condition looks at. Measured kinds take numbers, the others words or yes and no. */
export const AXIS_KINDS = ['area', 'volume', 'length', 'weight', 'amount', 'count', 'times', 'duration', 'level', 'fact', 'party'] as const;
export type AxisKind = (typeof AXIS_KINDS)[number];

/** Units by kind; null: any word for what is counted (处、株、辆). */
export const AXIS_UNITS: Readonly<Partial<Record<AxisKind, readonly string[] | null>>> = {
  area: ['㎡', '公顷'],
  volume: ['m³'],
  length: ['米', '公里'],
  weight: ['千克', '吨'],
  amount: ['元', '万元'],
  count: null,
  times: ['次'],
  duration: ['小时', '日', '月', '年'],
};

export const isMeasured = (kind: AxisKind): boolean => Object.hasOwn(AXIS_UNITS, kind);
/** Counted in whole numbers from one. */
export const isCounted = (kind: AxisKind): boolean => kind === 'count' || kind === 'times';

export interface Axis {
  readonly key: string;
  readonly kind: AxisKind;
  /** 占地面积, 一年内被查处次数. */
  readonly name: string;
  readonly unit: string | null;
  /** The words of a level from the lightest on, or of a kind of party; empty for the others. */
  readonly words: readonly string[];
  /** The period in which times are counted; null where the source names none. */
  readonly withinMonths: number | null;
  /** May be left empty in a case to which it does not apply: a tier that asks only for others then decides. */
  readonly optional: boolean;
}

export const TEST_OPS = ['lt', 'le', 'eq', 'ge', 'gt', 'is'] as const;
export type TestOp = (typeof TEST_OPS)[number];

/** `is` compares words and yes/no, the others numbers. */
export interface Test {
  readonly axis: string;
  readonly op: TestOp;
  readonly value: number | string | boolean;
}

export type AllOf = readonly Test[];
/** Any of these alternatives; an empty alternative always holds, no alternative never does. */
export type AnyOf = readonly AllOf[];

export const OUTCOME_PARTIES = ['individual', 'unit', 'any'] as const;
export type OutcomeParty = (typeof OUTCOME_PARTIES)[number];

export interface OutcomeFor {
  readonly party: OutcomeParty;
  /** Words of the axis of kind `party` that it is for (施工单位); empty: for all of that party. */
  readonly roles: readonly string[];
}

/** Whole yuan, both ends included. multiple: hundredths of the base; percent: hundredths of a percent, as in PenaltyRange. */
export type Outcome = OutcomeFor &
  (
    | { readonly kind: 'range'; readonly min: number; readonly max: number }
    | { readonly kind: 'per-unit'; readonly axis: string; readonly min: number; readonly max: number; readonly cap: number | null }
    | { readonly kind: 'multiple' | 'percent'; readonly base: string; readonly min: number; readonly max: number }
    | { readonly kind: 'none' }
  );
export type OutcomeKind = Outcome['kind'];

/** From the lightest to the heaviest. */
export const DEGREES = ['none', 'mitigate', 'light', 'general', 'heavy', 'severe'] as const;
export type Degree = (typeof DEGREES)[number];

export interface Tier {
  /** Its name within the benchmark, for records. */
  readonly code: string;
  readonly degree: Degree;
  readonly name: string;
  /** The words of the source. */
  readonly condition: string;
  readonly predicate: AnyOf;
  readonly outcomes: readonly Outcome[];
}

export const BENCHMARK_LEVELS = ['province', 'prefecture', 'county'] as const;
export type BenchmarkLevel = (typeof BENCHMARK_LEVELS)[number];

/** What holds where alternatives of several tiers are met at once: nobody has said so yet, the heaviest, or the lightest of them. */
export const WHEN_SEVERAL = ['undecided', 'heaviest', 'lightest'] as const;
export type WhenSeveral = (typeof WHEN_SEVERAL)[number];

/** The discretion benchmark of one matter, from one day to another. Tiers stand from the lightest to the heaviest. */
export interface Benchmark {
  readonly matter: string;
  readonly basisVersionId: string | null;
  readonly title: string;
  /** Number under which it was published (Penalty Law art. 34: a benchmark is made public). */
  readonly publishedNo: string;
  readonly level: BenchmarkLevel;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly whenSeveral: WhenSeveral;
  readonly axes: readonly Axis[];
  readonly tiers: readonly Tier[];
}

/** A benchmark on record. */
export interface StandingBenchmark extends Benchmark {
  readonly subject: string;
  readonly version: number;
  readonly bureau: number;
}

/** The facts of a case by the keys of axes; an axis that is not there is not known, or does not apply. */
export type Circumstances = Readonly<Record<string, number | string | boolean>>;
