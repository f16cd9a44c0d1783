import type { ExportInput } from '@zhunsheng/contract/roster';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { maskPhone } from '@zhunsheng/domain/roster/mask-phone';
import type { Tx } from '../acts/transaction.ts';
import type { Keys } from '../identity/keys.ts';
import { findPersonKeys, unseal } from '../identity/sealing.ts';

export interface ExportedPerson {
  readonly personNumber: string;
  readonly name: string;
  readonly sex: string;
  readonly idNumber: string | null;
  readonly category: 'officer' | 'auxiliary' | 'other';
  readonly team: string | null;
  readonly position: string | null;
  readonly joinedOn: PlainDate | null;
  readonly phone: string | null;
  readonly certificate: string | null;
  readonly issuedOn: PlainDate | null;
  /** Null with a certificate = unlimited. */
  readonly expiresOn: PlainDate | null;
}

interface PersonRow extends Omit<ExportedPerson, 'idNumber'> {
  readonly subject: string;
  readonly idNumber: string | null;
  readonly idMask: string | null;
}

// Of several certificates the one that is in force, else the one that ended last.
const PEOPLE = `
  from person p left join lateral (
    select c.number, c.issued_on, c.expires_on from certificate c
     where c.person = p.subject and c.known_to is null and (c.valid_from is null or c.valid_from <= $2) and (c.valid_to is null or $2 < c.valid_to)
     order by (c.standing = 'valid' and (c.issued_on is null or c.issued_on <= $2) and (c.expires_on is null or $2 <= c.expires_on)) desc,
              c.expires_on desc nulls first, c.issued_on desc nulls last, c.number
     limit 1) c on true
 where p.bureau = $1 and p.known_to is null and (p.valid_from is null or p.valid_from <= $2) and (p.valid_to is null or $2 < p.valid_to)
   and (p.left_on is null or p.left_on > $2)
   and ($3::text is null or p.category = $3) and ($4::text is null or position(lower($4) in lower(p.team)) > 0)`;

const valuesOf = (bureau: number, today: PlainDate, { category, team }: ExportInput) => [bureau, today, category ?? null, team ?? null];

export async function countPeople(tx: Tx, bureau: number, today: PlainDate, input: ExportInput): Promise<number> {
  const { rows } = await tx.query<{ people: number }>(`select count(*)::int as people ${PEOPLE}`, valuesOf(bureau, today, input));
  return rows[0]?.people ?? 0;
}

/** People at work in a bureau, ID numbers and phones masked unless they were asked for with a reason. */
export async function listPeople(tx: Tx, keys: Keys, bureau: number, today: PlainDate, input: ExportInput): Promise<ExportedPerson[]> {
  const { rows } = await tx.query<PersonRow>(
    `select p.subject, p.person_number as "personNumber", p.name, p.sex, p.id_number as "idNumber", p.id_mask as "idMask", p.category, p.team, p.position,
            p.joined_on as "joinedOn", p.phone, c.number as certificate, c.issued_on as "issuedOn", c.expires_on as "expiresOn"
     ${PEOPLE} order by p.name_key, p.subject`,
    valuesOf(bureau, today, input),
  );
  const personKeys = await findPersonKeys(
    tx,
    keys,
    rows.map(({ subject }) => subject),
  );
  return rows.map(({ subject, idMask, ...row }) => {
    const key = personKeys.get(subject)?.personKey;
    const opened = (field: 'idNumber' | 'phone') =>
      key === undefined || row[field] === null ? null : unseal(key, subject, field, row[field]);
    const phone = opened('phone');
    return input.sealed
      ? { ...row, idNumber: opened('idNumber'), phone }
      : { ...row, idNumber: idMask, phone: phone === null ? null : maskPhone(phone) };
  });
}
