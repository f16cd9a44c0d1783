import { article } from './article.ts';
import { WASTE } from './coercion.ts';
import { individual, matters, unit, yuan } from './provision.ts';
import { CONSTRUCTION_WASTE, HOUSEHOLD_WASTE, SOLID_WASTE } from './texts.ts';

const clause111 = (item: number) => article(111, { paragraph: 1, item });

export const WASTE_MATTERS = matters('housing', [
  [
    'M44',
    '随意倾倒抛撒堆放焚烧生活垃圾',
    '06010',
    SOLID_WASTE,
    { clause: clause111(1), ranges: [unit(50_000, 500_000), individual(100, 500)] },
    { coercion: WASTE },
  ],
  ['M45', '施工单位未备案方案、未清运固废', '08005', SOLID_WASTE, { clause: clause111(3), ranges: [unit(100_000, 1_000_000)] }],
  [
    'M46',
    '施工单位擅自倾倒抛撒建筑垃圾',
    '06011',
    SOLID_WASTE,
    { clause: clause111(4), ranges: [unit(100_000, 1_000_000)] },
    { coercion: WASTE },
  ],
  [
    'M47',
    '厨余垃圾不交有资质单位',
    '06041',
    SOLID_WASTE,
    { clause: clause111(5), ranges: [unit(100_000, 1_000_000), individual(100, 500)] },
    { coercion: WASTE },
  ],
  [
    'M48',
    '运输沿途丢弃遗撒生活垃圾',
    '06014',
    SOLID_WASTE,
    { clause: clause111(7), ranges: [unit(50_000, 500_000), individual(100, 500)] },
    { coercion: WASTE },
  ],
  [
    'M49',
    '不分类投放生活垃圾',
    '06041',
    SOLID_WASTE,
    { clause: article(111, { paragraph: 3 }), ranges: [unit(50_000, 500_000, 'serious')], seriousOnly: true },
    { condition: '责令改正；单位情节严重的，处罚款；个人依法处以罚款，数额由地方规定' },
  ],
  ['M50', '擅自关闭拆除垃圾处理设施', null, SOLID_WASTE, { clause: clause111(2), ranges: [unit(100_000, 1_000_000)] }],
  ['M51', '建筑垃圾混入其他垃圾', '06011', CONSTRUCTION_WASTE, { clause: article(20), ranges: [unit(0, 3_000), individual(0, 200)] }],
  [
    'M51-2',
    '擅设建筑垃圾消纳场',
    '06011',
    CONSTRUCTION_WASTE,
    { clause: article(20), ranges: [unit(5_000, 10_000), individual(0, 3_000)] },
  ],
  ['M52', '施工单位未及时清运建筑垃圾', '08005', CONSTRUCTION_WASTE, { clause: article(22), ranges: [yuan(5_000, 50_000)] }],
  ['M52-2', '建筑垃圾交未核准单位', '08005', CONSTRUCTION_WASTE, { clause: article(22), ranges: [yuan(10_000, 100_000)] }],
  ['M53', '处置建筑垃圾沿途遗撒', '06014', CONSTRUCTION_WASTE, { clause: article(23), ranges: [yuan(5_000, 50_000)] }],
  ['M54', '未核准、超范围处置建筑垃圾（施工单位）', '06011', CONSTRUCTION_WASTE, { clause: article(25), ranges: [yuan(10_000, 100_000)] }],
  [
    'M54-2',
    '未核准、超范围处置建筑垃圾（建设、运输单位）',
    '06011',
    CONSTRUCTION_WASTE,
    { clause: article(25), ranges: [yuan(5_000, 30_000)] },
  ],
  [
    'M55',
    '随意倾倒抛撒建筑垃圾（非施工）',
    '06011',
    CONSTRUCTION_WASTE,
    { clause: article(26), ranges: [unit(5_000, 50_000), individual(0, 200)] },
    { condition: '注意与M46的适用关系' },
  ],
  [
    'M56',
    '不缴生活垃圾处理费',
    null,
    HOUSEHOLD_WASTE,
    { clause: article(38), ranges: [unit(0, 30_000), individual(0, 1_000)] },
    { condition: '应交垃圾处理费三倍以下' },
  ],
  [
    'M57',
    '随意倾倒生活垃圾',
    '06010',
    HOUSEHOLD_WASTE,
    { clause: article(42), ranges: [unit(5_000, 50_000), individual(0, 200)] },
    { condition: '实际已由M44取代' },
  ],
]);
