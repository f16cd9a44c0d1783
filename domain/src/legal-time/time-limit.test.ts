import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite } from '../law/instruments.ts';
import { calendarOf, isWorkingDay } from './calendar.ts';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from './holidays/china-holidays.ts';
import { addDays, addMonths, type PlainDate, plainDate } from './plain-date.ts';
import { type DayLimit, dueAt, dueDates, type HourLimit } from './time-limit.ts';

const china = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const basis = [cite('penalty-law', 85)] as const;

function limit(
  unit: DayLimit['unit'],
  start: string,
  length: number,
  more: Partial<Pick<DayLimit, 'pauses' | 'extensions'>> = {},
): DayLimit {
  return { unit, length, start: plainDate(start), pauses: [], extensions: [], basis, ...more };
}

function pause(from: string, until: string) {
  return { from: plainDate(from), until: plainDate(until) };
}

describe('a limit in calendar days', () => {
  it.each([
    ['2026-03-02', 90, '2026-05-31', '2026-06-01', '2026-05-29'],
    ['2026-09-20', 15, '2026-10-05', '2026-10-08', '2026-09-30'],
    ['2026-09-18', 15, '2026-10-03', '2026-10-08', '2026-09-30'],
    ['2026-02-01', 15, '2026-02-16', '2026-02-24', '2026-02-14'],
    ['2025-09-20', 15, '2025-10-05', '2025-10-09', '2025-09-30'],
    ['2026-08-03', 30, '2026-09-02', '2026-09-02', '2026-09-02'],
    ['2026-07-06', 60, '2026-09-04', '2026-09-04', '2026-09-04'],
    ['2026-01-15', 60, '2026-03-16', '2026-03-16', '2026-03-16'],
  ])(
    'from %s, %i days: raw %s, a rest day gives way to %s, the organ is warned by %s (Civil Procedure Law art. 85)',
    (start, length, rawDue, legalDue, safeDue) => {
      expect(dueDates(limit('day', start, length), china)).toEqual({ rawDue, legalDue, safeDue, provisional: false });
    },
  );

  it('is never due before its start, even when no working day lies between', () => {
    expect(dueDates(limit('day', '2026-10-03', 1), china)).toEqual({
      rawDue: '2026-10-04',
      legalDue: '2026-10-08',
      safeDue: '2026-10-03',
      provisional: false,
    });
  });
});

describe('a limit in working days', () => {
  it('of five from 2026-09-29 ends on 2026-10-12, since Saturday 10 October is worked (Penalty Law art. 64, 85)', () => {
    const due = '2026-10-12';
    expect(dueDates(limit('working-day', '2026-09-29', 5), china)).toEqual({
      rawDue: due,
      legalDue: due,
      safeDue: due,
      provisional: false,
    });
  });

  it('is provisional as soon as it reaches a year without a notice, at either end', () => {
    expect(dueDates(limit('working-day', '2026-12-28', 3), china)).toMatchObject({ legalDue: '2026-12-31', provisional: false });
    expect(dueDates(limit('working-day', '2026-12-28', 5), china)).toMatchObject({ legalDue: '2027-01-04', provisional: true });
    expect(dueDates(limit('working-day', '2017-12-28', 5), china)).toMatchObject({ provisional: true });
    expect(dueDates(limit('working-day', '2017-12-31', 5), china)).toMatchObject({ provisional: false });
  });
});

describe('a limit in months', () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15', '2026-07-15'],
    ['2026-07-15', 3, '2026-10-15', '2026-10-15'],
    ['2025-08-31', 6, '2026-02-28', '2026-02-28'],
    ['2026-02-28', 3, '2026-05-28', '2026-05-28'],
    ['2026-03-20', 6, '2026-09-20', '2026-09-20'],
    ['2026-09-20', 3, '2026-12-20', '2026-12-21'],
  ])('from %s, %i months: raw %s, last lawful day %s (Civil Code art. 202, 203)', (start, length, rawDue, legalDue) => {
    expect(dueDates(limit('month', start, length), china)).toMatchObject({ rawDue, legalDue });
  });

  it('is not provisional for what happens in years between that it does not count', () => {
    const longAgo = { unit: 'month', start: '2017-06-15', length: 12 } as const;
    expect(dueDates(limit(longAgo.unit, longAgo.start, longAgo.length), china).provisional).toBe(false);
  });
});

