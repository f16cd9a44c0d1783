import type { LimitId } from '@zhunsheng/domain/legal-time/limit-table';
import type { Text } from '@zhunsheng/contract/text';

/** What leaves the program: an account by its id, a case by its number. */
export interface OutgoingReminder {
  /** The same for every attempt: whoever receives it twice has one reminder. */
  readonly key: string;
  readonly account: string;
  readonly kind: LimitId;
  readonly caseNumber: string | null;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly text: Text;
}

/** Hands a reminder over. Rejects where it was not taken; `problemOf` then says why. */
export type ReminderDriver = (reminder: OutgoingReminder) => Promise<void>;

/** Why a reminder was not taken, in a code that quotes nobody: `http-503`, `timeout`, `ECONNREFUSED`. */
export class NotDelivered extends Error {
  readonly problem: string;

  constructor(problem: string) {
    super(problem);
    this.problem = problem;
  }
}

export function problemOf(error: unknown): string {
  if (error instanceof NotDelivered) return error.problem;
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const found = typeof code === 'string' ? code : cause?.code;
  return typeof found === 'string' ? found : 'fault';
}
