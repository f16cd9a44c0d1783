import type { BureauFacts, CountId } from '@zhunsheng/domain/standard/facts';
import type { GreyReason, Light, Part } from '@zhunsheng/domain/standard/standard';
import { type StandardId, STANDARD_IDS } from '@zhunsheng/domain/standard/standing';
import type { WinBack } from '@zhunsheng/domain/standard/win-back';
import { z } from 'zod';
import { asOfShape } from './as-of.ts';

export const standingPaths = {
  standing: '/api/standing',
  trend: '/api/standing/trend',
  evidence: '/api/standing/evidence',
  export: '/api/standing/export',
};

const bureau = z.coerce
  .number({ error: 'not-a-whole-number' })
  .int('not-a-whole-number')
  .min(1, 'out-of-range')
  .max(99_999, 'out-of-range');
const standardId = z.enum(STANDARD_IDS as [StandardId, ...StandardId[]], { error: 'not-an-option' });

/** `prefecture`: that bureau and its counties. Filters choose rows; they never change a figure. */
export const standingQuery = z.object({
  ...asOfShape,
  level: z.optional(z.enum(['province', 'prefecture', 'county'], { error: 'not-an-option' })),
  prefecture: z.optional(bureau),
  bureau: z.optional(bureau),
});

export const trendQuery = standingQuery.extend({ standard: z.optional(standardId) });

export const evidenceQuery = z.object({
  ...asOfShape,
  bureau,
  standard: standardId,
  part: z.optional(z.string().max(40)),
  limit: z.coerce.number().int().min(1).max(10_000).default(500),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export type StandingQuery = z.infer<typeof standingQuery>;
export type TrendQuery = z.infer<typeof trendQuery>;
export type EvidenceQuery = z.infer<typeof evidenceQuery>;

/** One cell: a standing as the domain gives it. Values are whole numbers in the standard's unit (domain/standard/standard.ts). */
export interface StandingCell {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly light: Light;
  readonly grey: GreyReason | null;
  readonly parts: readonly Part[];
  readonly winBack: WinBack | null;
}

export interface StandingRow {
  readonly bureau: number;
  readonly parent: number | null;
  readonly level: BureauFacts['level'];
  readonly name: string;
  readonly standings: Readonly<Record<StandardId, StandingCell>>;
}

export interface StandingView {
  readonly on: string;
  /** The day as known on which this is; null = as known now. */
  readonly known: string | null;
  readonly standards: readonly StandardView[];
  readonly rows: readonly StandingRow[];
}

export interface StandardView {
  readonly id: StandardId;
  readonly kind: 'measured' | 'attested';
  readonly unit: Part['unit'];
  readonly target: number | null;
  /** `guideline@2020-03-30#6.2` */
  readonly clause: readonly string[];
}

export interface TrendPoint {
  readonly value: number | null;
  readonly light: Light;
}

export interface TrendView {
  /** Six month-ends, oldest first; the last is at or before the day asked for. */
  readonly days: readonly string[];
  readonly known: string | null;
  readonly rows: readonly {
    readonly bureau: number;
    /** One point a day; only the standard asked for, or all. */
    readonly standings: Readonly<Partial<Record<StandardId, readonly TrendPoint[]>>>;
  }[];
}

export type EvidenceKind =
  | 'person'
  | 'training-session'
  | 'section'
  | 'bureau'
  | 'institution'
  | 'declaration'
  | 'mandate'
  | 'executing-level'
  | 'penalty-case';

export type EvidencePart = CountId | 'name' | 'team-name' | 'declarations';

export interface EvidenceRecord {
  readonly subject: string;
  /** Ledger kind of the record: where a click on it leads. */
  readonly kind: EvidenceKind;
  readonly bureau: number;
  readonly label: string;
  /** Whether it is in the numerator. */
  readonly counted: boolean;
  /** What it adds, in the unit of the part. */
  readonly amount: number;
  /** Why it counts or not; the sentence is evidenceText(part, record) of standing-text.ts. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface EvidenceList {
  readonly part: EvidencePart;
  /** Sums over all records, whatever page is shown. */
  readonly among: number;
  readonly counted: number;
  readonly records: readonly EvidenceRecord[];
  readonly more: boolean;
}

export interface EvidenceView {
  readonly bureau: number;
  readonly standard: StandardId;
  readonly on: string;
  readonly known: string | null;
  readonly standing: StandingCell;
  readonly lists: readonly EvidenceList[];
}
