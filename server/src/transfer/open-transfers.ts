import { OWN } from '@zhunsheng/domain/law/gates';
import type { TransferEvent } from '@zhunsheng/domain/transfer/events';
import { reassign } from '@zhunsheng/domain/transfer/acts/reassign';
import { decide } from '@zhunsheng/domain/transfer/procedure';
import type { TransferState } from '@zhunsheng/domain/transfer/state';
import type { Refusal, Ruling } from '@zhunsheng/domain/ruling';
import type { Deciding, PlannedAct } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { TRANSFER } from './transfer-kind.ts';

/** What an accepted event becomes: an act of the bureau that did it, listed with the person. */
export function plannedEvent(
  deciding: Deciding<unknown>,
  at: { subject: string; person: string; bureau: number },
  event: TransferEvent,
): PlannedAct {
  const { type, ...data } = event;
  return {
    subject: at.subject,
    kind: TRANSFER,
    type,
    data: data as unknown as JsonObject,
    bureau: at.bureau,
    occurredOn: deciding.today,
    basis: OWN.transfer,
    about: at.person,
  };
}

export function plannedOrRefused(ruling: Ruling<TransferEvent>, plan: (event: TransferEvent) => PlannedAct): PlannedAct | Refusal {
  if (!ruling.accepted) return ruling.refusal;
  const [event] = ruling.acts;
  if (event === undefined) throw new Error('an accepted act of a transfer without its event');
  return plan(event);
}

/**
 * The rows of a transfer stand in two bureaus, so an act of one side writes both. Widens this transaction to the two bureaus of
 * transfers that the actor's own bureau is a party to: these are read under his scope, with the row of his own side.
 */
export async function reachBothSides(tx: Tx, transfers: readonly string[]): Promise<void> {
  const { rows } = await tx.query<{ bureaus: number[] }>(
    `select array(select distinct unnest(array[from_bureau, to_bureau])) as bureaus from transfer
      where subject = any($1) and bureau = any (nullif(current_setting('zs.writable', true), '')::int[])`,
    [transfers],
  );
  const bureaus = [...new Set(rows.flatMap((row) => row.bureaus))].map((bureau) => Math.trunc(bureau));
  for (const setting of ['zs.bureaus', 'zs.writable']) {
    await tx.query(
      `select set_config($1, array(select distinct unnest(coalesce(nullif(current_setting($1, true), '')::int[], '{}') || $2::int[]))::text, true)`,
      [setting, bureaus],
    );
  }
}

/** Pending transfers that some accounts of the writing bureau answer for. */
export async function answeredFor(tx: Tx, accounts: readonly string[]): Promise<string[]> {
  if (accounts.length === 0) return [];
  const { rows } = await tx.query<{ subject: string }>(
    `select subject from transfer where side = 'out' and status = 'handed-over' and responsible = any($1)
        and bureau = any (nullif(current_setting('zs.writable', true), '')::int[]) order by subject`,
    [accounts],
  );
  return rows.map(({ subject }) => subject);
}

export function reassignAct(deciding: Deciding<unknown>, transfer: string, responsible: string) {
  const state = deciding.subjects.get(transfer)?.state as TransferState | undefined;
  if (state === undefined || state.status === 'absent') throw new Error('a transfer that was not locked');
  const { person, personName, fromBureau } = state;
  const ruling = decide(reassign, { responsible }, state, 'out');
  return {
    transfer,
    personName,
    planned: plannedOrRefused(ruling, (event) => plannedEvent(deciding, { subject: transfer, person, bureau: fromBureau }, event)),
  };
}
