import { GATES } from '../../law/gates.ts';
import { addDays, plainDate } from '../../legal-time/plain-date.ts';
import type { CaseActName, InputOf, Penalty } from '../commands.ts';
import type { CaseFacts } from '../facts.ts';
import { type CaseState, NO_CASE } from '../state.ts';
import { type CaseFile, factsOn, whoDoes } from './case-file.ts';
import { CITIZEN, inputOf } from './inputs.ts';
import { PERSON, UNKNOWN_FILE } from './names.ts';
import { HEARING_CASE, majorCase, onTheSpot, reach } from './reach.ts';

export interface World<A extends CaseActName> {
  readonly state: CaseState;
  readonly facts: CaseFacts;
  readonly input: InputOf<A>;
}

/** The refusal that the guard gives, and how a lawful world comes to deserve it and, as far as it can, nothing else. */
type Break<A extends CaseActName> = readonly [code: string, (world: World<A>) => World<A>];

export interface Broken<A extends CaseActName> {
  readonly lawful: () => World<A>;
  readonly breaks: Readonly<Record<string, Break<A>>>;
  /** What cannot be wrong at the same time: where the one is broken, the other has nothing to look at. */
  readonly apart?: Readonly<Record<string, readonly string[]>>;
  /** Guards that no input can break. */
  readonly never?: readonly string[];
}

const worldOf = <A extends CaseActName>(act: A, file: CaseFile, more: Partial<InputOf<A>> = {}): World<A> => ({
  state: file.state,
  facts: file.factsFor(whoDoes(act)),
  input: file.input(act, more),
});

const state =
  <A extends CaseActName>(change: (state: CaseState) => Partial<CaseState>) =>
  (world: World<A>): World<A> => ({ ...world, state: { ...world.state, ...change(world.state) } });
const facts =
  <A extends CaseActName>(change: (facts: CaseFacts) => Partial<CaseFacts>) =>
  (world: World<A>): World<A> => ({ ...world, facts: { ...world.facts, ...change(world.facts) } });
const input =
  <A extends CaseActName>(change: (world: World<A>) => Partial<InputOf<A>>) =>
  (world: World<A>): World<A> => ({ ...world, input: { ...world.input, ...change(world) } });

export function there<T>(one: T | null | undefined): T {
  if (one === null || one === undefined) throw new Error('the lawful file has none');
  return one;
}

const tomorrow = ({ facts: { today } }: { readonly facts: CaseFacts }) => addDays(today, 1);
const matterWith =
  (more: Partial<NonNullable<CaseFacts['matter']>>) =>
  (before: CaseFacts): Partial<CaseFacts> =>
    before.matter === null ? {} : { matter: { ...before.matter, ...more } };
const uncertified = facts<never>(({ people }) => ({
  people: new Map([...people].map(([id, one]) => [id, id === PERSON.second ? { ...one, certified: [] } : one])),
}));
const NOT_COMPETENT = { code: 'mandate/police-only', gate: '5.G1', basis: GATES['5.G1'].basis, facts: {} } as unknown as NonNullable<
  NonNullable<CaseFacts['matter']>['notCompetent']
>;

const ASKED = reach('investigating').does('change-officers').does('request-recusal', { of: PERSON.third });
const RECUSAL = { open: ASKED.state.recusals, granted: ASKED.fork().does('decide-recusal', { withdraws: true }).state.recusals };
const { defences: UNANSWERED } = reach('notified').does('record-defence').state;
const { defences: NEW_FACTS } = reach('notified')
  .does('record-defence', { newFacts: true })
  .does('answer-defence', { adopted: 'all' }).state;
const { preservations: PRESERVED } = reach('investigating').does('preserve').state;
const actorWithdrawn = [
  'case/officer-withdrawn',
  (world: World<never>) => ({
    ...world,
    facts: { ...world.facts, actor: { account: 'third', person: PERSON.third } },
    state: { ...world.state, recusals: RECUSAL.granted },
  }),
] as const;

