import type { EvidencePart, EvidenceRecord } from './standing.ts';
import { DEFECT_TEXT } from './case-defect-text.ts';
import { LIMIT_TEXT } from './limit-text.ts';
import { EXECUTED_BY_TEXT, LEVEL_NAME_TEXT } from './mandate-text.ts';
import { MATTER_TITLES } from './matter-titles.ts';
import { TOPIC_TEXT } from './standing-text.ts';
import { type Locale, showHalfDays, type Text } from './text.ts';

type Facts = EvidenceRecord['facts'];
type Sentence = (facts: Facts, counted: boolean) => Text;

const said = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const days = (value: unknown, locale: Locale): string => showHalfDays(Number(value ?? 0), locale);
const list = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('”或“') : said(value));

const STANDING_ZH: Readonly<Record<string, string>> = {
  none: '没有执法证',
  valid: '有效',
  expired: '已过期',
  'not-yet-issued': '尚未发证',
  suspended: '已暂扣',
  revoked: '已吊销',
  cancelled: '已注销',
  lost: '已遗失',
  lapsed: '已失效',
};

const session: Sentence = ({ from, until, halfDays }) => ({
  zh: `${said(from)}至${said(until)}，${days(halfDays, 'zh')}`,
  en: `${said(from)} to ${said(until)}, ${days(halfDays, 'en')}`,
});

const trained: Sentence = ({ halfDays, credited }) => {
  const brought = Number(credited ?? 0);
  return {
    zh: `本年 ${days(halfDays, 'zh')}${brought > 0 ? `（其中调入前 ${days(brought, 'zh')}）` : ''}`,
    en: `${days(halfDays, 'en')} this year${brought > 0 ? `, ${days(brought, 'en')} of them brought along` : ''}`,
  };
};

const onboarding: Sentence = ({ workingDays, posts }) => ({
  zh: `上岗培训${said(workingDays)}个工作日${said(posts) === '' ? '，未上岗' : `，岗位：${said(posts)}`}`,
  en: `${said(workingDays)} working days of onboarding${said(posts) === '' ? ', on no post' : `, post: ${said(posts)}`}`,
});

const posts: Sentence = ({ posts: held }) =>
  said(held) === '' ? { zh: '没有岗位', en: 'on no post' } : { zh: `岗位：${said(held)}`, en: `post: ${said(held)}` };

const either =
  (yes: Text, no: Text): Sentence =>
  (_facts, counted) =>
    counted ? yes : no;

const name: Sentence = ({ expected }, counted) =>
  counted ? { zh: '名称相符', en: 'the name agrees' } : { zh: `应为“${list(expected)}”`, en: `should be “${list(expected)}”` };

const DECLARATION: Readonly<Record<string, (facts: Facts) => Text>> = {
  open: () => ({ zh: '等上级确认', en: 'awaiting confirmation' }),
  confirmed: ({ verdictOn, until }) => ({
    zh: `${said(verdictOn)}确认，计到${said(until)}`,
    en: `confirmed on ${said(verdictOn)}, counts until ${said(until)}`,
  }),
  expired: ({ until }) => ({ zh: `计到${said(until)}已满`, en: `counted until ${said(until)}` }),
  'sent-back': ({ reason }) => ({ zh: `退回：${said(reason)}`, en: `sent back: ${said(reason)}` }),
};

const titled = (matter: unknown, rest: Text): Text => {
  const title = MATTER_TITLES[said(matter)] ?? { zh: said(matter), en: said(matter) };
  return { zh: `${title.zh}：${rest.zh}`, en: `${title.en}: ${rest.en}` };
};

const level: Sentence = ({ matter, city, district }) => {
  if (city === true && district === true) return titled(matter, { zh: '市级和区级', en: 'city and district' });
  return titled(matter, city === true ? LEVEL_NAME_TEXT.city : LEVEL_NAME_TEXT.district);
};

