import { type Calendar, isWorkingDay } from '@zhunsheng/domain/legal-time/calendar';
import { addDays, plainDate, type PlainDate, weekday } from '@zhunsheng/domain/legal-time/plain-date';

// A Monday: five weekdays are counted in every seven days from it.
const MONDAY = `date '1900-01-01'`;
const FRIDAY = 5;

/** What holidays and make-up days add to plain weeks: from `first` on, cumulated day by day. */
export interface Corrections {
  readonly first: PlainDate;
  readonly cumulated: readonly number[];
}

export function correctionsOf(calendar: Calendar): Corrections {
  const listed = [...calendar.days.keys()].sort();
  const first = listed[0] ?? plainDate('2000-01-01');
  const last = listed.at(-1);
  const cumulated: number[] = [];
  for (let day = first, sum = 0; last !== undefined && day <= last; day = addDays(day, 1)) {
    sum += Number(isWorkingDay(day, calendar)) - Number(weekday(day) <= FRIDAY);
    cumulated.push(sum);
  }
  return { first, cumulated };
}

/** SQL for the number of working days from `from` to `until`, both included; the parameters are those of `correctionsOf`. */
export function workingDaysSql(from: string, until: string, first: string, cumulated: string): string {
  const upTo = (day: string) =>
    `((${day}) - ${MONDAY}) / 7 * 5 + least(((${day}) - ${MONDAY}) % 7 + 1, 5)` +
    ` + coalesce((${cumulated})[least((${day}) - ${first} + 1, cardinality(${cumulated}))], 0)`;
  return `((${upTo(until)}) - (${upTo(`${from} - 1`)}))`;
}
