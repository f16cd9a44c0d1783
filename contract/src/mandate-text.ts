import type {
  BASIS_ENTRY_FIELDS,
  DESIGNATION_FIELDS,
  EXECUTING_LEVEL_FIELDS,
  MANDATE_FIELDS,
} from '@zhunsheng/domain/mandate/mandate.ledger';
import type { Labelled, LedgerText } from './field-text.ts';
import { MATTER_TITLES } from './matter-titles.ts';
import { say, type Text } from './text.ts';

const MATTER: Labelled & { readonly options: Readonly<Record<string, Text>> } = {
  label: say('执法事项', 'Matter'),
  hint: say('执法事项目录中的事项。', 'A matter of the catalogue.'),
  options: MATTER_TITLES,
};
const FROM = { label: say('起始日期', 'From') };
const UNTIL = { label: say('截止日期', 'Until'), hint: say('最后一天；仍有效的不填。', 'Last day; leave empty while it holds.') };

export const EXECUTED_BY_TEXT = {
  self: say('本机构', 'the bureau itself'),
  township: say('乡镇人民政府、街道办事处', 'townships and subdistricts'),
  'other-department': say('其他部门', 'another department'),
  'other-level': say('其他层级', 'another level'),
} as const satisfies Readonly<Record<string, Text>>;

export const LEVEL_NAME_TEXT = {
  city: say('市级', 'city'),
  district: say('区级', 'district'),
} as const satisfies Readonly<Record<string, Text>>;

export const MEASURE_TEXT = {
  seal: say('查封', 'sealing'),
  seize: say('扣押', 'seizure'),
  tow: say('拖移机动车', 'towing'),
} as const satisfies Readonly<Record<string, Text>>;

export const GROUND_TEXT = {
  'reserved-by-law': say('法律规定由市级实施', 'reserved to the city by law'),
  'districts-cannot-yet': say('区级尚不能承担', 'the districts cannot carry it yet'),
} as const satisfies Readonly<Record<string, Text>>;

export const MANDATE_TEXT: LedgerText<typeof MANDATE_FIELDS> = {
  title: say('职能事项', 'Mandate'),
  plural: say('职能事项', 'Mandate'),
  fields: {
    matter: MATTER,
    decidedBy: {
      label: say('确定机关', 'Decided by'),
      hint: say('同级人民政府的全称。', 'Full name of the same-level people’s government.'),
    },
    documentTitle: { label: say('文件名称', 'Document') },
    documentNumber: { label: say('文号', 'Document number') },
    documentFile: { label: say('文件', 'File') },
    grantDocument: {
      label: say('省政府集中处罚权文件', 'Provincial grant'),
      hint: say(
        '《行政处罚法》第十八条：由国务院或者省级人民政府决定。',
        'Penalty Law art. 18: granted by the State Council or the province.',
      ),
    },
    from: FROM,
    until: UNTIL,
    publishedOn: { label: say('公布日期', 'Published on'), hint: say('已向社会公布的填写。', 'Where it has been published.') },
    executedBy: { label: say('实施主体', 'Executed by'), options: EXECUTED_BY_TEXT },
    townshipDecision: {
      label: say('赋权决定文件', 'Decision for townships'),
      hint: say('省级人民政府决定由乡镇、街道实施的填写。', 'Where a provincial decision gave it to townships.'),
    },
  },
};

export const EXECUTING_LEVEL_TEXT: LedgerText<typeof EXECUTING_LEVEL_FIELDS> = {
  title: say('执法层级', 'Executing level'),
  plural: say('执法层级', 'Executing levels'),
  fields: {
    matter: MATTER,
    level: { label: say('执法层级', 'Level'), options: LEVEL_NAME_TEXT },
    ground: { label: say('理由类别', 'Ground'), hint: say('由市级实施的必须填写。', 'Needed for the city.'), options: GROUND_TEXT },
    groundText: {
      label: say('条文或者理由', 'Article or reason'),
      hint: say('法律规定的，写明条文；区级尚不能承担的，写明理由。', 'The article that reserves it, or why the districts cannot yet.'),
    },
    from: FROM,
    until: UNTIL,
  },
};

