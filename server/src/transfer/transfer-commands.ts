import type { acceptTransferInput, declineTransferInput, handOverInput, takeBackInput } from '@zhunsheng/contract/transfer';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { TransferAct } from '@zhunsheng/domain/transfer/act';
import { acceptTransfer } from '@zhunsheng/domain/transfer/acts/accept';
import { decline } from '@zhunsheng/domain/transfer/acts/decline';
import { handOver } from '@zhunsheng/domain/transfer/acts/hand-over';
import { takeBack } from '@zhunsheng/domain/transfer/acts/take-back';
import { decide, sideOf } from '@zhunsheng/domain/transfer/procedure';
import { NO_TRANSFER, type TransferState } from '@zhunsheng/domain/transfer/state';
import type { z } from 'zod';
import type { Command, Deciding } from '../acts/command.ts';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import { demandNew, onRecordRefusal } from '../personnel/on-record.ts';
import { loadPersonFile } from '../personnel/person-file-store.ts';
import { ruledTogether } from '../personnel/ruled-together.ts';
import { leavingFacts } from './leaving-facts.ts';
import { plannedEvent, plannedOrRefused, reachBothSides } from './open-transfers.ts';
import { TRANSFER } from './transfer-kind.ts';

type HandOverInput = z.infer<typeof handOverInput>;

export const handOverCommand: Command<HandOverInput> = {
  name: 'transfer/hand-over',
  power: 'transfer.decide',
  about: ({ person }) => person,
  subjects: ({ subject, person }) => [subject, person],
  writes: ({ toBureau }) => [toBureau],
  constraints: { transfer_pending_once: () => refuse(refusedByRule(OWN.transfer, 'transfer/pending', {})) },
  decide: async (deciding) => {
    const { subject, person, toBureau } = deciding.input;
    const fromBureau = deciding.actor.bureau;
    const effectiveOn = deciding.input.effectiveOn as PlainDate;
    demandNew(deciding, subject);
    const missing = onRecordRefusal(deciding, person, 'person');
    if (missing !== undefined) return refuse(missing);
    await demandBureau(deciding.tx, toBureau);
    const facts = await leavingFacts(deciding.tx, await loadPersonFile(deciding.tx, person), fromBureau, effectiveOn);
    if (facts === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' }));
    const pending = await deciding.tx.query(
      `select 1 from transfer where person = $1 and side = 'out' and status in ('handed-over', 'accepted')`,
      [person],
    );
    const command = { ...facts, person, fromBureau, toBureau, effectiveOn, isPending: pending.rowCount !== 0 };
    const ruling = decide(handOver, command, NO_TRANSFER, 'out');
    const planned = plannedOrRefused(ruling, (event) => plannedEvent(deciding, { subject, person, bureau: fromBureau }, event));
    return ruledTogether([planned], { subject, halfDays: facts.brought.halfDays });
  },
};

/** Registered bureaus are public: their numbers are read without a scope. */
async function demandBureau(tx: Tx, bureau: number): Promise<void> {
  const { rowCount } = await tx.query('select 1 from bureau where number = $1 and known_to is null and valid_to is null', [bureau]);
  if (rowCount === 0) throw badInput([{ field: 'toBureau', code: 'not-an-option' }]);
}

/** An act on a transfer that was handed over, by the side whose act it is. */
function stepCommand<Input extends { readonly subject: string }>(name: string, act: TransferAct<'handed-over', Input>): Command<Input> {
  return {
    name: `transfer/${name}`,
    power: 'transfer.decide',
    about: ({ subject }) => subject,
    subjects: () => [],
    // Before the lock: the head stands in the bureau that acted last, which may be the other one.
    alsoLocks: async ({ subject }, tx) => {
      await reachBothSides(tx, [subject]);
      return [subject];
    },
    decide: async (deciding) => {
      const { subject } = deciding.input;
      const loaded = deciding.subjects.get(subject);
      if (loaded?.head.kind !== TRANSFER) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: TRANSFER }));
      const state = loaded.state as TransferState;
      const { bureau } = deciding.actor;
      const ruling = decide(act, deciding.input, state, sideOf(state, bureau));
      const person = state.status === 'absent' ? '' : state.person;
      const planned = plannedOrRefused(ruling, (event) => plannedEvent(deciding, { subject, person, bureau }, event));
      if ('data' in planned) moveOnTheDay(deciding, planned.type, state);
      return ruledTogether([planned], { subject });
    },
  };
}

/** An accepted person is moved at once where the day has come, otherwise by the daily job. */
function moveOnTheDay(deciding: Deciding<{ readonly subject: string }>, type: string, state: TransferState): void {
  if (type !== 'TransferAccepted.v1' || state.status === 'absent' || state.effectiveOn > deciding.today) return;
  const { person, personName, fromBureau, toBureau } = state;
  deciding.later({ task: 'complete-transfer', payload: { transfer: deciding.input.subject, person, personName, fromBureau, toBureau } });
}

type Accept = z.infer<typeof acceptTransferInput>;
type Decline = z.infer<typeof declineTransferInput>;
type TakeBack = z.infer<typeof takeBackInput>;

export const acceptCommand: Command<Accept> = stepCommand<Accept>('accept', acceptTransfer);
export const declineCommand: Command<Decline> = stepCommand<Decline>('decline', decline);
export const takeBackCommand: Command<TakeBack> = stepCommand<TakeBack>('take-back', takeBack);
