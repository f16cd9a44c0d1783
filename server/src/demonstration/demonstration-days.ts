import { addDays, daysBetween, firstOfYear, lastOfYear, type PlainDate, yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import { type Calendar, firstWorkingDayFrom, lastWorkingDayUntil } from '@zhunsheng/domain/legal-time/calendar';

/** About eight months, so that six month-ends lie within. */
export const HISTORY_DAYS = 240;
/** A year that began, or ends within the history, less than this ago has no training of its own yet. */
const SHORTEST_YEAR_DAYS = 45;

/** The days of the demonstration: everything on record was written between `first` and the day before `today`. */
export interface DemonstrationDays {
  readonly today: PlainDate;
  readonly first: PlainDate;
  /** A working day `days` after the first one, never later than yesterday. */
  readonly after: (days: number) => PlainDate;
  readonly before: (days: number) => PlainDate;
  /** Three working days for the year's sessions, for each year that the history reaches far enough into. */
  readonly trainings: readonly (readonly [PlainDate, PlainDate, PlainDate])[];
  /** Years before one of which a day lies in the history: the auxiliaries' assessments of those are on record. */
  readonly assessedYears: readonly number[];
  readonly calendar: Calendar;
}

export function demonstrationDays(today: PlainDate, calendar: Calendar): DemonstrationDays {
  const first = addDays(today, -HISTORY_DAYS);
  const working = (day: PlainDate): PlainDate => {
    const next = firstWorkingDayFrom(day, calendar);
    return next < today ? next : lastWorkingDayUntil(addDays(today, -1), calendar);
  };
  const years = yearOf(first) === yearOf(today) ? [yearOf(today)] : [yearOf(first), yearOf(today)];
  return {
    today,
    first,
    after: (days) => working(addDays(first, days)),
    before: (days) => working(addDays(today, -days)),
    trainings: years.flatMap((year) => trainingsOf(year, first, today, working)),
    assessedYears: years.map((year) => year - 1),
    calendar,
  };
}

function trainingsOf(year: number, first: PlainDate, today: PlainDate, working: (day: PlainDate) => PlainDate) {
  const from = later(addDays(first, 10), firstOfYear(year));
  const until = earlier(addDays(today, -10), lastOfYear(year));
  const span = daysBetween(from, until);
  if (span < SHORTEST_YEAR_DAYS) return [];
  const at = (percent: number): PlainDate => working(addDays(from, Math.floor((span * percent) / 100)));
  return [[at(15), at(50), at(85)] as const];
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
