import { type Axis, AXIS_UNITS, type Benchmark, isMeasured, type Outcome, type Test, type Tier } from './benchmark.ts';
import { type Finding, finding } from './finding.ts';

/** Whether the parts are whole: names, units, words, ends of ranges. Without that nothing else can be looked at. */
export function checkShape({ axes, tiers }: Benchmark): Finding[] {
  if (tiers.length === 0) return [finding('no-tiers')];
  return [
    ...twice(axes.map(({ key }) => key)).map((key) => finding('axis-twice', { facts: { axis: nameOf(axes, key) } })),
    ...twice(tiers.map(({ code }) => code)).map((code) =>
      finding('tier-twice', { tiers: tiers.filter((tier) => tier.code === code).map(({ name }) => name) }),
    ),
    ...axes.flatMap(checkAxis),
    ...tiers.flatMap((tier) => checkTier(axes, tier)),
  ];
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

const nameOf = (axes: readonly Axis[], key: string): string => axes.find((axis) => axis.key === key)?.name ?? key;

function checkAxis({ kind, name, unit, words }: Axis): Finding[] {
  if (isMeasured(kind)) {
    const units = AXIS_UNITS[kind] ?? null;
    const known = unit !== null && unit !== '' && (units === null || units.includes(unit));
    return known ? [] : [finding('axis-without-unit', { facts: { axis: name, unit, units: units ?? [] } })];
  }
  return kind === 'fact' || words.length > 1 ? [] : [finding('axis-without-words', { facts: { axis: name } })];
}

function checkTier(axes: readonly Axis[], tier: Tier): Finding[] {
  const tiers = [tier.name];
  const conditions = tier.predicate.length === 0 || tier.condition.trim() === '' ? [finding('without-condition', { tiers })] : [];
  const outcomes = tier.outcomes.length === 0 ? [finding('without-outcome', { tiers })] : [];
  return [
    ...conditions,
    ...outcomes,
    ...tier.predicate.flat().flatMap((test) => checkTest(axes, test).map((found) => ({ ...found, tiers }))),
    ...tier.outcomes.flatMap((outcome) => checkOutcome(axes, outcome).map((found) => ({ ...found, tiers }))),
  ];
}

function checkTest(axes: readonly Axis[], { axis: key, op, value }: Test): Finding[] {
  const axis = axes.find((each) => each.key === key);
  if (axis === undefined) return [finding('axis-unknown', { facts: { axis: key } })];
  return fitsKind(axis, op, value) ? [] : [finding('value-of-other-kind', { facts: { axis: axis.name, value } })];
}

function fitsKind({ kind, words }: Axis, op: Test['op'], value: Test['value']): boolean {
  if (isMeasured(kind)) return op !== 'is' && typeof value === 'number' && value >= 0;
  if (op !== 'is') return false;
  return kind === 'fact' ? typeof value === 'boolean' : typeof value === 'string' && words.includes(value);
}

function checkOutcome(axes: readonly Axis[], outcome: Outcome): Finding[] {
  const found: Finding[] = [];
  if (outcome.kind !== 'none' && outcome.min > outcome.max)
    found.push(finding('range-upside-down', { facts: { min: outcome.min, max: outcome.max } }));
  if (outcome.kind === 'per-unit') {
    const axis = axes.find(({ key }) => key === outcome.axis);
    if (axis === undefined || !isMeasured(axis.kind)) found.push(finding('axis-unknown', { facts: { axis: outcome.axis } }));
  }
  const roles = axes.flatMap(({ kind, words }) => (kind === 'party' ? words : []));
  return [
    ...found,
    ...outcome.roles
      .filter((role) => !roles.includes(role))
      .map((role) => finding('value-of-other-kind', { facts: { axis: role, value: role } })),
  ];
}
