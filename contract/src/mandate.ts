import { plainDateSchema, recordSchema, subjectIdSchema } from '@zhunsheng/domain/ledger/schema';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import { MATTER_CODES } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import type { CoercionBasis, MatterField } from '@zhunsheng/domain/mandate/ids';
import { MANDATE_FIELDS } from '@zhunsheng/domain/mandate/mandate.ledger';
import type { MatrixLine } from '@zhunsheng/domain/mandate/matrix';
import { z } from 'zod';

export const mandatePaths = {
  matters: '/api/matters',
  matrix: '/api/mandate/matrix',
  recordMany: '/api/mandate/record-many',
};

const code = z.enum(MATTER_CODES as [string, ...string[]], { error: 'not-an-option' });
const once = (key: 'subject' | 'matter') => (entries: readonly { subject: string; matter: string }[]) =>
  new Set(entries.map((entry) => entry[key])).size === entries.length;

const { matter: _each, ...SHARED_FIELDS } = MANDATE_FIELDS;
/** What all matters of one decision have in common. */
export const MANDATE_SHARED_FIELDS = SHARED_FIELDS;

/** A whole mandate out of one document: each matter becomes an entry of its own. */
export const recordMandatesInput = z.strictObject({
  matters: z
    .array(z.strictObject({ subject: subjectIdSchema, matter: code }))
    .min(1, 'required')
    .max(MATTER_CODES.length, 'out-of-range')
    .refine(once('matter'), 'not-an-option')
    .refine(once('subject'), 'not-a-reference'),
  values: recordSchema(SHARED_FIELDS),
});
export type RecordMandates = z.infer<typeof recordMandatesInput>;

const bureau = z.coerce
  .number({ error: 'not-a-whole-number' })
  .int('not-a-whole-number')
  .min(1, 'out-of-range')
  .max(99_999, 'out-of-range');

/** The version of each basis, and the mandate, on a day; today where none is named. Without a bureau: one's own. */
export const mattersQuery = z.object({ on: z.optional(plainDateSchema), bureau: z.optional(bureau) });
export const matrixQuery = z.object({ on: z.optional(plainDateSchema), bureau: z.optional(bureau) });

export interface MatterView {
  readonly code: string;
  readonly title: string;
  readonly field: MatterField;
  readonly gbCode: string | null;
  /** On the day: whether anybody could decide. */
  readonly status: 'ready' | 'draft';
  /** The version to apply on the day; null where none is law. */
  readonly basis: BasisVersion | null;
  /** All of them, the entered ones first. */
  readonly versions: readonly BasisVersion[];
  /** Those in force on the day. */
  readonly coercion: readonly CoercionBasis[];
  readonly condition: string | null;
  readonly policeOnly: boolean;
  /** Whether the bureau's mandate has it on the day. */
  readonly inMandate: boolean;
}

export interface MattersView {
  readonly on: string;
  readonly bureau: number;
  readonly matters: readonly MatterView[];
}

export interface MatrixView {
  readonly on: string;
  /** The prefecture whose matrix it is, or the county that asks for its own. */
  readonly bureau: number;
  readonly hasDistricts: boolean;
  readonly bureaus: readonly {
    readonly number: number;
    readonly name: string;
    readonly divisionName: string;
    readonly isDistrict: boolean;
  }[];
  readonly lines: readonly MatrixLine[];
}