const mandate: Sentence = ({ matter, decidedBy, document }) =>
  titled(
    matter,
    said(decidedBy) === ''
      ? { zh: '没有确定文件', en: 'no decision on record' }
      : { zh: `${said(decidedBy)}，${said(document)}`, en: `${said(decidedBy)}, ${said(document)}` },
  );

const institution: Sentence = ({ topic, inForceFrom, documentNumber }, counted) => {
  const title = TOPIC_TEXT[said(topic)] ?? { zh: said(topic), en: said(topic) };
  if (!counted) return { zh: `没有在施行的${title.zh}`, en: `nothing in force: ${title.en}` };
  return {
    zh: `${title.zh}，${said(documentNumber)} ${said(inForceFrom)}起施行`.replace('， ', '，'),
    en: `${title.en}, in force from ${said(inForceFrom)}`,
  };
};

const limitName = (limit: unknown): Text =>
  (LIMIT_TEXT as Readonly<Record<string, { readonly name: Text }>>)[said(limit)]?.name ?? { zh: '', en: '' };

const defects: Sentence = ({ defects: found }) => {
  const texts = (Array.isArray(found) ? found : []).map(
    (code) => (DEFECT_TEXT as Readonly<Record<string, Text>>)[said(code)] ?? { zh: said(code), en: said(code) },
  );
  if (texts.length === 0) return { zh: '没有发现缺陷', en: 'nothing is wanting' };
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
};

const published: Sentence = ({ publishedOn, publishDue }) => ({
  zh: said(publishedOn) === '' ? `未公开，应于${said(publishDue)}前公开` : `${said(publishedOn)}公开，期限${said(publishDue)}`,
  en:
    said(publishedOn) === ''
      ? `not published, due by ${said(publishDue)}`
      : `published on ${said(publishedOn)}, due by ${said(publishDue)}`,
});

const steps: Sentence = ({ stepsMet, stepsLate, nextLimit, nextDue }) => {
  const open =
    said(nextLimit) === ''
      ? { zh: '', en: '' }
      : {
          zh: `；待办：${limitName(nextLimit).zh}，${said(nextDue)}到期`,
          en: `; open: ${limitName(nextLimit).en}, due on ${said(nextDue)}`,
        };
  return {
    zh: `按期${said(stepsMet)}步，逾期${said(stepsLate)}步${open.zh}`,
    en: `${said(stepsMet)} steps in time, ${said(stepsLate)} late${open.en}`,
  };
};

const CASES = {
  'decided-in-time': ({ filedOn, decidedOn }) => ({
    zh: `${said(filedOn)}立案，${said(decidedOn)}作出决定`,
    en: `filed on ${said(filedOn)}, decided on ${said(decidedOn)}`,
  }),
  'steps-in-own-time': ({ step, used, days: own }) => ({
    zh: `${limitName(step).zh}：用时${said(used)}天，内部期限${said(own)}天`,
    en: `${limitName(step).en}: ${said(used)} days, own limit ${said(own)}`,
  }),
  'days-used': ({ days: used }) => ({ zh: `用时${said(used)}天`, en: `${said(used)} days` }),
  'in-benchmark': ({ tierName }) => ({ zh: `裁量阶次：${said(tierName)}`, en: `tier: ${said(tierName)}` }),
  'unlike-fines': ({ fineYuan, median, compared }) => ({
    zh: `罚款${said(fineYuan)}元；同类${said(compared)}件的中位数${said(median)}元`,
    en: `fine of ${said(fineYuan)} yuan; the median of ${said(compared)} like cases is ${said(median)}`,
  }),
  'complete-files': defects,
  'published-in-time': published,
  reviewed: either({ zh: '已通过法制审核', en: 'the legal review passed' }, { zh: '没有通过法制审核', en: 'no legal review passed' }),
  recorded: either({ zh: '应当记录的都有记录', en: 'what is due is recorded' }, { zh: '缺少音像记录', en: 'a recording is missing' }),
  'review-score': ({ score, defects: found }) => {
    const lost = defects({ defects: found }, true);
    return { zh: `${said(score)}分；${lost.zh}`, en: `${said(score)} points; ${lost.en}` };
  },
  educated: either(
    { zh: '有教育和责令改正的记录', en: 'education and order to correct on record' },
    { zh: '没有教育或者责令改正的记录', en: 'no education or no order to correct' },
  ),
  'steps-in-time': steps,
  overturned: ({ overturnedOn }) => ({ zh: `${said(overturnedOn)}撤销或者变更`, en: `annulled or changed on ${said(overturnedOn)}` }),
} as const satisfies Readonly<Partial<Record<EvidencePart, Sentence>>>;

