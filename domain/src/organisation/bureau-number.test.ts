import { expect, test } from 'vitest';
import { BUREAU_NUMBERS, findBureauNumber } from './bureau-number.ts';
import { REGISTRY_BUREAUS } from './registry/bureaus.ts';
import { DIVISIONS } from './registry/divisions.ts';

test('every division of the registry has one number and no number is given twice', () => {
  expect(Object.keys(BUREAU_NUMBERS).sort()).toEqual(DIVISIONS.map((division) => division.code).sort());
  expect(new Set(Object.values(BUREAU_NUMBERS)).size).toBe(101);
});

test.each([
  ['620000', 1],
  ['620100', 101],
  ['621200', 112],
  ['622900', 113],
  ['623000', 114],
  ['620102', 1001],
  ['620881', 1039],
  ['623027', 1086],
])('the number of %s is %i for ever', (code, number) => {
  expect(findBureauNumber(code)).toBe(number);
});

test('a retired code, a statistical code and a word of the language have no number', () => {
  expect(['620824', '620171', 'constructor'].map(findBureauNumber)).toEqual([undefined, undefined, undefined]);
});

test('the registry holds 1 + 14 + 86 bureaus, each below the one that supervises it (Guideline art. 17)', () => {
  const levels = Map.groupBy(REGISTRY_BUREAUS, (bureau) => bureau.level);
  expect([levels.get('province')?.length, levels.get('prefecture')?.length, levels.get('county')?.length]).toEqual([1, 14, 86]);
  expect(levels.get('prefecture')?.every((bureau) => bureau.parent === 1)).toBe(true);
  expect(REGISTRY_BUREAUS.find((bureau) => bureau.divisionCode === '620881')).toEqual({
    number: 1039,
    parent: 108,
    level: 'county',
    divisionCode: '620881',
    name: '华亭市城市管理综合执法局',
  });
});
