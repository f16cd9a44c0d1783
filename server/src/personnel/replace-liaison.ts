import type { replaceLiaisonInput } from '@zhunsheng/contract/personnel';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { DutyValues } from '@zhunsheng/domain/personnel/fields';
import { liaisonLeavesByReplacement } from '@zhunsheng/domain/personnel/gates/entry-gates';
import { duty } from '@zhunsheng/domain/personnel/personnel.ledger';
import { refuse, refusedByGate, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, Deciding } from '../acts/command.ts';
import type { Tx } from '../acts/transaction.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { demandNew, onRecordRefusal } from './on-record.ts';
import { loadPersonFiles } from './person-file-store.ts';
import { ruledTogether } from './ruled-together.ts';

type ReplaceLiaison = z.infer<typeof replaceLiaisonInput>;

/** Guideline art. 26: the only liaison leaves by a successor, both in one command, so that the duty is never empty and never double. */
export function replaceLiaison(dutyWord: LedgerWord): Command<ReplaceLiaison> {
  // The gate that refuses an end without a successor: this command is the lawful way.
  const replacing: LedgerWord = {
    ...dutyWord,
    ledger: asLedger({ ...duty, gates: duty.gates.filter((gate) => gate !== liaisonLeavesByReplacement) } as typeof duty),
  };
  return {
    name: 'personnel/replace-liaison',
    power: 'personnel.write',
    about: ({ person }) => person,
    subjects: ({ person, dutySubject }) => [person, dutySubject],
    alsoLocks: async ({ person }, tx) => (await liaisonDuties(tx, person)).flatMap((row) => [row.subject, row.person]),
    ...(dutyWord.constraints === undefined ? {} : { constraints: dutyWord.constraints as Command<ReplaceLiaison>['constraints'] & {} }),
    decide: async (deciding) => {
      const { person, dutySubject } = deciding.input;
      const from = deciding.input.from as PlainDate;
      demandNew(deciding, dutySubject, 'dutySubject');
      const missing = onRecordRefusal(deciding, person, 'person');
      if (missing !== undefined) return refuse(missing);
      const present = presentLiaison(deciding, from);
      if (present === undefined) {
        const came = (await liaisonDuties(deciding.tx, person)).find(({ subject }) => !deciding.subjects.has(subject));
        return refuse(came === undefined ? refusedByGate('26.G1', 'duty/no-liaison-to-replace', { day: from }) : replacedMeanwhile);
      }
      const files = await loadPersonFiles(deciding.tx, [person, present.values.person]);
      const end: LedgerAct = { act: 'Changed', from, patch: {}, dates: { until: addDays(from, -1) }, reason: null };
      const values = allFields(replacing.ledger, { person, duty: 'liaison', from });
      const begin: LedgerAct = { act: 'Recorded', bureau: deciding.actor.bureau, values: values as never };
      const planned = [
        await proposeAct(replacing, deciding, present.subject, end, files.get(present.values.person)),
        await proposeAct(replacing, deciding, dutySubject, begin, files.get(person)),
      ];
      return ruledTogether(planned, { subject: dutySubject, ended: present.subject });
    },
  };
}

const replacedMeanwhile = refusedByRule(OWN.ledger, 'ledger/changed-meanwhile', {
  kind: 'duty',
  fields: ['person'],
  theirs: [],
  yours: [],
});

/** Duties of liaison in the bureau of a person. */
async function liaisonDuties(tx: Tx, person: string) {
  const { rows } = await tx.query<{ subject: string; person: string }>(
    `select d.subject, d.person from duty d join subject s on s.id = $1 and s.bureau = d.bureau
      where d.duty = 'liaison' and d.known_to is null and d.valid_to is null`,
    [person],
  );
  return rows;
}

/** The liaison who would otherwise go on beyond the day before. */
function presentLiaison(deciding: Deciding<unknown>, from: PlainDate): { subject: string; values: DutyValues } | undefined {
  for (const [subject, { head, state }] of deciding.subjects) {
    const { status, versions } = state as LedgerState;
    if (head.kind !== 'duty' || head.bureau !== deciding.actor.bureau || status !== 'present') continue;
    const values = lastStretch(currentStretches(versions)).values as unknown as DutyValues;
    if (values.duty === 'liaison' && (values.until === null || values.until >= from)) return { subject, values };
  }
  return undefined;
}
