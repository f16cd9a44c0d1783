import { type ComputedLimit, computeLimit, extensionRoom } from '../legal-time/compute-limit.ts';
import { courtWindow, type CourtWindow } from '../legal-time/court-window.ts';
import { discoveredInTime, limitation } from '../legal-time/limitation.ts';
import type { DayLimitId } from '../legal-time/limit-table.ts';
import { addDays, dayOfInstant, type PlainDate } from '../legal-time/plain-date.ts';
import { surcharge } from '../legal-time/surcharge.ts';
import type { Pause } from '../legal-time/time-limit.ts';
import type { CaseFacts } from './facts.ts';
import type { CaseState } from './state.ts';

export type LimitFacts = Pick<CaseFacts, 'today' | 'calendar' | 'settings'>;

/** A limit of this case: when it began and ends, what stopped it, and the day on which it was met. */
export interface CaseLimit extends ComputedLimit {
  /** The step that it binds; a preservation or a correction is named by its id. */
  readonly ref: string | null;
  readonly pauses: readonly Pause[];
  readonly metOn: PlainDate | null;
}

/** Hearing, testing and suspension do not count into the time for deciding (law digest T07). */
export function handlingPauses(state: CaseState, today: PlainDate): Pause[] {
  const suspended = state.suspensions.map(({ derived, resumed }) => ({ from: derived.on, until: resumed?.derived.on ?? today }));
  const tested = state.testings.map(({ on, ended }) => ({ from: on, until: ended?.on ?? today }));
  const request = state.hearingRequest?.on;
  const hearingEnd = state.hearing?.on ?? state.hearingEndOn ?? state.hearingRefusal?.on ?? null;
  const heard = request === undefined ? [] : [{ from: request, until: hearingEnd ?? today }];
  return [...suspended, ...tested, ...heard];
}

export function handlingLimit(state: CaseState, facts: LimitFacts): CaseLimit | null {
  if (state.filing === null) return null;
  const pauses = handlingPauses(state, facts.today);
  const room = extensionRoom('T07', facts.settings).reduce((sum, length) => sum + length, 0);
  // What the settings allowed when it was granted counts on, also where they have become narrower since.
  const extendedBy = Math.min(
    state.extensions.reduce((sum, { days }) => sum + days, 0),
    room,
  );
  const from = state.annulments.at(-1)?.derived.on ?? state.filing.derived.on;
  return {
    ...computeLimit('T07', { from, pauses, extendedBy, settings: facts.settings }, facts.calendar),
    ref: null,
    pauses,
    metOn:
      state.decision?.derived.on ??
      state.termination?.derived.on ??
      state.transfer?.derived.on ??
      (state.status === 'terminated' ? (state.annulments.at(-1)?.derived.on ?? null) : null),
  };
}

/** The day of the law's counting for whoever was served: after it the windows of the notice are over. */
export function noticeWindows(
  state: CaseState,
  facts: LimitFacts,
): { readonly defence: ComputedLimit; readonly hearing: ComputedLimit } | null {
  const served = state.notice?.derived.servedOn;
  if (served === undefined) return null;
  return {
    defence: computeLimit('T04', { from: served, settings: facts.settings }, facts.calendar),
    hearing: computeLimit('T05', { from: served, settings: facts.settings }, facts.calendar),
  };
}

/** Whether the act was discovered before its limitation ran out (Penalty Law art. 36). */
export function withinLimitation(
  act: {
    readonly actFrom: PlainDate;
    readonly actUntil: PlainDate | null;
    readonly continuing: boolean;
    readonly harmToSafety: boolean;
    readonly discoveredOn: PlainDate;
  },
  facts: LimitFacts,
): boolean {
  return discoveredInTime(act.discoveredOn, limitationOf(act, facts));
}

export function limitationOf(
  act: { readonly actFrom: PlainDate; readonly actUntil: PlainDate | null; readonly continuing: boolean; readonly harmToSafety: boolean },
  facts: LimitFacts,
): ComputedLimit | null {
  return limitation(
    {
      actedOn: act.actUntil ?? act.actFrom,
      continuing: act.continuing,
      endedOn: act.actUntil,
      harm: act.harmToSafety,
      settings: facts.settings,
    },
    facts.calendar,
  );
}

