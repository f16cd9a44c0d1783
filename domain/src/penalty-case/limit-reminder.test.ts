import { expect, test } from 'vitest';
import { calendarOf } from '../legal-time/calendar.ts';
import type { LimitId } from '../legal-time/limit-table.ts';
import { plainDate } from '../legal-time/plain-date.ts';
import { reminderClass } from './limit-reminder.ts';

const CALENDAR = calendarOf([], [2026, 2027]);
/** A Wednesday. */
const TODAY = plainDate('2026-11-18');

const classOf = (limit: LimitId, warnOn: string, legalDue = warnOn, metOn: string | null = null) =>
  reminderClass(
    { limit, warnOn: plainDate(warnOn), legalDue: plainDate(legalDue), metOn: metOn === null ? null : plainDate(metOn) },
    TODAY,
    CALENDAR,
  );

test('three working days ahead, over a weekend; on the day; after it', () => {
  expect(classOf('T07', '2026-11-24')).toBeNull();
  expect(classOf('T07', '2026-11-23')).toBe(3);
  expect(classOf('T07', '2026-11-19')).toBe(3);
  expect(classOf('T07', '2026-11-18')).toBe(0);
  expect(classOf('T07', '2026-11-17')).toBe(-1);
});

test('between the safe day and the last lawful one it is due, not overdue', () => {
  expect(classOf('T08', '2026-11-13', '2026-11-18')).toBe(0);
  expect(classOf('T08', '2026-11-13', '2026-11-17')).toBe(-1);
});

test('a court window is told of sixty, thirty and ten days ahead', () => {
  expect(classOf('T14', '2027-01-18')).toBeNull();
  expect(classOf('T14', '2027-01-17')).toBe(60);
  expect(classOf('T14', '2026-12-19')).toBe(60);
  expect(classOf('T14', '2026-12-18')).toBe(30);
  expect(classOf('T14', '2026-11-28')).toBe(10);
  expect(classOf('T14', '2026-11-19')).toBe(10);
  expect(classOf('T14', '2026-11-18')).toBe(0);
  expect(classOf('T14', '2026-11-17')).toBe(-1);
});

test.each(['T04', 'T10', 'T16', 'T22', 'T23'] as const)('%s is nobody’s duty in the bureau', (limit) => {
  expect(classOf(limit, '2026-11-17')).toBeNull();
});

test('what was met calls for nothing', () => {
  expect(classOf('T07', '2026-11-17', '2026-11-17', '2026-11-10')).toBeNull();
});
