import type { GradeProblem } from '@zhunsheng/domain/discretion/grade-case';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { isLedgerKind } from '@zhunsheng/domain/ledgers';
import { isLimitId } from '@zhunsheng/domain/legal-time/limit-table';
import type { Fact, Facts } from '@zhunsheng/domain/ruling';
import { fieldLabel, LEDGER_TEXT, type Names, showBureau } from './ledger-text.ts';
import { CASE_DOCUMENT_TEXT } from './case-document-text.ts';
import { FINDING_NAMES } from './finding-names.ts';
import { EXECUTED_BY_TEXT, LEVEL_NAME_TEXT, MEASURE_TEXT } from './mandate-text.ts';
import { MATTER_TITLES } from './matter-titles.ts';
import { LIMIT_TEXT } from './limit-text.ts';
import {
  COVERS_TEXT,
  EXTENDED_BY_TEXT,
  SERVICE_LACK_TEXT,
  SERVICE_METHOD_TEXT,
  SIX_POINT_TEXT,
  UNMASKED_TEXT,
} from './penalty-case-option-text.ts';
import { CASE_ACT_TEXT, CASE_STATUS_TEXT } from './penalty-case-text.ts';
import { PENALTY_KIND_TEXT } from './penalty-kind-text.ts';
import { DUTY_TEXT, POWER_TEXT, ROLE_TEXT } from './role-text.ts';
import { CERTIFICATE_TEXT } from './personnel-text.ts';
import { SETTING_TEXT } from './settings-text.ts';
import { type Locale, say, showFact, showHalfDays, type Text } from './text.ts';
import { TRANSFER_STATUS_TEXT } from './transfer-text.ts';

/** How a fact is shown, where its value is a code and not yet a word. */
type Shown =
  | 'case-status'
  | 'case-act'
  | 'case-document'
  | 'penalty'
  | 'service-method'
  | 'lack'
  | 'covers'
  | 'extended-by'
  | 'six-point'
  | 'limit'
  | 'setting'
  | 'matter'
  | 'executing-level'
  | 'executed-by'
  | 'measure'
  | 'finding'
  | 'bureau'
  | 'role'
  | 'power'
  | 'ledger'
  | 'duty'
  | 'standing'
  | 'half-days'
  | 'fields'
  | 'subject'
  | 'problem'
  | 'status';

interface FactText {
  readonly label: Text;
  readonly as?: Shown;
}

