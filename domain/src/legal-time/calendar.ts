import { addDays, type PlainDate, weekday, yearOf } from './plain-date.ts';

const FRIDAY = 5;

/** A day that a notice lists: off, or a weekend day that is worked (调休上班). */
export interface CalendarDay {
  readonly date: PlainDate;
  readonly off: boolean;
}

/** `days` maps a listed day to "is off". Outside firstYear to lastYear nothing has been announced. */
export interface Calendar {
  readonly days: ReadonlyMap<PlainDate, boolean>;
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The later entry for a day wins: a notice may be amended (Spring Festival 2020).
 * Give `announcedYears` where a notice lists days of the year before it (2018-12-29 is in the notice for 2019):
 * otherwise every year with a listed day counts as announced. Years with a gap throw, since the gap would
 * silently be counted in plain weeks.
 */
export function calendarOf(days: readonly CalendarDay[], announcedYears?: readonly number[]): Calendar {
  const years = [...new Set(announcedYears ?? days.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
  // Nothing announced: a span that contains no year, so that every day is provisional.
  const firstYear = years[0] ?? 1;
  const lastYear = years.at(-1) ?? 0;
  if (lastYear - firstYear + 1 !== years.length) throw new RangeError(`calendar years with a gap: ${years.join(', ')}`);
  return { days: new Map(days.map(({ date, off }) => [date, off])), firstYear, lastYear };
}

/** Days of one division (ethnic holidays of Linxia and Gannan) laid over the national ones; the announced years stay. */
export function withOverlay(calendar: Calendar, days: readonly CalendarDay[]): Calendar {
  const overlay = days.map(({ date, off }): [PlainDate, boolean] => [date, off]);
  return { ...calendar, days: new Map([...calendar.days, ...overlay]) };
}

export function isWorkingDay(d: PlainDate, calendar: Calendar): boolean {
  const off = calendar.days.get(d);
  return off === undefined ? weekday(d) <= FRIDAY : !off;
}

/** The n-th working day after d: d itself is never counted (Civil Code art. 201). For n = 0 it is d. */
export function addWorkingDays(d: PlainDate, n: number, calendar: Calendar): PlainDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = d;
  for (let counted = 0; counted < n; counted += 1) day = firstWorkingDayFrom(addDays(day, 1), calendar);
  return day;
}

/** How many working days lie between the two days, both included; 0 when `until` is before `from`. */
export function workingDaysIn(from: PlainDate, until: PlainDate, calendar: Calendar): number {
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
    if (day === until) break;
  }
  return count;
}

/** The day itself if it is worked, else the first working day after it. */
export function firstWorkingDayFrom(d: PlainDate, calendar: Calendar): PlainDate {
  let day = d;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The day itself if it is worked, else the last working day before it. */
export function lastWorkingDayUntil(d: PlainDate, calendar: Calendar): PlainDate {
  let day = d;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** No notice for that year is loaded: working days are counted in plain weeks and may still change. */
export function isProvisional(d: PlainDate, calendar: Calendar): boolean {
  const year = yearOf(d);
  return year < calendar.firstYear || year > calendar.lastYear;
}
