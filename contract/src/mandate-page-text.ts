import type { MatterField } from '@zhunsheng/domain/mandate/ids';
import type { MatrixProblem } from '@zhunsheng/domain/mandate/matrix';
import { say, type Text } from './text.ts';

export const MATTER_FIELD_TEXT: Readonly<Record<MatterField, Text>> = {
  housing: say('住房城乡建设', 'housing and construction'),
  environment: say('环境保护', 'environment'),
  commerce: say('市场监管', 'commerce'),
  traffic: say('交通', 'traffic'),
  water: say('水务', 'water'),
  food: say('食品药品', 'food and drugs'),
  fire: say('消防', 'fire'),
};

export const MATTER_STATUS_TEXT = {
  ready: say('可以决定', 'ready'),
  draft: say('待录入依据', 'basis to be entered'),
} as const satisfies Readonly<Record<string, Text>>;

export const MATRIX_PROBLEM_TEXT: Readonly<Record<MatrixProblem, Text>> = {
  clash: say('市区两级', 'both levels'),
  gap: say('缺职能', 'missing'),
  'no-ground': say('缺理由', 'no ground'),
  'not-self': say('由他方实施', 'left to others'),
};

export const MANDATE_PAGE_TEXT = {
  code: say('编号', 'Code'),
  title: say('事项', 'Matter'),
  field: say('领域', 'Field'),
  basis: say('依据', 'Basis'),
  validity: say('有效期', 'In force'),
  mark: say('核对', 'Read'),
  penalty: say('处罚', 'Penalty'),
  inMandate: say('本机构职能', 'In the mandate'),
  searchMatter: say('搜索编号、事项、依据', 'Search code, matter, basis'),
  versions: say('依据版本', 'Versions of the basis'),
  coercion: say('强制措施依据', 'Bases of coercive measures'),
  noCoercion: say('没有强制措施依据；证据可能灭失的，先行登记保存。', 'None: evidence is registered and kept in advance.'),
  byGovernment: say('须由县级以上人民政府责成', 'by order of the people’s government'),
  condition: say('适用说明', 'Conditions'),
  duty: say('义务条款', 'Duty'),
  correctFirst: say('逾期不改正方可处罚', 'only after failing to correct'),
  policeOnly: say('由公安机关处罚', 'for the police only'),
  since: say('自{from}起', 'from {from}'),
  until: say('至{until}', 'to {until}'),
  always: say('现行有效', 'in force'),
  notLoaded: say('处罚幅度未录入，不能据以决定。', 'The penalties are not entered: nobody can decide on it.'),
  matrix: say('职能矩阵', 'Matrix'),
  problems: say('问题', 'Problems'),
  none: say('无', 'none'),
  level: say('层级', 'Level'),
  levelDefault: say('区级（未登记）', 'district (not recorded)'),
  ground: say('由市级实施的理由', 'Ground of the city'),
  executes: say('实施', 'executes'),
  holds: say('有职能', 'has it'),
  unused: say('均未列入', 'in nobody’s'),
  line: say('矩阵行', 'Line'),
  used: say('已列入职能', 'in a mandate'),
  bureau: say('机构', 'Bureau'),
  recordMany: say('登记整份职能事项', 'Record a whole mandate'),
  recordManyMeans: say(
    '按同级人民政府的一份文件，一次登记全部事项；其中一项不能登记的，整份不登记。',
    'All matters of one document at once; where one cannot be recorded, none is.',
  ),
  matters: say('事项', 'Matters'),
  pickMissing: say('选入全部未登记事项', 'Take all that are not on record'),
  emptyMatrix: say('没有符合条件的事项。', 'No matter matches.'),
  provinceNone: say(
    '省级不划分执法层级。选择市（州）或者县（市、区）。',
    'The province divides no levels. Choose a prefecture or a county.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
