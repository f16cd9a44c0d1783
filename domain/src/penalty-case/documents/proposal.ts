import { yuanInFigures } from '../../document/amount-words.ts';
import { freeText, heading, line, list, paragraph, seal, signatures, stated } from '../../document/blocks.ts';
import type { Block, DocumentDescription } from '../../document/description.ts';
import { writtenDate } from '../../document/written-date.ts';
import { evidenceInForce } from '../guards/penalty.ts';
import type { Done } from '../state.ts';
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
  officersText,
  onFile,
  partyLines,
  partyOf,
  penaltyLines,
  proposerBox,
  written,
} from './paper.ts';
import { CLUE_SOURCE_WORDS, EVIDENCE_WORDS } from './words.ts';

export const paragraphs = (text: string): Block[] => text.split('\n').map((part) => paragraph(part));

/** Evidence that was not excluded, with what each piece proves. */
export function evidenceList({ state }: CasePaper): Block {
  return list(
    [
      { title: '序号', share: 1, align: 'center' },
      { title: '种类', share: 2, align: 'left' },
      { title: '证据名称', share: 4, align: 'left' },
      { title: '证明内容', share: 5, align: 'left' },
    ],
    evidenceInForce(state).map(({ kind, title, proves }, index) => [String(index + 1), EVIDENCE_WORDS[kind], title, proves]),
  );
}

type Proposal = Done<'conclude'>;

/** What was broken, what penalises it, and where the benchmark puts it (law digest §1.13: basis and content of the benchmark). */
export function basisBlocks({ derived, departure, fineReason }: Proposal): Block[] {
  const { basis, otherBasis, tier } = derived;
  if (basis === undefined) return [];
  return [
    paragraph(`上述行为违反了${dutyText(basis)}的规定，依照${clauseText(basis)}的规定，应当给予行政处罚。`),
    ...(otherBasis === undefined
      ? []
      : [
          paragraph(
            `违法行为发生后法律依据有修改，另一版本为${clauseText(otherBasis)}，依照《中华人民共和国行政处罚法》第三十七条确定适用的版本。`,
          ),
        ]),
    ...(tier === undefined
      ? []
      : [
          paragraph(
            `裁量依据：${tier.title}，裁量档次为“${tier.name}”（${tier.condition}），罚款幅度为${yuanInFigures(tier.min)}元至${yuanInFigures(tier.max)}元。`,
          ),
        ]),
    ...(departure === null ? [] : [paragraph(`处罚幅度与裁量档次不一致的理由：${departure}`)]),
    ...(fineReason === null ? [] : [paragraph(`是否并处罚款的理由：${fineReason}`)]),
  ];
}

const OUTCOME_TEXT = {
  penalise: '建议给予行政处罚：',
  'no-penalty': '违法行为依法可以不予或者不得给予行政处罚，建议不予行政处罚。',
  'not-established': '违法事实不能成立，建议不予行政处罚。',
  transfer: '违法行为涉嫌犯罪，建议移送司法机关。',
} as const;

export function investigationReport(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.conclusion, 'conclusion');
  return written(paper, 'investigation-report', 'record', '案件调查终结报告', [
    stated('案由', causeOf(paper)),
    stated('案件来源', state.clue === null ? null : CLUE_SOURCE_WORDS[state.clue.source]),
    stated('立案日期', dated(state.filing?.derived.on ?? null)),
    stated('承办人', officersText(state, state.officers)),
    ...partyLines(partyOf(paper)),
    heading(1, '查明的事实'),
    ...freeText(one.facts),
    heading(1, '证据'),
    evidenceList(paper),
    heading(1, '定性、法律依据和裁量'),
    ...basisBlocks(one),
    ...freeText(one.reasons),
    heading(1, '处理建议'),
    paragraph(OUTCOME_TEXT[one.outcome]),
    ...penaltyLines(one.penalties),
    signatures(proposerBox(paper, '承办人', one), approverBox(paper, '机关负责人', one)),
    ...(one.approval === null ? [] : [line('left', `机关负责人意见：${approvalText(one) ?? ''}`)]),
  ]);
}

/** Penalty Law arts 44, 45, 62–64: what is intended, why, on what basis; which rights, until when. */
export function penaltyNotice(paper: CasePaper): DocumentDescription {
  const { state, bureau, settings } = paper;
  const one = onFile(state.conclusion, 'conclusion');
  const party = partyOf(paper);
  const you = addressed(party);
  const hearing = one.derived.hearingDue === true;
  return written(paper, 'penalty-notice', 'letter', hearing ? '行政处罚意见暨听证权利告知书' : '行政处罚意见告知书', [
    ...partyLines(party),
    paragraph(
      `${you}涉嫌${causeOf(paper)}一案，本机关已调查终结。依照《中华人民共和国行政处罚法》第四十四条的规定，现将拟作出的行政处罚内容及事实、理由、依据告知如下：`,
    ),
    heading(1, '事实和证据'),
    ...freeText(one.facts),
    evidenceList(paper),
    heading(1, '理由和依据'),
    ...basisBlocks(one),
    ...freeText(one.reasons),
    heading(1, '拟作出的行政处罚'),
    ...penaltyLines(one.penalties),
    heading(1, `${you}的权利`),
    paragraph(
      `依照《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，${you}有权进行陈述和申辩，可以自收到本告知书之日起${settings.defenceDays}个工作日内向本机关提出。本机关不因陈述、申辩而给予更重的处罚。`,
    ),
    ...(hearing
      ? [
          paragraph(
            `依照《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，${you}有权要求听证。要求听证的，应当自收到本告知书之日起五个工作日内向本机关提出。${you}不承担听证的费用。`,
          ),
        ]
      : []),
    line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
    seal(bureau.name, dated(paper.on)),
  ]);
}

/** Penalty Law art. 62: the right is given up expressly, and signed. */
export function waiver(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.waiver, 'waiver');
  const rights = one.waivesHearing ? '陈述、申辩和要求听证' : '陈述、申辩';
  return written(paper, 'defence-waiver', 'record', '放弃陈述申辩权利声明', [
    stated('案由', causeOf(paper)),
    ...partyLines(partyOf(paper)),
    paragraph(`我（单位）已收到${paper.bureau.name}的行政处罚意见告知书，知悉其内容和依法享有的权利，现明确表示放弃${rights}的权利。`),
    signatures(handBox('当事人（签名或者盖章）', { signature: one.signature }, writtenDate(one.on))),
  ]);
}
