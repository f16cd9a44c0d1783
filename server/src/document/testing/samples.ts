import {
  bold,
  choice,
  form,
  heading,
  label,
  line,
  list,
  opinion,
  paragraph,
  seal,
  signature,
  signatures,
  stated,
  value,
} from '@zhunsheng/domain/document/blocks';
import { amountInBoth } from '@zhunsheng/domain/document/amount-words';
import type { Block, DocumentDescription } from '@zhunsheng/domain/document/description';

const ORGAN = '兰州市城关区城市管理综合执法局';
const BARE = { organ: ORGAN, number: null, attachments: [], pageSignatures: [], logLine: null };

const SERVED: readonly Block[] = [
  line('left', bold('当事人：'), '巉口兴旺商贸有限公司'),
  line('left', '住所：甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县癿藏镇枹罕路18号'),
  line('left', '统一社会信用代码：91620102MA7XXXXX0K'),
];

/** Some three pages with every kind of text. */
export const DECISION: DocumentDescription = {
  ...BARE,
  kind: 'penalty-decision',
  layout: 'letter',
  title: '行政处罚决定书',
  number: '兰城执罚决字〔2026〕第001号',
  blocks: [
    ...SERVED,
    heading(1, '违法事实和证据'),
    ...Array.from({ length: 5 }, (_, index) =>
      paragraph(
        `本机关于2026年3月${5 + index}日立案调查。经查，当事人在汭水路与枹罕路交叉口占用城市道路堆放建筑材料，面积约18平方米，影响行人通行。以上事实有现场检查笔录、询问笔录、现场照片等证据证实。当事人在规定期限内没有提出陈述、申辩，也没有要求听证。`,
      ),
    ),
    heading(2, '证据'),
    paragraph('上述事实，有下列证据为证：'),
    list(
      [
        { title: '序号', share: 1, align: 'center' },
        { title: '证据名称', share: 4, align: 'left' },
        { title: '来源', share: 3, align: 'left' },
        { title: '金额（元）', share: 2, align: 'right' },
      ],
      [
        ['1', '现场检查（勘验）笔录', '执法人员制作', ''],
        ['2', '询问笔录', '执法人员制作', '1,200.00'],
        ['3', '现场照片\n（共6张）', '执法人员拍摄', '0'],
      ],
    ),
    heading(2, '听取意见'),
    paragraph('当事人陈述：“确实占了路，愿意改正。”'),
    heading(1, '处罚依据和种类'),
    ...Array.from({ length: 4 }, () =>
      paragraph(
        '当事人的行为违反了《城市道路管理条例》第二十七条第（一）项的规定。依照该条例第四十二条的规定，参照裁量基准“一般”档次，本机关决定给予当事人',
        bold(`罚款${amountInBoth(2_000_050)}`),
        '的行政处罚。',
      ),
    ),
    heading(3, '履行方式'),
    paragraph('自收到本决定书之日起十五日内到指定银行缴纳罚款；到期不缴纳的，每日按罚款数额的百分之三加处罚款。'),
    heading(4, '代收机构'),
    paragraph('中国建设银行兰州城关支行。'),
    heading(3, '救济途径'),
    paragraph('可以自收到本决定书之日起六十日内向兰州市城关区人民政府申请行政复议，或者在六个月内依法提起行政诉讼。'),
    seal(ORGAN, '2026年4月28日'),
    { block: 'note', text: '本决定书一式二份，一份送达当事人，一份存档。' },
  ],
  attachments: ['罚款缴款书', '法律条文'],
  logLine: { size: 12_345, root: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=' },
};

const FORM: DocumentDescription = {
  ...BARE,
  kind: 'case-filing-approval',
  layout: 'form',
  title: '立案审批表',
  number: '兰城执立字〔2026〕第012号',
  blocks: [
    form(
      [1, 2, 2, 2, 2, 3],
      [label('案件来源', { columns: 2 }), value(choice(['巡查发现', '投诉举报', '交办'], '投诉举报'), { columns: 4 })],
      [label('案　　由', { columns: 2 }), value('擅自占用城市道路', { columns: 4 })],
      [label('当事人', { rows: 2 }), label('公民'), label('姓名'), value('马汭'), label('性别'), value('女')],
      [label('单位'), label('名称'), value(null), label('负责人'), value('')],
      [
        label('案情简介', { columns: 2 }),
        value('2026年3月5日14时05分，执法人员巡查发现当事人在枹罕路占道经营。\n当场责令改正，当事人未改正。', { columns: 4, leastMm: 30 }),
      ],
      [
        label('承办人意见', { columns: 2 }),
        opinion('建议立案。', signature('承办人', { name: '张巉、李癿', note: '执法证号：28010001、28010002', on: '2026年3月5日' }), {
          columns: 4,
        }),
      ],
      [label('承办机构意见', { columns: 2 }), opinion('同意。', signature('负责人', { name: '王某', on: '2026年3月6日' }), { columns: 4 })],
      [label('机关负责人意见', { columns: 2 }), opinion(null, signature('负责人'), { columns: 4 })],
      [label('备注', { columns: 2 }), value(null, { columns: 4 })],
    ),
  ],
};

/** Of a picture that a test gives. */
export const SIGNED_BY_HAND = 'ab'.repeat(32);

const INTERVIEW: DocumentDescription = {
  ...BARE,
  kind: 'interview-record',
  layout: 'record',
  title: '询问笔录',
  blocks: [
    stated('案由', '擅自占用城市道路'),
    stated('询问时间', '2026年3月5日14时05分至2026年3月5日15时10分'),
    stated('工作单位', null),
    paragraph(bold('问：'), '我们是城市管理执法人员，现向你出示执法证件，请过目。是否看清？'),
    paragraph(bold('答：'), '看清了。'),
    paragraph(bold('问：'), '请你说一下当时的情况。'),
    paragraph(bold('答：'), '那天下午我把货\n放在路边。\r\n　　后来你们就来了。'),
    line('left', '以上笔录我看过，与我说的一致。'),
    signatures(
      signature('被询问人（签名）', { image: SIGNED_BY_HAND, on: '2026年3月5日' }),
      signature('见证人（签名）', { refusal: '拒绝签名，由两名执法人员注明', on: '2026年3月5日' }),
      signature('询问人（签名）', { name: '张巉', note: '执法证号：28010001' }),
      signature('记录人（签名）'),
    ),
  ],
  pageSignatures: [
    { who: '被询问人', image: SIGNED_BY_HAND },
    { who: '询问人', image: null },
    { who: '记录人', image: null },
  ],
};

// What would be read as markup if any text were: of typst, of XML, of JSON.
// The number tells one place from another.
let place = 0;
const hostile = (): string => `${(place += 1)}${MARKUP}`;
const MARKUP = '#read("/etc/passwd") $x$ *a* _b_ = c <tag> @ref \\ // /* ] } ` ~ -- & <w:t>&amp; "quote" \'one\' \\u{41} ${x}';
const HOSTILE: DocumentDescription = {
  ...BARE,
  kind: 'note',
  layout: 'record',
  organ: `${ORGAN}${hostile()}`,
  title: hostile(),
  number: hostile(),
  blocks: [
    { block: 'title', text: '附：物品清单' },
    paragraph(hostile(), bold(hostile())),
    heading(1, hostile()),
    form([1, 3], [label(hostile()), value(hostile())]),
    list([{ title: hostile(), share: 1, align: 'left' }], [[hostile()]]),
    list(
      [
        { title: '名称', share: 1, align: 'left' },
        { title: '数量', share: 1, align: 'right' },
      ],
      [],
    ),
    signatures(signature(hostile(), { name: hostile(), refusal: hostile(), on: hostile() })),
    { block: 'picture', digest: SIGNED_BY_HAND, widthMm: 40, caption: hostile() },
    { block: 'page-break' },
    { block: 'note', text: `控\u0000制\u0008符\u202e` },
    seal(hostile(), null),
  ],
  attachments: [hostile()],
};

export const SAMPLES: readonly DocumentDescription[] = [DECISION, FORM, INTERVIEW, HOSTILE];
