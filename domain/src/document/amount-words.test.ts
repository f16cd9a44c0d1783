import { describe, expect, test } from 'vitest';
import { amountInBoth, amountInWords, yuanInWords } from './amount-words.ts';

describe('an amount in Chinese capitals', () => {
  test.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角'],
    [20_000, '人民币贰佰元整'],
    [1_000, '人民币壹拾元整'],
    [100_530, '人民币壹仟零伍元叁角'],
    [100_501, '人民币壹仟零伍元零壹分'],
    [10_001_000, '人民币壹拾万零壹拾元整'],
    [101_000_000, '人民币壹佰零壹万元整'],
    [10_000_000_000, '人民币壹亿元整'],
    [1_000_100_000_000, '人民币壹佰亿零壹佰万元整'],
  ])('%i fen: %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no amount', (fen) => {
    expect(() => amountInWords(fen)).toThrow(RangeError);
  });

  test('stands beside its figures', () => {
    expect(amountInBoth(2_000_050)).toBe('20,000.50元（人民币贰万元伍角）');
    expect(amountInBoth(99_900)).toBe('999元（人民币玖佰玖拾玖元整）');
    expect(amountInBoth(123_456_705)).toBe('1,234,567.05元（人民币壹佰贰拾叁万肆仟伍佰陆拾柒元零伍分）');
    expect(yuanInWords(1_000)).toBe('人民币壹仟元整');
  });
});
