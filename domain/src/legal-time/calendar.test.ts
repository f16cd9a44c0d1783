import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarOf,
  firstWorkingDayFrom,
  isProvisional,
  isWorkingDay,
  lastWorkingDayUntil,
  withOverlay,
  workingDaysIn,
} from './calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { addDays, plainDate } from './plain-date.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const anyDay = fc.integer({ min: 0, max: 4200 }).map((n) => addDays(plainDate('2017-06-01'), n));

describe('working days', () => {
  it.each([
    ['2026-09-23', 5, '2026-10-08'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-04-29', 3, '2026-05-07'],
    ['2026-09-17', 7, '2026-09-28'],
    ['2025-09-26', 10, '2025-10-16'],
    ['2026-01-01', 2, '2026-01-05'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2026-09-29', 5, '2026-10-12'],
  ])(
    'from %s, %i of them end on %s: holidays rest, make-up days work, the first day is not counted (Civil Code art. 201)',
    (start, n, end) => {
      expect(addWorkingDays(plainDate(start), n, china)).toBe(end);
    },
  );

  it('between the notice of 29 September and the hearing of 15 October 2026 are seven full ones (Penalty Law art. 64)', () => {
    expect(workingDaysIn(plainDate('2026-09-30'), plainDate('2026-10-14'), china)).toBe(7);
    expect(workingDaysIn(plainDate('2026-10-01'), plainDate('2026-10-14'), china)).toBe(6);
  });

  it('are counted with both ends, and none when the ends are the wrong way round', () => {
    expect(workingDaysIn(plainDate('2026-10-10'), plainDate('2026-10-10'), china)).toBe(1);
    expect(workingDaysIn(plainDate('2026-10-01'), plainDate('2026-10-07'), china)).toBe(0);
    expect(workingDaysIn(plainDate('2026-10-12'), plainDate('2026-10-09'), china)).toBe(0);
    expect(workingDaysIn(plainDate('2199-12-30'), plainDate('2199-12-31'), china)).toBe(2);
  });

  it('are found around a holiday in both directions', () => {
    expect(firstWorkingDayFrom(plainDate('2026-10-03'), china)).toBe('2026-10-08');
    expect(lastWorkingDayUntil(plainDate('2026-10-03'), china)).toBe('2026-09-30');
    expect(firstWorkingDayFrom(plainDate('2026-10-10'), china)).toBe('2026-10-10');
    expect(lastWorkingDayUntil(plainDate('2026-10-10'), china)).toBe('2026-10-10');
  });

  it('added end on a working day, grow with their number, and are counted back the same', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const end = addWorkingDays(start, n, china);
        expect(isWorkingDay(end, china)).toBe(true);
        expect(end > addWorkingDays(start, n - 1, china)).toBe(true);
        expect(workingDaysIn(addDays(start, 1), end, china)).toBe(n);
      }),
    );
  });

  it('from a later start never end earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (start, later, n) => {
        expect(addWorkingDays(addDays(start, later), n, china) >= addWorkingDays(start, n, china)).toBe(true);
      }),
    );
  });

  it('are a whole number, not below zero', () => {
    expect(addWorkingDays(plainDate('2026-10-03'), 0, china)).toBe('2026-10-03');
    expect(() => addWorkingDays(plainDate('2026-10-03'), -1, china)).toThrow(RangeError);
    expect(() => addWorkingDays(plainDate('2026-10-03'), 1.5, china)).toThrow(RangeError);
  });
});

describe('a calendar', () => {
  it('is provisional outside the announced years and counts plain weeks there', () => {
    expect(['2017-12-31', '2018-01-01', '2026-12-31', '2027-01-01'].map((d) => isProvisional(plainDate(d), china))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isWorkingDay(plainDate('2027-10-01'), china)).toBe(true);
    expect(isWorkingDay(plainDate('2027-10-02'), china)).toBe(false);
  });

  it('without any notice is provisional throughout', () => {
    const none = calendarOf([]);
    expect(isProvisional(plainDate('2026-10-01'), none)).toBe(true);
    expect(isWorkingDay(plainDate('2026-10-01'), none)).toBe(true);
  });

  it('does not count December as announced because a notice for the next year touches it', () => {
    const only2019 = CHINA_HOLIDAYS.filter(({ date }) => date >= '2018-12-29' && date <= '2019-12-31');
    expect(isProvisional(plainDate('2018-12-29'), calendarOf(only2019, [2019]))).toBe(true);
    expect(isWorkingDay(plainDate('2018-12-29'), calendarOf(only2019, [2019]))).toBe(true);
  });

  it('refuses a missing year in between', () => {
    expect(() => calendarOf([], [2024, 2026])).toThrow(/gap/);
    expect(calendarOf([], [2026, 2025, 2026])).toMatchObject({ firstYear: 2025, lastYear: 2026 });
  });

  it('takes the later entry where a notice was amended', () => {
    const date = plainDate('2020-01-31');
    expect(
      isWorkingDay(
        date,
        calendarOf([
          { date, off: false },
          { date, off: true },
        ]),
      ),
    ).toBe(false);
  });

  it('takes the holidays of one division on top and leaves the national one as it was', () => {
    const eid = plainDate('2026-03-20');
    const linxia = withOverlay(china, [
      { date: eid, off: true },
      { date: plainDate('2027-03-10'), off: true },
    ]);
    expect([isWorkingDay(eid, linxia), isWorkingDay(eid, china)]).toEqual([false, true]);
    expect(isWorkingDay(plainDate('2026-10-01'), linxia)).toBe(false);
    expect(isProvisional(plainDate('2027-03-10'), linxia)).toBe(true);
  });
});
