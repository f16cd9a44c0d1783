import { maskIdNumber } from '@zhunsheng/domain/personnel/id-number';
import { certificate, person } from '@zhunsheng/domain/personnel/personnel.ledger';
import { lastDayOf } from '@zhunsheng/domain/roster/compare-certificate';
import type { RosterCertificate } from '@zhunsheng/domain/roster/read-certificate';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import type { RowOutcome } from '@zhunsheng/domain/roster/reconcile';
import { type PersonKey, seal } from '../identity/sealing.ts';
import { allFields, asLedger } from '../ledger/ledger-commands.ts';

type Values = Readonly<Record<string, unknown>>;

/** Who a row's person is to be: a subject, its number and, where something is written and not only asked, the key. */
export interface Identity {
  readonly subject: string;
  readonly personNumber: string;
  readonly key: PersonKey | undefined;
}

function sealed(identity: Pick<Identity, 'subject' | 'key'>, field: 'idNumber' | 'phone', plain: string | undefined): string | null {
  return plain === undefined || identity.key === undefined ? null : seal(identity.key, identity.subject, field, plain);
}

export function newPersonValues(row: RosterRow, identity: Identity): Values {
  return allFields(asLedger(person), {
    personNumber: identity.personNumber,
    name: row.name,
    sex: row.sex,
    idNumber: sealed(identity, 'idNumber', row.idNumber),
    idMask: row.idNumber === undefined ? null : maskIdNumber(row.idNumber),
    phone: sealed(identity, 'phone', row.phone),
    category: row.category,
    team: row.team,
    position: row.position,
    joinedOn: row.joinedOn,
  });
}

/** Only the fields that differ: what the row does not say stays as it is. */
export function personPatch(row: RosterRow, outcome: RowOutcome, identity: Pick<Identity, 'subject' | 'key'>): Values {
  const patch: Record<string, unknown> = {};
  for (const { field } of outcome.fields) {
    patch[field] = field === 'idNumber' || field === 'phone' ? sealed(identity, field, row[field]) : row[field];
    if (field === 'idNumber' && row.idNumber !== undefined) patch['idMask'] = maskIdNumber(row.idNumber);
  }
  return patch;
}

export function newCertificateValues(read: RosterCertificate, subject: string): Values {
  return allFields(asLedger(certificate), {
    person: subject,
    number: read.number,
    authority: read.authority,
    issuedOn: read.issuedOn,
    expiresOn: lastDayOf(read),
    standing: 'valid',
  });
}

export function certificatePatch(read: RosterCertificate, outcome: RowOutcome): Values {
  const values: Values = { authority: read.authority, issuedOn: read.issuedOn, expiresOn: lastDayOf(read) };
  const fields = outcome.certificate?.act === 'change' ? outcome.certificate.fields : [];
  return Object.fromEntries(fields.map(({ field }) => [field, values[field]]));
}
