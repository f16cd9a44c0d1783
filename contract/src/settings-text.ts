import type { SettingKey } from '@zhunsheng/domain/settings/ids';
import type { SETTING_FIELDS } from '@zhunsheng/domain/settings/setting.ledger';
import { type SettingRule, SETTING_KEYS, SETTINGS } from '@zhunsheng/domain/settings/settings';
import type { LedgerText } from './field-text.ts';
import { type Locale, NO, say, type Text, YES } from './text.ts';

interface SettingWords {
  readonly name: Text;
  /** Where the shipped figure comes from. */
  readonly source: Text;
}

const ORDER_55 = say(
  '《住建行政处罚程序规定》条文待核对，按通行做法。',
  'The article of the Construction Penalty Rules was not read; as commonly applied.',
);

/** What each setting is, and where its shipped figure comes from. None of them is presented as law. */
export const SETTING_WORDS: Readonly<Record<SettingKey, SettingWords>> = {
  clueCheckDays: {
    name: say('线索核查期限', 'Clue check'),
    source: say(
      '转引自外地文本（15 个工作日），甘肃规定未见。',
      'From a local copy elsewhere (15 working days); no rule of Gansu was found.',
    ),
  },
  clueCheckExtensionDays: {
    name: say('线索核查延长', 'Extension of the clue check'),
    source: say(
      '转引自外地文本（10 个工作日），甘肃规定未见。',
      'From a local copy elsewhere (10 working days); no rule of Gansu was found.',
    ),
  },
  defenceDays: { name: say('陈述申辩期限', 'Statement and defence'), source: ORDER_55 },
  decisionExtensionDays: { name: say('作出决定的延长（负责人批准）', 'Extension of the decision, by the head'), source: ORDER_55 },
  decisionSecondExtensionDays: {
    name: say('作出决定的再次延长（集体讨论）', 'Second extension of the decision, by collective deliberation'),
    source: ORDER_55,
  },
  closeFormDays: { name: say('填写结案审批表', 'Closing form'), source: ORDER_55 },
  hearingThresholdCitizen: {
    name: say('听证的较大数额罚款：公民', 'Hearing: larger fine, citizen'),
    source: say('甘肃标准未见，取较低数额，待确认。', 'The figure of Gansu was not found; a low one, to be confirmed.'),
  },
  hearingThresholdOrganisation: {
    name: say('听证的较大数额罚款：法人或者其他组织', 'Hearing: larger fine, organisation'),
    source: say('甘肃标准未见，取较低数额，待确认。', 'The figure of Gansu was not found; a low one, to be confirmed.'),
  },
  hearingThresholdBusinessHousehold: {
    name: say('听证的较大数额罚款：个体工商户', 'Hearing: larger fine, business household'),
    source: say('甘肃标准未见，取较低数额，待确认。', 'The figure of Gansu was not found; a low one, to be confirmed.'),
  },
  majorCaseCitizen: {
    name: say('重大案件：对公民罚款', 'Major case: fine on a citizen'),
    source: say('外地目录样本，待确认。', 'From a catalogue of another place, to be confirmed.'),
  },
  majorCaseOrganisation: {
    name: say('重大案件：对法人或者其他组织罚款', 'Major case: fine on an organisation'),
    source: say('外地目录样本，待确认。', 'From a catalogue of another place, to be confirmed.'),
  },
  legalReviewDays: {
    name: say('法制审核期限', 'Legal review'),
    source: say('国家没有统一期限，推定。', 'There is no national limit; inferred.'),
  },
  businessHouseholdAsCitizen: {
    name: say('个体工商户按公民对待', 'A business household counts as a citizen'),
    source: say('通行做法，待核对。', 'Common practice, to be checked.'),
  },
  archiveDays: {
    name: say('结案后归档', 'Archiving after closing'),
    source: say('外地做法，待确认。', 'Practice of other places, to be confirmed.'),
  },
  transferDays: {
    name: say('移送有管辖权的机关', 'Transfer to the competent organ'),
    source: say('法律只规定“及时”，推定。', 'The law says “in time” only; inferred.'),
  },
  addressChangeDays: { name: say('当事人告知送达地址变更', 'Notice of a changed address'), source: ORDER_55 },
  departureNeedsDeliberation: {
    name: say('偏离裁量基准须集体讨论', 'Departing from the benchmark needs collective deliberation'),
    source: say('推定，待确认。', 'Inferred, to be confirmed.'),
  },
  standingBuildingContinues: {
    name: say('违法建筑存续期间视为继续状态', 'An illegal building continues the act while it stands'),
    source: say('通行做法，待核对。', 'Common practice, to be checked.'),
  },
};

const options = Object.fromEntries(SETTING_KEYS.map((key) => [key, SETTING_WORDS[key].name])) as Readonly<Record<SettingKey, Text>>;

export const SETTING_TEXT: LedgerText<typeof SETTING_FIELDS> = {
  title: say('参数', 'Setting'),
  plural: say('参数设置', 'Settings'),
  fields: {
    key: { label: say('参数名称', 'Setting'), options },
    value: {
      label: say('数值', 'Value'),
      hint: say('按参数的单位填写整数；是填 1，否填 0。', 'A whole number in the unit of the setting; 1 for yes, 0 for no.'),
    },
    source: {
      label: say('来源', 'Source'),
      hint: say('规定该数值的文件名称、文号和条款。', 'The document that fixes it, with its number and clause.'),
    },
    document: { label: say('文件', 'Document') },
    from: {
      label: say('施行日期', 'In force from'),
      hint: say('同一参数有几项同时有效的，以后施行的为准。', 'Where several are in force on a day, the later one counts.'),
    },
    until: { label: say('失效日期', 'Until') },
  },
};

const UNITS: Readonly<Record<Exclude<SettingRule['unit'], 'flag'>, Text>> = {
  'working-day': say('{n} 个工作日', '{n} working days'),
  day: say('{n} 日', '{n} days'),
  yuan: say('{n} 元', '{n} yuan'),
};

/** A figure of a setting in words: 5 个工作日, 是. */
export function showSetting(key: SettingKey, figure: number, locale: Locale): string {
  const { unit } = SETTINGS[key];
  if (unit === 'flag') return (figure === 1 ? YES : NO)[locale];
  return UNITS[unit][locale].replace('{n}', unit === 'yuan' ? grouped(figure) : String(figure));
}

function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
}

export const SETTINGS_PAGE_TEXT = {
  name: say('参数', 'Setting'),
  value: say('现行数值', 'In force'),
  shipped: say('随附默认值', 'As shipped'),
  source: say('来源', 'Source'),
  mark: say('依据情况', 'How it is known'),
  since: say('施行日期', 'In force from'),
  set: say('由省厅设定', 'Set by the province'),
  meaning: say(
    '法律、法规、规章原文没有读到的数值在此设定；由省级登记来源后生效，各级机构照此执行。',
    'Figures that no text that was read fixes. The province sets them with their source; every bureau follows them.',
  ),
  readOnly: say('由省级机构设定，本机构只能查看。', 'Set by the province; read only here.'),
  setIt: say('设定参数', 'Set a figure'),
} as const satisfies Readonly<Record<string, Text>>;
