import type { BasisVersion } from '../../law/penalty.ts';
import { type Calendar, calendarOf } from '../../legal-time/calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '../../legal-time/holidays/china-holidays.ts';
import { addDays, type PlainDate, plainDate } from '../../legal-time/plain-date.ts';
import type { Refusal, Ruling } from '../../ruling.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import type { CaseActName, InputOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseFacts, PersonFacts } from '../facts.ts';
import { SIX_POINTS } from '../ids.ts';
import { approve, doAct, PROCEDURE } from '../procedure.ts';
import { type CaseState, evolve, NO_CASE, type Stamp } from '../state.ts';
import { inputOf } from './inputs.ts';
import { BUREAU, DIGEST, PERSON } from './names.ts';

export const CALENDAR: Calendar = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);

function personOf(person: string, more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    person,
    name: `officer ${person}`,
    bureau: BUREAU,
    category: 'officer',
    joinedOn: plainDate('2019-01-01'),
    leftOn: null,
    certified: [{ number: `GS-${person}`, from: plainDate('2020-01-01'), until: plainDate('2030-12-31') }],
    ...more,
  };
}

export const PEOPLE: ReadonlyMap<string, PersonFacts> = new Map(
  [
    ...[PERSON.first, PERSON.second, PERSON.third, PERSON.host, PERSON.recorder, PERSON.head, PERSON.reviewer].map((one) => personOf(one)),
    personOf(PERSON.auxiliary, { category: 'auxiliary' }),
    personOf(PERSON.expired, { certified: [{ number: 'GS-old', from: plainDate('2020-01-01'), until: plainDate('2026-01-31') }] }),
    personOf(PERSON.elsewhere, { bureau: 2 }),
  ].map((one) => [one.person, one]),
);

/** A provision with a range for citizens and one for organisations, and every other penalty that the tests impose. */
export const BASIS: BasisVersion = {
  id: 'M1/2020',
  matter: 'M1',
  validFrom: plainDate('2020-01-01'),
  validTo: null,
  instrument: '测试条例',
  duty: '第一条',
  clause: '第二条',
  kinds: ['warning', 'fine', 'confiscate-gains', 'suspend-permit', 'stop-business'],
  ranges: [
    { party: 'individual', kind: 'amount', base: null, min: 100, max: 20_000, when: 'ordinary' },
    { party: 'unit', kind: 'amount', base: null, min: 1_000, max: 200_000, when: 'ordinary' },
  ],
  joined: [],
  fine: 'mandatory',
  correctFirst: false,
  seriousOnly: false,
  mark: 'seen',
};

export const ACCOUNTS = {
  handler: { account: 'handler', person: PERSON.first },
  head: { account: 'head', person: PERSON.head },
  reviewer: { account: 'reviewer', person: PERSON.reviewer },
} as const;
type Who = keyof typeof ACCOUNTS;

/** Five in the afternoon in Lanzhou: every record of the day is over by then. */
export const lateOn = (day: PlainDate): string => `${day}T09:00:00.000Z`;

export function factsOn(day: PlainDate, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    today: day,
    now: lateOn(day),
    bureau: BUREAU,
    calendar: CALENDAR,
    settings: DEFAULT_SETTINGS,
    actor: ACCOUNTS.handler,
    people: PEOPLE,
    matter: { code: 'M1', title: '测试事项', versions: [BASIS], notCompetent: null, policeOnly: false },
    tier: null,
    files: new Set(Object.values(DIGEST)),
    elsewhere: [],
    ...more,
  };
}

/** A file that grows only by acts that the procedure has accepted, so that every state of it can be reached. */
export class CaseFile {
  state: CaseState = NO_CASE;
  today: PlainDate;
  facts: Partial<CaseFacts> = {};
  position = 0;

  constructor(day = '2026-03-02') {
    this.today = plainDate(day);
  }

  fork(): CaseFile {
    return Object.assign(new CaseFile(this.today), { state: this.state, facts: { ...this.facts }, position: this.position });
  }

  on(day: string): this {
    if (day < this.today) throw new Error(`days go forward: ${day} after ${this.today}`);
    this.today = plainDate(day);
    return this;
  }

  pass(days: number): this {
    return this.on(addDays(this.today, days));
  }

  with(facts: Partial<CaseFacts>): this {
    this.facts = { ...this.facts, ...facts };
    return this;
  }

  factsFor(who: Who = 'handler'): CaseFacts {
    return factsOn(this.today, { actor: ACCOUNTS[who], ...this.facts });
  }

  input<A extends CaseActName>(act: A, more: Partial<InputOf<A>> = {}): InputOf<A> {
    return { ...inputOf(act, this.today, this.state), ...more };
  }

  /** How the act is judged now; nothing is recorded. */
  judge<A extends CaseActName>(act: A, more: Partial<InputOf<A>> = {}, who: Who = whoDoes(act)): Ruling<CaseEvent> {
    return doAct(act, this.input(act, more), this.state, this.factsFor(who));
  }

  /** The refusal of the act, or of its approval. Undefined: it would stand on the file. */
  refusal<A extends CaseActName>(act: A, more: Partial<InputOf<A>> = {}, who: Who = whoDoes(act)): Refusal | undefined {
    const trial = this.fork();
    const entered = trial.judge(act, more, who);
    if (!entered.accepted) return entered.refusal;
    trial.record(entered.acts, who);
    if (!PROCEDURE[act].approval) return undefined;
    const approved = approve(act, { points: SIX_POINTS, note: null, askedAt: null }, trial.state, trial.factsFor('head'));
    return approved.accepted ? undefined : approved.refusal;
  }

  /** Does the act, and has it approved the same day where it needs that; throws where it is refused. */
  does<A extends CaseActName>(act: A, more: Partial<InputOf<A>> = {}, who: Who = whoDoes(act)): this {
    const entered = this.judge(act, more, who);
    if (!entered.accepted) throw new Error(`${act} on ${this.today}: ${entered.refusal.code} ${JSON.stringify(entered.refusal.facts)}`);
    this.record(entered.acts, who);
    return PROCEDURE[act].approval ? this.approves(act) : this;
  }

  proposes<A extends CaseActName>(act: A, more: Partial<InputOf<A>> = {}): this {
    const entered = this.judge(act, more);
    if (!entered.accepted) throw new Error(`${act} on ${this.today}: ${entered.refusal.code}`);
    return this.record(entered.acts, whoDoes(act));
  }

  approves(act: CaseActName): this {
    const approved = approve(act, { points: SIX_POINTS, note: null, askedAt: null }, this.state, this.factsFor('head'));
    if (!approved.accepted)
      throw new Error(`approving ${act} on ${this.today}: ${approved.refusal.code} ${JSON.stringify(approved.refusal.facts)}`);
    return this.record(approved.acts, 'head');
  }

  record(events: readonly CaseEvent[], who: Who): this {
    for (const event of events) {
      const stamp: Stamp = { by: ACCOUNTS[who].account, at: lateOn(this.today), position: ++this.position };
      this.state = evolve(this.state, event, stamp);
    }
    return this;
  }
}

export const whoDoes = (act: CaseActName): Who => (PROCEDURE[act].side === 'reviewer' ? 'reviewer' : 'handler');
