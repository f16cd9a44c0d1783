import { z } from 'zod';
import { PARTY_KINDS, PENALTY_KINDS } from '../law/penalty.ts';
import { plainDateSchema, subjectIdSchema, textSchema } from '../ledger/schema.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import {
  CLOSING_GROUNDS,
  CLUE_SOURCES,
  EVIDENCE_KINDS,
  LENIENCY_GROUNDS,
  NOT_FILED_GROUNDS,
  OUTCOMES,
  PRESERVATION_HANDLINGS,
  REMEDY_KINDS,
  REMEDY_OUTCOMES,
  REVIEW_RESULTS,
  SERVICE_METHODS,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
} from './ids.ts';

// What each act asks for. A field that is sealed at the edge arrives here as text and in the rule as a sealed value; which
// ones they are stands in sealed-fields.ts.

const day = plainDateSchema.transform((text) => text as PlainDate);
const optionalDay = z.preprocess((value) => (value === '' || value === undefined ? null : value), day.nullable());
const short = textSchema(100);
const long = textSchema(10_000);
const reason = textSchema(1_000);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value), schema.nullable());
const digest = z.string({ error: 'not-a-file' }).regex(/^[0-9a-f]{64}$/, 'not-a-file');
const files = z.array(digest, { error: 'required' }).max(200, 'out-of-range').default([]);
const people = z.array(subjectIdSchema, { error: 'required' }).min(1, 'required').max(10, 'out-of-range');
const helpers = z.array(subjectIdSchema).max(10, 'out-of-range').default([]);
const flag = z.boolean({ error: 'not-an-option' });
const instant = z.iso.datetime({ error: 'not-a-date' });
const oneOf = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values, { error: 'not-an-option' });
const among = <const T extends readonly string[]>(values: T) =>
  z.enum(values as unknown as [T[number], ...T[number][]], { error: 'not-an-option' });

/** Whole yuan. 角 and 分, negative amounts and anything but a number are told apart at the field. */
const MOST_YUAN = 1_000_000_000;
const yuan = z
  .number({ error: 'not-a-whole-number' })
  .refine((value) => Number.isSafeInteger(value), 'not-a-whole-number')
  .refine((value) => value >= 0 && value <= MOST_YUAN, 'out-of-range');

/** Entries of a record with free names: more are no facts of a case. */
const MOST_KEYS = 40;

const partySchema = z.strictObject({
  kind: among(PARTY_KINDS),
  name: short,
  /** Sealed. Of a citizen, or of the operator of a business household. */
  idNumber: optional(textSchema(18)),
  /** Unified social credit code: public. */
  creditCode: optional(textSchema(18)),
  representative: optional(short),
  /** Asked for at the edge, where it becomes `age`; a birth date with the rest of an ID number would give the number away. */
  birthOn: optionalDay,
  /** On the day of the act; made at the edge of ID number or birth date. */
  age: optional(oneOf('under-14', '14-17', 'adult')),
  /** Sealed. */
  address: optional(textSchema(200)),
  /** Sealed. */
  phone: optional(textSchema(40)),
});

const serviceSchema = {
  on: day,
  officers: people,
  method: among(SERVICE_METHODS),
  receiver: optional(short),
  /** Direct: signed by hand. Leave: why it was left. */
  signature: optional(digest),
  refusal: optional(reason),
  witness: optional(short),
  recorded: flag.default(false),
  /** Post: the date on the return slip. Electronic: the day on which it reached the system of the addressee. */
  arrivedOn: optionalDay,
  postNumber: optional(short),
  /** Public notice: why, and where. */
  reason: optional(reason),
  files,
};

const penaltySchema = z.strictObject({
  kind: among(PENALTY_KINDS),
  yuan: optional(yuan),
  detail: optional(textSchema(500)),
});

