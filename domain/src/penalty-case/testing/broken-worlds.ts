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
const longAgo = plainDate('2021-06-01');
const noEvidence = ['case/no-evidence', state<never>(() => ({ evidence: [] }))] as const;
const noRecord = ['case/no-record', state<never>(() => ({ interviews: [], inquests: [] }))] as const;
const fourteen = ['case/party-under-18', state<never>(({ party }) => ({ party: { ...there(party), age: '14-17' } }))] as const;
const longPast = ['case/limitation-passed', state<never>(({ filing }) => ({ filing: { ...there(filing), actFrom: longAgo } }))] as const;

const decide: Broken<'decide'> = {
  lawful: () => worldOf('decide', majorCase()),
  breaks: {
    'proposal-on-file': ['case/no-proposal', state(() => ({ conclusion: null }))],
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
    'review-passed': ['case/review-not-passed', state(() => ({ reviews: [] }))],
    deliberated: ['case/not-deliberated', state(() => ({ deliberations: [] }))],
    'recusals-decided': ['case/recusal-open', state(() => ({ recusals: RECUSAL.open }))],
    'preservations-settled': ['case/preservation-open', state(() => ({ preservations: PRESERVED }))],
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
    'hearing-window-over': ['hearing-over'],
    // Where no penalty was proposed, nothing that a penalty needs is asked.
    'outcome-as-proposed': [
      'correction-ordered',
      'notice-served',
      'defence-window-over',
      'defences-answered',
      'hearing-window-over',
      'hearing-over',
      'review-passed',
      'deliberated',
      'within-the-time',
    ],
    'no-penalty-has-its-ground': [
      'told-before',
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
    'old-enough': common(fourteen),
    'within-limitation': common(longPast),
    'basis-of-the-day': ['case/basis-not-of-the-day', input(() => ({ basis: 'M9/2020' }))],
    'penalties-follow-from-it': ['discretion/below-minimum-without-ground', input(() => ({ penalties: [FINE(50)] }))],
    'no-penalty-has-its-ground': ['case/penalty-without-penalising', input(() => ({ outcome: 'no-penalty' }))],
  },
  apart: {
    'no-penalty-has-its-ground': ['correction-ordered', 'old-enough', 'within-limitation', 'basis-of-the-day', 'penalties-follow-from-it'],
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
  // What is decided on the spot is of the day: the act cannot be old there.
  never: ['within-limitation'],
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
const unpaid = () => reach('served').pass(40).does('demand').on('2026-10-09');

const applyToCourt: Broken<'apply-to-court'> = {
  lawful: () => worldOf('apply-to-court', unpaid()),
  breaks: {
    'fine-open': ['case/no-fine-open', state(() => ({ payments: reach('served').does('pay').state.payments }))],
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

const close: Broken<'close'> = {
  lawful: () => worldOf('close', reach('served').does('pay')),
  breaks: {
    'condition-met': ['case/not-paid', state(() => ({ payments: [] }))],
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
  'apply-to-court': applyToCourt,
  close,
  publish,
  'collect-on-the-spot': collectOnTheSpot,
} as const satisfies { readonly [A in CaseActName]?: Broken<A> };
