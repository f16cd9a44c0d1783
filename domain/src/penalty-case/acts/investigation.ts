import { GATES } from '../../law/gates.ts';
import { cite } from '../../law/instruments.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import { dayOfInstant } from '../../legal-time/plain-date.ts';
import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, fileOpened, onOf, startOf, todayOf } from '../guards/days.ts';
import { filesOnRecord, signedOrRefused } from '../guards/files.ts';
import { evidenceInForce } from '../guards/penalty.ts';
import { actorNotWithdrawn, minutesInOrder, namedOn, notElsewhere, officersOf } from '../guards/people.ts';
import { served, serviceDay } from '../guards/service.ts';
import { handlingLimit } from '../limits.ts';
import { APL, gated, refusedByOwn, unlawful } from '../refusals.ts';

/** Evidence lawfully taken before the filing may be used; after the decision nothing is added or taken away. */
const WHILE_OPEN = ['clue', 'investigating', 'concluded', 'notified'] as const;

export const addEvidence: CaseAct<'add-evidence'> = {
  name: 'add-evidence',
  from: WHILE_OPEN,
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    dayWithin(onOf),
    check('taken-by-then', ({ input, facts }) =>
      input.takenAt !== null && (input.takenAt > facts.now || dayOfInstant(input.takenAt) > input.on)
        ? refusedByOwn('case/in-the-future', { day: dayOfInstant(input.takenAt) })
        : undefined,
    ),
    officersOf(onOf),
    check('once', ({ input, state }) =>
      state.evidence.some(({ evidence }) => evidence === input.evidence) ? refusedByOwn('case/done-already') : undefined,
    ),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([...input.officers, ...input.helpers], input.on, facts) }),
};

export const excludeEvidence: CaseAct<'exclude-evidence'> = {
  name: 'exclude-evidence',
  from: WHILE_OPEN,
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    check('in-force', ({ input, state }) =>
      evidenceInForce(state).some(({ evidence }) => evidence === input.evidence) ? undefined : refusedByOwn('case/not-on-file'),
    ),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

/** Penalty Law art. 55: certificate shown, a record made; each person heard alone, so nobody is in two records at once. */
export const recordInterview: CaseAct<'record-interview'> = {
  name: 'record-interview',
  from: WHILE_OPEN,
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    minutesInOrder(),
    dayWithin(startOf, ({ state }) => fileOpened(state)),
    officersOf(startOf),
    notElsewhere(),
    check('once', ({ input, state }) =>
      state.interviews.some(({ interview }) => interview === input.interview) ? refusedByOwn('case/done-already') : undefined,
    ),
    check('certificate-shown', ({ input }) => (input.certificateShown ? undefined : unlawful('case/certificate-not-shown', APL(55)))),
    check('rights-told', ({ input }) => (input.rightsTold ? undefined : unlawful('case/rights-not-told', [APL(43), APL(55)]))),
    signedOrRefused(),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => {
    const on = dayOfInstant(input.startAt);
    return { on, named: namedOn([...input.officers, ...input.helpers], on, facts) };
  },
};

export const recordInquest: CaseAct<'record-inquest'> = {
  name: 'record-inquest',
  from: WHILE_OPEN,
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    minutesInOrder(),
    dayWithin(startOf, ({ state }) => fileOpened(state)),
    officersOf(startOf),
    notElsewhere(),
    check('once', ({ input, state }) =>
      state.inquests.some(({ inquest }) => inquest === input.inquest) ? refusedByOwn('case/done-already') : undefined,
    ),
    check('certificate-shown', ({ input }) => (input.certificateShown ? undefined : unlawful('case/certificate-not-shown', APL(55)))),
    check('somebody-saw-it', ({ input }) =>
      input.partyPresent || input.witness !== null || input.recorded ? undefined : refusedByOwn('case/nobody-present'),
    ),
    signedOrRefused(),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => {
    const on = dayOfInstant(input.startAt);
    return { on, named: namedOn([...input.officers, ...input.helpers], on, facts) };
  },
};

export const takeSample: CaseAct<'take-sample'> = {
  name: 'take-sample',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    dayWithin(onOf, ({ state }) => fileOpened(state)),
    officersOf(onOf),
    check('somebody-saw-it', ({ input }) =>
      input.partyPresent || input.witness !== null ? undefined : refusedByOwn('case/nobody-present'),
    ),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([...input.officers, ...input.helpers], input.on, facts) }),
};

