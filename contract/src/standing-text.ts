import type { CountId } from '@zhunsheng/domain/standard/facts';
import type { GreyReason, Light, Unit } from '@zhunsheng/domain/standard/standard';
import type { StandardId } from '@zhunsheng/domain/standard/standing';
import { NO, say, showHalfDays, type Text, YES } from './text.ts';

/** Title, and what is asked as the text asks it; `asked` is null where the text gives no target. */
export const STANDARD_TEXT: Readonly<Record<StandardId, { readonly title: Text; readonly asked: Text | null }>> = {
  '4.S1': {
    title: say('县级机构名称', 'Name of the county bureau'),
    asked: say('“××城市管理综合执法局”', 'the name that the article gives'),
  },
  '4.S2': {
    title: say('县级执法队伍名称', 'Name of the county team'),
    asked: say('“××城市管理综合执法大队”', 'the name that the article gives'),
  },
  '4.S3': {
    title: say('市（州）机构名称', 'Name of the prefecture department'),
    asked: say('第四条规定的名称', 'the name that the article gives'),
  },
  '4.S4': {
    title: say('市（州）执法队伍名称', 'Name of the prefecture team'),
    asked: say('“××市（州）城市管理执法支队”', 'the name that the article gives'),
  },
  '4.S5': { title: say('内设执法科室或执法队伍', 'Enforcement section or team inside'), asked: say('应当内设', 'at least one') },
  '4.S6': { title: say('主管部门', 'Competent department'), asked: say('申报并经上级确认', 'declared, and confirmed by the superior') },
  '5.S1': { title: say('一级执法', 'One level for each matter'), asked: say('市级或者区级，一级执法', 'city or district, never both') },
  '5.S2': { title: say('区级执法事项', 'Matters of the districts'), asked: say('由市级实施的须有理由', 'the city only with its ground') },
  '5.S3': { title: say('职能由同级政府确定', 'Mandate of the same-level government'), asked: say('全部确定', '100%') },
  '5.S4': { title: say('职能公布', 'Mandate published'), asked: say('全部公布', '100%') },
  '5.S5': { title: say('县级统一行使', 'Counties execute their whole mandate'), asked: say('全部自行实施', '100%') },
  '6.S1': { title: say('执法岗位持证上岗', 'Certified officers on enforcing posts'), asked: say('全部持证', '100%') },
  '6.S2': { title: say('本年业务培训', 'Business trainings this year'), asked: say('不少于1次', 'at least 1') },
  '6.S3': { title: say('本年集中培训', 'Centralised training this year'), asked: say('不少于5天', 'at least 5 days') },
  '6.S4': { title: say('执法人员考试', 'Officers examined'), asked: null },
  '6.S5': {
    title: say('协管人员上岗培训', 'Onboarding of auxiliaries'),
    asked: say('不少于10个工作日，受训率100%', 'at least 10 working days, 100%'),
  },
  '6.S6': {
    title: say('协管人员年度培训', 'Yearly training of auxiliaries'),
    asked: say('不少于5天，受训率100%', 'at least 5 days, 100%'),
  },
  '6.S7': { title: say('协管人员数量', 'Head-count of auxiliaries'), asked: null },
  '6.S8': { title: say('一线与基层人员比例', 'Share of the front line and of the grass roots'), asked: null },
  '6.S9': {
    title: say('协管人员年度考核', 'Yearly assessment of auxiliaries'),
    asked: say('上一年度全部考核', 'every one, for last year'),
  },
  '6.S10': { title: say('人员管理制度', 'Institutions of personnel management'), asked: say('5项制度在施行', '5 in force') },
  '6.S11': { title: say('岗位培训', 'Post trainings'), asked: null },
  '6.S12': {
    title: say('岗位设置与一线需要', 'Posts fit the work, the front line is manned'),
    asked: say('申报并经上级确认', 'declared, and confirmed by the superior'),
  },
  '9.S1': { title: say('办案制度', 'Institutions of case handling'), asked: say('5项制度在施行', '5 in force') },
  '9.S2': { title: say('期限内作出决定', 'Decided within the time'), asked: say('全部在法定期限内', '100% within the time of the law') },
  '9.S3': { title: say('罚款在裁量阶次内', 'Fines within their tier'), asked: null },
  '9.S5': { title: say('与同类案件罚款明显不同', 'Fines unlike those of like cases'), asked: null },
  '12.S1': { title: say('案卷完整', 'Complete files'), asked: say('全部完整', '100%') },
  '12.S2': { title: say('决定按期公开', 'Decisions published in time'), asked: say('7个工作日内', '100%, within 7 working days') },
  '12.S3': { title: say('重大决定法制审核', 'Legal review where due'), asked: say('全部审核', '100%') },
  '12.S4': { title: say('执法全过程记录', 'Recorded where due'), asked: say('全部记录', '100%') },
  '12.S5': { title: say('案卷评查得分', 'Score of the file review'), asked: null },
  '12.S6': { title: say('教育与责令改正', 'Education and order to correct'), asked: say('全部有记录', '100%') },
  '12.S7': { title: say('各步骤在期限内', 'Steps within their limits'), asked: say('全部在期限内', '100%') },
  '26.S1': { title: say('联络员', 'Liaison officer'), asked: say('明确1名', 'exactly 1') },
};