const policeOnly = ['case/police-only', facts<never>(matterWith({ policeOnly: true }))] as const;
const matterUnknown = ['case/matter-unknown', facts<never>(() => ({ matter: null }))] as const;
const incompetent = [NOT_COMPETENT.code, facts<never>(matterWith({ notCompetent: NOT_COMPETENT }))] as const;
const oneOfficer = ['case/fewer-than-two-officers', input<never>(() => ({ officers: [PERSON.first] }) as never)] as const;
const inTheFuture = ['case/in-the-future', input<never>((world) => ({ on: tomorrow(world) }) as never)] as const;
const unknownFile = ['case/file-not-on-record', input<never>(() => ({ files: [UNKNOWN_FILE] }) as never)] as const;
const noReceiver = ['case/service-incomplete', input<never>(() => ({ receiver: null }) as never)] as const;
const common = <A extends CaseActName>(one: Break<never>): Break<A> => one as unknown as Break<A>;

const FINE = (yuan: number): Penalty => ({ kind: 'fine', yuan, detail: null });
/** After everything that is on the file. */
const AT_THE_END = 10_000;
const longAgo = plainDate('2021-06-01');
const noEvidence = ['case/no-evidence', state<never>(() => ({ evidence: [] }))] as const;
const noRecord = ['case/no-record', state<never>(() => ({ interviews: [], inquests: [] }))] as const;
const fourteen = ['case/party-under-18', state<never>(({ party }) => ({ party: { ...there(party), age: '14-17' } }))] as const;
const longPast = ['case/limitation-passed', state<never>(({ filing }) => ({ filing: { ...there(filing), actFrom: longAgo } }))] as const;

const decide: Broken<'decide'> = {
  lawful: () => worldOf('decide', majorCase()),
  breaks: {
    'proposal-on-file': ['case/no-proposal', state(() => ({ conclusion: null }))],
    'actor-not-withdrawn': common(actorWithdrawn as unknown as Break<never>),
    'handlers-qualified': common(['case/officer-not-certified', uncertified]),
    'evidence-on-file': common(noEvidence),
    'a-record-of-the-investigation': common(noRecord),
    'correction-ordered': ['case/no-correction-ordered', state(() => ({ corrections: [] }))],
    'notice-served': ['case/no-notice', state(() => ({ notice: null }))],
    'defence-window-over': ['case/defence-window-runs', facts(({ settings }) => ({ settings: { ...settings, defenceDays: 60 } }))],
    'defences-answered': ['case/defence-not-answered', state(() => ({ defences: UNANSWERED }))],
    // The defence's days are a setting, the hearing's are law: two days after the notice only the latter still run.
    'hearing-window-over': [
      'case/hearing-window-runs',
      (world) => ({
        ...world,
        facts: { ...world.facts, settings: { ...world.facts.settings, defenceDays: 1 } },
        state: {
          ...world.state,
          hearingRequest: null,
          hearing: null,
          notice: {
            ...there(world.state.notice),
            derived: { ...there(world.state.notice).derived, servedOn: addDays(world.facts.today, -2) },
          },
        },
      }),
    ],
    'hearing-over': ['case/hearing-not-held', state(() => ({ hearing: null }))],
    'host-stayed-out': ['case/host-investigated', state(({ everInvolved }) => ({ everInvolved: [...everInvolved, PERSON.host] }))],
    'review-passed': ['case/review-not-passed', state(() => ({ reviews: [] }))],
    deliberated: ['case/not-deliberated', state(() => ({ deliberations: [] }))],
    'recusals-decided': ['case/recusal-open', state(() => ({ recusals: RECUSAL.open }))],
    'preservations-settled': ['case/preservation-open', state(() => ({ preservations: PRESERVED }))],
    'testing-over': ['case/testing-open', state(() => ({ testings: reach('investigating').does('start-testing').state.testings }))],
    'evidence-as-told': [
      'case/evidence-after-proposal',
      state(({ evidence: [one] }) => ({
        evidence: [{ ...there(one), evidence: 'new', stamp: { ...there(one).stamp, position: AT_THE_END } }],
      })),
    ],
    'new-facts-told': [
      'case/new-facts-not-told',
      // Between the proposal and the review, which has seen it.
      state(({ conclusion }) => ({
        defences: NEW_FACTS.map((one) => {
          const stamp = { ...one.stamp, position: there(conclusion).stamp.position + 1 };
          return { ...one, stamp, answer: { ...there(one.answer), stamp } };
        }),
      })),
    ],
    'within-the-time': [
      'case/decided-too-late',
      state(({ filing }) => ({ filing: { ...there(filing), derived: { ...there(filing).derived, on: plainDate('2025-09-01') } } })),
    ],
    'evidence-intact': ['case/evidence-damaged', facts(() => ({ files: new Set() }))],
    'outcome-as-proposed': [
      'case/proposed-otherwise',
      state(({ conclusion }) => ({ conclusion: { ...there(conclusion), outcome: 'transfer' } })),
    ],
    'not-police': common(policeOnly),
    'told-before': [
      'case/not-told-before',
      input(({ input: { penalties } }) => ({ penalties: [...penalties, { kind: 'suspend-permit', yuan: null, detail: null }] })),
    ],
    'old-enough': common(fourteen),
    'within-limitation': common(longPast),
    'basis-still-right': [
      'case/basis-not-of-the-day',
      state(({ conclusion }) => ({ conclusion: { ...there(conclusion), basis: 'M9/2020' } })),
    ],
    'below-the-minimum-is-deliberated': [
      'case/not-deliberated',
      (world) => ({
        ...world,
        state: {
          ...world.state,
          conclusion: { ...there(world.state.conclusion), grounds: ['confessed'] },
          deliberations: world.state.deliberations.map((one) => ({ ...one, covers: ['major'] })),
        },
        input: { ...world.input, penalties: world.input.penalties.map((one) => (one.kind === 'fine' ? FINE(50) : one)) },
      }),
    ],
    'no-penalty-has-its-ground': ['case/penalty-without-penalising', input(() => ({ outcome: 'no-penalty' }))],
    'payment-said': ['case/payment-not-said', input(() => ({ payTo: null }))],
  },
  apart: {
    // No hearing was held there, so nobody hosted it.
    'hearing-window-over': ['hearing-over', 'host-stayed-out'],
    'hearing-over': ['host-stayed-out'],
    // Where no penalty was proposed, nothing that a penalty needs is asked.
    'outcome-as-proposed': [
      'correction-ordered',
      'notice-served',
      'defence-window-over',
      'defences-answered',
      'hearing-window-over',
      'hearing-over',
      'host-stayed-out',
      'review-passed',
      'deliberated',
      'evidence-as-told',
      'new-facts-told',
    ],
    'no-penalty-has-its-ground': [
      'told-before',
      'within-the-time',
      'old-enough',
      'within-limitation',
      'basis-still-right',
      'below-the-minimum-is-deliberated',
    ],
  },
};

