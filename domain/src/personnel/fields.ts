import {
  byCommand,
  choice,
  date,
  file,
  fixed,
  flag,
  halfDays,
  integer,
  longText,
  optional,
  sealed,
  subject,
  text,
  bureau,
  type Values,
  whole,
} from '../ledger/field.ts';

/** Field sets of the ledgers about one person (Guideline art. 6, Records). */

export const PERSON_FIELDS = {
  /** Our own number: what a masked export is matched by when it comes back. */
  personNumber: fixed(byCommand(text({ max: 12 }))),
  name: text({ max: 50 }),
  sex: choice('男', '女'),
  idNumber: whole(optional(sealed({ max: 18 }))),
  /** First three and last two digits; the rest stars. */
  idMask: whole(byCommand(optional(text({ max: 18 })))),
  phone: optional(sealed({ max: 20 })),
  category: choice('officer', 'auxiliary', 'other'),
  team: optional(text({ max: 60 })),
  position: optional(text({ max: 60 })),
  joinedOn: optional(date()),
  leftOn: byCommand(optional(date())),
};

export const CERTIFICATE_FIELDS = {
  person: fixed(subject('person')),
  number: whole(text({ max: 40 })),
  authority: optional(text({ max: 60 })),
  issuedOn: optional(date()),
  /** Last day of validity; null = unlimited (长期). */
  expiresOn: optional(date()),
  standing: choice('valid', 'suspended', 'revoked', 'cancelled', 'lost', 'lapsed'),
  scan: optional(file()),
};

export const POST_FIELDS = {
  person: fixed(subject('person')),
  title: text({ max: 60 }),
  enforcing: flag(),
  line: choice('frontline', 'office'),
  team: optional(text({ max: 60 })),
  from: date(),
  /** Last day on the post; null = until further notice. */
  until: optional(date()),
};

export const DUTIES = ['head', 'reviewer', 'inspector', 'clerk', 'liaison'] as const;

export const DUTY_FIELDS = {
  person: fixed(subject('person')),
  /** Another duty is another entry: ended here, recorded there. */
  duty: fixed(choice(...DUTIES)),
  from: date(),
  /** Last day; null = until further notice. */
  until: optional(date()),
};

export const ONBOARDING_FIELDS = {
  person: fixed(subject('person')),
  from: date(),
  until: date(),
  place: optional(text({ max: 60 })),
  content: optional(longText({ max: 500 })),
};

export const CONTRACT_FIELDS = {
  person: fixed(subject('person')),
  number: text({ max: 40 }),
  from: date(),
  until: optional(date()),
  scan: optional(file()),
};

export const ASSESSMENT_FIELDS = {
  person: fixed(subject('person')),
  year: integer({ min: 2000, max: 2199 }),
  grade: choice('excellent', 'competent', 'basically-competent', 'not-competent'),
  assessedOn: date(),
  consequence: choice('none', 'reward', 'sanction'),
  remark: optional(longText({ max: 500 })),
};

export const CLAIM_FIELDS = {
  person: fixed(subject('person')),
  nature: choice('claim', 'review', 'damage'),
  arisenOn: date(),
  summary: optional(sealed({ max: 500 })),
  /** The bureau that bears it: its own, never the auxiliary (art. 6 item 3). */
  bearer: bureau(),
  outcome: optional(longText({ max: 500 })),
};

export const ATTENDANCE_FIELDS = {
  person: fixed(subject('person')),
  session: fixed(subject('training-session')),
  from: date(),
  until: date(),
  halfDays: halfDays({ min: 1, max: 120 }),
  /** Whole points of the exam; null = not examined. */
  score: optional(integer({ min: 0, max: 1000 })),
  passed: optional(flag()),
};

export const TRAINING_CREDIT_FIELDS = {
  person: fixed(subject('person')),
  year: integer({ min: 2000, max: 2199 }),
  halfDays: halfDays({ min: 0, max: 730 }),
  examined: flag(),
  passed: flag(),
  fromBureau: bureau(),
};

export type PersonValues = Values<typeof PERSON_FIELDS>;
export type CertificateValues = Values<typeof CERTIFICATE_FIELDS>;
export type PostValues = Values<typeof POST_FIELDS>;
export type DutyValues = Values<typeof DUTY_FIELDS>;
export type OnboardingValues = Values<typeof ONBOARDING_FIELDS>;
export type AttendanceValues = Values<typeof ATTENDANCE_FIELDS>;
export type AssessmentValues = Values<typeof ASSESSMENT_FIELDS>;
export type ClaimValues = Values<typeof CLAIM_FIELDS>;
export type ContractValues = Values<typeof CONTRACT_FIELDS>;
export type TrainingCreditValues = Values<typeof TRAINING_CREDIT_FIELDS>;