export const PART_TEXT: Readonly<
  Record<CountId | 'auxiliaries-per-officer' | 'days-per-case' | 'score-per-case' | 'name' | 'team-name' | 'declarations', Text>
> = {
  name: say('机构名称', 'name of the bureau'),
  'team-name': say('执法队伍名称', 'name of the team'),
  declarations: say('申报', 'declarations'),
  'enforcement-units': say('执法科室和执法队伍', 'enforcement sections and teams'),
  certified: say('执法岗位人员持有效执法证', 'officers on enforcing posts with a valid certificate'),
  'business-sessions': say('业务培训次数', 'business trainings held'),
  'centralised-half-days': say('本单位举办集中培训天数', 'days of centralised training held'),
  'officers-trained': say('集中培训满5天的执法人员', 'officers with 5 days of centralised training'),
  examined: say('参加考试的执法人员', 'officers examined'),
  passed: say('考试合格', 'of them passed'),
  onboarded: say('上岗培训满10个工作日的协管人员', 'auxiliaries with 10 working days of onboarding'),
  'on-post-without-onboarding': say('未培训满即在岗的协管人员', 'auxiliaries on a post without full onboarding'),
  'auxiliaries-trained': say('年度培训满5天的协管人员', 'auxiliaries with 5 days of training'),
  auxiliaries: say('协管人员', 'auxiliaries'),
  'auxiliaries-a-year-before': say('一年前协管人员', 'auxiliaries a year before'),
  'auxiliaries-per-officer': say('协管人员与执法人员之比', 'auxiliaries per officer'),
  officers: say('在编执法人员', 'officers'),
  frontline: say('一线执法人员', 'officers on the front line'),
  'at-county-level': say('县级及以下执法人员', 'officers at county level and below'),
  assessed: say('上一年度已考核的协管人员', 'auxiliaries assessed for last year'),
  'assessed-this-year': say('本年度已考核的协管人员', 'auxiliaries assessed for this year'),
  institutions: say('在施行的制度', 'institutions in force'),
  'post-sessions': say('岗位培训次数', 'post trainings held'),
  liaison: say('联络员', 'liaison officers'),
  'single-level': say('层级唯一的事项', 'matters with exactly one level'),
  'district-matters': say('区级实施的事项', 'matters that the districts execute'),
  'city-without-ground': say('由市级实施而无理由的事项', 'matters of the city without a ground'),
  mandated: say('同级人民政府确定的事项', 'matters decided by the same-level government'),
  published: say('已公布的事项', 'matters published'),
  'self-executed': say('自行实施的事项', 'matters executed by the bureau itself'),
  'case-institutions': say('在施行的办案制度', 'institutions of case handling in force'),
  'decided-in-time': say('法定期限内作出决定的普通程序案件', 'ordinary cases decided within the time of the law'),
  'steps-in-own-time': say('本机关内部期限内完成的步骤', 'steps within the bureau’s own limits'),
  'days-used': say('办案天数', 'days used'),
  'days-per-case': say('平均办案天数', 'days per case'),
  'in-benchmark': say('罚款在裁量阶次内的案件', 'cases with a fine within its tier'),
  'unlike-fines': say('与同事项、同阶次案件罚款明显不同的案件', 'cases with a fine unlike those of the same matter and tier'),
  'complete-files': say('案卷完整的案件', 'cases with a complete file'),
  'published-in-time': say('按期公开的决定', 'decisions published in time'),
  reviewed: say('通过法制审核的案件', 'cases that passed the legal review'),
  recorded: say('留置、公告送达和听证有记录的案件', 'cases with the recordings that are due'),
  'review-score': say('案卷评查得分', 'points of the file review'),
  'score-per-case': say('平均得分（满分100，本系统权重）', 'points per case (of 100, own weights)'),
  educated: say('有教育和责令改正记录的案件', 'cases with education and order to correct'),
  'steps-in-time': say('各步骤都在期限内的案件', 'cases all of whose steps were in time'),
  overturned: say('决定被撤销或者变更的案件', 'cases whose decision was annulled or changed'),
};

