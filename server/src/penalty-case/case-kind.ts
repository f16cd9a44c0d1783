import type { Calendar } from '@zhunsheng/domain/legal-time/calendar';
import { readEvent } from '@zhunsheng/domain/penalty-case/events';
import { defectsOf, fileReviewScore } from '@zhunsheng/domain/penalty-case/defects';
import { type CaseState, evolve, NO_CASE } from '@zhunsheng/domain/penalty-case/state';
import { publicationOf } from '@zhunsheng/domain/penalty-case/limits';
import { summaryOf } from '@zhunsheng/domain/penalty-case/summary';
import type { Envelope, Head, Row, SubjectKind } from '../acts/subject-kind.ts';
import { gramsOf } from '../ledger/name-key.ts';

export const PENALTY_CASE = 'penalty-case';

export function evolveCase(state: CaseState, act: Envelope): CaseState {
  return evolve(state, readEvent(act.type, act.data), { by: act.actor, at: act.recordedAt, position: act.position });
}

/** A case with the bureau and the instant of its last act, which its row shows. */
interface Kept {
  readonly state: CaseState;
  readonly bureau: number;
  readonly movedAt: string;
}

export const NO_CASE_KEPT: Kept = { state: NO_CASE, bureau: 0, movedAt: '' };

export function caseKind(calendar: Calendar): SubjectKind<Kept> {
  return {
    kind: PENALTY_CASE,
    table: 'penalty_case',
    key: ['subject'],
    initial: NO_CASE_KEPT,
    evolve: (kept, act) => ({ state: evolveCase(kept.state, act), bureau: act.bureau, movedAt: act.recordedAt }),
    rowsOf: (kept, head) => (kept.state.status === 'absent' ? [] : [rowOf(kept, head, calendar)]),
  };
}

function rowOf({ state, bureau, movedAt }: Kept, head: Head, calendar: Calendar): Row {
  const summary = summaryOf(state, calendar);
  const { filing, spot, clue, decision } = state;
  const title = filing?.title ?? spot?.title ?? null;
  const number = filing?.derived.number ?? null;
  const decisionNumber = decision?.derived.number ?? spot?.derived.number ?? null;
  const partyName = state.party?.name ?? clue?.party ?? null;
  const tier = decision?.derived.tier ?? spot?.derived.tier ?? state.conclusion?.derived.tier;
  const pending = Object.values(state.pending);
  // Of the decision that stands; what was published of one that was annulled is shown to nobody any more.
  const published = publicationOf(state);
  return {
    subject: head.subject,
    bureau,
    audience: head.audience,
    members: head.members,
    status: state.status,
    procedure: state.procedure ?? 'ordinary',
    number,
    title,
    matter: filing?.matter ?? spot?.matter ?? clue?.matter ?? null,
    matter_title: filing?.derived.matterTitle ?? spot?.derived.matterTitle ?? clue?.derived.matterTitle ?? null,
    party_name: partyName,
    party_kind: state.party?.kind ?? null,
    place: filing?.place ?? spot?.place ?? clue?.place ?? null,
    place_bureau: filing?.placeBureau ?? spot?.placeBureau ?? clue?.placeBureau ?? bureau,
    source: clue?.source ?? null,
    officers: state.officers,
    opened_on: summary.openedOn,
    filed_on: summary.filedOn,
    concluded_on: state.conclusion?.derived.on ?? null,
    notified_on: state.notice?.derived.servedOn ?? null,
    decided_on: summary.decidedOn,
    decision_number: decisionNumber,
    served_on: summary.servedOn,
    closed_on: summary.closedOn,
    archived_on: state.archive?.on ?? null,
    outcome: decision?.outcome ?? (spot === null ? null : 'penalise'),
    fine_yuan: summary.fineYuan,
    paid_yuan: summary.paidYuan,
    basis: decision?.derived.basis?.id ?? spot?.derived.basis?.id ?? null,
    tier_benchmark: tier?.benchmark ?? null,
    tier: tier?.tier ?? null,
    tier_name: tier?.name ?? null,
    in_benchmark: summary.inBenchmark,
    social_impact: decision?.socialImpact ?? false,
    published_on: published?.derived.on ?? null,
    publication_withdrawn_on: published === null ? null : (state.publicationWithdrawn?.on ?? null),
    public_text: published?.derived.publicText ?? null,
    review_due: summary.reviewDue,
    reviewed: summary.reviewed,
    review_requested: state.status === 'notified' && state.reviewRequest !== null && !summary.reviewed,
    deliberation_due: summary.deliberationDue,
    recording_due: summary.recordingDue,
    recorded: summary.recorded,
    educated: summary.educated,
    correction_ordered: summary.correctionOrdered,
    points: summary.points,
    steps_met: summary.stepsMet,
    steps_late: summary.stepsLate,
    annulled: summary.annulled,
    overturned_on: summary.overturnedOn,
    decided_in_time: summary.decidedInTime,
    step_days: summary.stepDays.map((days) => (days === null ? null : String(days))),
    publish_due: summary.limits.find(({ limit }) => limit === 'T18')?.legalDue ?? null,
    defects: defectsOf(state, calendar).map(({ defect }) => defect),
    review_score: summary.decidedOn === null ? null : fileReviewScore(state, calendar).total,
    pending: pending.map(({ act }) => act),
    pending_by: pending.map(({ by }) => by),
    pending_since: pending.map(({ at }) => at).toSorted()[0] ?? null,
    sent_back: state.sentBack.filter(({ act, redone }) => redone === undefined && state.pending[act] === undefined).map(({ act }) => act),
    next_limit: summary.next?.limit ?? null,
    next_warn_on: summary.next?.warnOn ?? null,
    next_due: summary.next?.legalDue ?? null,
    limits: summary.limits,
    minutes: summary.minutes,
    minutes_until:
      summary.minutes
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? null,
    moved_at: movedAt,
    grams: gramsOf([number, decisionNumber, title, partyName, filing?.derived.matterTitle ?? null]),
  };
}
