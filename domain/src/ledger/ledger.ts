import type { Basis } from '../law/instruments.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Calendar } from '../legal-time/calendar.ts';
import type { Refusal } from '../ruling.ts';
import type { Fields, Values } from './field.ts';
import type { Stretch } from './timeline.ts';

/** What a gate of a ledger looks at: the timeline before and after the act, the act, and facts of other words. */
export interface Proposal<F extends Fields, Facts> {
  readonly act: 'record' | 'change' | 'correct' | 'withdraw';
  readonly subject: string;
  readonly bureau: number;
  /** The day of the act's recording, in Asia/Shanghai. */
  readonly today: PlainDate;
  /** First day on which the act makes a difference; null = since ever. */
  readonly from: PlainDate | null;
  readonly before: readonly Stretch<Values<F>>[];
  readonly after: readonly Stretch<Values<F>>[];
  readonly facts: Facts;
  readonly calendar: Calendar;
}

export type Gate<F extends Fields, Facts> = (proposal: Proposal<F, Facts>) => Refusal | undefined;

/**
 * A subject with fields and four acts: record, change (from a day on), correct (it was never so), withdraw.
 * One declaration gives validation, rows, list, form and history.
 */
export interface Ledger<K extends string = string, F extends Fields = Fields, Facts = unknown> {
  readonly kind: K;
  /** Act types are made of this word: `CertificateRecorded.v1`. */
  readonly word: string;
  readonly fields: F;
  /** What asks for this ledger to be kept; stands in every act of it. */
  readonly basis: Basis;
  /** Field that names the person this entry is about; the entry's acts are then locked on, and listed with, that person. */
  readonly about?: keyof F & string;
  /** Who may read: everybody in the bureau's line, or its administrators of accounts only. */
  readonly audience: 'bureau' | 'accounts';
  /** The field that names an entry in lists and sentences. */
  readonly label: keyof F & string;
  /** Fields that the global search finds an entry by. */
  readonly searched?: readonly (keyof F & string)[];
  readonly gates: readonly Gate<F, Facts>[];
}

export function ledger<const K extends string, const F extends Fields, Facts = unknown>(
  declaration: Ledger<K, F, Facts>,
): Ledger<K, F, Facts> {
  return declaration;
}

export type ValuesOf<L> = L extends Ledger<string, infer F, infer _Facts> ? Values<F> : never;
