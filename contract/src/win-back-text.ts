import type { DaysMissing, WinBack } from '@zhunsheng/domain/standard/win-back';
import { TOPIC_TEXT } from './standing-text.ts';
import { showHalfDays, type Text } from './text.ts';

type Sentences = { readonly [S in WinBack['sentence']]: (facts: Extract<WinBack, { sentence: S }>) => Text };

const WIN_BACK_TEXT: Sentences = {
  'name-expected': ({ actual, expected }) => ({
    zh: `现名“${actual}”，应为“${expected.join('”或“')}”`,
    en: `The name is “${actual}”; it should be “${expected.join('” or “')}”`,
  }),
  'team-name-expected': ({ actual, expected }) => ({
    zh: `执法队伍现名“${actual}”，应为“${expected.join('”或“')}”`,
    en: `The team is named “${actual}”; it should be “${expected.join('” or “')}”`,
  }),
  'enforcement-unit-missing': () => ({
    zh: '没有登记内设的城市管理执法科室或执法队伍：设立并登记其一',
    en: 'No enforcement section or team is on record: set up and record one',
  }),
  'declaration-missing': () => ({
    zh: '尚未申报：附文件申报并请上级确认',
    en: 'Not declared: declare it with its document and have the superior confirm it',
  }),
  'declaration-unconfirmed': () => ({ zh: '已申报，等上级确认', en: 'Declared, awaiting the superior’s confirmation' }),
  'declaration-sent-back': ({ reason }) => ({
    zh: `申报被退回（${reason}）：补正后重新申报`,
    en: `The declaration was sent back (${reason}): amend it and declare again`,
  }),
  'declaration-expired': ({ until }) => ({
    zh: `上次确认的有效期到${until}已满：重新申报`,
    en: `The last confirmation counted until ${until}: declare again`,
  }),
  'certificates-missing': ({ people }) => ({
    zh: `${people}名执法岗位人员没有当日有效的执法证：补办、换证，或者调离执法岗位`,
    en: `${people} officers on enforcing posts have no certificate valid on the day: renew it, or take them off the post`,
  }),
  'business-training-missing': ({ until }) => ({
    zh: `本年尚未举办业务培训：${until}前举办1次`,
    en: `No business training this year: hold one by ${until}`,
  }),
  'officer-days-missing': (facts) => {
    const held = facts.heldHalfDaysMissing;
    return {
      zh: [held > 0 ? `本单位集中培训还差 ${showHalfDays(held, 'zh')}` : '', peopleZh(facts, '执法人员'), paceZh(facts)]
        .filter((text) => text !== '')
        .join('；'),
      en: [
        held > 0 ? `the bureau has ${showHalfDays(held, 'en')} of centralised training still to hold` : '',
        peopleEn(facts, 'officers'),
        paceEn(facts),
      ]
        .filter((text) => text !== '')
        .join('; '),
    };
  },
  'auxiliary-days-missing': (facts) => ({
    zh: `${peopleZh(facts, '协管人员')}；${paceZh(facts)}`,
    en: `${peopleEn(facts, 'auxiliaries')}; ${paceEn(facts)}`,
  }),
  'onboarding-missing': ({ people, workingDaysMissing, onPost }) => ({
    zh: `${people}名协管人员上岗培训共差${workingDaysMissing}个工作日${onPost > 0 ? `，其中${onPost}名已在岗` : ''}`,
    en: `${people} auxiliaries lack ${workingDaysMissing} working days of onboarding${onPost > 0 ? `; ${onPost} of them are on a post already` : ''}`,
  }),
  'assessments-missing': ({ people, year }) => ({
    zh: `${people}名协管人员没有${year}年度考核`,
    en: `${people} auxiliaries have no assessment for ${year}`,
  }),
  'institutions-missing': ({ topics }) => ({
    zh: `没有在施行的：${topics.map((topic) => TOPIC_TEXT[topic]?.zh ?? topic).join('、')}`,
    en: `Not in force: ${topics.map((topic) => TOPIC_TEXT[topic]?.en ?? topic).join('; ')}`,
  }),
  'levels-unclear': ({ matters }) => ({
    zh: `${matters}个事项市、区两级都在实施：登记由哪一级实施`,
    en: `${matters} matters are executed by both levels: record the one that executes them`,
  }),
  'grounds-missing': ({ matters }) => ({
    zh: `${matters}个由市级实施的事项没有理由：写明法律条文或者理由，或者交由区级实施`,
    en: `${matters} matters of the city lack their ground: name it, or leave them to the districts`,
  }),
  'mandates-missing': ({ matters }) => ({
    zh: `${matters}个事项没有同级人民政府的确定文件：取得文件并登记`,
    en: `${matters} matters rest on no decision of the same-level government: obtain and record it`,
  }),
  'mandates-unpublished': ({ matters }) => ({
    zh: `${matters}个事项尚未向社会公布：公布并登记公布日期`,
    en: `${matters} matters are not published: publish them and record the day`,
  }),
  'matters-left-to-others': ({ matters }) => ({
    zh: `${matters}个事项由其他部门、层级或者乡镇实施：收回自行实施，或者登记省级决定`,
    en: `${matters} matters are left to others: take them back, or record the provincial decision`,
  }),
  'cases-late': ({ cases }) => ({
    zh: `${cases}件案件超过法定期限作出决定：查明原因，今后在期限内决定或者依法延长`,
    en: `${cases} cases were decided after the time of the law: find out why, and decide or extend in time`,
  }),
  'files-incomplete': ({ cases }) => ({
    zh: `${cases}件案件案卷不齐：按缺陷清单补齐文书、送达凭证和公开记录`,
    en: `${cases} cases have an incomplete file: add what their list of defects names`,
  }),
  'decisions-unpublished': ({ cases }) => ({
    zh: `${cases}件应当公开的决定没有在7个工作日内公开：尚未公开的立即公开`,
    en: `${cases} decisions were not published within 7 working days: publish those that are still open`,
  }),
  'reviews-missing': ({ cases }) => ({
    zh: `${cases}件应当法制审核的案件没有通过审核`,
    en: `${cases} cases in which a legal review is due have none that passed`,
  }),
  'recordings-missing': ({ cases }) => ({
    zh: `${cases}件案件的留置送达、公告送达或者听证没有音像记录`,
    en: `${cases} cases lack the recording of a leaving, a public notice or a hearing`,
  }),
  'education-missing': ({ cases }) => ({
    zh: `${cases}件案件没有教育或者责令改正的记录`,
    en: `${cases} cases have no education or no order to correct on record`,
  }),
  'steps-late': ({ cases }) => ({
    zh: `${cases}件案件有超过期限的步骤：已到期未办的立即办理`,
    en: `${cases} cases have a step after its limit: do those that are still open`,
  }),
  'liaison-missing': () => ({ zh: '没有联络员：明确1名', en: 'No liaison officer: name one' }),
  'liaison-too-many': ({ people }) => ({
    zh: `登记了${people}名联络员，应为1名`,
    en: `${people} liaison officers are on record; there should be one`,
  }),
};

function peopleZh({ people, halfDaysMissing }: DaysMissing, who: string): string {
  return people === 0 ? '' : `${people}名${who}共差 ${showHalfDays(halfDaysMissing, 'zh')}`;
}

function peopleEn({ people, halfDaysMissing }: DaysMissing, who: string): string {
  return people === 0 ? '' : `${people} ${who} lack ${showHalfDays(halfDaysMissing, 'en')}`;
}

const perMonth = (pace: number): string => (Math.ceil(pace / 10) / 10).toFixed(1);

function paceZh({ pace, until }: DaysMissing): string {
  return pace === null ? `到${until}已不能补足` : `到${until}每月至少需要${perMonth(pace)}天`;
}

function paceEn({ pace, until }: DaysMissing): string {
  return pace === null ? `this cannot be made up by ${until} any more` : `pace needed: ${perMonth(pace)} days a month until ${until}`;
}

/** What would win a lost standard back, in one sentence. */
export function winBackText(winBack: WinBack): Text {
  return (WIN_BACK_TEXT[winBack.sentence] as (facts: WinBack) => Text)(winBack);
}