const file: Broken<'file'> = {
  lawful: () => worldOf('file', reach('clue').pass(1)),
  breaks: {
    checked: ['case/nothing-shows-it', state(() => ({ checks: [], evidence: [] }))],
    'matter-known': common(matterUnknown),
    'not-police': common(policeOnly),
    competent: common(incompetent),
    'act-days-in-order': [
      'case/before-what-it-rests-on',
      input(({ input: { actFrom, actUntil } }) =>
        actUntil === null ? { actUntil: addDays(actFrom, -1) } : { actFrom: addDays(actUntil, 1) },
      ),
    ],
    'day-within': ['case/in-the-future', input((world) => ({ discoveredOn: tomorrow(world) }))],
    'act-not-in-the-future': ['case/in-the-future', input((world) => ({ actUntil: tomorrow(world) }))],
    'within-limitation': ['case/limitation-passed', input(() => ({ actFrom: longAgo }))],
    'old-enough': ['case/party-under-14', input(() => ({ party: { ...CITIZEN, age: 'under-14' } }))],
    'two-certified-officers': common(oneOfficer),
  },
  // An act of tomorrow is not an old one.
  apart: { 'act-not-in-the-future': ['within-limitation'] },
};

const conclude: Broken<'conclude'> = {
  lawful: () => worldOf('conclude', reach('investigating').pass(1)),
  breaks: {
    'actor-not-withdrawn': common(actorWithdrawn as unknown as Break<never>),
    'handlers-qualified': common(['case/officer-not-certified', uncertified]),
    'evidence-on-file': common(noEvidence),
    'a-record-of-the-investigation': common(noRecord),
    'testing-over': ['case/testing-open', state(() => ({ testings: reach('investigating').does('start-testing').state.testings }))],
    'party-known': ['case/party-unknown', state(() => ({ party: null }))],
    'not-police': common(policeOnly),
    'correction-ordered': ['case/no-correction-ordered', state(() => ({ corrections: [] }))],
    'age-known': ['case/age-unknown', state(({ party }) => ({ party: { ...there(party), age: null } }))],
    'must-not-be-penalised': ['case/must-not-penalise', input(() => ({ grounds: ['no-fault'] }))],
    'not-heavier-for-a-defence': [
      'case/heavier-than-told',
      state(() => {
        const { conclusion, defences } = reach('notified').does('record-defence').state;
        const told = there(conclusion);
        return { defences, told: { ...told, penalties: [FINE(40)], stamp: { ...told.stamp, position: AT_THE_END } } };
      }),
    ],
    'old-enough': common(fourteen),
    'within-limitation': common(longPast),
    'basis-of-the-day': ['case/basis-not-of-the-day', input(() => ({ basis: 'M9/2020' }))],
    'penalties-follow-from-it': ['discretion/below-minimum-without-ground', input(() => ({ penalties: [FINE(50)] }))],
    'no-penalty-has-its-ground': ['case/penalty-without-penalising', input(() => ({ outcome: 'no-penalty' }))],
  },
  apart: {
    'no-penalty-has-its-ground': [
      'correction-ordered',
      'age-known',
      'must-not-be-penalised',
      'not-heavier-for-a-defence',
      'old-enough',
      'within-limitation',
      'basis-of-the-day',
      'penalties-follow-from-it',
    ],
    // Another provision is another case than the one that was told.
    'not-heavier-for-a-defence': ['basis-of-the-day'],
    // Without a party there is nobody whose age could be asked; the missing party is the first refusal.
    'party-known': ['old-enough'],
  },
};

