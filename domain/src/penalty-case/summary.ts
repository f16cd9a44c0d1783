import { type Calendar, workingDaysIn } from '../legal-time/calendar.ts';
import { warnedBy } from '../legal-time/compute-limit.ts';
import { LIMITS, type LimitId } from '../legal-time/limit-table.ts';
import { lawfulDays, OWN_LIMIT_STEPS, type OwnLimitStep } from '../legal-time/own-limit-steps.ts';
import { addDays, dayOfInstant, daysBetween, type PlainDate } from '../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { deliberationDue, reviewDue } from './due.ts';
import { evidenceInForce } from './guards/penalty.ts';
import { type CaseLimit, decidedFine, limitsOf, paidYuan } from './limits.ts';
import type { CaseState } from './state.ts';

/** A limit as the lists and standards read it; no day of reading is in it. */
export interface LimitLine {
  readonly limit: LimitId;
  readonly from: PlainDate;
  readonly rawDue: PlainDate;
  readonly legalDue: PlainDate;
  readonly safeDue: PlainDate;
  readonly warnOn: PlainDate;
  readonly provisional: boolean;
  readonly metOn: PlainDate | null;
  readonly ref: string | null;
}

/** What lists, worklists and standards read of a case: a pure function of its file and the calendar. */
export interface CaseSummary {
  readonly openedOn: PlainDate | null;
  readonly filedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly limits: readonly LimitLine[];
  /** The next of the bureau's own duties; null where none runs. */
  readonly next: { readonly limit: LimitId; readonly warnOn: PlainDate; readonly legalDue: PlainDate } | null;
  readonly fineYuan: number | null;
  readonly paidYuan: number;
  readonly reviewDue: boolean;
  readonly reviewed: boolean;
  readonly deliberationDue: boolean;
  readonly recordingDue: boolean;
  readonly recorded: boolean;
  readonly educated: boolean;
  readonly correctionOrdered: boolean;
  readonly inBenchmark: boolean | null;
  /** Six points that the approver found right; null before a decision. */
  readonly points: number | null;
  readonly stepsMet: number;
  readonly stepsLate: number;
  readonly annulled: boolean;
  /** The last day on which a decision was annulled, or changed or annulled by a reconsideration or a court. */
  readonly overturnedOn: PlainDate | null;
  /** Null where nothing was decided in the ordinary procedure. */
  readonly decidedInTime: boolean | null;
  /** Days that each step of OWN_LIMIT_STEPS took, in their order, counted as the law counts that step; null where it was not done. */
  readonly stepDays: readonly (number | null)[];
  /** The last minute of a record, and who stood in records when. */
  readonly minutes: readonly { readonly person: string; readonly from: string; readonly until: string; readonly where: string }[];
}

/**
 * A pause that still lasts is counted to the day of the file's last act: what a list shows of a paused limit is never later than it
 * really is, and the case page counts to today.
 */
export function summaryOf(state: CaseState, calendar: Calendar): CaseSummary {
  const settings = { ...DEFAULT_SETTINGS, ...state.settings };
  const lastDay = lastActOn(state);
  const limits = lastDay === null ? [] : limitsOf(state, { today: lastDay, calendar, settings });
  const decided = state.decision;
  const open = limits.filter(isOwnDutyOpen);
  const nextOne = [...open].sort((a, b) => (warnedBy(a) < warnedBy(b) ? -1 : 1))[0];
  const decidedOn = decided?.derived.on ?? state.spot?.derived.on ?? null;
  const penalties = decided?.penalties ?? [];
  const met = limits.filter(({ metOn, limit }) => metOn !== null && LIMITS[limit].duty === 'organ');
  return {
    openedOn: state.clue?.on ?? state.spot?.derived.on ?? null,
    filedOn: state.filing?.derived.on ?? null,
    decidedOn,
    servedOn: state.decisionService?.derived.servedOn ?? state.spot?.derived.on ?? null,
    closedOn: state.closing?.derived.on ?? null,
    limits: limits.map(lineOf),
    next: nextOne === undefined ? null : { limit: nextOne.limit, warnOn: warnedBy(nextOne), legalDue: nextOne.legalDue },
    fineYuan: decidedOn === null ? null : decidedFine(state),
    paidYuan: paidYuan(state),
    reviewDue: decided?.derived.reviewDue ?? (state.notice !== null && reviewDue(state, state.conclusion?.penalties ?? [], settings)),
    reviewed: state.reviews.at(-1)?.result === 'pass',
    deliberationDue: decided?.derived.deliberationDue ?? deliberationDue(state, penalties, settings).length > 0,
    recordingDue: recordingDue(state).length > 0,
    recorded: recordingDue(state).every(({ recorded }) => recorded),
    educated:
      state.corrections.some(({ education }) => education !== '') ||
      (decided?.education ?? null) !== null ||
      (state.spot?.order ?? '') !== '',
    correctionOrdered: state.corrections.length > 0 || state.spot !== null,
    inBenchmark: inBenchmark(state),
    points: decided === null ? null : (decided.derived.points?.length ?? 0),
    stepsMet: met.filter(({ metOn, legalDue }) => metOn !== null && metOn <= legalDue).length,
    stepsLate: met.filter(({ metOn, legalDue }) => metOn !== null && metOn > legalDue).length,
    annulled: state.annulments.length > 0,
    overturnedOn: overturnedOn(state),
    decidedInTime: decidedInTime(limits),
    stepDays: OWN_LIMIT_STEPS.map((step) => stepDays(step, state, limits, calendar)),
    minutes: [...state.interviews, ...state.inquests].flatMap((record) =>
      record.officers.map((person) => ({ person, from: record.startAt, until: record.endAt, where: record.place })),
    ),
  };
}

