import type { PlainDate } from '../legal-time/plain-date.ts';
import type { DesignationOnRecord, ExecutingLevelOnRecord, MandateOnRecord, PlacedBureau } from './ids.ts';

/** A range that a person entered, as far as two of them could contradict each other. */
export interface EnteredRange {
  readonly subject: string;
  readonly matter: string;
  readonly instrument: string;
  readonly clause: string;
  readonly party: 'any' | 'individual' | 'unit';
  readonly circumstance: 'ordinary' | 'not-corrected' | 'serious';
  readonly inForceFrom: PlainDate;
  readonly inForceUntil: PlainDate | null;
}

/** Entries of the bureau itself that are on record, read under its lock, and its place with the bureaus below. */
export interface MandateGateFacts {
  readonly bureau: PlacedBureau;
  readonly below: readonly PlacedBureau[];
  readonly mandates: readonly MandateOnRecord[];
  readonly levels: readonly ExecutingLevelOnRecord[];
  readonly designations: readonly DesignationOnRecord[];
  readonly entered: readonly EnteredRange[];
}
