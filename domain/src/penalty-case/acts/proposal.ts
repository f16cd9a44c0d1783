import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { filesOnRecord } from '../guards/files.ts';
import {
  ageRefusal,
  basing,
  evidenceInForce,
  isBasing,
  heavierAfterDefence,
  leavingOutRefusal,
  mustNotPenalise,
  penaltiesRefusal,
  policeRefusal,
} from '../guards/penalty.ts';
import { actorNotWithdrawn, handlersQualified, namedOn, officersOf } from '../guards/people.ts';
import { served, serviceDay } from '../guards/service.ts';
import { hearingDue, legalRange } from '../due.ts';
import { limitationOf, withinLimitation } from '../limits.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import type { CaseState } from '../state.ts';
import type { Ask } from '../guard.ts';

/** The day whose law counts: of an act that goes on, the last day it is known to have gone on (Penalty Law arts 36, 37). */
export function actedOn({ filing }: CaseState, today: PlainDate): PlainDate | null {
  if (filing === null) return null;
  return filing.actUntil ?? (filing.continuing ? today : filing.actFrom);
}

/** Order to correct, records and evidence: what an investigation report rests on (Penalty Law arts 28, 40, 54, 55). */
export const investigated = [
  need('evidence-on-file', (state) => (evidenceInForce(state).length > 0 ? undefined : unlawful('case/no-evidence', [APL(40), APL(46)]))),
  need('a-record-of-the-investigation', (state) =>
    state.interviews.length + state.inquests.length > 0 ? undefined : unlawful('case/no-record', APL(55)),
  ),
];

export const correctionOrdered = need('correction-ordered', (state) =>
  state.conclusion !== null && state.conclusion.outcome !== 'penalise'
    ? undefined
    : state.corrections.length > 0
      ? undefined
      : unlawful('case/no-correction-ordered', APL(28)),
);

export const conclude: CaseAct<'conclude'> = {
  name: 'conclude',
  from: ['investigating', 'concluded', 'notified'],
  side: 'handler',
  approval: true,
  needs: [
    actorNotWithdrawn,
    handlersQualified,
    ...investigated,
    need('testing-over', (state) => (state.testings.some(({ ended }) => ended === null) ? refusedByOwn('case/testing-open') : undefined)),
    need('party-known', (state) => (state.party === null ? refusedByOwn('case/party-unknown') : undefined)),
  ],
  checks: [
    check('not-police', ({ facts }) => policeRefusal(facts)),
    check('correction-ordered', ({ input, state }) =>
      input.outcome === 'penalise' && state.corrections.length === 0 ? unlawful('case/no-correction-ordered', APL(28)) : undefined,
    ),
    check('age-known', ({ input, state }) =>
      input.outcome === 'penalise' && state.party?.kind === 'citizen' && state.party.age === null
        ? unlawful('case/age-unknown', APL(30))
        : undefined,
    ),
    check('must-not-be-penalised', ({ input }) => (input.outcome === 'penalise' ? mustNotPenalise(input.grounds) : undefined)),
    check('not-heavier-for-a-defence', ({ input, state }) => {
      const before = state.told;
      if (input.outcome !== 'penalise' || before === null || state.defences.length === 0) return undefined;
      const since = before.stamp.position;
      const isNew =
        state.defences.some(({ newFacts }) => newFacts) ||
        state.evidence.some(({ stamp }) => stamp.position > since) ||
        input.basis !== before.basis;
      // Penalty Law art. 45: nobody is punished harder for having defended himself.
      return isNew ? undefined : heavierAfterDefence(input.penalties, before.penalties);
    }),
    check('old-enough', ({ input, state, facts }) => {
      const on = actedOn(state, facts.today);
      return input.outcome !== 'penalise' || state.party === null || on === null ? undefined : ageRefusal(state.party, on, input.grounds);
    }),
    check('within-limitation', ({ input, state, facts }) =>
      input.outcome !== 'penalise' || state.filing === null || withinLimitation(state.filing, facts)
        ? undefined
        : unlawful('case/limitation-passed', APL(36), {
            day: state.filing.discoveredOn,
            due: limitationOf(state.filing, facts)?.rawDue ?? null,
          }),
    ),
    check('basis-of-the-day', (ask) => {
      if (ask.input.outcome !== 'penalise') return undefined;
      const found = basingOf(ask);
      return found === undefined || isBasing(found) ? undefined : found;
    }),
    check('penalties-follow-from-it', (ask) => {
      const { input, state, facts } = ask;
      if (input.outcome !== 'penalise') return undefined;
      const found = basingOf(ask);
      if (found === undefined || !isBasing(found) || state.party === null) return undefined;
      // What a deliberation must cover is asked of the decision: here it has not happened yet.
      return penaltiesRefusal(input, found, state.party, state, facts, true);
    }),
    check('no-penalty-has-its-ground', ({ input }) => {
      if (input.outcome !== 'penalise' && input.penalties.length > 0) return unlawful('case/penalty-without-penalising', APL(57));
      return input.outcome === 'no-penalty' ? leavingOutRefusal(input.grounds) : undefined;
    }),
  ],
  derive: (ask) => {
    const { input, state, facts } = ask;
    const version = (state.conclusion?.derived.version ?? 0) + 1;
    const found = input.outcome === 'penalise' ? basingOf(ask) : undefined;
    if (found === undefined || !isBasing(found) || state.party === null) return { on: facts.today, version, frozen: digests(state) };
    const range = legalRange(found.basis, state.party.kind, input.when, input.baseYuan, facts.settings);
    return {
      on: facts.today,
      version,
      frozen: digests(state),
      basis: found.basis,
      ...(found.other === undefined ? {} : { otherBasis: found.other }),
      ...(facts.tier === null || 'problem' in facts.tier ? {} : { tier: facts.tier }),
      ...(range === undefined ? {} : { fineRange: range }),
      hearingDue: hearingDue(input.penalties, state.party.kind, facts.settings),
    };
  },
};

