import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfInstant,
  daysBetween,
  firstOfYear,
  instantOfDay,
  isPlainDate,
  lastMonthEnds,
  lastOfYear,
  monthEnd,
  plainDate,
  weekday,
  yearOf,
} from './plain-date.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / DAY_MS;
const LAST = Date.UTC(2199, 11, 31) / DAY_MS;
const isoOf = (epochDay: number) => new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
const epochDay = fc.integer({ min: FIRST, max: LAST });

describe('a plain date', () => {
  it('is a day of the Gregorian calendar between 1900 and 2199, with leap years', () => {
    expect(['1900-01-01', '2199-12-31', '2000-02-29', '2024-02-29'].filter(isPlainDate)).toHaveLength(4);
    const wrong = [
      '1899-12-31',
      '2200-01-01',
      '1900-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '',
      '２０２６-01-01',
    ];
    expect(wrong.filter(isPlainDate)).toEqual([]);
    for (const text of wrong) expect(() => plainDate(text), text).toThrow(RangeError);
  });

  it('agrees with the platform calendar on weekday, sum and difference', () => {
    fc.assert(
      fc.property(epochDay, epochDay, (a, b) => {
        const from = plainDate(isoOf(a));
        expect(addDays(from, b - a)).toBe(isoOf(b));
        expect(daysBetween(from, plainDate(isoOf(b)))).toBe(b - a);
        expect(weekday(from) % 7).toBe(new Date(a * DAY_MS).getUTCDay());
        expect(monthEnd(from)).toBe(new Date(Date.UTC(yearOf(from), Number(from.slice(5, 7)), 0)).toISOString().slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });

  it('compares as text the way it lies in time', () => {
    fc.assert(fc.property(epochDay, epochDay, (a, b) => plainDate(isoOf(a)) < plainDate(isoOf(b)) === a < b));
  });

  it('comes back when days are added and taken away', () => {
    fc.assert(
      fc.property(epochDay, fc.integer({ min: -40_000, max: 40_000 }), (a, n) => {
        fc.pre(a + n >= FIRST && a + n <= LAST);
        const d = plainDate(isoOf(a));
        expect(addDays(addDays(d, n), -n)).toBe(d);
      }),
    );
  });

  it('never leaves its range or takes part of a day silently', () => {
    expect(() => addDays(plainDate('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addMonths(plainDate('2199-12-01'), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(/whole number/);
    expect(() => addDays(plainDate('2026-01-01'), Number.POSITIVE_INFINITY)).toThrow(/whole number/);
    expect(() => addMonths(plainDate('2026-01-01'), Number.NaN)).toThrow(/whole number/);
  });
});

describe('months', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-12-10', 1, '2027-01-10'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months end on %s: the same-numbered day or the last of the month (Civil Code art. 202)', (from, months, end) => {
    expect(addMonths(plainDate(from), months)).toBe(end);
  });

  it('ends at or before a day are listed oldest first, the day itself included when it is one', () => {
    expect(lastMonthEnds(plainDate('2026-03-30'), 3)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28']);
    expect(lastMonthEnds(plainDate('2026-03-31'), 2)).toEqual(['2026-02-28', '2026-03-31']);
    expect(lastMonthEnds(plainDate('2026-02-28'), 3)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28']);
    expect(lastMonthEnds(plainDate('2026-03-31'), 0)).toEqual([]);
  });

  it('make up years', () => {
    expect([firstOfYear(2026), lastOfYear(2026)]).toEqual(['2026-01-01', '2026-12-31']);
  });
});

describe('an instant', () => {
  it('belongs to the day of Asia/Shanghai, whatever the zone of the machine', () => {
    expect(dayOfInstant('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(dayOfInstant('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(dayOfInstant('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  });

  it('begins a day at 16:00 UTC of the day before', () => {
    expect(instantOfDay(plainDate('2026-11-22'))).toBe('2026-11-21T16:00:00.000Z');
    expect(instantOfDay(plainDate('1900-01-01'))).toBe('1899-12-31T16:00:00.000Z');
    fc.assert(
      fc.property(epochDay, (a) => {
        const begin = instantOfDay(plainDate(isoOf(a)));
        expect(Date.parse(begin)).toBe(Date.parse(`${isoOf(a)}T00:00:00+08:00`));
        expect(dayOfInstant(begin)).toBe(isoOf(a));
        expect(a === FIRST ? '1899-12-31' : dayOfInstant(new Date(Date.parse(begin) - 1).toISOString())).toBe(isoOf(a - 1));
      }),
    );
  });

  it('must be written in UTC: with an offset or without a zone it is a fault', () => {
    for (const text of [
      '2026-11-22T15:00:00+08:00',
      '2026-11-22T15:00:00',
      '2026-02-30T00:00:00Z',
      '2026-11-22T24:00:00Z',
      '2026-11-22',
      '',
    ]) {
      expect(() => dayOfInstant(text), text).toThrow(RangeError);
    }
  });
});
