import type { Settings } from '../settings/ids.ts';
import type { Calendar } from './calendar.ts';
import { type ComputedLimit, computeLimit } from './compute-limit.ts';
import type { PlainDate } from './plain-date.ts';

export interface LimitationFacts {
  /** The day of the act. */
  readonly actedOn: PlainDate;
  /** A continuous or continuing act (连续或者继续状态): the limitation runs from its end. */
  readonly continuing: boolean;
  /** The day on which a continuing act ended; null = it lasts. */
  readonly endedOn?: PlainDate | null;
  /** An illegal building that still stands. Practice takes it as a continuing act; the settings say whether this is followed. */
  readonly standingBuilding?: boolean;
  /** Concerns the life and health of citizens or financial safety, and has harmful consequences. */
  readonly harm: boolean;
  readonly settings: Settings;
}

/** Limitation of the penalty (Penalty Law art. 36). Null: the act continues, nothing runs yet. What counts is the day of discovery. */
export function limitation(facts: LimitationFacts, calendar: Calendar): ComputedLimit | null {
  const stands = facts.standingBuilding === true && facts.settings.standingBuildingContinues;
  if (stands) return null;
  const ended = facts.continuing ? (facts.endedOn ?? null) : facts.actedOn;
  if (ended === null) return null;
  return computeLimit('T21', { from: ended, settings: facts.settings, term: facts.harm ? 'harm' : 'ordinary' }, calendar);
}

/** Whether an act discovered on a day may still be penalised. The last day is the same-numbered one: no rest day lengthens it. */
export function discoveredInTime(discoveredOn: PlainDate, limit: ComputedLimit | null): boolean {
  return limit === null || discoveredOn <= limit.rawDue;
}
