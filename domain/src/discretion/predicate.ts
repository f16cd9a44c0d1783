import type { AllOf, AnyOf, Axis, Circumstances, Test } from './benchmark.ts';

/** Whether one test holds; undefined where its fact is not there. */
function holds(test: Test, facts: Circumstances): boolean | undefined {
  const fact = facts[test.axis];
  if (fact === undefined) return undefined;
  const { op, value } = test;
  if (op === 'is') return fact === value;
  if (typeof fact !== 'number' || typeof value !== 'number') return false;
  switch (op) {
    case 'lt':
      return fact < value;
    case 'le':
      return fact <= value;
    case 'eq':
      return fact === value;
    case 'ge':
      return fact >= value;
    case 'gt':
      return fact > value;
  }
}

/** An alternative whose fact is not there does not hold: an optional axis that is left empty does not apply. */
export function alternativeHolds(alternative: AllOf, facts: Circumstances): boolean {
  return alternative.every((test) => holds(test, facts) === true);
}

export function fits(predicate: AnyOf, facts: Circumstances): boolean {
  return predicate.some((alternative) => alternativeHolds(alternative, facts));
}

/** The axes that an alternative looks at, as one key: alternatives with the same key must never hold together in two tiers. */
export function axesKey(alternative: AllOf): string {
  return [...new Set(alternative.map(({ axis }) => axis))].sort().join(' ');
}

/** Axes that some condition looks at, in their order. */
export function testedAxes(axes: readonly Axis[], predicates: readonly AnyOf[]): Axis[] {
  const tested = new Set(predicates.flat(2).map(({ axis }) => axis));
  return axes.filter(({ key }) => tested.has(key));
}
