import { expect, test } from 'vitest';
import { fill, placeholdersOf, say, showDate, showHalfDays, showInstant } from './text.ts';

test('days are written as each language writes them', () => {
  expect(showDate('2026-03-05', 'zh')).toBe('2026年3月5日');
  expect(showDate('2026-03-05', 'en')).toBe('5 March 2026');
  expect(showDate('2026-02-30', 'zh')).toBe('2026-02-30');
});

test('an instant is shown as day and minute in Lanzhou', () => {
  expect(showInstant('2026-12-31T16:04:59.000Z', 'zh')).toBe('2027年1月1日 00:04');
  expect(showInstant('2026-12-31T15:59:59.000Z', 'en')).toBe('31 December 2026 23:59');
});

test('half-days are shown as days', () => {
  expect(showHalfDays(9, 'zh')).toBe('4.5 天');
  expect(showHalfDays(9, 'en')).toBe('4.5 days');
  expect(showHalfDays(2, 'en')).toBe('1 day');
});

test('facts are filled in the way of the language', () => {
  const text = say('{who}，{day}，{none}，{held}，{yes}', '{who}, {day}, {none}, {held}, {yes}');
  const facts = { who: '马俊', day: '2026-03-05', none: null, held: ['甲', '乙'], yes: true };
  expect(fill(text, facts, 'zh')).toBe('马俊，2026年3月5日，—，甲、乙，是');
  expect(fill(text, facts, 'en')).toBe('马俊, 5 March 2026, —, 甲, 乙, yes');
  expect(fill(text, {}, 'zh')).toBe('—，—，—，—，—');
});

test('a fact that looks like a placeholder stays as it was typed', () => {
  expect(fill(say('姓名{name}', 'name {name}'), { name: '{day}$&', day: '2026-03-05' }, 'zh')).toBe('姓名{day}$&');
});

test('placeholders are found once each', () => {
  expect(placeholdersOf('{b}和{a}和{b}')).toEqual(['a', 'b']);
});
