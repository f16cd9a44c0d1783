import { form, heading, label, line, list, opinion, paragraph, seal, signature, signatures, stated } from '../../document/blocks.ts';
import type { DocumentDescription, ListBlock } from '../../document/description.ts';
import { writtenDate, writtenMinute } from '../../document/written-date.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import { dayOfInstant } from '../../legal-time/plain-date.ts';
import { evidenceInForce } from '../guards/penalty.ts';
import type { CaseState } from '../state.ts';
import { approvalForm } from './after.ts';
import { FORM, pair, partyRowsOf, wide } from './filing.ts';
import { itemList, preservationOf } from './orders.ts';
import { addressed, type CasePaper, causeOf, dated, officerBoxes, officersText, onFile, partyLines, partyOf, written } from './paper.ts';
import { evidenceList, paragraphs } from './proposal.ts';
import { EVIDENCE_WORDS, PRESERVATION_WORDS, RECUSAL_BY_WORDS } from './words.ts';

/** Checks have no name of their own: the first, the second, the third. */
export const counted = (all: readonly unknown[]): string[] => all.map((_, index) => String(index + 1));
export const atCount = <T>(all: readonly T[], ref: string | null): T | undefined => all[Number(ref) - 1];

export function checkRecord(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(atCount(state.checks, ref), 'check');
  const on = writtenDate(one.on);
  return written(paper, 'clue-check-record', 'record', '案件线索核查记录', [
    stated('涉嫌事项', causeOf(paper)),
    stated('涉嫌当事人', state.clue?.party ?? null),
    stated('线索登记日期', dated(state.clue?.on ?? null)),
    stated('发生地点', state.clue?.place ?? null),
    stated('核查日期', on),
    stated('核查人', officersText(state, one.officers)),
    stated('协助人员', one.helpers.length === 0 ? null : officersText(state, one.helpers)),
    heading(1, '核查情况'),
    ...paragraphs(one.content),
    signatures(...officerBoxes(state, one.officers, '核查人', on)),
  ]);
}

export function checkExtensionForm(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.checkExtension, 'check-extension');
  return approvalForm(paper, 'check-extension-approval', '延长核查期限审批表', one, [
    pair('线索登记日期', dated(paper.state.clue?.on ?? null), '延长天数', `${paper.settings.clueCheckExtensionDays}个工作日`),
    wide('延长的理由', one.reason, 30),
  ]);
}

type Sample = CaseState['samples'][number];

const sampleOf = ({ state }: CasePaper, ref: string | null): Sample =>
  onFile(
    state.samples.find(({ sample }) => sample === ref),
    'sample',
  );

function sampleList({ items, quantity, seal: sealNumber }: Sample): ListBlock {
  return list(
    [
      { title: '抽样物品', share: 5, align: 'left' },
      { title: '抽样数量', share: 3, align: 'left' },
      { title: '封样编号', share: 3, align: 'left' },
    ],
    [[items, quantity, sealNumber ?? '']],
  );
}

/** Signed by hand: sampling is entered when it was done, and no approval of it is asked for by law. */
export function samplingForm(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = sampleOf(paper, ref);
  return written(paper, 'sampling-approval', 'form', '抽样取证审批表', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRowsOf(paper),
      wide('抽样物品', one.items),
      pair('抽样数量', one.quantity, '封样编号', one.seal),
      pair('抽样日期', writtenDate(one.on), '抽样人', officersText(state, one.officers)),
      [label('承办人意见'), opinion(null, signature('承办人（签名）'), { columns: 3 })],
      [label('机关负责人意见'), opinion(null, signature('负责人（签名）'), { columns: 3 })],
    ),
  ]);
}

/** Penalty Law art. 56. */
export function samplingNotice(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const one = sampleOf(paper, ref);
  const you = addressed(partyOf(paper));
  const on = writtenDate(one.on);
  const presence = one.partyPresent ? '当事人到场。' : `当事人没有到场${one.witness === null ? '' : `，见证人：${one.witness}`}。`;
  return written(paper, 'sampling-notice', 'letter', '抽样取证通知书', [
    ...partyLines(partyOf(paper)),
    paragraph(
      `因${you}涉嫌${causeOf(paper)}，依照《中华人民共和国行政处罚法》第五十六条的规定，本机关于${on}对下列物品抽样取证。${presence}`,
    ),
    sampleList(one),
    line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
    seal(bureau.name, on),
    signatures(
      signature('当事人（签名或者盖章）'),
      ...(one.witness === null ? [] : [signature('见证人（签名）', { note: one.witness })]),
      ...officerBoxes(state, one.officers, '执法人员', on),
    ),
    { block: 'note', text: '本通知书一式二份，一份交当事人，一份存档。' },
  ]);
}

