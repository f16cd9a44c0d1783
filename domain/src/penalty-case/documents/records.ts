import { bold, choice, line, paragraph, signature, signatures, stated } from '../../document/blocks.ts';
import type { Block, DocumentDescription, Signature } from '../../document/description.ts';
import { writtenDate, writtenMinute } from '../../document/written-date.ts';
import { type CasePaper, causeOf, handBox, officerBoxes, officersText, onFile, written } from './paper.ts';
import { ADOPTED_WORDS, INTERVIEWEE_WORDS } from './words.ts';

const YES_NO = ['是', '否'];
const told = (is: boolean): string => choice(YES_NO, is ? '是' : '否');

/** What begins with 问 or 答 is set off; everything else is a paragraph as it was typed. */
function questionsAndAnswers(text: string): Block[] {
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const found = /^\s*([问答])[：:]\s*(.*)$/.exec(part);
      return found === null ? paragraph(part) : paragraph(bold(`${found[1]}：`), found[2] ?? '');
    });
}

export function interviewRecord(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(
    state.interviews.find(({ interview }) => interview === ref),
    'interview',
  );
  const on = writtenDate(one.derived.on);
  const who = `被询问人（${INTERVIEWEE_WORDS[one.role]}）`;
  const blocks = [
    stated('案由', causeOf(paper)),
    stated('询问时间', `${writtenMinute(one.startAt)}至${writtenMinute(one.endAt)}`),
    stated('询问地点', one.place),
    stated(who, one.person),
    stated('询问人', officersText(state, one.officers)),
    stated('记录人', one.helpers.length === 0 ? null : officersText(state, one.helpers)),
    stated('已出示执法证件', told(one.certificateShown)),
    stated('已告知陈述、申辩和申请回避的权利', told(one.rightsTold)),
    ...questionsAndAnswers(one.text),
    line('left', '以上笔录已交被询问人核对或者向其宣读。'),
    signatures(handBox('被询问人（签名）', one, on), ...officerBoxes(state, one.officers, '询问人', on)),
  ];
  return written(paper, 'interview-record', 'record', '询问笔录', blocks, {
    pageSignatures: [
      { who: '被询问人', image: one.signature },
      { who: '询问人', image: null },
    ],
  });
}

export function inquestRecord(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(
    state.inquests.find(({ inquest }) => inquest === ref),
    'inquest',
  );
  const on = writtenDate(one.derived.on);
  const witness: Signature[] = one.witness === null ? [] : [signature('见证人（签名）', { note: one.witness, on })];
  const blocks = [
    stated('案由', causeOf(paper)),
    stated('检查（勘验）时间', `${writtenMinute(one.startAt)}至${writtenMinute(one.endAt)}`),
    stated('检查（勘验）地点', one.place),
    stated('检查（勘验）人', officersText(state, one.officers)),
    stated('记录人', one.helpers.length === 0 ? null : officersText(state, one.helpers)),
    stated('已出示执法证件', told(one.certificateShown)),
    stated('当事人是否到场', told(one.partyPresent)),
    stated('见证人', one.witness),
    stated('是否同步录音录像', told(one.recorded)),
    line('left', bold('现场情况：')),
    ...one.text.split('\n').map((part) => paragraph(part)),
    signatures(handBox('当事人（签名）', one, on), ...witness, ...officerBoxes(state, one.officers, '检查（勘验）人', on)),
  ];
  return written(paper, 'inquest-record', 'record', '现场检查（勘验）笔录', blocks, {
    pageSignatures: [
      { who: '当事人', image: one.signature },
      { who: '检查（勘验）人', image: null },
    ],
  });
}

export function defenceRecord(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(
    state.defences.find(({ defence }) => defence === ref),
    'defence',
  );
  const on = writtenDate(one.on);
  const blocks = [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('提出日期', on),
    stated('提出方式', choice(['口头', '书面'], one.oral ? '口头' : '书面')),
    stated('执法人员', officersText(state, one.officers)),
    line('left', bold('陈述申辩的内容：')),
    ...one.text.split('\n').map((part) => paragraph(part)),
    stated('是否提出新的事实、理由或者证据', told(one.newFacts)),
    signatures(handBox('当事人（签名）', one, on), ...officerBoxes(state, one.officers, '执法人员', on)),
  ];
  return written(paper, 'defence-record', 'record', '陈述申辩笔录', blocks, {
    pageSignatures: [{ who: '当事人', image: one.signature }],
  });
}

/** Penalty Law art. 45: facts, reasons and evidence of the party are re-checked. */
export function defenceAnswer(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(
    state.defences.find(({ defence }) => defence === ref),
    'defence',
  );
  const answer = onFile(one.answer, 'answer');
  const on = writtenDate(answer.on);
  return written(paper, 'defence-answer', 'record', '陈述申辩复核意见书', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    line('left', bold('陈述申辩的内容：')),
    ...one.text.split('\n').map((part) => paragraph(part)),
    stated('复核意见', ADOPTED_WORDS[answer.adopted]),
    line('left', bold('复核情况和理由：')),
    ...answer.reason.split('\n').map((part) => paragraph(part)),
    signatures(...officerBoxes(state, answer.officers, '复核人', on)),
  ]);
}

export function recheckRecord(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const order = onFile(
    state.corrections.find(({ correction }) => correction === ref),
    'correction',
  );
  const one = onFile(order.rechecks.at(-1), 'recheck');
  const on = writtenDate(one.on);
  return written(paper, 'recheck-record', 'record', '复查记录', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('责令改正的内容', order.content),
    stated('改正期限', writtenDate(order.deadline)),
    stated('复查日期', on),
    stated('是否改正', choice(['已改正', '未改正'], one.corrected ? '已改正' : '未改正')),
    line('left', bold('复查情况：')),
    ...one.note.split('\n').map((part) => paragraph(part)),
    signatures(signature('当事人（签名）'), ...officerBoxes(state, one.officers, '复查人', on)),
  ]);
}
