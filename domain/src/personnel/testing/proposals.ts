import { calendarOf } from '../../legal-time/calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '../../legal-time/holidays/china-holidays.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import type { Gate, Proposal } from '../../ledger/ledger.ts';
import type { Fields, Values } from '../../ledger/field.ts';
import type { Stretch } from '../../ledger/timeline.ts';
import type { Refusal } from '../../ruling.ts';
import type { CertificateValues, DutyValues, OnboardingValues, PersonValues, PostValues, AttendanceValues } from '../fields.ts';
import { EMPTY_FILE, type Entry, type PersonFile } from '../person-file.ts';

export const TODAY = '2026-11-20' as PlainDate;
export const BUREAU = 1001;
export const CALENDAR = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);

export const day = (text: string): PlainDate => text as PlainDate;

export function always<V>(values: V, bureau = BUREAU): Stretch<V>[] {
  return [{ validFrom: null, validTo: null, bureau, values }];
}

export function entry<V>(subject: string, values: V): Entry<V> {
  return { subject, stretches: always(values) };
}

const PERSON: PersonValues = {
  personNumber: 'P0000001',
  name: '汤杰涵',
  sex: '男',
  idNumber: null,
  idMask: null,
  phone: null,
  category: 'officer',
  team: null,
  position: null,
  joinedOn: day('2019-03-01'),
  leftOn: null,
};

export const person = (values: Partial<PersonValues> = {}): PersonValues => ({ ...PERSON, ...values });

export const certificate = (values: Partial<CertificateValues> = {}): CertificateValues => ({
  person: 'p',
  number: '甘62010001',
  authority: null,
  issuedOn: day('2022-01-10'),
  expiresOn: day('2027-01-09'),
  standing: 'valid',
  scan: null,
  ...values,
});

export const post = (values: Partial<PostValues> = {}): PostValues => ({
  person: 'p',
  title: '执法队员',
  enforcing: true,
  line: 'frontline',
  team: null,
  from: day('2026-11-23'),
  until: null,
  ...values,
});

export const duty = (values: Partial<DutyValues> = {}): DutyValues => ({
  person: 'p',
  duty: 'liaison',
  from: day('2024-01-01'),
  until: null,
  ...values,
});

export const onboarding = (values: Partial<OnboardingValues> = {}): OnboardingValues => ({
  person: 'p',
  from: day('2026-11-02'),
  until: day('2026-11-13'),
  place: null,
  content: null,
  ...values,
});

export const attendance = (values: Partial<AttendanceValues> = {}): AttendanceValues => ({
  person: 'p',
  session: 's',
  from: day('2026-05-11'),
  until: day('2026-05-13'),
  halfDays: 6,
  score: null,
  passed: null,
  ...values,
});

export const fileOf = (values: Partial<PersonValues>, parts: Partial<PersonFile> = {}): PersonFile => ({
  ...EMPTY_FILE,
  person: entry('p', person(values)),
  ...parts,
});

interface Given<V> {
  readonly act?: Proposal<Fields, unknown>['act'];
  readonly subject?: string;
  readonly from?: string;
  readonly before?: V;
  /** What would be so afterwards; left out where the entry is withdrawn. */
  readonly after?: V | readonly Stretch<V>[];
}

/** What a ledger's gates say to a proposal: the first refusal, or undefined. */
export function judge<F extends Fields, Facts>(
  gates: readonly Gate<F, Facts>[],
  facts: Facts,
  given: Given<Values<F>>,
): Refusal | undefined {
  const stretches = (values: Values<F> | readonly Stretch<Values<F>>[] | undefined) =>
    values === undefined ? [] : Array.isArray(values) ? (values as Stretch<Values<F>>[]) : always(values as Values<F>);
  const proposal: Proposal<F, Facts> = {
    act: given.act ?? (given.before === undefined ? 'record' : 'change'),
    subject: given.subject ?? 'new',
    bureau: BUREAU,
    today: TODAY,
    from: given.from === undefined ? null : day(given.from),
    before: stretches(given.before),
    after: stretches(given.after),
    facts,
    calendar: CALENDAR,
  };
  for (const gate of gates) {
    const refusal = gate(proposal);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
