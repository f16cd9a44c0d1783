import type { Basis } from '../law/instruments.ts';
import type { Ruling } from '../ruling.ts';
import type { TransferEvent } from './events.ts';
import type { TransferState, TransferStatus } from './state.ts';

/** Who does an act: the bureau that hands over, the one that receives, or the software on the day. */
export type Side = 'out' | 'in' | 'system';

export type StateIn<S extends TransferStatus> = Extract<TransferState, { status: S }>;

/** One act of the procedure; its rule meets only states that `from` names. */
export interface TransferAct<S extends TransferStatus, Command> {
  readonly from: readonly S[];
  readonly side: Side;
  readonly basis: Basis;
  readonly rule: (command: Command, state: StateIn<S>) => Ruling<TransferEvent>;
}
