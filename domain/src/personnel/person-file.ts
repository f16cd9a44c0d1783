import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Stretch } from '../ledger/timeline.ts';
import { holdsOn } from '../ledger/timeline.ts';
import type {
  AttendanceValues,
  CertificateValues,
  ContractValues,
  DutyValues,
  OnboardingValues,
  PersonValues,
  PostValues,
} from './fields.ts';

/** One entry about a person: its subject and its timeline as known now. */
export interface Entry<V> {
  readonly subject: string;
  readonly stretches: readonly Stretch<V>[];
}

/** What rules about one person rely on: everything on record about him, read under the lock of the person. */
export interface PersonFile {
  readonly person: Entry<PersonValues> | undefined;
  readonly certificates: readonly Entry<CertificateValues>[];
  readonly posts: readonly Entry<PostValues>[];
  readonly duties: readonly Entry<DutyValues>[];
  readonly onboardings: readonly Entry<OnboardingValues>[];
  readonly attendances: readonly Entry<AttendanceValues>[];
  readonly contracts: readonly Entry<ContractValues>[];
}

export const EMPTY_FILE: PersonFile = {
  person: undefined,
  certificates: [],
  posts: [],
  duties: [],
  onboardings: [],
  attendances: [],
  contracts: [],
};

export function valuesOn<V>(entry: Entry<V>, day: PlainDate): V | undefined {
  return entry.stretches.find((stretch) => holdsOn(stretch, day))?.values;
}

/** In force from `from` to `until`, both inclusive. */
export function coversDay(period: { readonly from: PlainDate; readonly until: PlainDate | null }, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day <= period.until);
}

export function periodsMeet(
  a: { readonly from: PlainDate; readonly until: PlainDate | null },
  b: { readonly from: PlainDate; readonly until: PlainDate | null },
): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);
}