const SENTENCES: Readonly<Record<EvidencePart, Sentence>> = {
  name,
  'team-name': name,
  declarations: (facts) => DECLARATION[said(facts['state'])]?.(facts) ?? { zh: '', en: '' },
  'enforcement-units': (facts) =>
    facts['function'] === 'enforcement-section'
      ? { zh: '执法科室', en: 'enforcement section' }
      : { zh: '执法队伍', en: 'enforcement team' },
  certified: ({ standing, certificate, expiresOn }) => {
    const until =
      expiresOn === null || expiresOn === undefined
        ? { zh: '长期', en: 'unlimited' }
        : { zh: `有效期至${said(expiresOn)}`, en: `valid until ${said(expiresOn)}` };
    const word = said(standing);
    if (word === 'none') return { zh: '没有执法证', en: 'no certificate' };
    return {
      zh: `执法证${said(certificate)}，${STANDING_ZH[word] ?? word}，${until.zh}`,
      en: `certificate ${said(certificate)}, ${word}, ${until.en}`,
    };
  },
  'business-sessions': session,
  'centralised-half-days': session,
  'officers-trained': trained,
  'auxiliaries-trained': trained,
  examined: either({ zh: '本年参加考试', en: 'examined this year' }, { zh: '本年未参加考试', en: 'not examined this year' }),
  passed: either({ zh: '合格', en: 'passed' }, { zh: '未合格', en: 'not passed' }),
  onboarded: onboarding,
  'on-post-without-onboarding': onboarding,
  auxiliaries: posts,
  'auxiliaries-a-year-before': either({ zh: '一年前在岗在册', en: 'on record a year before' }, { zh: '', en: '' }),
  officers: posts,
  frontline: posts,
  'at-county-level': posts,
  assessed: either({ zh: '上一年度已考核', en: 'assessed for last year' }, { zh: '上一年度未考核', en: 'not assessed for last year' }),
  'assessed-this-year': either(
    { zh: '本年度已考核', en: 'assessed for this year' },
    { zh: '本年度尚未考核', en: 'not assessed for this year yet' },
  ),
  institutions: institution,
  'case-institutions': institution,
  ...CASES,
  'post-sessions': (facts, counted) => {
    const held = session(facts, counted);
    const post = said(facts['servesPost']);
    return post === '' ? held : { zh: `${post}；${held.zh}`, en: `${post}; ${held.en}` };
  },
  'single-level': level,
  'district-matters': level,
  'city-without-ground': ({ matter, groundText }) =>
    titled(matter, said(groundText) === '' ? { zh: '没有理由', en: 'no ground' } : { zh: said(groundText), en: said(groundText) }),
  mandated: mandate,
  published: ({ matter, publishedOn }) =>
    titled(
      matter,
      said(publishedOn) === ''
        ? { zh: '未公布', en: 'not published' }
        : { zh: `${said(publishedOn)}公布`, en: `published on ${said(publishedOn)}` },
    ),
  'self-executed': ({ matter, executedBy }) =>
    titled(matter, (EXECUTED_BY_TEXT as Readonly<Record<string, Text>>)[said(executedBy)] ?? { zh: '', en: '' }),
  liaison: ({ since }) => ({ zh: `${said(since)}起任联络员`, en: `liaison since ${said(since)}` }),
};

/** Why a record counts or not, in one sentence. */
export function evidenceText(part: EvidencePart, record: EvidenceRecord): Text {
  return SENTENCES[part](record.facts, record.counted);
}
