import { amountInBoth } from '../../document/amount-words.ts';
import { freeText, line, list, paragraph, seal, signature, signatures } from '../../document/blocks.ts';
import type { Block, DocumentDescription, ListBlock } from '../../document/description.ts';
import { writtenDate } from '../../document/written-date.ts';
import { decidedFine, paidYuan, surchargeFen } from '../limits.ts';
import {
  addressed,
  type CasePaper,
  causeOf,
  clauseText,
  dated,
  dutyText,
  handBox,
  officerBoxes,
  onFile,
  partyLines,
  partyOf,
  written,
} from './paper.ts';
import { PRESERVATION_WORDS } from './words.ts';

/** Penalty Law art. 28; City Management Rules art. 32: what is to stop or to be corrected, until when. */
export function correctionOrder(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(
    state.corrections.find(({ correction }) => correction === ref),
    'correction',
  );
  const party = partyOf(paper);
  const stop = one.kind === 'stop';
  const verb = stop ? '立即停止违法行为' : `于${writtenDate(one.deadline)}前改正违法行为`;
  const basis = state.conclusion?.derived.basis;
  const blocks = [
    ...partyLines(party),
    paragraph(
      `经查，${addressed(party)}涉嫌${causeOf(paper)}。`,
      ...(basis === undefined ? [] : [`该行为违反了${dutyText(basis)}的规定。`]),
      `依照《中华人民共和国行政处罚法》第二十八条第一款的规定，现责令${addressed(party)}${verb}。`,
    ),
    paragraph(`具体要求：${one.content}`),
    ...(one.education === '' ? [] : [...freeText(one.education)]),
    ...(stop ? [paragraph(`本机关将于${writtenDate(one.deadline)}后复查。`)] : []),
    seal(bureau.name, writtenDate(one.on)),
    ...signedOnReceipt(paper, one),
  ];
  const [kind, title] = stop ? ['order-to-stop', '责令停止违法行为通知书'] : ['order-to-correct', '责令（限期）改正通知书'];
  return written(paper, kind, 'letter', title, blocks);
}

type Received = { readonly officers: readonly string[]; readonly signature: string | null; readonly refusal: string | null };

function signedOnReceipt({ state }: CasePaper, one: Received): Block[] {
  return [signatures(handBox('当事人（签名或者盖章）', one, null), ...officerBoxes(state, one.officers, '执法人员', null))];
}

type Preserved = CasePaper['state']['preservations'][number];

export function itemList({ items }: Preserved): ListBlock {
  return list(
    [
      { title: '序号', share: 1, align: 'center' },
      { title: '名称', share: 4, align: 'left' },
      { title: '规格型号', share: 3, align: 'left' },
      { title: '数量', share: 2, align: 'right' },
      { title: '单位', share: 1, align: 'center' },
    ],
    items.map(({ name, spec, quantity, unit }, index) => [String(index + 1), name, spec ?? '', String(quantity), unit]),
  );
}

export const preservationOf = ({ state }: CasePaper, ref: string | null): Preserved =>
  onFile(
    state.preservations.find(({ preservation }) => preservation === ref),
    'preservation',
  );

/** Penalty Law art. 56: approved before, for seven working days at the most. */
export function preservationNotice(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const one = preservationOf(paper, ref);
  const party = partyOf(paper);
  return written(paper, 'preservation-notice', 'letter', '先行登记保存证据通知书', [
    ...partyLines(party),
    paragraph(
      `因${addressed(party)}涉嫌${causeOf(paper)}，${one.reason}，证据可能灭失或者以后难以取得。依照《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人批准，对下列物品先行登记保存。`,
    ),
    paragraph(
      `保存地点：${one.place}。本机关将在先行登记保存之日起七日内（按工作日计算）作出处理决定；在此期间，当事人或者有关人员不得销毁或者转移证据。`,
    ),
    itemList(one),
    seal(bureau.name, writtenDate(one.derived.on)),
    signatures(
      signature('当事人（签名或者盖章）'),
      signature('见证人（签名）'),
      ...officerBoxes(state, one.officers, '执法人员', writtenDate(one.derived.on)),
    ),
    { block: 'note', text: '本通知书一式二份，一份交当事人，一份存档。' },
  ]);
}

export function preservationHandling(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const one = preservationOf(paper, ref);
  const handled = onFile(one.handled, 'handling');
  const party = partyOf(paper);
  return written(paper, 'preservation-handling', 'letter', '先行登记保存物品处理通知书', [
    ...partyLines(party),
    paragraph(
      `本机关于${writtenDate(one.derived.on)}对${addressed(party)}的下列物品先行登记保存。依照《中华人民共和国行政处罚法》第五十六条`,
      ...(handled.basis === null ? [] : [`和${handled.basis}`]),
      `的规定，现作出如下处理：${PRESERVATION_WORDS[handled.handling]}。`,
    ),
    itemList(one),
    seal(bureau.name, writtenDate(handled.on)),
    signatures(signature('当事人（签名或者盖章）'), ...officerBoxes(state, handled.officers, '执法人员', writtenDate(handled.on))),
  ]);
}

/** The demand that goes before an application to the court (Coercion Law arts 35, 54): what is still owed, until when, and that the party may state his case. */
export function paymentDemand(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const decision = state.decision ?? state.spot;
  const basis = onFile(decision, 'decision').derived.basis;
  const late = surchargeFen(state, paper);
  const party = partyOf(paper);
  const received = state.decisionService?.derived.servedOn ?? state.spot?.derived.on ?? null;
  return written(paper, 'payment-demand', 'letter', '履行行政决定催告书', [
    ...partyLines(party),
    paragraph(
      `本机关对${addressed(party)}${causeOf(paper)}作出的行政处罚决定${basis === undefined ? '' : `（依据：${clauseText(basis)}）`}，已于${received === null ? '' : writtenDate(received)}送达。${addressed(party)}逾期没有履行。依照《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告${addressed(party)}自收到本催告书之日起十日内（按工作日计算）履行下列义务：`,
    ),
    paragraph(`缴纳罚款${amountInBoth((decidedFine(state) - paidYuan(state)) * 100)}。`),
    ...(late === 0 ? [] : [paragraph(`缴纳截至${writtenDate(paper.today)}的加处罚款${amountInBoth(late)}。`)]),
    paragraph('缴纳方式：到指定的银行或者通过电子支付系统缴纳。'),
    paragraph(`${addressed(party)}有权进行陈述和申辩。逾期仍不履行的，本机关将依法申请人民法院强制执行。`),
    line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
    seal(bureau.name, dated(paper.on)),
  ]);
}
