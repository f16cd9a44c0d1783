import type { Facts } from '../ruling.ts';
import type { Region } from './grid.ts';

/** What may be wrong with a benchmark; sentences in contract/src/benchmark-text.ts. */
export const FINDING_CODES = [
  'no-tiers',
  'tier-twice',
  'axis-twice',
  'axis-unknown',
  'axis-without-unit',
  'axis-without-words',
  'value-of-other-kind',
  'without-condition',
  'without-outcome',
  'range-upside-down',
  'overlap',
  'several-undecided',
  'gap',
  'order-of-degrees',
  'order-of-amounts',
  'above-law',
  'below-law',
  'other-kind-than-law',
  'without-cap',
  'party-missing',
  'law-unknown',
  'too-many-points',
  'above-superior',
  'below-superior',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** An error keeps a benchmark from being published; a warning is for whoever publishes it to weigh. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** Names of the tiers concerned. */
  readonly tiers: readonly string[];
  /** Where: stretches of axes; empty where it is nowhere in particular. */
  readonly at: readonly Region[];
  readonly facts: Facts;
}

export function finding(code: FindingCode, more: Partial<Omit<Finding, 'code'>> = {}): Finding {
  return { code, severity: 'error', tiers: [], at: [], facts: {}, ...more };
}
