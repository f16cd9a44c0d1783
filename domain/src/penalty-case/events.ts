import type { BasisVersion } from '../law/penalty.ts';
import type { GradedTier } from '../discretion/ids.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Settings } from '../settings/ids.ts';
import type { CaseActName, InputOf } from './commands.ts';

/** The type under which each act of the procedure stands in the log. */
export const CASE_EVENT_TYPES = {
  'register-clue': 'ClueRegistered.v1',
  'extend-check': 'ClueCheckExtended.v1',
  'record-check': 'ClueChecked.v1',
  file: 'CaseFiled.v1',
  'not-file': 'CaseNotFiled.v1',
  'transfer-out': 'CaseTransferredOut.v1',
  'confirm-transfer': 'CaseTransferConfirmed.v1',
  'confirm-address': 'ServiceAddressConfirmed.v1',
  'amend-party': 'PartyAmended.v1',
  'change-officers': 'HandlersChanged.v1',
  'add-evidence': 'EvidenceAdded.v1',
  'exclude-evidence': 'EvidenceExcluded.v1',
  'record-interview': 'InterviewRecorded.v1',
  'record-inquest': 'InquestRecorded.v1',
  'take-sample': 'SampleTaken.v1',
  'start-testing': 'TestingStarted.v1',
  'end-testing': 'TestingEnded.v1',
  preserve: 'EvidencePreserved.v1',
  'handle-preservation': 'PreservationHandled.v1',
  'lapse-preservation': 'PreservationLapsed.v1',
  'order-correction': 'CorrectionOrdered.v1',
  'recheck-correction': 'CorrectionRechecked.v1',
  'request-recusal': 'RecusalRequested.v1',
  'decide-recusal': 'RecusalDecided.v1',
  suspend: 'InvestigationSuspended.v1',
  resume: 'InvestigationResumed.v1',
  terminate: 'InvestigationTerminated.v1',
  'extend-handling': 'HandlingExtended.v1',
  conclude: 'InvestigationConcluded.v1',
  'serve-notice': 'PenaltyNoticeServed.v1',
  'waive-defence': 'DefenceWaived.v1',
  'record-defence': 'DefenceRecorded.v1',
  'answer-defence': 'DefenceAnswered.v1',
  'request-hearing': 'HearingRequested.v1',
  'refuse-hearing': 'HearingRefused.v1',
  'notify-hearing': 'HearingNotified.v1',
  'hold-hearing': 'HearingHeld.v1',
  'withdraw-hearing': 'HearingWithdrawn.v1',
  'hearing-absence': 'HearingForgone.v1',
  'submit-review': 'LegalReviewRequested.v1',
  review: 'CaseReviewed.v1',
  deliberate: 'CaseDeliberated.v1',
  decide: 'PenaltyDecided.v1',
  'serve-decision': 'DecisionServed.v1',
  'decide-on-the-spot': 'OnTheSpotDecided.v1',
  'file-on-the-spot': 'OnTheSpotReported.v1',
  'collect-on-the-spot': 'FineCollectedOnTheSpot.v1',
  'hand-over-cash': 'CashHandedOver.v1',
  'deposit-cash': 'CashDeposited.v1',
  publish: 'DecisionPublished.v1',
  'withdraw-publication': 'PublicationWithdrawn.v1',
  pay: 'FinePaid.v1',
  perform: 'DecisionPerformed.v1',
  'defer-payment': 'PaymentDeferred.v1',
  'open-remedy': 'RemedyOpened.v1',
  'close-remedy': 'RemedyClosed.v1',
  demand: 'DemandServed.v1',
  'record-demand-defence': 'DemandDefenceRecorded.v1',
  'apply-to-court': 'CourtApplied.v1',
  'record-court': 'CourtStepRecorded.v1',
  annul: 'DecisionAnnulled.v1',
  'correct-decision': 'DecisionCorrected.v1',
  close: 'CaseClosed.v1',
  archive: 'CaseArchived.v1',
} as const satisfies Readonly<Record<CaseActName, `${string}.v1`>>;

/** Who stood in a record, as he was named and certified on that day. */
export interface Named {
  readonly person: string;
  readonly name: string;
  readonly certificate: string | null;
}

