import {
  bold,
  choice,
  form,
  freeText,
  heading,
  label,
  line,
  opinion,
  paragraph,
  seal,
  signature,
  signatures,
  stated,
} from '../../document/blocks.ts';
import type { Block, DocumentDescription } from '../../document/description.ts';
import { STRUCK } from '../../document/struck.ts';
import { writtenDate, writtenMinute } from '../../document/written-date.ts';
import { dayOfInstant } from '../../legal-time/plain-date.ts';
import { FORM, pair, partyRows, wide } from './filing.ts';
import {
  addressed,
  approvalText,
  approverBox,
  type CasePaper,
  causeOf,
  clauseText,
  dated,
  dutyText,
  handBox,
  officerBoxes,
  officersText,
  onFile,
  partyLines,
  partyOf,
  paymentText,
  penaltyLines,
  penaltyText,
  proposerBox,
  remedyText,
  written,
} from './paper.ts';
import { basisBlocks, evidenceList, paragraphs } from './proposal.ts';
import { REVIEW_POINT_WORDS } from '../ids.ts';
import { ADOPTED_WORDS, REVIEW_WORDS } from './words.ts';

/** Penalty Law art. 58. */
export function reviewOpinion(paper: CasePaper): DocumentDescription {
  const { state, accounts } = paper;
  const one = onFile(state.reviews.at(-1), 'review');
  const points = [...new Set<string>([...REVIEW_POINT_WORDS, ...Object.keys(one.points)])].map((name) => {
    const right = one.points[name];
    return `${name}：${right === undefined ? STRUCK : choice(['符合', '不符合'], right ? '符合' : '不符合')}`;
  });
  return written(paper, 'legal-review', 'form', '法制审核意见书', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRows(partyOf(paper)),
      wide('送审的处理意见', (state.conclusion?.penalties ?? []).map(penaltyText).join('\n')),
      wide('审核内容', points.join('\n')),
      pair('审核结论', REVIEW_WORDS[one.result], '法律职业资格', one.qualification),
      [
        label('审核意见'),
        opinion(
          one.opinion,
          signature('审核人', { name: accounts.get(one.stamp.by) ?? null, on: writtenDate(dayOfInstant(one.stamp.at)) }),
          { columns: 3, leastMm: 50 },
        ),
      ],
    ),
  ]);
}

const TOPICS = {
  major: '情节复杂或者重大违法行为的处罚',
  departure: '裁量档次以外的处罚',
  mitigation: '减轻处罚',
  extension: '延长办案期限',
} as const;

/** Penalty Law art. 57 para. 2. */
export function deliberationRecord(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.deliberations.at(-1), 'deliberation');
  const on = writtenDate(one.on);
  return written(paper, 'deliberation-record', 'record', '重大案件集体讨论记录', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('讨论日期', on),
    stated('讨论地点', one.place),
    stated('主持人', officersText(state, [one.chair])),
    stated('参加人', officersText(state, one.attendees)),
    stated('缺席人员', one.absent),
    stated('记录人', one.recorder),
    stated('讨论事项', one.covers.map((topic) => TOPICS[topic]).join('、')),
    line('left', bold('讨论意见：')),
    ...paragraphs(one.opinions),
    stated('结论', one.conclusion === 'agree' ? '同意' : '退回'),
    signatures(...officerBoxes(state, [...new Set([one.chair, ...one.attendees])], '参加人', on)),
  ]);
}

/** What the head signed: proposal, defence, review, and the decision (案件处理审批表). */
export function handlingForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const [proposal, decision] = [onFile(state.conclusion, 'conclusion'), onFile(state.decision, 'decision')];
  const review = state.reviews.at(-1);
  return written(paper, 'handling-approval', 'form', '案件处理审批表', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRows(partyOf(paper)),
      pair('立案日期', dated(state.filing?.derived.on ?? null), '承办人', officersText(state, state.officers)),
      wide('违法事实', proposal.facts, 30),
      wide('处罚依据', proposal.derived.basis === undefined ? null : clauseText(proposal.derived.basis)),
      wide('陈述申辩和听证', heardText(paper)),
      wide('法制审核', review === undefined ? null : `${REVIEW_WORDS[review.result]}。${review.opinion}`),
      wide('集体讨论', deliberatedText(paper)),
      wide('拟作出的处理', decision.outcome === 'penalise' ? decision.penalties.map(penaltyText).join('\n') : '不予行政处罚', 20),
      [label('承办人意见'), opinion(decision.reasons, proposerBox(paper, '承办人', decision), { columns: 3 })],
      [label('机关负责人意见'), opinion(approvalText(decision), approverBox(paper, '负责人', decision), { columns: 3 })],
    ),
  ]);
}

function deliberatedText({ state }: CasePaper): string | null {
  const one = state.deliberations.at(-1);
  return one === undefined ? null : `${writtenDate(one.on)}集体讨论，结论：${one.conclusion === 'agree' ? '同意' : '退回'}`;
}

