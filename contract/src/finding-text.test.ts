import { checkBenchmark } from '@zhunsheng/domain/discretion/check-benchmark';
import { BENCHMARK_EXAMPLES } from '@zhunsheng/domain/discretion/examples/examples';
import { draftOf } from '@zhunsheng/domain/discretion/examples/parts';
import { FINDING_CODES } from '@zhunsheng/domain/discretion/finding';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { expect, test } from 'vitest';
import { findingText } from './finding-text.ts';

const sentences = (id: string, locale: 'zh' | 'en' = 'zh') => {
  const example = BENCHMARK_EXAMPLES.find((each) => each.id === id) ?? expect.fail(id);
  const draft = draftOf(example, { matter: 'M01', level: 'county', validFrom: plainDate('2026-01-01') });
  return checkBenchmark(draft, undefined)
    .filter(({ code }) => code !== 'law-unknown')
    .map((finding) => findingText(finding, draft.axes, locale));
};

test('a finding names its tiers and its place in words', () => {
  expect(sentences('SZ-1')).toEqual(['没有阶次适用于：一年内次数 3次以上。']);
  expect(sentences('XS-2')).toEqual([
    '没有阶次适用于：改正情况为改正不达标，严重影响为是。',
    '没有阶次适用于：改正情况为拒不改正，严重影响为否。',
  ]);
  expect(sentences('JM-1')[0]).toBe('“从轻”、“一般”会同时符合（处数 1 至 2处，面积 1 至 5㎡），要规定适用哪一个。');
  expect(sentences('DF-1')[0]).toBe('“轻微”、“一般”会同时符合（单体面积不到 2㎡，处数 3 至 9处），要规定适用哪一个。');
  expect(sentences('XY-1')).toEqual(['“严重”没有规定对建设单位的处罚。']);
  expect(sentences('XM-2', 'en')).toEqual(['“一般”, “严重” may both fit (查处次数 1次, 拒不改正: yes): say which of them holds.']);
});

test('amounts as multiples are told as such', () => {
  const facts = { party: 'any', min: 50, max: 600, lawMin: 100, lawMax: 500, measure: 'multiple' };
  const finding = { code: 'above-law', severity: 'error', tiers: ['第四档'], at: [], facts } as const;
  expect(findingText(finding, [], 'zh')).toBe('“第四档”对个人和单位的 0.5倍 至 6倍 超过法定上限 5倍。');
});

test('every finding has its sentence, whole in both languages', () => {
  const facts = {
    axis: 'a',
    unit: 'b',
    value: 'c',
    min: 1,
    max: 2,
    lawMin: 3,
    lawMax: 4,
    party: 'unit',
    superior: 'd',
    superiorMin: 5,
    superiorMax: 6,
    lowerMin: 7,
    lowerMax: 8,
    upperMin: 9,
    upperMax: 10,
    measure: 'range',
  };
  for (const code of FINDING_CODES) {
    for (const locale of ['zh', 'en'] as const) {
      const text = findingText({ code, severity: 'error', tiers: ['阶次'], at: [], facts }, [], locale);
      expect(text, code).not.toMatch(/[{}—]/);
      expect(text.length).toBeGreaterThan(5);
    }
  }
});
