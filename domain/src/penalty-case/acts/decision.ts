import { GATES } from '../../law/gates.ts';
import { cite } from '../../law/instruments.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import type { CaseAct, Need } from '../guard.ts';
import { check, need } from '../guard.ts';
import type { Penalty } from '../commands.ts';
import { deliberationDue, fineOf, legalRange, reviewDue } from '../due.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { filesOnRecord } from '../guards/files.ts';
import {
  ageRefusal,
  basing,
  evidenceInForce,
  heavierThanTold,
  isBasing,
  leavingOutRefusal,
  penaltiesRefusal,
  policeRefusal,
} from '../guards/penalty.ts';
import { actorNotWithdrawn, handlersQualified, involved, namedOn, nameOf, officersOf } from '../guards/people.ts';
import { cashDeposited } from '../guards/performance.ts';
import { served, serviceDay } from '../guards/service.ts';
import { REVIEW_POINT_WORDS } from '../ids.ts';
import { handlingLimit, limitationOf, noticeWindows, withinLimitation } from '../limits.ts';
import { APL, gated, refusedByOwn, unlawful } from '../refusals.ts';
import type { CaseState } from '../state.ts';
import { actedOn, correctionOrdered, digests, investigated } from './proposal.ts';

const penalises = (state: CaseState): boolean => state.conclusion?.outcome === 'penalise';
const penaltiesOf = (state: CaseState): readonly Penalty[] => state.conclusion?.penalties ?? [];
const whenPenalising = (id: string, test: Need['check']): Need =>
  need(id, (state, facts) => (penalises(state) ? test(state, facts) : undefined));

const concludedFirst = need('proposal-on-file', (state) => (state.conclusion === null ? unlawful('case/no-proposal', APL(57)) : undefined));

/** Penalty Law arts 44, 62: of this very proposal. */
const noticeServed = whenPenalising('notice-served', (state) =>
  state.notice === null ? unlawful('case/no-notice', [APL(44), APL(62)]) : undefined,
);

/** Silence gives up the defence only when its days are over; before that only an express waiver does (Penalty Law art. 62). */
const defenceWindowOver = whenPenalising('defence-window-over', (state, facts) => {
  const windows = noticeWindows(state, facts);
  if (windows === null || state.waiver !== null || facts.today > windows.defence.legalDue) return undefined;
  return unlawful('case/defence-window-runs', [APL(44), APL(45), APL(62)], { due: windows.defence.legalDue });
});

const hearingWindowOver = whenPenalising('hearing-window-over', (state, facts) => {
  const windows = noticeWindows(state, facts);
  if (windows === null || state.notice?.derived.hearingDue !== true || state.hearingRequest !== null) return undefined;
  if (state.waiver?.waivesHearing === true || facts.today > windows.hearing.legalDue) return undefined;
  return unlawful('case/hearing-window-runs', [APL(63), APL(64)], { due: windows.hearing.legalDue });
});

/** Asked for, so held, withdrawn, or given up by absence. */
const hearingOver = whenPenalising('hearing-over', (state) =>
  state.hearingRequest === null || state.hearing !== null || state.hearingEnd !== null || state.hearingRefusal !== null
    ? undefined
    : unlawful('case/hearing-not-held', [APL(64), APL(65)]),
);

/** Penalty Law art. 64: by somebody who does not investigate the case, neither before nor afterwards. */
const hostStayedOut = whenPenalising('host-stayed-out', (state, facts) => {
  const host = state.hearing === null ? undefined : state.hearingNotice?.host;
  if (host === undefined || !involved(state, { account: null, person: host })) return undefined;
  return unlawful('case/host-investigated', APL(64), { person: nameOf(host, facts) });
});

const defencesAnswered = whenPenalising('defences-answered', (state) =>
  state.defences.some(({ answer }) => answer === null) ? unlawful('case/defence-not-answered', [APL(45), APL(62)]) : undefined,
);

/** Penalty Law art. 58: due, so passed, after the hearing, by somebody qualified who did not handle the case. */
const reviewPassed = whenPenalising('review-passed', (state, facts) => {
  if (!reviewDue(state, penaltiesOf(state), facts.settings)) return undefined;
  if (standingReview(state) !== undefined) return undefined;
  const last = state.reviews.at(-1);
  return last?.result === 'pass' && reviewerHandled(state, last)
    ? unlawful('case/reviewer-handled', APL(58))
    : unlawful('case/review-not-passed', APL(58));
});

type Reviewed = CaseState['reviews'][number];

/** Who handled the case after his review has not reviewed it as a stranger. */
const reviewerHandled = (state: CaseState, { stamp, derived }: Reviewed): boolean =>
  involved(state, { account: stamp.by, person: derived.named?.[0]?.person ?? null });

