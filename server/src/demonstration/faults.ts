import type { GateId } from '@zhunsheng/domain/law/gates';
import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { Light } from '@zhunsheng/domain/standard/standard';
import type { StandardId } from '@zhunsheng/domain/standard/standing';

/** What is wrong in a bureau of the demonstration. The script that makes the data reads this list; nothing else decides it. */
export interface Fault {
  readonly bureau: number;
  readonly standard: StandardId;
  /** On a day late in the year. A yellow light turns red when the year has too few days left. */
  readonly light: Light;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly chinese: string;
  readonly english: string;
}

export const FAULTS = [
  {
    bureau: 1002,
    standard: '6.S1',
    light: 'red',
    numerator: 6,
    denominator: 8,
    chinese: '执法岗 8 人，1 人执法证已过有效期，1 人执法证被暂扣',
    english: 'of 8 officers on enforcing posts one has an expired certificate and one a suspended one',
  },
  {
    bureau: 1003,
    standard: '6.S5',
    light: 'yellow',
    numerator: 4,
    denominator: 5,
    chinese: '新聘协管 1 人上岗培训只完成 6 个工作日，尚未上岗',
    english: 'a new auxiliary has 6 working days of onboarding and no post yet',
  },
  {
    bureau: 1003,
    standard: '6.S6',
    light: 'yellow',
    numerator: 4,
    denominator: 5,
    chinese: '同一人本年尚未参加培训',
    english: 'the same auxiliary has had no training day this year yet',
  },
  {
    bureau: 1004,
    standard: '6.S2',
    light: 'yellow',
    numerator: 0,
    denominator: null,
    chinese: '本年没有业务培训',
    english: 'no business training this year',
  },
  {
    bureau: 1004,
    standard: '6.S3',
    light: 'yellow',
    numerator: 0,
    denominator: 8,
    chinese: '本年集中培训只办 4 天，执法人员都不满 5 天',
    english: 'only 4 days of centralised training were held, so that no officer has 5',
  },
  {
    bureau: 1004,
    standard: '6.S4',
    light: 'grey',
    numerator: 0,
    denominator: 8,
    chinese: '本年没有人参加考试',
    english: 'nobody was examined this year',
  },
  {
    bureau: 1005,
    standard: '6.S6',
    light: 'yellow',
    numerator: 3,
    denominator: 5,
    chinese: '协管 2 人缺了一次培训，只有 4 天',
    english: 'two auxiliaries missed a session and have 4 days',
  },
  {
    bureau: 1005,
    standard: '6.S9',
    light: 'red',
    numerator: 3,
    denominator: 5,
    chinese: '协管 2 人没有上年度考核',
    english: 'two auxiliaries were not assessed for last year',
  },
  {
    bureau: 1006,
    standard: '4.S1',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '单位名称改为“永登县城市管理局”，不是“永登县城市管理综合执法局”',
    english: 'the bureau was renamed 永登县城市管理局, which is not the prescribed name',
  },
  {
    bureau: 1006,
    standard: '4.S2',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '队伍名称为“永登县城管大队”',
    english: 'its team is called 永登县城管大队',
  },
  {
    bureau: 1007,
    standard: '6.S10',
    light: 'red',
    numerator: 3,
    denominator: 5,
    chinese: '没有执法证件管理制度和协管人员考核奖惩制度',
    english: 'no rules on certificates and none on the assessment of auxiliaries',
  },
  { bureau: 1007, standard: '26.S1', light: 'red', numerator: 0, denominator: null, chinese: '没有联络员', english: 'no liaison' },
  {
    bureau: 1008,
    standard: '4.S6',
    light: 'yellow',
    numerator: 0,
    denominator: 1,
    chinese: '主管部门地位已申报，上级尚未确认',
    english: 'declared to be the competent department, not confirmed by the superior yet',
  },
  {
    bureau: 1008,
    standard: '6.S12',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '岗位设置没有申报',
    english: 'nothing declared about its posts',
  },
  {
    bureau: 1011,
    standard: '6.S7',
    light: 'grey',
    numerator: 4,
    denominator: null,
    chinese: '协管人员由一年前的 2 人增加到 4 人',
    english: 'four auxiliaries where there were two a year before',
  },
  {
    bureau: 1011,
    standard: '6.S8',
    light: 'grey',
    numerator: 2,
    denominator: 8,
    chinese: '执法人员 8 人中只有 2 人在一线',
    english: 'only 2 of 8 officers are on the front line',
  },
  {
    bureau: 1011,
    standard: '6.S11',
    light: 'grey',
    numerator: 0,
    denominator: null,
    chinese: '本年没有岗位培训',
    english: 'no post training this year',
  },
  {
    bureau: 103,
    standard: '4.S3',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '单位名称改为“金昌市城市管理局”',
    english: 'the bureau was renamed 金昌市城市管理局',
  },
  {
    bureau: 103,
    standard: '4.S4',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '队伍名称为“金昌市城管支队”',
    english: 'its team is called 金昌市城管支队',
  },
  {
    bureau: 104,
    standard: '4.S5',
    light: 'red',
    numerator: 0,
    denominator: null,
    chinese: '没有内设执法科室或执法队伍',
    english: 'no enforcement section and no enforcement team inside',
  },
  {
    bureau: 104,
    standard: '4.S6',
    light: 'red',
    numerator: 0,
    denominator: 1,
    chinese: '主管部门地位的申报被上级退回',
    english: 'its declaration to be the competent department was sent back',
  },
  {
    bureau: 103,
    standard: '5.S1',
    light: 'red',
    numerator: 11,
    denominator: 12,
    chinese: '露天烧烤由市、区两级实施，未登记层级',
    english: 'open-air barbecue is executed by city and district, no level on record',
  },
  {
    bureau: 104,
    standard: '5.S2',
    light: 'grey',
    numerator: 0,
    denominator: 0,
    chinese: '市、区都没有登记职能事项',
    english: 'neither the city nor its districts have a mandate on record',
  },
  {
    bureau: 1004,
    standard: '5.S3',
    light: 'red',
    numerator: 10,
    denominator: 11,
    chinese: '1 个事项由市政府确定，不是同级人民政府',
    english: 'one matter was decided by the city’s government and not by the same level',
  },
  {
    bureau: 1005,
    standard: '5.S4',
    light: 'red',
    numerator: 0,
    denominator: 11,
    chinese: '职能事项没有公布',
    english: 'the mandate is not published',
  },
  {
    bureau: 1007,
    standard: '5.S5',
    light: 'red',
    numerator: 11,
    denominator: 12,
    chinese: '1 个事项由其他部门实施',
    english: 'one matter is executed by another department',
  },
] as const satisfies readonly Fault[];

