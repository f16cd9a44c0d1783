import type { LedgerState } from '@zhunsheng/domain/ledger/acts';
import { lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { PersonValues } from '@zhunsheng/domain/personnel/fields';
import type { PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { type Refusal, refusedByRule } from '@zhunsheng/domain/ruling';
import type { Deciding } from '../acts/command.ts';
import { badInput } from '../http/failure.ts';

/** The subject is on record, of that kind, not taken back, and of the bureau for which the command is done. */
export function onRecordRefusal(
  deciding: Deciding<unknown>,
  subject: string,
  kind: string,
  bureau = deciding.actor.bureau,
): Refusal | undefined {
  const loaded = deciding.subjects.get(subject);
  if (loaded === undefined || loaded.head.kind !== kind) return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind });
  if (loaded.head.bureau !== bureau) return refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: loaded.head.bureau });
  const { status } = loaded.state as LedgerState;
  return status === 'present' ? undefined : refusedByRule(OWN.ledger, 'ledger/withdrawn', { kind });
}

/** A new entry brings an id that nothing on record bears. */
export function demandNew(deciding: Deciding<unknown>, subject: string, field = 'subject'): void {
  if (deciding.subjects.has(subject)) throw badInput([{ field, code: 'not-a-reference' }]);
}

export function currentPerson(file: PersonFile | undefined): PersonValues | undefined {
  return file?.person === undefined ? undefined : lastStretch(file.person.stretches).values;
}