/** The review that counts: passed, by a stranger to the case, and nothing was heard or answered since that it could not look at. */
export function standingReview(state: CaseState): Reviewed | undefined {
  const last = state.reviews.at(-1);
  if (last?.result !== 'pass' || reviewerHandled(state, last)) return undefined;
  const since = Math.max(
    state.hearing?.stamp.position ?? 0,
    state.hearingRequest?.stamp.position ?? 0,
    ...state.defences.map(({ stamp, answer }) => answer?.stamp.position ?? stamp.position),
  );
  return last.stamp.position > since ? last : undefined;
}

const recusalsDecided = need('recusals-decided', (state) =>
  state.recusals.some(({ decided }) => decided === null) ? gated('14.G1', 'case/recusal-open', GATES['14.G1'].basis) : undefined,
);

const preservationsSettled = need('preservations-settled', (state) =>
  state.preservations.some(({ handled, lapsed }) => handled === null && !lapsed) ? unlawful('case/preservation-open', APL(56)) : undefined,
);

/** An examination that still runs stops the days of deciding: it is ended, with its result, before anything is decided. */
const testingOver = need('testing-over', (state) =>
  state.testings.some(({ ended }) => ended === null) ? refusedByOwn('case/testing-open') : undefined,
);

/** Penalty Law arts 44, 62: a penalty rests on what the party was told of; what came to the file later is told first. */
const evidenceAsTold = whenPenalising('evidence-as-told', (state) => {
  const told = new Set(state.conclusion?.derived.frozen ?? []);
  const since = state.conclusion?.stamp.position ?? 0;
  const records = [...state.interviews, ...state.inquests].every(({ stamp }) => stamp.position < since);
  // Also another exhibit of the same file: what it is to prove was not told.
  const asTold =
    records && evidenceInForce(state).every(({ files, stamp }) => stamp.position < since && files.every((digest) => told.has(digest)));
  return asTold ? undefined : unlawful('case/evidence-after-proposal', [APL(44), APL(62)]);
});

/** Facts that a defence brought up and that were adopted change what was told: the proposal is made and told anew (law digest X37). */
const newFactsTold = whenPenalising('new-facts-told', (state) =>
  state.defences.some(
    ({ newFacts, answer, stamp }) =>
      newFacts && answer !== null && answer.adopted !== 'none' && stamp.position > (state.conclusion?.stamp.position ?? 0),
  )
    ? unlawful('case/new-facts-not-told', [APL(44), APL(45), APL(62)])
    : undefined,
);

const deliberated = whenPenalising('deliberated', (state, facts) => {
  const lacking = deliberationDue(state, penaltiesOf(state), facts.settings).find((topic) => !covered(state, topic));
  return lacking === undefined ? undefined : unlawful('case/not-deliberated', APL(57), { covers: lacking });
});

function covered(state: CaseState, topic: 'major' | 'departure' | 'mitigation' | 'extension'): boolean {
  const last = state.deliberations.findLast(({ covers }) => covers.includes(topic));
  if (last?.conclusion !== 'agree') return false;
  // What the hearing brought up is deliberated on too (Penalty Law art. 65).
  return topic === 'extension' || last.stamp.position > (state.hearing?.stamp.position ?? 0);
}

/** The file of evidence is what it was at the proposal, and every piece of it is intact. */
const evidenceIntact = need('evidence-intact', (state, facts) => {
  const broken = digests(state).find((digest) => !facts.files.has(digest));
  return broken === undefined ? undefined : unlawful('case/evidence-damaged', [APL(40), APL(46)], { file: broken.slice(0, 12) });
});

/** Everything that a decision rests on, in the order of the law. */
export const DECISION_NEEDS: readonly Need[] = [
  concludedFirst,
  actorNotWithdrawn,
  handlersQualified,
  ...investigated,
  correctionOrdered,
  noticeServed,
  defenceWindowOver,
  defencesAnswered,
  hearingWindowOver,
  hearingOver,
  hostStayedOut,
  reviewPassed,
  deliberated,
  recusalsDecided,
  preservationsSettled,
  testingOver,
  evidenceIntact,
  evidenceAsTold,
  newFactsTold,
];

