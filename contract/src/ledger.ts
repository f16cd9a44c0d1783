import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { patchSchema, plainDateSchema, recordSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import type { Fields } from '@zhunsheng/domain/ledger/field';
import { z } from 'zod';
import { asOfShape } from './as-of.ts';

export const ledgerPaths = {
  list: (kind: string) => `/api/ledger/${kind}`,
  entry: (kind: string, subject: string) => `/api/ledger/${kind}/${subject}`,
  history: (subject: string) => `/api/history/${subject}`,
  record: (kind: string) => `/api/ledger/${kind}/record`,
  change: (kind: string) => `/api/ledger/${kind}/change`,
  correct: (kind: string) => `/api/ledger/${kind}/correct`,
  withdraw: (kind: string) => `/api/ledger/${kind}/withdraw`,
};

const position = z.int({ error: 'required' }).min(1, 'out-of-range');
const reason = textSchema(500);

export const recordInput = (fields: Fields) => z.strictObject({ subject: subjectIdSchema, values: recordSchema(fields) });
export const changeInput = (fields: Fields) =>
  z.strictObject({
    subject: subjectIdSchema,
    position,
    from: plainDateSchema,
    patch: patchSchema(fields),
    reason: z.union([reason, z.null()]),
  });
export const correctInput = (fields: Fields) =>
  z.strictObject({ subject: subjectIdSchema, position, on: z.union([plainDateSchema, z.null()]), patch: patchSchema(fields), reason });
export const withdrawInput = z.strictObject({ subject: subjectIdSchema, position, reason });

export const SORT_ORDERS = ['asc', 'desc'] as const;

/** Filters are equalities on fields: `where=category:officer`, repeated for several. */
export const listQuery = z.object({
  ...asOfShape,
  q: z.optional(z.string().max(60)),
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  where: z.optional(z.union([z.string(), z.array(z.string())]).transform((value) => (typeof value === 'string' ? [value] : value))),
  sort: z.optional(z.string().max(40)),
  order: z.optional(z.enum(SORT_ORDERS)),
  limit: z.coerce.number().int().min(1).max(10_000).default(50),
  after: z.optional(z.string().max(400)),
});

export type ListQuery = z.infer<typeof listQuery>;

export interface EntryView {
  readonly subject: string;
  readonly bureau: number;
  /** Sealed fields come as true (there is a value) or null; everything else as it is. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface ListView {
  readonly kind: LedgerKind;
  readonly on: string;
  readonly rows: readonly EntryView[];
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

export interface VersionView {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly bureau: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface EntryDetailView extends EntryView {
  readonly kind: LedgerKind;
  readonly position: number;
  readonly withdrawn: boolean;
  readonly versions: readonly VersionView[];
}

/** One act of a history: who wrote what, when, and from when it is true. */
export interface HistoryLine {
  readonly subject: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly actor: string;
  readonly actorName: string;
  readonly actingForName: string | null;
  readonly bureau: number;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly basis: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  /** Index of the act's leaf in the log; null while it is not sequenced. */
  readonly leaf: number | null;
}
