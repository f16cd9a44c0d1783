import { randomBytes } from 'node:crypto';
import type { Sealed } from '@zhunsheng/domain/ledger/field';
import type { Tx } from '../acts/transaction.ts';
import { decrypt, encrypt, type Keys, keyedDigest } from './keys.ts';

const VERSION = 's1.';

/** A person's own key: every sealed value about him is sealed with it, so that erasing it erases them all. */
export interface PersonKey {
  readonly person: string;
  readonly key: Buffer;
}

export function newPersonKey(person: string): PersonKey {
  return { person, key: randomBytes(32) };
}

export function wrapKey(keys: Keys, personKey: PersonKey): Buffer {
  return encrypt(keys.wrapping, personKey.key, `person-key:${personKey.person}`);
}

export function blindOf(keys: Keys, idNumber: string): Buffer {
  return keyedDigest(keys.blinding, idNumber);
}

/** Seals one value for one field of one subject about a person. */
export function seal(personKey: PersonKey, subject: string, field: string, plain: string): Sealed {
  return `${VERSION}${encrypt(personKey.key, Buffer.from(plain), `${subject}:${field}`).toString('base64url')}` as Sealed;
}

export function unseal(personKey: PersonKey, subject: string, field: string, sealed: string): string {
  return decrypt(personKey.key, Buffer.from(sealed.slice(VERSION.length), 'base64url'), `${subject}:${field}`).toString();
}

export interface StoredKey {
  readonly personKey: PersonKey;
  readonly blind: Buffer | null;
}

/** The key of a person in scope; undefined where it was erased. */
export async function findPersonKey(tx: Tx, keys: Keys, person: string): Promise<StoredKey | undefined> {
  const found = await findPersonKeys(tx, keys, [person]);
  return found.get(person);
}

export async function findPersonKeys(tx: Tx, keys: Keys, people: readonly string[]): Promise<Map<string, StoredKey>> {
  const { rows } = await tx.query<{ person: string; wrapped_key: Buffer; blind: Buffer | null }>({
    name: 'find-person-keys',
    text: 'select person, wrapped_key, blind from person_key where person = any($1)',
    values: [people],
  });
  return new Map(
    rows.map((row) => [
      row.person,
      { personKey: { person: row.person, key: decrypt(keys.wrapping, row.wrapped_key, `person-key:${row.person}`) }, blind: row.blind },
    ]),
  );
}

export async function insertPersonKeys(
  tx: Tx,
  keys: Keys,
  entries: readonly { personKey: PersonKey; blind: Buffer | null }[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.query({
    name: 'insert-person-keys',
    text: 'insert into person_key (person, wrapped_key, blind) select * from unnest($1::uuid[], $2::bytea[], $3::bytea[])',
    values: [
      entries.map(({ personKey }) => personKey.person),
      entries.map(({ personKey }) => wrapKey(keys, personKey)),
      entries.map(({ blind }) => blind),
    ],
  });
}

/** The ID number moves with the record: released when the person leaves or is taken back, claimed again when that is corrected. */
export async function setBlind(tx: Tx, person: string, change: { blind?: Buffer; active?: boolean }): Promise<void> {
  await tx.query({
    name: 'set-blind',
    text: 'update person_key set blind = coalesce($2, blind), active = coalesce($3, active) where person = $1',
    values: [person, change.blind ?? null, change.active ?? null],
  });
}