/** What came of defence and hearing; silence is said, since the decision rests on it (Penalty Law arts 45, 62, 65). */
function heardText({ state }: CasePaper): string | null {
  const { notice, waiver, defences, hearing, hearingEnd } = state;
  if (notice === null) return null;
  const told = `本机关于${writtenDate(notice.derived.servedOn ?? notice.on)}送达行政处罚意见告知书。`;
  const answers = defences.map(({ on, answer }) =>
    answer === null ? '' : `当事人于${writtenDate(on)}提出陈述、申辩，经复核${ADOPTED_WORDS[answer.adopted]}：${answer.reason}`,
  );
  const silent = waiver === null ? '当事人在规定期限内没有提出陈述、申辩。' : '当事人明确放弃陈述、申辩权利。';
  const heard = hearing === null ? '' : `本机关于${writtenDate(hearing.on)}根据当事人的要求举行了听证。`;
  const ended = hearingEnd === null ? '' : `当事人${hearingEnd === 'withdrawn' ? '撤回听证要求' : '放弃听证权利'}。`;
  return [told, ...(defences.length === 0 ? [silent] : answers), heard, ended].join('');
}

/** Penalty Law art. 59: party, facts and evidence, kind and basis, way and period of performance, remedies, organ and date, seal. */
export function penaltyDecision(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const [proposal, decision] = [onFile(state.conclusion, 'conclusion'), onFile(state.decision, 'decision')];
  const party = partyOf(paper);
  const you = addressed(party);
  const fined = decision.penalties.some(({ kind }) => kind === 'fine');
  const heard = heardText(paper);
  const performance: Block[] = [
    ...(fined ? [paragraph(`${you}${paymentText(decision.payTo)}`)] : []),
    ...(decision.performBy === null ? [] : [paragraph(decision.performBy)]),
  ];
  return written(paper, 'penalty-decision', 'letter', '行政处罚决定书', [
    ...partyLines(party),
    heading(1, '违法事实和证据'),
    ...freeText(proposal.facts),
    paragraph('上述事实，有下列证据为证：'),
    evidenceList(paper),
    ...(heard === null ? [] : [heading(1, '陈述申辩和听证'), paragraph(heard)]),
    heading(1, '处罚的理由和依据'),
    ...basisBlocks(proposal),
    ...freeText(decision.reasons),
    heading(1, '处罚决定'),
    paragraph(`综上，本机关决定对${you}作出如下行政处罚：`),
    ...penaltyLines(decision.penalties),
    ...(performance.length === 0 ? [] : [heading(1, '履行的方式和期限'), ...performance]),
    heading(1, '救济途径和期限'),
    ...remedyText(paper, false).map((text) => paragraph(text)),
    paragraph(`${you}在法定期限内不申请行政复议或者提起行政诉讼，又不履行本决定的，本机关将依法申请人民法院强制执行。`),
    seal(bureau.name, writtenDate(decision.derived.on)),
  ]);
}

/** Penalty Law arts 30, 31, 33, 57: no penalty, with its ground; the party is educated. */
export function noPenaltyDecision(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const [proposal, decision] = [onFile(state.conclusion, 'conclusion'), onFile(state.decision, 'decision')];
  const party = partyOf(paper);
  const why = decision.outcome === 'not-established' ? '违法事实不能成立' : '依法不予行政处罚';
  return written(paper, 'no-penalty-decision', 'letter', '不予行政处罚决定书', [
    ...partyLines(party),
    heading(1, '查明的事实和证据'),
    ...freeText(proposal.facts),
    evidenceList(paper),
    heading(1, '理由'),
    ...freeText(decision.reasons),
    heading(1, '决定'),
    paragraph(`${why}。依照《中华人民共和国行政处罚法》第五十七条的规定，本机关决定对${addressed(party)}不予行政处罚。`),
    ...(decision.education === null ? [] : [...freeText(decision.education)]),
    heading(1, '救济途径和期限'),
    paragraph(remedyText(paper, false)[0] ?? ''),
    seal(bureau.name, writtenDate(decision.derived.on)),
  ]);
}

/** Penalty Law art. 52; Construction Penalty Rules art. 14; reconsideration comes first (Reconsideration Law art. 23). */
export function summaryDecision(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.spot, 'on-the-spot');
  const party = partyOf(paper);
  const you = addressed(party);
  const { basis } = one.derived;
  const fined = one.penalties.some(({ kind }) => kind === 'fine');
  return written(paper, 'summary-decision', 'letter', '当场行政处罚决定书', [
    ...partyLines(party),
    paragraph(`${you}于${writtenMinute(one.decidedAt)}在${one.place}${causeOf(paper)}：${one.facts}`),
    ...(basis === undefined
      ? []
      : [paragraph(`上述行为违反了${dutyText(basis)}的规定，依照${clauseText(basis)}的规定，本机关决定当场给予${you}如下行政处罚：`)]),
    ...penaltyLines(one.penalties),
    paragraph(`责令改正：${one.order}`),
    paragraph(
      one.defence === null ? '当事人没有提出陈述、申辩。' : `当事人陈述、申辩：${one.defence}复核意见：${one.defenceAnswer ?? '／'}`,
    ),
    ...(fined ? [paragraph(`${you}${paymentText(one.payTo)}`)] : []),
    ...remedyText(paper, true).map((text) => paragraph(text)),
    signatures(
      handBox('当事人（签名或者盖章）', one, writtenDate(one.derived.on)),
      ...officerBoxes(state, one.officers, '执法人员', writtenDate(one.derived.on)),
    ),
    seal(bureau.name, writtenDate(one.derived.on)),
  ]);
}
