import { expect, test } from 'vitest';
import { DAY_LIMIT_IDS, LIMITS } from './limit-table.ts';
import { lawfulDays, OWN_LIMIT_STEPS } from './own-limit-steps.ts';

test('the days of the law, of the organ’s own duties only (Penalty Law arts 48, 52, 56, 60, 61, 71)', () => {
  expect(Object.fromEntries(OWN_LIMIT_STEPS.map((step) => [step, lawfulDays(step)]))).toEqual({
    T03: 7,
    T07: 90,
    T08: 7,
    T09: 3,
    T11: 2,
    T12: 2,
    T18: 7,
    T19: 3,
  });
  for (const step of OWN_LIMIT_STEPS) expect([DAY_LIMIT_IDS, LIMITS[step].duty]).toEqual([expect.arrayContaining([step]), 'organ']);
});
