import { OWN } from '../law/gates.ts';
import { refuse, refusedByRule, type Ruling } from '../ruling.ts';
import type { Side, StateIn, TransferAct } from './act.ts';
import { acceptTransfer } from './acts/accept.ts';
import { complete } from './acts/complete.ts';
import { decline } from './acts/decline.ts';
import { handOver } from './acts/hand-over.ts';
import { reassign } from './acts/reassign.ts';
import { takeBack } from './acts/take-back.ts';
import type { TransferEvent } from './events.ts';
import type { TransferState, TransferStatus } from './state.ts';

/** Every act of a transfer, in the order in which it is usually done. */
export const TRANSFER_ACTS = {
  'hand-over': handOver,
  accept: acceptTransfer,
  decline,
  'take-back': takeBack,
  reassign,
  complete,
} as const;

export type TransferActName = keyof typeof TRANSFER_ACTS;

/** The acts that a side may do now. */
export function lawfulActs(status: TransferStatus, side: Side): TransferActName[] {
  return (Object.keys(TRANSFER_ACTS) as TransferActName[]).filter((name) => {
    const act: { readonly from: readonly TransferStatus[]; readonly side: Side } = TRANSFER_ACTS[name];
    return act.side === side && act.from.includes(status);
  });
}

/** Which side of a transfer a bureau is on; undefined where it is none of its business. */
export function sideOf(state: TransferState, bureau: number): Side | undefined {
  if (state.status === 'absent') return 'out';
  if (bureau === state.fromBureau) return 'out';
  return bureau === state.toBureau ? 'in' : undefined;
}

/** Checks once for all acts who does it and whether its time is now; the act's rule decides the rest. */
export function decide<S extends TransferStatus, Command>(
  act: TransferAct<S, Command>,
  command: Command,
  state: TransferState,
  side: Side | undefined,
): Ruling<TransferEvent> {
  if (side !== act.side) return refuse(refusedByRule(OWN.transfer, 'transfer/not-ours', {}));
  if (!(act.from as readonly TransferStatus[]).includes(state.status)) {
    return refuse(refusedByRule(OWN.transfer, 'transfer/not-pending', { status: state.status }));
  }
  return act.rule(command, state as StateIn<S>);
}
