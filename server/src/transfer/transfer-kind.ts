import type { TransferEvent } from '@zhunsheng/domain/transfer/events';
import { evolve, type HandedOver, NO_TRANSFER, type TransferState } from '@zhunsheng/domain/transfer/state';
import type { Envelope, Head, Row, SubjectKind } from '../acts/subject-kind.ts';

export const TRANSFER = 'transfer';

/** The event that an act carries: its type, and its data. */
export function eventOf(act: Envelope): TransferEvent {
  return { type: act.type, ...act.data } as unknown as TransferEvent;
}

/** One row for each side, owned by the bureau on that side: neither sees more of the other than the transfer itself. */
export const transferKind: SubjectKind<TransferState> = {
  kind: TRANSFER,
  table: 'transfer',
  key: ['subject', 'side'],
  initial: NO_TRANSFER,
  evolve: (state, act) => evolve(state, eventOf(act), { by: act.actor, at: act.recordedAt }),
  rowsOf: (state, head) => (state.status === 'absent' ? [] : (['out', 'in'] as const).map((side) => rowOf(state, side, head))),
};

function rowOf(state: HandedOver & Exclude<TransferState, { status: 'absent' }>, side: 'out' | 'in', head: Head): Row {
  return {
    subject: head.subject,
    side,
    bureau: side === 'out' ? state.fromBureau : state.toBureau,
    audience: head.audience,
    members: head.members,
    person: state.person,
    person_name: state.personName,
    from_bureau: state.fromBureau,
    to_bureau: state.toBureau,
    effective_on: state.effectiveOn,
    half_days: state.halfDays,
    status: state.status,
    handed_by: state.handedBy,
    responsible: side === 'out' ? state.responsible : null,
    handed_at: state.handedAt,
    decided_at: 'decidedAt' in state ? state.decidedAt : null,
    note: 'reason' in state ? state.reason : null,
  };
}
