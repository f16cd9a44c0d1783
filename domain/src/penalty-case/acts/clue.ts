import { cite } from '../../law/instruments.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, fileOpened, onOf, todayOf } from '../guards/days.ts';
import { filesOnRecord } from '../guards/files.ts';
import { ageRefusal, policeRefusal } from '../guards/penalty.ts';
import { namedOn, officersOf } from '../guards/people.ts';
import { limitationOf, withinLimitation } from '../limits.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';

export const registerClue: CaseAct<'register-clue'> = {
  name: 'register-clue',
  from: ['absent'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [dayWithin(onOf), filesOnRecord()],
  derive: ({ input, facts }) => ({ on: input.on, ...(facts.matter === null ? {} : { matterTitle: facts.matter.title }) }),
};

export const recordCheck: CaseAct<'record-check'> = {
  name: 'record-check',
  from: ['clue'],
  side: 'handler',
  approval: false,
  needs: [],
  checks: [dayWithin(onOf, ({ state }) => fileOpened(state)), officersOf(onOf), filesOnRecord()],
  derive: ({ input, facts }) => ({ on: input.on, named: namedOn([...input.officers, ...input.helpers], input.on, facts) }),
};

/** Once, and while the days for checking still run. */
export const extendCheck: CaseAct<'extend-check'> = {
  name: 'extend-check',
  from: ['clue'],
  side: 'handler',
  approval: true,
  needs: [
    need('not-extended-yet', (state) => (state.checkExtension === null ? undefined : refusedByOwn('case/extended-already'))),
    need('check-still-runs', (state, facts) => {
      if (state.clue === null) return undefined;
      const { legalDue } = computeLimit('T01', { from: state.clue.on, settings: facts.settings }, facts.calendar);
      return facts.today > legalDue ? refusedByOwn('case/limit-is-over', { limit: 'T01', due: legalDue }) : undefined;
    }),
  ],
  checks: [],
  derive: ({ facts }) => ({ on: facts.today }),
};

/** Penalty Law arts 22, 36, 42, 54; Guideline 5.G1: ours, in time, with something that shows it, and two who may handle it. */
export const file: CaseAct<'file'> = {
  name: 'file',
  from: ['clue'],
  side: 'handler',
  approval: true,
  needs: [
    need('checked', (state) =>
      state.checks.length + state.evidence.length === 0 ? unlawful('case/nothing-shows-it', APL(54)) : undefined,
    ),
  ],
  checks: [
    check('matter-known', ({ facts }) => (facts.matter === null ? refusedByOwn('case/matter-unknown') : undefined)),
    check('not-police', ({ facts }) => policeRefusal(facts)),
    check('competent', ({ facts }) => facts.matter?.notCompetent ?? undefined),
    check('act-days-in-order', ({ input }) =>
      input.actUntil !== null && input.actUntil < input.actFrom
        ? refusedByOwn('case/before-what-it-rests-on', { day: input.actUntil, earliest: input.actFrom })
        : undefined,
    ),
    dayWithin(
      ({ input }) => input.discoveredOn,
      ({ input }) => input.actFrom,
    ),
    check('act-not-in-the-future', ({ input, facts }) => {
      const last = input.actUntil ?? input.actFrom;
      return last > facts.today ? refusedByOwn('case/in-the-future', { day: last }) : undefined;
    }),
    check('within-limitation', ({ input, facts }) => {
      if (withinLimitation(input, facts)) return undefined;
      const limit = limitationOf(input, facts);
      return unlawful('case/limitation-passed', APL(36), { day: input.discoveredOn, due: limit?.rawDue ?? null });
    }),
    check('old-enough', ({ input }) => {
      const refusal = ageRefusal(input.party, input.actUntil ?? input.actFrom, ['aged-14-17']);
      return refusal;
    }),
    officersOf(todayOf),
  ],
  derive: ({ input, facts }) => ({
    on: facts.today,
    named: namedOn(input.officers, facts.today, facts),
    ...(facts.matter === null ? {} : { matterTitle: facts.matter.title }),
  }),
};

export const notFile: CaseAct<'not-file'> = {
  name: 'not-file',
  from: ['clue'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [
    // Guideline art. 10: what is not ours is handed over, never just put aside.
    check('not-ours-is-transferred', ({ input }) =>
      input.ground === 'not-ours' ? unlawful('case/not-ours-is-transferred', cite('construction-penalty-rules', 6)) : undefined,
    ),
    check('reporter-told', ({ input, state }) =>
      (state.clue?.reporter ?? null) !== null && !input.reporterTold ? refusedByOwn('case/reporter-not-told') : undefined,
    ),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

/** Penalty Law arts 22, 57; Construction rules art. 6: a case that is not ours, or that is a crime, goes to whom it belongs. */
export const transferOut: CaseAct<'transfer-out'> = {
  name: 'transfer-out',
  from: ['clue', 'investigating', 'suspended', 'concluded', 'notified'],
  side: 'handler',
  approval: true,
  needs: [],
  checks: [
    check('not-to-oneself', ({ input, facts }) => (input.toBureau === facts.bureau ? refusedByOwn('case/transfer-to-oneself') : undefined)),
  ],
  derive: ({ facts }) => ({ on: facts.today }),
};

export const confirmTransfer: CaseAct<'confirm-transfer'> = {
  name: 'confirm-transfer',
  from: ['transferred'],
  side: 'handler',
  approval: false,
  needs: [need('not-confirmed-yet', (state) => (state.transferConfirmed === null ? undefined : refusedByOwn('case/done-already')))],
  checks: [dayWithin(onOf, ({ state }) => state.transfer?.derived.on ?? null), filesOnRecord()],
  derive: ({ input }) => ({ on: input.on }),
};
