import type {
  AxisKind,
  BenchmarkLevel,
  Degree,
  OutcomeKind,
  OutcomeParty,
  TestOp,
  WhenSeveral,
} from '@zhunsheng/domain/discretion/benchmark';
import type { GradeProblem } from '@zhunsheng/domain/discretion/grade-case';
import type { PartyKind } from '@zhunsheng/domain/law/penalty';
import type { BenchmarkStanding } from './benchmark.ts';
import { say, type Text } from './text.ts';

export const AXIS_KIND_TEXT: Readonly<Record<AxisKind, Text>> = {
  area: say('面积', 'area'),
  volume: say('体积', 'volume'),
  length: say('长度', 'length'),
  weight: say('重量', 'weight'),
  amount: say('金额', 'amount of money'),
  count: say('数量', 'count'),
  times: say('次数', 'times'),
  duration: say('持续时间', 'duration'),
  level: say('程度（选项）', 'degree, in words'),
  fact: say('是否', 'yes or no'),
  party: say('当事人类别（选项）', 'kind of party, in words'),
};

export const DEGREE_TEXT: Readonly<Record<Degree, Text>> = {
  none: say('不予处罚', 'no penalty'),
  mitigate: say('减轻', 'mitigated'),
  light: say('从轻', 'lighter'),
  general: say('一般', 'ordinary'),
  heavy: say('从重', 'heavier'),
  severe: say('严重', 'severe'),
};

export const OP_TEXT: Readonly<Record<TestOp, Text>> = {
  lt: say('不足', 'below'),
  le: say('不超过', 'at most'),
  eq: say('等于', 'exactly'),
  ge: say('达到', 'from'),
  gt: say('超过', 'above'),
  is: say('是', 'is'),
};

export const OUTCOME_PARTY_TEXT: Readonly<Record<OutcomeParty, Text>> = {
  any: say('个人和单位', 'anybody'),
  individual: say('个人', 'individuals'),
  unit: say('单位', 'units'),
};

export const OUTCOME_KIND_TEXT: Readonly<Record<OutcomeKind, Text>> = {
  range: say('金额（元）', 'amount (yuan)'),
  'per-unit': say('按计量单位（元）', 'by the unit (yuan)'),
  multiple: say('倍数', 'multiple'),
  percent: say('百分比', 'percentage'),
  none: say('不罚款', 'no fine'),
};

export const LEVEL_TEXT: Readonly<Record<BenchmarkLevel, Text>> = {
  province: say('省级', 'province'),
  prefecture: say('市级', 'prefecture'),
  county: say('县级', 'county'),
};

export const WHEN_SEVERAL_TEXT: Readonly<Record<WhenSeveral, Text>> = {
  undecided: say('未规定', 'not said'),
  heaviest: say('适用最重的阶次', 'the heaviest holds'),
  lightest: say('适用最轻的阶次', 'the lightest holds'),
};

export const PARTY_KIND_TEXT: Readonly<Record<PartyKind, Text>> = {
  citizen: say('公民', 'citizen'),
  'business-household': say('个体工商户', 'business household'),
  organisation: say('法人或者其他组织', 'organisation'),
};

export const STANDING_TEXT: Readonly<Record<BenchmarkStanding, Text>> = {
  'in-force': say('施行中', 'in force'),
  'not-yet': say('未施行', 'not yet in force'),
  ended: say('已失效', 'ended'),
  withdrawn: say('已废止', 'withdrawn'),
};

export const GRADE_PROBLEM_TEXT: Readonly<Record<GradeProblem['problem'], Text>> = {
  'fact-missing': say('还缺：{axes}。', 'Still missing: {axes}.'),
  'no-tier': say('没有阶次符合这些事实，基准在这里有空档。', 'No tier fits these facts: the benchmark has a gap here.'),
  'several-tiers': say('同时符合{tiers}，基准没有规定适用哪一个。', 'Several tiers fit ({tiers}); the benchmark does not say which holds.'),
  'party-missing': say('“{tier}”没有规定对这类当事人的处罚。', 'The tier “{tier}” says nothing for this party.'),
  'base-missing': say('还缺计罚基数：{base}。', 'Still missing: the base “{base}”.'),
};

