import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Settings } from '../settings/ids.ts';
import type { CaseActName, InputOf, Party } from './commands.ts';
import type { ActEvent, Approval, CaseEvent, Derived, Named } from './events.ts';
import type { CaseProcedure, CaseStatus } from './ids.ts';

export interface Stamp {
  readonly by: string;
  readonly at: string;
  readonly position: number;
}

/** One act on the file: what was entered, what the rule knew, who entered it. */
export type Done<A extends CaseActName> = InputOf<A> & {
  readonly derived: Derived;
  readonly stamp: Stamp;
  readonly approval: Approval | null;
};

export interface Pending {
  readonly act: CaseActName;
  readonly input: unknown;
  readonly by: string;
  readonly at: string;
  readonly on: PlainDate;
}

export interface SentBack {
  readonly act: CaseActName;
  readonly reason: string;
  readonly points: readonly string[];
  readonly by: string;
  readonly at: string;
  /** The act was done since: nobody waits for it any more. */
  readonly redone?: true;
}

export interface IssuedDocument {
  readonly document: string;
  readonly ref: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly pdf: string;
  readonly docx: string;
  /** Sealed with the case's key, as they lie in the store; pdf and docx are the digests of the papers themselves. */
  readonly pdfStored: string;
  readonly docxStored: string;
  readonly version: number;
  readonly on: PlainDate;
  readonly by: string;
  readonly voided: string | null;
}

/** An edited text that waits to be issued; the last one of a document counts. */
export interface DocumentDraft {
  readonly document: string;
  readonly ref: string | null;
  readonly version: number;
  readonly texts: string;
  readonly replaces: string;
  readonly docx: string;
  readonly docxStored: string;
  readonly on: PlainDate;
  readonly by: string;
}

type List<A extends CaseActName> = readonly Done<A>[];

/** The file of a case, folded. Lists are in the order of recording; what came last counts. */
export interface CaseState {
  readonly status: CaseStatus;
  readonly procedure: CaseProcedure | null;
  readonly clue: Done<'register-clue'> | null;
  readonly checks: List<'record-check'>;
  readonly checkExtension: Done<'extend-check'> | null;
  readonly filing: Done<'file'> | null;
  readonly notFiled: Done<'not-file'> | null;
  readonly spot: Done<'decide-on-the-spot'> | null;
  readonly party: Party | null;
  /** Present handlers, whoever was assigned before, and everybody who ever handled the case or stood in a record of it. */
  readonly officers: readonly string[];
  readonly assigned: readonly string[];
  readonly everInvolved: readonly string[];
  /** Accounts that entered investigation acts: they neither review nor host. */
  readonly handlerAccounts: readonly string[];
  readonly named: Readonly<Record<string, Named>>;
  readonly address: Done<'confirm-address'> | null;
  readonly evidence: List<'add-evidence'>;
  readonly excluded: List<'exclude-evidence'>;
  readonly interviews: List<'record-interview'>;
  readonly inquests: List<'record-inquest'>;
  readonly samples: List<'take-sample'>;
  readonly testings: readonly (Done<'start-testing'> & { readonly ended: Done<'end-testing'> | null })[];
  readonly preservations: readonly (Done<'preserve'> & {
    readonly handled: Done<'handle-preservation'> | null;
    readonly lapsed: boolean;
    readonly lapsedOn?: PlainDate;
  })[];
  readonly corrections: readonly (Done<'order-correction'> & { readonly rechecks: List<'recheck-correction'> })[];
  readonly recusals: readonly (Done<'request-recusal'> & { readonly decided: Done<'decide-recusal'> | null })[];
  readonly suspensions: readonly (Done<'suspend'> & { readonly resumed: Done<'resume'> | null })[];
  readonly extensions: List<'extend-handling'>;
  readonly conclusion: Done<'conclude'> | null;
  readonly notice: Done<'serve-notice'> | null;
  /** The proposal of the last notice that was served, also where there is another one by now. */
  readonly told: Done<'conclude'> | null;
  readonly waiver: Done<'waive-defence'> | null;
  readonly defences: readonly (Done<'record-defence'> & { readonly answer: Done<'answer-defence'> | null })[];
  readonly hearingRequest: Done<'request-hearing'> | null;
  readonly hearingRefusal: Done<'refuse-hearing'> | null;
  readonly hearingNotice: Done<'notify-hearing'> | null;
  readonly hearing: Done<'hold-hearing'> | null;
  readonly hearingEnd: 'withdrawn' | 'absent' | null;
  readonly hearingEndOn: PlainDate | null;
  readonly reviewRequest: Done<'submit-review'> | null;
  readonly reviews: List<'review'>;
  readonly deliberations: List<'deliberate'>;
  readonly decision: Done<'decide'> | null;
  readonly decisionService: Done<'serve-decision'> | null;
  readonly spotFiled: Done<'file-on-the-spot'> | null;
  readonly spotCollected: Done<'collect-on-the-spot'> | null;
  readonly cashHanded: Done<'hand-over-cash'> | null;
  readonly cashDeposited: Done<'deposit-cash'> | null;
  readonly publication: Done<'publish'> | null;
  readonly publicationWithdrawn: Done<'withdraw-publication'> | null;
  readonly payments: List<'pay'>;
  readonly performances: List<'perform'>;
  readonly deferral: Done<'defer-payment'> | null;
  readonly remedies: readonly (Done<'open-remedy'> & { readonly closed: Done<'close-remedy'> | null })[];
  readonly demand: Done<'demand'> | null;
  readonly demandDefences: List<'record-demand-defence'>;
  readonly courtApplication: Done<'apply-to-court'> | null;
  readonly courtSteps: List<'record-court'>;
  readonly annulments: List<'annul'>;
  readonly decisionCorrections: List<'correct-decision'>;
  readonly transfer: Done<'transfer-out'> | null;
  readonly transferConfirmed: Done<'confirm-transfer'> | null;
  readonly termination: Done<'terminate'> | null;
  readonly closing: Done<'close'> | null;
  readonly archive: Done<'archive'> | null;
  /** Where it differed from what is shipped, at the last act. */
  readonly settings: Partial<Settings>;
  readonly pending: Readonly<Partial<Record<CaseActName, Pending>>>;
  readonly sentBack: readonly SentBack[];
  readonly documents: readonly IssuedDocument[];
  readonly drafts: readonly DocumentDraft[];
  /** Decisions that were annulled, with their publication: the file keeps them. */
  readonly annulled: readonly {
    readonly decision: Done<'decide'> | null;
    readonly publication: Done<'publish'> | null;
    /** What was paid on it is paid back; which remedies were open against it. */
    readonly payments: List<'pay'>;
    readonly spotCollected: Done<'collect-on-the-spot'> | null;
    readonly remedies: CaseState['remedies'];
  }[];
}

