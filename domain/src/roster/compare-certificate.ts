import type { PlainDate } from '../legal-time/plain-date.ts';
import { tidySpaces } from '../text/spaces.ts';
import type { FieldChange } from './compare-person.ts';
import { certificateKey, type CertificateOnRecord, type OnRecord, type PersonOnRecord } from './on-record.ts';
import { problemAt, type Problem } from './problems.ts';
import type { RosterCertificate } from './read-certificate.ts';
import type { RosterRow } from './read-row.ts';

export type CertificateField = 'authority' | 'issuedOn' | 'expiresOn';

export type CertificateOutcome =
  | { act: 'record'; number: string }
  | { act: 'change'; subject: string; number: string; fields: FieldChange<CertificateField>[] };

/** The same number: its days are compared. A new number: a new certificate, the older one is left as it is. */
export function compareCertificate(
  row: RosterRow,
  person: PersonOnRecord | undefined,
  onRecord: OnRecord,
): { outcome: CertificateOutcome | null; problems: Problem[] } {
  const { certificate } = row;
  if (!certificate) return { outcome: null, problems: [] };
  const key = certificateKey(certificate.number);
  const held = person?.certificates.find(({ number }) => certificateKey(number) === key);
  if (held) {
    const fields = changesOf(certificate, held);
    return { outcome: fields.length > 0 ? { act: 'change', subject: held.subject, number: held.number, fields } : null, problems: [] };
  }
  if (onRecord.certificateTaken(certificate.number)) {
    return {
      outcome: null,
      problems: [problemAt(row.sheet, row.cells.certificateNumber ?? `A${row.row}`, { code: 'certificate-number-taken' })],
    };
  }
  return { outcome: { act: 'record', number: certificate.number }, problems: [] };
}

function changesOf(certificate: RosterCertificate, held: CertificateOnRecord): FieldChange<CertificateField>[] {
  const changes: FieldChange<CertificateField>[] = [];
  const expiresOn = lastDayOf(certificate);
  if (certificate.authority !== undefined && certificate.authority !== tidySpaces(held.authority ?? '')) {
    changes.push({ field: 'authority', from: held.authority, to: certificate.authority });
  }
  if (certificate.issuedOn !== undefined && certificate.issuedOn !== held.issuedOn)
    changes.push({ field: 'issuedOn', from: held.issuedOn, to: certificate.issuedOn });
  if (expiresOn !== held.expiresOn) changes.push({ field: 'expiresOn', from: held.expiresOn, to: expiresOn });
  return changes;
}

/** Null = unlimited, as the ledger has it. */
export function lastDayOf({ validTo }: RosterCertificate): PlainDate | null {
  return validTo === 'unlimited' ? null : validTo;
}
