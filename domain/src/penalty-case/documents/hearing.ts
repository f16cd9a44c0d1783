import { bold, line, paragraph, seal, signature, signatures, stated } from '../../document/blocks.ts';
import type { DocumentDescription } from '../../document/description.ts';
import { writtenDate, writtenMinute } from '../../document/written-date.ts';
import { addressed, type CasePaper, causeOf, handBox, officersText, onFile, partyLines, partyOf, written } from './paper.ts';
import { paragraphs } from './proposal.ts';

/** Penalty Law art. 64: seven working days before; who presides, who may be asked to withdraw. */
export function hearingNotice(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.hearingNotice, 'hearing-notice');
  const party = partyOf(paper);
  const you = addressed(party);
  const open = one.public ? '公开举行' : `不公开举行${one.privateReason === null ? '' : `（${one.privateReason}）`}`;
  return written(paper, 'hearing-notice', 'letter', '听证通知书', [
    ...partyLines(party),
    paragraph(`根据${you}的要求，本机关决定就${you}涉嫌${causeOf(paper)}一案举行听证，现将有关事项通知如下：`),
    paragraph(`听证时间：${writtenMinute(one.hearingAt)}`),
    paragraph(`听证地点：${one.place}`),
    paragraph(`听证方式：${open}`),
    paragraph(`听证主持人：${officersText(state, [one.host])}`),
    paragraph(`记录人：${officersText(state, [one.recorder])}`),
    paragraph(
      `${you}可以亲自参加听证，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。`,
    ),
    seal(bureau.name, writtenDate(one.on)),
  ]);
}

export function hearingRefusal(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.hearingRefusal, 'hearing-refusal');
  const party = partyOf(paper);
  return written(paper, 'hearing-refusal', 'letter', '不予听证通知书', [
    ...partyLines(party),
    paragraph(`${addressed(party)}就${causeOf(paper)}一案提出的听证要求，本机关已收到。经审查，决定不予听证。理由：${one.reason}`),
    seal(bureau.name, writtenDate(one.on)),
  ]);
}

export function hearingRecord(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const [notice, one] = [onFile(state.hearingNotice, 'hearing-notice'), onFile(state.hearing, 'hearing')];
  const on = writtenDate(one.on);
  const blocks = [
    stated('案由', causeOf(paper)),
    stated('听证时间', writtenMinute(notice.hearingAt)),
    stated('听证地点', notice.place),
    stated('听证主持人', officersText(state, [notice.host])),
    stated('记录人', officersText(state, [notice.recorder])),
    stated('当事人', state.party?.name ?? null),
    stated('当事人是否出席', one.attended ? '出席' : '未出席'),
    stated('案件调查人员', officersText(state, state.officers)),
    line('left', bold('听证情况：')),
    ...paragraphs(one.record),
    signatures(
      handBox('当事人（签名）', one, on),
      signature('听证主持人（签名）', { note: officersText(state, [notice.host]), on }),
      signature('记录人（签名）', { note: officersText(state, [notice.recorder]), on }),
    ),
  ];
  return written(paper, 'hearing-record', 'record', '听证笔录', blocks, {
    pageSignatures: [
      { who: '当事人', image: one.signature },
      { who: '听证主持人', image: null },
      { who: '记录人', image: null },
    ],
  });
}

export function hearingReport(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const [notice, one] = [onFile(state.hearingNotice, 'hearing-notice'), onFile(state.hearing, 'hearing')];
  return written(paper, 'hearing-report', 'record', '听证报告', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('听证时间', writtenMinute(notice.hearingAt)),
    stated('听证主持人', officersText(state, [notice.host])),
    line('left', bold('听证主持人的意见：')),
    ...paragraphs(one.opinion),
    signatures(signature('听证主持人（签名）', { note: officersText(state, [notice.host]), on: writtenDate(one.on) })),
  ]);
}
