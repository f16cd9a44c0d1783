import {
  type DuplicatePersonEvent,
  type DuplicatePersonState,
  evolveDuplicate,
  NO_DUPLICATE,
} from '@zhunsheng/domain/personnel/duplicate-person';
import type { Head, Row, SubjectKind } from '../acts/subject-kind.ts';

export const DUPLICATE_PERSON = 'duplicate-person';

export interface StoredDuplicate {
  /** The superior of both bureaus. */
  readonly bureau: number;
  readonly duplicate: DuplicatePersonState;
}

export const duplicateKind: SubjectKind<StoredDuplicate> = {
  kind: DUPLICATE_PERSON,
  table: 'duplicate_person',
  key: ['subject'],
  initial: { bureau: 0, duplicate: NO_DUPLICATE },
  evolve: ({ duplicate }, act) => ({
    bureau: act.bureau,
    duplicate: evolveDuplicate(duplicate, { type: act.type, ...act.data } as unknown as DuplicatePersonEvent, {
      by: act.actor,
      at: act.recordedAt,
    }),
  }),
  rowsOf: ({ bureau, duplicate }, head) => (duplicate.status === 'absent' ? [] : [rowOf(bureau, duplicate, head)]),
};

function rowOf(bureau: number, state: Exclude<DuplicatePersonState, { status: 'absent' }>, head: Head): Row {
  const settled = state.status === 'settled' ? state : undefined;
  return {
    subject: head.subject,
    bureau,
    audience: head.audience,
    members: head.members,
    person: state.person,
    person_number: state.personNumber,
    person_name: state.personName,
    held_by: state.heldBy,
    claimed_by: state.claimedBy,
    claimed_name: state.claimedName,
    reported_at: state.reportedAt,
    status: state.status,
    outcome: settled?.outcome ?? null,
    settled_by: settled?.settledBy ?? null,
    settled_at: settled?.settledAt ?? null,
  };
}
