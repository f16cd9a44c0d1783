import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenParts, evenSplit } from './even-split.ts';
import { spread } from './spread.ts';

describe('the spread of fines (Guideline 9.S5)', () => {
  test('nothing has no spread; one fine is all of it', () => {
    expect(spread([])).toBeUndefined();
    expect(spread([700])).toEqual({ count: 1, min: 700, lowerQuartile: 700, median: 700, upperQuartile: 700, max: 700 });
  });

  test('quartiles lie between fines in proportion, in whole yuan', () => {
    expect(spread([4000, 1000, 3000, 2000])).toEqual({
      count: 4,
      min: 1000,
      lowerQuartile: 1750,
      median: 2500,
      upperQuartile: 3250,
      max: 4000,
    });
    expect(spread([500, 501])).toMatchObject({ lowerQuartile: 500, median: 501, upperQuartile: 501 });
  });

  test('whatever the fines and their order: it rises, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (fines) => {
        const before = [...fines];
        const found = spread(fines);
        if (found === undefined) throw new Error('no spread');
        const { count, min, lowerQuartile, median, upperQuartile, max } = found;
        const line = [min, lowerQuartile, median, upperQuartile, max];
        expect(line).toEqual(line.toSorted((a, b) => a - b));
        expect([count, min, max]).toEqual([fines.length, Math.min(...fines), Math.max(...fines)]);
        expect(line.every(Number.isInteger)).toBe(true);
        expect(fines).toEqual(before);
      }),
    );
  });
});

describe('equal parts of a range, as a suggestion', () => {
  test('cover it whole, in whole yuan, each beginning where the one before it ends', () => {
    expect(evenParts(500, 20_000, 3)).toEqual([
      [500, 7000],
      [7000, 13_500],
      [13_500, 20_000],
    ]);
    expect(evenParts(0, 100, 3)).toEqual([
      [0, 33],
      [33, 66],
      [66, 100],
    ]);
  });

  test('are made of the ordinary ranges of the law, for each party, without a condition', () => {
    const names = { none: '不予', mitigate: '减轻', light: '从轻', general: '一般', heavy: '从重', severe: '严重' };
    const range = { party: 'unit', kind: 'amount', base: null, min: 1000, max: 3000, when: 'ordinary' } as const;
    const tiers = evenSplit(
      [range, { ...range, party: 'individual', min: 0, max: 200 }, { ...range, max: 9000, when: 'serious' }],
      2,
      names,
    );
    expect(tiers.map(({ name, condition, predicate }) => [name, condition, predicate])).toEqual([
      ['从轻', '', []],
      ['从重', '', []],
    ]);
    expect(tiers[1]?.outcomes).toEqual([
      { party: 'unit', roles: [], kind: 'range', min: 2000, max: 3000 },
      { party: 'individual', roles: [], kind: 'range', min: 100, max: 200 },
    ]);
  });

  test('of a multiple stay multiples of its base', () => {
    const names = { none: '', mitigate: '', light: '轻', general: '中', heavy: '重', severe: '严' };
    const tiers = evenSplit([{ party: 'any', kind: 'multiple', base: '货值', min: 100, max: 500, when: 'ordinary' }], 4, names);
    expect(tiers.map(({ outcomes }) => outcomes[0])).toMatchObject([
      { min: 100 },
      { min: 200 },
      { min: 300 },
      { min: 400, max: 500, base: '货值' },
    ]);
  });
});
