import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Stamp, TrainingBrought, TransferEvent } from './events.ts';

export interface HandedOver extends TrainingBrought {
  readonly person: string;
  readonly personName: string;
  readonly fromBureau: number;
  readonly toBureau: number;
  readonly effectiveOn: PlainDate;
  readonly handedBy: string;
  readonly handedAt: string;
  /** Account of the old bureau that answers for it. */
  readonly responsible: string;
}

export type TransferState =
  | { readonly status: 'absent' }
  | (HandedOver & { readonly status: 'handed-over' })
  | (HandedOver & { readonly status: 'accepted'; readonly decidedAt: string })
  | (HandedOver & { readonly status: 'declined'; readonly decidedAt: string; readonly reason: string })
  | (HandedOver & { readonly status: 'taken-back'; readonly decidedAt: string; readonly reason: string })
  | (HandedOver & { readonly status: 'completed'; readonly decidedAt: string });

export type TransferStatus = TransferState['status'];

export const NO_TRANSFER: TransferState = { status: 'absent' };

/** What was not handed over cannot go on: such an event leaves the state as it is. */
export function evolve(state: TransferState, event: TransferEvent, stamp: Stamp): TransferState {
  if (event.type === 'PersonHandedOver.v1') {
    const { type: _type, halfDaysThisYear, ...rest } = event;
    return { status: 'handed-over', ...rest, halfDays: halfDaysThisYear, handedBy: stamp.by, handedAt: stamp.at, responsible: stamp.by };
  }
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'TransferAccepted.v1':
      return { ...handed(state), status: 'accepted', decidedAt: stamp.at };
    case 'TransferDeclined.v1':
      return { ...handed(state), status: 'declined', decidedAt: stamp.at, reason: event.reason };
    case 'TransferTakenBack.v1':
      return { ...handed(state), status: 'taken-back', decidedAt: stamp.at, reason: event.reason };
    case 'TransferCompleted.v1': {
      const { halfDays, examined, passed } = event;
      return {
        ...handed(state),
        halfDays,
        examined,
        passed,
        status: 'completed',
        decidedAt: 'decidedAt' in state ? state.decidedAt : stamp.at,
      };
    }
    case 'TransferReassigned.v1':
      return { ...state, responsible: event.responsible };
  }
}

function handed(state: HandedOver): HandedOver {
  const { person, personName, fromBureau, toBureau, effectiveOn, halfDays, examined, passed, handedBy, handedAt, responsible } = state;
  return { person, personName, fromBureau, toBureau, effectiveOn, halfDays, examined, passed, handedBy, handedAt, responsible };
}
