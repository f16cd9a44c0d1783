import { expect, test } from 'vitest';
import { some, standingOf } from './testing/bureau-facts.ts';

const ALL = [
  ['12.S1', 'complete-files', 'files-incomplete'],
  ['12.S2', 'published-in-time', 'decisions-unpublished'],
  ['12.S3', 'reviewed', 'reviews-missing'],
  ['12.S4', 'recorded', 'recordings-missing'],
  ['12.S6', 'educated', 'education-missing'],
  ['12.S7', 'steps-in-time', 'steps-late'],
] as const;

test.each(ALL)('%s: all of the cases that it is about (Guideline art. 12)', (id, count, sentence) => {
  expect(standingOf(id, { counts: { [count]: some(5, 5) } })).toMatchObject({ value: 10_000, light: 'green', winBack: null });
  expect(standingOf(id, { counts: { [count]: some(3, 5) } })).toMatchObject({
    value: 6_000,
    light: 'red',
    winBack: { sentence, cases: 2 },
  });
  expect(standingOf(id)).toMatchObject({ light: 'grey', grey: 'nothing-to-count' });
  expect(standingOf(id, { level: 'province', parent: null }).grey).toBe('not-applicable');
  expect(standingOf(id, { casesKnown: false, counts: { [count]: some(3, 5) } })).toMatchObject({
    light: 'grey',
    grey: 'known-now-only',
    winBack: null,
  });
});

test('12.S5: points per case, cut, without a target', () => {
  const counts = { 'review-score': some(275, 275), 'complete-files': some(0, 3) };
  expect(standingOf('12.S5', { counts })).toMatchObject({ numerator: 275, denominator: 3, value: 9_166, light: 'grey', grey: 'no-target' });
  expect(standingOf('12.S5')).toMatchObject({ value: null, light: 'grey' });
});

test('12.S7: decisions annulled or changed are shown and not judged', () => {
  const standing = standingOf('12.S7', { counts: { 'steps-in-time': some(5, 5), overturned: some(2, 2) } });
  expect(standing).toMatchObject({ light: 'green', parts: [{}, { part: 'overturned', value: 2, target: null }] });
});