type Testing = CaseState['testings'][number];

const testingOf = ({ state }: CasePaper, ref: string | null): Testing =>
  onFile(
    state.testings.find(({ testing }) => testing === ref),
    'testing',
  );

export function testingCommission(paper: CasePaper, ref: string | null): DocumentDescription {
  const { bureau } = paper;
  const one = testingOf(paper, ref);
  return written(paper, 'testing-commission', 'letter', '检测（检验、鉴定）委托书', [
    line('left', `${one.by}：`),
    paragraph(`因办理${causeOf(paper)}一案的需要，现委托你单位进行检测（检验、鉴定）。`),
    paragraph(`委托事项：${one.what}`),
    paragraph(one.until === null ? '请及时出具书面意见，并附资质证明。' : `请于${writtenDate(one.until)}前出具书面意见，并附资质证明。`),
    line('left', `本机关地址：${bureau.address ?? '／'}　联系电话：${bureau.telephone ?? '／'}`),
    seal(bureau.name, writtenDate(one.on)),
  ]);
}

/** What is tested, by whom and until when, since the time of testing is not counted. */
export function testingNotice(paper: CasePaper, ref: string | null): DocumentDescription {
  const { bureau } = paper;
  const one = testingOf(paper, ref);
  const you = addressed(partyOf(paper));
  const until = one.ended?.on ?? one.until;
  return written(paper, 'testing-notice', 'letter', '检测（检验、鉴定）期间告知书', [
    ...partyLines(partyOf(paper)),
    paragraph(`因办理${you}涉嫌${causeOf(paper)}一案的需要，本机关已委托${one.by}进行检测（检验、鉴定），现将有关事项告知如下：`),
    paragraph(`检测（检验、鉴定）事项：${one.what}`),
    paragraph(
      `检测（检验、鉴定）期间：自${writtenDate(one.on)}起${until === null ? '，至出具书面意见之日止' : `至${writtenDate(until)}止`}。`,
    ),
    paragraph('检测（检验、鉴定）期间不计入案件办理期限，费用由本机关承担。'),
    seal(bureau.name, writtenDate(one.on)),
  ]);
}

/** Penalty Law art. 56: the head approves before. */
export function preservationForm(paper: CasePaper, ref: string | null): DocumentDescription {
  const one = preservationOf(paper, ref);
  const { blocks, ...rest } = approvalForm(paper, 'preservation-approval', '先行登记保存证据审批表', one, [
    wide('先行登记保存的理由', one.reason, 30),
    pair('保存地点', one.place, '执法人员', officersText(paper.state, one.officers)),
  ]);
  return { ...rest, blocks: [...blocks, itemList(one)] };
}

/** What is not handled in time is free again, and somebody writes that down. */
export function preservationLapse(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, settings, calendar } = paper;
  const one = preservationOf(paper, ref);
  onFile(one.lapsed ? one : null, 'lapse');
  const { legalDue } = computeLimit('T03', { from: one.derived.on, settings }, calendar);
  return written(paper, 'preservation-lapse', 'record', '先行登记保存自动解除记录', [
    stated('案由', causeOf(paper)),
    stated('当事人', state.party?.name ?? null),
    stated('先行登记保存日期', writtenDate(one.derived.on)),
    stated('保存地点', one.place),
    stated('处理期限届满日期', writtenDate(legalDue)),
    paragraph('上述期限内没有作出处理决定，先行登记保存自期限届满之日起自动解除，下列物品应当返还当事人。'),
    itemList(one),
    signatures(signature('当事人（签名或者盖章）'), ...officerBoxes(state, one.officers, '执法人员', null)),
  ]);
}

/** 涉案财物台账: every thing that was kept, in the order of keeping, with what became of it. */
export function propertyLedger(paper: CasePaper): DocumentDescription {
  const kept = onFile(paper.state.preservations.length === 0 ? null : paper.state.preservations, 'preservation');
  const rows = kept.flatMap((one) =>
    one.items.map(({ name, spec, quantity, unit }) => [
      spec === null ? name : `${name}（${spec}）`,
      `${quantity}${unit}`,
      `${writtenDate(one.derived.on)}\n${one.place}`,
      one.handled === null
        ? one.lapsed
          ? '期满未作处理，自动解除'
          : '保存中'
        : `${PRESERVATION_WORDS[one.handled.handling]}\n${writtenDate(one.handled.on)}`,
    ]),
  );
  return written(paper, 'property-ledger', 'form', '涉案财物台账', [
    form(FORM, wide('案由', causeOf(paper)), ...partyRowsOf(paper)),
    list(
      [
        { title: '序号', share: 2, align: 'center' },
        { title: '名称（规格型号）', share: 7, align: 'left' },
        { title: '数量', share: 3, align: 'right' },
        { title: '保存日期、地点', share: 7, align: 'left' },
        { title: '处理情况、日期', share: 14, align: 'left' },
      ],
      rows.map((row, index) => [String(index + 1), ...row]),
    ),
  ]);
}

