import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsWith } from '../settings/settings.ts';
import { calendarOf } from './calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { discoveredInTime, limitation, type LimitationFacts } from './limitation.ts';
import { plainDate } from './plain-date.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const of = (facts: Partial<LimitationFacts>) =>
  limitation({ actedOn: plainDate('2024-10-05'), continuing: false, harm: false, settings: DEFAULT_SETTINGS, ...facts }, china);

it('is two years from the act, five where life, health or financial safety was harmed (Penalty Law art. 36; X21)', () => {
  expect(of({})).toMatchObject({ term: 'ordinary', rawDue: '2026-10-05' });
  expect(of({ harm: true })).toMatchObject({ term: 'harm', rawDue: '2029-10-05' });
});

it('runs from the end of a continuing act, and not while it lasts', () => {
  expect(of({ continuing: true, endedOn: plainDate('2026-03-01') })).toMatchObject({ from: '2026-03-01', rawDue: '2028-03-01' });
  expect(of({ continuing: true })).toBeNull();
  expect(of({ endedOn: plainDate('2026-03-01') })?.from).toBe('2024-10-05');
});

it('does not run while an illegal building stands, unless the province says otherwise', () => {
  expect(of({ standingBuilding: true })).toBeNull();
  expect(of({ standingBuilding: true, settings: settingsWith([['standingBuildingContinues', 0]]) })?.rawDue).toBe('2026-10-05');
});

it('is not lengthened by the rest day at its end', () => {
  const limit = of({});
  expect(limit?.legalDue).toBe('2026-10-08');
  expect([discoveredInTime(plainDate('2026-10-05'), limit), discoveredInTime(plainDate('2026-10-06'), limit)]).toEqual([true, false]);
  expect(discoveredInTime(plainDate('2099-01-01'), null)).toBe(true);
});
