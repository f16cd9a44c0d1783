import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../legal-time/plain-date.ts';
import { addedSpans, common, heldSpans, type Span, within } from './working-time.ts';

const START = plainDate('2026-01-01');
const DAYS = Array.from({ length: 40 }, (_, n) => addDays(START, n));
const day = fc.integer({ min: 0, max: 39 }).map((n) => addDays(START, n));
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, until: a } : { from: a, until: b }));
const covers = (some: readonly Span[], d: string) =>
  some.some(({ from, until }) => (from === null || from <= d) && (until === null || d <= until));

describe('days in a row', () => {
  test('what is common to two spans is what both cover', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = common(a, b);
        for (const d of DAYS) expect(covers(shared === undefined ? [] : [shared], d)).toBe(covers([a], d) && covers([b], d));
      }),
    );
  });

  test('what is added is what is covered afterwards and was not before', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (after, before) => {
        const added = addedSpans(after, before);
        for (const d of DAYS) expect(covers(added, d)).toBe(covers(after, d) && !covers(before, d));
      }),
    );
  });

  test('a span lies within others when no day of it is left over', () => {
    expect(within({ from: START, until: null }, [{ from: null, until: addDays(START, 9) }])).toBe(false);
    expect(
      within({ from: START, until: null }, [
        { from: null, until: addDays(START, 9) },
        { from: addDays(START, 10), until: null },
      ]),
    ).toBe(true);
  });

  test('an ended post is held until its last day, in each stretch of its record', () => {
    const values = { from: addDays(START, 5), until: addDays(START, 20), enforcing: true };
    const stretches = [
      { validFrom: null, validTo: addDays(START, 10), bureau: 1, values },
      { validFrom: addDays(START, 10), validTo: null, bureau: 1, values: { ...values, enforcing: false } },
    ];
    expect(heldSpans(stretches, (post) => post.enforcing)).toEqual([{ from: addDays(START, 5), until: addDays(START, 9) }]);
    expect(heldSpans(stretches, () => true)).toHaveLength(2);
  });
});
