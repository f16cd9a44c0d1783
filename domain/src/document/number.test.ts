import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { derivedOrganMark, DOCUMENT_LETTERS, isNumberedDocument, writtenNumber } from './number.ts';
import { writtenDate, writtenMinute } from './written-date.ts';

describe('文号 (law digest §11.2)', () => {
  test('has full-width brackets around the year and a serial of at least three digits', () => {
    const number = { organMark: '兰城执', letters: DOCUMENT_LETTERS['penalty-decision'], year: 2026 };
    expect(writtenNumber({ ...number, serial: 1 })).toBe('兰城执罚决字〔2026〕第001号');
    expect(writtenNumber({ ...number, serial: 1234 })).toBe('兰城执罚决字〔2026〕第1234号');
  });

  test.each([0, -1, 1.5])('a serial of %d is a fault', (serial) => {
    expect(() => writtenNumber({ organMark: '兰城执', letters: '立', year: 2026, serial })).toThrow(RangeError);
  });

  test('no two documents share their letters', () => {
    const letters = Object.values(DOCUMENT_LETTERS);
    expect(new Set(letters).size).toBe(letters.length);
    expect(isNumberedDocument('penalty-decision')).toBe(true);
    expect(isNumberedDocument('toString')).toBe(false);
  });
});

describe('the mark of an organ until its own is on record', () => {
  test('is one character of each name where that is enough', () => {
    const lanzhou = { name: '兰州市', sisters: ['嘉峪关市', '金昌市'] };
    expect(derivedOrganMark(lanzhou, { name: '城关区', sisters: ['城关区', '七里河区'] })).toBe('兰城执');
    expect(derivedOrganMark(lanzhou)).toBe('兰执');
  });

  test('is as long as it must be to tell sisters apart', () => {
    const linxia = { name: '临夏回族自治州', sisters: ['兰州市'] };
    expect(derivedOrganMark(linxia, { name: '临夏县', sisters: ['临夏市', '康乐县'] })).toBe('临临夏县执');
    expect(derivedOrganMark({ name: '甲', sisters: ['甲乙'] })).toBe('甲执');
  });
});

describe('dates on paper', () => {
  test('a day has no leading zeros', () => {
    expect(writtenDate(plainDate('2026-03-05'))).toBe('2026年3月5日');
    expect(writtenDate(plainDate('2026-12-31'))).toBe('2026年12月31日');
  });

  test('a minute is that of Asia/Shanghai, and its day too', () => {
    expect(writtenMinute('2026-03-05T06:05:59.999Z')).toBe('2026年3月5日14时05分');
    expect(writtenMinute('2026-12-31T16:00:00Z')).toBe('2027年1月1日0时00分');
  });
});
