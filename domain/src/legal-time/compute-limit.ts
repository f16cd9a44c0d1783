import type { Basis, Citation } from '../law/instruments.ts';
import { own } from '../law/instruments.ts';
import type { Settings } from '../settings/ids.ts';
import type { Calendar } from './calendar.ts';
import { noticeDays } from './hearing-notice.ts';
import {
  type DayLimitId,
  type DayUnit,
  type HourLimitId,
  lengthOf,
  type LimitId,
  LIMITS,
  type LimitTerm,
  type TermName,
} from './limit-table.ts';
import type { PlainDate } from './plain-date.ts';
import { type DueDates, dueAt, dueDates, type Pause } from './time-limit.ts';

export interface LimitFacts {
  /** Day 0: the day of what starts the limit. For T06 the day of the hearing. */
  readonly from: PlainDate;
  /** Days that do not count, both ends included. For a pause that still lasts, `until` is today. */
  readonly pauses?: readonly Pause[];
  /** By how much it was extended, in its unit; at most extensionRoom. */
  readonly extendedBy?: number;
  /** Where the limit has several lengths; the first of the table otherwise. */
  readonly term?: TermName;
  readonly settings: Settings;
}

export interface ComputedLimit extends DueDates {
  readonly limit: LimitId;
  readonly term: TermName;
  readonly from: PlainDate;
  readonly unit: DayUnit;
  /** With what it was extended by. */
  readonly length: number;
  readonly basis: Basis;
}

/**
 * The end of a limit. rawDue: as counted. legalDue: a rest day at the end gives way to the next working day. safeDue: the last
 * working day until rawDue. For T06, which counts back from the hearing, rawDue and legalDue are the last day of the minimum
 * reading and safeDue that of the safe one.
 */
export function computeLimit(id: DayLimitId, facts: LimitFacts, calendar: Calendar): ComputedLimit {
  const rule = LIMITS[id];
  const term = termOf(id, facts.term);
  const { from, pauses = [], extendedBy = 0, settings } = facts;
  const granted = grantedExtensions(id, term, extendedBy, settings);
  const length = lengthOf(term.length, settings);
  const computed = { limit: id, term: term.name, from, unit: term.unit, length: length + extendedBy };
  const basis = [
    ...term.basis,
    ...granted.flatMap((extension) => extension.basis),
    ...(pauses.length > 0 && id === 'T07' ? [own('setting')] : []),
  ];
  if (rule.counts === 'backward') {
    if (pauses.length > 0) throw new RangeError(`${id} counts back from a day: nothing pauses it`);
    return { ...computed, ...noticeDays(from, length, calendar), basis: onceEach(basis) };
  }
  const due = dueDates(
    {
      start: from,
      unit: term.unit === 'year' ? 'month' : term.unit,
      length: term.unit === 'year' ? length * 12 : length,
      pauses,
      extensions: granted.map((extension) => ({ length: extension.length * (term.unit === 'year' ? 12 : 1), basis: extension.basis })),
      basis: term.basis,
    },
    calendar,
  );
  return { ...computed, ...due, basis: onceEach(basis) };
}

/** Every length of the limit: T17 gives the ordinary and the doubtful one. What cannot be extended is given as it is. */
export function computeTerms(id: DayLimitId, facts: Omit<LimitFacts, 'term'>, calendar: Calendar): ComputedLimit[] {
  return LIMITS[id].terms.map(({ name, extensions }) =>
    computeLimit(id, { ...facts, extendedBy: extensions.length === 0 ? 0 : (facts.extendedBy ?? 0), term: name }, calendar),
  );
}

export interface ComputedHours {
  readonly limit: HourLimitId;
  /** Instants in UTC. */
  readonly from: string;
  readonly due: string;
  readonly hours: number;
  readonly basis: Basis;
}

/** Hours run on the clock, rest days included. */
export function computeHours(id: HourLimitId, from: string): ComputedHours {
  const { hours, basis } = LIMITS[id];
  return { limit: id, from, due: dueAt({ unit: 'hour', length: hours, startAt: from, basis }), hours, basis };
}

/** By how much each further extension may lengthen the limit, in order: [30, 60] for T07 as shipped, [] where there is none. */
export function extensionRoom(id: DayLimitId, settings: Settings, term?: TermName): number[] {
  return termOf(id, term).extensions.map(({ length }) => lengthOf(length, settings));
}

/** The day by which its bearer must have acted: an organ is held to the safe day, a party has the rest day's grace. */
export function warnedBy(limit: ComputedLimit): PlainDate {
  return LIMITS[limit.limit].duty === 'organ' ? limit.safeDue : limit.legalDue;
}

function termOf(id: DayLimitId, name: TermName | undefined): LimitTerm {
  const terms: readonly LimitTerm[] = LIMITS[id].terms;
  const found = name === undefined ? terms[0] : terms.find((term) => term.name === name);
  if (found === undefined) throw new RangeError(`${id} has no term ${name}`);
  return found;
}

interface Granted {
  readonly length: number;
  readonly basis: Basis;
}

/** The extensions that `extendedBy` uses, the first one first. */
function grantedExtensions(id: DayLimitId, term: LimitTerm, extendedBy: number, settings: Settings): Granted[] {
  if (!Number.isSafeInteger(extendedBy) || extendedBy < 0) throw new RangeError(`not a length of time: ${extendedBy}`);
  const granted: Granted[] = [];
  let left = extendedBy;
  for (const extension of term.extensions) {
    const length = Math.min(left, lengthOf(extension.length, settings));
    if (length === 0) break;
    granted.push({ length, basis: extension.basis });
    left -= length;
  }
  if (left > 0) throw new RangeError(`${id} is not extended by ${extendedBy}`);
  return granted;
}

function onceEach([first, ...rest]: readonly Citation[]): Basis {
  if (first === undefined) throw new RangeError('a limit without a basis');
  const seen = new Set<string>();
  const fresh = [first, ...rest].filter(({ instrument, article }) => {
    const key = `${instrument} ${article}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return [first, ...fresh.slice(1)];
}
