import type { LimitId } from '@zhunsheng/domain/legal-time/limit-table';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';

/** 兰城执罚决字〔2026〕第001号: by its shape it holds no name, and what has another shape is not taken. */
export type CaseNumber = `${string}〔${number}〕${string}号`;

const CASE_NUMBER = /^[\p{Script=Han}A-Za-z()（）]{2,20}〔\d{4}〕第?\d{1,6}(-\d{1,6})?号$/u;

export const isCaseNumber = (text: string): text is CaseNumber => CASE_NUMBER.test(text);

/** All that a reminder says. Who reads it over another's shoulder learns that a case has a limit. */
export interface Reminder {
  /** What falls due: one of the law's limits. */
  readonly kind: LimitId;
  /** Null while the case has none. */
  readonly caseNumber: CaseNumber | null;
  readonly dueOn: PlainDate;
  /** Whether the day was over when the reminder was made. */
  readonly overdue: boolean;
}

export const undeliveredPath = '/api/reminders/undelivered';

/** A reminder that was tried for the last time: neither for whom nor about which case. */
export interface UndeliveredReminder {
  readonly id: string;
  readonly bureau: number;
  readonly kind: LimitId;
  readonly attempts: number;
  readonly problem: string;
  readonly givenUpAt: string;
}
