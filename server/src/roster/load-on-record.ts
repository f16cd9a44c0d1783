import { holdsOn } from '@zhunsheng/domain/ledger/timeline';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { CertificateValues, PersonValues } from '@zhunsheng/domain/personnel/fields';
import { certificate, person } from '@zhunsheng/domain/personnel/personnel.ledger';
import type { CertificateOnRecord, OnRecord, PersonOnRecord } from '@zhunsheng/domain/roster/on-record';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import type { Tx } from '../acts/transaction.ts';
import type { Keys } from '../identity/keys.ts';
import { blindOf, findPersonKeys, type StoredKey, unseal } from '../identity/sealing.ts';
import { asLedger } from '../ledger/ledger-commands.ts';
import { readCurrentAbout, type StoredVersion } from '../ledger/read-versions.ts';

export interface LoadedRecord extends OnRecord {
  /** Keys of the people on record; one that was erased is not there. */
  readonly keys: ReadonlyMap<string, StoredKey>;
}

/** What a roster of a bureau is compared with: a fixed number of statements, however long it is. */
export async function loadOnRecord(tx: Tx, keys: Keys, bureau: number, today: PlainDate, rows: readonly RosterRow[]): Promise<LoadedRecord> {
  const persons = heldToday(await readCurrentAbout(tx, asLedger(person), 'bureau', [String(bureau)]), today);
  const certificates = heldToday(await readCurrentAbout(tx, asLedger(certificate), 'bureau', [String(bureau)]), today);
  const personKeys = await findPersonKeys(tx, keys, persons.map(({ subject }) => subject));
  const byPerson = Map.groupBy(certificates, ({ values }) => String(values['person']));
  const sealedPhones = new Map(persons.map(({ subject, values }) => [subject, values['phone']]));
  const numbers = rows.flatMap((row) => row.certificate?.number ?? []);
  const taken = await tx.query<{ number: string }>('select number from certificate_numbers_taken($1) as number', [numbers]);
  const takenNumbers = new Set(taken.rows.map(({ number }) => number));
  return {
    today,
    keys: personKeys,
    people: persons.map((version) => personOf(version, byPerson.get(version.subject) ?? [], personKeys)),
    holderOf: await holders(tx, keys, bureau, rows),
    phoneOf: (subject) => {
      const [key, sealed] = [personKeys.get(subject)?.personKey, sealedPhones.get(subject)];
      return key !== undefined && typeof sealed === 'string' ? unseal(key, subject, 'phone', sealed) : undefined;
    },
    certificateTaken: (number) => takenNumbers.has(number),
  };
}

/** One stretch of each subject: the one that holds today, else the one that a change to come begins with. */
function heldToday(versions: readonly StoredVersion[], today: PlainDate): StoredVersion[] {
  return [...Map.groupBy(versions, ({ subject }) => subject).values()].flatMap(
    (stretches) => stretches.find((stretch) => holdsOn(stretch, today)) ?? stretches.find(({ validTo }) => validTo === null) ?? [],
  );
}

function personOf({ subject, values }: StoredVersion, certificates: readonly StoredVersion[], keys: ReadonlyMap<string, StoredKey>): PersonOnRecord {
  const { personNumber, name, sex, category, team, position, joinedOn, leftOn, idMask } = values as unknown as PersonValues;
  return {
    subject, personNumber, name, sex, category, team, position, joinedOn, leftOn, idMask,
    keyErased: !keys.has(subject),
    certificates: certificates.map(certificateOf),
  };
}

function certificateOf({ subject, values }: StoredVersion): CertificateOnRecord {
  const { number, authority, issuedOn, expiresOn } = values as unknown as CertificateValues;
  return { subject, number, authority, issuedOn, expiresOn };
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
