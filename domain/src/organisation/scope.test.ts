import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGISTRY_BUREAUS } from './registry/bureaus.ts';
import { bureausAtAndBelow } from './scope.ts';

describe('a bureau sees itself and every bureau below it, nobody sideways', () => {
  test('the province sees all 101', () => {
    expect(bureausAtAndBelow(1, REGISTRY_BUREAUS)).toHaveLength(101);
  });

  test('Lanzhou sees itself and its eight counties', () => {
    expect(bureausAtAndBelow(101, REGISTRY_BUREAUS)).toEqual([101, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
  });

  test('Jiayuguan has no counties and sees itself', () => {
    expect(bureausAtAndBelow(102, REGISTRY_BUREAUS)).toEqual([102]);
  });

  test('a county sees itself', () => {
    expect(bureausAtAndBelow(1001, REGISTRY_BUREAUS)).toEqual([1001]);
  });

  test('a bureau that is not in the list sees nothing', () => {
    expect(bureausAtAndBelow(7, REGISTRY_BUREAUS)).toEqual([]);
    expect(bureausAtAndBelow(7, [{ number: 8, parent: 7 }])).toEqual([]);
  });

  test('a ring of parents ends', () => {
    expect(
      bureausAtAndBelow(1, [
        { number: 1, parent: 2 },
        { number: 2, parent: 1 },
      ]),
    ).toEqual([1, 2]);
  });

  test('for any tree: a bureau is in the scope exactly when its chain of parents passes the viewer', () => {
    const tree = fc
      .array(fc.nat(), { minLength: 1, maxLength: 30 })
      .map((seeds) => seeds.map((seed, at) => ({ number: at + 1, parent: at === 0 ? null : (seed % at) + 1 })));
    fc.assert(
      fc.property(tree, fc.nat(), (bureaus, seed) => {
        const viewer = (seed % bureaus.length) + 1;
        const chain = (number: number | null): number[] => (number === null ? [] : [number, ...chain(bureaus[number - 1]?.parent ?? null)]);
        const seen = bureaus.filter((bureau) => chain(bureau.number).includes(viewer)).map((bureau) => bureau.number);
        expect(bureausAtAndBelow(viewer, bureaus)).toEqual(seen);
      }),
    );
  });
});
