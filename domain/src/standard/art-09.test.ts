import { expect, test } from 'vitest';
import { some, standingOf } from './testing/bureau-facts.ts';

test('9.S1: five institutions in force, by topic (Guideline art. 9)', () => {
  expect(standingOf('9.S1', { counts: { 'case-institutions': some(5, 5) } })).toMatchObject({ value: 5, light: 'green', winBack: null });
  expect(standingOf('9.S1', { counts: { 'case-institutions': some(4, 5) }, caseTopicsMissing: ['three-systems'] })).toMatchObject({
    light: 'red',
    winBack: { sentence: 'institutions-missing', topics: ['three-systems'] },
  });
  expect(standingOf('9.S1', { level: 'province', parent: null }).grey).toBe('not-applicable');
});

test('9.S2: the time of the law gives the light; the bureau’s own limits and the days used stand beside it', () => {
  const counts = { 'decided-in-time': some(2, 2), 'steps-in-own-time': some(1, 2), 'days-used': some(37, 37) };
  expect(standingOf('9.S2', { counts })).toMatchObject({
    value: 10_000,
    light: 'green',
    parts: [{}, { part: 'steps-in-own-time', value: 5_000, target: null }, { part: 'days-per-case', value: 1_850 }],
  });
  expect(standingOf('9.S2', { counts: { ...counts, 'decided-in-time': some(1, 2) } })).toMatchObject({
    light: 'red',
    winBack: { sentence: 'cases-late', cases: 1 },
  });
  expect(standingOf('9.S2')).toMatchObject({ light: 'grey', grey: 'nothing-to-count', parts: [{}, { value: null }, { value: null }] });
});

test('9.S3, 9.S5: a value and no judgement', () => {
  expect(standingOf('9.S3', { counts: { 'in-benchmark': some(3, 4) } })).toMatchObject({
    value: 7_500,
    light: 'grey',
    grey: 'no-target',
    winBack: null,
  });
  expect(standingOf('9.S5', { counts: { 'unlike-fines': some(2, 40) } })).toMatchObject({
    value: 2,
    light: 'grey',
    grey: 'no-target',
    winBack: null,
  });
});

test('cases are told only as known now', () => {
  for (const id of ['9.S2', '9.S3', '9.S5'] as const)
    expect(standingOf(id, { casesKnown: false })).toMatchObject({ light: 'grey', grey: 'known-now-only' });
  expect(standingOf('9.S1', { casesKnown: false }).light).toBe('red');
});
