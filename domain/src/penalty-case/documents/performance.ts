import { amountInBoth } from '../../document/amount-words.ts';
import { form, heading, label, line, list, opinion, paragraph, seal, signature, signatures, stated } from '../../document/blocks.ts';
import type { DocumentDescription } from '../../document/description.ts';
import { writtenDate, writtenMinute } from '../../document/written-date.ts';
import { addDays } from '../../legal-time/plain-date.ts';
import { decidedFine, instalments, paidYuan, paymentLimit, receivedOn, surchargeFen } from '../limits.ts';
import type { CaseState } from '../state.ts';
import { approvalForm } from './after.ts';
import { FORM, pair, partyRowsOf, wide } from './filing.ts';
import {
  addressed,
  approvalText,
  approverBox,
  type CasePaper,
  causeOf,
  dated,
  handBox,
  issuedNumber,
  officersText,
  onFile,
  partyLines,
  partyOf,
  penaltyText,
  proposerBox,
  written,
} from './paper.ts';
import { COLLECTION_WORDS } from './words.ts';

/** 行政处罚决定（文号）: the decision as later papers name it. */
function decisionNamed({ state }: CasePaper): string {
  const number = state.decision?.derived.number ?? state.spot?.derived.number ?? issuedNumber(state, 'penalty-decision');
  return `行政处罚决定${number === null ? '' : `（${number}）`}`;
}

const fined = (state: CaseState): boolean => decidedFine(state) > 0;
/** A fine that the party knows of. */
export const isPayable = (state: CaseState): boolean => fined(state) && receivedOn(state) !== null;
export const isUnpaid = (state: CaseState): boolean => isPayable(state) && paidYuan(state) < decidedFine(state);

/** Penalty Law arts 67, 72. */
export function paymentNotice(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const limit = onFile(paymentLimit(state, paper), 'payment');
  const payTo = state.decision?.payTo ?? state.spot?.payTo ?? null;
  const you = addressed(partyOf(paper));
  return written(paper, 'payment-notice', 'letter', '缴款通知书', [
    ...partyLines(partyOf(paper)),
    paragraph(
      `本机关对${you}${causeOf(paper)}作出的${decisionNamed(paper)}，已于${dated(receivedOn(state)) ?? ''}送达。请按下列要求缴纳罚款：`,
    ),
    stated('罚款数额', amountInBoth(decidedFine(state) * 100)),
    stated('代收机构', payTo),
    stated('缴款期限', `${writtenDate(limit.legalDue)}前（含当日）`),
    stated('缴款方式', '到代收机构或者通过电子支付系统缴纳'),
    paragraph('到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。'),
    seal(bureau.name, dated(paper.on)),
  ]);
}

/** Penalty Law art. 72; Coercion Law art. 45: the rate is told, and what has come together until the day of the paper. */
export function surchargeNotice(paper: CasePaper): DocumentDescription {
  const { state, bureau, today } = paper;
  const open = instalments(state, paper);
  const due = onFile(open.map(({ dueOn }) => dueOn).sort()[0], 'payment');
  const late = surchargeFen(state, paper);
  const you = addressed(partyOf(paper));
  return written(paper, 'surcharge-notice', 'letter', '加处罚款告知书', [
    ...partyLines(partyOf(paper)),
    paragraph(`本机关对${you}${causeOf(paper)}作出的${decisionNamed(paper)}，已于${dated(receivedOn(state)) ?? ''}送达。`),
    stated('罚款数额', amountInBoth(decidedFine(state) * 100)),
    stated('尚未缴纳', amountInBoth((decidedFine(state) - paidYuan(state)) * 100)),
    stated('缴款期限', writtenDate(due)),
    paragraph(
      `依照《中华人民共和国行政处罚法》第七十二条、《中华人民共和国行政强制法》第四十五条的规定，自${writtenDate(addDays(due, 1))}起每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额；行政复议或者行政诉讼期间，加处罚款的数额不予计算。`,
    ),
    paragraph(late === 0 ? `截至${writtenDate(today)}，没有加处罚款。` : `截至${writtenDate(today)}，加处罚款${amountInBoth(late)}。`),
    seal(bureau.name, dated(paper.on)),
  ]);
}

function schedule({ instalments: parts }: NonNullable<CaseState['deferral']>) {
  return list(
    [
      { title: '期次', share: 1, align: 'center' },
      { title: '缴纳期限', share: 3, align: 'left' },
      { title: '数额', share: 5, align: 'right' },
    ],
    parts.map(({ dueOn, yuan }, index) => [String(index + 1), `${writtenDate(dueOn)}前`, amountInBoth(yuan * 100)]),
  );
}

/** What the party asked for, put down for his signature. */
export function deferralApplication(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.deferral, 'deferral');
  return written(paper, 'deferral-application', 'record', '延期（分期）缴纳罚款申请书', [
    ...partyLines(partyOf(paper)),
    paragraph(
      `申请人对${paper.bureau.name}作出的${decisionNamed(paper)}没有异议，罚款数额为${amountInBoth(decidedFine(paper.state) * 100)}。因确有经济困难，申请延期（分期）缴纳。`,
    ),
    heading(1, '申请的理由'),
    paragraph(one.reason),
    heading(1, '缴纳安排'),
    schedule(one),
    signatures(signature('申请人（签名或者盖章）', { on: writtenDate(one.appliedOn) })),
  ]);
}