/** When the party received the decision; what runs from there runs for him. */
export function receivedOn(state: CaseState): PlainDate | null {
  if (state.procedure === 'simple') return state.spot?.derived.on ?? null;
  return state.decisionService?.derived.servedOn ?? null;
}

/** The fine in whole yuan as it stands: as decided, or as a reconsideration or a court has changed it. */
export function decidedFine(state: CaseState): number {
  const changed = state.remedies.findLast(({ closed }) => closed?.outcome === 'changed' && closed.changedYuan !== null)?.closed
    ?.changedYuan;
  if (changed !== undefined && changed !== null) return changed;
  const penalties = state.procedure === 'simple' ? state.spot?.penalties : state.decision?.penalties;
  return (penalties ?? []).reduce((sum, { kind, yuan }) => (kind === 'fine' ? sum + (yuan ?? 0) : sum), 0);
}

export function paidYuan(state: CaseState): number {
  return state.payments.reduce((sum, { yuan }) => sum + yuan, 0) + (state.spotCollected?.yuan ?? 0);
}

export function paymentLimit(state: CaseState, facts: LimitFacts): ComputedLimit | null {
  const received = receivedOn(state);
  if (received === null || decidedFine(state) === 0) return null;
  return computeLimit('T10', { from: received, settings: facts.settings }, facts.calendar);
}

/** Parts of the fine with the last day of each: the deferral's, or the whole within fifteen days. */
export function instalments(state: CaseState, facts: LimitFacts): { readonly dueOn: PlainDate; readonly yuan: number }[] {
  const limit = paymentLimit(state, facts);
  if (limit === null) return [];
  return state.deferral?.instalments.map(({ dueOn, yuan }) => ({ dueOn, yuan })) ?? [{ dueOn: limit.legalDue, yuan: decidedFine(state) }];
}

/** Reconsideration and litigation: nothing accrues meanwhile (Penalty Law art. 73). */
export function remedyStops(state: CaseState, today: PlainDate): Pause[] {
  return state.remedies.map(({ on, closed }) => ({ from: on, until: closed?.on ?? today }));
}

/** Surcharge paid so far, in fen. */
export function surchargePaidFen(state: CaseState): number {
  return state.payments.reduce((sum, { surchargeFen: fen }) => sum + fen, 0);
}

/** What is still owed of the surcharge on a day, in fen. */
export function surchargeOwedFen(state: CaseState, facts: LimitFacts, on: PlainDate = facts.today): number {
  return Math.max(0, surchargeFen(state, { ...facts, today: on }) - surchargePaidFen(state));
}

/**
 * Surcharge until a day, in fen; payments fill the oldest instalment first. Until a deferral was approved the whole fine was due on its
 * own day; from then on each instalment is. Never more than the fine (Penalty Law art. 72).
 */
export function surchargeFen(state: CaseState, facts: LimitFacts): number {
  return Math.min(decidedFine(state) * 100, beforeDeferralFen(state, facts) + instalmentsFen(state, facts));
}

function beforeDeferralFen(state: CaseState, facts: LimitFacts): number {
  const limit = paymentLimit(state, facts);
  const { deferral } = state;
  if (deferral === null || limit === null) return 0;
  const until = facts.today < deferral.derived.on ? facts.today : deferral.derived.on;
  const payments = state.payments.filter(({ stamp }) => stamp.position < deferral.stamp.position);
  return surcharge({ fineYuan: decidedFine(state), dueOn: limit.legalDue, until, stops: remedyStops(state, until), payments });
}

function instalmentsFen(state: CaseState, facts: LimitFacts): number {
  const stops = remedyStops(state, facts.today);
  const since = state.deferral?.stamp.position ?? 0;
  let paid: { on: PlainDate; yuan: number }[] = [
    ...state.payments.filter(({ stamp }) => stamp.position > since).map(({ on, yuan }) => ({ on, yuan })),
    ...(state.spotCollected === null || state.deferral !== null ? [] : [{ on: state.spotCollected.on, yuan: state.spotCollected.yuan }]),
  ];
  let fen = 0;
  for (const { dueOn, yuan } of instalments(state, facts)) {
    const own: { on: PlainDate; yuan: number }[] = [];
    const rest: { on: PlainDate; yuan: number }[] = [];
    let open = yuan;
    for (const payment of paid) {
      const taken = Math.min(open, payment.yuan);
      if (taken > 0) own.push({ on: payment.on, yuan: taken });
      if (payment.yuan > taken) rest.push({ on: payment.on, yuan: payment.yuan - taken });
      open -= taken;
    }
    paid = rest;
    fen += surcharge({ fineYuan: yuan, dueOn, until: facts.today, stops, payments: own });
  }
  return fen;
}

