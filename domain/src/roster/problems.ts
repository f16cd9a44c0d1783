import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Facts } from '../ruling.ts';
import type { StaffCategory } from './category.ts';

/** Another cell of the same workbook; the sheet is named where it is another one. */
export interface OtherPlace {
  otherSheet?: string;
  otherRef: string;
}

export type ProblemFact =
  | { code: 'name-missing' }
  | { code: 'name-not-a-name'; text: string }
  | { code: 'id-number-missing' }
  | { code: 'id-column-missing' }
  | { code: 'id-number-length'; length: number }
  | { code: 'id-number-characters' }
  | { code: 'id-number-fifteen-digits' }
  | { code: 'id-number-check-digit' }
  | { code: 'id-number-birth-date' }
  | { code: 'id-number-in-future' }
  | { code: 'id-number-unknown-province' }
  | { code: 'number-lost-digits' }
  | ({ code: 'id-number-twice' } & OtherPlace)
  | { code: 'masked-id-without-person-number' }
  | ({ code: 'person-number-twice' } & OtherPlace)
  | { code: 'not-a-date'; text: string }
  | { code: 'no-such-day'; text: string }
  | { code: 'ambiguous-date'; text: string }
  | { code: 'date-in-future'; on: PlainDate }
  | { code: 'day-assumed'; on: PlainDate }
  | { code: 'serial-without-date-format'; on: PlainDate }
  | { code: 'unlimited-not-here' }
  | { code: 'valid-to-before-issue'; issuedOn: PlainDate; validTo: PlainDate }
  | { code: 'valid-to-missing' }
  | { code: 'validity-column-missing' }
  | { code: 'sex-unknown'; text: string }
  | { code: 'sex-against-id-number'; sex: '男' | '女' }
  | { code: 'birth-date-against-id-number'; bornOn: PlainDate }
  | { code: 'category-unknown'; text: string }
  | { code: 'category-missing' }
  | { code: 'category-assumed'; category: StaffCategory }
  | { code: 'auxiliary-with-certificate' }
  | { code: 'officer-without-certificate' }
  | { code: 'certificate-number-missing' }
  | ({ code: 'certificate-number-twice' } & OtherPlace)
  | { code: 'text-too-long'; length: number; limit: number }
  | { code: 'formula-cell' }
  | { code: 'formula-without-value' }
  | { code: 'error-cell'; text: string }
  | { code: 'hidden-row' }
  | ({ code: 'column-twice'; heading: string } & OtherPlace)
  | { code: 'another-bureau'; title: string }
  | { code: 'active-elsewhere' }
  | { code: 'person-number-unknown' }
  | { code: 'person-number-of-another' }
  | ({ code: 'person-twice' } & OtherPlace)
  | { code: 'has-left'; leftOn: PlainDate }
  | { code: 'certificate-number-taken' }
  | RefusedRow;

/** A gate or rule of a ledger refuses what the row asks for; its sentence stands with the refusals. */
export interface RefusedRow {
  code: 'row-refused';
  refusal: string;
  gate: string | null;
  /** Citation keys. */
  basis: readonly string[];
  facts: Facts;
  sentence: { readonly zh: string; readonly en: string };
}

export type ProblemCode = ProblemFact['code'];
export type Severity = 'error' | 'warning';

export type Problem = ProblemFact & { sheet: string; ref: string; severity: Severity };

/** An error keeps its row, and with it the whole file, from being taken over; a warning does not. */
const SEVERITY: Record<ProblemCode, Severity> = {
  'name-missing': 'error',
  'name-not-a-name': 'error',
  'id-number-missing': 'error',
  'id-column-missing': 'error',
  'id-number-length': 'error',
  'id-number-characters': 'error',
  'id-number-fifteen-digits': 'error',
  'id-number-check-digit': 'error',
  'id-number-birth-date': 'error',
  'id-number-in-future': 'error',
  'id-number-unknown-province': 'error',
  'number-lost-digits': 'error',
  'id-number-twice': 'error',
  'masked-id-without-person-number': 'error',
  'person-number-twice': 'error',
  'not-a-date': 'error',
  'no-such-day': 'error',
  'ambiguous-date': 'error',
  'date-in-future': 'error',
  'day-assumed': 'warning',
  'serial-without-date-format': 'warning',
  'unlimited-not-here': 'error',
  'valid-to-before-issue': 'error',
  'valid-to-missing': 'error',
  'validity-column-missing': 'warning',
  'sex-unknown': 'warning',
  'sex-against-id-number': 'error',
  'birth-date-against-id-number': 'error',
  'category-unknown': 'error',
  'category-missing': 'error',
  'category-assumed': 'warning',
  'auxiliary-with-certificate': 'warning',
  'officer-without-certificate': 'warning',
  'certificate-number-missing': 'error',
  'certificate-number-twice': 'error',
  'text-too-long': 'error',
  'formula-cell': 'warning',
  'formula-without-value': 'warning',
  'error-cell': 'error',
  'hidden-row': 'warning',
  'column-twice': 'error',
  'another-bureau': 'warning',
  'active-elsewhere': 'error',
  'person-number-unknown': 'error',
  'person-number-of-another': 'error',
  'person-twice': 'error',
  'has-left': 'warning',
  'certificate-number-taken': 'error',
  'row-refused': 'error',
};

export function problemAt(sheet: string, ref: string, fact: ProblemFact): Problem {
  return { ...fact, sheet, ref, severity: SEVERITY[fact.code] };
}
