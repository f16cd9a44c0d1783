import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from './plain-date.ts';
import { excelSerialDate, isBlankMark, readDate } from './read-date.ts';

const today = plainDate('2026-11-22');
const read = (text: string) => readDate(text, today);

describe('a date typed into a roster', () => {
  it.each([
    '2019.3.5',
    '2019.03.05',
    '2019年3月5日',
    '2019年03月05号',
    '2019年3月5',
    '20190305',
    '2019/3/5',
    '2019-03-05',
    '2019-3-5 00:00:00',
    '2019/3/5 8:30',
    '2019-03-05T00:00:00.000',
    '２０１９．３．５',
    '２０１９年３月５日',
    '2019。3。5',
    '2019、3、5',
    '2019－3－5',
    '2019—3—5',
    '2019／3／5',
    ' 2019.3.5 ',
    '\u30002019年\u30003月 5日\u00a0',
    '2019 . 3 . 5',
    '2019 3 5',
    '2019 03 05',
    '2019.3.5.',
    '2019年3月5日 00：00：00',
    '\u200b2019-03-05\ufeff',
  ])('%j is 5 March 2019', (text) => {
    expect(read(text)).toEqual({ date: '2019-03-05', precision: 'day' });
  });

  it.each(['2019.3', '2019.03', '2019年3月', '2019年3', '2019/3', '2019-03', '201903', '２０１９．３', '2019年 3月'])(
    '%j is March 2019, kept as its first day',
    (text) => {
      expect(read(text)).toEqual({ date: '2019-03-01', precision: 'month' });
    },
  );

  it('with spaces for separators is never joined up to another month', () => {
    expect(read('2019 1 2')).toEqual({ date: '2019-01-02', precision: 'day' });
  });

  it.each(['长期', '永久', '长期有效', '永久有效', ' 长 期 ', '长期\u3000'])('%j has no end', (text) => {
    expect(read(text)).toEqual({ unlimited: true });
  });

  it.each([
    '2026-02-30',
    '2026年2月30日',
    '20260230',
    '2025.2.29',
    '2026.13.1',
    '2026.0.5',
    '2026.4.31',
    '2026.13',
    '20261301',
    '2026年0月',
  ])('%j is no day of the calendar', (text) => {
    expect(read(text)).toEqual({ problem: 'no-such-day' });
  });

  it.each([
    '19.3.5',
    '19年3月5日',
    '19-3-5',
    '3/5/19',
    '05/03/2019',
    '190305',
    '201211',
    '3月5日',
    '3.5',
    '2019年',
    '2019.3-5',
    '2019115',
    '19年3月',
  ])('%j can be read in more than one way or lacks a part: never guessed', (text) => {
    expect(read(text)).toEqual({ problem: 'ambiguous' });
  });

  it.each([
    '',
    '无',
    '张三',
    '2019',
    '43529',
    '2019.3.5至2022.3.4',
    '2190.3.5',
    '1899-12-31',
    '0219.3.5',
    '2019.3.5.1',
    '12:30',
    '2019..5',
    '<b>2019.3.5</b>',
    '９',
  ])('%j is no date', (text) => {
    expect(read(text)).toEqual({ problem: 'not-a-date' });
  });

  it('is read back whatever way a day is written', () => {
    const day = fc.integer({ min: -30_000, max: 30_000 }).map((n) => addDays(today, n));
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        for (const text of [
          date,
          date.replaceAll('-', ''),
          `${year}.${month}.${dayOfMonth}`,
          `${year}/${month}/${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
        ]) {
          expect(read(text), text).toEqual({ date, precision: 'day' });
        }
      }),
    );
  });

  it('gives an answer for any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => Object.keys(read(text)).length > 0));
  });
});

describe('a mark for nothing', () => {
  it.each(['', ' ', '/', '／', '—', '——', '-', '－', '无', ' 无\u3000', '//'])('%j stands for an empty cell', (text) => {
    expect(isBlankMark(text)).toBe(true);
  });

  it.each(['0', '2019.3.5', '长期', '无限', '.', '-1'])('%j does not', (text) => {
    expect(isBlankMark(text)).toBe(false);
  });
});

describe('a spreadsheet serial number', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [43529, 1900, '2019-03-05'],
    [43529.75, 1900, '2019-03-05'],
    [42067, 1904, '2019-03-05'],
    [0, 1904, '1904-01-01'],
    [109_574, 1900, '2199-12-31'],
    [108_112, 1904, '2199-12-31'],
  ] as const)('%d of the %d system is %s', (serial, system, date) => {
    expect(excelSerialDate(serial, system)).toBe(date);
  });

  it.each([
    [60, 1900],
    [60.5, 1900],
    [0, 1900],
    [0.5, 1900],
    [-1, 1904],
    [109_575, 1900],
    [108_113, 1904],
    [20_190_305, 1900],
    [Number.NaN, 1900],
    [Number.POSITIVE_INFINITY, 1904],
  ] as const)('%d of the %d system is no day: 1900 was no leap year, and the calendar has ends', (serial, system) => {
    expect(excelSerialDate(serial, system)).toBeUndefined();
  });
});