export const startTesting: CaseAct<'start-testing'> = {
  name: 'start-testing',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    dayWithin(onOf, ({ state }) => state.filing?.derived.on ?? null),
    // Entered while the days of deciding still run: they are not revived by an examination that nobody had written down.
    check('time-still-runs', ({ state, facts }) => {
      const limit = handlingLimit(state, facts);
      return limit !== null && facts.today > limit.legalDue
        ? unlawful('case/limit-is-over', APL(60), { limit: 'T07', due: limit.legalDue })
        : undefined;
    }),
    check('once', ({ input, state }) =>
      state.testings.some(({ testing }) => testing === input.testing) ? refusedByOwn('case/done-already') : undefined,
    ),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

export const endTesting: CaseAct<'end-testing'> = {
  name: 'end-testing',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [
    need('testing-open', (state) =>
      state.testings.some(({ ended }) => ended === null) ? undefined : refusedByOwn('case/no-testing-open'),
    ),
  ],
  checks: [
    check('of-an-open-testing', ({ input, state }) =>
      state.testings.some(({ testing, ended }) => testing === input.testing && ended === null)
        ? undefined
        : refusedByOwn('case/not-on-file'),
    ),
    dayWithin(onOf, ({ input, state }) => state.testings.find(({ testing }) => testing === input.testing)?.on ?? null),
    filesOnRecord(),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

/** Penalty Law art. 56: evidence that may be lost, and the head's approval before. */
export const preserve: CaseAct<'preserve'> = {
  name: 'preserve',
  from: ['investigating'],
  side: 'handler',
  approval: true,
  needs: [actorNotWithdrawn],
  checks: [
    officersOf(todayOf),
    check('once', ({ input, state }) =>
      state.preservations.some(({ preservation }) => preservation === input.preservation) ? refusedByOwn('case/done-already') : undefined,
    ),
  ],
  derive: ({ input, facts }) => ({ on: facts.today, named: namedOn(input.officers, facts.today, facts) }),
};

export function preservationLimit(
  on: Parameters<typeof computeLimit>[1]['from'],
  facts: Pick<Parameters<CaseAct<'preserve'>['derive']>[0]['facts'], 'settings' | 'calendar'>,
) {
  return computeLimit('T03', { from: on, settings: facts.settings }, facts.calendar);
}

/** Decided within seven working days (Penalty Law art. 56); afterwards it has lapsed and there is nothing left to decide. */
export const handlePreservation: CaseAct<'handle-preservation'> = {
  name: 'handle-preservation',
  from: ['investigating', 'suspended', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [
    need('preserved', (state) =>
      state.preservations.some(({ handled, lapsed }) => handled === null && !lapsed) ? undefined : refusedByOwn('case/nothing-preserved'),
    ),
  ],
  checks: [
    check('of-an-open-preservation', ({ input, state }) =>
      state.preservations.some(({ preservation, handled, lapsed }) => preservation === input.preservation && handled === null && !lapsed)
        ? undefined
        : refusedByOwn('case/not-on-file'),
    ),
    dayWithin(
      onOf,
      ({ input, state }) => state.preservations.find(({ preservation }) => preservation === input.preservation)?.derived.on ?? null,
    ),
    check('within-seven-working-days', ({ input, state, facts }) => {
      const kept = state.preservations.find(({ preservation }) => preservation === input.preservation);
      if (kept === undefined) return undefined;
      const { legalDue } = preservationLimit(kept.derived.on, facts);
      return input.on > legalDue ? unlawful('case/preservation-over', APL(56), { day: input.on, due: legalDue }) : undefined;
    }),
    check('seizure-has-its-basis', ({ input }) =>
      (input.handling === 'seized' || input.handling === 'confiscated') && input.basis === null
        ? gated('5.G5', 'case/seizure-without-basis', [...GATES['5.G5'].basis, cite('coercion-law', 22)])
        : undefined,
    ),
    officersOf(onOf),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn(input.officers, input.on, facts) }),
};

/** The law itself ends it: done by the software on the day after the seventh. */
export const lapsePreservation: CaseAct<'lapse-preservation'> = {
  name: 'lapse-preservation',
  from: ['investigating', 'suspended', 'concluded', 'notified', 'decided', 'served', 'closed', 'archived', 'terminated', 'transferred'],
  side: 'system',
  approval: false,
  needs: [],
  checks: [
    check('over', ({ input, state, facts }) => {
      const kept = state.preservations.find(({ preservation }) => preservation === input.preservation);
      if (kept === undefined || kept.handled !== null || kept.lapsed) return refusedByOwn('case/nothing-preserved');
      const { legalDue } = preservationLimit(kept.derived.on, facts);
      return facts.today <= legalDue ? refusedByOwn('case/preservation-runs', { due: legalDue }) : undefined;
    }),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

/** Penalty Law art. 28: an order to correct goes with every penalty; education goes with it (Guideline art. 12). */
export const orderCorrection: CaseAct<'order-correction'> = {
  name: 'order-correction',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: false,
  needs: [actorNotWithdrawn],
  checks: [
    dayWithin(onOf, ({ state }) => fileOpened(state)),
    officersOf(onOf),
    check('once', ({ input, state }) =>
      state.corrections.some(({ correction }) => correction === input.correction) ? refusedByOwn('case/done-already') : undefined,
    ),
    check('deadline-after', ({ input }) =>
      input.deadline < input.on ? refusedByOwn('case/before-what-it-rests-on', { day: input.deadline, earliest: input.on }) : undefined,
    ),
    served(),
    filesOnRecord(),
  ],
  derive: ({ input, state, facts }) => ({
    on: input.on,
    servedOn: serviceDay(input, state, facts),
    named: namedOn(input.officers, input.on, facts),
  }),
};

export const recheckCorrection: CaseAct<'recheck-correction'> = {
  name: 'recheck-correction',
  from: ['investigating', 'concluded', 'notified', 'decided', 'served'],
  side: 'handler',
  approval: false,
  needs: [
    actorNotWithdrawn,
    need('correction-ordered', (state) => (state.corrections.length > 0 ? undefined : unlawful('case/no-correction-ordered', APL(28)))),
  ],
  checks: [
    check('of-an-order', ({ input, state }) =>
      state.corrections.some(({ correction }) => correction === input.correction) ? undefined : refusedByOwn('case/not-on-file'),
    ),
    dayWithin(
      onOf,
      ({ input, state }) => state.corrections.find(({ correction }) => correction === input.correction)?.derived.servedOn ?? null,
    ),
    check('not-corrected-only-after-the-deadline', ({ input, state }) => {
      const order = state.corrections.find(({ correction }) => correction === input.correction);
      return order !== undefined && !input.corrected && input.on <= order.deadline
        ? unlawful('case/deadline-still-runs', APL(28), { due: order.deadline })
        : undefined;
    }),
    officersOf(onOf),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([...input.officers, ...input.helpers], input.on, facts) }),
};

const RECUSAL = ['investigating', 'suspended', 'concluded', 'notified'] as const;

/** A request stops nothing until it is decided (Penalty Law art. 43). */
export const requestRecusal: CaseAct<'request-recusal'> = {
  name: 'request-recusal',
  from: RECUSAL,
  side: 'handler',
  approval: false,
  needs: [],
  checks: [
    dayWithin(onOf, ({ state }) => fileOpened(state)),
    check('once', ({ input, state }) =>
      state.recusals.some(({ recusal }) => recusal === input.recusal) ? refusedByOwn('case/done-already') : undefined,
    ),
    check('of-somebody-involved', ({ input, state }) =>
      state.officers.includes(input.of) || state.everInvolved.includes(input.of) || state.hearingNotice?.host === input.of
        ? undefined
        : refusedByOwn('case/not-on-file'),
    ),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([input.of], input.on, facts) }),
};

export const decideRecusal: CaseAct<'decide-recusal'> = {
  name: 'decide-recusal',
  from: RECUSAL,
  side: 'handler',
  approval: true,
  needs: [
    need('recusal-asked', (state) =>
      state.recusals.some(({ decided }) => decided === null) ? undefined : refusedByOwn('case/no-recusal-asked'),
    ),
  ],
  checks: [
    check('of-an-open-request', ({ input, state }) =>
      state.recusals.some(({ recusal, decided }) => recusal === input.recusal && decided === null)
        ? undefined
        : refusedByOwn('case/not-on-file'),
    ),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

export const changeOfficers: CaseAct<'change-officers'> = {
  name: 'change-officers',
  from: ['investigating', 'suspended', 'concluded', 'notified', 'decided', 'served'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [officersOf(todayOf)],
  derive: ({ input, facts }) => ({ on: facts.today, named: namedOn(input.officers, facts.today, facts) }),
};

export const confirmAddress: CaseAct<'confirm-address'> = {
  name: 'confirm-address',
  from: ['investigating', 'concluded', 'notified', 'decided', 'served'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [
    dayWithin(onOf, ({ state }) => fileOpened(state)),
    // Penalty Law art. 61: electronic service only with a signed confirmation.
    check('consent-is-signed', ({ input }) =>
      input.consent && (input.signature === null || input.electronic === null)
        ? unlawful('case/consent-not-signed', [APL(61), cite('civil-procedure-law', 90)])
        : undefined,
    ),
    filesOnRecord(),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

/** What was wrong about the party is put right before a decision rests on it. */
export const amendParty: CaseAct<'amend-party'> = {
  name: 'amend-party',
  from: ['investigating', 'concluded'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};
