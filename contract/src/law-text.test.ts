import { GATES, OWN } from '@zhunsheng/domain/law/gates';
import { cite, type Citation, citationKey, guideline, own } from '@zhunsheng/domain/law/instruments';
import { expect, test } from 'vitest';
import { chineseNumeral, citationText, OWN_RULE_TEXT, readCitation, shortCitationText } from './law-text.ts';

test('an article of the Guideline is cited with title, article and item', () => {
  expect(citationText(guideline('6.2'), 'zh')).toBe('《甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见》第六条第（二）项');
  expect(citationText(guideline(26), 'zh')).toBe('《甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见》第二十六条');
  expect(shortCitationText(guideline('6.3'), 'en')).toBe('Guideline, article 6 item 3');
});

test('an article of a law is cited by its number', () => {
  expect(citationText(cite('penalty-law', 42), 'zh')).toBe('《中华人民共和国行政处罚法》第四十二条');
  expect(shortCitationText(cite('personal-information-law', 10), 'zh')).toBe('《个人信息保护法》第十条');
});

test('a choice of the software is never shown as the Guideline', () => {
  expect(citationText(own('transfer'), 'zh')).toBe('本系统规则：人员调动');
  for (const { zh, en } of Object.values(OWN_RULE_TEXT)) expect(zh + en).not.toMatch(/指导意见|第.条|Guideline|article/);
});

test('numerals are Chinese from 1 to 99', () => {
  expect([1, 10, 11, 20, 26, 86, 99].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十六', '八十六', '九十九']);
});

test('a basis as it stands in an act can be read again', () => {
  const all: Citation[] = [...Object.values(GATES).flatMap(({ basis }): Citation[] => [...basis]), ...Object.values(OWN).flat()];
  for (const citation of all) expect(readCitation(citationKey(citation))).toEqual(citation);
  expect(readCitation('charter@1#2')).toBeUndefined();
  expect(readCitation('own@1#weather')).toBeUndefined();
});