export const decide: CaseAct<'decide'> = {
  name: 'decide',
  from: ['concluded', 'notified'],
  side: 'handler',
  approval: true,
  needs: DECISION_NEEDS,
  checks: [
    check('outcome-as-proposed', ({ input, state }) => {
      const proposed = state.conclusion?.outcome;
      if (proposed === 'transfer') return unlawful('case/proposed-otherwise', APL(57));
      // After the defence the case may end without a penalty; with one only as proposed.
      return input.outcome === 'penalise' && proposed !== 'penalise' ? unlawful('case/proposed-otherwise', [APL(44), APL(57)]) : undefined;
    }),
    check('not-police', ({ facts }) => policeRefusal(facts)),
    check('told-before', ({ input, state }) =>
      input.outcome === 'penalise' ? heavierThanTold(input.penalties, penaltiesOf(state)) : undefined,
    ),
    check('within-the-time', ({ input, state, facts }) => {
      // Penalty Law art. 60. What ends without a penalty may still be decided: that burdens nobody.
      const limit = input.outcome === 'penalise' ? handlingLimit(state, facts) : null;
      return limit !== null && facts.today > limit.legalDue
        ? unlawful('case/decided-too-late', APL(60), { due: limit.legalDue })
        : undefined;
    }),
    check('old-enough', ({ input, state, facts }) => {
      const on = actedOn(state, facts.today);
      return input.outcome !== 'penalise' || state.party === null || on === null || state.conclusion === null
        ? undefined
        : ageRefusal(state.party, on, state.conclusion.grounds);
    }),
    check('within-limitation', ({ input, state, facts }) =>
      input.outcome !== 'penalise' || state.filing === null || withinLimitation(state.filing, facts)
        ? undefined
        : unlawful('case/limitation-passed', APL(36), {
            day: state.filing.discoveredOn,
            due: limitationOf(state.filing, facts)?.rawDue ?? null,
          }),
    ),
    check('basis-still-right', ({ input, state, facts }) => {
      const on = actedOn(state, facts.today);
      if (input.outcome !== 'penalise' || state.conclusion === null || state.party === null || on === null) return undefined;
      const found = basing(state.conclusion, on, facts);
      if (!isBasing(found)) return found;
      const proposal = { ...state.conclusion, penalties: input.penalties };
      const covers = covered(state, 'departure') || covered(state, 'mitigation');
      return penaltiesRefusal(proposal, found, state.party, state, facts, covers);
    }),
    check('below-the-minimum-is-deliberated', ({ input, state, facts }) => {
      const basis = state.conclusion?.derived.basis;
      const fine = fineOf(input.penalties);
      if (input.outcome !== 'penalise' || basis === undefined || fine === null || state.party === null || state.conclusion === null)
        return undefined;
      const legal = legalRange(basis, state.party.kind, state.conclusion.when, state.conclusion.baseYuan, facts.settings);
      if (legal === undefined || fine >= legal.min || covered(state, 'mitigation')) return undefined;
      return unlawful('case/not-deliberated', APL(57), { covers: 'mitigation' });
    }),
    check('no-penalty-has-its-ground', ({ input, state }) => {
      if (input.outcome === 'penalise') return undefined;
      if (input.penalties.length > 0) return unlawful('case/penalty-without-penalising', APL(57));
      if (input.outcome !== 'no-penalty') return undefined;
      // Penalty Law art. 33: whoever is not penalised is educated, and that stands on record.
      if (input.education === null) return unlawful('case/no-education', APL(33));
      return leavingOutRefusal(state.conclusion?.grounds ?? []);
    }),
    check('payment-said', ({ input }) =>
      fineOf(input.penalties) !== null && input.payTo === null
        ? unlawful('case/payment-not-said', [APL(59), cite('fine-separation-rules', 7)])
        : undefined,
    ),
  ],
  derive: ({ state, facts }) => ({
    on: facts.today,
    frozen: digests(state),
    ...(state.conclusion?.derived.basis === undefined ? {} : { basis: state.conclusion.derived.basis }),
    ...(state.conclusion?.derived.otherBasis === undefined ? {} : { otherBasis: state.conclusion.derived.otherBasis }),
    ...(state.conclusion?.derived.tier === undefined ? {} : { tier: state.conclusion.derived.tier }),
    ...(state.conclusion?.derived.fineRange === undefined ? {} : { fineRange: state.conclusion.derived.fineRange }),
    named: namedOn(state.officers, facts.today, facts),
    hearingDue: state.notice?.derived.hearingDue ?? false,
    reviewDue: reviewDue(state, penaltiesOf(state), facts.settings),
    deliberationDue: deliberationDue(state, penaltiesOf(state), facts.settings).length > 0,
  }),
};

