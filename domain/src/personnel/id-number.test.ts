import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { checkDigit, maskIdNumber, readIdNumber } from './id-number.ts';

const today = plainDate('2026-11-22');
const read = (text: string) => readIdNumber(text, today);
const withCheckDigit = (first17: string) => first17 + checkDigit(first17);

describe('the check digit', () => {
  it('is that of the two examples in the standard (GB 11643)', () => {
    expect(checkDigit('11010519491231002')).toBe('X');
    expect(checkDigit('44052418800101001')).toBe('4');
  });

  it('tells every single wrong digit and every exchange of two neighbours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (original, place, shift) => {
        const check = checkDigit(original.join(''));
        expect(checkDigit(original.with(place, ((original[place] ?? 0) + shift) % 10).join(''))).not.toBe(check);
        const [left = 0, right = 0] = original.slice(place, place + 2);
        if (left !== right)
          expect(
            checkDigit(
              original
                .with(place, right)
                .with(place + 1, left)
                .join(''),
            ),
          ).not.toBe(check);
      }),
    );
  });

  it('needs seventeen digits', () => {
    for (const wrong of ['', '1101051949123100', '110105194912310022', '1101051949123100X'])
      expect(() => checkDigit(wrong)).toThrow(RangeError);
  });
});

describe('a resident identity number (GB 11643)', () => {
  it('gives sex, birth date and division', () => {
    expect(read('11010519491231002X')).toEqual({
      ok: true,
      number: '11010519491231002X',
      sex: '女',
      bornOn: '1949-12-31',
      division: '110105',
    });
    expect(read(withCheckDigit('62010219900307053'))).toMatchObject({ ok: true, sex: '男', bornOn: '1990-03-07', division: '620102' });
  });

  it.each([
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231002ｘ',
    ' 110105 19491231 002X ',
    '110105\u300019491231\u00a0002X\t',
    '\u200e11010519491231002X',
  ])('%j is the same number once widths, spaces and the X are put right', (text) => {
    expect(read(text)).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it.each([
    ['', 'length'],
    ['11010519491231002', 'length'],
    ['11010519491231002X1', 'characters'],
    ['1101051949123100201', 'length'],
    ['11010519491231OO2X', 'characters'],
    ['110105********002X', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['身份证', 'characters'],
    ['<b>1</b>', 'characters'],
    ['6.20102199003e17', 'characters'],
    ['110105491231002', 'fifteen-digits'],
    ['110105１９491231 2', 'fifteen-digits'],
    ['110105194912310021', 'check-digit'],
    ['110105194912310020', 'check-digit'],
    [withCheckDigit('11010519490230002'), 'birth-date'],
    [withCheckDigit('11010518991231002'), 'birth-date'],
    [withCheckDigit('11010520261123002'), 'future'],
    [withCheckDigit('16010519491231002'), 'unknown-province'],
    [withCheckDigit('00010519491231002'), 'unknown-province'],
    ['110105194902300020', 'birth-date'],
  ])('%j is refused: %s', (text, problem) => {
    expect(read(text)).toEqual({ ok: false, problem });
  });

  it('of someone born today is not of the future', () => {
    expect(read(withCheckDigit('62010220261122053'))).toMatchObject({ ok: true, bornOn: today });
  });

  it('is accepted from each of the 34 provinces', () => {
    const accepted = Array.from({ length: 90 }, (_, index) => String(index + 10)).filter(
      (province) => read(withCheckDigit(`${province}010219900307053`)).ok,
    );
    expect(accepted).toHaveLength(34);
    expect(accepted).toEqual(expect.arrayContaining(['11', '50', '54', '62', '65', '71', '82']));
  });

  it('is read back for every birth date and sex', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 999 }), (age, order) => {
        const bornOn = addDays(today, -age);
        const number = withCheckDigit(`620102${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`);
        expect(read(number)).toEqual({ ok: true, number, sex: order % 2 === 1 ? '男' : '女', bornOn, division: '620102' });
      }),
    );
  });
});

describe('a masked identity number', () => {
  it('shows three characters in front and two behind, never the birth date', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110*************2X');
  });

  it('that is not eighteen characters shows nothing', () => {
    expect(maskIdNumber('110105491231002')).toBe('*'.repeat(15));
    expect(maskIdNumber('')).toBe('');
  });
});
