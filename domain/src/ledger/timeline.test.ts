import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import { currentStretches, cutAt, holdsOn, joinEqual, lastStretch, type Stretch, stretchOn, supersede, type Version } from './timeline.ts';

const START = '2026-01-01' as PlainDate;
const dayOf = (n: number) => addDays(START, n);
const same = (a: string, b: string) => a === b;

/** A timeline from cut days and one value a stretch: every day once, from null to null. */
const timelines = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }),
    fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 7, maxLength: 7 }),
    fc.array(fc.constantFrom(1001, 1002), { minLength: 7, maxLength: 7 }),
  )
  .map(([cuts, values, bureaus]) => {
    const days = [...cuts].sort((a, b) => a - b).map(dayOf);
    return [null, ...days].map(
      (from, i): Stretch<string> => ({ validFrom: from, validTo: days[i] ?? null, values: values[i] ?? 'a', bureau: bureaus[i] ?? 1001 }),
    );
  });

function expectEveryDayOnce(stretches: readonly Stretch<unknown>[]): void {
  expect(stretches[0]?.validFrom ?? null).toBeNull();
  expect(stretches.at(-1)?.validTo ?? null).toBeNull();
  for (let i = 1; i < stretches.length; i++) {
    expect(stretches[i]?.validFrom).toBe(stretches[i - 1]?.validTo);
    expect(stretches[i]?.validFrom).not.toBeNull();
    if (i > 1) expect((stretches[i]?.validFrom ?? '') > (stretches[i - 1]?.validFrom ?? '')).toBe(true);
  }
}

describe('a timeline has every day once', () => {
  const at = (stretches: readonly Stretch<string>[], n: number) =>
    `${stretchOn(stretches, dayOf(n)).values} ${stretchOn(stretches, dayOf(n)).bureau}`;

  test('cut at a day it says the same, and a stretch begins there', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: -5, max: 35 }), (timeline, n) => {
        const cut = cutAt(timeline, dayOf(n));
        expectEveryDayOnce(cut);
        expect(cut.some(({ validFrom }) => validFrom === dayOf(n))).toBe(true);
        for (let i = -6; i < 36; i++) expect(at(cut, i)).toBe(at(timeline, i));
      }),
    );
  });

  test('joined it says the same, and no neighbours do', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const joined = joinEqual(timeline, same);
        expectEveryDayOnce(joined);
        for (let i = -6; i < 36; i++) expect(at(joined, i)).toBe(at(timeline, i));
        for (let i = 1; i < joined.length; i++)
          expect([joined[i]?.values, joined[i]?.bureau]).not.toEqual([joined[i - 1]?.values, joined[i - 1]?.bureau]);
      }),
    );
  });

  test('superseded, the new timeline is known, what was the same keeps its version, and nothing is lost', () => {
    fc.assert(
      fc.property(timelines, timelines, (first, second) => {
        const known = supersede<string>([], first, '2026-05-01T00:00:00.000Z', same);
        const versions = supersede(known, second, '2026-06-01T00:00:00.000Z', same);
        const bare = ({ validFrom, validTo, values, bureau }: Stretch<string>) => ({ validFrom, validTo, values, bureau });
        expect(currentStretches(versions).map(bare)).toEqual(second.map(bare));
        expect(versions.map(({ number }) => number)).toEqual(versions.map((_, i) => i + 1));
        for (const version of known) {
          const kept = versions.find(({ number }) => number === version.number);
          const stays = second.some((stretch) => JSON.stringify(bare(stretch)) === JSON.stringify(bare(version)));
          expect(kept).toEqual({ ...version, knownTo: stays ? null : '2026-06-01T00:00:00.000Z' });
        }
      }),
    );
  });
});

describe('edges of a stretch', () => {
  const stretch: Version<string> = {
    number: 1,
    validFrom: dayOf(0),
    validTo: dayOf(2),
    knownFrom: 'x',
    knownTo: null,
    bureau: 1,
    values: 'a',
  };

  test('its first day belongs to it, its end does not', () => {
    expect([-1, 0, 1, 2].map((n) => holdsOn(stretch, dayOf(n)))).toEqual([false, true, true, false]);
  });

  test('a day that none holds, and an empty timeline, are faults', () => {
    expect(() => stretchOn([stretch], dayOf(2))).toThrow('gap');
    expect(() => lastStretch([])).toThrow('empty');
  });
});
