import { OWN } from '../law/gates.ts';
import type { Gate } from '../ledger/ledger.ts';
import { refusedByRule } from '../ruling.ts';
import type { TRAINING_SESSION_FIELDS } from './training.ledger.ts';

export interface SessionAttendance {
  readonly attendances: number;
  /** Most half-days that one person has of it. */
  readonly mostHalfDays: number;
}

/** Attendances copy the days of their session: it is neither withdrawn nor moved under them. */
export const attendedSessionStays: Gate<typeof TRAINING_SESSION_FIELDS, SessionAttendance> = ({ before, after, facts }) => {
  const stood = before.at(-1)?.values;
  if (stood === undefined || facts.attendances === 0) return undefined;
  const values = after.at(-1)?.values;
  const stays = values !== undefined && values.from === stood.from && values.until === stood.until && values.halfDays >= facts.mostHalfDays;
  return stays ? undefined : refusedByRule(OWN.ledger, 'training-session/has-attendance', { entries: facts.attendances });
};
