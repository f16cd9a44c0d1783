import { describe, expect, test } from 'vitest';
import { commonSuperior, type DuplicatePersonEvent, evolveDuplicate, NO_DUPLICATE, settleDuplicate } from './duplicate-person.ts';

const REPORTED: DuplicatePersonEvent = {
  type: 'DuplicatePersonReported.v1',
  person: 'p',
  personNumber: 'P0000001',
  personName: '汤杰涵',
  heldBy: 1001,
  claimedBy: 1002,
  claimedName: '汤杰函',
};
const stamp = { by: 'supervisor', at: '2026-11-20T02:00:00.000Z' };

describe('one ID number, two bureaus', () => {
  test('the matter is settled once', () => {
    const open = evolveDuplicate(NO_DUPLICATE, REPORTED, stamp);
    const ruling = settleDuplicate(open, '由城关区办理调出');
    expect(ruling).toMatchObject({ accepted: true, acts: [{ type: 'DuplicatePersonSettled.v1', outcome: '由城关区办理调出' }] });
    const settled = evolveDuplicate(open, { type: 'DuplicatePersonSettled.v1', outcome: '由城关区办理调出' }, stamp);
    expect(settled).toMatchObject({ status: 'settled', settledBy: 'supervisor', heldBy: 1001 });
    for (const state of [settled, NO_DUPLICATE])
      expect(settleDuplicate(state, '再办')).toMatchObject({ accepted: false, refusal: { code: 'person/duplicate-not-open' } });
  });

  const PARENTS = new Map<number, number | null>([
    [1, null],
    [101, 1],
    [102, 1],
    [1001, 101],
    [1002, 101],
    [1009, 102],
  ]);
  test.each([
    [1001, 1002, 101],
    [1001, 1009, 1],
    [1001, 101, 101],
    [101, 1009, 1],
    [1, 1009, 1],
  ])('of %i and %i the superior is %i', (one, other, superior) => {
    expect(commonSuperior(one, other, PARENTS)).toBe(superior);
    expect(commonSuperior(other, one, PARENTS)).toBe(superior);
  });

  test('a ring of parents, or two trees, is a fault', () => {
    expect(() =>
      commonSuperior(
        1,
        2,
        new Map([
          [1, 3],
          [3, 1],
          [2, null],
        ]),
      ),
    ).toThrow('common superior');
  });
});
