import { addWorkingDays, type Calendar, isProvisional, lastWorkingDayUntil } from './calendar.ts';
import { HEARING_NOTICE_DAYS } from './limit-table.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { DueDates } from './time-limit.ts';

/**
 * The last working day on which notice may be given so that `days` working days lie before the hearing. The law does not say whether
 * the day of the hearing counts among them: rawDue and legalDue take it as the last of them (minimum reading), safeDue
 * asks for all of them to lie strictly between notice and hearing.
 */
export function noticeDays(hearingOn: PlainDate, days: number, calendar: Calendar): DueDates {
  const safeDue = workingDayBefore(hearingOn, days + 1, calendar);
  const minimum = workingDayBefore(addDays(hearingOn, 1), days + 1, calendar);
  return {
    rawDue: minimum,
    legalDue: minimum,
    safeDue,
    provisional: isProvisional(safeDue, calendar) || isProvisional(hearingOn, calendar),
  };
}

/** Whether a notice served on a day reaches the hearing in time: on the safe reading, on the minimum one only, or not. */
export function noticeInTime(servedOn: PlainDate, hearingOn: PlainDate, calendar: Calendar): 'safe' | 'minimum' | 'late' {
  const seventh = addWorkingDays(servedOn, HEARING_NOTICE_DAYS, calendar);
  if (seventh < hearingOn) return 'safe';
  return seventh === hearingOn ? 'minimum' : 'late';
}

/** The n-th working day before a day, which itself is not counted. */
function workingDayBefore(day: PlainDate, n: number, calendar: Calendar): PlainDate {
  let found = day;
  for (let counted = 0; counted < n; counted += 1) found = lastWorkingDayUntil(addDays(found, -1), calendar);
  return found;
}