export function windowOfCourt(state: CaseState, facts: LimitFacts): CourtWindow | null {
  const received = receivedOn(state);
  if (received === null) return null;
  const used = afterRemedies(state, facts);
  const window = courtWindow(
    {
      receivedOn: received,
      onTheSpot: state.procedure === 'simple',
      deferredUntil: state.deferral?.instalments.at(-1)?.dueOn ?? null,
      demandServedOn: state.demand?.derived.servedOn ?? null,
      settings: facts.settings,
    },
    facts.calendar,
  );
  if (used === null || used <= window.runsFrom) return window;
  const closes = computeLimit('T14', { from: used, settings: facts.settings }, facts.calendar);
  const opensOn = addDays(used, 1);
  const applyFrom = window.applyFrom === null ? null : window.applyFrom > opensOn ? window.applyFrom : opensOn;
  return { ...window, runsFrom: used, opensOn, applyFrom, closes, provisional: window.provisional || closes.provisional };
}

/** The last day of what follows a remedy that was used: fifteen days for a lawsuit after a reconsideration (Litigation Law art. 45). */
function afterRemedies(state: CaseState, facts: LimitFacts): PlainDate | null {
  const days = state.remedies.flatMap(({ kind, closed }) => {
    if (closed === null) return [];
    return kind === 'lawsuit' ? [closed.on] : [computeLimit('T24', { from: closed.on, settings: facts.settings }, facts.calendar).legalDue];
  });
  return days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Every limit of the case, running or met, in the order in which they began. */
export function limitsOf(state: CaseState, facts: LimitFacts): CaseLimit[] {
  const { settings, calendar } = facts;
  const one = (
    id: DayLimitId,
    from: PlainDate | null | undefined,
    metOn: PlainDate | null,
    ref: string | null = null,
    extendedBy = 0,
  ): CaseLimit[] =>
    from === null || from === undefined
      ? []
      : [{ ...computeLimit(id, { from, settings, extendedBy }, calendar), ref, pauses: [], metOn: metOf(id, from, metOn) }];
  const decidedOn = state.decision?.derived.on;
  const extended = state.checkExtension === null ? 0 : settings.clueCheckExtensionDays;
  const handled = state.filing?.derived.on ?? state.notFiled?.derived.on ?? state.transfer?.derived.on ?? null;
  const handling = handlingLimit(state, facts);
  const windowsOver = decidedOn ?? null;
  const published = state.publication;
  const publication = published?.derived.on ?? null;
  // Of this decision, not of one that was annulled.
  const ofThis = published !== null && published.stamp.position > (state.decision?.stamp.position ?? 0) ? publication : null;
  const closable = closingConditionOn(state);
  const fine = decidedFine(state);
  const window = state.courtApplication === null && dutyIsOpen(state) ? windowOfCourt(state, facts) : null;
  const withdrawal = state.annulments.at(-1);
  // What was published since is of another decision.
  const ofAnnulled = withdrawal !== undefined && published !== null && published.stamp.position < withdrawal.stamp.position;
  return [
    ...one('T01', state.clue?.on, handled, null, extended),
    ...(handling === null ? [] : [handling]),
    ...state.preservations.flatMap((kept) => one('T03', kept.derived.on, kept.handled?.on ?? kept.lapsedOn ?? null, kept.preservation)),
    ...one('T04', state.notice?.derived.servedOn, state.waiver?.on ?? windowsOver),
    ...(state.notice?.derived.hearingDue === true
      ? one('T05', state.notice.derived.servedOn, state.hearingRequest?.on ?? state.waiver?.on ?? windowsOver)
      : []),
    ...(state.hearingRequest !== null && state.hearingNotice !== null
      ? one('T06', dayOfInstant(state.hearingNotice.hearingAt), state.hearingNotice.derived.servedOn ?? null)
      : []),
    ...(state.reviewRequest === null ? [] : one('K01', state.reviewRequest.on, reviewedSince(state))),
    ...one('T08', decidedOn, state.decisionService?.on ?? null),
    ...one('T09', state.spot?.derived.on, state.spotFiled?.on ?? null),
    ...(state.spotCollected === null ? [] : one('T11', state.spotCollected.on, state.cashHanded?.on ?? null)),
    ...(state.cashHanded === null ? [] : one('T12', state.cashHanded.on, state.cashDeposited?.on ?? null)),
    ...(state.decision?.socialImpact === true ? one('T18', decidedOn, ofThis) : []),
    ...(ofAnnulled ? one('T19', withdrawal.derived.on, state.publicationWithdrawn?.on ?? null) : []),
    ...(fine > 0 ? one('T10', receivedOn(state), fullyPaidOn(state, fine)) : []),
    ...one('T22', receivedOn(state), state.remedies[0]?.on ?? null),
    ...(state.procedure === 'ordinary' ? one('T23', receivedOn(state), state.remedies[0]?.on ?? null) : []),
    ...one('T15', state.demand?.derived.servedOn, null),
    ...(window === null ? [] : [{ ...window.closes, ref: null, pauses: [], metOn: null }]),
    ...one('T20', closable, state.closing?.derived.on ?? null),
    ...one('K02', state.closing?.derived.on, state.archive?.on ?? null),
  ];
}

/** What was met before its limit began was met when it began; T06 counts back from the hearing and is met before it. */
function metOf(id: DayLimitId, from: PlainDate, metOn: PlainDate | null): PlainDate | null {
  return id !== 'T06' && metOn !== null && metOn < from ? from : metOn;
}

/** The publication of the present decision; one of a decision that was annulled is none. */
export function publicationOf({ publication, decision }: CaseState): CaseState['publication'] {
  return publication !== null && decision !== null && publication.stamp.position > decision.stamp.position ? publication : null;
}

function reviewedSince({ reviewRequest, reviews }: CaseState): PlainDate | null {
  const last = reviews.at(-1);
  return last !== undefined && reviewRequest !== null && last.stamp.position > reviewRequest.stamp.position ? last.derived.on : null;
}

function fullyPaidOn(state: CaseState, fine: number): PlainDate | null {
  let sum = state.spotCollected?.yuan ?? 0;
  if (sum >= fine) return state.spotCollected?.on ?? null;
  for (const { on, yuan } of state.payments) {
    sum += yuan;
    if (sum >= fine) return on;
  }
  return null;
}

/** The day on which a condition of closing came about; null while there is none. */
export function closingConditionOn(state: CaseState): PlainDate | null {
  const fine = decidedFine(state);
  const received = receivedOn(state);
  if (state.status === 'transferred') return state.transferConfirmed?.on ?? null;
  if (state.status === 'terminated') return state.termination?.derived.on ?? state.annulments.at(-1)?.derived.on ?? null;
  const ended = state.courtSteps.findLast(({ step }) => step === 'enforced' || step === 'ended')?.on ?? null;
  if (ended !== null) return ended;
  if (received === null) return null;
  if (state.decision !== null && state.decision.outcome !== 'penalise') return received;
  const paid = fine === 0 ? received : fullyPaidOn(state, fine);
  if (paid === null) return null;
  const performed = state.performances.at(-1)?.on ?? null;
  if (needsPerformance(state)) return performed === null ? null : later(performed, paid);
  return later(received, paid);
}

/** A fine, or another duty of the decision, that nobody has performed yet. */
export function dutyIsOpen(state: CaseState): boolean {
  const fine = decidedFine(state);
  return (fine > 0 && paidYuan(state) < fine) || (needsPerformance(state) && state.performances.length === 0);
}

/** Penalties beside fine and warning are performed, not paid. */
export function needsPerformance(state: CaseState): boolean {
  const penalties = state.procedure === 'simple' ? [] : (state.decision?.penalties ?? []);
  return penalties.some(({ kind }) => kind !== 'fine' && kind !== 'warning' && kind !== 'public-criticism');
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** The day from which a limit counts as overdue: the day after its last lawful day. */
export const overFrom = (limit: ComputedLimit): PlainDate => addDays(limit.legalDue, 1);
