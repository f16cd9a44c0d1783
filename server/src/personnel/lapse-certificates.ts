import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { addDays, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { CertificateValues } from '@zhunsheng/domain/personnel/fields';
import { ownSince } from '@zhunsheng/domain/personnel/gates/own-time-gates';
import { systemActor } from '../acts/actor.ts';
import type { Command, Deciding, PlannedAct } from '../acts/command.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import { inScope } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import { type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { registeredBureaus } from '../organisation/registered-bureaus.ts';
import { loadPersonFiles } from './person-file-store.ts';
import { isPlanned } from './ruled-together.ts';

const AT_ONCE = 500;

interface Lapse {
  readonly bureau: number;
  readonly certificates: readonly string[];
}

/** Guideline art. 6 item 2: an expired certificate is none. From the day after its last one it has lapsed; twice is once. */
function lapse(word: LedgerWord): Command<Lapse> {
  return {
    name: 'certificate/lapse',
    power: 'personnel.write',
    bureau: ({ bureau }) => bureau,
    subjects: ({ certificates }) => certificates,
    alsoLocks: async ({ certificates }, tx) => {
      const { rows } = await tx.query<{ about: string }>('select distinct about from subject where id = any($1)', [certificates]);
      return rows.map(({ about }) => about);
    },
    decide: async (deciding) => {
      const due = deciding.input.certificates.flatMap((subject) => lapsing(deciding, subject));
      const files = await loadPersonFiles(
        deciding.tx,
        due.map(({ person }) => person),
      );
      const planned: PlannedAct[] = [];
      for (const { subject, person, from } of due) {
        const act: LedgerAct = { act: 'Changed', from, patch: { standing: 'lapsed' } as never, dates: {}, reason: null };
        const lapsed = await proposeAct(word, deciding, subject, act, files.get(person));
        // One certificate that a gate holds back does not hold back the others.
        if (isPlanned(lapsed)) planned.push(lapsed);
      }
      return { accepted: true, acts: planned, result: { lapsed: planned.length } };
    },
  };
}

/** Where it still counts though its last day is over: the day from which it has lapsed, in the time of the bureau that has it now. */
function lapsing(deciding: Deciding<Lapse>, subject: string) {
  const loaded = deciding.subjects.get(subject);
  const { status, versions } = (loaded?.state ?? { status: 'absent', versions: [] }) as LedgerState;
  if (status !== 'present' || loaded?.head.bureau !== deciding.input.bureau) return [];
  const stretches = currentStretches(versions);
  const { standing, expiresOn, person } = lastStretch(stretches).values as unknown as CertificateValues;
  if (standing !== 'valid' || expiresOn === null || expiresOn >= deciding.today) return [];
  const since = ownSince(stretches, deciding.input.bureau);
  const next = addDays(expiresOn, 1);
  return [{ subject, person, from: since !== null && since > next ? since : next }];
}

export function lapseCertificates(workshop: Workshop, certificateWord: LedgerWord): Job {
  const command = lapse(certificateWord);
  return async () => {
    const today = dayOfInstant(workshop.now().toISOString());
    const everywhere = [...(await registeredBureaus(workshop)).keys()];
    for (let progress = true; progress; ) {
      progress = false;
      const due = await inScope(workshop.pool, systemActor([]), async (tx) => {
        const { rows } = await tx.query<{ subject: string; bureau: number }>('select subject, bureau from certificates_to_lapse($1, $2)', [
          today,
          AT_ONCE,
        ]);
        return rows;
      });
      for (const [bureau, rows] of Map.groupBy(due, (row) => row.bureau)) {
        const certificates = rows.map(({ subject }) => subject);
        const commandId = deterministicId(`lapse-certificates:${bureau}:${today}:${certificates.join(',')}`);
        const outcome = await execute(workshop, systemActor([bureau, ...everywhere]), {
          command,
          commandId,
          input: { bureau, certificates },
        });
        if (outcome.status !== 200) throw new Error(`certificates could not lapse in ${bureau}: ${JSON.stringify(outcome.body)}`);
        progress ||= Number(outcome.body['lapsed']) > 0 && due.length === AT_ONCE;
      }
    }
  };
}
