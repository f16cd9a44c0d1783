import { findMatter } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { expect, test } from 'vitest';
import { penaltyText, rangeText } from './penalty-kind-text.ts';

const said = (code: string, locale: 'zh' | 'en' = 'zh') => {
  const [basis] = findMatter(code)?.versions ?? [];
  return basis === undefined ? '' : penaltyText(basis, locale);
};

test('ranges are said in words', () => {
  expect(said('M37')).toBe('没收非法财物、没收违法所得、处罚款（500–20,000元）');
  expect(said('M14')).toBe('可以处罚款（20,000元以下）');
  expect(said('M29')).toBe('处罚款（建设工程造价5–10%）');
  expect(said('M72')).toBe('处罚款（应缴纳的污水处理费1–3倍）');
  expect(said('M43')).toBe('警告、可以处罚款（逾期不改正、拒不改正，个人：200–1,000元；逾期不改正、拒不改正，单位：2,000–20,000元）');
  expect(said('M01')).toBe('警告、处罚款');
  expect(said('M37', 'en')).toBe('confiscation of property, confiscation of gains, a fine must be imposed (500–20,000 yuan)');
});

test('half a percent stays half a percent', () => {
  expect(rangeText({ party: 'unit', kind: 'percent', base: '价款', min: 50, max: 100, when: 'serious' }, 'zh')).toBe(
    '情节严重，单位：价款0.5–1%',
  );
});
