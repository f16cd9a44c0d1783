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
  const { kind } = outcome;
  if (kind === 'none') return upper.tiers.some(hasNone) ? [] : [finding('below-superior', told(tier, outcome, upper, 0, 0))];
  const ofDegree = comparable(
    upper.tiers.filter(({ degree }) => degree === tier.degree),
    outcome,
  );
  const ranges = ofDegree.length > 0 ? ofDegree : comparable(upper.tiers, outcome);
  if (ranges.length === 0) return [];
  const [min, max] = [Math.min(...ranges.map((range) => range.min)), Math.max(...ranges.map((range) => range.max))];
  if (outcome.max > max) return [finding('above-superior', told(tier, outcome, upper, min, max))];
  return outcome.min < min ? [finding('below-superior', told(tier, outcome, upper, min, max))] : [];
}

const hasNone = ({ outcomes }: Tier): boolean => outcomes.some(({ kind }) => kind === 'none');

function comparable(tiers: readonly Tier[], outcome: Outcome): { readonly min: number; readonly max: number }[] {
  return tiers.flatMap(({ outcomes }) =>
    outcomes.flatMap((upper) => {
      if (upper.kind === 'none' || upper.kind !== outcome.kind || !share(upper.party, outcome.party)) return [];
      const sameRole = upper.roles.length === 0 || outcome.roles.length === 0 || upper.roles.some((role) => outcome.roles.includes(role));
      return sameRole ? [{ min: upper.min, max: upper.max }] : [];
    }),
  );
}

function told(tier: Tier, outcome: Outcome, upper: Benchmark, superiorMin: number, superiorMax: number) {
  const [min, max] = outcome.kind === 'none' ? [0, 0] : [outcome.min, outcome.max];
  return { tiers: [tier.name], facts: { superior: upper.title, min, max, superiorMin, superiorMax, measure: outcome.kind } };
}
