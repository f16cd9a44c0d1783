import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { daysLeft, paceNeeded, shortOfYear } from './training-year.ts';

test('days left are those after the day', () => {
  expect([daysLeft(plainDate('2026-12-31')), daysLeft(plainDate('2026-11-30')), daysLeft(plainDate('2024-01-01'))]).toEqual([0, 31, 365]);
});

test('a shortfall is yellow while two half-days a day still hold it', () => {
  expect([
    shortOfYear(4, plainDate('2026-12-29')),
    shortOfYear(5, plainDate('2026-12-29')),
    shortOfYear(1, plainDate('2026-12-31')),
  ]).toEqual(['yellow', 'red', 'red']);
});

describe('the pace in hundredths of a day a month', () => {
  test.each([
    ['2026-08-03', 9, 90],
    ['2026-07-04', 9, 75],
    ['2026-12-20', 9, 450],
    ['2026-12-31', 1, null],
  ] as const)('on %s, %i half-days', (day, halfDays, pace) => {
    expect(paceNeeded(halfDays, plainDate(day))).toBe(pace);
  });
});
