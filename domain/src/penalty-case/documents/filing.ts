import { form, label, opinion, value } from '../../document/blocks.ts';
import type { Cell, DocumentDescription } from '../../document/description.ts';
import { writtenDate } from '../../document/written-date.ts';
import type { Party } from '../commands.ts';
import {
  officersText,
  onFile,
  approvalText,
  approverBox,
  type CasePaper,
  causeOf,
  dated,
  partyFacts,
  proposerBox,
  written,
} from './paper.ts';
import { CLUE_SOURCE_WORDS, NOT_FILED_WORDS } from './words.ts';

/** Label and value over the whole width of a form of four columns. */
export const FORM = [6, 9, 6, 11];
export const wide = (name: string, text: string | null, leastMm = 0): Cell[] => [label(name), value(text, { columns: 3, leastMm })];
export const pair = (name: string, text: string | null, otherName: string, otherText: string | null): Cell[] => [
  label(name),
  value(text),
  label(otherName),
  value(otherText),
];

/** Rows of a form that say who the party is, two facts a row. */
export function partyRows(party: Party): Cell[][] {
  const facts = partyFacts(party);
  const rows: Cell[][] = [];
  for (let at = 0; at < facts.length; at += 2) {
    const [[name, text] = ['', null], other] = facts.slice(at, at + 2);
    rows.push(other === undefined ? wide(name, text) : pair(name, text, ...other));
  }
  return rows;
}

/** The same for a step that may be taken before anybody is the party: then the name that stands on the clue. */
export function partyRowsOf({ state }: CasePaper): Cell[][] {
  return state.party === null ? [wide('当事人', state.clue?.party ?? null)] : partyRows(state.party);
}

export function clueForm(paper: CasePaper): DocumentDescription {
  const clue = onFile(paper.state.clue, 'clue');
  const checked = paper.state.checks.map(({ on, content }) => `${writtenDate(on)}核查：${content}`).join('\n');
  return written(paper, 'clue-register', 'form', '案件来源登记表', [
    form(
      FORM,
      pair('案件来源', CLUE_SOURCE_WORDS[clue.source], '登记日期', writtenDate(clue.on)),
      pair('涉嫌事项', clue.derived.matterTitle ?? null, '涉嫌当事人', clue.party),
      wide('发生地点', clue.place),
      // City Management Rules art. 38: who reported stays confidential, also on the bureau's own papers.
      wide('来源提供人', clue.reporter === null ? null : '（依法保密）'),
      wide('主要内容', clue.content, 40),
      wide('核查情况', checked === '' ? null : checked, 30),
      [label('处理意见'), opinion(null, proposerBox(paper, '登记人', clue), { columns: 3 })],
    ),
  ]);
}

export function filingForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const filing = onFile(state.filing, 'filing');
  const source = state.clue === null ? null : CLUE_SOURCE_WORDS[state.clue.source];
  const acted = [filing.actFrom, filing.actUntil].filter((day) => day !== null).map(writtenDate);
  return written(paper, 'case-filing', 'form', '立案审批表', [
    form(
      FORM,
      pair('案件来源', source, '发现日期', writtenDate(filing.discoveredOn)),
      wide('案由', causeOf(paper)),
      ...partyRows(filing.party),
      pair('行为地点', filing.place, '行为时间', `${acted.join('至')}${filing.continuing ? '（连续或者继续状态）' : ''}`),
      wide('案情和立案理由', filing.reasons, 40),
      [
        label('承办人意见'),
        opinion(`建议立案，由${officersText(state, filing.officers)}承办。`, proposerBox(paper, '承办人', filing), { columns: 3 }),
      ],
      [label('机关负责人意见'), opinion(approvalText(filing), approverBox(paper, '负责人', filing), { columns: 3 })],
    ),
  ]);
}

export function notFilingForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const done = onFile(state.notFiled, 'not-filed');
  return written(paper, 'not-filing', 'form', '不予立案审批表', [
    form(
      FORM,
      pair('案件来源', state.clue === null ? null : CLUE_SOURCE_WORDS[state.clue.source], '登记日期', dated(state.clue?.on ?? null)),
      pair('涉嫌事项', state.clue?.derived.matterTitle ?? null, '涉嫌当事人', state.clue?.party ?? null),
      wide('主要内容', state.clue?.content ?? null, 30),
      wide('不予立案的理由', `${NOT_FILED_WORDS[done.ground]}。\n${done.reason}`, 30),
      wide('是否告知举报人', done.reporterTold ? '已告知' : '未告知'),
      [label('承办人意见'), opinion('建议不予立案。', proposerBox(paper, '承办人', done), { columns: 3 })],
      [label('机关负责人意见'), opinion(approvalText(done), approverBox(paper, '负责人', done), { columns: 3 })],
    ),
  ]);
}