/** Handed over at once, or served within seven working days (Penalty Law art. 61). */
export const serveDecision: CaseAct<'serve-decision'> = {
  name: 'serve-decision',
  from: ['decided'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [
    dayWithin(onOf, ({ state }) => state.decision?.derived.on ?? null),
    officersOf(onOf),
    served(),
    check('late-says-why', ({ input, state, facts }) => {
      const from = state.decision?.derived.on;
      if (from === undefined || input.lateReason !== null) return undefined;
      const { legalDue } = computeLimit('T08', { from, settings: facts.settings }, facts.calendar);
      return input.on > legalDue ? unlawful('case/late-without-reason', APL(61), { limit: 'T08', due: legalDue }) : undefined;
    }),
    filesOnRecord(),
  ],
  derive: ({ input, state, facts }) => ({
    on: input.on,
    servedOn: serviceDay(input, state, facts),
    named: namedOn(input.officers, input.on, facts),
  }),
};

const reviewOpen = need('review-asked', (state) => (state.reviewRequest === null ? refusedByOwn('case/no-review-asked') : undefined));

export const submitReview: CaseAct<'submit-review'> = {
  name: 'submit-review',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [
    // What the review looks at must be whole: a hearing that is due comes before it (Penalty Law art. 58).
    hearingOver,
    defencesAnswered,
    need('not-under-review', ({ reviewRequest, reviews }) =>
      reviewRequest !== null && (reviews.at(-1)?.stamp.position ?? 0) < reviewRequest.stamp.position
        ? refusedByOwn('case/done-already')
        : undefined,
    ),
    need('not-reviewed-yet', (state) => (standingReview(state) === undefined ? undefined : refusedByOwn('case/done-already'))),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.hearing?.on ?? state.notice?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

/** Every point has been looked at, and none is wrong. */
const passes = (points: Readonly<Record<string, boolean>>): boolean =>
  REVIEW_POINT_WORDS.every((point) => points[point] === true) && !Object.values(points).includes(false);

export const review: CaseAct<'review'> = {
  name: 'review',
  from: ['notified'],
  side: 'reviewer',
  approval: false,
  needs: [
    reviewOpen,
    need('reviewer-did-not-handle', (state, facts) =>
      involved(state, facts.actor) ? unlawful('case/reviewer-handled', APL(58)) : undefined,
    ),
  ],
  checks: [
    check('reviewer-qualified', ({ input }) =>
      input.qualification === null ? unlawful('case/reviewer-not-qualified', APL(58)) : undefined,
    ),
    check('pass-means-all-right', ({ input }) =>
      input.result === 'pass' && !passes(input.points) ? unlawful('case/points-not-right', APL(58)) : undefined,
    ),
  ],
  derive: ({ input, facts }) => ({
    on: facts.today,
    points: Object.entries(input.points)
      .filter(([, right]) => !right)
      .map(([point]) => point),
    ...(facts.actor.person === null ? {} : { named: namedOn([facts.actor.person], facts.today, facts) }),
  }),
};

export const deliberate: CaseAct<'deliberate'> = {
  name: 'deliberate',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [
    dayWithin(onOf, ({ input, state }) =>
      input.covers.every((topic) => topic === 'extension') ? (state.filing?.derived.on ?? null) : (state.conclusion?.derived.on ?? null),
    ),
    check('each-once', ({ input }) =>
      new Set(input.attendees).size === input.attendees.length ? undefined : refusedByOwn('case/attendee-twice'),
    ),
    check('of-the-bureau', ({ input, facts }) =>
      [...input.attendees, input.chair].every((one) => facts.people.get(one)?.bureau === facts.bureau)
        ? undefined
        : refusedByOwn('case/officer-unknown'),
    ),
    check('chair-attends', ({ input }) => (input.attendees.includes(input.chair) ? undefined : refusedByOwn('case/chair-absent'))),
    check('on-a-proposal', ({ input, state }) =>
      state.conclusion === null && input.covers.some((topic) => topic !== 'extension') ? unlawful('case/no-proposal', APL(57)) : undefined,
    ),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn(input.attendees, input.on, facts) }),
};

/** Clerical slips only: what was decided stays as it was decided. */
export const correctDecision: CaseAct<'correct-decision'> = {
  name: 'correct-decision',
  from: ['decided', 'served'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};

export const annul: CaseAct<'annul'> = {
  name: 'annul',
  from: ['decided', 'served', 'closed', 'archived'],
  side: 'handler',
  approval: true,
  needs: [
    need('decision-on-file', (state) => (state.decision === null && state.spot === null ? refusedByOwn('case/no-decision') : undefined)),
    // Afterwards nobody would hand it over any more.
    cashDeposited,
  ],
  checks: [
    check('on-the-spot-is-not-redone', ({ input, state }) =>
      input.redo && state.filing === null ? refusedByOwn('case/on-the-spot-not-redone') : undefined,
    ),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};
