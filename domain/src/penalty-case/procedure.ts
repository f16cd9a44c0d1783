import type { Refusal } from '../ruling.ts';
import { accept, refuse, type Ruling } from '../ruling.ts';
import {
  applyToCourt,
  archive,
  close,
  closeRemedy,
  deferPayment,
  demand,
  openRemedy,
  pay,
  perform,
  publish,
  recordCourt,
  recordDemandDefence,
  withdrawPublication,
} from './acts/after-decision.ts';
import { confirmTransfer, extendCheck, file, notFile, recordCheck, registerClue, transferOut } from './acts/clue.ts';
import { annul, correctDecision, decide as decideCase, deliberate, review, serveDecision, submitReview } from './acts/decision.ts';
import { hearingAbsence, holdHearing, notifyHearing, refuseHearing, requestHearing, withdrawHearing } from './acts/hearing.ts';
import {
  addEvidence,
  amendParty,
  changeOfficers,
  confirmAddress,
  decideRecusal,
  endTesting,
  excludeEvidence,
  handlePreservation,
  lapsePreservation,
  orderCorrection,
  preserve,
  recheckCorrection,
  recordInquest,
  recordInterview,
  requestRecusal,
  startTesting,
  takeSample,
} from './acts/investigation.ts';
import { collectOnTheSpot, decideOnTheSpot, depositCash, fileOnTheSpot, handOverCash } from './acts/on-the-spot.ts';
import { answerDefence, conclude, recordDefence, serveNotice, waiveDefence } from './acts/proposal.ts';
import { extendHandling, resume, suspend, terminate } from './acts/standstill.ts';
import type { CaseActName, InputOf } from './commands.ts';
import type { Approval, CaseEvent, Derived } from './events.ts';
import type { CaseFacts } from './facts.ts';
import type { CaseAct } from './guard.ts';
import { SIX_POINTS } from './ids.ts';
import { gated, refusedByOwn, unlawful } from './refusals.ts';
import { APL } from './refusals.ts';
import { GATES } from '../law/gates.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Settings } from '../settings/ids.ts';
import type { CaseState } from './state.ts';

/** Every act of the procedure. What is not in this table cannot happen to a case. */
export const PROCEDURE: { readonly [A in CaseActName]: CaseAct<A> } = {
  'register-clue': registerClue,
  'extend-check': extendCheck,
  'record-check': recordCheck,
  file,
  'not-file': notFile,
  'transfer-out': transferOut,
  'confirm-transfer': confirmTransfer,
  'confirm-address': confirmAddress,
  'amend-party': amendParty,
  'change-officers': changeOfficers,
  'add-evidence': addEvidence,
  'exclude-evidence': excludeEvidence,
  'record-interview': recordInterview,
  'record-inquest': recordInquest,
  'take-sample': takeSample,
  'start-testing': startTesting,
  'end-testing': endTesting,
  preserve,
  'handle-preservation': handlePreservation,
  'lapse-preservation': lapsePreservation,
  'order-correction': orderCorrection,
  'recheck-correction': recheckCorrection,
  'request-recusal': requestRecusal,
  'decide-recusal': decideRecusal,
  suspend,
  resume,
  terminate,
  'extend-handling': extendHandling,
  conclude,
  'serve-notice': serveNotice,
  'waive-defence': waiveDefence,
  'record-defence': recordDefence,
  'answer-defence': answerDefence,
  'request-hearing': requestHearing,
  'refuse-hearing': refuseHearing,
  'notify-hearing': notifyHearing,
  'hold-hearing': holdHearing,
  'withdraw-hearing': withdrawHearing,
  'hearing-absence': hearingAbsence,
  'submit-review': submitReview,
  review,
  deliberate,
  decide: decideCase,
  'serve-decision': serveDecision,
  'decide-on-the-spot': decideOnTheSpot,
  'file-on-the-spot': fileOnTheSpot,
  'collect-on-the-spot': collectOnTheSpot,
  'hand-over-cash': handOverCash,
  'deposit-cash': depositCash,
  publish,
  'withdraw-publication': withdrawPublication,
  pay,
  perform,
  'defer-payment': deferPayment,
  'open-remedy': openRemedy,
  'close-remedy': closeRemedy,
  demand,
  'record-demand-defence': recordDemandDefence,
  'apply-to-court': applyToCourt,
  'record-court': recordCourt,
  annul,
  'correct-decision': correctDecision,
  close,
  archive,
};

