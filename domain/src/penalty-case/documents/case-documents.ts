import type { DocumentDescription } from '../../document/description.ts';
import type { NumberedDocument } from '../../document/number.ts';
import { evidenceInForce } from '../guards/penalty.ts';
import { writtenDate } from '../../document/written-date.ts';
import type { CaseState } from '../state.ts';
import * as after from './after.ts';
import * as decision from './decision.ts';
import * as filing from './filing.ts';
import * as hearing from './hearing.ts';
import * as investigation from './investigation.ts';
import * as orders from './orders.ts';
import { type CasePaper, issuedNumber, onFile } from './paper.ts';
import * as performance from './performance.ts';
import * as proposal from './proposal.ts';
import * as records from './records.ts';
import type { Volume } from './volume.ts';
import { ANNULLED_BY_WORDS } from './words.ts';

/** One kind of document of a case. */
interface CaseDocumentKind {
  readonly title: string;
  /** Whose run of numbers it takes part in; null for internal documents and records. */
  readonly numbered: NumberedDocument | null;
  /** Goes to the party, with the organ's seal. */
  readonly served: boolean;
  readonly volume: Volume;
  /** What of the file it can be written for now: nothing, once (null), or once for each of these. */
  readonly refs: (state: CaseState) => readonly (string | null)[];
  readonly describe: (paper: CasePaper, ref: string | null) => DocumentDescription;
}

const once = (there: boolean): readonly null[] => (there ? [null] : []);
const served = { served: true, volume: 'main' } as const;
const main = { served: false, volume: 'main', numbered: null } as const;
const sub = { served: false, volume: 'sub', numbered: null } as const;

const decided = ({ decision: made }: CaseState, penalises: boolean): readonly null[] =>
  once(made !== null && (made.outcome === 'penalise') === penalises);