/** Penalty Law art. 66. */
export function deferralGrant(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.deferral, 'deferral');
  const you = addressed(partyOf(paper));
  return written(paper, 'deferral-grant', 'letter', '准予延期（分期）缴纳罚款通知书', [
    ...partyLines(partyOf(paper)),
    paragraph(
      `${you}于${writtenDate(one.appliedOn)}就${decisionNamed(paper)}提出的延期（分期）缴纳罚款申请，本机关已收到。依照《中华人民共和国行政处罚法》第六十六条的规定，经本机关负责人批准，准予${you}按下列安排缴纳罚款：`,
    ),
    schedule(one),
    paragraph('逾期不缴纳的，自该期期限届满的次日起依法加处罚款。'),
    seal(bureau.name, writtenDate(one.derived.on)),
  ]);
}

/** Civil Procedure Law art. 95: thirty days after publication. */
export function serviceAnnouncement(
  paper: CasePaper,
  served: { readonly title: string; readonly number: string | null; readonly on: string },
): DocumentDescription {
  const { bureau } = paper;
  const named = `《${served.title}》${served.number === null ? '' : `（${served.number}）`}`;
  return written(paper, 'service-announcement', 'letter', '送达公告', [
    line('left', `${partyOf(paper).name}：`),
    paragraph(`${causeOf(paper)}一案，本机关已制作${named}。因无法采用其他方式送达，现依法公告送达。`),
    paragraph(`自本公告发布之日起经过三十日，即视为送达。请到本机关领取上述文书。`),
    line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
    seal(bureau.name, served.on),
  ]);
}

/** Penalty Law art. 64: open to the public, unless secrets or privacy stand against it. */
export function hearingAnnouncement(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.hearingNotice?.public === true ? state.hearingNotice : null, 'hearing-notice');
  return written(paper, 'hearing-announcement', 'letter', '听证公告', [
    paragraph(`本机关决定就${partyOf(paper).name}涉嫌${causeOf(paper)}一案公开举行听证，现公告如下：`),
    stated('听证时间', writtenMinute(one.hearingAt)),
    stated('听证地点', one.place),
    stated('听证主持人', officersText(state, [one.host])),
    stated('记录人', officersText(state, [one.recorder])),
    seal(bureau.name, writtenDate(one.on)),
  ]);
}

/** Penalty Law art. 52: on-the-spot decisions are reported to one's organ. */
export function spotFilingForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const [one, spot] = [onFile(state.spotFiled, 'spot-filing'), onFile(state.spot, 'on-the-spot')];
  return written(paper, 'spot-filing', 'form', '当场行政处罚备案表', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRowsOf(paper),
      pair('决定书文号', spot.derived.number ?? null, '决定时间', writtenMinute(spot.decidedAt)),
      wide('违法地点', spot.place),
      wide('违法事实', spot.facts, 20),
      wide('处罚内容', spot.penalties.map(penaltyText).join('\n')),
      pair('执法人员', officersText(state, spot.officers), '备案日期', writtenDate(one.on)),
      wide('逾期备案的原因', one.lateReason),
      [label('备案意见'), opinion(null, signature('备案人（签名）'), { columns: 3, leastMm: 20 })],
    ),
  ]);
}

/** Penalty Law arts 68–71: what was collected on the spot, handed over within two days, paid in within two more. */
export function cashRecord(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.spotCollected, 'collection');
  const { cashHanded, cashDeposited } = state;
  return written(paper, 'cash-record', 'form', '当场收缴罚款交付登记表', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRowsOf(paper),
      wide('当场收缴的理由', COLLECTION_WORDS[one.ground]),
      pair('收缴数额', amountInBoth(one.yuan * 100), '收缴日期', writtenDate(one.on)),
      pair('专用票据号码', one.receipt, '收缴人', officersText(state, [one.officer])),
      pair('交至机关日期', dated(cashHanded?.on ?? null), '接收人', cashHanded?.receiver ?? null),
      pair('缴付银行日期', dated(cashDeposited?.on ?? null), '缴款凭证', cashDeposited?.voucher ?? null),
    ),
  ]);
}

