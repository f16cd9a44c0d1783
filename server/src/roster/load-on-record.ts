import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { CertificateOnRecord, OnRecord, PersonOnRecord } from '@zhunsheng/domain/roster/on-record';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import type { Tx } from '../acts/transaction.ts';
import type { Keys } from '../identity/keys.ts';
import { blindOf, findPersonKeys, type StoredKey, unseal } from '../identity/sealing.ts';

export interface LoadedRecord extends OnRecord {
  /** Keys of the people on record; one that was erased is not there. */
  readonly keys: ReadonlyMap<string, StoredKey>;
}

type PersonRow = Omit<PersonOnRecord, 'keyErased' | 'certificates'> & { readonly phone: string | null };
type CertificateRow = CertificateOnRecord & { readonly person: string };

/** What a roster of a bureau is compared with: a fixed number of statements, however long it is. */
export async function loadOnRecord(
  tx: Tx,
  keys: Keys,
  bureau: number,
  today: PlainDate,
  rows: readonly RosterRow[],
): Promise<LoadedRecord> {
  const persons = await personsOf(tx, bureau, today);
  const certificates = Map.groupBy(await certificatesOf(tx, bureau, today), ({ person }) => person);
  const personKeys = await findPersonKeys(
    tx,
    keys,
    persons.map(({ subject }) => subject),
  );
  const sealedPhones = new Map(persons.map(({ subject, phone }) => [subject, phone]));
  const takenNumbers = await certificateNumbersTaken(tx, rows);
  return {
    today,
    keys: personKeys,
    people: persons.map(({ phone: _, ...person }) => ({
      ...person,
      keyErased: !personKeys.has(person.subject),
      certificates: certificates.get(person.subject) ?? [],
    })),
    holderOf: await holders(tx, keys, bureau, rows),
    phoneOf: (subject) => {
      const [key, sealed] = [personKeys.get(subject)?.personKey, sealedPhones.get(subject)];
      return key !== undefined && typeof sealed === 'string' ? unseal(key, subject, 'phone', sealed) : undefined;
    },
    certificateTaken: (number) => takenNumbers.has(number),
  };
}

/** One stretch of each subject: the one that holds today, else the one that a change to come begins with. */
const HELD = `known_to is null and bureau = $1
  and (valid_to is null or $2 < valid_to) order by subject, (valid_from is null or valid_from <= $2) desc, valid_from`;

async function personsOf(tx: Tx, bureau: number, today: PlainDate): Promise<PersonRow[]> {
  const { rows } = await tx.query<PersonRow>(
    `select distinct on (subject) subject, person_number as "personNumber", name, sex, category, team, position, joined_on as "joinedOn",
            left_on as "leftOn", id_mask as "idMask", phone
       from person where ${HELD}`,
    [bureau, today],
  );
  return rows;
}

async function certificatesOf(tx: Tx, bureau: number, today: PlainDate): Promise<CertificateRow[]> {
  const { rows } = await tx.query<CertificateRow>(
    `select distinct on (subject) subject, person, number, authority, issued_on as "issuedOn", expires_on as "expiresOn" from certificate where ${HELD}`,
    [bureau, today],
  );
  return rows;
}

async function certificateNumbersTaken(tx: Tx, rows: readonly RosterRow[]): Promise<ReadonlySet<string>> {
  const numbers = rows.flatMap((row) => row.certificate?.number ?? []);
  const { rows: taken } = await tx.query<{ number: string }>('select number from certificate_numbers_taken($1) as number', [numbers]);
  return new Set(taken.map(({ number }) => number));
}

/** ID numbers are compared by their keyed digests: they leave this process in no other form. */
async function holders(tx: Tx, keys: Keys, bureau: number, rows: readonly RosterRow[]): Promise<OnRecord['holderOf']> {
  const blinds = new Map(rows.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [[idNumber, blindOf(keys, idNumber)] as const])));
  const own = await tx.query<{ blind: Buffer; person: string }>(
    `select k.blind, k.person from person_key k join subject s on s.id = k.person
      where k.blind = any ($1::bytea[]) and k.active and s.bureau = $2`,
    [[...blinds.values()], bureau],
  );
  const taken = await tx.query<{ blind: Buffer }>('select blind from blinds_taken($1::bytea[]) as blind', [[...blinds.values()]]);
  const ownBlinds = new Map(own.rows.map(({ blind, person: subject }) => [blind.toString('hex'), { subject }]));
  const takenBlinds = new Set(taken.rows.map(({ blind }) => blind.toString('hex')));
  return (idNumber) => {
    const blind = blinds.get(idNumber)?.toString('hex') ?? '';
    return ownBlinds.get(blind) ?? (takenBlinds.has(blind) ? 'elsewhere' : undefined);
  };
}