export const NO_CASE: CaseState = {
  status: 'absent',
  procedure: null,
  clue: null,
  checks: [],
  checkExtension: null,
  filing: null,
  notFiled: null,
  spot: null,
  party: null,
  officers: [],
  assigned: [],
  everInvolved: [],
  handlerAccounts: [],
  named: {},
  address: null,
  evidence: [],
  excluded: [],
  interviews: [],
  inquests: [],
  samples: [],
  testings: [],
  preservations: [],
  corrections: [],
  recusals: [],
  suspensions: [],
  extensions: [],
  conclusion: null,
  notice: null,
  told: null,
  waiver: null,
  defences: [],
  hearingRequest: null,
  hearingRefusal: null,
  hearingNotice: null,
  hearing: null,
  hearingEnd: null,
  hearingEndOn: null,
  reviewRequest: null,
  reviews: [],
  deliberations: [],
  decision: null,
  decisionService: null,
  spotFiled: null,
  spotCollected: null,
  cashHanded: null,
  cashDeposited: null,
  publication: null,
  publicationWithdrawn: null,
  payments: [],
  performances: [],
  deferral: null,
  remedies: [],
  demand: null,
  demandDefences: [],
  courtApplication: null,
  courtSteps: [],
  annulments: [],
  decisionCorrections: [],
  transfer: null,
  transferConfirmed: null,
  termination: null,
  closing: null,
  archive: null,
  settings: {},
  pending: {},
  sentBack: [],
  documents: [],
  drafts: [],
  annulled: [],
};

/** Acts of investigating: whoever enters one has handled the case (Penalty Law arts 58, 64). */
const HANDLING: ReadonlySet<CaseActName> = new Set<CaseActName>([
  'record-check',
  'file',
  'add-evidence',
  'record-interview',
  'record-inquest',
  'take-sample',
  'preserve',
  'order-correction',
  'recheck-correction',
  'conclude',
  'record-defence',
  'answer-defence',
  'handle-preservation',
]);

