import type { FindingCode } from '@zhunsheng/domain/discretion/finding';
import { say, type Text } from './text.ts';

/** What may be wrong with a benchmark, in a few words; whole sentences stand in benchmark-text.ts. */
export const FINDING_NAMES: Readonly<Record<FindingCode, Text>> = {
  'no-tiers': say('没有阶次', 'no tiers'),
  'tier-twice': say('阶次重复', 'a tier twice'),
  'axis-twice': say('裁量因素重复', 'a factor twice'),
  'axis-unknown': say('裁量因素不存在', 'an unknown factor'),
  'axis-without-unit': say('缺计量单位', 'no unit'),
  'axis-without-words': say('缺选项', 'no words'),
  'value-of-other-kind': say('条件值不符', 'a value of another kind'),
  'without-condition': say('缺适用条件', 'no condition'),
  'without-outcome': say('缺处罚幅度', 'no range'),
  'range-upside-down': say('下限高于上限', 'a range upside down'),
  overlap: say('条件重叠', 'overlapping conditions'),
  'several-undecided': say('同时符合多个阶次', 'several tiers at once'),
  gap: say('条件有空档', 'a gap'),
  'order-of-degrees': say('轻重顺序颠倒', 'degrees out of order'),
  'order-of-amounts': say('幅度顺序颠倒', 'amounts out of order'),
  'above-law': say('高于法定上限', 'above the law'),
  'below-law': say('低于法定下限', 'below the law'),
  'other-kind-than-law': say('与法定计罚方式不符', 'another measure than the law’s'),
  'without-cap': say('没有封顶', 'no cap'),
  'party-missing': say('当事人类别缺失', 'a party missing'),
  'law-unknown': say('未核对法定幅度', 'not checked against the law'),
  'too-many-points': say('组合过多未逐一核对', 'too many combinations'),
  'above-superior': say('高于上级基准', 'above the superior benchmark'),
  'below-superior': say('低于上级基准', 'below the superior benchmark'),
};
