import type { recordAttendanceInput } from '@zhunsheng/contract/personnel';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { TrainingSessionValues } from '@zhunsheng/domain/training/training.ledger';
import type { z } from 'zod';
import type { Command, Deciding } from '../acts/command.ts';
import { badInput } from '../http/failure.ts';
import { allFields, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { currentPerson, demandNew, onRecordRefusal } from './on-record.ts';
import { loadPersonFiles } from './person-file-store.ts';
import { type Planned, type PlannedOfPerson, ruledForAll } from './ruled-together.ts';

type RecordAttendance = z.infer<typeof recordAttendanceInput>;
type Attended = RecordAttendance['entries'][number];

/** Who attended a session, all or none: the days are those of the session. */
export function recordAttendance(attendanceWord: LedgerWord): Command<RecordAttendance> {
  return {
    name: 'personnel/record-attendance',
    power: 'personnel.write',
    about: ({ session }) => session,
    subjects: ({ session, entries }) => [session, ...entries.flatMap(({ subject, person }) => [subject, person])],
    ...(attendanceWord.constraints === undefined
      ? {}
      : { constraints: attendanceWord.constraints as Command<RecordAttendance>['constraints'] & {} }),
    decide: async (deciding) => {
      const { session, entries } = deciding.input;
      const missing = onRecordRefusal(deciding, session, 'training-session');
      if (missing !== undefined) return refuse(missing);
      const state = deciding.subjects.get(session)?.state as LedgerState;
      const held = lastStretch(currentStretches(state.versions)).values as unknown as TrainingSessionValues;
      const files = await loadPersonFiles(
        deciding.tx,
        entries.map(({ person }) => person),
      );
      const ruled: PlannedOfPerson[] = [];
      for (const [index, entry] of entries.entries()) {
        demandNew(deciding, entry.subject, `entries.${index}.subject`);
        if (!held.exam && (entry.score !== null || entry.passed !== null))
          throw badInput([{ field: `entries.${index}.score`, code: 'not-an-option' }]);
        const file = files.get(entry.person);
        const planned: Planned =
          onRecordRefusal(deciding, entry.person, 'person') ??
          moreThanHeld(entry, held) ??
          (await proposeAct(attendanceWord, deciding, entry.subject, attended(attendanceWord, deciding, entry, held), file));
        ruled.push({ person: entry.person, name: currentPerson(file)?.name ?? '', planned });
      }
      return ruledForAll('attendance/people-refused', ruled, { subjects: entries.map(({ subject }) => subject) });
    },
  };
}

function moreThanHeld(entry: Attended, held: TrainingSessionValues) {
  return entry.halfDays > held.halfDays
    ? refusedByRule(OWN.ledger, 'attendance/more-than-held', { halfDays: entry.halfDays, days: held.halfDays / 2 })
    : undefined;
}

function attended(word: LedgerWord, deciding: Deciding<RecordAttendance>, entry: Attended, held: TrainingSessionValues): LedgerAct {
  const { subject: _subject, ...rest } = entry;
  const values = allFields(word.ledger, { ...rest, session: deciding.input.session, from: held.from, until: held.until });
  return { act: 'Recorded', bureau: deciding.actor.bureau, values: values as never };
}