const serveNotice: Broken<'serve-notice'> = {
  lawful: () => worldOf('serve-notice', reach('concluded')),
  breaks: {
    'actor-not-withdrawn': common(actorWithdrawn as unknown as Break<never>),
    'penalty-proposed': [
      'case/nothing-to-notify',
      state(({ conclusion }) => ({ conclusion: { ...there(conclusion), outcome: 'no-penalty' } })),
    ],
    'day-within': common(inTheFuture),
    'two-certified-officers': common(oneOfficer),
    'served-as-the-law-asks': common(noReceiver),
    'files-on-record': common(unknownFile),
  },
};

const requestHearing: Broken<'request-hearing'> = {
  lawful: () => worldOf('request-hearing', reach('notified', HEARING_CASE)),
  breaks: {
    'hearing-in-scope': [
      'case/hearing-not-in-scope',
      state(({ notice }) => ({ notice: { ...there(notice), derived: { ...there(notice).derived, hearingDue: false } } })),
    ],
    'not-requested-yet': [
      'case/done-already',
      state(() => ({ hearingRequest: reach('notified', HEARING_CASE).does('request-hearing').state.hearingRequest })),
    ],
    'day-within': common(inTheFuture),
    'posted-before-it-came': ['case/before-what-it-rests-on', input(({ input: { on } }) => ({ postedOn: addDays(on, 1) }))],
    'within-five-working-days': [
      'case/hearing-requested-late',
      state(({ notice }) => ({ notice: { ...there(notice), derived: { ...there(notice).derived, servedOn: longAgo } } })),
    ],
  },
};

const notifyHearing: Broken<'notify-hearing'> = {
  lawful: () => worldOf('notify-hearing', reach('notified', HEARING_CASE).does('request-hearing')),
  breaks: {
    'hearing-requested': ['case/no-hearing-requested', state(() => ({ hearingRequest: null }))],
    'hearing-not-over': ['case/done-already', state(() => ({ hearingEnd: 'withdrawn' }))],
    'day-within': common(inTheFuture),
    'two-certified-officers': common(oneOfficer),
    'served-as-the-law-asks': common(noReceiver),
    'seven-working-days-before': [
      'case/hearing-notified-late',
      input(({ facts: { today } }) => ({ hearingAt: `${addDays(today, 2)}T02:00:00.000Z` })),
    ],
    'host-did-not-investigate': ['case/host-investigated', input(() => ({ host: PERSON.first }))],
    'host-is-not-recorder': ['case/host-is-recorder', input(() => ({ recorder: PERSON.host }))],
    'private-has-its-reason': ['case/private-without-reason', input(() => ({ public: false }))],
    'files-on-record': common(unknownFile),
  },
  apart: { 'host-is-not-recorder': ['host-did-not-investigate'] },
};

