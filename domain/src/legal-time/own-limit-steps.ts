import { LIMITS } from './limit-table.ts';

/** Steps of a case whose days the law itself fixes for the organ: a bureau may ask fewer of itself, never more (Guideline art. 9). */
export const OWN_LIMIT_STEPS = ['T03', 'T07', 'T08', 'T09', 'T11', 'T12', 'T18', 'T19'] as const;
export type OwnLimitStep = (typeof OWN_LIMIT_STEPS)[number];

/** Working days, but for the decision (T07), which has days. */
export function lawfulDays(step: OwnLimitStep): number {
  const { length } = LIMITS[step].terms[0];
  if (typeof length !== 'number') throw new Error(`${step} is no limit of the law`);
  return length;
}