/** Facts of refusals and of acts, by the name that they bear in both. */
export const FACT_TEXT = {
  missing: { label: say('缺少', 'Missing') },
  person: { label: say('人员', 'Person'), as: 'subject' },
  day: { label: say('日期', 'Day') },
  certificate: { label: say('执法证', 'Certificate'), as: 'subject' },
  standing: { label: say('证件状态', 'Standing'), as: 'standing' },
  expiresOn: { label: say('有效期至', 'Valid to') },
  issuedOn: { label: say('发证日期', 'Issued on') },
  post: { label: say('岗位', 'Post'), as: 'subject' },
  workingDaysDone: { label: say('已完成的工作日', 'Working days done') },
  workingDaysMissing: { label: say('还差的工作日', 'Working days missing') },
  from: { label: say('起', 'From') },
  until: { label: say('止', 'Until') },
  joinedOn: { label: say('入职日期', 'Joined on') },
  leftOn: { label: say('离职日期', 'Left on') },
  entries: { label: say('名下记录', 'Entries') },
  liaison: { label: say('联络员', 'Liaison'), as: 'subject' },
  since: { label: say('任职日期', 'Since') },
  duty: { label: say('职责', 'Duty'), as: 'duty' },
  bearer: { label: say('承担机构', 'Borne by'), as: 'bureau' },
  bureau: { label: say('机构', 'Bureau'), as: 'bureau' },
  halfDays: { label: say('登记的天数', 'Days entered'), as: 'half-days' },
  days: { label: say('天数', 'Days') },
  role: { label: say('角色', 'Role'), as: 'role' },
  held: { label: say('已有角色', 'Roles held'), as: 'role' },
  power: { label: say('权限', 'Power'), as: 'power' },
  kind: { label: say('台账', 'Ledger'), as: 'ledger' },
  fields: { label: say('字段', 'Fields'), as: 'fields' },
  theirs: { label: say('现有内容', 'On record') },
  yours: { label: say('您填写的内容', 'Yours') },
  field: { label: say('字段', 'Field'), as: 'fields' },
  fromBureau: { label: say('调出机构', 'From bureau'), as: 'bureau' },
  toBureau: { label: say('调入机构', 'To bureau'), as: 'bureau' },
  heldBy: { label: say('现任职机构', 'Held by'), as: 'bureau' },
  claimedBy: { label: say('另一登记机构', 'Claimed by'), as: 'bureau' },
  people: { label: say('人员', 'People') },
  personName: { label: say('姓名', 'Name') },
  personNumber: { label: say('人员编号', 'Person number') },
  claimedName: { label: say('对方登记的姓名', 'Name claimed') },
  halfDaysThisYear: { label: say('本年已培训', 'Trained this year'), as: 'half-days' },
  examined: { label: say('已参加考试', 'Examined') },
  passed: { label: say('考试合格', 'Passed') },
  responsible: { label: say('经办人', 'Responsible'), as: 'subject' },
  status: { label: say('办理状态', 'Status'), as: 'status' },
  outcome: { label: say('处理结果', 'Outcome') },
  effectiveOn: { label: say('生效日期', 'Effective on') },
  note: { label: say('说明', 'Note') },
  rows: { label: say('行数', 'Rows') },
  cells: { label: say('单元格', 'Cells') },
  problems: { label: say('问题数', 'Problems') },
  problem: { label: say('问题', 'Problem'), as: 'problem' },
  fine: { label: say('罚款（元）', 'Fine (yuan)') },
  maximum: { label: say('法定上限（元）', 'Legal maximum (yuan)') },
  minimum: { label: say('法定下限（元）', 'Legal minimum (yuan)') },
  tier: { label: say('裁量阶次', 'Tier') },
  benchmark: { label: say('裁量基准', 'Benchmark') },
  tierMin: { label: say('阶次下限（元）', 'Tier from (yuan)') },
  tierMax: { label: say('阶次上限（元）', 'Tier to (yuan)') },
  min: { label: say('下限', 'From') },
  max: { label: say('上限', 'To') },
  count: { label: say('数量', 'Number') },
  setting: { label: say('参数', 'Setting'), as: 'setting' },
  value: { label: say('数值', 'Value') },
  findings: { label: say('问题', 'Findings'), as: 'finding' },
  matter: { label: say('执法事项', 'Matter'), as: 'matter' },
  matters: { label: say('执法事项', 'Matters'), as: 'matter' },
  place: { label: say('地点', 'Place'), as: 'bureau' },
  competent: { label: say('有管辖权的机构', 'Competent bureau'), as: 'bureau' },
  district: { label: say('原管辖区', 'District'), as: 'bureau' },
  level: { label: say('执法层级', 'Level'), as: 'executing-level' },
  executedBy: { label: say('实施主体', 'Executed by'), as: 'executed-by' },
  measure: { label: say('强制措施', 'Measure'), as: 'measure' },
  instrument: { label: say('法律文件', 'Instrument') },
  clause: { label: say('条款', 'Clause') },
  newer: { label: say('修改后的条款', 'Newer clause') },
  act: { label: say('办理事项', 'Step'), as: 'case-act' },
  caseStatus: { label: say('案件状态', 'Status of the case'), as: 'case-status' },
  penalty: { label: say('处罚种类', 'Penalty'), as: 'penalty' },
  method: { label: say('送达方式', 'Way of service'), as: 'service-method' },
  lacks: { label: say('尚缺', 'Lacking'), as: 'lack' },
  covers: { label: say('讨论事项', 'To be deliberated'), as: 'covers' },
  expected: { label: say('批准方式', 'To be granted by'), as: 'extended-by' },
  points: { label: say('审查要点', 'Points'), as: 'six-point' },
  limit: { label: say('期限', 'Time limit'), as: 'limit' },
  document: { label: say('文书', 'Document'), as: 'case-document' },
  letters: { label: say('文种字', 'Letters') },
  lines: { label: say('改动之处', 'Changed lines') },
  number: { label: say('文号', 'Number') },
  texts: { label: say('无法打印的字', 'Characters that cannot be printed') },
  due: { label: say('截止日期', 'Last day') },
  earliest: { label: say('前一步的日期', 'Day of what it rests on') },
  hearingOn: { label: say('听证日期', 'Day of the hearing') },
  file: { label: say('附件', 'File') },
  base: { label: say('计罚基数', 'Base') },
  ceiling: { label: say('当场处罚限额（元）', 'Ceiling on the spot (yuan)') },
  told: { label: say('告知的金额（元）', 'Amount notified (yuan)') },
  yuan: { label: say('填写的金额（元）', 'Amount entered (yuan)') },
  most: { label: say('最多天数', 'Days at most') },
  title: { label: say('名称', 'Title') },
} as const satisfies Readonly<Record<string, FactText>>;

export type FactName = keyof typeof FACT_TEXT;

const STANDING_TEXT: Readonly<Record<string, Text>> = {
  ...CERTIFICATE_TEXT.fields.standing.options,
  none: say('未登记', 'none on record'),
  expired: say('已过期', 'expired'),
  'not-yet-issued': say('尚未发证', 'not yet issued'),
};

/** Of a file, and of a grading that comes to no tier. */
const PROBLEM_TEXT: Readonly<Record<string, Text>> = {
  missing: say('附件丢失', 'missing'),
  changed: say('附件内容已变', 'changed'),
  ...({
    'fact-missing': say('还缺裁量因素', 'circumstances are missing'),
    'no-tier': say('没有阶次符合', 'no tier fits'),
    'several-tiers': say('同时符合几个阶次，基准没有规定适用哪一个', 'several tiers fit and the benchmark does not say which holds'),
    'party-missing': say('阶次没有规定对这类当事人的处罚', 'the tier says nothing for this party'),
    'base-missing': say('还缺计罚基数', 'the base is missing'),
  } satisfies Readonly<Record<GradeProblem['problem'], Text>>),
};

