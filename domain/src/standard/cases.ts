import type { BureauFacts } from './facts.ts';
import { type Measure, type Part, uncoloured } from './standard.ts';

/** Every bureau that enforces: prefectures and counties. */
export const ofEnforcing = ({ level }: BureauFacts): boolean => level !== 'province';

/** What was known of a case on a past day is in its acts, not in the rows that standards read: that reading is not given. */
export function caseMeasure(measure: (facts: BureauFacts) => Measure): (facts: BureauFacts) => Measure {
  return (facts) => {
    const now = measure(facts);
    const [first, ...rest] = now.parts;
    if (facts.casesKnown || first === undefined) return now;
    return uncoloured('known-now-only', [first, ...rest]);
  };
}

/** An average of cases, in hundredths, cut. */
export function perCase(part: 'days-per-case' | 'score-per-case', sum: number, cases: number): Part {
  return {
    part,
    unit: 'ratio',
    numerator: sum,
    denominator: cases,
    value: cases === 0 ? null : Math.floor((sum * 100) / cases),
    target: null,
  };
}