export const DESIGNATION_TEXT: LedgerText<typeof DESIGNATION_FIELDS> = {
  title: say('指定管辖', 'Designation'),
  plural: say('指定管辖', 'Designations'),
  fields: {
    matter: MATTER,
    district: { label: say('原管辖区', 'District') },
    ground: {
      label: say('情形', 'Ground'),
      options: {
        'cross-district': say('跨区域案件', 'cross-district case'),
        'major-complex': say('重大复杂案件', 'major and complex case'),
      },
    },
    reason: { label: say('理由', 'Reason'), hint: say('必须写明。', 'Needed.') },
    approvedBy: { label: say('批准人', 'Approved by'), hint: say('必须写明。', 'Needed.') },
    approvedOn: { label: say('批准日期', 'Approved on'), hint: say('必须写明。', 'Needed.') },
    documentNumber: { label: say('文号', 'Document number') },
    from: FROM,
    until: UNTIL,
  },
};

const CIRCUMSTANCES = {
  ordinary: say('一般情形', 'ordinary'),
  'not-corrected': say('逾期不改正、拒不改正', 'not corrected'),
  serious: say('情节严重', 'serious'),
} as const satisfies Readonly<Record<string, Text>>;
export const CIRCUMSTANCE_TEXT = CIRCUMSTANCES;

export const PENALTY_PARTY_TEXT = {
  any: say('当事人', 'any party'),
  individual: say('个人', 'individual'),
  unit: say('单位', 'unit'),
} as const satisfies Readonly<Record<string, Text>>;

export const FINE_TEXT = {
  mandatory: say('处罚款', 'a fine must be imposed'),
  optional: say('可以处罚款', 'a fine may be imposed'),
  none: say('无罚款', 'no fine'),
} as const satisfies Readonly<Record<string, Text>>;

export const BASIS_ENTRY_TEXT: LedgerText<typeof BASIS_ENTRY_FIELDS> = {
  title: say('依据版本', 'Basis version'),
  plural: say('依据版本', 'Basis versions'),
  fields: {
    matter: MATTER,
    instrument: { label: say('法律文件', 'Instrument'), hint: say('全称，不加书名号。', 'Full title, without brackets.') },
    clause: {
      label: say('罚则条款', 'Penalty clause'),
      hint: say('例如：第三十四条第一款。', 'As the law numbers it, down to paragraph and item.'),
    },
    duty: { label: say('义务条款', 'Duty clause') },
    inForceFrom: { label: say('施行日期', 'In force from') },
    inForceUntil: {
      label: say('失效日期', 'In force until'),
      hint: say('最后一天；现行有效的不填。', 'Last day; leave empty while in force.'),
    },
    party: { label: say('适用对象', 'Party'), options: PENALTY_PARTY_TEXT },
    circumstance: { label: say('适用情形', 'Circumstances'), options: CIRCUMSTANCES },
    fine: { label: say('罚款', 'Fine'), options: FINE_TEXT },
    rangeKind: {
      label: say('幅度形式', 'Kind of range'),
      options: { amount: say('数额（元）', 'amount (yuan)'), percent: say('百分比', 'percentage'), multiple: say('倍数', 'multiple') },
    },
    least: {
      label: say('下限', 'Least'),
      hint: say(
        '数额填整元；百分比和倍数填百分之一为单位的整数：5%填500，1倍填100。',
        'Whole yuan; percentages and multiples in hundredths: 5% is 500, once is 100.',
      ),
    },
    most: { label: say('上限', 'Most'), hint: say('同下限。', 'As the least.') },
    base: {
      label: say('计算基数', 'Base'),
      hint: say('百分比、倍数必须填写，例如工程合同价款。', 'Needed for percentages and multiples.'),
    },
    warning: { label: say('警告', 'Warning') },
    publicCriticism: { label: say('通报批评', 'Public criticism') },
    confiscateGains: { label: say('没收违法所得', 'Confiscation of gains') },
    confiscateProperty: { label: say('没收非法财物', 'Confiscation of property') },
    confiscationJoined: { label: say('没收应当并处', 'Confiscation must be joined') },
    suspendPermit: { label: say('暂扣许可证件', 'Suspension of a permit') },
    downgrade: { label: say('降低资质等级', 'Downgrading') },
    revokePermit: { label: say('吊销许可证件', 'Revocation of a permit') },
    restrictBusiness: { label: say('限制开展生产经营活动', 'Restriction of business') },
    stopBusiness: { label: say('责令停产停业', 'Order to stop business') },
    closeDown: { label: say('责令关闭', 'Order to close') },
    barFromPractice: { label: say('限制从业', 'Bar from practice') },
    correctFirst: { label: say('逾期不改正方可处罚', 'Only after failing to correct') },
    documentFile: { label: say('文本', 'Text'), hint: say('法律文件的正式文本。', 'The official text of the instrument.') },
  },
};
