import type { eraseKeyInput, openSealedInput } from '@zhunsheng/contract/personnel';
import { cite } from '@zhunsheng/domain/law/instruments';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { isLedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { timeOrderedId } from '../acts/ids.ts';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import type { Keys } from '../identity/keys.ts';
import { findPersonKey, unseal } from '../identity/sealing.ts';
import { asLedger } from '../ledger/ledger-commands.ts';
import { readCurrentAbout } from '../ledger/read-versions.ts';

export type Opened = Readonly<Record<string, string | null>>;

/** 个人信息保护法 art. 47: personal information is deleted when its purpose has been reached. */
const ERASURE = [cite('personal-information-law', 47)] as const;

/**
 * Opens sealed fields of a subject. The plaintext goes to `opened` and nowhere else: neither act nor stored outcome holds it, so the
 * same command id sent again opens nothing. Each opening is an act of its own.
 */
export function openSealed(keys: Keys, opened: (values: Opened) => void): Command<z.infer<typeof openSealedInput>> {
  return {
    name: 'sealed/open',
    power: 'sealed.open',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async ({ tx, input, subjects, actor, today, now }) => {
      const loaded = subjects.get(input.subject);
      const kind = loaded?.head.kind ?? '';
      if (loaded === undefined || !isLedgerKind(kind)) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' }));
      if (loaded.head.bureau !== actor.bureau)
        return refuse(refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: loaded.head.bureau }));
      const ledger = asLedger(LEDGERS[kind]);
      if (input.fields.some((field) => ledger.fields[field]?.kind !== 'sealed'))
        throw badInput([{ field: 'fields', code: 'unknown-field' }]);
      const person = loaded.head.about ?? input.subject;
      const visible = await tx.query('select 1 from subject where id = $1', [person]);
      if (visible.rowCount === 0) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' }));
      const stored = await findPersonKey(tx, keys, person);
      if (stored === undefined) return refuse(refusedByRule(ERASURE, 'person/key-erased', {}));
      const versions = await readCurrentAbout(tx, ledger, 'subject', [input.subject]);
      const values = versions.at(-1)?.values;
      if (values === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/withdrawn', { kind }));
      opened(
        Object.fromEntries(
          input.fields.map((field) => {
            const sealed = values[field];
            return [field, typeof sealed === 'string' ? unseal(stored.personKey, input.subject, field, sealed) : null];
          }),
        ),
      );
      const opening = timeOrderedId(new Date(now));
      const data = { subject: input.subject, kind, fields: [...new Set(input.fields)], reason: input.reason };
      const act = {
        subject: opening,
        kind: 'sealed-opening',
        type: 'SealedOpened.v1',
        bureau: actor.bureau,
        about: person,
        occurredOn: today,
        basis: OWN.security,
        data,
      };
      return { accepted: true, acts: [act], result: { opening } };
    },
  };
}

/** Erases a person's key, and with it all that was sealed about him: for people who have left, or should never have been entered. */
export const eraseKey: Command<z.infer<typeof eraseKeyInput>> = {
  name: 'sealed/erase-key',
  power: 'sealed.erase',
  about: ({ person }) => person,
  subjects: ({ person }) => [person],
  decide: async ({ tx, input, subjects, actor, today, now }) => {
    const loaded = subjects.get(input.person);
    if (loaded === undefined || (loaded.head.kind !== 'person' && loaded.head.kind !== 'penalty-case'))
      return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' }));
    if (loaded.head.bureau !== actor.bureau)
      return refuse(refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: loaded.head.bureau }));
    if (loaded.head.kind === 'penalty-case') {
      // A file that may still be worked on, or attacked, is needed; an archived one is erased with its retention over.
      const { state } = loaded.state as { readonly state: { readonly status: string; readonly filing: { readonly title: string } | null } };
      if (state.status !== 'archived')
        return refuse(refusedByRule(ERASURE, 'person/key-still-needed', { person: state.filing?.title ?? '' }));
    }
    const { status, versions } =
      loaded.head.kind === 'person' ? (loaded.state as LedgerState) : { status: 'absent' as const, versions: [] };
    const person =
      status === 'present' ? (lastStretch(currentStretches(versions)).values as { name: string; leftOn: string | null }) : undefined;
    if (person !== undefined && person.leftOn === null)
      return refuse(refusedByRule(ERASURE, 'person/key-still-needed', { person: person.name }));
    if (!(await deleteKey(tx, input.person))) return refuse(refusedByRule(ERASURE, 'person/key-erased', {}));
    const subject = timeOrderedId(new Date(now));
    const data = { person: input.person, reason: input.reason };
    const act = {
      subject,
      kind: 'key-erasure',
      type: 'PersonKeyErased.v1',
      bureau: actor.bureau,
      about: input.person,
      occurredOn: today,
      basis: ERASURE,
      data,
    };
    return { accepted: true, acts: [act], result: { person: input.person } };
  },
};

async function deleteKey(tx: Tx, person: string): Promise<boolean> {
  return (await tx.query('delete from person_key where person = $1', [person])).rowCount === 1;
}
