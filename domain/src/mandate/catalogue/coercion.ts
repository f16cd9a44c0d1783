import type { CoerciveMeasure, CoercionBasis } from '../ids.ts';
import { article } from './article.ts';
import { BEFORE_CODE } from './provision.ts';
import { AIR, FOOD, NOISE, PLANNING, ROAD_SAFETY, SOLID_WASTE, UNLICENSED } from './texts.ts';

const basis = (
  measures: readonly CoerciveMeasure[],
  text: { readonly title: string; readonly validFrom?: CoercionBasis['validFrom']; readonly codified?: true },
  clause: string,
  condition: string,
  by: CoercionBasis['by'] = 'bureau',
): CoercionBasis[] =>
  measures.map((measure) => ({
    measure,
    instrument: text.title,
    clause,
    validFrom: text.validFrom ?? null,
    validTo: text.codified === true ? BEFORE_CODE : null,
    condition,
    by,
  }));

// Which matters carry a measure at all; any other evidence is registered in advance (Coercion Law art. 22; Penalty Law art. 56).
export const UNLICENSED_TRADE = basis(
  ['seal', 'seize'],
  UNLICENSED,
  article(11),
  '从事无照经营的场所可以查封；用于无照经营的工具、设备、原材料、产品（商品）等物品可以查封、扣押',
);
export const ILLEGAL_BUILDING = basis(
  ['seal'],
  PLANNING,
  article(68),
  '作出责令停止建设或者限期拆除的决定后，当事人不停止建设或者逾期不拆除，由县级以上地方人民政府责成有关部门查封施工现场',
  'government',
);
export const NOISE_SOURCE = basis(['seal', 'seize'], NOISE, article(30), '排放噪声造成严重污染，被责令改正拒不改正');
export const AIR_POLLUTION = basis(
  ['seal', 'seize'],
  AIR,
  article(30),
  '造成或者可能造成严重大气污染，或者有关证据可能灭失或者被隐匿；限于设施、设备、物品',
);
export const WASTE = basis(
  ['seal', 'seize'],
  SOLID_WASTE,
  article(27),
  '违法收集、贮存、运输、利用、处置，证据可能灭失、被隐匿或者非法转移，或者造成或可能造成严重环境污染',
);
export const UNSAFE_FOOD = basis(
  ['seal', 'seize'],
  FOOD,
  article(110),
  '不符合食品安全标准或者有证据证明存在安全隐患的食品、用于违法生产经营的物品；场所可以查封；仅限已集中行使该项权力',
);
export const TOWING = basis(
  ['tow'],
  ROAD_SAFETY,
  article(93),
  '机动车驾驶人不在现场或者拒绝立即驶离，妨碍其他车辆、行人通行；不得收取费用，并告知停放地点；仅限已集中行使该项权力',
);
