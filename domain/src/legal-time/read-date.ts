import { toHalfWidth } from '../text/half-width.ts';
import { tidySpaces, withoutSpaces } from '../text/spaces.ts';
import { addDays, daysBetween, isPlainDate, lastOfYear, type PlainDate, plainDate, yearOf } from './plain-date.ts';

export type DateProblem = 'not-a-date' | 'no-such-day' | 'ambiguous';
/** 'month': only year and month were given, and the date is the first of that month. */
export type ReadDate =
  | { readonly date: PlainDate; readonly precision: 'day' | 'month' }
  | { readonly unlimited: true }
  | { readonly problem: DateProblem };

const UNLIMITED = new Set(['长期', '长期有效', '永久', '永久有效']);
const BLANK_MARK = /^(?:\/*|-*|无)$/;
const TIME_OF_DAY = /(?:(?<=\d)[ T]+|(?<=[日号])[ T]*)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

const YEAR_MONTH_DAY = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})\.?$/;
const YEAR_MONTH = /^(\d{4})[./-](\d{1,2})$/;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/;
const CHINESE_MONTH = /^(\d{4})年(\d{1,2})月?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SIX_DIGITS = /^(\d{4})(\d{2})$/;

/** Dates that people understand and a program must not guess at: the year short, last or missing, or separators mixed. */
const AMBIGUOUS = [
  /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,4})?$/,
  /^\d{4}[./-]\d{1,2}[./-]\d{1,2}$/,
  /^(?:\d{2}年)?\d{1,2}月(?:\d{1,2}[日号]?)?$/,
  /^\d{4}年$/,
  /^\d{7}$/,
];

/** A year further from today than this is a slip of the keys (2190 for 2019), not a date in anybody's file. */
const YEARS_FROM_TODAY = 100;
const LAST_DAY = lastOfYear(2199);

/**
 * A date as people type it into rosters: `2019.3.5`, `2019年3月`, `20190305`, `长期` …
 * For text cells only: in a numeric cell October 2019 typed as 2019.10 has become 2019.1.
 */
export function readDate(text: string, today: PlainDate): ReadDate {
  const typed = normalised(text);
  if (UNLIMITED.has(typed)) return { unlimited: true };
  const day = YEAR_MONTH_DAY.exec(typed);
  if (day) return dateOf(day[1], day[3], day[4], today);
  const otherDay = CHINESE_DAY.exec(typed) ?? EIGHT_DIGITS.exec(typed);
  if (otherDay) return dateOf(otherDay[1], otherDay[2], otherDay[3], today);
  if (isShortYearDay(typed)) return { problem: 'ambiguous' };
  const month = YEAR_MONTH.exec(typed) ?? CHINESE_MONTH.exec(typed) ?? SIX_DIGITS.exec(typed);
  if (month) return dateOf(month[1], month[2], undefined, today);
  return { problem: AMBIGUOUS.some((shape) => shape.test(typed)) ? 'ambiguous' : 'not-a-date' };
}

/** What people put where there is nothing to say: nothing, `/`, `-`, `—`, `无`. */
export function isBlankMark(text: string): boolean {
  return BLANK_MARK.test(withoutSpaces(unifySeparators(text)));
}

/**
 * The day of a spreadsheet's serial number, its time of day dropped. In the 1900 system 60 is the day
 * 1900-02-29 that never was: undefined, and so is everything outside the system's or our range.
 */
export function excelSerialDate(serial: number, system: 1900 | 1904): PlainDate | undefined {
  const days = Math.floor(serial);
  if (system === 1904) return daysAfter(plainDate('1904-01-01'), days);
  if (days === 60) return undefined;
  return daysAfter(plainDate('1900-01-01'), days < 60 ? days - 1 : days - 2);
}

function daysAfter(first: PlainDate, days: number): PlainDate | undefined {
  return days >= 0 && days <= daysBetween(first, LAST_DAY) ? addDays(first, days) : undefined;
}

function unifySeparators(text: string): string {
  return toHalfWidth(text)
    .replace(/[。｡、﹒]/g, '.')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** A space between two digits stands for a separator (`2019 3 5`): joined up, `2019 1 2` would read as December. */
function normalised(text: string): string {
  const day = tidySpaces(unifySeparators(text)).replace(TIME_OF_DAY, '').trim();
  return withoutSpaces(day.replace(/(?<=\d) (?=\d)/g, '.'));
}

function dateOf(yearText = '', monthText = '', dayText: string | undefined, today: PlainDate): ReadDate {
  if (Math.abs(Number(yearText) - yearOf(today)) > YEARS_FROM_TODAY) return { problem: 'not-a-date' };
  const date = `${yearText}-${monthText.padStart(2, '0')}-${(dayText ?? '1').padStart(2, '0')}`;
  if (!isPlainDate(date)) return { problem: 'no-such-day' };
  return { date, precision: dayText === undefined ? 'month' : 'day' };
}

/** Six digits that are also a day with a two-digit year: 201211 is November 2012 or 11 December 2020. */
function isShortYearDay(typed: string): boolean {
  return /^\d{6}$/.test(typed) && isPlainDate(`20${typed.slice(0, 2)}-${typed.slice(2, 4)}-${typed.slice(4)}`);
}
