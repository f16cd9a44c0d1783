import type { Benchmark, Tier } from './benchmark.ts';
import { type Finding, finding } from './finding.ts';
import { type Grid, type GridPoint, gridOf, MOST_POINTS, type Region, regionsOf } from './grid.ts';
import { alternativeHolds, axesKey, fits, testedAxes } from './predicate.ts';

/** Facts that lead to several tiers, and facts that lead to none. */
export function checkConditions({ axes, tiers, whenSeveral }: Benchmark): Finding[] {
  const predicates = tiers.map(({ predicate }) => predicate);
  const grid = gridOf(testedAxes(axes, predicates), predicates);
  if (grid.points === undefined) return [finding('too-many-points', { severity: 'warning', facts: { most: MOST_POINTS } })];
  return [...overlaps(grid, tiers, grid.points, whenSeveral === 'undecided'), ...gaps(grid, tiers, grid.points)];
}

function overlaps(grid: Grid, tiers: readonly Tier[], points: readonly GridPoint[], undecided: boolean): Finding[] {
  return pairsOf(tiers).flatMap(([lower, upper]) => {
    const both = points.filter(({ facts }) => fits(lower.predicate, facts) && fits(upper.predicate, facts));
    const same = both.filter((point) => alikeBoth(lower, upper, point));
    const names = [lower.name, upper.name];
    if (same.length > 0) return told(grid, same, (at) => finding('overlap', { tiers: names, at }));
    // Alternatives of different axes may both be met; that needs a rule, not other conditions.
    return undecided && both.length > 0 ? told(grid, both, (at) => finding('several-undecided', { tiers: names, at })).slice(0, 1) : [];
  });
}

/** Alternatives that look at the same axes and hold together: a slip of the conditions, whatever holds for several tiers. */
function alikeBoth(lower: Tier, upper: Tier, { facts }: GridPoint): boolean {
  const holding = (tier: Tier) => tier.predicate.filter((alternative) => alternativeHolds(alternative, facts)).map(axesKey);
  const keys = new Set(holding(lower));
  return holding(upper).some((key) => keys.has(key));
}

function gaps(grid: Grid, tiers: readonly Tier[], points: readonly GridPoint[]): Finding[] {
  const optional = grid.axes.filter((axis) => axis.optional);
  const empty = (point: GridPoint) => optional.length > 0 && optional.every(({ key }) => point.facts[key] === undefined);
  const none = points.filter((point) => !empty(point) && !tiers.some(({ predicate }) => fits(predicate, point.facts)));
  return told(grid, none, (at) => finding('gap', { at }));
}

function told(grid: Grid, points: readonly GridPoint[], tell: (at: Region[]) => Finding): Finding[] {
  return regionsOf(grid, points).map(tell);
}

function pairsOf(tiers: readonly Tier[]): [Tier, Tier][] {
  return tiers.flatMap((lower, at) => tiers.slice(at + 1).map((upper): [Tier, Tier] => [lower, upper]));
}
