import type { Benchmark, Outcome, OutcomeParty, Tier } from './benchmark.ts';
import { type Finding, finding } from './finding.ts';

const share = (a: OutcomeParty, b: OutcomeParty): boolean => a === b || a === 'any' || b === 'any';

/**
 * A lower bureau refines within the range of the upper one and never leaves it: each of its tiers lies in the range of the upper
 * tiers of the same degree, or, where the upper one does not have that degree, between its lowest and highest amount.
 */
export function checkSuperior(lower: Benchmark, upper: Benchmark): Finding[] {
  return lower.tiers.flatMap((tier) => tier.outcomes.flatMap((outcome) => against(tier, outcome, upper)));
}

function against(tier: Tier, outcome: Outcome, upper: Benchmark): Finding[] {
  const ofDegree = upper.tiers.filter(({ degree }) => degree === tier.degree);
  // What the law itself names as a ground (Penalty Law arts 30–33) is no range of the upper bureau: it is said and not refused.
  const severity = ofDegree.length === 0 && (tier.degree === 'none' || tier.degree === 'mitigate') ? 'warning' : 'error';
  const found = (code: 'above-superior' | 'below-superior', min: number, max: number) => [
    finding(code, { severity, ...told(tier, outcome, upper, min, max) }),
  ];
  if (outcome.kind === 'none') return upper.tiers.some(hasNone) ? [] : found('below-superior', 0, 0);
  const ranges = comparable(ofDegree, outcome).length > 0 ? comparable(ofDegree, outcome) : comparable(upper.tiers, outcome);
  if (ranges.length === 0) return [];
  const [min, max] = [Math.min(...ranges.map((range) => range.min)), Math.max(...ranges.map((range) => range.max))];
  const cap = Math.max(...ranges.map((range) => range.cap));
  if (outcome.max > max || capOf(outcome) > cap) return found('above-superior', min, max);
  return outcome.min < min ? found('below-superior', min, max) : [];
}

/** Without a cap there is no end to what is reckoned by the unit. */
const capOf = (outcome: Outcome): number => (outcome.kind === 'per-unit' ? (outcome.cap ?? Number.POSITIVE_INFINITY) : 0);

const hasNone = ({ outcomes }: Tier): boolean => outcomes.some(({ kind }) => kind === 'none');

function comparable(tiers: readonly Tier[], outcome: Outcome): { readonly min: number; readonly max: number; readonly cap: number }[] {
  return tiers.flatMap(({ outcomes }) =>
    outcomes.flatMap((upper) => {
      if (upper.kind === 'none' || upper.kind !== outcome.kind || !share(upper.party, outcome.party)) return [];
      const sameRole = upper.roles.length === 0 || outcome.roles.length === 0 || upper.roles.some((role) => outcome.roles.includes(role));
      return sameRole ? [{ min: upper.min, max: upper.max, cap: capOf(upper) }] : [];
    }),
  );
}

function told(tier: Tier, outcome: Outcome, upper: Benchmark, superiorMin: number, superiorMax: number) {
  const [min, max] = outcome.kind === 'none' ? [0, 0] : [outcome.min, outcome.max];
  return { tiers: [tier.name], facts: { superior: upper.title, min, max, superiorMin, superiorMax, measure: outcome.kind } };
}