export type FaultStandard = (typeof FAULTS)[number]['standard'];

export const isFaulty = (bureau: number, standard: FaultStandard): boolean =>
  FAULTS.some((fault) => fault.bureau === bureau && fault.standard === standard);

/** A command that a gate refuses; it is on record in the bureau that gave it. */
export interface Attempt {
  readonly bureau: number;
  readonly gate: GateId;
  readonly code: RefusalCode;
  readonly chinese: string;
  readonly english: string;
}

export const ATTEMPTS = [
  {
    bureau: 1002,
    gate: '6.G1',
    code: 'post/no-valid-certificate',
    chinese: '安排执法证过期的人员到执法岗',
    english: 'an officer whose certificate has expired was to take an enforcing post',
  },
  {
    bureau: 1005,
    gate: '6.G2',
    code: 'post/auxiliary-on-enforcing-post',
    chinese: '安排协管人员到执法岗',
    english: 'an auxiliary was to take an enforcing post',
  },
  {
    bureau: 1003,
    gate: '6.G4',
    code: 'post/onboarding-incomplete',
    chinese: '安排上岗培训未满 10 个工作日的协管人员上岗',
    english: 'an auxiliary with 6 days of onboarding was to take a post',
  },
  {
    bureau: 1008,
    gate: '26.G1',
    code: 'duty/second-liaison',
    chinese: '登记第二名联络员',
    english: 'a second liaison was to be recorded',
  },
  {
    bureau: 103,
    gate: '5.G2',
    code: 'mandate/level-clash',
    chinese: '把已由市级实施的事项再登记为区级',
    english: 'a matter that the city executes was to be given to the districts too',
  },
  {
    bureau: 101,
    gate: '5.G3',
    code: 'mandate/city-without-ground',
    chinese: '不写理由，把事项登记为市级实施',
    english: 'a matter was to be given to the city without a ground',
  },
  {
    bureau: 104,
    gate: '5.G4',
    code: 'mandate/designation-not-approved',
    chinese: '未经批准登记指定管辖',
    english: 'a designation was to be recorded without reason and approval',
  },
] as const satisfies readonly Attempt[];