export function evidenceCatalogue(paper: CasePaper): DocumentDescription {
  const pieces = onFile(evidenceInForce(paper.state).length === 0 ? null : evidenceInForce(paper.state), 'evidence');
  return written(paper, 'evidence-list', 'form', '证据清单', [
    form(FORM, wide('案由', causeOf(paper)), ...partyRowsOf(paper)),
    evidenceList(paper),
    list(
      [
        { title: '序号', share: 1, align: 'center' },
        { title: '来源', share: 4, align: 'left' },
        { title: '是否原件', share: 2, align: 'left' },
        { title: '收集日期', share: 3, align: 'left' },
        { title: '收集人', share: 5, align: 'left' },
        { title: '文件', share: 2, align: 'right' },
      ],
      pieces.map(({ source, original, on, officers, files }, index) => [
        String(index + 1),
        source,
        original ? '原件' : '复制件',
        writtenDate(on),
        officersText(paper.state, officers),
        `${files.length}个`,
      ]),
    ),
  ]);
}

/** 现场照片、视听资料: when, where and by whom it was made, what it shows, and the digests that say which file it is. */
export function mediaSheet(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const one = onFile(
    evidenceInForce(state).find(({ evidence, kind }) => evidence === ref && isMedia(kind)),
    'evidence',
  );
  const on = writtenDate(one.on);
  return written(paper, 'media-evidence', 'record', '现场照片（视听资料）证据', [
    stated('案由', causeOf(paper)),
    stated('证据名称', one.title),
    stated('证据种类', EVIDENCE_WORDS[one.kind]),
    stated('制作时间', one.takenAt === null ? on : writtenMinute(one.takenAt)),
    stated('制作地点', one.place),
    stated('制作人', officersText(state, one.officers)),
    stated('来源', one.source),
    stated('证明内容', one.proves),
    ...one.files.map((digest, index) => stated(`文件${index + 1}（SHA-256）`, grouped(digest))),
    signatures(...officerBoxes(state, one.officers, '制作人', on)),
  ]);
}

/** In groups, so that it can be read aloud and breaks at the end of a line. */
const grouped = (digest: string): string => digest.replaceAll(/(.{8})(?=.)/g, '$1 ');

export const isMedia = (kind: keyof typeof EVIDENCE_WORDS): boolean => kind === 'audio-visual' || kind === 'electronic';

type Recusal = CaseState['recusals'][number];

const recusalOf = ({ state }: CasePaper, ref: string | null): Recusal =>
  onFile(
    state.recusals.find(({ recusal }) => recusal === ref),
    'recusal',
  );

/** Penalty Law art. 43. */
export function recusalApplication(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const one = recusalOf(paper, ref);
  const who = one.by === 'party' ? (state.party?.name ?? null) : officersText(state, [one.of]);
  return written(paper, 'recusal-application', 'record', '回避申请书', [
    stated('案由', causeOf(paper)),
    stated(`申请人（${RECUSAL_BY_WORDS[one.by]}）`, who),
    stated('被申请回避人', officersText(state, [one.of])),
    stated('申请日期', writtenDate(one.on)),
    heading(1, '申请回避的理由'),
    ...paragraphs(one.reason),
    line('left', `此致　${bureau.name}`),
    signatures(signature('申请人（签名或者盖章）', { on: writtenDate(one.on) })),
  ]);
}

export function recusalDecision(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state, bureau } = paper;
  const asked = recusalOf(paper, ref);
  const one = onFile(asked.decided, 'recusal-decision');
  const whom = officersText(state, [asked.of]);
  const decided = one.withdraws ? `决定${whom}回避，不再参与本案的办理。` : `决定驳回回避申请，${whom}继续参与本案的办理。`;
  return written(paper, 'recusal-decision', 'letter', '回避决定书', [
    line('left', `申请人：${asked.by === 'party' ? (state.party?.name ?? '／') : whom}`),
    paragraph(`${writtenDate(asked.on)}，申请人就${causeOf(paper)}一案申请${whom}回避，理由：${asked.reason}`),
    paragraph(`经审查：${one.reason}`),
    paragraph(`依照《中华人民共和国行政处罚法》第四十三条的规定，本机关${decided}`),
    ...(one.withdraws ? [] : [paragraph('决定作出之前，调查没有停止。')]),
    seal(bureau.name, writtenDate(dayOfInstant(one.stamp.at))),
  ]);
}
