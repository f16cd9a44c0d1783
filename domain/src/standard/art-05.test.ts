import { expect, test } from 'vitest';
import { some, standingOf } from './testing/bureau-facts.ts';

const CITY = { level: 'prefecture', number: 101, parent: 1, hasDistricts: true } as const;
const COUNTY = { level: 'county', isDistrict: false } as const;

test('5.S1: every matter of a city with districts has exactly one level (Guideline art. 5)', () => {
  expect(standingOf('5.S1', { ...CITY, counts: { 'single-level': some(10, 10) } })).toMatchObject({ value: 10_000, light: 'green' });
  expect(standingOf('5.S1', { ...CITY, counts: { 'single-level': some(8, 10) } })).toMatchObject({
    value: 8_000,
    light: 'red',
    winBack: { sentence: 'levels-unclear', matters: 2 },
  });
  expect(standingOf('5.S1', CITY)).toMatchObject({ light: 'grey', grey: 'nothing-to-count' });
});

test('5.S1, 5.S2: no question where there are no districts: autonomous prefectures, Jiayuguan, counties', () => {
  for (const id of ['5.S1', '5.S2'] as const) {
    expect(standingOf(id, { ...CITY, hasDistricts: false, counts: { 'single-level': some(0, 3) } }).grey).toBe('not-applicable');
    expect(standingOf(id, COUNTY).grey).toBe('not-applicable');
  }
});

test('5.S2: the share has no target; a city matter without a ground is red', () => {
  const share = { 'district-matters': some(7, 10) };
  expect(standingOf('5.S2', { ...CITY, counts: { ...share, 'city-without-ground': some(0, 3) } })).toMatchObject({
    value: 7_000,
    light: 'green',
    winBack: null,
  });
  expect(standingOf('5.S2', { ...CITY, counts: { ...share, 'city-without-ground': some(2, 3) } })).toMatchObject({
    light: 'red',
    winBack: { sentence: 'grounds-missing', matters: 2 },
  });
});

test.each([
  ['5.S3', 'mandated', 'mandates-missing'],
  ['5.S4', 'published', 'mandates-unpublished'],
  ['5.S5', 'self-executed', 'matters-left-to-others'],
] as const)('%s: all of them', (id, count, sentence) => {
  expect(standingOf(id, { ...COUNTY, counts: { [count]: some(5, 5) } })).toMatchObject({ value: 10_000, light: 'green' });
  expect(standingOf(id, { ...COUNTY, counts: { [count]: some(4, 5) } })).toMatchObject({ light: 'red', winBack: { sentence, matters: 1 } });
  expect(standingOf(id, { level: 'province', parent: null, counts: { [count]: some(0, 5) } }).grey).toBe('not-applicable');
});

test('5.S5: of counties and county-level cities; a district shares with its city', () => {
  expect(standingOf('5.S5', { level: 'county', isDistrict: true, counts: { 'self-executed': some(0, 1) } }).grey).toBe('not-applicable');
  expect(standingOf('5.S4', { level: 'county', isDistrict: true, counts: { published: some(0, 1) } }).light).toBe('red');
});
