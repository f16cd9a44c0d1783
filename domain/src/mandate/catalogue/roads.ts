import { article } from './article.ts';
import { individual, matters, percent, type Provision, unit, yuan } from './provision.ts';
import { TOWING } from './coercion.ts';
import { FIRE, ROAD_SAFETY, ROADS } from './texts.ts';

/** 城市道路管理条例 art. 42: 可以处 2 万元以下的罚款. */
const upTo20000 = (inside: { duty: string } | { item: number }): Provision => ({
  ...('duty' in inside ? { duty: inside.duty, clause: article(42) } : { clause: article(42, inside) }),
  ranges: [yuan(0, 20_000)],
  fine: 'optional',
});

export const ROAD_MATTERS = matters('housing', [
  ['M14', '擅自占用、挖掘城市道路', '09006/08003', ROADS, upTo20000({ duty: `${article(27, { item: 1 })}、${article(30)}` })],
  ['M15', '履带车、铁轮车、超限车擅自上路', '09018', ROADS, upTo20000({ duty: article(27, { item: 2 }) })],
  ['M16', '擅自在道路上建设建（构）筑物', '06001', ROADS, upTo20000({ duty: article(27, { item: 4 }) })],
  ['M17', '桥梁、路灯设施上擅自设广告牌挂浮物', '07003', ROADS, upTo20000({ duty: article(27, { item: 6 }) })],
  ['M18', '检查井、箱盖缺损不及时补缺修复', '01001–01023', ROADS, upTo20000({ item: 1 })],
  ['M19', '道路施工现场无标志、安全防围', '08002', ROADS, upTo20000({ item: 2 })],
  ['M20', '占用、挖掘期满不清理现场', '08010', ROADS, upTo20000({ item: 3 })],
  ['M21', '依附道路建管线不办审批', '06008', ROADS, upTo20000({ item: 4 })],
  [
    'M22',
    '紧急抢修不补办手续',
    '08003',
    ROADS,
    { ...upTo20000({ item: 5 }), duty: article(34) },
    { condition: '应当在24小时内补办批准手续' },
  ],
  ['M23', '超批准位置面积期限占用、挖掘', '08002', ROADS, upTo20000({ item: 6 })],
  [
    'M24',
    '道路设计施工违规（资格、规范、图纸）',
    null,
    ROADS,
    { clause: article(39), ranges: [yuan(0, 30_000)] },
    { issuingAuthorityOnly: true },
  ],
  ['M25', '擅自使用未验收道路', null, ROADS, { clause: article(40), kinds: ['warning', 'fine'], ranges: [percent('工程造价', 0, 200)] }],
]);

export const TRAFFIC_MATTERS = matters('traffic', [
  [
    'M58',
    '机动车人行道违停',
    '09009',
    ROAD_SAFETY,
    { duty: article(56), clause: article(93), ranges: [yuan(20, 200)] },
    { coercion: TOWING, condition: '驾驶人在场的，口头警告，令其立即驶离；不在现场或者拒绝立即驶离的，处罚款' },
  ],
  [
    'M59',
    '占道从事非交通活动',
    '09006',
    ROAD_SAFETY,
    { duty: article(31), clause: article(104), kinds: ['fine'] },
    { localAmount: true, condition: '责令停止违法行为，恢复原状' },
  ],
]);

export const FIRE_MATTERS = matters('fire', [
  [
    'M103',
    '占用消防车通道',
    '09012',
    FIRE,
    { clause: article(60), kinds: ['warning', 'fine'], ranges: [unit(5_000, 50_000), individual(0, 500)] },
    { condition: '警告仅适用于个人；拒不改正的，强制执行，费用由违法行为人承担；通常由消防救援机构实施，仅限已划转该项权力' },
  ],
]);
