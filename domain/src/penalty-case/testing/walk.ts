import { addDays, type PlainDate } from '../../legal-time/plain-date.ts';
import { CASE_ACTS, type CaseActName, type InputOf, type Penalty } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { SIX_POINTS } from '../ids.ts';
import { approve, doAct, PROCEDURE } from '../procedure.ts';
import type { CaseState } from '../state.ts';
import { ACCOUNTS, CaseFile } from './case-file.ts';
import { ALL_RIGHT, CITIZEN, ORGANISATION } from './inputs.ts';
import { PERSON } from './names.ts';

type Who = keyof typeof ACCOUNTS;

/** What came onto the file: by whom, on which day, in which order. */
export interface Recorded {
  readonly event: CaseEvent;
  readonly by: string;
  readonly on: PlainDate;
  /** The file after it. */
  readonly after: CaseState;
}

export interface Walk {
  readonly file: CaseFile;
  readonly recorded: readonly Recorded[];
  readonly refused: number;
}

/** Chance that is the same for the same seed (mulberry32). */
class Choices {
  private seed: number;
  constructor(seed: number) {
    this.seed = seed;
  }
  below(n: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  }
  of<T>(options: readonly T[]): T {
    return options[this.below(options.length)] as T;
  }
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

const SUMS = [50, 99, 100, 500, 900, 4_999, 5_000, 6_000, 9_999, 10_000, 12_000, 20_000, 20_001, 49_999, 50_000, 200_000];
const OFFICERS: readonly (readonly string[])[] = [
  [PERSON.first, PERSON.second],
  [PERSON.first, PERSON.second],
  [PERSON.second, PERSON.third],
  [PERSON.first, PERSON.third],
  [PERSON.first],
  [PERSON.first, PERSON.first],
  [PERSON.first, PERSON.auxiliary],
  [PERSON.first, PERSON.expired],
  [PERSON.second, PERSON.elsewhere],
];

/** They end the way early: rarely taken. */
const ENDING: readonly CaseActName[] = ['terminate', 'transfer-out', 'not-file', 'decide-on-the-spot'];

/** The act that usually comes next. */
function usual(state: CaseState, choices: Choices): CaseActName {
  switch (state.status) {
    case 'absent':
      return choices.chance(90) ? 'register-clue' : 'decide-on-the-spot';
    case 'clue':
      return state.checks.length === 0 ? 'record-check' : 'file';
    case 'investigating':
      if (state.evidence.length === 0) return 'add-evidence';
      if (state.interviews.length === 0) return 'record-interview';
      if (state.corrections.length === 0) return 'order-correction';
      if (state.testings.some(({ ended }) => ended === null)) return 'end-testing';
      return 'conclude';
    case 'suspended':
      return 'resume';
    case 'concluded':
      return state.conclusion?.outcome === 'penalise' ? 'serve-notice' : choices.of(['decide', 'conclude']);
    case 'notified':
      return duringNotice(state, choices);
    case 'decided':
      return 'serve-decision';
    case 'served':
      return choices.of(['pay', 'close', 'demand', 'apply-to-court', 'open-remedy', 'annul', 'publish', 'collect-on-the-spot']);
    case 'not-filed':
    case 'closed':
    case 'archived':
    case 'terminated':
    case 'transferred':
      return choices.of(['archive', 'publish', 'close', 'open-remedy', 'withdraw-publication', 'confirm-transfer']);
  }
}

function duringNotice(state: CaseState, choices: Choices): CaseActName {
  // Now and then it is decided although something is open: that is what the guards are for.
  if (choices.chance(15)) return 'decide';
  if (state.recusals.some(({ decided }) => decided === null)) return 'decide-recusal';
  if (state.preservations.some(({ handled, lapsed }) => handled === null && !lapsed))
    return choices.of(['handle-preservation', 'lapse-preservation']);
  if (state.defences.some(({ answer }) => answer === null)) return 'answer-defence';
  if (state.hearingRequest !== null && state.hearingRefusal === null && state.hearing === null && state.hearingEnd === null) {
    return state.hearingNotice === null
      ? choices.of(['notify-hearing', 'withdraw-hearing'])
      : choices.of(['hold-hearing', 'hold-hearing', 'hearing-absence']);
  }
  if (state.notice?.derived.hearingDue === true && state.hearingRequest === null && choices.chance(60)) return 'request-hearing';
  const left = state.evidence.filter(({ evidence }) => !state.excluded.some((one) => one.evidence === evidence));
  if (left.length === 0) return 'add-evidence';
  if (state.testings.some(({ ended }) => ended === null) && choices.chance(70)) return 'end-testing';
  if (state.recusals.some(({ of, decided }) => decided?.withdraws === true && state.officers.includes(of))) return 'change-officers';
  const proposed = state.conclusion?.stamp.position ?? 0;
  // What came to the file since has to be told.
  if (left.some(({ stamp }) => stamp.position > proposed) && choices.chance(70)) return 'conclude';
  const reviewed = state.reviews.findLast(({ result }) => result === 'pass')?.stamp.position ?? 0;
  if (state.hearing !== null && reviewed < state.hearing.stamp.position) return choices.of(['submit-review', 'review']);
  if (state.reviewRequest !== null && state.reviews.at(-1)?.result !== 'pass') return 'review';
  return choices.of(['decide', 'decide', 'decide', 'waive-defence', 'submit-review', 'deliberate']);
}

function openHearingOn({ hearingNotice, hearing, hearingEnd }: CaseState): string | undefined {
  return hearing === null && hearingEnd === null ? hearingNotice?.hearingAt.slice(0, 10) : undefined;
}

function varied<A extends CaseActName>(act: A, file: CaseFile, choices: Choices): InputOf<A> {
  const usualInput = file.input(act) as InputOf<A> & Record<string, unknown>;
  const more: Record<string, unknown> = {};
  if ('on' in usualInput && choices.chance(15)) more['on'] = addDays(file.today, choices.of([-20, -9, -3, -1, -1, 1]));
  if ('officers' in usualInput && choices.chance(20)) more['officers'] = choices.of(OFFICERS);
  if ('method' in usualInput && choices.chance(10)) {
    Object.assign(
      more,
      choices.of([
        { method: 'public-notice', reason: '下落不明' },
        { method: 'leave', refusal: '拒收', witness: '邻居' },
        { method: 'leave' },
        { method: 'post', postNumber: '1', arrivedOn: file.today },
      ]),
    );
  }
  return { ...usualInput, ...more, ...VARIATIONS[act]?.(choices, file) };
}

function penalties(choices: Choices): Penalty[] {
  const fine: Penalty = { kind: 'fine', yuan: choices.of(SUMS), detail: null };
  if (choices.chance(75)) return [fine];
  return choices.of([
    [{ kind: 'warning', yuan: null, detail: null }, fine],
    [{ kind: 'stop-business', yuan: null, detail: null }],
    [fine, { kind: 'confiscate-gains', yuan: 300, detail: null }],
    [],
  ] as Penalty[][]);
}

const VARIATIONS: Readonly<Partial<Record<CaseActName, (choices: Choices, file: CaseFile) => Record<string, unknown>>>> = {
  file: (choices) => ({
    party: choices.of([CITIZEN, CITIZEN, ORGANISATION, { ...CITIZEN, age: '14-17' }, { ...CITIZEN, kind: 'business-household' }]),
    ...(choices.chance(10) ? { actFrom: '2024-01-31' } : {}),
  }),
  conclude: (choices) =>
    choices.chance(7)
      ? { outcome: choices.of(['no-penalty', 'not-established', 'transfer']), penalties: [], grounds: choices.of([[], ['no-fault']]) }
      : {
          penalties: penalties(choices),
          grounds: choices.of([[], [], [], [], ['confessed'], ['aged-14-17'], ['coerced'], ['no-fault']]),
          complex: choices.chance(10),
        },
  decide: (choices) =>
    choices.chance(20) ? { penalties: penalties(choices) } : choices.chance(5) ? { outcome: 'no-penalty', penalties: [] } : {},
  'amend-party': (choices) => ({ party: choices.of([CITIZEN, ORGANISATION, { ...CITIZEN, age: '14-17' }, { ...CITIZEN, age: null }]) }),
  review: (choices) => ({
    result: choices.of(['pass', 'pass', 'pass', 'supplement', 'no-penalty']),
    points: { ...ALL_RIGHT, 事实认定: choices.chance(95) },
  }),
  deliberate: (choices) => ({ conclusion: choices.of(['agree', 'agree', 'return']) }),
  'record-defence': (choices) => ({ newFacts: choices.chance(25) }),
  'answer-defence': (choices) => ({ adopted: choices.of(['none', 'part', 'all']) }),
  'close-remedy': (choices) => ({ outcome: choices.of(['upheld', 'upheld', 'withdrawn', 'annulled', 'changed']) }),
  'waive-defence': (choices) => ({ waivesHearing: choices.chance(50) }),
  'notify-hearing': (choices, { today }) => ({
    hearingAt: `${addDays(today, choices.of([7, 9, 10, 11, 12, 14, 15, 21]))}T02:00:00.000Z`,
    host: choices.of([PERSON.host, PERSON.host, PERSON.first, PERSON.third]),
  }),
  annul: (choices) => ({ redo: choices.chance(70) }),
  'request-recusal': (choices) => ({ of: choices.of([PERSON.first, PERSON.second, PERSON.second, PERSON.second]) }),
  'change-officers': (choices) => ({
    officers: choices.of([
      [PERSON.first, PERSON.third],
      [PERSON.second, PERSON.third],
    ]),
  }),
  'decide-recusal': (choices) => ({ withdraws: choices.chance(30) }),
  'extend-handling': (choices) => ({ days: choices.of([10, 30, 31, 60, 61]) }),
  pay: (choices) => ({ yuan: choices.of([1, 100, 500, 5_000]), surchargeFen: choices.of([0, 0, 100]) }),
  'recheck-correction': (choices) => ({ corrected: choices.chance(50) }),
};

/** A way through a case by chance, which usually goes on but tries everything; days only go forward. */
export function walkBy(seed: number, steps: number): Walk {
  const choices = new Choices(seed);
  const file = new CaseFile('2026-03-02');
  const recorded: Recorded[] = [];
  let refused = 0;
  const take = (events: readonly CaseEvent[], who: Who): void => {
    for (const event of events) {
      file.record([event], who);
      recorded.push({ event, by: ACCOUNTS[who].account, on: file.today, after: file.state });
    }
  };
  for (let step = 0; step < steps && file.state.status !== 'archived'; step += 1) {
    // Stays within 2026, whose holidays are announced.
    const days = choices.of([0, 0, 0, 0, 0, 0, 1, 1, 2, 8, choices.chance(30) ? 21 : 0, choices.chance(8) ? 60 : 0]);
    if (addDays(file.today, days) <= '2026-12-20') file.pass(days);
    const hearingOn = openHearingOn(file.state);
    if (hearingOn !== undefined && hearingOn > file.today && hearingOn <= '2026-12-20' && choices.chance(40)) file.on(hearingOn);
    const pending = Object.keys(file.state.pending) as CaseActName[];
    const waiting = pending.length > 0 && choices.chance(85) ? choices.of(pending) : undefined;
    if (waiting !== undefined) {
      const who = choices.chance(90) ? 'head' : 'handler';
      const ruling = approve(
        waiting,
        { points: choices.chance(95) ? SIX_POINTS : [], note: null, askedAt: null },
        file.state,
        file.factsFor(who),
      );
      if (ruling.accepted) take(ruling.acts, who);
      else refused += 1;
      continue;
    }
    const act = choices.chance(80)
      ? usual(file.state, choices)
      : choices.of(
          CASE_ACTS.filter((one) => PROCEDURE[one].from.includes(file.state.status) && (!ENDING.includes(one) || choices.chance(10))),
        );
    const who: Who =
      PROCEDURE[act].side === 'reviewer' ? (choices.chance(85) ? 'reviewer' : 'handler') : choices.chance(99) ? 'handler' : 'reviewer';
    const ruling = doAct(act, varied(act, file, choices) as never, file.state, file.factsFor(who));
    if (ruling.accepted) take(ruling.acts, who);
    else refused += 1;
  }
  return { file, recorded, refused };
}