const isOwnDutyOpen = ({ metOn, limit }: CaseLimit): boolean => metOn === null && LIMITS[limit].duty === 'organ';

function lineOf(limit: CaseLimit): LimitLine {
  const { from, rawDue, legalDue, safeDue, provisional, metOn, ref } = limit;
  return { limit: limit.limit, from, rawDue, legalDue, safeDue, warnOn: warnedBy(limit), provisional, metOn, ref };
}

/** Steps that the law or the whole-process rules want in sound and picture (law digest 4.2): leaving, public notice, hearing. */
export function recordingDue(state: CaseState): { readonly step: string; readonly recorded: boolean }[] {
  const services = [state.notice, state.decisionService, state.demand, ...state.corrections].filter((one) => one !== null);
  const left = services
    .filter(({ method }) => method === 'leave' || method === 'public-notice')
    .map(({ method, files, recorded }) => ({ step: method, recorded: recorded && files.length > 0 }));
  const heard = state.hearing === null ? [] : [{ step: 'hearing', recorded: state.hearing.files.length > 0 }];
  return [...left, ...heard];
}

function inBenchmark(state: CaseState): boolean | null {
  const tier = state.decision?.derived.tier ?? state.spot?.derived.tier;
  if (tier === undefined) return null;
  const fine = decidedFine(state);
  return tier.min <= fine && fine <= tier.max;
}

function overturnedOn(state: CaseState): PlainDate | null {
  const changed = state.remedies.flatMap(({ closed }) =>
    closed?.outcome === 'changed' || closed?.outcome === 'annulled' ? [closed.on] : [],
  );
  return [...state.annulments.map(({ derived }) => derived.on), ...changed].sort().at(-1) ?? null;
}

/** The longest, where a step was done more than once. What the law leaves out of the time for deciding is left out here. */
function stepDays(step: OwnLimitStep, state: CaseState, limits: readonly CaseLimit[], calendar: Calendar): number | null {
  const extended = step === 'T07' ? state.extensions.reduce((sum, { days }) => sum + days, 0) : 0;
  const taken = limits.flatMap(({ limit, from, rawDue, metOn }) => {
    if (limit !== step || metOn === null) return [];
    if (step !== 'T07') return [workingDaysIn(addDays(from, 1), metOn, calendar)];
    const leftOut = daysBetween(from, rawDue) - lawfulDays(step) - extended;
    return [daysBetween(from, metOn) - leftOut];
  });
  return taken.length === 0 ? null : Math.max(...taken);
}

function decidedInTime(limits: readonly CaseLimit[]): boolean | null {
  const handling = limits.find(({ limit }) => limit === 'T07');
  return handling === undefined || handling.metOn === null ? null : handling.metOn <= handling.legalDue;
}

/** The latest day that any act of the file carries. */
export function lastActOn(state: CaseState): PlainDate | null {
  const stamps = [
    state.clue,
    state.filing,
    state.spot,
    state.notice,
    state.conclusion,
    state.decision,
    state.decisionService,
    state.closing,
    state.archive,
    ...state.interviews,
    ...evidenceInForce(state),
    ...state.suspensions,
    ...state.testings,
    state.hearingRequest,
  ].filter((one) => one !== null);
  const days = stamps.map(({ stamp }) => dayOfInstant(stamp.at)).sort();
  return days.at(-1) ?? null;
}