const review: Broken<'review'> = {
  lawful: () => worldOf('review', reach('notified').does('submit-review')),
  breaks: {
    'review-asked': ['case/no-review-asked', state(() => ({ reviewRequest: null }))],
    'reviewer-did-not-handle': [
      'case/reviewer-handled',
      state(({ handlerAccounts }) => ({ handlerAccounts: [...handlerAccounts, 'reviewer'] })),
    ],
    'reviewer-qualified': ['case/reviewer-not-qualified', input(() => ({ qualification: null }))],
    'pass-means-all-right': ['case/points-not-right', input(() => ({ points: { 事实认定: true } }))],
  },
};

const decideOnTheSpot: Broken<'decide-on-the-spot'> = {
  lawful: () => ({
    state: NO_CASE,
    facts: factsOn(plainDate('2026-03-02')),
    input: inputOf('decide-on-the-spot', plainDate('2026-03-02'), NO_CASE),
  }),
  breaks: {
    'day-within': common(inTheFuture),
    'decided-that-day': ['case/in-the-future', input(({ facts: { today } }) => ({ decidedAt: `${addDays(today, -1)}T03:00:00.000Z` }))],
    'matter-known': common(matterUnknown),
    'not-police': common(policeOnly),
    competent: common(incompetent),
    'two-certified-officers': common(oneOfficer),
    'certificate-shown': ['case/certificate-not-shown', input(() => ({ certificateShown: false }))],
    'facts-conclusive': ['case/facts-not-conclusive', input(() => ({ factsConclusive: false }))],
    'rights-told': ['case/rights-not-told', input(() => ({ rightsTold: false }))],
    'defence-answered': ['case/defence-not-answered', input(() => ({ defence: '不是我' }))],
    'age-known': ['case/age-unknown', input(() => ({ party: { ...CITIZEN, age: null } }))],
    'old-enough': ['case/party-under-18', input(() => ({ party: { ...CITIZEN, age: '14-17' } }))],
    'warning-or-fine': [
      'case/not-on-the-spot',
      input(({ input: { penalties } }) => ({ penalties: [...penalties, { kind: 'confiscate-gains', yuan: 1, detail: null }] })),
    ],
    'within-the-ceiling': [
      'case/above-the-ceiling',
      input(({ input: { penalties } }) => ({ penalties: [FINE(201), ...penalties.slice(1)] })),
    ],
    'basis-of-the-day': ['case/basis-not-of-the-day', input(() => ({ basis: 'M9/2020' }))],
    'penalties-follow-from-it': [
      'case/penalty-named-twice',
      input(({ input: { penalties } }) => ({ penalties: [...penalties, FINE(100)] })),
    ],
    'payment-said': ['case/payment-not-said', input(() => ({ payTo: null }))],
    'signed-or-refused': ['case/neither-signed-nor-refused', input(() => ({ signature: null }))],
    'files-on-record': common(unknownFile),
  },
};

const handlePreservation: Broken<'handle-preservation'> = {
  lawful: () => worldOf('handle-preservation', reach('investigating').does('preserve')),
  breaks: {
    preserved: ['case/nothing-preserved', state(() => ({ preservations: [] }))],
    'of-an-open-preservation': ['case/not-on-file', input(() => ({ preservation: 'another' }))],
    'day-within': common(inTheFuture),
    'within-seven-working-days': [
      'case/preservation-over',
      state(({ preservations }) => ({ preservations: preservations.map((one) => ({ ...one, derived: { ...one.derived, on: longAgo } })) })),
    ],
    'seizure-has-its-basis': ['case/seizure-without-basis', input(() => ({ handling: 'seized' }))],
    'two-certified-officers': common(oneOfficer),
  },
  apart: { 'of-an-open-preservation': ['within-seven-working-days'] },
};