const proposalShape = {
  outcome: among(OUTCOMES),
  /** Sealed: facts found, with the evidence. */
  facts: long,
  /** Version of the legal basis; null where nothing is penalised. */
  basis: optional(textSchema(60)),
  /** Whether the newer law is lighter, where it differs from that of the act's day (Penalty Law art. 37): a person says so. */
  lighter: optional(oneOf('of-act', 'of-decision', 'same')),
  when: oneOf('ordinary', 'not-corrected', 'serious').default('ordinary'),
  /** Base of a percentage or multiple, in whole yuan, with the evidence that proves it. */
  baseYuan: optional(yuan),
  baseEvidence: optional(subjectIdSchema),
  penalties: z.array(penaltySchema).max(12, 'out-of-range').default([]),
  circumstances: z
    .record(z.string().max(60), z.union([z.number(), z.boolean(), z.string().max(100)]))
    .refine((facts) => Object.keys(facts).length <= MOST_KEYS, 'out-of-range')
    .default({}),
  grounds: z.array(among(LENIENCY_GROUNDS)).max(12, 'out-of-range').default([]),
  /** Why the penalty lies outside its tier. */
  departure: optional(reason),
  /** Why there is, or is no, fine where the provision says 可以. */
  fineReason: optional(reason),
  /** Complex or major beyond the amounts (情节复杂或者重大). */
  complex: flag.default(false),
  /** Sealed: nature, discretion, how it was weighed. */
  reasons: long,
};

const at = { on: day };

