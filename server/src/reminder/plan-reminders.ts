import { type CaseNumber, isCaseNumber } from '@zhunsheng/contract/reminder';
import type { LimitId } from '@zhunsheng/domain/legal-time/limit-table';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { deterministicId } from '../acts/ids.ts';

export interface PlannedReminder {
  /** Whom to remind. */
  readonly account: string;
  readonly bureau: number;
  /** The case. */
  readonly subject: string;
  /** Which of its limits: the same word each time, `decision` or `seizure:2`. */
  readonly limit: string;
  /** Days before the due day at which this reminder is made (7, 3, 1, 0); below zero: overdue. */
  readonly dayClass: number;
  readonly kind: LimitId;
  readonly caseNumber: CaseNumber | null;
  readonly dueOn: PlainDate;
}

/**
 * Puts reminders into the outbox, in the scope of the bureau they belong to, and returns how many are new: each is made once per account,
 * subject, limit and day class, however often it is planned. A due day that moved needs a limit of another name.
 */
export async function planReminders(tx: Tx, rows: readonly PlannedReminder[], now: Date): Promise<number> {
  let made = 0;
  for (const row of rows) {
    // A row may come from the database with any text in it; what is no case number could be a name.
    if (row.caseNumber !== null && !isCaseNumber(row.caseNumber)) throw new RangeError('not a case number');
    const { account, bureau, subject, limit, dayClass, kind, caseNumber, dueOn } = row;
    const id = deterministicId(`reminder:${account}:${subject}:${limit}:${dayClass}`);
    const { rowCount } = await tx.query(
      `insert into outbox (id, bureau, members, account, subject, limit_code, day_class, kind, case_number, due_on, planned_at)
       values ($1, $2, array[$3::uuid], $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [id, bureau, account, subject, limit, dayClass, kind, caseNumber, dueOn, now],
    );
    made += rowCount ?? 0;
  }
  return made;
}