/** Nothing of a notice, of what followed it or of reviews outlives a new proposal: it has to be told and examined anew. */
const AFTER_PROPOSAL = {
  notice: null,
  waiver: null,
  hearingRequest: null,
  hearingRefusal: null,
  hearingNotice: null,
  hearing: null,
  hearingEnd: null,
  hearingEndOn: null,
  reviewRequest: null,
  reviews: [],
  deliberations: [],
} as const satisfies Partial<CaseState>;

function isOwedHearing({ hearingRequest, hearingRefusal, hearing, hearingEnd }: CaseState): boolean {
  return hearingRequest !== null && hearingRefusal === null && hearing === null && hearingEnd === null;
}

export function evolve(state: CaseState, event: CaseEvent, stamp: Stamp): CaseState {
  switch (event.kind) {
    case 'proposed': {
      const { act, input, on } = event;
      return { ...withHandler(state, act, stamp), pending: { ...state.pending, [act]: { act, input, on, by: stamp.by, at: stamp.at } } };
    }
    case 'sent-back':
      return {
        ...state,
        pending: without(state.pending, event.act),
        sentBack: [...state.sentBack, { act: event.act, reason: event.reason, points: event.points, by: stamp.by, at: stamp.at }],
      };
    case 'taken-back':
      return { ...state, pending: without(state.pending, event.act) };
    case 'document-issued': {
      const { kind: _kind, ...issued } = event;
      return {
        ...state,
        documents: [...state.documents, { ...issued, by: stamp.by, voided: null }],
        drafts: state.drafts.filter((one) => !sameDocument(one, event)),
      };
    }
    case 'document-drafted': {
      const { kind: _kind, ...draft } = event;
      return { ...state, drafts: [...state.drafts.filter((one) => !sameDocument(one, event)), { ...draft, by: stamp.by }] };
    }
    case 'document-voided':
      return {
        ...state,
        documents: state.documents.map((one) =>
          sameDocument(one, event) && one.version === event.version ? { ...one, voided: event.reason } : one,
        ),
      };
    case 'act':
      return evolveAct(base(state, event, stamp), event, stamp);
  }
}

type Papered = Pick<IssuedDocument, 'document' | 'ref'>;
const sameDocument = (one: Papered, other: Papered): boolean => one.document === other.document && one.ref === other.ref;

function without(pending: CaseState['pending'], act: CaseActName): CaseState['pending'] {
  const { [act]: _gone, ...rest } = pending;
  return rest;
}

function withHandler(state: CaseState, act: CaseActName, stamp: Stamp): CaseState {
  if (!HANDLING.has(act) || state.handlerAccounts.includes(stamp.by)) return state;
  return { ...state, handlerAccounts: [...state.handlerAccounts, stamp.by] };
}

/** What every act does: it is no longer pending, whoever stood in it is known, who entered it has handled the case. */
function base(state: CaseState, event: ActEvent, stamp: Stamp): CaseState {
  const handled = event.approval === undefined ? withHandler(state, event.act, stamp) : state;
  const named = event.derived.named ?? [];
  return {
    ...handled,
    settings: event.derived.settings ?? {},
    pending: without(state.pending, event.act),
    sentBack: state.sentBack.map((one) => (one.act === event.act ? { ...one, redone: true as const } : one)),
    named: named.length === 0 ? state.named : { ...state.named, ...Object.fromEntries(named.map((one) => [one.person, one])) },
    everInvolved: HANDLING.has(event.act)
      ? [...new Set([...state.everInvolved, ...named.map(({ person }) => person)])]
      : state.everInvolved,
  };
}

