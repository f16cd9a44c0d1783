import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { OWN } from '@zhunsheng/domain/law/gates';
import { addDays, yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import { certificate, contract, onboarding, person, trainingCredit } from '@zhunsheng/domain/personnel/personnel.ledger';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import { complete } from '@zhunsheng/domain/transfer/acts/complete';
import type { TrainingBrought } from '@zhunsheng/domain/transfer/events';
import { decide } from '@zhunsheng/domain/transfer/procedure';
import type { TransferState } from '@zhunsheng/domain/transfer/state';
import type { Command, Deciding } from '../acts/command.ts';
import { deterministicId } from '../acts/ids.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { endEntries, type EntryWords } from '../personnel/end-entries.ts';
import { loadPersonFile } from '../personnel/person-file-store.ts';
import { type Planned, ruledTogether } from '../personnel/ruled-together.ts';
import { creditedIn, leavingFacts } from './leaving-facts.ts';
import { plannedEvent, plannedOrRefused } from './open-transfers.ts';

export interface CompleteInput {
  readonly transfer: string;
  readonly person: string;
  readonly fromBureau: number;
  readonly toBureau: number;
}

/** What goes with a person: himself, what he is entitled to, what he is bound by. The rest is the old bureau's record of its own time. */
const GOES_ALONG = [certificate, contract, onboarding].map(asLedger);

type Accepted = Exclude<TransferState, { status: 'absent' }>;

/** Moves an accepted person on his day. Done by the software, with both bureaus in its scope. */
export function completeTransfer(words: EntryWords, calendar: LedgerWord['calendar']): Command<CompleteInput> {
  const wordOf = (ledger: LedgerWord['ledger']): LedgerWord => ({ ledger, power: 'transfer.decide', calendar });
  return {
    name: 'transfer/complete',
    power: 'transfer.decide',
    about: (input) => input.person,
    writes: ({ fromBureau, toBureau }) => [fromBureau, toBureau],
    subjects: (input) => [input.transfer, input.person],
    alsoLocks: async (input, tx) => {
      const { rows } = await tx.query<{ id: string }>(
        `select id from subject where about = $1 and bureau = $2 and kind in ('post', 'duty', 'certificate', 'contract', 'onboarding')`,
        [input.person, input.fromBureau],
      );
      return rows.map(({ id }) => id);
    },
    decide: async (deciding) => {
      const { input, today } = deciding;
      const state = deciding.subjects.get(input.transfer)?.state as TransferState | undefined;
      if (state === undefined || state.status === 'absent')
        return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'transfer' }));
      if (state.status === 'completed') return { accepted: true, acts: [] };
      const { fromBureau, toBureau, effectiveOn } = state;
      const moved = deciding.subjects.get(input.person)?.state as LedgerState | undefined;
      if (moved?.status !== 'present') return refuse(refusedByRule(OWN.ledger, 'ledger/withdrawn', { kind: 'person' }));
      const file = await loadPersonFile(deciding.tx, input.person);
      // What was recorded between the look and the lock is not locked: the job comes again and then finds it.
      const entries = [...file.certificates, ...file.contracts, ...file.onboardings, ...file.posts, ...file.duties];
      if (entries.some(({ subject, stretches }) => stretches.at(-1)?.bureau === fromBureau && !deciding.subjects.has(subject))) {
        throw new Error('an entry was recorded while the transfer was being completed');
      }
      const facts = await leavingFacts(deciding.tx, file, fromBureau, effectiveOn);
      if (facts === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' }));
      const brought = await creditedIn(deciding.tx, file, toBureau, yearOf(effectiveOn));
      const ruling = decide(complete, { ...facts, brought, today }, state, 'system');
      if (!ruling.accepted) return refuse(ruling.refusal);
      const ended = await endEntries(words, deciding, file, addDays(effectiveOn, -1), REASON);
      const planned: Planned[] = [...ended.planned, ...(await transferred(wordOf, deciding, state))];
      planned.push(await credit(wordOf(asLedger(trainingCredit)), deciding, state, brought));
      planned.push(
        plannedOrRefused(ruling, (event) =>
          plannedEvent(deciding, { subject: input.transfer, person: input.person, bureau: toBureau }, event),
        ),
      );
      return ruledTogether(planned, { transfer: input.transfer });
    },
  };
}

const REASON = '调动';

async function transferred(
  wordOf: (ledger: LedgerWord['ledger']) => LedgerWord,
  deciding: Deciding<CompleteInput>,
  state: Accepted,
): Promise<Planned[]> {
  const act: LedgerAct = { act: 'Transferred', from: state.effectiveOn, to: state.toBureau };
  const planned = [await proposeAct(wordOf(asLedger(person)), deciding, state.person, act)];
  for (const [subject, loaded] of deciding.subjects) {
    const ledger = GOES_ALONG.find(({ kind }) => kind === loaded.head.kind);
    if (ledger === undefined || loaded.head.bureau !== state.fromBureau || (loaded.state as LedgerState).status !== 'present') continue;
    planned.push(await proposeAct(wordOf(ledger), deciding, subject, act));
  }
  return planned;
}

/** The year's training days count on in the new bureau, which does not see the sessions of the old one. */
function credit(word: LedgerWord, deciding: Deciding<CompleteInput>, state: Accepted, brought: TrainingBrought): Promise<Planned> {
  const values = allFields(word.ledger, {
    person: state.person,
    year: yearOf(state.effectiveOn),
    ...brought,
    fromBureau: state.fromBureau,
  });
  const act: LedgerAct = { act: 'Recorded', bureau: state.toBureau, values: values as never };
  return proposeAct(word, deciding, deterministicId(`training-credit:${deciding.input.transfer}`), act);
}