/** What the rule knew when it ruled, kept with the act so that the file explains itself later. */
export interface Derived {
  /** The day on which the law counts it: the day of the act, or of the approval where it needs one. */
  readonly on: PlainDate;
  readonly named?: readonly Named[];
  readonly number?: string;
  /** Day of service, presumed where the method presumes it. */
  readonly servedOn?: PlainDate;
  readonly matterTitle?: string;
  readonly basis?: BasisVersion;
  /** The other version, where the law changed between act and decision. */
  readonly otherBasis?: BasisVersion;
  readonly tier?: GradedTier;
  readonly hearingDue?: boolean;
  readonly reviewDue?: boolean;
  readonly deliberationDue?: boolean;
  /** Limits of the fine in whole yuan, where one is set. */
  readonly fineRange?: { readonly min: number; readonly max: number };
  /** Digests of all evidence in force: frozen with the decision. */
  readonly frozen?: readonly string[];
  readonly points?: readonly string[];
  readonly version?: number;
  readonly publicText?: string;
  /** Settings that differed from the shipped ones when it was done: limits that began then keep their length. */
  readonly settings?: Partial<Settings>;
}

export interface Approval {
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly note: string | null;
}

export type ActEvent = {
  readonly [A in CaseActName]: {
    readonly kind: 'act';
    readonly act: A;
    readonly input: InputOf<A>;
    readonly derived: Derived;
    /** Set where the head of the bureau approved it. */
    readonly approval?: Approval;
  };
}[CaseActName];

export type CaseEvent =
  | ActEvent
  | { readonly kind: 'proposed'; readonly act: CaseActName; readonly input: unknown; readonly on: PlainDate }
  | { readonly kind: 'sent-back'; readonly act: CaseActName; readonly reason: string; readonly points: readonly string[] }
  | { readonly kind: 'taken-back'; readonly act: CaseActName }
  | {
      readonly kind: 'document-issued';
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
    }
  | {
      /** A text that came back from Word before the document was issued. */
      readonly kind: 'document-drafted';
      readonly document: string;
      readonly ref: string | null;
      readonly version: number;
      /** Sealed: the free paragraphs as they were worded anew. */
      readonly texts: string;
      /** Digest of the free paragraphs that they replace: of a file that says something else by now they are not used. */
      readonly replaces: string;
      readonly docx: string;
      readonly docxStored: string;
      readonly on: PlainDate;
    }
  | {
      readonly kind: 'document-voided';
      readonly document: string;
      readonly ref: string | null;
      readonly version: number;
      readonly reason: string;
    };

export const OTHER_EVENT_TYPES = {
  proposed: 'ActProposed.v1',
  'sent-back': 'ProposalSentBack.v1',
  'taken-back': 'ProposalTakenBack.v1',
  'document-issued': 'DocumentIssued.v1',
  'document-drafted': 'DocumentDrafted.v1',
  'document-voided': 'DocumentVoided.v1',
} as const;

const ACT_OF_TYPE = new Map<string, CaseActName>(Object.entries(CASE_EVENT_TYPES).map(([act, type]) => [type, act as CaseActName]));

export function typeOf(event: CaseEvent): string {
  return event.kind === 'act' ? CASE_EVENT_TYPES[event.act] : OTHER_EVENT_TYPES[event.kind];
}

/** Puts an event together again from how it stands in the log. */
export function readEvent(type: string, data: Readonly<Record<string, unknown>>): CaseEvent {
  const act = ACT_OF_TYPE.get(type);
  if (act !== undefined) return { kind: 'act', act, ...data } as unknown as CaseEvent;
  const kind = Object.entries(OTHER_EVENT_TYPES).find(([, known]) => known === type)?.[0];
  if (kind === undefined) throw new Error(`no event of a case: ${type}`);
  return { kind, ...data } as unknown as CaseEvent;
}

/** What stands in the log under the event's type. */
export function dataOf(event: CaseEvent): Readonly<Record<string, unknown>> {
  if (event.kind === 'act') {
    const { kind: _kind, act: _act, ...data } = event;
    return data;
  }
  const { kind: _kind, ...data } = event;
  return data;
}