/** Every document of a case, main volume first, in the order of the file (law digest §11.4). */
export const CASE_DOCUMENTS = {
  'case-filing': {
    ...main,
    title: '立案审批表',
    numbered: 'case-filing',
    refs: ({ filing: one }) => once(one !== null),
    describe: filing.filingForm,
  },
  'penalty-decision': {
    ...served,
    title: '行政处罚决定书',
    numbered: 'penalty-decision',
    refs: (state) => decided(state, true),
    describe: decision.penaltyDecision,
  },
  'no-penalty-decision': {
    ...served,
    title: '不予行政处罚决定书',
    numbered: 'no-penalty-decision',
    refs: (state) => decided(state, false),
    describe: decision.noPenaltyDecision,
  },
  'summary-decision': {
    ...served,
    title: '当场行政处罚决定书',
    numbered: 'summary-decision',
    refs: ({ spot }) => once(spot !== null),
    describe: decision.summaryDecision,
  },
  'decision-correction': {
    ...served,
    title: '行政处罚决定补正通知书',
    numbered: 'decision-correction',
    refs: ({ decisionCorrections }) => investigation.counted(decisionCorrections),
    describe: (paper, ref) =>
      performance.decisionCorrection(paper, onFile(investigation.atCount(paper.state.decisionCorrections, ref), 'correction')),
  },
  'annulment-decision': {
    ...served,
    title: '撤销行政处罚决定书',
    numbered: 'annulment-decision',
    refs: annulmentsBy((by) => by === 'own'),
    describe: describeAnnulment,
  },
  'order-to-correct': {
    ...served,
    title: '责令（限期）改正通知书',
    numbered: 'order-to-correct',
    refs: correctionsOf('correct'),
    describe: orders.correctionOrder,
  },
  'order-to-stop': {
    ...served,
    title: '责令停止违法行为通知书',
    numbered: 'order-to-stop',
    refs: correctionsOf('stop'),
    describe: orders.correctionOrder,
  },
  'sampling-notice': {
    ...served,
    title: '抽样取证通知书',
    numbered: 'sampling-notice',
    refs: ({ samples, party }) => (party === null ? [] : samples.map(({ sample }) => sample)),
    describe: investigation.samplingNotice,
  },
  'testing-notice': {
    ...served,
    title: '检测（检验、鉴定）期间告知书',
    numbered: 'testing-notice',
    refs: ({ testings, party }) => (party === null ? [] : testings.map(({ testing }) => testing)),
    describe: investigation.testingNotice,
  },
  'preservation-notice': {
    ...served,
    title: '先行登记保存证据通知书',
    numbered: 'preservation-notice',
    refs: ({ preservations }) => preservations.map(({ preservation }) => preservation),
    describe: orders.preservationNotice,
  },
  'preservation-handling': {
    ...served,
    title: '先行登记保存物品处理通知书',
    numbered: 'preservation-handling',
    refs: ({ preservations }) => preservations.filter(({ handled }) => handled !== null).map(({ preservation }) => preservation),
    describe: orders.preservationHandling,
  },
  'recusal-decision': {
    ...served,
    title: '回避决定书',
    numbered: 'recusal-decision',
    refs: ({ recusals }) => recusals.filter(({ decided: made }) => made !== null).map(({ recusal }) => recusal),
    describe: investigation.recusalDecision,
  },
  'penalty-notice': {
    ...served,
    title: '行政处罚意见告知书',
    numbered: 'penalty-notice',
    refs: ({ conclusion }) => once(conclusion?.outcome === 'penalise'),
    describe: proposal.penaltyNotice,
  },
  'hearing-notice': {
    ...served,
    title: '听证通知书',
    numbered: 'hearing-notice',
    refs: ({ hearingNotice }) => once(hearingNotice !== null),
    describe: hearing.hearingNotice,
  },
  'hearing-announcement': {
    ...served,
    title: '听证公告',
    numbered: 'hearing-announcement',
    refs: ({ hearingNotice }) => once(hearingNotice?.public === true),
    describe: performance.hearingAnnouncement,
  },
  'hearing-refusal': {
    ...served,
    title: '不予听证通知书',
    numbered: 'hearing-refusal',
    refs: ({ hearingRefusal }) => once(hearingRefusal !== null),
    describe: hearing.hearingRefusal,
  },
  'payment-notice': {
    ...served,
    title: '缴款通知书',
    numbered: 'payment-notice',
    refs: (state) => once(performance.isPayable(state)),
    describe: performance.paymentNotice,
  },
  'deferral-grant': {
    ...served,
    title: '准予延期（分期）缴纳罚款通知书',
    numbered: 'deferral-grant',
    refs: ({ deferral }) => once(deferral !== null),
    describe: performance.deferralGrant,
  },
  'surcharge-notice': {
    ...served,
    title: '加处罚款告知书',
    numbered: 'surcharge-notice',
    refs: (state) => once(performance.isUnpaid(state)),
    describe: performance.surchargeNotice,
  },
  'payment-demand': {
    ...served,
    title: '履行行政决定催告书',
    numbered: 'payment-demand',
    refs: (state) => once((state.decisionService !== null && state.decision?.outcome === 'penalise') || state.spot !== null),
    describe: orders.paymentDemand,
  },
  'case-transfer': {
    ...served,
    title: '案件移送函',
    numbered: 'case-transfer',
    refs: ({ transfer }) => once(transfer !== null),
    describe: performance.transferLetter,
  },
  'testing-commission': {
    ...served,
    title: '检测（检验、鉴定）委托书',
    numbered: 'testing-commission',
    refs: ({ testings }) => testings.map(({ testing }) => testing),
    describe: investigation.testingCommission,
  },
  'service-announcement': {
    ...served,
    title: '送达公告',
    numbered: 'service-announcement',
    refs: announcedServices,
    describe: announcement,
  },
  'court-application': {
    ...main,
    title: '强制执行申请书',
    numbered: 'enforcement-decision',
    refs: ({ courtApplication }) => once(courtApplication !== null),
    describe: after.courtApplication,
  },
  'address-confirmation': {
    ...main,
    title: '送达地址确认书',
    refs: ({ address }) => once(address !== null),
    describe: after.addressConfirmation,
  },
  'service-receipt': {
    ...main,
    title: '送达回证',
    refs: (state) => [...after.servicesOf({ state }).keys()],
    describe: after.serviceReceipt,
  },
  'transfer-receipt': {
    ...main,
    title: '案件移送回执',
    refs: ({ transferConfirmed }) => once(transferConfirmed !== null),
    describe: performance.transferReceipt,
  },
  'hearing-record': {
    ...main,
    title: '听证笔录',
    refs: ({ hearing: held, hearingNotice }) => once(held !== null && hearingNotice !== null),
    describe: hearing.hearingRecord,
  },
  'interview-record': {
    ...main,
    title: '询问笔录',
    refs: ({ interviews }) => interviews.map(({ interview }) => interview),
    describe: records.interviewRecord,
  },
  'inquest-record': {
    ...main,
    title: '现场检查（勘验）笔录',
    refs: ({ inquests }) => inquests.map(({ inquest }) => inquest),
    describe: records.inquestRecord,
  },
  'recheck-record': {
    ...main,
    title: '复查记录',
    refs: ({ corrections }) => corrections.filter(({ rechecks }) => rechecks.length > 0).map(({ correction }) => correction),
    describe: records.recheckRecord,
  },
  'defence-record': {
    ...main,
    title: '陈述申辩笔录',
    refs: ({ defences }) => defences.map(({ defence }) => defence),
    describe: records.defenceRecord,
  },
  'defence-waiver': { ...main, title: '放弃陈述申辩权利声明', refs: ({ waiver }) => once(waiver !== null), describe: proposal.waiver },
  'recusal-application': {
    ...main,
    title: '回避申请书',
    refs: ({ recusals }) => recusals.map(({ recusal }) => recusal),
    describe: investigation.recusalApplication,
  },
  'evidence-list': {
    ...main,
    title: '证据清单',
    refs: (state) => once(hasEvidence(state)),
    describe: investigation.evidenceCatalogue,
  },
  'media-evidence': {
    ...main,
    title: '现场照片（视听资料）证据',
    refs: (state) =>
      evidenceInForce(state)
        .filter((one) => investigation.isMedia(one.kind))
        .map(({ evidence }) => evidence),
    describe: investigation.mediaSheet,
  },
  'property-ledger': {
    ...main,
    title: '涉案财物台账',
    refs: ({ preservations }) => once(preservations.length > 0),
    describe: investigation.propertyLedger,
  },
  'preservation-lapse': {
    ...main,
    title: '先行登记保存自动解除记录',
    refs: ({ preservations }) => preservations.filter(({ lapsed }) => lapsed).map(({ preservation }) => preservation),
    describe: investigation.preservationLapse,
  },
  'deferral-application': {
    ...main,
    title: '延期（分期）缴纳罚款申请书',
    refs: ({ deferral }) => once(deferral !== null),
    describe: performance.deferralApplication,
  },
  'payment-record': {
    ...main,
    title: '罚款缴纳情况登记表',
    refs: ({ payments, spotCollected }) => once(payments.length > 0 || spotCollected !== null),
    describe: after.paymentRecord,
  },
  'cash-record': {
    ...main,
    title: '当场收缴罚款交付登记表',
    refs: ({ spotCollected }) => once(spotCollected !== null),
    describe: performance.cashRecord,
  },
  'publication-withdrawal': {
    ...main,
    title: '行政处罚信息公示撤回记录',
    refs: ({ publicationWithdrawn }) => once(publicationWithdrawn !== null),
    describe: performance.publicationWithdrawal,
  },
  'clue-register': { ...sub, title: '案件来源登记表', refs: ({ clue }) => once(clue !== null), describe: filing.clueForm },
  'clue-check-record': {
    ...sub,
    title: '案件线索核查记录',
    refs: ({ checks }) => investigation.counted(checks),
    describe: investigation.checkRecord,
  },
  'check-extension-approval': {
    ...sub,
    title: '延长核查期限审批表',
    refs: ({ checkExtension }) => once(checkExtension !== null),
    describe: investigation.checkExtensionForm,
  },
  'not-filing': { ...sub, title: '不予立案审批表', refs: ({ notFiled }) => once(notFiled !== null), describe: filing.notFilingForm },
  'spot-filing': {
    ...sub,
    title: '当场行政处罚备案表',
    refs: ({ spotFiled, spot }) => once(spotFiled !== null && spot !== null),
    describe: performance.spotFilingForm,
  },
  'sampling-approval': {
    ...sub,
    title: '抽样取证审批表',
    refs: ({ samples }) => samples.map(({ sample }) => sample),
    describe: investigation.samplingForm,
  },
  'preservation-approval': {
    ...sub,
    title: '先行登记保存证据审批表',
    refs: ({ preservations }) => preservations.map(({ preservation }) => preservation),
    describe: investigation.preservationForm,
  },
  'investigation-report': {
    ...sub,
    title: '案件调查终结报告',
    refs: ({ conclusion }) => once(conclusion !== null),
    describe: proposal.investigationReport,
  },
  'defence-answer': {
    ...sub,
    title: '陈述申辩复核意见书',
    refs: ({ defences }) => defences.filter(({ answer }) => answer !== null).map(({ defence }) => defence),
    describe: records.defenceAnswer,
  },
  'handling-approval': {
    ...sub,
    title: '案件处理审批表',
    refs: ({ decision: made, conclusion }) => once(made !== null && conclusion !== null),
    describe: decision.handlingForm,
  },
  'legal-review': { ...sub, title: '法制审核意见书', refs: ({ reviews }) => once(reviews.length > 0), describe: decision.reviewOpinion },
  'deliberation-record': {
    ...sub,
    title: '重大案件集体讨论记录',
    refs: ({ deliberations }) => once(deliberations.length > 0),
    describe: decision.deliberationRecord,
  },
  'hearing-report': {
    ...sub,
    title: '听证报告',
    refs: ({ hearing: held, hearingNotice }) => once(held !== null && hearingNotice !== null),
    describe: hearing.hearingReport,
  },
  'suspension-approval': {
    ...sub,
    title: '中止调查审批表',
    refs: ({ suspensions }) => once(suspensions.length > 0),
    describe: after.suspensionForm,
  },
  'resumption-approval': {
    ...sub,
    title: '恢复调查审批表',
    refs: ({ suspensions }) => once(suspensions.some(({ resumed }) => resumed !== null)),
    describe: after.resumptionForm,
  },
  'termination-approval': {
    ...sub,
    title: '终止调查审批表',
    refs: ({ termination }) => once(termination !== null),
    describe: after.terminationForm,
  },
  'extension-approval': {
    ...sub,
    title: '延长办案期限审批表',
    refs: ({ extensions }) => once(extensions.length > 0),
    describe: after.extensionForm,
  },
  'deferral-approval': {
    ...sub,
    title: '延期（分期）缴纳罚款审批表',
    refs: ({ deferral }) => once(deferral !== null),
    describe: after.deferralForm,
  },
  'publication-approval': {
    ...sub,
    title: '行政处罚信息公示审批表',
    refs: ({ publication }) => once(publication !== null),
    describe: performance.publicationForm,
  },
  'annulment-record': {
    ...sub,
    title: '行政处罚决定被撤销情况登记表',
    refs: annulmentsBy((by) => by !== 'own'),
    describe: describeAnnulment,
  },
  'case-closing': {
    ...sub,
    title: '结案审批表',
    numbered: 'case-closing',
    refs: ({ closing }) => once(closing !== null),
    describe: after.closingForm,
  },
} as const satisfies Readonly<Record<string, CaseDocumentKind>>;

