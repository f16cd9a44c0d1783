import type { CaseNumber } from '@zhunsheng/contract/reminder';
import { reminderText } from '@zhunsheng/contract/reminder-text';
import type { LimitId } from '@zhunsheng/domain/legal-time/limit-table';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { inScope } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import { problemOf, type ReminderDriver } from './reminder-driver.ts';

const REMINDERS_A_RUN = 500;
/** One fewer than the queue's own: the last of those finds the reminder given up, never forgotten. */
export const MOST_ATTEMPTS = 7;

interface Begun {
  readonly id: string;
  readonly account: string;
  readonly kind: LimitId;
  readonly case_number: CaseNumber | null;
  readonly day_class: number;
  readonly due_on: PlainDate;
  readonly attempts: number;
}

export interface ReminderLog {
  error(details: object, message: string): void;
}

/** Gives every reminder that waits to the queue as a job of its own, so that each is tried again by itself. */
export function queueReminders(workshop: Workshop): Job {
  return async () => {
    await inScope(workshop.pool, systemActor([1]), async (tx) => {
      const { rows } = await tx.query<{ id: string; bureau: number }>('select id, bureau from queue_reminders($1, $2)', [
        workshop.now(),
        REMINDERS_A_RUN,
      ]);
      for (const { id, bureau } of rows)
        await workshop.addJob(tx, { task: 'deliver-reminder', payload: { reminder: id } }, systemActor([bureau]));
    });
  };
}

/** Tries one reminder. A failure is thrown, for the queue to wait longer each time; the last one is on record for who runs the system. */
export function deliverReminder(workshop: Workshop, deliver: ReminderDriver, log: ReminderLog): Job {
  return async ({ facts }) => {
    const id = String(facts['reminder']);
    const { rows } = await workshop.pool.query<Begun>('select * from begin_reminder($1)', [id]);
    const [reminder] = rows;
    // Delivered already, or given up.
    if (reminder === undefined) return;
    const failure = await attempt(deliver, reminder);
    const final = reminder.attempts >= MOST_ATTEMPTS;
    const problem = failure === undefined ? null : problemOf(failure);
    await workshop.pool.query('select end_reminder($1, $2, $3, $4)', [id, problem, final, workshop.now()]);
    if (failure === undefined) return;
    if (!final) throw failure;
    log.error({ reminder: id, problem }, 'a reminder was not delivered and is given up');
  };
}

async function attempt(deliver: ReminderDriver, { id, account, kind, case_number, day_class, due_on }: Begun): Promise<unknown> {
  const said = { kind, caseNumber: case_number, dueOn: due_on, overdue: day_class < 0 };
  try {
    await deliver({ key: id, account, ...said, text: reminderText(said) });
    return undefined;
  } catch (error) {
    return error ?? new Error('fault');
  }
}