const BUREAU_NUMBER = /^\d+$/;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function factTextOf(name: string): FactText | undefined {
  return (FACT_TEXT as Readonly<Record<string, FactText>>)[name];
}

function inDictionary(dictionary: Readonly<Record<string, Text>>, code: string, locale: Locale): string {
  return dictionary[code]?.[locale] ?? code;
}

function caseActVerb(act: string, locale: Locale): string {
  return (CASE_ACT_TEXT as Readonly<Record<string, { verb: Text }>>)[act]?.verb[locale] ?? act;
}

function roleName(role: string, locale: Locale): string {
  return (ROLE_TEXT as Readonly<Record<string, { name: Text }>>)[role]?.name[locale] ?? role;
}

/** A word in the middle of an English sentence is not capitalised. */
function within(word: string, locale: Locale): string {
  return locale === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

function shownCode(as: Shown, code: string, at: { locale: Locale; names: Names; kind: LedgerKind | undefined }): string {
  const { locale, names, kind } = at;
  switch (as) {
    case 'role':
      return within(roleName(code, locale), locale);
    case 'power':
      return inDictionary(POWER_TEXT, code, locale);
    case 'ledger':
      return isLedgerKind(code) ? within(LEDGER_TEXT[code].title[locale], locale) : code;
    case 'duty':
      return inDictionary(DUTY_TEXT, code, locale);
    case 'standing':
      return inDictionary(STANDING_TEXT, code, locale);
    case 'case-status':
      return inDictionary(CASE_STATUS_TEXT, code, locale);
    case 'case-act':
      return caseActVerb(code, locale);
    case 'case-document':
      return inDictionary(CASE_DOCUMENT_TEXT, code, locale);
    case 'penalty':
      return inDictionary(PENALTY_KIND_TEXT, code, locale);
    case 'service-method':
      return inDictionary(SERVICE_METHOD_TEXT, code, locale);
    case 'lack':
      return inDictionary({ ...SERVICE_LACK_TEXT, ...UNMASKED_TEXT }, code, locale);
    case 'covers':
      return inDictionary(COVERS_TEXT, code, locale);
    case 'extended-by':
      return inDictionary(EXTENDED_BY_TEXT, code, locale);
    case 'six-point':
      return inDictionary(SIX_POINT_TEXT, code, locale);
    case 'limit':
      return isLimitId(code) ? within(LIMIT_TEXT[code].name[locale], locale) : code;
    case 'setting':
      return inDictionary(SETTING_TEXT.fields.key.options, code, locale);
    case 'matter':
      return inDictionary(MATTER_TITLES, code, locale);
    case 'executing-level':
      return inDictionary(LEVEL_NAME_TEXT, code, locale);
    case 'executed-by':
      return inDictionary(EXECUTED_BY_TEXT, code, locale);
    case 'measure':
      return inDictionary(MEASURE_TEXT, code, locale);
    case 'finding':
      return inDictionary(FINDING_NAMES, code, locale);
    case 'status':
      return inDictionary(TRANSFER_STATUS_TEXT, code, locale);
    case 'problem':
      return inDictionary(PROBLEM_TEXT, code, locale);
    case 'fields':
      return kind === undefined ? code : fieldLabel(kind, code, locale);
    case 'subject':
      return UUID.test(code) ? (names.subject?.(code) ?? '') : code;
    case 'bureau':
      // A place is a bureau by its number, or stands in words.
      return BUREAU_NUMBER.test(code) ? showBureau(Number(code), locale, names) : code;
    case 'half-days':
      return showHalfDays(Number(code), locale);
  }
}

/** The same facts with words in the place of codes, ready for `fill`. */
export function worded(facts: Facts, locale: Locale, names: Names = {}): Facts {
  const kind = typeof facts['kind'] === 'string' && isLedgerKind(facts['kind']) ? facts['kind'] : undefined;
  const word = (as: Shown, fact: Fact): Fact => {
    if (fact === null || typeof fact === 'boolean') return fact;
    if (typeof fact === 'object') return fact.map((value) => shownCode(as, value, { locale, names, kind }));
    return shownCode(as, String(fact), { locale, names, kind });
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const as = factTextOf(name)?.as;
      return [name, as === undefined ? fact : word(as, fact)];
    }),
  );
}

export interface ShownFact {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** The facts as labelled lines; what is not known, and ids that have no name, are left out. */
export function factLines(facts: Facts, locale: Locale, names: Names = {}): ShownFact[] {
  return Object.entries(worded(facts, locale, names)).flatMap(([name, fact]) => {
    const label = factTextOf(name)?.label[locale];
    const empty =
      fact === null || fact === '' || (typeof fact === 'string' && UUID.test(fact)) || (Array.isArray(fact) && fact.length === 0);
    return label === undefined || empty ? [] : [{ name, label, value: showFact(fact, locale) }];
  });
}
