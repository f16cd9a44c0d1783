import type { PlainDate } from '../legal-time/plain-date.ts';
import type { CertificateValues } from './fields.ts';
import { type Entry, valuesOn } from './person-file.ts';

/** Guideline art. 6 item 2: no work without a certificate, nor with an expired one; a suspended or revoked one is none. */
export function certificateHoldsOn(values: CertificateValues, day: PlainDate): boolean {
  return (
    values.standing === 'valid' &&
    (values.issuedOn === null || values.issuedOn <= day) &&
    (values.expiresOn === null || day <= values.expiresOn)
  );
}

export function findCertificateOn(certificates: readonly Entry<CertificateValues>[], day: PlainDate): CertificateValues | undefined {
  for (const entry of certificates) {
    const values = valuesOn(entry, day);
    if (values !== undefined && certificateHoldsOn(values, day)) return values;
  }
  return undefined;
}

/** The word a clerk would say of a certificate on a day. */
export type CertificateStanding = CertificateValues['standing'] | 'expired' | 'not-yet-issued';

export function certificateStandingOn(values: CertificateValues, day: PlainDate): CertificateStanding {
  if (values.standing !== 'valid') return values.standing;
  if (values.expiresOn !== null && values.expiresOn < day) return 'expired';
  return values.issuedOn !== null && values.issuedOn > day ? 'not-yet-issued' : 'valid';
}