export const BENCHMARK_TEXT = {
  search: say('名称、执法事项或者文号', 'Name, matter or document number'),
  title: say('裁量基准', 'Discretion benchmarks'),
  one: say('裁量基准', 'Discretion benchmark'),
  empty: say('还没有裁量基准。', 'No benchmark yet.'),
  write: say('编制裁量基准', 'Write a benchmark'),
  newVersion: say('编制新版', 'Write a new version'),
  publish: say('公布裁量基准', 'Publish the benchmark'),
  withdraw: say('废止', 'Withdraw'),
  withdrawMeans: say(
    '自所填日期起不再适用《{title}》；此前的案件仍按原基准。',
    'From that day on “{title}” no longer holds; cases of earlier days keep it.',
  ),
  withdrawFrom: say('自何日起', 'From'),
  fromAbove: say('上级公布，本机构适用，由{bureau}修改。', 'Published above and binding here; changed by {bureau}.'),
  guide: say(
    '裁量基准把法定幅度分成阶次，写明每一阶次的适用条件和处罚幅度。公布后作为提示：办案人员在阶次内提出意见并说明理由，审核人员签字。',
    'A benchmark divides the range of the law into tiers with their conditions. It is a hint: the officer proposes within the tier and gives reasons, the reviewer signs.',
  ),
  matter: say('执法事项', 'Matter'),
  name: say('名称', 'Title'),
  publishedNo: say('公布文号', 'Number of publication'),
  level: say('层级', 'Level'),
  validFrom: say('施行日期', 'In force from'),
  validTo: say('失效日期', 'In force until'),
  basisVersion: say('法定依据', 'Provision'),
  basisByDay: say('按施行日期选择', 'the one in force on the first day'),
  basisNone: say(
    '依据的罚款幅度还没有录入，不能核对是否在法定幅度内。',
    'The range of the provision is not on record; amounts cannot be checked against it.',
  ),
  legalRange: say('法定幅度', 'Range of the law'),
  whenSeveral: say('同时符合多个阶次时', 'Where several tiers fit'),
  version: say('版本', 'Version'),
  versions: say('各版', 'Versions'),
  publishedAt: say('公布时间', 'Published at'),
  tiers: say('裁量阶次', 'Tiers'),
  tier: say('阶次', 'Tier'),
  tierNumber: say('第{number}阶次', 'Tier {number}'),
  degree: say('轻重', 'Degree'),
  condition: say('适用条件（原文）', 'Condition, in its own words'),
  predicate: say('判断条件', 'Condition, as tests'),
  outcomes: say('处罚幅度', 'Penalty'),
  factors: say('裁量因素', 'Factors'),
  factor: say('因素', 'Factor'),
  factorName: say('因素名称', 'Name of the factor'),
  factorNumber: say('因素{number}', 'Factor {number}'),
  kind: say('类型', 'Kind'),
  unit: say('单位', 'Unit'),
  words: say('选项（由轻到重，用顿号分开）', 'Words, lightest first, divided by commas'),
  withinMonths: say('计次期间（月）', 'Counted within (months)'),
  optional: say('可不填', 'may be empty'),
  addFactor: say('增加因素', 'Add a factor'),
  addTier: say('增加阶次', 'Add a tier'),
  addTest: say('并且', 'And'),
  addAlternative: say('或者', 'Or'),
  addOutcome: say('增加幅度', 'Add an amount'),
  remove: say('删除', 'Remove'),
  removeNamed: say('删除{what}', 'Remove {what}'),
  up: say('上移', 'Up'),
  down: say('下移', 'Down'),
  comparison: say('比较', 'Comparison'),
  value: say('值', 'Value'),
  party: say('当事人', 'Party'),
  roles: say('限于', 'Only for'),
  measure: say('计罚方式', 'Measure'),
  from: say('下限', 'From'),
  to: say('上限', 'To'),
  cap: say('封顶（元）', 'Cap (yuan)'),
  base: say('计罚基数', 'Base'),
  yes: say('是', 'yes'),
  no: say('否', 'no'),
  notKnown: say('未填', 'not given'),
  always: say('任何情形', 'in every case'),
  startFrom: say('以已有内容为起点', 'Start from'),
  startExample: say('外省示例', 'Example of another province'),
  exampleLabel: say('外省示例，不是甘肃标准', 'Example of another province, no standard of Gansu'),
  startHow: say('替换下面的因素和阶次；不改名称、文号和日期。', 'Replaces the factors and tiers below; title, number and days stay.'),
  useExample: say('采用示例', 'Use the example'),
  evenSplit: say('按法定幅度均分', 'Equal parts of the law’s range'),
  evenInto: say('均分为 {parts} 档（建议）', 'Into {parts} equal parts (a suggestion)'),
  evenHow: say(
    '均分只是起点，没有规定要求这样分；还要写适用条件。',
    'Equal parts are a start that no rule prescribes; conditions are still to be written.',
  ),
  findings: say('检查结果', 'Findings'),
  noFindings: say('没有发现错误。', 'No errors were found.'),
  errors: say('{count} 处错误，改好后才能公布', '{count} errors keep it from being published'),
  warnings: say('{count} 处提醒', '{count} things to weigh'),
  unsaved: say('草稿只在本页，公布后才保存。', 'The draft lives in this page; publishing keeps it.'),
  calculator: say('裁量测算', 'Calculator'),
  circumstances: say('案件事实', 'Facts of the case'),
  bases: say('计罚基数（元）', 'Bases (yuan)'),
  partyKind: say('当事人类型', 'Kind of party'),
  result: say('测算结果', 'Result'),
  fineRange: say('罚款幅度', 'Range of the fine'),
  noFine: say('不罚款', 'no fine'),
  yuanRange: say('{min} 元至 {max} 元', '{min} to {max} yuan'),
  yuanFixed: say('{max} 元', '{max} yuan'),
  ofBaseTimes: say('{base}的 {min} 至 {max} 倍', '{min} to {max} times {base}'),
  ofBasePercent: say('{base}的 {min}% 至 {max}%', '{min} to {max} % of {base}'),
  and: say('且', 'and'),
  resultHint: say(
    '测算结果是建议，不是决定。不在阶次内处罚的，须写明理由并集体讨论（9.G1）；任何时候不得超过法定上限。',
    'A suggestion and no decision. Outside the tier reasons and deliberation are needed (9.G1); never above the maximum of the law.',
  ),
  ranges: say('阶次与幅度', 'Tiers and ranges'),
} as const satisfies Readonly<Record<string, Text>>;
