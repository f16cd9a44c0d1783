import { type Basis, cite } from '../law/instruments.ts';
import type { Settings } from '../settings/ids.ts';
import type { Calendar } from './calendar.ts';
import { type ComputedLimit, computeLimit } from './compute-limit.ts';
import type { PlainDate } from './plain-date.ts';

export interface Remedies {
  /** Reconsideration before any lawsuit (复议前置). */
  readonly reconsiderationFirst: boolean;
  /** Since 2024 the government of the same level, never the superior department (Reconsideration Law art. 24). */
  readonly reconsiderationAt: 'government-of-same-level';
  readonly reconsideration: ComputedLimit;
  /** Null where reconsideration comes first: the lawsuit then has its own fifteen days after the decision on it (T24). */
  readonly lawsuit: ComputedLimit | null;
  /** Remedies do not suspend performance (Penalty Law art. 73). */
  readonly suspendsPerformance: false;
  readonly basis: Basis;
}

/** What a decision says of the ways against it. The fifteen days of the old regulations are not printed: later laws replaced them. */
export function remediesAgainst(
  decision: { readonly receivedOn: PlainDate; readonly onTheSpot: boolean; readonly settings: Settings },
  calendar: Calendar,
): Remedies {
  const { receivedOn: from, onTheSpot, settings } = decision;
  const reconsideration = computeLimit('T22', { from, settings }, calendar);
  return {
    reconsiderationFirst: onTheSpot,
    reconsiderationAt: 'government-of-same-level',
    reconsideration,
    lawsuit: onTheSpot ? null : computeLimit('T23', { from, settings }, calendar),
    suspendsPerformance: false,
    basis: onTheSpot
      ? [cite('reconsideration-law', 23), cite('reconsideration-law', 20), cite('reconsideration-law', 24)]
      : [cite('reconsideration-law', 20), cite('reconsideration-law', 24), cite('litigation-law', 46)],
  };
}
