import { type Basis, cite } from '../law/instruments.ts';
import type { Settings } from '../settings/ids.ts';
import type { Calendar } from './calendar.ts';
import { type ComputedLimit, computeLimit } from './compute-limit.ts';
import { addDays, type PlainDate } from './plain-date.ts';

export interface CourtWindowFacts {
  /** The day on which the party received the decision. */
  readonly receivedOn: PlainDate;
  /** Decided on the spot: reconsideration comes first, so that the unused sixty days close the way to court as well. */
  readonly onTheSpot: boolean;
  /** Last day of an approved deferral, or of the last instalment. */
  readonly deferredUntil?: PlainDate | null;
  /** The day on which the demand was served; without it the organ may not apply at all. */
  readonly demandServedOn?: PlainDate | null;
  readonly settings: Settings;
}

export interface CourtWindow {
  /** Reconsideration (T22) and, unless decided on the spot, lawsuit (T23): the last one to end. */
  readonly remedy: ComputedLimit;
  /** The three months run from this day: the end of the remedy period, or of a deferral that ends later. */
  readonly runsFrom: PlainDate;
  /** The first day of the window, whether a demand was served or not. */
  readonly opensOn: PlainDate;
  /** The first day on which the demand's ten working days are over as well; null while no demand was served. */
  readonly applyFrom: PlainDate | null;
  /** legalDue: the last lawful day. safeDue: counted from the unrolled end of the remedy period, no roll at its own end. */
  readonly closes: ComputedLimit;
  readonly provisional: boolean;
  readonly basis: Basis;
}

/**
 * When the organ may ask the court to enforce, the decision being neither attacked nor obeyed (Coercion Law art. 53; Penalty Law
 * art. 72 paragraph 2). A window that opens too early or closes too late costs the case, so the opening
 * waits for the rolled end of the remedy period, and the warning counts from the raw one.
 */
export function courtWindow(facts: CourtWindowFacts, calendar: Calendar): CourtWindow {
  const { receivedOn, onTheSpot, settings } = facts;
  const remedy = computeLimit(onTheSpot ? 'T22' : 'T23', { from: receivedOn, settings }, calendar);
  const deferredUntil = facts.deferredUntil ?? null;
  const later = (end: PlainDate) => (deferredUntil !== null && deferredUntil > end ? deferredUntil : end);
  const runsFrom = later(remedy.legalDue);
  const legal = computeLimit('T14', { from: runsFrom, settings }, calendar);
  const safe = computeLimit('T14', { from: later(remedy.rawDue), settings }, calendar);
  const opensOn = addDays(runsFrom, 1);
  const demand = facts.demandServedOn == null ? null : computeLimit('T15', { from: facts.demandServedOn, settings }, calendar);
  const demandOver = demand === null ? null : addDays(demand.legalDue, 1);
  return {
    remedy,
    runsFrom,
    opensOn,
    applyFrom: demandOver === null ? null : demandOver > opensOn ? demandOver : opensOn,
    closes: { ...legal, safeDue: safe.safeDue },
    provisional: remedy.provisional || legal.provisional || (demand?.provisional ?? false),
    basis: onTheSpot ? [...legal.basis, cite('reconsideration-law', 23)] : legal.basis,
  };
}

/** Days before the window closes on which its closing is to be told. */
export const COURT_ALARM_DAYS = [60, 30, 10] as const;
