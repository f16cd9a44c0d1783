import type { PlainDate } from '../legal-time/plain-date.ts';
import { toHalfWidth } from '../text/half-width.ts';
import { withoutSpaces } from '../text/spaces.ts';
import type { StaffCategory } from './category.ts';

export interface CertificateOnRecord {
  subject: string;
  number: string;
  authority: string | null;
  issuedOn: PlainDate | null;
  /** Null = unlimited. */
  expiresOn: PlainDate | null;
}

/** A person of the bureau as the ledgers have him today. */
export interface PersonOnRecord {
  subject: string;
  personNumber: string;
  name: string;
  sex: string;
  category: StaffCategory;
  team: string | null;
  position: string | null;
  joinedOn: PlainDate | null;
  leftOn: PlainDate | null;
  /** Null = no ID number on record. */
  idMask: string | null;
  /** His key was erased: nothing sealed can be kept about him any more. */
  keyErased: boolean;
  certificates: readonly CertificateOnRecord[];
}

/** What a roster is compared with. Whoever asks about an ID number learns of another bureau nothing but that there is one. */
export interface OnRecord {
  today: PlainDate;
  people: readonly PersonOnRecord[];
  holderOf: (idNumber: string) => { subject: string } | 'elsewhere' | undefined;
  phoneOf: (subject: string) => string | undefined;
  /** In any bureau. */
  certificateTaken: (number: string) => boolean;
}

/** Certificate numbers are compared without spaces and full-width characters, which clerks type as they come. */
export function certificateKey(number: string): string {
  return withoutSpaces(toHalfWidth(number));
}
