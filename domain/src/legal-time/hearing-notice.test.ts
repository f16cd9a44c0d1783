import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf, isWorkingDay, workingDaysIn } from './calendar.ts';
import { noticeDays, noticeInTime } from './hearing-notice.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { addDays, plainDate } from './plain-date.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const hearing = plainDate('2026-10-15');

it.each([
  ['2026-09-28', 'safe'],
  ['2026-09-29', 'safe'],
  ['2026-09-30', 'minimum'],
  ['2026-10-03', 'minimum'],
  ['2026-10-08', 'late'],
  ['2026-10-15', 'late'],
])('a notice served on %s for a hearing on 2026-10-15 is %s (Penalty Law art. 64, 85)', (servedOn, reading) => {
  expect(noticeInTime(plainDate(servedOn), hearing, china)).toBe(reading);
});

it('the day found by counting back is the last working one that is in time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3200 }), (n) => {
      const day = addDays(plainDate('2018-02-01'), n);
      const { safeDue, legalDue } = noticeDays(day, 7, china);
      expect(workingDaysIn(addDays(safeDue, 1), addDays(day, -1), china)).toBe(7);
      expect(workingDaysIn(addDays(legalDue, 1), day, china)).toBe(7);
      expect([isWorkingDay(safeDue, china), isWorkingDay(legalDue, china)]).toEqual([true, true]);
      expect(noticeInTime(safeDue, day, china)).toBe('safe');
      expect(noticeInTime(legalDue, day, china)).not.toBe('late');
    }),
  );
});
