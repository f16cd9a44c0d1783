import { addWorkingDays, type Calendar } from '../legal-time/calendar.ts';
import { COURT_ALARM_DAYS } from '../legal-time/court-window.ts';
import { LIMITS } from '../legal-time/limit-table.ts';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import type { LimitLine } from './summary.ts';

/** Working days before a limit ends from which it is reminded of (own). */
export const NEAR_WORKING_DAYS = 3;
export const DUE_TODAY = 0;
export const OVERDUE = -1;

type Line = Pick<LimitLine, 'limit' | 'warnOn' | 'legalDue' | 'metOn'>;

/** The last warning day that a reminder of that day looks at: a court window is told of sixty days ahead. */
export const lookAhead = (today: PlainDate): PlainDate => addDays(today, COURT_ALARM_DAYS[0]);

/**
 * Which reminder a limit calls for on a day; null: none. Only duties of the organ: what a party or a court has to do in time is nobody's
 * task in the bureau. Where a run of days was missed, the nearest class is made and the wider ones are not made after it.
 */
export function reminderClass({ limit, warnOn, legalDue, metOn }: Line, today: PlainDate, calendar: Calendar): number | null {
  if (metOn !== null || LIMITS[limit].duty !== 'organ') return null;
  if (legalDue < today) return OVERDUE;
  if (warnOn <= today) return DUE_TODAY;
  if (limit === 'T14') return COURT_ALARM_DAYS.findLast((days) => warnOn <= addDays(today, days)) ?? null;
  return warnOn <= addWorkingDays(today, NEAR_WORKING_DAYS, calendar) ? NEAR_WORKING_DAYS : null;
}
