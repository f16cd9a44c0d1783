import { type PartyKind, yuanRange } from '../law/penalty.ts';
import type { Axis, Benchmark, Circumstances, Degree, Outcome, StandingBenchmark, Tier } from './benchmark.ts';
import type { GradedTier } from './ids.ts';
import { fits, testedAxes } from './predicate.ts';

export interface Graded extends GradedTier {
  readonly degree: Degree;
  /** `none`: the tier has no fine. */
  readonly kind: Outcome['kind'];
}

export type GradeProblem =
  /** Keys of axes without which no tier can be told. */
  | { readonly problem: 'fact-missing'; readonly axes: readonly string[] }
  /** The facts are there and no condition fits: a gap of the benchmark. */
  | { readonly problem: 'no-tier' }
  /** Conditions of several tiers are met, and the benchmark does not say which holds. */
  | { readonly problem: 'several-tiers'; readonly tiers: readonly string[] }
  /** The tier says nothing for this party. */
  | { readonly problem: 'party-missing'; readonly tier: string }
  /** Amounts from which the fine is taken: 树木价值, or the measure itself. */
  | { readonly problem: 'base-missing'; readonly base: string };

export interface GradedParty {
  readonly kind: PartyKind;
  readonly businessHouseholdAsCitizen: boolean;
}

/**
 * The tier that the facts of a case lead to, with its range for the party. `bases`: whole yuan by the words of the benchmark.
 * A proposal for the officer, who picks within it and gives his reasons; it decides nothing.
 */
export function gradeCase(
  benchmark: StandingBenchmark | (Benchmark & { readonly subject: string }),
  circumstances: Circumstances,
  party: GradedParty,
  bases: Readonly<Record<string, number>>,
): Graded | GradeProblem {
  const facts = applying(benchmark.axes, circumstances);
  const found = tierOf(benchmark, facts);
  if ('problem' in found) return found;
  const { tier } = found;
  const outcome = outcomeFor(benchmark.axes, tier, facts, party);
  if (outcome === 'role-missing') return { problem: 'fact-missing', axes: roleAxes(benchmark.axes) };
  if (outcome === undefined) return { problem: 'party-missing', tier: tier.name };
  const range = rangeOf(outcome, benchmark.axes, facts, bases);
  if ('problem' in range) return range;
  return {
    benchmark: benchmark.subject,
    title: benchmark.publishedNo === '' ? benchmark.title : `${benchmark.title}（${benchmark.publishedNo}）`,
    tier: tier.code,
    name: tier.name,
    condition: tier.condition,
    ...range,
    degree: tier.degree,
    kind: outcome.kind,
  };
}

/** Nothing felled is no felling of fewer than three: nought of what may not apply does not apply. */
function applying(axes: readonly Axis[], facts: Circumstances): Circumstances {
  const none = new Set(axes.filter(({ optional, key }) => optional && facts[key] === 0).map(({ key }) => key));
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !none.has(key)));
}

function tierOf(benchmark: Benchmark, facts: Circumstances): { readonly tier: Tier } | GradeProblem {
  const asked = testedAxes(
    benchmark.axes,
    benchmark.tiers.map(({ predicate }) => predicate),
  );
  const missing = asked.filter(({ key }) => facts[key] === undefined);
  const needed = missing.filter(({ optional }) => !optional);
  if (needed.length > 0) return { problem: 'fact-missing', axes: needed.map(({ key }) => key) };
  const fitting = benchmark.tiers.filter(({ predicate }) => fits(predicate, facts));
  const [lightest] = fitting;
  const heaviest = fitting.at(-1);
  if (lightest === undefined || heaviest === undefined)
    return missing.length > 0 ? { problem: 'fact-missing', axes: missing.map(({ key }) => key) } : { problem: 'no-tier' };
  if (fitting.length === 1) return { tier: lightest };
  switch (benchmark.whenSeveral) {
    case 'undecided':
      return { problem: 'several-tiers', tiers: fitting.map(({ name }) => name) };
    case 'heaviest':
      return { tier: heaviest };
    case 'lightest':
      return { tier: lightest };
  }
}

const roleAxes = (axes: readonly Axis[]): string[] => axes.filter(({ kind }) => kind === 'party').map(({ key }) => key);

function outcomeFor(
  axes: readonly Axis[],
  tier: Tier,
  facts: Circumstances,
  { kind, businessHouseholdAsCitizen }: GradedParty,
): Outcome | 'role-missing' | undefined {
  const wanted = kind === 'citizen' || (kind === 'business-household' && businessHouseholdAsCitizen) ? 'individual' : 'unit';
  const ofParty = tier.outcomes.filter(({ party }) => party === wanted || party === 'any');
  const roles = roleAxes(axes).map((key) => facts[key]);
  const ofRole = ofParty.find((outcome) => outcome.roles.some((role) => roles.includes(role)));
  const ofAll = ofParty.find((outcome) => outcome.roles.length === 0);
  if (ofRole !== undefined || ofAll !== undefined) return ofRole ?? ofAll;
  return ofParty.length > 0 && roles.every((role) => role === undefined) ? 'role-missing' : undefined;
}

function rangeOf(
  outcome: Outcome,
  axes: readonly Axis[],
  facts: Circumstances,
  bases: Readonly<Record<string, number>>,
): { readonly min: number; readonly max: number } | GradeProblem {
  switch (outcome.kind) {
    case 'none':
      return { min: 0, max: 0 };
    case 'range':
      return { min: outcome.min, max: outcome.max };
    case 'per-unit': {
      const measured = facts[outcome.axis];
      if (typeof measured !== 'number')
        return { problem: 'base-missing', base: axes.find(({ key }) => key === outcome.axis)?.name ?? outcome.axis };
      const cut = (yuan: number) => (outcome.cap === null ? yuan : Math.min(yuan, outcome.cap));
      // Cut, never rounded up: half a square metre is fined as half of one.
      const max = cut(Math.floor(measured * outcome.max));
      return { min: Math.min(cut(Math.ceil(measured * outcome.min)), max), max };
    }
    case 'multiple':
    case 'percent': {
      const base = bases[outcome.base];
      if (base === undefined) return { problem: 'base-missing', base: outcome.base };
      const range = yuanRange(
        { party: outcome.party, kind: outcome.kind, base: outcome.base, min: outcome.min, max: outcome.max, when: 'ordinary' },
        base,
      );
      return range ?? { problem: 'base-missing', base: outcome.base };
    }
  }
}