/** Every act of the procedure with its input; `case` is always named. */
export const CASE_INPUTS = {
  'register-clue': z.strictObject({
    ...at,
    source: among(CLUE_SOURCES),
    matter: optional(textSchema(10)),
    place: textSchema(200),
    placeBureau: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(99_999, 'out-of-range'),
    party: optional(short),
    /** Sealed. */
    content: long,
    /** Sealed: who reported it. */
    reporter: optional(textSchema(200)),
    files,
  }),
  'extend-check': z.strictObject({ reason }),
  'record-check': z.strictObject({ ...at, officers: people, helpers, content: long, files }),
  file: z.strictObject({
    matter: textSchema(10),
    title: short,
    place: textSchema(200),
    placeBureau: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(99_999, 'out-of-range'),
    actFrom: day,
    actUntil: optionalDay,
    continuing: flag.default(false),
    /** Life, health or financial safety with harm: five years instead of two (Penalty Law art. 36). */
    harmToSafety: flag.default(false),
    discoveredOn: day,
    party: partySchema,
    officers: people,
    reasons: long,
  }),
  'not-file': z.strictObject({ ground: among(NOT_FILED_GROUNDS), reason, reporterTold: flag }),
  'transfer-out': z.strictObject({ to: short, toBureau: optional(z.int().min(1).max(99_999)), reason, letterTo: optional(short) }),
  'confirm-transfer': z.strictObject({ ...at, receipt: optional(digest), receiver: short }),
  'confirm-address': z.strictObject({
    ...at,
    address: textSchema(200),
    electronic: optional(textSchema(100)),
    consent: flag,
    signature: optional(digest),
  }),
  'amend-party': z.strictObject({ party: partySchema, reason }),
  'change-officers': z.strictObject({ officers: people, reason }),
  'add-evidence': z.strictObject({
    ...at,
    evidence: subjectIdSchema,
    kind: among(EVIDENCE_KINDS),
    title: short,
    source: short,
    place: optional(textSchema(200)),
    takenAt: optional(instant),
    officers: people,
    helpers,
    /** Original, or a copy that was checked against it. */
    original: flag,
    proves: textSchema(500),
    files: z.array(digest, { error: 'required' }).min(1, 'required').max(200, 'out-of-range'),
  }),
  'exclude-evidence': z.strictObject({ evidence: subjectIdSchema, reason }),
  'record-interview': z.strictObject({
    interview: subjectIdSchema,
    person: short,
    role: oneOf('party', 'witness', 'agent', 'other'),
    place: textSchema(200),
    startAt: instant,
    endAt: instant,
    officers: people,
    helpers,
    certificateShown: flag,
    rightsTold: flag,
    /** Sealed: questions and answers. */
    text: long,
    signature: optional(digest),
    refusal: optional(reason),
    files,
  }),
  'record-inquest': z.strictObject({
    inquest: subjectIdSchema,
    place: textSchema(200),
    startAt: instant,
    endAt: instant,
    officers: people,
    helpers,
    certificateShown: flag,
    partyPresent: flag,
    witness: optional(short),
    recorded: flag.default(false),
    text: long,
    signature: optional(digest),
    refusal: optional(reason),
    files,
  }),
  'take-sample': z.strictObject({
    ...at,
    sample: subjectIdSchema,
    items: textSchema(500),
    quantity: short,
    seal: optional(short),
    officers: people,
    helpers,
    partyPresent: flag,
    witness: optional(short),
  }),
  'start-testing': z.strictObject({ ...at, testing: subjectIdSchema, what: textSchema(200), by: short, until: optionalDay }),
  'end-testing': z.strictObject({ ...at, testing: subjectIdSchema, result: textSchema(1_000), files }),
  preserve: z.strictObject({
    preservation: subjectIdSchema,
    reason,
    place: textSchema(200),
    officers: people,
    items: z
      .array(
        z.strictObject({
          name: short,
          spec: optional(short),
          quantity: z.int().min(1, 'out-of-range').max(1_000_000, 'out-of-range'),
          unit: short,
        }),
      )
      .min(1, 'required')
      .max(200, 'out-of-range'),
  }),
  'handle-preservation': z.strictObject({
    ...at,
    preservation: subjectIdSchema,
    handling: among(PRESERVATION_HANDLINGS),
    basis: optional(textSchema(200)),
    officers: people,
  }),
  'lapse-preservation': z.strictObject({ preservation: subjectIdSchema }),
  'order-correction': z.strictObject({
    ...serviceSchema,
    correction: subjectIdSchema,
    kind: oneOf('stop', 'correct'),
    content: textSchema(1_000),
    deadline: day,
    education: textSchema(500),
  }),
  'recheck-correction': z.strictObject({
    ...at,
    correction: subjectIdSchema,
    corrected: flag,
    officers: people,
    helpers,
    note: textSchema(500),
    files,
  }),
  'request-recusal': z.strictObject({ ...at, recusal: subjectIdSchema, of: subjectIdSchema, by: oneOf('party', 'officer'), reason }),
  'decide-recusal': z.strictObject({ recusal: subjectIdSchema, withdraws: flag, reason }),
  suspend: z.strictObject({ ground: among(SUSPENSION_GROUNDS), reason }),
  resume: z.strictObject({ ...at, reason }),
  terminate: z.strictObject({ ground: among(TERMINATION_GROUNDS), reason }),
  'extend-handling': z.strictObject({
    by: oneOf('head', 'deliberation'),
    days: z.int().min(1, 'out-of-range').max(365, 'out-of-range'),
    reason,
  }),
  conclude: z.strictObject(proposalShape),
  'serve-notice': z.strictObject(serviceSchema),
  'waive-defence': z.strictObject({ ...at, waivesHearing: flag, signature: digest }),
  'record-defence': z.strictObject({
    ...at,
    defence: subjectIdSchema,
    text: long,
    oral: flag,
    officers: people,
    newFacts: flag,
    signature: optional(digest),
    files,
  }),
  'answer-defence': z.strictObject({
    ...at,
    defence: subjectIdSchema,
    adopted: oneOf('all', 'part', 'none'),
    reason: long,
    officers: people,
  }),
  'request-hearing': z.strictObject({ ...at, postedOn: optionalDay, by: short }),
  'refuse-hearing': z.strictObject({ ...at, reason }),
  'notify-hearing': z.strictObject({
    ...serviceSchema,
    hearingAt: instant,
    place: textSchema(200),
    host: subjectIdSchema,
    recorder: subjectIdSchema,
    public: flag,
    privateReason: optional(reason),
  }),
  'hold-hearing': z.strictObject({
    ...at,
    record: long,
    opinion: long,
    attended: flag,
    signature: optional(digest),
    refusal: optional(reason),
    files,
  }),
  'withdraw-hearing': z.strictObject({ ...at, signature: digest }),
  'hearing-absence': z.strictObject({ ...at, note: textSchema(500) }),
  'submit-review': z.strictObject({ ...at, note: optional(textSchema(500)) }),
  review: z.strictObject({
    result: among(REVIEW_RESULTS),
    qualification: optional(short),
    points: z.record(z.string().max(40), z.boolean()).refine((points) => Object.keys(points).length <= MOST_KEYS, 'out-of-range'),
    opinion: long,
  }),
  deliberate: z.strictObject({
    ...at,
    place: short,
    chair: subjectIdSchema,
    attendees: z.array(subjectIdSchema).min(2, 'required').max(30, 'out-of-range'),
    absent: optional(textSchema(200)),
    recorder: short,
    opinions: long,
    conclusion: oneOf('agree', 'return'),
    covers: z.array(oneOf('major', 'departure', 'mitigation', 'extension')).min(1, 'required'),
    files,
  }),
  decide: z.strictObject({
    outcome: oneOf('penalise', 'no-penalty', 'not-established'),
    penalties: z.array(penaltySchema).max(12, 'out-of-range').default([]),
    payTo: optional(textSchema(200)),
    performBy: optional(textSchema(200)),
    /** 具有一定社会影响: then the decision is published. */
    socialImpact: flag,
    education: optional(textSchema(500)),
    reasons: long,
  }),
  /** Late service, late publication and late filing are done all the same; why they are late stands on record. */
  'serve-decision': z.strictObject({ ...serviceSchema, lateReason: optional(reason) }),
  'decide-on-the-spot': z.strictObject({
    ...at,
    decidedAt: instant,
    matter: textSchema(10),
    title: short,
    place: textSchema(200),
    placeBureau: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(99_999, 'out-of-range'),
    party: partySchema,
    officers: people,
    certificateShown: flag,
    rightsTold: flag,
    factsConclusive: flag,
    facts: long,
    defence: optional(textSchema(2_000)),
    defenceAnswer: optional(textSchema(1_000)),
    basis: textSchema(60),
    penalties: z.array(penaltySchema).min(1, 'required').max(2, 'out-of-range'),
    order: textSchema(500),
    signature: optional(digest),
    refusal: optional(reason),
    payTo: optional(textSchema(200)),
    files: z.array(digest, { error: 'required' }).min(1, 'required').max(50, 'out-of-range'),
  }),
  'file-on-the-spot': z.strictObject({ ...at, lateReason: optional(reason) }),
  'collect-on-the-spot': z.strictObject({
    ...at,
    yuan,
    ground: oneOf('up-to-100', 'hard-to-collect', 'remote-on-request'),
    receipt: short,
    officer: subjectIdSchema,
  }),
  'hand-over-cash': z.strictObject({ ...at, receiver: short }),
  'deposit-cash': z.strictObject({ ...at, voucher: short }),
  publish: z.strictObject({ text: textSchema(5_000), lateReason: optional(reason) }),
  'withdraw-publication': z.strictObject({ ...at, reason, lateReason: optional(reason) }),
  pay: z.strictObject({ ...at, yuan, surchargeFen: z.int().min(0, 'out-of-range').default(0), receipt: short }),
  perform: z.strictObject({ ...at, what: textSchema(500), files }),
  'defer-payment': z.strictObject({
    appliedOn: day,
    reason,
    instalments: z
      .array(z.strictObject({ dueOn: day, yuan }))
      .min(1, 'required')
      .max(36, 'out-of-range'),
  }),
  'open-remedy': z.strictObject({ ...at, kind: among(REMEDY_KINDS), authority: short, caseNumber: optional(short) }),
  'close-remedy': z.strictObject({
    ...at,
    outcome: among(REMEDY_OUTCOMES),
    document: optional(short),
    /** The fine as it was changed; null where none was left, or something else was changed. */
    changedYuan: optional(yuan),
  }),
  demand: z.strictObject(serviceSchema),
  'record-demand-defence': z.strictObject({ ...at, text: long, answer: long }),
  'apply-to-court': z.strictObject({ court: short, subjectMatter: textSchema(500) }),
  'record-court': z.strictObject({
    ...at,
    step: oneOf('accepted', 'refused', 'ruled-enforce', 'ruled-not', 'enforced', 'ended'),
    document: optional(short),
  }),
  annul: z.strictObject({ by: oneOf('own', 'superior', 'reconsideration', 'court'), reason, redo: flag, document: optional(short) }),
  'correct-decision': z.strictObject({ wrong: textSchema(500), right: textSchema(500), reason }),
  close: z.strictObject({ ground: among(CLOSING_GROUNDS), result: textSchema(1_000), corrected: oneOf('yes', 'no', 'not-applicable') }),
  archive: z.strictObject({
    ...at,
    fileNumber: short,
    retention: oneOf('permanent', 'years-30', 'years-10'),
    pieces: z.int().min(1, 'out-of-range').max(10_000, 'out-of-range'),
    pages: z.int().min(1, 'out-of-range').max(100_000, 'out-of-range'),
    checker: short,
  }),
} as const;

export type CaseActName = keyof typeof CASE_INPUTS;
export type InputOf<A extends CaseActName> = z.output<(typeof CASE_INPUTS)[A]>;
export type Party = z.output<typeof partySchema>;
export type Penalty = z.output<typeof penaltySchema>;
export type ServiceInput = InputOf<'serve-notice'>;

export const CASE_ACTS = Object.keys(CASE_INPUTS) as CaseActName[];