const openRemedy = () => reach('served').does('open-remedy').state.remedies;
const overturned = [
  'case/annulled-by-remedy',
  state<never>(() => ({ remedies: reach('served').does('open-remedy').does('close-remedy', { outcome: 'annulled' }).state.remedies })),
] as const;
const unpaid = () => reach('served').pass(40).does('demand').on('2026-10-09');

const applyToCourt: Broken<'apply-to-court'> = {
  lawful: () => worldOf('apply-to-court', unpaid()),
  breaks: {
    'duty-open': ['case/no-fine-open', state(() => ({ payments: reach('served').does('pay').state.payments }))],
    'not-overturned': common(overturned),
    'not-applied-yet': ['case/done-already', state(() => ({ courtApplication: unpaid().does('apply-to-court').state.courtApplication }))],
    'no-remedy-under-way': ['case/remedy-open', state(() => ({ remedies: openRemedy() }))],
    demanded: ['case/no-demand', state(() => ({ demand: null }))],
    'window-open': [
      'case/court-too-early',
      (world) => ({
        ...world,
        state: {
          ...world.state,
          decisionService: { ...there(world.state.decisionService), derived: { on: world.facts.today, servedOn: world.facts.today } },
        },
      }),
    ],
  },
};

const demand: Broken<'demand'> = {
  lawful: () => worldOf('demand', reach('served').pass(40)),
  breaks: {
    'duty-open': ['case/no-fine-open', state(() => ({ payments: reach('served').does('pay').state.payments }))],
    'not-overturned': common(overturned),
    'payment-overdue': ['case/payment-still-runs', facts(({ today }) => ({ today: addDays(today, -30) }))],
    'day-within': common(inTheFuture),
    'after-the-deadline': ['case/payment-still-runs', input(({ facts: { today } }) => ({ on: addDays(today, -30) }))],
    'two-certified-officers': common(oneOfficer),
    'served-as-the-law-asks': common(noReceiver),
    'files-on-record': common(unknownFile),
  },
  // A day of the future is not one of the days of paying.
  apart: { 'day-within': ['after-the-deadline'], 'payment-overdue': ['after-the-deadline'] },
};

const pay: Broken<'pay'> = {
  lawful: () => worldOf('pay', reach('served').pass(20), { surchargeFen: 1 }),
  breaks: {
    'not-overturned': common(overturned),
    'something-owed': ['case/no-fine-open', state(() => ({ payments: reach('served').does('pay').state.payments }))],
    'day-within': common(inTheFuture),
    'no-more-than-owed': ['case/more-than-decided', input(({ input: { yuan } }) => ({ yuan: yuan + 1 }))],
    'surcharge-no-more-than-owed': ['case/surcharge-too-high', input(() => ({ surchargeFen: 50_001 }))],
  },
};

const holdHearing: Broken<'hold-hearing'> = {
  lawful: () => worldOf('hold-hearing', reach('notified', HEARING_CASE).does('request-hearing').does('notify-hearing').pass(21)),
  breaks: {
    'hearing-requested': ['case/no-hearing-requested', state(() => ({ hearingRequest: null }))],
    'hearing-notified': ['case/hearing-not-notified', state(() => ({ hearingNotice: null }))],
    'hearing-not-over': ['case/done-already', state(() => ({ hearingEnd: 'withdrawn' }))],
    'day-within': common(inTheFuture),
    'its-hour-has-come': ['case/in-the-future', facts(({ today }) => ({ now: `${today}T01:59:59.000Z` }))],
    'host-did-not-investigate': ['case/host-investigated', state(() => ({ everInvolved: [PERSON.host] }))],
    'host-still-free': ['case/officer-withdrawn', state(() => ({ recusals: RECUSAL.granted.map((one) => ({ ...one, of: PERSON.host })) }))],
    'party-attended': ['case/absence-is-its-own-step', input(() => ({ attended: false }))],
    'signed-or-refused': ['case/neither-signed-nor-refused', input(() => ({ signature: null }))],
    'files-on-record': common(unknownFile),
  },
};

