import { type BasisVersion, isLoaded, type PenaltyRange } from '../law/penalty.ts';
import { type Benchmark, DEGREES, type Outcome, type OutcomeParty, type Tier } from './benchmark.ts';
import { type Finding, finding } from './finding.ts';

type Party = Exclude<OutcomeParty, 'any'>;
const PARTIES: readonly Party[] = ['individual', 'unit'];

const isFor = (party: Party, of: OutcomeParty): boolean => of === party || of === 'any';

/** Whether tiers rise, and whether each says something for everybody whom it may meet. */
export function checkOrder({ tiers }: Benchmark): Finding[] {
  return tiers.slice(1).flatMap((tier, at) => {
    const before = tiers[at];
    if (before === undefined) return [];
    const names = { tiers: [before.name, tier.name] };
    const degrees = DEGREES.indexOf(tier.degree) < DEGREES.indexOf(before.degree) ? [finding('order-of-degrees', names)] : [];
    return [...degrees, ...amountsRise(before, tier).map((facts) => finding('order-of-amounts', { ...names, facts }))];
  });
}

function amountsRise(before: Tier, tier: Tier) {
  return before.outcomes.flatMap((lower) =>
    tier.outcomes.flatMap((upper) => {
      if (lower.kind === 'none' || upper.kind !== lower.kind || !samePeople(lower, upper)) return [];
      if (lower.min <= upper.min && lower.max <= upper.max) return [];
      return [
        { party: lower.party, lowerMin: lower.min, lowerMax: lower.max, upperMin: upper.min, upperMax: upper.max, measure: lower.kind },
      ];
    }),
  );
}

function samePeople(lower: Outcome, upper: Outcome): boolean {
  const parties = lower.party === 'any' || upper.party === 'any' || lower.party === upper.party;
  return parties && (lower.roles.length === 0 || upper.roles.length === 0 || lower.roles.some((role) => upper.roles.includes(role)));
}

export function checkParties({ axes, tiers }: Benchmark, basis: BasisVersion | undefined): Finding[] {
  const roles = axes.flatMap(({ kind, words }) => (kind === 'party' ? words : []));
  const all = tiers.flatMap(({ outcomes }) => outcomes);
  const wanted = PARTIES.flatMap((party): { readonly party: Party; readonly role: string | null }[] => {
    const ofParty = all.filter((outcome) => isFor(party, outcome.party));
    const byLaw = basis !== undefined && isLoaded(basis) && basis.ranges.some((range) => isFor(party, range.party));
    if (ofParty.length === 0) return byLaw ? [{ party, role: null }] : [];
    const told = roles.filter((role) => ofParty.some((outcome) => outcome.roles.includes(role)));
    return told.length === 0 ? [{ party, role: null }] : told.map((role) => ({ party, role }));
  });
  // A tier without a penalty is so for everybody.
  const others = tiers.filter(({ outcomes }) => outcomes.length > 0 && !outcomes.every(({ kind }) => kind === 'none'));
  return others.flatMap((tier) =>
    wanted
      .filter(
        ({ party, role }) =>
          !tier.outcomes.some((one) => isFor(party, one.party) && (one.roles.length === 0 || (role !== null && one.roles.includes(role)))),
      )
      .map(({ party, role }) => finding('party-missing', { tiers: [tier.name], facts: { party, role } })),
  );
}

/** Every amount against the range of the law; below its minimum only in a tier that mitigates (Penalty Law arts 30–32). */
export function checkLaw({ tiers }: Benchmark, basis: BasisVersion | undefined): Finding[] {
  if (basis === undefined || !isLoaded(basis) || basis.ranges.length === 0) return [finding('law-unknown', { severity: 'warning' })];
  return tiers.flatMap((tier) =>
    tier.outcomes.flatMap((outcome) => {
      const found = PARTIES.filter((party) => isFor(party, outcome.party)).flatMap((party) => {
        const ranges = basis.ranges.filter((range) => isFor(party, range.party));
        return ranges.length === 0 ? [] : againstLaw(tier, outcome, ranges, party);
      });
      return toldOnce(found);
    }),
  );
}

/** What is the same for citizens and units is said once, for any party. */
function toldOnce(found: readonly Finding[]): readonly Finding[] {
  const [first, second] = found;
  if (first === undefined || second === undefined) return found;
  const forAny = ({ code, facts }: Finding) => JSON.stringify([code, { ...facts, party: 'any' }]);
  return forAny(first) === forAny(second) ? [{ ...first, facts: { ...first.facts, party: 'any' } }] : found;
}

function againstLaw(tier: Tier, outcome: Outcome, ranges: readonly PenaltyRange[], party: Party): Finding[] {
  if (outcome.kind === 'none') return [];
  const measure = outcome.kind === 'range' || outcome.kind === 'per-unit' ? 'amount' : outcome.kind;
  const comparable = ranges.filter(({ kind }) => kind === measure);
  const common = { tiers: [tier.name] };
  if (comparable.length === 0) return [finding('other-kind-than-law', { ...common, facts: { party } })];
  if (outcome.kind === 'per-unit') return perUnit(outcome, comparable, common, party);
  const low = (range: PenaltyRange) => (tier.degree === 'mitigate' ? 0 : range.min);
  if (comparable.some((range) => low(range) <= outcome.min && outcome.max <= range.max)) return [];
  const maximum = Math.max(...comparable.map(({ max }) => max));
  const minimum = Math.min(...comparable.map(low));
  const facts = { party, min: outcome.min, max: outcome.max, lawMin: minimum, lawMax: maximum, measure: outcome.kind };
  return [finding(outcome.max > maximum ? 'above-law' : 'below-law', { ...common, facts })];
}

function perUnit(
  outcome: Outcome & { kind: 'per-unit' },
  ranges: readonly PenaltyRange[],
  common: { tiers: string[] },
  party: Party,
): Finding[] {
  const maximum = Math.max(...ranges.map(({ max }) => max));
  if (outcome.cap === null) return [finding('without-cap', { ...common, severity: 'warning', facts: { party, lawMax: maximum } })];
  if (outcome.cap <= maximum) return [];
  return [
    finding('above-law', { ...common, facts: { party, min: outcome.min, max: outcome.cap, lawMin: 0, lawMax: maximum, measure: 'range' } }),
  ];
}
