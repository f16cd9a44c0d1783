import { SURCHARGE_PERCENT_PER_DAY } from './limit-table.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { Pause } from './time-limit.ts';

/** On this day of lateness the surcharge is as high as the fine: 34 × 3 % > 100 %. */
export const CAPPED_AFTER_DAYS = Math.ceil(100 / SURCHARGE_PERCENT_PER_DAY);

export interface SurchargeFacts {
  /** Whole yuan, of the decision or of the instalment that was due on that day. */
  readonly fineYuan: number;
  /** The last lawful day to pay (legalDue of T10, or the day that a deferral set). */
  readonly dueOn: PlainDate;
  /** The day on which the rest was paid; today while it was not. It counts as a late day. */
  readonly until: PlainDate;
  /** Reconsideration and litigation, both ends included: nothing accrues (Penalty Law art. 73). */
  readonly stops?: readonly Pause[];
  /** Parts of the fine paid in between, in whole yuan. */
  readonly payments?: readonly { readonly on: PlainDate; readonly yuan: number }[];
}

/**
 * Surcharge in fen, from the day after the deadline. Whole yuan make whole fen: nothing is rounded. After a part was paid the
 * three per cent a day (Penalty Law art. 72) are taken of what is still owed from the day after: the law names the fine, and what has been
 * paid of it is no longer late. The cap is the fine as it was owed at the deadline.
 */
export function surcharge(facts: SurchargeFacts): number {
  const { dueOn, until, payments = [] } = facts;
  const cap = fenOf(owedAfter(facts, dueOn));
  let fen = 0;
  for (let day = addDays(dueOn, 1); day <= until && fen < cap; day = addDays(day, 1)) {
    if (!isStopped(day, facts.stops)) fen += owedAfter(facts, addDays(day, -1)) * SURCHARGE_PERCENT_PER_DAY;
    if (payments.length > 0 && owedAfter(facts, day) === 0) break;
  }
  return Math.min(fen, cap);
}

/** Days of lateness that count: after the deadline until that day, without the days on which it stopped. */
export function daysLate({ dueOn, until, stops }: Pick<SurchargeFacts, 'dueOn' | 'until' | 'stops'>): number {
  let late = 0;
  for (let day = addDays(dueOn, 1); day <= until; day = addDays(day, 1)) if (!isStopped(day, stops)) late += 1;
  return late;
}

/** The first day on which the surcharge is as high as the fine, when nothing of it is paid. */
export function cappedOn(dueOn: PlainDate, stops: readonly Pause[] = []): PlainDate {
  let day = dueOn;
  for (let late = 0; late < CAPPED_AFTER_DAYS; ) {
    day = addDays(day, 1);
    if (!isStopped(day, stops)) late += 1;
  }
  return day;
}

function owedAfter({ fineYuan, payments = [] }: SurchargeFacts, day: PlainDate): number {
  const paid = payments.reduce((sum, payment) => sum + (payment.on <= day ? whole(payment.yuan) : 0), 0);
  return Math.max(0, whole(fineYuan) - paid);
}

function isStopped(day: PlainDate, stops: readonly Pause[] = []): boolean {
  return stops.some(({ from, until }) => from <= day && day <= until);
}

const fenOf = (yuan: number): number => yuan * 100;

function whole(yuan: number): number {
  if (!Number.isSafeInteger(yuan) || yuan < 0) throw new RangeError(`not a sum in whole yuan: ${yuan}`);
  return yuan;
}