describe('pauses and extensions', () => {
  it('push the end by the paused days that fall before it', () => {
    const paused = (from: string, until: string) =>
      dueDates(limit('day', '2026-08-03', 30, { pauses: [pause(from, until)] }), china).rawDue;
    expect(paused('2026-08-10', '2026-08-12')).toBe('2026-09-05');
    expect(paused('2026-09-02', '2026-09-02')).toBe('2026-09-03');
    expect(paused('2026-09-03', '2026-09-20')).toBe('2026-09-02');
    expect(paused('2026-08-01', '2026-08-04')).toBe('2026-09-03');
    expect(paused('2026-07-01', '2026-08-03')).toBe('2026-09-02');
  });

  it('of working days are counted in working days', () => {
    expect(dueDates(limit('working-day', '2026-09-29', 5, { pauses: [pause('2026-10-01', '2026-10-09')] }), china).legalDue).toBe(
      '2026-10-14',
    );
  });

  it('lengthen the limit in its own unit', () => {
    const extensions = [
      { length: 30, basis },
      { length: 60, basis },
    ];
    expect(dueDates(limit('day', '2026-03-02', 90, { extensions }), china).rawDue).toBe('2026-08-29');
    expect(dueDates(limit('working-day', '2026-09-29', 1, { extensions: [{ length: 4, basis }] }), china).rawDue).toBe('2026-10-12');
  });

  it('give the same day as counting one by one, however the pauses overlap', () => {
    const offset = fc.integer({ min: -20, max: 80 });
    const spans = fc.array(fc.tuple(offset, fc.integer({ min: 0, max: 25 })), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom('working-day', 'day', 'month'),
        fc.integer({ min: 0, max: 2900 }),
        fc.integer({ min: 1, max: 40 }),
        spans,
        (unit, day, n, offsets) => {
          const start = addDays(plainDate('2018-01-01'), day);
          const length = unit === 'month' ? Math.ceil(n / 10) : n;
          const pauses = offsets.map(([from, days]) => ({ from: addDays(start, from), until: addDays(start, from + days) }));
          expect(dueDates(limit(unit, start, length, { pauses }), china).rawDue).toBe(
            countedOneByOne(limit(unit, start, length, { pauses })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

function countedOneByOne({ unit, start, length, pauses }: DayLimit): PlainDate {
  const end = addMonths(start, unit === 'month' ? length : 0);
  let left = length;
  if (unit === 'month') for (left = 0; addDays(start, left) < end; ) left += 1;
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    const paused = pauses.some(({ from, until }) => from <= day && day <= until);
    if (!paused && (unit !== 'working-day' || isWorkingDay(day, china))) left -= 1;
  }
  return day;
}

describe('every limit', () => {
  it('is due after its start, legally on a working day and never before the raw day, safely never after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('working-day', 'day', 'month'),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 90 }),
        (unit, day, length) => {
          const start = addDays(plainDate('2017-06-01'), day);
          const { rawDue, legalDue, safeDue } = dueDates(limit(unit, start, length), china);
          expect(rawDue > start).toBe(true);
          expect(isWorkingDay(legalDue, china)).toBe(true);
          expect(start <= safeDue && safeDue <= rawDue && rawDue <= legalDue).toBe(true);
          if (safeDue > start) expect(isWorkingDay(safeDue, china)).toBe(true);
          if (unit === 'working-day') expect([safeDue, legalDue]).toEqual([rawDue, rawDue]);
        },
      ),
    );
  });

  it('has a length above zero', () => {
    expect(() => dueDates(limit('day', '2026-03-02', 0), china)).toThrow(RangeError);
    expect(() => dueDates(limit('day', '2026-03-02', 9, { extensions: [{ length: -3, basis }] }), china)).toThrow(RangeError);
  });
});

describe('a limit in hours', () => {
  const hours = (startAt: string, length: number): HourLimit => ({ unit: 'hour', startAt, length, basis });

  it.each([
    ['2026-09-30T09:20:05.123Z', 24, '2026-10-01T09:20:05.123Z'],
    ['2026-12-31T23:59:59.999Z', 1, '2027-01-01T00:59:59.999Z'],
    ['2026-10-02T15:00:00Z', 48, '2026-10-04T15:00:00Z'],
  ])('from %s, %i hours run on the clock through rest days to %s (Coercion Law art. 19)', (startAt, length, end) => {
    expect(dueAt(hours(startAt, length))).toBe(end);
  });

  it('starts at an instant in UTC', () => {
    expect(() => dueAt(hours('2026-09-30T09:20:00+08:00', 24))).toThrow(RangeError);
    expect(() => dueAt(hours('2026-09-30T09:20:00Z', 0))).toThrow(RangeError);
  });
});
