import type { ArticleOf, Citation, Instrument } from '@zhunsheng/domain/law/instruments';
import { type Locale, say, type Text } from './text.ts';

export const INSTRUMENT_TEXT: Readonly<Record<Exclude<Instrument, 'own'>, { readonly title: Text; readonly short: Text }>> = {
  guideline: {
    title: say(
      '《甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见》',
      'Guideline of Gansu Province on standardising city-management enforcement teams and their enforcement',
    ),
    short: say('《指导意见》', 'Guideline'),
  },
  'penalty-law': { title: say('《中华人民共和国行政处罚法》', 'Administrative Penalty Law'), short: say('《行政处罚法》', 'Penalty Law') },
  'coercion-law': {
    title: say('《中华人民共和国行政强制法》', 'Administrative Coercion Law'),
    short: say('《行政强制法》', 'Coercion Law'),
  },
  'civil-procedure-law': {
    title: say('《中华人民共和国民事诉讼法》', 'Civil Procedure Law'),
    short: say('《民事诉讼法》', 'Civil Procedure Law'),
  },
  'civil-code': { title: say('《中华人民共和国民法典》', 'Civil Code'), short: say('《民法典》', 'Civil Code') },
  'litigation-law': {
    title: say('《中华人民共和国行政诉讼法》', 'Administrative Litigation Law'),
    short: say('《行政诉讼法》', 'Litigation Law'),
  },
  'litigation-interpretation': {
    title: say(
      '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》',
      'Supreme People’s Court: interpretation on the Administrative Litigation Law',
    ),
    short: say('《行诉解释》', 'Litigation Interpretation'),
  },
  'reconsideration-law': {
    title: say('《中华人民共和国行政复议法》', 'Administrative Reconsideration Law'),
    short: say('《行政复议法》', 'Reconsideration Law'),
  },
  'construction-penalty-rules': {
    title: say('《住房和城乡建设行政处罚程序规定》', 'Procedure of administrative penalties in housing and urban-rural construction'),
    short: say('《住建行政处罚程序规定》', 'Construction Penalty Rules'),
  },
  'city-management-rules': {
    title: say('《城市管理执法办法》', 'Measures for city-management enforcement'),
    short: say('《城管执法办法》', 'City Management Rules'),
  },
  'fine-separation-rules': {
    title: say('《罚款决定与罚款收缴分离实施办法》', 'Measures separating the decision from the collection of fines'),
    short: say('《罚缴分离办法》', 'Fine Separation Rules'),
  },
  'personal-information-law': {
    title: say('《中华人民共和国个人信息保护法》', 'Personal Information Protection Law'),
    short: say('《个人信息保护法》', 'Personal Information Law'),
  },
};

/** What the software chose where the law is silent: named as its own rule and never as an article. */
export const OWN_RULE_TEXT: Readonly<Record<ArticleOf['own'], Text>> = {
  account: say('本系统规则：账号与授权', 'Rule of this software: accounts and roles'),
  ledger: say('本系统规则：台账', 'Rule of this software: ledgers'),
  transfer: say('本系统规则：人员调动', 'Rule of this software: transfer of people'),
  roster: say('本系统规则：花名册导入导出', 'Rule of this software: rosters'),
  security: say('本系统规则：信息安全', 'Rule of this software: information security'),
  attestation: say('本系统规则：申报与确认', 'Rule of this software: declaration and confirmation'),
  delegation: say('本系统规则：代理', 'Rule of this software: delegation'),
  mandate: say('本系统规则：执法事项与职权', 'Rule of this software: matters and mandate'),
  case: say('本系统规则：案件办理', 'Rule of this software: case handling'),
  discretion: say('本系统规则：裁量基准', 'Rule of this software: discretion benchmarks'),
  document: say('本系统规则：执法文书', 'Rule of this software: documents'),
  evidence: say('本系统规则：证据材料', 'Rule of this software: evidence'),
  setting: say('本系统规则：参数设置', 'Rule of this software: settings'),
};

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 999 in Chinese numerals: 26 → 二十六, 105 → 一百零五, 118 → 一百一十八. */
export function chineseNumeral(n: number): string {
  if (n >= 100) {
    const [hundreds, rest] = [Math.floor(n / 100), n % 100];
    const joint = rest === 0 ? '' : rest < 10 ? '零' : rest < 20 ? '一' : '';
    return `${DIGITS[hundreds] ?? ''}百${joint}${rest === 0 ? '' : chineseNumeral(rest)}`;
  }
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${DIGITS[ones] ?? ''}`;
}

/** 第六条第（二）项; article 6 item 2. */
export function articleText(article: string, locale: Locale): string {
  const [number, item] = article.split('.').map(Number);
  if (locale === 'en') return `article ${number}${item === undefined ? '' : ` item ${item}`}`;
  return `第${chineseNumeral(number ?? 0)}条${item === undefined ? '' : `第（${chineseNumeral(item)}）项`}`;
}

function cited(citation: Citation, locale: Locale, length: 'title' | 'short'): string {
  if (citation.instrument === 'own') return OWN_RULE_TEXT[citation.article as ArticleOf['own']][locale];
  const name = INSTRUMENT_TEXT[citation.instrument][length][locale];
  return locale === 'zh' ? `${name}${articleText(citation.article, locale)}` : `${name}, ${articleText(citation.article, locale)}`;
}

/** The citation in full, as a document or an unfolded basis gives it. */
export function citationText(citation: Citation, locale: Locale): string {
  return cited(citation, locale, 'title');
}

/** For the chip beside a row: 《指导意见》第六条第（二）项. */
export function shortCitationText(citation: Citation, locale: Locale): string {
  return cited(citation, locale, 'short');
}

const KEY = /^([a-z-]+)@([^#]+)#(.+)$/;

/** Reads `guideline@2020-03-30#6.3`, as a basis stands in an act; undefined where the instrument is not known. */
export function readCitation(key: string): Citation | undefined {
  const [, instrument, version, article] = KEY.exec(key) ?? [];
  if (instrument === undefined || version === undefined || article === undefined) return undefined;
  const known = instrument === 'own' ? article in OWN_RULE_TEXT : instrument in INSTRUMENT_TEXT;
  return known ? { instrument: instrument as Instrument, version, article } : undefined;
}