export type CaseDocument = keyof typeof CASE_DOCUMENTS;

export function caseDocument(document: CaseDocument): CaseDocumentKind {
  return CASE_DOCUMENTS[document];
}

export function isCaseDocument(document: string): document is CaseDocument {
  return Object.hasOwn(CASE_DOCUMENTS, document);
}

function correctionsOf(kind: 'correct' | 'stop'): CaseDocumentKind['refs'] {
  return ({ corrections }) => corrections.filter((one) => one.kind === kind).map(({ correction }) => correction);
}

function annulmentsBy(whose: (by: keyof typeof ANNULLED_BY_WORDS) => boolean): CaseDocumentKind['refs'] {
  return ({ annulments }) => investigation.counted(annulments).filter((_, at) => whose(annulments[at]?.by ?? 'own'));
}

function describeAnnulment(paper: CasePaper, ref: string | null): DocumentDescription {
  const one = onFile(investigation.atCount(paper.state.annulments, ref), 'annulment');
  const at = Number(ref) - 1;
  return one.by === 'own'
    ? performance.annulmentDecision(paper, one, at)
    : performance.annulmentRecord(paper, one, at, ANNULLED_BY_WORDS[one.by]);
}

function announcedServices(state: CaseState): string[] {
  return [...after.servicesOf({ state })].filter(([, { done }]) => done.method === 'public-notice').map(([key]) => key);
}

