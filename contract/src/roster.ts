import { textSchema } from '@zhunsheng/domain/ledger/schema';
import type { CertificateOutcome } from '@zhunsheng/domain/roster/compare-certificate';
import type { FieldChange, PersonField } from '@zhunsheng/domain/roster/compare-person';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import type { Outcome } from '@zhunsheng/domain/roster/reconcile';
import type { SheetReading } from '@zhunsheng/domain/roster/understand';
import { z } from 'zod';

export const rosterPaths = {
  previews: '/api/roster/previews',
  preview: (id: string) => `/api/roster/previews/${id}`,
  marked: (id: string) => `/api/roster/previews/${id}/marked`,
  commit: (id: string) => `/api/roster/previews/${id}/commit`,
  discard: (id: string) => `/api/roster/previews/${id}/discard`,
  export: '/api/roster/export',
  template: '/api/roster/template',
};

/** Name of the one file of an upload's form. */
export const ROSTER_FILE_FIELD = 'file';

export const ROW_FILTERS = ['new', 'change', 'unchanged', 'problem', 'elsewhere', 'warning'] as const satisfies readonly (
  | Outcome
  | 'warning'
)[];

/** `only` keeps the rows of one outcome, or (`warning`) those about which something is to be said. */
export const previewQuery = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  only: z.optional(z.enum(ROW_FILTERS)),
});

export type PreviewQuery = z.infer<typeof previewQuery>;

export const markedQuery = z.object({ locale: z.enum(['zh', 'en']).default('zh') });

const filters = {
  category: z.optional(z.enum(['officer', 'auxiliary', 'other'], { error: 'not-an-option' })),
  team: z.optional(textSchema(60)),
};

/** With ID numbers only of one's own bureau and with a reason; masked of any bureau in reach. */
export const exportInput = z.discriminatedUnion(
  'sealed',
  [
    z.strictObject({
      sealed: z.literal(false),
      bureau: z.optional(z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(99_999, 'out-of-range')),
      ...filters,
    }),
    z.strictObject({ sealed: z.literal(true), reason: textSchema(500), ...filters }),
  ],
  { error: 'not-an-option' },
);

export type ExportInput = z.infer<typeof exportInput>;

export const commitInput = z.strictObject({});

/** What a wrong file is answered with, status 422. */
export interface WrongWorkbook {
  readonly error: 'workbook';
  readonly problem: string;
  readonly text: { readonly zh: string; readonly en: string };
}

export interface PreviewTotals {
  readonly rows: number;
  readonly new: number;
  readonly change: number;
  readonly unchanged: number;
  readonly problem: number;
  readonly elsewhere: number;
  /** Problems of severity error, those of sheets included: while there are any nothing can be brought in. */
  readonly errors: number;
  readonly warnings: number;
  readonly certificatesNew: number;
  readonly certificatesChanged: number;
  readonly notInRoster: number;
}

export interface RosterCertificateView {
  readonly number: string;
  readonly authority: string | null;
  readonly issuedOn: string | null;
  /** Null = unlimited (长期). */
  readonly expiresOn: string | null;
}

/** A row as it was understood and what it would do. ID number and phone are masked. */
export interface RosterRowView {
  readonly sheet: string;
  readonly row: number;
  readonly outcome: Outcome;
  /** Subject of the person on record. */
  readonly person: string | null;
  readonly personNumber: string | null;
  readonly name: string;
  readonly sex: string | null;
  readonly idNumber: string | null;
  readonly bornOn: string | null;
  readonly category: string | null;
  readonly team: string | null;
  readonly position: string | null;
  readonly joinedOn: string | null;
  readonly phone: string | null;
  readonly certificate: RosterCertificateView | null;
  readonly changes: readonly FieldChange<PersonField>[];
  readonly certificateChange: CertificateOutcome | null;
  /** Field → cell, whether filled in or not. */
  readonly cells: Readonly<Record<string, string>>;
  /** Errors and warnings; `problemText` of domain/roster/problem-text makes the sentence. */
  readonly problems: readonly Problem[];
}

export interface RosterPreviewView {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly committed: boolean;
  readonly sheets: readonly SheetReading[];
  readonly totals: PreviewTotals;
  /** Rows that `only` leaves: what `offset` counts. */
  readonly matching: number;
  readonly offset: number;
  readonly rows: readonly RosterRowView[];
  /** Of a sheet and not of one row. */
  readonly sheetProblems: readonly Problem[];
  /** The first 200 people at work in the bureau whom the roster does not name. Nothing happens to them. */
  readonly notInRoster: readonly { readonly person: string; readonly name: string; readonly personNumber: string }[];
}

export interface CommitResult {
  readonly preview: string;
  readonly rows: number;
  readonly recorded: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly certificatesRecorded: number;
  readonly certificatesChanged: number;
}

/** A preview of one's own that is not yet deleted. */
export interface OpenPreview {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly committed: boolean;
}

export interface OpenPreviewsView {
  readonly previews: readonly OpenPreview[];
}
