import { DAY_LIMIT_IDS, HOUR_LIMIT_IDS, RATE_LIMIT_IDS } from '@zhunsheng/domain/legal-time/limit-table';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { expect, test } from 'vitest';
import { LIMIT_TEXT } from './limit-text.ts';
import { isCaseNumber, type Reminder } from './reminder.ts';
import { reminderText } from './reminder-text.ts';

const NUMBER = '兰城执罚决字〔2026〕第001号';
const reminder: Reminder = { kind: 'T07', caseNumber: NUMBER, dueOn: plainDate('2026-12-01'), overdue: false };

test('a reminder says what falls due, in which case and when', () => {
  expect(reminderText(reminder)).toEqual({
    zh: '案件兰城执罚决字〔2026〕第001号：作出行政处罚决定，期限 2026年12月1日。',
    en: 'Case 兰城执罚决字〔2026〕第001号: Decision on the penalty, due 1 December 2026.',
  });
  expect(reminderText({ ...reminder, overdue: true, caseNumber: null })).toEqual({
    zh: '案件（尚未编号）：作出行政处罚决定，期限 2026年12月1日 已过。',
    en: 'Case (no number yet): Decision on the penalty, overdue since 1 December 2026.',
  });
});

test('whatever else a row carries, of every limit nothing is said but its name, the number and the day', () => {
  const row = { ...reminder, name: '马俊', party: '汤杰涵', phone: '13800138000' };
  const said = new Set<string>();
  for (const kind of [...DAY_LIMIT_IDS, ...HOUR_LIMIT_IDS, ...RATE_LIMIT_IDS])
    for (const overdue of [true, false]) {
      const { zh, en } = reminderText({ ...row, kind, overdue });
      said.add(zh.replace(NUMBER, '').replace(LIMIT_TEXT[kind].name.zh, '').replace('2026年12月1日', ''));
      said.add(en.replace(NUMBER, '').replace(LIMIT_TEXT[kind].name.en, '').replace('1 December 2026', ''));
    }
  expect(said).toEqual(new Set(['案件：，期限 。', '案件：，期限  已过。', 'Case : , due .', 'Case : , overdue since .']));
});

test('a name has no place in it: it does not compile', () => {
  // @ts-expect-error -- a reminder has no name
  const named: Reminder = { ...reminder, name: '马俊' };
  // @ts-expect-error -- a name is no case number
  const numbered: Reminder = { ...reminder, caseNumber: '马俊' };
  // @ts-expect-error -- free text is no limit
  const free: Reminder = { ...reminder, kind: '马俊的案件' };
  expect([named, numbered, free].map(({ dueOn }) => dueOn)).toEqual(Array.from({ length: 3 }, () => '2026-12-01'));
});

test.each([NUMBER, '城关城管立〔2026〕12号', '京建法罚(市)字〔2008〕第2-1234号'])('%s is a case number', (text) => {
  expect(isCaseNumber(text)).toBe(true);
});

test.each([
  '马俊',
  '',
  '〔2026〕1号',
  '马俊 兰城罚〔2026〕1号',
  '兰城罚[2026]1号',
  '兰城罚〔2026〕马俊1号',
  '兰城罚〔2026〕第1号马俊',
  '兰城罚〔26〕1号',
])('「%s」 is none', (text) => {
  expect(isCaseNumber(text)).toBe(false);
});