/** Status and needs: what stands against an act before anything is entered. Undefined: it can be done next. */
export function obstacle(name: CaseActName, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const act = PROCEDURE[name];
  if (!act.from.includes(state.status)) return unlawful('case/not-now', APL(38), { act: name, caseStatus: state.status });
  for (const { check } of act.needs) {
    const refusal = check(state, facts);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** The first thing that stands against the act as it was entered. */
function judge<A extends CaseActName>(name: A, input: InputOf<A>, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const before = obstacle(name, state, facts);
  if (before !== undefined) return before;
  const act = PROCEDURE[name] as unknown as CaseAct<A>;
  for (const { check } of act.checks) {
    const refusal = check({ input, state, facts });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

export function derive<A extends CaseActName>(name: A, input: InputOf<A>, state: CaseState, facts: CaseFacts): Derived {
  const settings = differing(facts.settings);
  const derived = (PROCEDURE[name] as unknown as CaseAct<A>).derive({ input, state, facts });
  return settings === undefined ? derived : { ...derived, settings };
}

function differing(settings: Settings): Partial<Settings> | undefined {
  const own = Object.entries(settings).filter(([key, value]) => DEFAULT_SETTINGS[key as keyof Settings] !== value);
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** An act that is in force as soon as it is entered. */
export function doAct<A extends CaseActName>(name: A, input: InputOf<A>, state: CaseState, facts: CaseFacts): Ruling<CaseEvent> {
  // What waits for the head is not replaced behind his back: it is taken back, or sent back, first.
  if (state.pending[name] !== undefined) return refuse(refusedByOwn('case/pending-already', { act: name }));
  const refusal = judge(name, input, state, facts);
  if (refusal !== undefined) return refuse(refusal);
  if (PROCEDURE[name].approval) return accept(proposed(name, input, facts));
  return accept({ kind: 'act', act: name, input, derived: derive(name, input, state, facts) } as unknown as CaseEvent);
}

function proposed(name: CaseActName, input: unknown, facts: CaseFacts): CaseEvent {
  return { kind: 'proposed', act: name, input, on: facts.today };
}

/**
 * The head's approval: everything is asked again as it is now. Before a decision he looks at the six points (Guideline art. 12); one
 * that is not right sends the case back.
 */
export function approve(
  name: CaseActName,
  given: { readonly points: readonly string[]; readonly note: string | null; readonly askedAt: string | null },
  state: CaseState,
  facts: CaseFacts,
): Ruling<CaseEvent> {
  const pending = state.pending[name];
  if (pending === undefined) return refuse(refusedByOwn('case/nothing-to-approve', { act: name }));
  if (given.askedAt !== null && given.askedAt !== pending.at) return refuse(refusedByOwn('case/proposal-changed', { act: name }));
  if (pending.by === facts.actor.account) return refuse(refusedByOwn('case/own-proposal', { act: name }));
  if (name === 'decide-recusal') {
    const of = state.recusals.find(({ recusal }) => recusal === (pending.input as InputOf<'decide-recusal'>).recusal)?.of;
    if (of !== undefined && of === facts.actor.person) return refuse(gated('14.G1', 'case/own-recusal', GATES['14.G1'].basis));
  }
  if (name === 'decide' && state.reviews.some(({ stamp }) => stamp.by === facts.actor.account))
    return refuse(refusedByOwn('case/reviewer-approves'));
  if (name === 'decide') {
    const lacking = SIX_POINTS.filter((point) => !given.points.includes(point));
    if (lacking.length > 0) return refuse(gated('12.G2', 'case/six-points', GATES['12.G2'].basis, { points: lacking }));
  }
  const input = pending.input as InputOf<typeof name>;
  const refusal = judge(name, input, state, facts);
  if (refusal !== undefined) return refuse(refusal);
  const approval: Approval = { proposedBy: pending.by, proposedAt: pending.at, note: given.note };
  const derived = { ...derive(name, input, state, facts), ...(name === 'decide' ? { points: [...given.points] } : {}) };
  return accept({ kind: 'act', act: name, input, derived, approval } as unknown as CaseEvent);
}

export function sendBack(
  name: CaseActName,
  given: { readonly reason: string; readonly points: readonly string[] },
  state: CaseState,
  facts: CaseFacts,
): Ruling<CaseEvent> {
  const pending = state.pending[name];
  if (pending === undefined) return refuse(refusedByOwn('case/nothing-to-approve', { act: name }));
  if (pending.by === facts.actor.account) return refuse(refusedByOwn('case/own-proposal', { act: name }));
  return accept({ kind: 'sent-back', act: name, reason: given.reason, points: given.points });
}

/** Whoever asked for an approval may take the request back while nobody has decided. */
export function takeBack(name: CaseActName, state: CaseState, facts: CaseFacts): Ruling<CaseEvent> {
  const pending = state.pending[name];
  if (pending === undefined) return refuse(refusedByOwn('case/nothing-to-approve', { act: name }));
  if (pending.by !== facts.actor.account) return refuse(refusedByOwn('case/not-own-proposal', { act: name }));
  return accept({ kind: 'taken-back', act: name });
}

export interface NextStep {
  readonly act: CaseActName;
  readonly refusal: Refusal | null;
}

/** What is lawful next, what is not and why: every act whose time in the procedure has come. */
export function nextSteps(state: CaseState, facts: CaseFacts): NextStep[] {
  return (Object.keys(PROCEDURE) as CaseActName[])
    .filter((name) => PROCEDURE[name].side !== 'system' && PROCEDURE[name].from.includes(state.status) && state.pending[name] === undefined)
    .map((act) => ({ act, refusal: obstacle(act, state, facts) ?? null }));
}
