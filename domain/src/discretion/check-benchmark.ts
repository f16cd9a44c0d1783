import type { BasisVersion } from '../law/penalty.ts';
import type { Benchmark } from './benchmark.ts';
import { checkLaw, checkOrder, checkParties } from './check-amounts.ts';
import { checkConditions } from './check-conditions.ts';
import { checkShape } from './check-shape.ts';
import { checkSuperior } from './check-superior.ts';
import type { Finding } from './finding.ts';

/**
 * Everything that is wrong with a benchmark: with itself, with the provision that it grades, and with the benchmarks of the
 * bureaus above for the same matter. `basis` undefined: the provision is not on record, which is said.
 */
export function checkBenchmark(benchmark: Benchmark, basis: BasisVersion | undefined, superiors: readonly Benchmark[] = []): Finding[] {
  const shape = checkShape(benchmark);
  const amounts = [...checkOrder(benchmark), ...checkParties(benchmark, basis), ...checkLaw(benchmark, basis)];
  const above = superiors.flatMap((superior) => checkSuperior(benchmark, superior));
  // Conditions of parts that do not fit together say nothing.
  const conditions = shape.some(({ code }) => UNREADABLE.has(code)) ? [] : checkConditions(benchmark);
  return [...shape, ...conditions, ...amounts, ...above];
}

const UNREADABLE = new Set<Finding['code']>([
  'no-tiers',
  'axis-twice',
  'axis-unknown',
  'axis-without-words',
  'value-of-other-kind',
  'without-condition',
]);

export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
