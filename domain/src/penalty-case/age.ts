import { addMonths, type PlainDate } from '../legal-time/plain-date.ts';

export type AgeOnAct = 'under-14' | '14-17' | 'adult';

/** Whole years on the day of the act; a birthday counts from the day itself (Penalty Law art. 30: 不满, 已满). */
export function ageOn(bornOn: PlainDate, actOn: PlainDate): AgeOnAct {
  if (actOn < addMonths(bornOn, 14 * 12)) return 'under-14';
  return actOn < addMonths(bornOn, 18 * 12) ? '14-17' : 'adult';
}