function evolveAct(state: CaseState, event: ActEvent, stamp: Stamp): CaseState {
  const done = <A extends CaseActName>(one: {
    readonly act: A;
    readonly input: InputOf<A>;
    readonly derived: Derived;
    readonly approval?: Approval;
  }): Done<A> => ({
    ...one.input,
    derived: one.derived,
    stamp,
    approval: one.approval ?? null,
  });
  switch (event.act) {
    case 'register-clue':
      return { ...state, status: 'clue', procedure: 'ordinary', clue: done(event) };
    case 'record-check':
      return { ...state, checks: [...state.checks, done(event)] };
    case 'extend-check':
      return { ...state, checkExtension: done(event) };
    case 'file':
      return {
        ...state,
        status: 'investigating',
        filing: done(event),
        party: event.input.party,
        officers: event.input.officers,
        assigned: event.input.officers,
      };
    case 'not-file':
      return { ...state, status: 'not-filed', notFiled: done(event) };
    case 'transfer-out':
      return { ...state, status: 'transferred', transfer: done(event) };
    case 'confirm-transfer':
      return { ...state, transferConfirmed: done(event) };
    case 'confirm-address':
      return { ...state, address: done(event) };
    case 'amend-party':
      // What was concluded of another party is concluded anew.
      return {
        ...state,
        ...AFTER_PROPOSAL,
        // A hearing that was asked for stays owed; where another is the party now, it is withdrawn on record.
        ...(isOwedHearing(state) ? { hearingRequest: state.hearingRequest } : {}),
        status: 'investigating',
        party: event.input.party,
        conclusion: null,
        pending: without(without(state.pending, 'conclude'), 'decide'),
      };
    case 'change-officers':
      return {
        ...state,
        officers: event.input.officers,
        assigned: [...new Set([...state.assigned, ...event.input.officers])],
        everInvolved: [...new Set([...state.everInvolved, ...event.input.officers])],
      };
    case 'add-evidence':
      return { ...state, evidence: [...state.evidence, done(event)] };
    case 'exclude-evidence':
      return { ...state, excluded: [...state.excluded, done(event)] };
    case 'record-interview':
      return { ...state, interviews: [...state.interviews, done(event)] };
    case 'record-inquest':
      return { ...state, inquests: [...state.inquests, done(event)] };
    case 'take-sample':
      return { ...state, samples: [...state.samples, done(event)] };
    case 'start-testing':
      return { ...state, testings: [...state.testings, { ...done(event), ended: null }] };
    case 'end-testing':
      return {
        ...state,
        testings: state.testings.map((one) => (one.testing === event.input.testing ? { ...one, ended: done(event) } : one)),
      };
    case 'preserve':
      return { ...state, preservations: [...state.preservations, { ...done(event), handled: null, lapsed: false }] };
    case 'handle-preservation':
      return {
        ...state,
        preservations: state.preservations.map((one) =>
          one.preservation === event.input.preservation ? { ...one, handled: done(event) } : one,
        ),
      };
    case 'lapse-preservation':
      return {
        ...state,
        preservations: state.preservations.map((one) =>
          one.preservation === event.input.preservation ? { ...one, lapsed: true, lapsedOn: event.derived.on } : one,
        ),
      };
    case 'order-correction':
      return { ...state, corrections: [...state.corrections, { ...done(event), rechecks: [] }] };
    case 'recheck-correction':
      return {
        ...state,
        corrections: state.corrections.map((one) =>
          one.correction === event.input.correction ? { ...one, rechecks: [...one.rechecks, done(event)] } : one,
        ),
      };
    case 'request-recusal':
      return { ...state, recusals: [...state.recusals, { ...done(event), decided: null }] };
    case 'decide-recusal':
      return {
        ...state,
        recusals: state.recusals.map((one) => (one.recusal === event.input.recusal ? { ...one, decided: done(event) } : one)),
      };
    case 'suspend':
      return { ...state, status: 'suspended', suspensions: [...state.suspensions, { ...done(event), resumed: null }] };
    case 'resume':
      return {
        ...state,
        status: 'investigating',
        suspensions: state.suspensions.map((one) => (one.resumed === null ? { ...one, resumed: done(event) } : one)),
      };
    case 'terminate':
      return { ...state, status: 'terminated', termination: done(event) };
    case 'extend-handling':
      return { ...state, extensions: [...state.extensions, done(event)] };
    case 'conclude':
      // A hearing that was asked for and not held yet is still owed, whatever is proposed now.
      return {
        ...state,
        ...AFTER_PROPOSAL,
        ...(isOwedHearing(state) ? { hearingRequest: state.hearingRequest } : {}),
        // What was deliberated about the time alone is no matter of the proposal.
        deliberations: state.deliberations.filter(({ covers }) => covers.every((topic) => topic === 'extension')),
        status: 'concluded',
        conclusion: done(event),
        pending: without(state.pending, 'decide'),
      };
    case 'serve-notice':
      return { ...state, status: 'notified', notice: done(event), told: state.conclusion };
    case 'waive-defence':
      return { ...state, waiver: done(event) };
    case 'record-defence':
      return { ...state, defences: [...state.defences, { ...done(event), answer: null }] };
    case 'answer-defence':
      return {
        ...state,
        defences: state.defences.map((one) => (one.defence === event.input.defence ? { ...one, answer: done(event) } : one)),
      };
    case 'request-hearing':
      return { ...state, hearingRequest: done(event), hearingRefusal: null };
    case 'refuse-hearing':
      return { ...state, hearingRefusal: done(event) };
    case 'notify-hearing':
      return { ...state, hearingNotice: done(event) };
    case 'hold-hearing':
      return { ...state, hearing: done(event) };
    case 'withdraw-hearing':
      return { ...state, hearingEnd: 'withdrawn', hearingEndOn: event.derived.on };
    case 'hearing-absence':
      return { ...state, hearingEnd: 'absent', hearingEndOn: event.derived.on };
    case 'submit-review':
      return { ...state, reviewRequest: done(event) };
    case 'review':
      return {
        ...state,
        reviews: [...state.reviews, done(event)],
        reviewRequest: event.input.result === 'pass' ? state.reviewRequest : null,
      };
    case 'deliberate':
      return { ...state, deliberations: [...state.deliberations, done(event)] };
    case 'decide':
      return { ...state, status: 'decided', decision: done(event) };
    case 'serve-decision':
      return { ...state, status: 'served', decisionService: done(event) };
    case 'decide-on-the-spot':
      return {
        ...state,
        status: 'served',
        procedure: 'simple',
        spot: done(event),
        party: event.input.party,
        officers: event.input.officers,
        assigned: event.input.officers,
      };
    case 'file-on-the-spot':
      return { ...state, spotFiled: done(event) };
    case 'collect-on-the-spot':
      return { ...state, spotCollected: done(event) };
    case 'hand-over-cash':
      return { ...state, cashHanded: done(event) };
    case 'deposit-cash':
      return { ...state, cashDeposited: done(event) };
    case 'publish':
      return { ...state, publication: done(event), publicationWithdrawn: null };
    case 'withdraw-publication':
      return { ...state, publicationWithdrawn: done(event) };
    case 'pay':
      return { ...state, payments: [...state.payments, done(event)] };
    case 'perform':
      return { ...state, performances: [...state.performances, done(event)] };
    case 'defer-payment':
      return { ...state, deferral: done(event) };
    case 'open-remedy':
      return { ...state, remedies: [...state.remedies, { ...done(event), closed: null }] };
    case 'close-remedy':
      return { ...state, remedies: state.remedies.map((one) => (one.closed === null ? { ...one, closed: done(event) } : one)) };
    case 'demand':
      return { ...state, demand: done(event) };
    case 'record-demand-defence':
      return { ...state, demandDefences: [...state.demandDefences, done(event)] };
    case 'apply-to-court':
      return { ...state, courtApplication: done(event) };
    case 'record-court':
      return { ...state, courtSteps: [...state.courtSteps, done(event)] };
    case 'annul':
      return annulled(state, done(event));
    case 'correct-decision':
      return { ...state, decisionCorrections: [...state.decisionCorrections, done(event)] };
    case 'close':
      return { ...state, status: 'closed', closing: done(event) };
    case 'archive':
      return { ...state, status: 'archived', archive: done(event) };
  }
}

/** The decision is gone as if it had not been made; where the case is taken up again, it starts from the investigation. */
function annulled(state: CaseState, act: Done<'annul'>): CaseState {
  return {
    ...state,
    ...AFTER_PROPOSAL,
    status: act.redo ? 'investigating' : 'terminated',
    procedure: 'ordinary',
    decision: null,
    decisionService: null,
    deferral: null,
    demand: null,
    courtApplication: null,
    conclusion: null,
    told: null,
    closing: null,
    archive: null,
    extensions: [],
    payments: [],
    performances: [],
    // A remedy that is still open ends with its own outcome.
    remedies: state.remedies.filter(({ closed }) => closed === null),
    courtSteps: [],
    spotCollected: null,
    cashHanded: null,
    cashDeposited: null,
    pending: {},
    annulments: [...state.annulments, act],
    annulled: [
      ...state.annulled,
      {
        decision: state.decision,
        publication: state.publication,
        payments: state.payments,
        spotCollected: state.spotCollected,
        remedies: state.remedies,
      },
    ],
  };
}
