import { calendarOf } from '../../../legal-time/calendar.ts';
import { plainDate } from '../../../legal-time/plain-date.ts';
import type { BasisVersion } from '../../../law/penalty.ts';
import { DEFAULT_SETTINGS } from '../../../settings/settings.ts';
import { CASE_INPUTS, type CaseActName, type InputOf } from '../../commands.ts';
import type { Derived } from '../../events.ts';
import { type CaseState, type Done, NO_CASE } from '../../state.ts';
import type { CasePaper } from '../paper.ts';

// A file in which every step was taken that leaves a document: more than any one case has.

const day = plainDate;
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [ZHANG, LI, WANG] = [id(1), id(2), id(3)];
const OFFICERS = [ZHANG, LI];
const DIGEST = 'ab'.repeat(32);

function done<A extends CaseActName>(act: A, input: unknown, derived: Partial<Derived> = {}, on = '2026-03-05'): Done<A> {
  const parsed = CASE_INPUTS[act].parse(input) as InputOf<A>;
  return {
    ...parsed,
    derived: { on: day(on), ...derived },
    stamp: { by: 'handler', at: `${on}T02:00:00.000Z`, position: 1 },
    approval: null,
  };
}

function approved<A extends CaseActName>(act: A, input: unknown, derived: Partial<Derived> = {}, on = '2026-03-05'): Done<A> {
  const approval = { proposedBy: 'handler', proposedAt: `${on}T01:00:00.000Z`, note: null };
  return { ...done(act, input, derived, on), stamp: { by: 'head', at: `${on}T02:00:00.000Z`, position: 1 }, approval };
}

const PARTY = {
  kind: 'organisation',
  name: '巉口兴旺商贸有限公司',
  creditCode: '91620102MA7XXXXX0K',
  representative: '马汭',
  address: '兰州市城关区枹罕路18号',
  phone: '13993100000',
};
export const BASIS: BasisVersion = {
  id: 'M01/1',
  matter: 'M01',
  validFrom: null,
  validTo: null,
  instrument: '城市道路管理条例',
  duty: '第二十七条第（一）项',
  clause: '第四十二条',
  kinds: ['fine'],
  ranges: [],
  joined: [],
  fine: 'optional',
  correctFirst: false,
  seriousOnly: false,
  mark: 'seen',
};
const TIER = {
  benchmark: id(9),
  title: '甘肃省城市管理行政处罚裁量基准',
  tier: 'general',
  name: '一般',
  condition: '占用面积十平方米以上',
  min: 5000,
  max: 10_000,
};

const service = (method: string, more: object = {}): object => ({
  on: '2026-04-01',
  officers: OFFICERS,
  method,
  receiver: '马汭',
  signature: DIGEST,
  ...more,
});
const interview = id(20);
const inquest = id(21);
const [stop, correct] = [id(30), id(31)];
const preservation = id(40);
const defence = id(50);

const record = {
  place: '枹罕路18号',
  startAt: '2026-03-05T06:05:00Z',
  endAt: '2026-03-05T07:10:00Z',
  officers: OFFICERS,
  certificateShown: true,
};
const order = (correction: string, kind: string): object =>
  service('direct', {
    correction,
    kind,
    content: '清除堆放的建筑材料，恢复道路原状。',
    deadline: '2026-04-10',
    education: '请遵守城市道路管理规定。',
  });

