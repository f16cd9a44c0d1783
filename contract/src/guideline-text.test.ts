import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findGuidelineWords, GUIDELINE_TEXT, guidelineWords } from './guideline-text.ts';
import { chineseNumeral } from './law-text.ts';

const source = readFileSync(new URL('guideline/guideline.zh.txt', import.meta.url), 'utf8');
const lines = new Set(source.split('\n').map((line) => line.trim()));

test('every article is quoted whole and word for word', () => {
  for (let article = 1; article <= 26; article += 1) {
    const { zh } = GUIDELINE_TEXT[article as 4];
    expect(lines, String(article)).toContain(`(${chineseNumeral(article)})${zh}`);
  }
});

test('the items of article 6 are quoted whole and word for word', () => {
  for (const item of ['6.1', '6.2', '6.3'] as const) {
    expect(lines, item).toContain(`${item.slice(2)}、${GUIDELINE_TEXT[item].zh}`);
  }
});

test('nothing but the articles is quoted', () => {
  expect(Object.keys(GUIDELINE_TEXT)).toHaveLength(29);
});

test('on screen the words have full-width punctuation and nothing else is different', () => {
  expect(guidelineWords('6.2', 'zh')).toContain('禁止无行政执法证、持过期执法证的人员从事执法工作。');
  expect(guidelineWords(20, 'zh')).toContain('细化措施阶段（2020年3月-2020年4月）。市（州）、县（市、区）');
  expect(guidelineWords(4, 'zh')).not.toMatch(/[,;()]/);
  expect(guidelineWords(26, 'zh')).toHaveLength(GUIDELINE_TEXT[26].zh.length);
});

test('an article that the Guideline does not have has no words', () => {
  expect(findGuidelineWords('27', 'zh')).toBeUndefined();
  expect(findGuidelineWords('6.3', 'en')).toBe(GUIDELINE_TEXT['6.3'].en);
});
