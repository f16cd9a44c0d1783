import { CASE_ACTS, CASE_INPUTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { CASE_STATUSES, type CaseProcedure, type CaseStatus, SIX_POINTS } from '@zhunsheng/domain/penalty-case/ids';
import type { CaseLimit } from '@zhunsheng/domain/penalty-case/limits';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';
import type { Defect } from '@zhunsheng/domain/penalty-case/defects';
import type { LimitLine } from '@zhunsheng/domain/penalty-case/summary';
import { subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import type { Refusal } from '@zhunsheng/domain/ruling';
import { z } from 'zod';

export const penaltyCasePaths = {
  list: '/api/penalty-cases',
  page: (subject: string) => `/api/penalty-cases/${subject}`,
  similar: (subject: string) => `/api/penalty-cases/${subject}/similar`,
  approvals: '/api/penalty-cases/approvals',
  limits: '/api/penalty-cases/limits',
  officers: '/api/penalty-cases/officers',
  act: (act: CaseActName) => `/api/penalty-case/${act}`,
  approve: '/api/penalty-case/approve',
  approveMany: '/api/penalty-case/approve-many',
  sendBack: '/api/penalty-case/send-back',
  takeBack: '/api/penalty-case/take-back',
  openSealed: '/api/penalty-case/open-sealed',
  issueDocument: '/api/penalty-case/issue-document',
  returnDocument: '/api/penalty-case/return-document',
  voidDocument: '/api/penalty-case/void-document',
  openDocument: '/api/penalty-case/open-document',
  exportFile: '/api/penalty-case/export-file',
};

const actName = z.enum(CASE_ACTS as [CaseActName, ...CaseActName[]], { error: 'not-an-option' });
const points = z
  .array(z.enum(SIX_POINTS, { error: 'not-an-option' }))
  .max(6, 'out-of-range')
  .default([]);
/** Several values of a list's filter, as the address names them: `red,yellow`. */
const several = <T extends z.ZodType>(one: T) =>
  z.optional(z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(one).max(100)));
const note = z.preprocess((value) => (value === undefined || value === '' ? null : value), textSchema(1_000).nullable());

/** The input of an act with the case that it belongs to. */
export function actInput<A extends CaseActName>(act: A) {
  return CASE_INPUTS[act].extend({ subject: subjectIdSchema });
}

const askedAt = z.preprocess((value) => (value === undefined ? null : value), z.iso.datetime({ error: 'not-a-date' }).nullable());
export const approveInput = z.strictObject({ subject: subjectIdSchema, act: actName, points, note, askedAt });
export const approveManyInput = z.strictObject({
  items: z
    .array(z.strictObject({ subject: subjectIdSchema, act: actName }))
    .min(1, 'required')
    .max(100, 'out-of-range')
    // One approval a case: the second would be judged by what the first has already changed.
    .refine((items) => new Set(items.map(({ subject }) => subject)).size === items.length, 'not-an-option'),
  note,
});
export const sendBackInput = z.strictObject({ subject: subjectIdSchema, act: actName, reason: textSchema(1_000), points });
export const takeBackCaseInput = z.strictObject({ subject: subjectIdSchema, act: actName });
export const openCaseSealedInput = z.strictObject({
  subject: subjectIdSchema,
  fields: z.array(z.string().min(1).max(120)).min(1, 'required').max(40, 'out-of-range'),
  reason: textSchema(500),
});

/** Lights of a list's filter; grey is what has no limit to wait for. */
export const CASE_LIGHTS = ['red', 'yellow', 'green'] as const;
/** What a case waits for. */
export const CASE_WAITING = ['approval', 'review', 'sent-back'] as const;
/** Characters of base64: more than any paper of a case, less than a request may hold. */
const MOST_WORD = 1_900_000;

const documentName = z.string().min(1, 'required').max(60, 'too-long');
const documentRef = z.preprocess((value) => (value === undefined ? null : value), z.string().max(60, 'too-long').nullable());
export const issueDocumentInput = z.strictObject({ subject: subjectIdSchema, document: documentName, ref: documentRef });
/** A Word file that was edited, in base64: it is read at once and lies nowhere in the clear. */
export const returnDocumentInput = z.strictObject({
  subject: subjectIdSchema,
  document: documentName,
  ref: documentRef,
  word: z.base64({ error: 'not-a-file' }).min(1, 'required').max(MOST_WORD, 'too-long'),
});
export const voidDocumentInput = z.strictObject({
  subject: subjectIdSchema,
  document: documentName,
  ref: documentRef,
  reason: textSchema(500),
});
export const openDocumentInput = z.strictObject({
  subject: subjectIdSchema,
  document: documentName,
  ref: documentRef,
  form: z.enum(['pdf', 'docx'], { error: 'not-an-option' }),
  /** Null: the one that stands, or a draft where none was issued. */
  version: z.preprocess((value) => (value === undefined ? null : value), z.int().min(1).max(1_000).nullable()),
});
export const exportCaseInput = z.strictObject({ subject: subjectIdSchema, reason: textSchema(500) });

/** A document that can be written now, or was issued. */
export interface WritableDocument {
  readonly document: string;
  readonly ref: string | null;
  readonly title: string;
  readonly volume: 'main' | 'sub';
  readonly served: boolean;
  readonly issued: { readonly number: string | null; readonly on: string; readonly version: number } | null;
  /** An edited text came back and waits to be issued. */
  readonly draft: { readonly version: number; readonly on: string } | null;
}

export const CASE_SORTS = ['recent', 'due'] as const;
export const caseListQuery = z.object({
  q: z.optional(z.string().max(100)),
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  status: several(z.enum(CASE_STATUSES)),
  procedure: several(z.enum(['ordinary', 'simple'])),
  matter: several(z.string().max(10)),
  officer: z.optional(z.uuid()),
  light: several(z.enum(CASE_LIGHTS)),
  pending: several(z.enum(CASE_WAITING)),
  sort: z.enum(CASE_SORTS).default('recent'),
  after: z.optional(z.string().max(200)),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type CaseListQuery = z.output<typeof caseListQuery>;

export type CaseLight = 'red' | 'yellow' | 'green' | 'grey';

/** One line of the case list. */
export interface CaseLine {
  readonly subject: string;
  readonly bureau: number;
  readonly status: CaseStatus;
  readonly procedure: CaseProcedure;
  readonly number: string | null;
  readonly title: string | null;
  readonly matter: string | null;
  readonly partyName: string | null;
  readonly officers: readonly string[];
  readonly officerNames: readonly string[];
  readonly openedOn: string;
  readonly filedOn: string | null;
  readonly decidedOn: string | null;
  readonly decisionNumber: string | null;
  readonly outcome: string | null;
  readonly fineYuan: number | null;
  readonly pending: readonly CaseActName[];
  readonly next: { readonly limit: string; readonly warnOn: string; readonly due: string } | null;
  readonly light: CaseLight;
}

export interface CaseListView {
  readonly rows: readonly CaseLine[];
  readonly next: string | null;
}

/** What stands in the place of a sealed value on every screen, until it is opened with a reason. */
export const SEALED_MARK = '＊＊＊';

export interface CaseStep {
  readonly act: CaseActName;
  readonly refusal: Refusal | null;
}

/** The whole file as the case page reads it. Sealed values are SEALED_MARK. */
export interface CaseView {
  readonly subject: string;
  readonly bureau: number;
  readonly position: number;
  readonly file: CaseState;
  /** Acts in the order of recording: type, day, who, when. */
  readonly limits: readonly CaseLimit[];
  readonly surchargeFen: number;
  /** What may be done next by the reader's bureau, and what may not and why; empty for who only looks. */
  readonly steps: readonly CaseStep[];
  readonly defects: readonly Defect[];
  /** Names of accounts and people that the file names. */
  readonly names: Readonly<Record<string, string>>;
  /** A hearing, a legal review, a deliberation that this proposal needs. */
  readonly due: { readonly hearing: boolean; readonly review: boolean; readonly deliberation: readonly string[] };
  readonly documents: readonly WritableDocument[];
  /** What may be published of the decision; empty before it. */
  readonly publicText: string;
  readonly keyErased: boolean;
}

/** An act that waits for the head's approval. */
export interface ApprovalLine {
  readonly subject: string;
  readonly act: CaseActName;
  readonly number: string | null;
  readonly title: string | null;
  readonly partyName: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
}

/** Somebody at work in the bureau, with the certificate that holds today; null where none does. */
export interface CaseOfficer {
  readonly person: string;
  readonly name: string;
  readonly category: 'officer' | 'auxiliary' | 'other';
  readonly team: string | null;
  readonly certificate: string | null;
  /** Null where it never ends, or where there is none. */
  readonly certifiedUntil: string | null;
}

export interface SimilarCases {
  readonly tierName: string | null;
  readonly spread: {
    readonly count: number;
    readonly min: number;
    readonly lowerQuartile: number;
    readonly median: number;
    readonly upperQuartile: number;
    readonly max: number;
  } | null;
  readonly cases: readonly {
    readonly subject: string | null;
    readonly number: string | null;
    readonly decidedOn: string;
    readonly fineYuan: number;
  }[];
}

export interface LimitOnCalendar extends LimitLine {
  readonly subject: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly light: CaseLight;
}
