/** A civil day 'YYYY-MM-DD', 1900 to 2199: plain text, so that < and > compare and JSON keeps it. */
export type PlainDate = string & { readonly __plainDate: true };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;

/** Throws a RangeError where the text is no day of the calendar: use only on text that was already checked. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a day between 1900 and 2199: ${text}`);
  return text;
}

export function isPlainDate(text: string): text is PlainDate {
  if (!SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDayOf(year, month, day);
}

/** Throws a RangeError when the result leaves 1900 to 2199. */
export function addDays(d: PlainDate, n: number): PlainDate {
  return dayNumbered(numberOf(d) + whole(n));
}

/** Civil Code art. 202: the same-numbered day, or the last day of the month where it has no such day. */
export function addMonths(d: PlainDate, n: number): PlainDate {
  const { year, month, day } = partsOf(d);
  const months = year * 12 + (month - 1) + whole(n);
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  return plainDate(written(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))));
}

/** Days from a to b: positive when b is later. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return numberOf(b) - numberOf(a);
}

/** Monday 1 … Sunday 7. */
export function weekday(d: PlainDate): number {
  return ((numberOf(d) - 1) % 7) + 1;
}

export function yearOf(d: PlainDate): number {
  return partsOf(d).year;
}

export function monthEnd(d: PlainDate): PlainDate {
  const { year, month } = partsOf(d);
  return plainDate(written(year, month, daysInMonth(year, month)));
}

/** The n month-ends at or before d, oldest first. */
export function lastMonthEnds(d: PlainDate, n: number): PlainDate[] {
  const end = monthEnd(d);
  const latest = end === d ? d : monthEnd(addMonths(d, -1));
  return Array.from({ length: n }, (_, index) => monthEnd(addMonths(latest, index - n + 1)));
}

export function firstOfYear(year: number): PlainDate {
  return plainDate(written(year, 1, 1));
}

export function lastOfYear(year: number): PlainDate {
  return plainDate(written(year, 12, 31));
}

/** The instant at which the day begins in Asia/Shanghai, taken as UTC+8 in every year. */
export function instantOfDay(d: PlainDate): string {
  const eve = partsNumbered(numberOf(d) - 1);
  return `${written(eve.year, eve.month, eve.day)}T16:00:00.000Z`;
}

/** The day in Asia/Shanghai (UTC+8 in every year) of an instant written in UTC with 'Z'; anything else throws. */
export function dayOfInstant(isoInstant: string): PlainDate {
  const found = INSTANT.exec(isoInstant);
  const [year, month, day, hour] = (found ?? []).slice(1, 5).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || !isDayOf(year, month, day)) {
    throw new RangeError(`not an instant in UTC: ${isoInstant}`);
  }
  return dayNumbered(dayNumber(year, month, day) + (hour >= 16 ? 1 : 0));
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string): Parts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isDayOf(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Gregorian days counted from 0001-01-01, a Monday, as day 1. */
function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1;
  let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

function numberOf(d: PlainDate): number {
  const { year, month, day } = partsOf(d);
  return dayNumber(year, month, day);
}

function partsNumbered(days: number): Parts {
  // 400 years have 146,097 days; the estimate is at most one year off.
  let year = Math.floor((days * 400) / 146097) + 1;
  while (dayNumber(year, 1, 1) > days) year -= 1;
  while (dayNumber(year + 1, 1, 1) <= days) year += 1;
  let day = days - dayNumber(year, 1, 1) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

function dayNumbered(days: number): PlainDate {
  const { year, month, day } = partsNumbered(days);
  return plainDate(written(year, month, day));
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of days or months: ${n}`);
  return n;
}