function announcement(paper: CasePaper, ref: string | null): DocumentDescription {
  const { title, document, done, ref: documentRef } = onFile(after.servicesOf(paper).get(ref ?? ''), 'service');
  return performance.serviceAnnouncement(paper, {
    title,
    number: issuedNumber(paper.state, document, documentRef),
    on: writtenDate(done.on),
  });
}

/** Every document that can be written of the file as it stands. */
export function writableDocuments(state: CaseState): { readonly document: CaseDocument; readonly ref: string | null }[] {
  const all = Object.keys(CASE_DOCUMENTS) as CaseDocument[];
  return all.flatMap((document) =>
    caseDocument(document)
      .refs(state)
      .map((ref) => ({ document, ref })),
  );
}

/** What the ordinary procedure must have on file (law digest §11.5, infer), each as: one of these. */
const MINIMUM: readonly (readonly CaseDocument[])[] = [
  ['case-filing'],
  ['interview-record', 'inquest-record'],
  ['order-to-correct', 'order-to-stop'],
  ['investigation-report'],
  ['penalty-notice'],
  ['handling-approval'],
  ['penalty-decision'],
  ['service-receipt'],
  ['case-closing'],
];

/** Rows of the minimum set of a penalised ordinary case of which nothing can be written yet. */
export function missingDocuments(state: CaseState): readonly (readonly CaseDocument[])[] {
  const there = new Set(writableDocuments(state).map(({ document }) => document));
  const conditional: (readonly CaseDocument[])[] = [
    ...(state.notice?.derived.hearingDue === true &&
    state.hearingRequest !== null &&
    state.hearingEnd === null &&
    state.hearingRefusal === null
      ? ([['hearing-notice'], ['hearing-record'], ['hearing-report']] satisfies CaseDocument[][])
      : []),
    ...(state.decision?.derived.reviewDue === true ? ([['legal-review']] satisfies CaseDocument[][]) : []),
    ...(state.decision?.derived.deliberationDue === true ? ([['deliberation-record']] satisfies CaseDocument[][]) : []),
  ];
  return [...MINIMUM, ...conditional].filter((any) => !any.some((document) => there.has(document)));
}

/** Whether any evidence stands: the one part of the minimum set that is no document of ours. */
export const hasEvidence = (state: CaseState): boolean => evidenceInForce(state).length > 0;