function basingOf({ input, state, facts }: Ask<'conclude'>) {
  const on = actedOn(state, facts.today);
  return on === null ? undefined : basing(input, on, facts);
}

export function digests(state: CaseState): string[] {
  return [...new Set(evidenceInForce(state).flatMap(({ files }) => files))];
}

/** Penalty Law arts 44, 62, 63: what is intended, why, on what basis, which rights; the hearing where it is due. */
export const serveNotice: CaseAct<'serve-notice'> = {
  name: 'serve-notice',
  from: ['concluded'],
  side: 'handler',
  approval: false,
  needs: [
    actorNotWithdrawn,
    need('penalty-proposed', (state) => (state.conclusion?.outcome === 'penalise' ? undefined : refusedByOwn('case/nothing-to-notify'))),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.conclusion?.derived.on ?? null), officersOf(onOf), served(), filesOnRecord()],
  derive: ({ input, state, facts }) => ({
    on: input.on,
    servedOn: serviceDay(input, state, facts),
    named: namedOn(input.officers, input.on, facts),
    hearingDue: state.conclusion?.derived.hearingDue ?? false,
    version: state.conclusion?.derived.version ?? 1,
  }),
};

const beforeWindowsEnd = need('notice-served', (state) =>
  state.notice === null ? unlawful('case/no-notice', [APL(44), APL(62)]) : undefined,
);

/** Express and signed (Penalty Law art. 62): the only way to decide before the window is over. */
export const waiveDefence: CaseAct<'waive-defence'> = {
  name: 'waive-defence',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [beforeWindowsEnd, need('not-waived-yet', (state) => (state.waiver === null ? undefined : refusedByOwn('case/done-already')))],
  checks: [dayWithin(onOf, ({ state }) => state.notice?.derived.servedOn ?? null), filesOnRecord()],
  derive: ({ input }) => ({ on: input.on }),
};

export const recordDefence: CaseAct<'record-defence'> = {
  name: 'record-defence',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [beforeWindowsEnd],
  checks: [
    dayWithin(onOf, ({ state }) => state.notice?.on ?? null),
    officersOf(onOf),
    check('once', ({ input, state }) =>
      state.defences.some(({ defence }) => defence === input.defence) ? refusedByOwn('case/done-already') : undefined,
    ),
    filesOnRecord(),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn(input.officers, input.on, facts) }),
};

/** Penalty Law art. 45: re-checked, adopted where it holds, never heavier for it. */
export const answerDefence: CaseAct<'answer-defence'> = {
  name: 'answer-defence',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [
    need('defence-open', (state) =>
      state.defences.some(({ answer }) => answer === null) ? undefined : refusedByOwn('case/no-defence-open'),
    ),
  ],
  checks: [
    check('of-an-open-defence', ({ input, state }) =>
      state.defences.some(({ defence, answer }) => defence === input.defence && answer === null)
        ? undefined
        : refusedByOwn('case/not-on-file'),
    ),
    dayWithin(onOf, ({ input, state }) => state.defences.find(({ defence }) => defence === input.defence)?.on ?? null),
    officersOf(onOf),
  ],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn(input.officers, input.on, facts) }),
};
