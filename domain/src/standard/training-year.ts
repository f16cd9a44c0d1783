import { daysBetween, firstOfYear, lastOfYear, type PlainDate, yearOf } from '../legal-time/plain-date.ts';
import type { Light } from './standard.ts';

/** Guideline art. 6 items 2 and 3: 不少于5天, of officers and of auxiliaries. */
export const TRAINING_HALF_DAYS = 10;

const HALF_DAYS_OF_A_DAY = 2;
const DAYS_OF_A_MONTH = 30;

/** The year of a session is that of its first day; it counts from the day on which it ended. */
export function trainingYear(day: PlainDate): { readonly first: PlainDate; readonly last: PlainDate } {
  return { first: firstOfYear(yearOf(day)), last: lastOfYear(yearOf(day)) };
}

/** Days after this one on which the year's training can still be held. */
export function daysLeft(day: PlainDate): number {
  return daysBetween(day, lastOfYear(yearOf(day)));
}

/** What the year asks for and is not there yet: yellow while it fits into the days left, red from the day on which it does not. */
export function shortOfYear(halfDaysMissing: number, day: PlainDate): Light {
  return halfDaysMissing <= daysLeft(day) * HALF_DAYS_OF_A_DAY ? 'yellow' : 'red';
}

/** Hundredths of a day a month until 31 December, rounded up; within the last month all of it. Null where it cannot be done any more. */
export function paceNeeded(halfDaysMissing: number, day: PlainDate): number | null {
  if (shortOfYear(halfDaysMissing, day) === 'red') return null;
  const days = Math.max(daysLeft(day), DAYS_OF_A_MONTH);
  return Math.ceil((halfDaysMissing * 100 * DAYS_OF_A_MONTH) / (HALF_DAYS_OF_A_DAY * days));
}