export const LIGHT_TEXT: Readonly<Record<Light, Text>> = {
  green: say('达标', 'met'),
  yellow: say('未达，尚可补足', 'not met yet, time left'),
  red: say('不符', 'not met'),
  grey: say('不评判', 'no judgement'),
};

export const GREY_TEXT: Readonly<Record<GreyReason, Text>> = {
  'not-applicable': say('不适用', 'does not apply'),
  'nothing-to-count': say('没有可统计的对象', 'nothing to count'),
  'no-target': say('指导意见未定指标，只显示数值和趋势', 'the Guideline gives no target: value and trend only'),
  'no-expected-name': say('无行政区划代码，无规定名称', 'no division code, so no name is prescribed'),
  'nobody-above': say('省级没有上级可以确认', 'nobody stands above the province to confirm it'),
  'known-now-only': say('案件只按现在掌握的记录统计', 'cases are counted only as known now'),
};

export const LEVEL_TEXT = {
  province: say('省', 'province'),
  prefecture: say('市（州）', 'prefecture'),
  county: say('县（市、区）', 'county'),
} as const satisfies Record<string, Text>;

export const TOPIC_TEXT: Readonly<Record<string, Text>> = {
  'officer-training': say('执法人员培训制度', 'training of officers'),
  'certificate-management': say('持证上岗和资格管理制度', 'certificates and qualification'),
  'auxiliary-appointment': say('协管人员聘用制度', 'appointment of auxiliaries'),
  'auxiliary-management': say('协管人员管理规定', 'management of auxiliaries'),
  'auxiliary-assessment': say('协管人员考核及奖惩制度', 'assessment, reward and sanction of auxiliaries'),
  'case-procedure': say('办案程序制度', 'procedure of cases'),
  'case-workflow': say('办案流程规范', 'workflow of cases'),
  'time-limits': say('办案时限制度', 'time limits of cases'),
  'three-systems': say('行政执法三项制度', 'the three systems of enforcement'),
  'discretion-benchmark': say('行政处罚裁量基准制度', 'discretion benchmark'),
};

const same = (text: string): Text => say(text, text);

const hundredths = (value: number): string => `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`;

/** A whole-number value in its unit; a percentage is cut to two decimals, never rounded up. */
export function shownValue(value: number | null, unit: Unit): Text {
  if (value === null) return same('—');
  switch (unit) {
    case 'share':
      return same(`${hundredths(value)}%`);
    case 'ratio':
      return same(hundredths(value));
    case 'count':
      return same(String(value));
    case 'half-days':
      return say(showHalfDays(value, 'zh'), showHalfDays(value, 'en'));
    case 'met':
      return value === 1 ? YES : NO;
  }
}