export const WHOLE_CASE: CaseState = {
  ...NO_CASE,
  status: 'archived',
  procedure: 'ordinary',
  party: CASE_INPUTS.file.shape.party.parse(PARTY),
  officers: OFFICERS,
  named: {
    [ZHANG]: { person: ZHANG, name: '张巉', certificate: '28010001' },
    [LI]: { person: LI, name: '李癿', certificate: '28010002' },
    [WANG]: { person: WANG, name: '王某', certificate: null },
  },
  clue: done(
    'register-clue',
    { on: '2026-03-01', source: 'complaint', place: '枹罕路', placeBureau: 1001, content: '占道堆放材料。', reporter: '（保密）' },
    { matterTitle: '擅自占用城市道路' },
  ),
  checks: [done('record-check', { on: '2026-03-02', officers: OFFICERS, content: '情况属实。' })],
  checkExtension: done('extend-check', { reason: '当事人外出' }),
  samples: [
    done('take-sample', {
      on: '2026-03-06',
      sample: id(60),
      items: '袋装水泥',
      quantity: '2袋',
      seal: '封00012',
      officers: OFFICERS,
      partyPresent: false,
      witness: '赵某',
    }),
  ],
  testings: [
    {
      ...done('start-testing', {
        on: '2026-03-07',
        testing: id(61),
        what: '水泥的强度等级',
        by: '甘肃省建材质量检验站',
        until: '2026-03-17',
      }),
      ended: done('end-testing', { on: '2026-03-16', testing: id(61), result: '符合标准。' }),
    },
  ],
  recusals: [
    {
      ...done('request-recusal', { on: '2026-03-08', recusal: id(62), of: ZHANG, by: 'party', reason: '与本案有直接利害关系。' }),
      decided: approved('decide-recusal', { recusal: id(62), withdraws: false, reason: '没有直接利害关系。' }),
    },
  ],
  filing: approved('file', {
    matter: 'M01',
    title: '擅自占用城市道路',
    place: '枹罕路18号门前',
    placeBureau: 1001,
    actFrom: '2026-03-01',
    discoveredOn: '2026-03-02',
    party: PARTY,
    officers: OFFICERS,
    reasons: '有违法事实，属于本机关管辖。',
  }),
  notFiled: approved('not-file', { ground: 'no-violation', reason: '经核查没有占道。', reporterTold: true }),
  address: done('confirm-address', {
    on: '2026-03-05',
    address: '枹罕路18号',
    electronic: 'a@example.cn',
    consent: true,
    signature: DIGEST,
  }),
  evidence: [
    done('add-evidence', {
      on: '2026-03-05',
      evidence: id(10),
      kind: 'audio-visual',
      title: '现场照片',
      source: '执法人员拍摄',
      officers: OFFICERS,
      original: true,
      proves: '占用道路的位置和面积',
      files: [DIGEST],
    }),
    done('add-evidence', {
      on: '2026-03-05',
      evidence: id(11),
      kind: 'testimony',
      title: '不合法的证言',
      source: '证人',
      officers: OFFICERS,
      original: true,
      proves: '无',
      files: [DIGEST],
    }),
  ],
  excluded: [done('exclude-evidence', { evidence: id(11), reason: '取得方式不合法' })],
  interviews: [
    done('record-interview', {
      ...record,
      interview,
      person: '马汭',
      role: 'party',
      rightsTold: true,
      text: '问：请你说一下情况。\n答：材料是我们堆的。\n以上属实。',
      signature: DIGEST,
    }),
  ],
  inquests: [
    done('record-inquest', {
      ...record,
      inquest,
      partyPresent: true,
      witness: '赵某',
      text: '门前人行道上堆有水泥约18平方米。',
      refusal: '当事人拒绝签名',
    }),
  ],
  preservations: [
    {
      ...approved('preserve', {
        preservation,
        reason: '材料可能被转移',
        place: '本机关仓库',
        officers: OFFICERS,
        items: [{ name: '水泥', spec: '50kg', quantity: 20, unit: '袋' }],
      }),
      handled: done('handle-preservation', { on: '2026-03-10', preservation, handling: 'returned', officers: OFFICERS }),
      lapsed: false,
    },
    {
      ...approved('preserve', {
        preservation: id(41),
        reason: '手推车可能被转移',
        place: '本机关仓库',
        officers: OFFICERS,
        items: [{ name: '手推车', quantity: 1, unit: '辆' }],
      }),
      handled: null,
      lapsed: true,
    },
  ],
  corrections: [
    { ...done('order-correction', order(stop, 'stop'), { servedOn: day('2026-03-06') }), rechecks: [] },
    {
      ...done('order-correction', order(correct, 'correct'), { servedOn: day('2026-03-06') }),
      rechecks: [
        done('recheck-correction', { on: '2026-04-11', correction: correct, corrected: true, officers: OFFICERS, note: '已清除。' }),
      ],
    },
  ],
  suspensions: [
    {
      ...approved('suspend', { ground: 'force-majeure', reason: '暴雨' }),
      resumed: done('resume', { on: '2026-03-20', reason: '暴雨已停，可以继续调查。' }),
    },
  ],
  extensions: [approved('extend-handling', { by: 'head', days: 30, reason: '案情复杂' })],
  conclusion: approved(
    'conclude',
    {
      outcome: 'penalise',
      facts: '当事人占用枹罕路人行道堆放水泥约18平方米。',
      basis: 'M01/1',
      penalties: [{ kind: 'fine', yuan: 8000 }, { kind: 'warning' }],
      reasons: '占用面积较大，已经改正。',
      departure: '当事人主动消除危害后果。',
    },
    { basis: BASIS, tier: TIER, hearingDue: true },
    '2026-03-25',
  ),
  notice: done('serve-notice', service('direct'), { servedOn: day('2026-04-01'), hearingDue: true }),
  waiver: done('waive-defence', { on: '2026-04-02', waivesHearing: true, signature: DIGEST }),
  defences: [
    {
      ...done('record-defence', {
        on: '2026-04-03',
        defence,
        text: '已经改正，请求从轻。',
        oral: true,
        officers: OFFICERS,
        newFacts: false,
        signature: DIGEST,
      }),
      answer: done('answer-defence', { on: '2026-04-05', defence, adopted: 'part', reason: '已在裁量中考虑。', officers: OFFICERS }),
    },
  ],
  hearingRequest: done('request-hearing', { on: '2026-04-03', by: '马汭' }),
  hearingRefusal: done('refuse-hearing', { on: '2026-04-04', reason: '超过法定期限提出。' }),
  hearingNotice: done(
    'notify-hearing',
    service('direct', { hearingAt: '2026-04-20T01:30:00Z', place: '本机关会议室', host: WANG, recorder: LI, public: true }),
    { servedOn: day('2026-04-08') },
  ),
  hearing: done('hold-hearing', {
    on: '2026-04-20',
    record: '调查人员陈述事实、证据和建议；当事人申辩。',
    opinion: '事实清楚，建议维持。',
    attended: true,
    signature: DIGEST,
  }),
  reviews: [
    done('review', {
      result: 'pass',
      qualification: 'A20266201000001',
      points: { 执法主体: true, 执法程序: true, 事实认定: false },
      opinion: '同意。',
    }),
  ],
  deliberations: [
    done('deliberate', {
      on: '2026-04-25',
      place: '会议室',
      chair: WANG,
      attendees: [WANG, ZHANG],
      recorder: '李癿',
      opinions: '王某：同意。',
      conclusion: 'agree',
      covers: ['major', 'departure'],
    }),
  ],
  decision: approved(
    'decide',
    {
      outcome: 'penalise',
      penalties: [{ kind: 'fine', yuan: 8000 }, { kind: 'warning' }],
      payTo: '中国建设银行兰州城关支行',
      socialImpact: false,
      reasons: '采纳部分申辩意见。',
    },
    { reviewDue: true, deliberationDue: true },
    '2026-04-28',
  ),
  decisionService: done(
    'serve-decision',
    service('leave', { on: '2026-04-29', refusal: '拒绝签收', witness: '赵某', signature: null }),
    { servedOn: day('2026-04-29') },
    '2026-04-29',
  ),
  spot: done(
    'decide-on-the-spot',
    {
      on: '2026-03-05',
      decidedAt: '2026-03-05T06:05:00Z',
      matter: 'M01',
      title: '擅自占用城市道路',
      place: '枹罕路18号门前',
      placeBureau: 1001,
      party: PARTY,
      officers: OFFICERS,
      certificateShown: true,
      rightsTold: true,
      factsConclusive: true,
      facts: '堆放水泥两袋。',
      basis: 'M01/1',
      penalties: [{ kind: 'fine', yuan: 200 }],
      order: '立即清除。',
      refusal: '拒绝签名',
      files: [DIGEST],
    },
    { basis: BASIS },
  ),
  spotFiled: done('file-on-the-spot', { on: '2026-03-06' }),
  spotCollected: done('collect-on-the-spot', { on: '2026-03-05', yuan: 100, ground: 'up-to-100', receipt: '0000001', officer: ZHANG }),
  cashHanded: done('hand-over-cash', { on: '2026-03-06', receiver: '钱某' }),
  cashDeposited: done('deposit-cash', { on: '2026-03-09', voucher: '缴款书第88号' }),
  publication: done('publish', { text: '当事人：巉口兴旺商贸有限公司\n处罚内容：罚款8000元' }, {}, '2026-05-06'),
  publicationWithdrawn: done('withdraw-publication', { on: '2026-12-03', reason: '决定已撤销。' }),
  decisionCorrections: [
    approved('correct-decision', { wrong: '枹罕路18号门前', right: '枹罕路16号门前', reason: '门牌号码有误。' }, {}, '2026-05-08'),
  ],
  annulments: [
    approved('annul', { by: 'own', reason: '认定事实有误。', redo: true }, {}, '2026-12-01'),
    approved('annul', { by: 'court', reason: '认定事实有误。', redo: true, document: '（2026）甘01行终1号' }, {}, '2026-12-02'),
  ],
  transfer: approved('transfer-out', { to: '兰州市公安局城关分局', reason: '占用的是公安机关管理的停车泊位。' }),
  transferConfirmed: done('confirm-transfer', { on: '2026-03-20', receipt: DIGEST, receiver: '周某' }),
  payments: [done('pay', { on: '2026-05-20', yuan: 3000, receipt: '0012345' })],
  deferral: approved('defer-payment', {
    appliedOn: '2026-05-01',
    reason: '经济困难',
    instalments: [
      { dueOn: '2026-06-01', yuan: 3000 },
      { dueOn: '2026-07-01', yuan: 5000 },
    ],
  }),
  demand: done(
    'demand',
    service('public-notice', { on: '2026-10-05', receiver: null, signature: null, reason: '下落不明，在机关网站公告' }),
    { servedOn: day('2026-11-05') },
  ),
  demandDefences: [done('record-demand-defence', { on: '2026-11-08', text: '暂无能力缴纳。', answer: '不影响执行。' })],
  courtApplication: approved('apply-to-court', { court: '兰州市城关区人民法院', subjectMatter: '罚款8000元' }),
  termination: approved('terminate', { ground: 'not-established', reason: '证据不足' }),
  closing: approved('close', { ground: 'performed', result: '罚款已缴清。', corrected: 'yes' }),
  archive: done('archive', { on: '2026-12-20', fileNumber: '2026-001', retention: 'years-30', pieces: 30, pages: 88, checker: '王某' }),
  documents: [
    {
      document: 'penalty-decision',
      ref: null,
      number: '兰城执罚决字〔2026〕第001号',
      title: '行政处罚决定书',
      pdf: DIGEST,
      docx: DIGEST,
      pdfStored: DIGEST,
      docxStored: DIGEST,
      version: 1,
      on: day('2026-04-28'),
      by: 'head',
      voided: '文字错误',
    },
    {
      document: 'penalty-decision',
      ref: null,
      number: '兰城执罚决字〔2026〕第002号',
      title: '行政处罚决定书',
      pdf: DIGEST,
      docx: DIGEST,
      pdfStored: DIGEST,
      docxStored: DIGEST,
      version: 2,
      on: day('2026-04-28'),
      by: 'head',
      voided: null,
    },
    {
      document: 'penalty-decision',
      ref: null,
      number: '兰城执罚决字〔2026〕第003号',
      title: '行政处罚决定书',
      pdf: DIGEST,
      docx: DIGEST,
      pdfStored: DIGEST,
      docxStored: DIGEST,
      version: 3,
      on: day('2026-04-28'),
      by: 'head',
      voided: '盖章有误',
    },
  ],
};

export const PAPER: CasePaper = {
  state: WHOLE_CASE,
  bureau: {
    name: '兰州市城关区城市管理综合执法局',
    address: '兰州市城关区某路1号',
    telephone: '0931-0000000',
    government: '兰州市城关区人民政府',
    court: null,
  },
  accounts: new Map([
    ['handler', '张巉'],
    ['head', '孙某'],
  ]),
  settings: DEFAULT_SETTINGS,
  calendar: calendarOf([]),
  today: day('2026-11-20'),
  number: null,
  on: day('2026-04-28'),
  logLine: null,
};
