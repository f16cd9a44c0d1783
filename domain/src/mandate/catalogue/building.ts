import { article } from './article.ts';
import { ILLEGAL_BUILDING } from './coercion.ts';
import { individual, matters, multiple, percent, unit, yuan } from './provision.ts';
import { ACCESSIBILITY, HERITAGE, NOISE, PLANNING, PROPERTY, QUALITY, REAL_ESTATE, SAFETY } from './texts.ts';

const COST = '建设工程造价';
const PRICE = '工程合同价款';

export const PLANNING_MATTERS = matters('housing', [
  [
    'M29',
    '未取得或者未按照建设工程规划许可证建设（尚可采取改正措施）',
    '06001',
    PLANNING,
    { clause: article(64), ranges: [percent(COST, 500, 1_000)] },
    { coercion: ILLEGAL_BUILDING, governmentApproval: 'forced-removal' },
  ],
  [
    'M29-2',
    '未取得或者未按照建设工程规划许可证建设（无法采取改正措施、不能拆除）',
    '06001',
    PLANNING,
    {
      clause: article(64),
      kinds: ['confiscate-property', 'confiscate-gains', 'fine'],
      ranges: [percent(COST, 0, 1_000)],
      fine: 'optional',
    },
    { coercion: ILLEGAL_BUILDING, governmentApproval: 'forced-removal', condition: '限期拆除；不能拆除的，没收实物或者违法收入' },
  ],
  [
    'M30',
    '临时建设未批、超批、到期不拆',
    '06001',
    PLANNING,
    { clause: article(66), ranges: [multiple('临时建设工程造价', 0, 100)], fine: 'optional' },
    { coercion: ILLEGAL_BUILDING, governmentApproval: 'forced-removal', condition: '责令限期拆除' },
  ],
  [
    'M31',
    '竣工后6个月未报送规划验收资料',
    null,
    PLANNING,
    { clause: article(67), ranges: [yuan(10_000, 50_000, 'not-corrected')], correctFirst: true },
  ],
]);

export const CONSTRUCTION_MATTERS = matters('housing', [
  ['M91', '无施工许可擅自施工', '08016', QUALITY, { clause: article(57), ranges: [percent(PRICE, 100, 200)] }],
  ['M92', '未验收擅自交付', null, QUALITY, { clause: article(58), ranges: [percent(PRICE, 200, 400)] }],
  ['M93', '任意压缩合理工期等8项', null, QUALITY, { clause: article(56), ranges: [yuan(200_000, 500_000)] }],
  [
    'M94',
    '施工偷工减料',
    null,
    QUALITY,
    { clause: article(64), kinds: ['fine', 'downgrade', 'revoke-permit'], ranges: [percent(PRICE, 200, 400)] },
    { condition: '情节严重的，降低资质等级或者吊销资质证书' },
  ],
  [
    'M95',
    '转包、违法分包（施工）',
    null,
    QUALITY,
    {
      clause: article(62),
      kinds: ['fine', 'confiscate-gains'],
      joined: ['confiscate-gains'],
      ranges: [percent(PRICE, 50, 100)],
    },
  ],
  ['M95-2', '转包、违法分包（勘察、设计）', null, QUALITY, { clause: article(62), ranges: [percent('勘察费、设计费', 2_500, 5_000)] }],
  ['M96', '责任人员并罚', null, QUALITY, { clause: article(73), ranges: [percent('单位罚款数额', 500, 1_000, 'ordinary', 'individual')] }],
  [
    'M97',
    '施工现场未封闭围挡等',
    '08007',
    SAFETY,
    {
      clause: article(64),
      kinds: ['stop-business', 'fine'],
      joined: ['stop-business'],
      ranges: [yuan(50_000, 100_000, 'not-corrected')],
      correctFirst: true,
    },
  ],
  [
    'M98',
    '起重机械、专项方案等',
    null,
    SAFETY,
    {
      clause: article(65),
      kinds: ['stop-business', 'fine'],
      joined: ['stop-business'],
      ranges: [yuan(100_000, 300_000, 'not-corrected')],
      correctFirst: true,
    },
  ],
  ['M99', '建设单位压缩合同工期等', null, SAFETY, { clause: article(55), ranges: [yuan(200_000, 500_000)] }],
  ['M100', '无资质房地产开发', null, REAL_ESTATE, { clause: article(34), ranges: [yuan(50_000, 100_000)] }],
  [
    'M100-2',
    '擅自预售',
    null,
    REAL_ESTATE,
    {
      clause: article(36),
      kinds: ['confiscate-gains', 'fine'],
      joined: ['confiscate-gains'],
      ranges: [percent('已收取的预付款', 0, 100)],
    },
  ],
]);

export const PROPERTY_MATTERS = matters('housing', [
  [
    'M88',
    '占用无障碍设施、改变用途、不维护',
    '09019/06051',
    ACCESSIBILITY,
    {
      clause: article(65),
      ranges: [unit(10_000, 30_000, 'not-corrected'), individual(100, 500, 'not-corrected')],
      correctFirst: true,
    },
  ],
  [
    'M89',
    '物业：擅改公建用途、占挖道路、共用部位经营',
    null,
    PROPERTY,
    { clause: article(63), kinds: ['warning', 'fine'], ranges: [individual(1_000, 10_000), unit(50_000, 200_000)] },
  ],
  ['M90', '物业：擅自处分共用部位', null, PROPERTY, { clause: article(57), ranges: [yuan(50_000, 200_000)] }],
  ['M90-2', '物业：不移交资料', null, PROPERTY, { clause: article(58), ranges: [yuan(10_000, 100_000)] }],
  [
    'M90-3',
    '物业：挪用维修资金',
    null,
    PROPERTY,
    { clause: article(60), kinds: ['warning', 'fine'], ranges: [multiple('挪用数额', 0, 200)] },
  ],
  [
    'M101',
    '损坏、擅自拆除历史建筑',
    null,
    HERITAGE,
    {
      clause: article(44),
      ranges: [unit(200_000, 500_000, 'serious'), individual(100_000, 200_000, 'serious')],
      seriousOnly: true,
    },
  ],
  [
    'M102',
    '历史风貌区擅自拆改',
    null,
    HERITAGE,
    { clause: article(43), ranges: [unit(50_000, 100_000, 'serious'), individual(10_000, 50_000, 'serious')], seriousOnly: true },
  ],
  ['M105', '居民住宅噪声信息未公示（房产）', null, NOISE, { clause: article(83), ranges: [yuan(10_000, 50_000)] }],
]);