/** Construction Penalty Rules art. 6; Penalty Law art. 57 where a crime is suspected. */
export function transferLetter(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.transfer, 'transfer');
  const crime = state.conclusion?.outcome === 'transfer';
  const who = state.party?.name ?? state.clue?.party ?? null;
  return written(
    paper,
    'case-transfer',
    'letter',
    crime ? '涉嫌犯罪案件移送书' : '案件移送函',
    [
      line('left', `${one.letterTo ?? one.to}：`),
      paragraph(
        `${who === null ? '' : `${who}涉嫌`}${causeOf(paper)}一案，${state.clue === null ? '' : `本机关于${writtenDate(state.clue.on)}登记线索。`}经审查，${crime ? '涉嫌犯罪' : '不属于本机关管辖'}。`,
      ),
      paragraph(`移送的理由：${one.reason}`),
      paragraph(
        crime ? '依照《中华人民共和国行政处罚法》第五十七条的规定，现将该案移送你单位处理。' : '现将该案及有关材料移送你单位处理。',
      ),
      paragraph('收到后请在回执上签收，并将处理结果告知本机关。'),
      line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
      seal(bureau.name, writtenDate(one.derived.on)),
    ],
    { attachments: ['证据清单', '案件材料'] },
  );
}

export function transferReceipt(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const [one, sent] = [onFile(state.transferConfirmed, 'transfer-receipt'), onFile(state.transfer, 'transfer')];
  return written(paper, 'transfer-receipt', 'record', '案件移送回执', [
    line('left', `${bureau.name}：`),
    paragraph(`你机关于${writtenDate(sent.derived.on)}移送的${causeOf(paper)}一案及有关材料已收到。`),
    stated('接收单位', sent.to),
    stated('接收人', one.receiver),
    signatures(handBox('接收人（签名）', { signature: one.receipt }, writtenDate(one.on))),
    line('left', '接收单位（印章）'),
  ]);
}

/** Penalty Law art. 48. */
export function publicationForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.publication, 'publication');
  return written(paper, 'publication-approval', 'form', '行政处罚信息公示审批表', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRowsOf(paper),
      pair('决定日期', dated(state.decision?.derived.on ?? null), '公示日期', writtenDate(one.derived.on)),
      wide('公示内容（已作处理）', one.text, 60),
      wide('逾期公示的原因', one.lateReason),
      [label('承办人意见'), opinion('建议公示。', proposerBox(paper, '承办人', one), { columns: 3 })],
      [label('机关负责人意见'), opinion(approvalText(one), approverBox(paper, '负责人', one), { columns: 3 })],
    ),
  ]);
}

export function publicationWithdrawal(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.publicationWithdrawn, 'withdrawal');
  const published = state.publication ?? state.annulled.findLast(({ publication }) => publication !== null)?.publication;
  return written(paper, 'publication-withdrawal', 'record', '行政处罚信息公示撤回记录', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('公示日期', dated(published?.derived.on ?? null)),
    stated('撤回日期', writtenDate(one.on)),
    stated('逾期撤回的原因', one.lateReason),
    paragraph(`撤回的理由：${one.reason}`),
    signatures(proposerBox(paper, '经办人', one)),
  ]);
}

/** A slip of the pen is put right; what was decided stays. */
export function decisionCorrection(paper: CasePaper, one: CaseState['decisionCorrections'][number]): DocumentDescription {
  const { bureau } = paper;
  return written(paper, 'decision-correction', 'letter', '行政处罚决定补正通知书', [
    ...partyLines(partyOf(paper)),
    paragraph(`本机关对${addressed(partyOf(paper))}${causeOf(paper)}作出的${decisionNamed(paper)}，经审核存在文字差错，现补正如下：`),
    paragraph(`原文：${one.wrong}`),
    paragraph(`补正为：${one.right}`),
    paragraph(`补正的理由：${one.reason}`),
    paragraph('本通知书与原决定书一并使用，决定书的其他内容不变。'),
    seal(bureau.name, writtenDate(one.derived.on)),
  ]);
}

type Annulment = CaseState['annulments'][number];

function annulledDecision({ state }: CasePaper, at: number): string {
  const number = state.annulled[at]?.decision?.derived.number ?? state.spot?.derived.number ?? null;
  return `行政处罚决定${number === null ? '' : `（${number}）`}`;
}

/** Penalty Law art. 75: the organ itself puts right what it decided wrongly. */
export function annulmentDecision(paper: CasePaper, one: Annulment, at: number): DocumentDescription {
  const { bureau } = paper;
  const you = addressed(partyOf(paper));
  return written(paper, 'annulment-decision', 'letter', '撤销行政处罚决定书', [
    ...partyLines(partyOf(paper)),
    paragraph(`本机关对${you}${causeOf(paper)}作出了${annulledDecision(paper, at)}。经复查：${one.reason}`),
    paragraph(`依照《中华人民共和国行政处罚法》第七十五条的规定，本机关决定撤销上述决定${one.redo ? '，重新调查处理' : ''}。`),
    seal(bureau.name, writtenDate(one.derived.on)),
  ]);
}

/** Annulled by a superior, in reconsideration or by a court: what is noted on the file is theirs. */
export function annulmentRecord(paper: CasePaper, one: Annulment, at: number, by: string): DocumentDescription {
  return approvalForm(paper, 'annulment-record', '行政处罚决定被撤销情况登记表', one, [
    wide('被撤销的决定', annulledDecision(paper, at)),
    pair('撤销方式', by, '撤销文书', one.document),
    wide('撤销的理由', one.reason, 30),
    wide('后续处理', one.redo ? '重新调查处理' : '不再处理'),
  ]);
}
