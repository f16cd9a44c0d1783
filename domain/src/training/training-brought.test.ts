import { expect, test } from 'vitest';
import { trainingBrought, trainingCredited } from './training-brought.ts';

const attended = (from: string, halfDays: number, more: object = {}) => ({
  from,
  halfDays,
  score: null,
  passed: null,
  centralised: true,
  ...more,
});
const credit = (year: number, halfDays: number, more: object = {}) => ({ year, halfDays, examined: false, passed: false, ...more });

test('the days of centralised training of that year, and those brought along before', () => {
  const sessions = [attended('2026-01-05', 6), attended('2026-06-01', 2, { centralised: false }), attended('2025-12-29', 8)];
  expect(trainingBrought(2026, sessions, [credit(2026, 3), credit(2025, 10)])).toEqual({ halfDays: 9, examined: false, passed: false });
});

test('an exam counts whatever the session, a pass only where it was passed', () => {
  expect(trainingBrought(2026, [attended('2026-06-01', 2, { centralised: false, score: 55, passed: false })], [])).toEqual({
    halfDays: 0,
    examined: true,
    passed: false,
  });
  expect(trainingBrought(2026, [attended('2026-06-01', 2, { passed: true })], [])).toMatchObject({ examined: true, passed: true });
  expect(trainingBrought(2026, [], [credit(2026, 0, { examined: true, passed: true })])).toEqual({
    halfDays: 0,
    examined: true,
    passed: true,
  });
  expect(trainingBrought(2026, [attended('2025-06-01', 2, { passed: true })], [])).toEqual({ halfDays: 0, examined: false, passed: false });
});

test('credited are the sessions elsewhere, each once, however often he has changed', () => {
  const elsewhere = [attended('2026-03-02', 2), attended('2026-07-01', 4, { passed: true }), attended('2025-07-01', 8)];
  expect(trainingCredited(2026, elsewhere, [])).toEqual({ halfDays: 6, examined: true, passed: true });
  expect(trainingCredited(2026, elsewhere, [credit(2026, 2), credit(2025, 8)])).toMatchObject({ halfDays: 4 });
  expect(trainingCredited(2026, [], [credit(2026, 2)])).toEqual({ halfDays: 0, examined: false, passed: false });
});
