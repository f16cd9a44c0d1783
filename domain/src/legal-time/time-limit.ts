import type { Basis } from '../law/instruments.ts';
import { addWorkingDays, type Calendar, firstWorkingDayFrom, isProvisional, lastWorkingDayUntil, workingDaysIn } from './calendar.ts';
import { addDays, addMonths, dayOfInstant, daysBetween, type PlainDate, plainDate } from './plain-date.ts';

/** Days on which the limit does not run, both included. For a pause that still lasts, `until` is today. */
export interface Pause {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** In the unit of the limit that it extends. */
export interface Extension {
  readonly length: number;
  readonly basis: Basis;
}

/** A limit in days or months. `start` is day 0 and never counted. */
export interface DayLimit {
  readonly unit: 'working-day' | 'day' | 'month';
  readonly length: number;
  readonly start: PlainDate;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly basis: Basis;
}

/** A limit in clock hours, from an instant written in UTC with 'Z'. */
export interface HourLimit {
  readonly unit: 'hour';
  readonly length: number;
  readonly startAt: string;
  readonly basis: Basis;
}

export type TimeLimit = DayLimit | HourLimit;

export interface DueDates {
  /** As counted, before any rest day is considered. */
  readonly rawDue: PlainDate;
  /** The last lawful day: a rest day gives way to the first working day after it (Civil Code art. 203; Civil Procedure Law art. 85). */
  readonly legalDue: PlainDate;
  /** The last working day at or before rawDue: the organ's own duty is warned of by this day, since the
   *  roll-forward is written for litigants. Never before the start, even when no working day lies between. */
  readonly safeDue: PlainDate;
  /** A day that decides the result lies in a year whose holidays are not announced: compute again once they are. */
  readonly provisional: boolean;
}

export function dueDates(limit: DayLimit, calendar: Calendar): DueDates {
  const rawDue = rawDueOf(limit, calendar);
  const legalDue = firstWorkingDayFrom(rawDue, calendar);
  const lastWorked = lastWorkingDayUntil(rawDue, calendar);
  const safeDue = lastWorked < limit.start ? limit.start : lastWorked;
  const firstThatMatters = limit.unit === 'working-day' ? addDays(limit.start, 1) : safeDue;
  return { rawDue, legalDue, safeDue, provisional: isProvisional(firstThatMatters, calendar) || isProvisional(legalDue, calendar) };
}

/**
 * The instant at which a limit in hours ends. Rest days run (Coercion Law art. 19). The clock starts at the
 * very minute (Civil Code art. 201): Civil Procedure Law art. 85, which leaves out the hour in which a period
 * begins, could give up to an hour more, but no duty of the organ should rely on it.
 */
export function dueAt(limit: HourLimit): string {
  positive(limit.length);
  dayOfInstant(limit.startAt);
  const day = plainDate(limit.startAt.slice(0, 10));
  const hours = Number(limit.startAt.slice(11, 13)) + limit.length;
  return `${addDays(day, Math.floor(hours / 24))}T${String(hours % 24).padStart(2, '0')}${limit.startAt.slice(13)}`;
}

function rawDueOf(limit: DayLimit, calendar: Calendar): PlainDate {
  const length = limit.extensions.reduce((sum, extension) => sum + positive(extension.length), positive(limit.length));
  switch (limit.unit) {
    case 'working-day':
      return afterPauses(limit, addWorkingDays(limit.start, length, calendar), {
        advance: (day, n) => addWorkingDays(day, n, calendar),
        count: (from, until) => workingDaysIn(from, until, calendar),
      });
    case 'day':
      return afterPauses(limit, addDays(limit.start, length), CALENDAR_DAYS);
    case 'month':
      return afterPauses(limit, addMonths(limit.start, length), CALENDAR_DAYS);
  }
}

interface Counting {
  readonly advance: (day: PlainDate, n: number) => PlainDate;
  readonly count: (from: PlainDate, until: PlainDate) => number;
}

const CALENDAR_DAYS: Counting = { advance: addDays, count: (from, until) => daysBetween(from, until) + 1 };

/** Each paused day that falls before the end moves the end by one; days in two pauses move it once. */
function afterPauses(
  limit: { readonly start: PlainDate; readonly pauses: readonly Pause[] },
  unpaused: PlainDate,
  { advance, count }: Counting,
): PlainDate {
  let due = unpaused;
  let next = addDays(limit.start, 1);
  for (const pause of [...limit.pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = pause.from > next ? pause.from : next;
    if (from > due) break;
    if (pause.until < from) continue;
    due = advance(due, count(from, pause.until));
    next = addDays(pause.until, 1);
  }
  return due;
}

function positive(length: number): number {
  if (!Number.isSafeInteger(length) || length <= 0) throw new RangeError(`not a length of time: ${length}`);
  return length;
}