const annul: Broken<'annul'> = {
  lawful: () => worldOf('annul', onTheSpot()),
  breaks: {
    'decision-on-file': ['case/no-decision', state(() => ({ spot: null }))],
    'cash-deposited': [
      'case/cash-not-deposited',
      state(() => ({ spotCollected: onTheSpot().does('collect-on-the-spot').state.spotCollected })),
    ],
    'on-the-spot-is-not-redone': ['case/on-the-spot-not-redone', input(() => ({ redo: true }))],
  },
};

const close: Broken<'close'> = {
  lawful: () => worldOf('close', reach('served').does('pay')),
  breaks: {
    'condition-met': ['case/not-paid', state(() => ({ payments: [] }))],
    'not-overturned': common(overturned),
    // Received years ago and paid today.
    'surcharge-paid': [
      'case/surcharge-open',
      state(({ decisionService }) => ({
        decisionService: { ...there(decisionService), derived: { ...there(decisionService).derived, servedOn: longAgo } },
      })),
    ],
    'publication-withdrawn': [
      'case/still-published',
      state(() => {
        const annulled = reach('decided').does('publish').does('annul', { redo: true });
        return { publication: annulled.state.publication, annulments: annulled.state.annulments };
      }),
    ],
    reported: ['case/not-reported', state(() => ({ spot: onTheSpot().state.spot }))],
    'cash-deposited': [
      'case/cash-not-deposited',
      state(() => ({ spotCollected: { ...there(onTheSpot().does('collect-on-the-spot').state.spotCollected), yuan: 0 } })),
    ],
    'no-remedy-under-way': ['case/remedy-open', state(() => ({ remedies: openRemedy() }))],
  },
};

const publish: Broken<'publish'> = {
  lawful: () => worldOf('publish', reach('decided')),
  breaks: {
    'of-social-impact': ['case/no-social-impact', state(({ decision }) => ({ decision: { ...there(decision), socialImpact: false } }))],
    'not-published': ['case/done-already', state(() => ({ publication: reach('decided').does('publish').state.publication }))],
    masked: ['case/not-masked', input(() => ({ text: `${CITIZEN.name}占道` }))],
    'late-says-why': [
      'case/late-without-reason',
      state(({ decision }) => ({ decision: { ...there(decision), derived: { ...there(decision).derived, on: longAgo } } })),
    ],
  },
};

const collectOnTheSpot: Broken<'collect-on-the-spot'> = {
  lawful: () => worldOf('collect-on-the-spot', onTheSpot()),
  breaks: {
    'not-collected-yet': [
      'case/done-already',
      state(() => ({ spotCollected: onTheSpot().does('collect-on-the-spot').state.spotCollected })),
    ],
    // More than any fine of these tests.
    'fine-open': [
      'case/no-fine-open',
      state(() => ({
        payments: onTheSpot()
          .does('pay')
          .state.payments.map((one) => ({ ...one, yuan: 10_000 })),
      })),
    ],
    'not-overturned': common(overturned),
    'day-within': common(inTheFuture),
    'ground-holds': [
      'case/no-collection-ground',
      (world) => ({
        ...world,
        state: { ...world.state, spot: { ...there(world.state.spot), penalties: [FINE(150)] } },
        input: { ...world.input, yuan: 150 },
      }),
    ],
    'sum-of-the-decision': ['case/more-than-decided', input(() => ({ yuan: 0 }))],
    'by-one-of-the-officers': ['case/officer-unknown', input(() => ({ officer: PERSON.third }))],
  },
  apart: { 'ground-holds': ['sum-of-the-decision'] },
};

export const GUARDED = {
  decide,
  file,
  conclude,
  'serve-notice': serveNotice,
  'request-hearing': requestHearing,
  'notify-hearing': notifyHearing,
  review,
  'decide-on-the-spot': decideOnTheSpot,
  'handle-preservation': handlePreservation,
  'hold-hearing': holdHearing,
  annul,
  pay,
  demand,
  'apply-to-court': applyToCourt,
  close,
  publish,
  'collect-on-the-spot': collectOnTheSpot,
} as const satisfies { readonly [A in CaseActName]?: Broken<A> };
