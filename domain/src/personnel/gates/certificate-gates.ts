import { OWN } from '../../law/gates.ts';
import type { Gate } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { refusedByRule } from '../../ruling.ts';
import type { CERTIFICATE_FIELDS } from '../fields.ts';
import { type PersonFile, valuesOn } from '../person-file.ts';

type CertificateGate = Gate<typeof CERTIFICATE_FIELDS, PersonFile>;

export const certificateHasOrderedDays: CertificateGate = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.issuedOn === null || values.expiresOn === null || values.issuedOn <= values.expiresOn)
    return undefined;
  return refusedByRule(OWN.ledger, 'certificate/expires-before-issued', { issuedOn: values.issuedOn, expiresOn: values.expiresOn });
};

export const certificateNotFromTomorrow: CertificateGate = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.issuedOn === null || values.issuedOn <= proposal.today) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.issuedOn });
};

/** Law digest 7.1: contract workers and auxiliaries are not eligible; the text was not confirmed, so the Guideline's own words carry it. */
export const certificateOfOfficerOnly: CertificateGate = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  const person = proposal.facts.person === undefined ? undefined : valuesOn(proposal.facts.person, proposal.today);
  if (values === undefined || proposal.act === 'change' || person?.category !== 'auxiliary') return undefined;
  return refusedByRule(OWN.ledger, 'certificate/auxiliary', { person: person.name, certificate: values.number });
};

/** Two certificates in force at the same time would leave open which one counts. */
export const certificatesDoNotOverlap: CertificateGate = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.standing !== 'valid') return undefined;
  for (const entry of proposal.facts.certificates) {
    if (entry.subject === proposal.subject) continue;
    const other = lastStretch(entry.stretches).values;
    if (other.standing !== 'valid') continue;
    const startsBeforeOtherEnds = values.issuedOn === null || other.expiresOn === null || values.issuedOn <= other.expiresOn;
    const otherStartsBeforeEnd = other.issuedOn === null || values.expiresOn === null || other.issuedOn <= values.expiresOn;
    if (startsBeforeOtherEnds && otherStartsBeforeEnd) {
      return refusedByRule(OWN.ledger, 'certificate/overlaps', {
        certificate: other.number,
        issuedOn: other.issuedOn,
        expiresOn: other.expiresOn,
      });
    }
  }
  return undefined;
};
