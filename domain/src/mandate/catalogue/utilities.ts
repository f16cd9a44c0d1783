import { plainDate } from '../../legal-time/plain-date.ts';
import { article } from './article.ts';
import { CLAUSE_NOT_LOADED, eitherWay, individual, matters, multiple, unit, yuan } from './provision.ts';
import { DRAINAGE, GAS, LIGHTING, OLD_WATER_SUPPLY, RIVERS, WATER, WATER_POLLUTION, WATER_SUPPLY } from './texts.ts';

const WARNED = ['warning', 'fine'] as const;

export const DRAINAGE_MATTERS = matters('housing', [
  ['M64', '未取得许可排水', '06030', DRAINAGE, { clause: article(50, { paragraph: 1 }), ranges: [yuan(0, 500_000)], fine: 'optional' }],
  [
    'M65',
    '不按排水许可排水',
    '06030',
    DRAINAGE,
    {
      clause: article(50, { paragraph: 2 }),
      kinds: ['fine', 'revoke-permit'],
      ranges: [yuan(0, 50_000), yuan(50_000, 500_000, 'serious')],
    },
    { condition: '造成严重后果的，吊销排水许可证' },
  ],
  [
    'M66',
    '雨污混排、未按规定排入',
    '06030',
    DRAINAGE,
    { clause: article(49), kinds: WARNED, ranges: eitherWay(unit(100_000, 200_000), individual(20_000, 100_000)), correctFirst: true },
  ],
  ['M67', '建设施工雨污管网混接', null, DRAINAGE, { clause: article(48), ranges: [yuan(50_000, 100_000)] }],
  [
    'M68',
    '危及排水设施安全（倾倒垃圾渣土泥浆、占压）',
    '06030',
    DRAINAGE,
    {
      duty: article(42),
      clause: article(56),
      kinds: WARNED,
      ranges: eitherWay(unit(100_000, 300_000), individual(20_000, 100_000)),
      correctFirst: true,
    },
  ],
  [
    'M69',
    '擅自拆除改动排水设施',
    null,
    DRAINAGE,
    { clause: article(57, { paragraph: 2 }), ranges: [yuan(50_000, 100_000), yuan(100_000, 300_000, 'serious')] },
  ],
  [
    'M70',
    '窨井盖维护失职（运营单位）',
    '01002–01003',
    DRAINAGE,
    { clause: article(55), kinds: WARNED, ranges: eitherWay(yuan(100_000, 500_000)), correctFirst: true },
  ],
  [
    'M71',
    '污泥乱倒',
    null,
    DRAINAGE,
    {
      clause: article(53, { paragraph: 2 }),
      kinds: WARNED,
      ranges: [unit(100_000, 500_000, 'serious'), individual(20_000, 100_000, 'serious')],
      seriousOnly: true,
    },
  ],
  ['M72', '欠缴污水处理费', null, DRAINAGE, { clause: article(54), ranges: [multiple('应缴纳的污水处理费', 100, 300)] }],
]);

export const GAS_MATTERS = matters('housing', [
  [
    'M73',
    '无证经营燃气',
    null,
    GAS,
    {
      clause: article(45, { paragraph: 1 }),
      kinds: ['fine', 'confiscate-gains'],
      joined: ['confiscate-gains'],
      ranges: [yuan(50_000, 500_000)],
    },
  ],
  [
    'M74',
    '不按许可经营燃气',
    null,
    GAS,
    {
      clause: article(45, { paragraph: 2 }),
      kinds: ['fine', 'confiscate-gains', 'revoke-permit'],
      joined: ['confiscate-gains'],
      ranges: [yuan(30_000, 200_000)],
    },
    { condition: '情节严重的，吊销燃气经营许可证' },
  ],
  ['M75', '燃气经营者7类违规（拒供、倒卖许可、供无证者等）', null, GAS, { clause: article(46), ranges: [yuan(10_000, 100_000)] }],
  ['M76', '燃气设施无保护警示、不巡检', null, GAS, { clause: article(48), ranges: [yuan(10_000, 100_000)] }],
  [
    'M77',
    '用户违规用气（8项）',
    null,
    GAS,
    {
      clause: article(49),
      ranges: [unit(0, 100_000, 'not-corrected'), individual(0, 1_000, 'not-corrected')],
      correctFirst: true,
    },
  ],
  ['M78', '燃气保护范围内危险作业', null, GAS, { clause: article(50), ranges: [unit(50_000, 100_000), individual(5_000, 50_000)] }],
  ['M79', '侵占毁损燃气设施', '01049', GAS, { clause: article(51), ranges: [unit(50_000, 100_000), individual(5_000, 50_000)] }],
  ['M79-2', '毁损、移动燃气设施警示标志', '01049', GAS, { clause: article(51), ranges: [yuan(0, 5_000)] }],
  ['M80', '施工未定燃气保护方案', null, GAS, { clause: article(52), ranges: [yuan(10_000, 100_000)] }],
  ['M81', '销售擅自充装的瓶装燃气', null, GAS, { clause: article(47, { paragraph: 2 }), ranges: [yuan(0, 10_000)], fine: 'optional' }],
  [
    'M82',
    '城市供水违规',
    null,
    OLD_WATER_SUPPLY,
    { clause: '第三十三条至第三十五条' },
    { localAmount: true, validTo: plainDate('2026-05-31'), later: [[WATER_SUPPLY, { clause: CLAUSE_NOT_LOADED }]] },
  ],
  [
    'M83',
    '城市照明设施破坏等',
    '01037',
    LIGHTING,
    { duty: article(28), clause: article(32), ranges: [individual(200, 1_000), unit(1_000, 30_000)] },
  ],
]);

export const WATER_MATTERS = matters('water', [
  ['M84', '河道内弃置阻水物体', '06046', WATER, { clause: article(66), ranges: [yuan(10_000, 50_000)] }],
  [
    'M85',
    '河道内建阻水建筑',
    '06046',
    WATER,
    { clause: article(65), ranges: [yuan(10_000, 100_000, 'not-corrected')], correctFirst: true },
    { condition: '逾期不拆除的' },
  ],
  [
    'M86',
    '向水体倾倒城镇垃圾',
    '06026',
    WATER_POLLUTION,
    { clause: article(85, { item: 4 }), ranges: [yuan(20_000, 200_000)] },
    { governmentApproval: 'stop-business', condition: '责令停业报经有批准权的人民政府批准' },
  ],
  ['M87', '河道取土、堆料等', '06046', RIVERS, { clause: article(44), kinds: WARNED }, { localAmount: true }],
]);
