import { attendedSessionStays, type SessionAttendance } from '@zhunsheng/domain/training/attended-session';
import { trainingSession } from '@zhunsheng/domain/training/training.ledger';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';

/** Sessions of training: one that has attendances on record is neither withdrawn nor moved. */
export function trainingSessionWord(calendar: LedgerWord['calendar']): LedgerWord {
  const ledger = { ...trainingSession, gates: [...trainingSession.gates, attendedSessionStays] };
  return {
    ledger: asLedger(ledger),
    power: 'personnel.write',
    calendar,
    facts: async (deciding, _about, subject): Promise<SessionAttendance> => {
      // One that is only being recorded was attended by nobody yet.
      if (!deciding.subjects.has(subject)) return { attendances: 0, mostHalfDays: 0 };
      const { rows } = await deciding.tx.query<SessionAttendance>(
        `select count(*) as attendances, coalesce(max(half_days), 0) as "mostHalfDays" from attendance
          where session = $1 and known_to is null and valid_to is null`,
        [subject],
      );
      return rows[0] ?? { attendances: 0, mostHalfDays: 0 };
    },
  };
}
