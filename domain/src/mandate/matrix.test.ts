import { expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { findMatter, MATTERS } from './catalogue/catalogue.ts';
import type { ExecutingLevelOnRecord, MandateOnRecord, Matter, PlacedBureau } from './ids.ts';
import { matrixOf } from './matrix.ts';

const DAY = plainDate('2026-11-20');
const at = (number: number, isDistrict: boolean): PlacedBureau => ({ number, level: 'county', parent: 101, isDistrict });
const CITY: PlacedBureau = { number: 101, level: 'prefecture', parent: 1, isDistrict: false };
const BUREAUS = [CITY, at(1001, true), at(1002, true), at(1006, false)];

const held = (bureau: number, more: Partial<MandateOnRecord> = {}): MandateOnRecord => ({
  subject: String(bureau),
  bureau,
  matter: 'M37',
  from: DAY,
  until: null,
  executedBy: 'self',
  decidedBy: '人民政府',
  document: '通知',
  publishedOn: DAY,
  townshipDecision: null,
  ...more,
});
const level = (name: 'city' | 'district', ground: string | null = null): ExecutingLevelOnRecord => ({
  subject: 'l',
  bureau: 101,
  matter: 'M37',
  level: name,
  ground: ground === null ? null : 'reserved-by-law',
  groundText: ground,
  from: DAY,
  until: null,
});

function line(mandates: readonly MandateOnRecord[], levels: readonly ExecutingLevelOnRecord[] = []) {
  const [found] = matrixOf([findMatter('M37') as Matter], {
    bureaus: BUREAUS,
    city: 101,
    day: DAY,
    facts: { mandates, levels, designations: [] },
  });
  if (found === undefined) throw new Error('no line');
  return { ...found, cells: found.cells.map(({ bureau, executes, problem }) => [bureau, executes, problem]) };
}

test('the districts and counties execute; a used matter that one of them lacks is a gap', () => {
  expect(line([held(1001), held(1006)])).toMatchObject({
    level: 'district',
    levelOnRecord: false,
    problems: ['gap'],
    cells: [
      [101, false, null],
      [1001, true, null],
      [1002, true, 'gap'],
      [1006, true, null],
    ],
  });
});

test('a matter that nobody has is unused and not red', () => {
  expect(line([])).toMatchObject({ used: false, problems: [] });
});

test('the city executes for its districts only', () => {
  expect(line([held(101), held(1006)], [level('city', '第六十四条')])).toMatchObject({
    level: 'city',
    problems: [],
    cells: [
      [101, true, null],
      [1001, false, null],
      [1002, false, null],
      [1006, true, null],
    ],
  });
});

test('city and district both: a clash, with or without a level on record', () => {
  expect(line([held(101), held(1001), held(1002), held(1006)])).toMatchObject({
    problems: ['clash'],
    cells: [
      [101, false, 'clash'],
      [1001, true, 'clash'],
      [1002, true, 'clash'],
      [1006, true, null],
    ],
  });
  expect(line([held(101), held(1001), held(1006)], [level('city', '条')]).problems).toEqual(['clash']);
  expect(line([held(101), held(1001), held(1002), held(1006)], [level('district')]).problems).toEqual([]);
});

test('a city matter without a ground', () => {
  expect(line([held(101), held(1006)], [level('city')]).problems).toEqual(['no-ground']);
});

test('a county that leaves a matter to others, save townships by a provincial decision (Penalty Law art. 24)', () => {
  const county = (more: Partial<MandateOnRecord>) => line([held(1001), held(1002), held(1006, more)]).problems;
  expect(county({ executedBy: 'other-department' })).toEqual(['not-self']);
  expect(county({ executedBy: 'township' })).toEqual(['not-self']);
  expect(county({ executedBy: 'township', townshipDecision: '甘政发' })).toEqual([]);
});

test('Jiayuguan executes itself, and has no level to choose', () => {
  const alone: PlacedBureau = { number: 102, level: 'prefecture', parent: 1, isDistrict: false };
  const facts = { mandates: [held(102)], levels: [], designations: [] };
  const [found] = matrixOf([findMatter('M37') as Matter], { bureaus: [alone], city: 102, day: DAY, facts });
  expect(found).toMatchObject({ level: null, problems: [], cells: [{ bureau: 102, executes: true, problem: null }] });
});

test('what only the police may penalise has no line', () => {
  const lines = matrixOf(MATTERS, { bureaus: BUREAUS, city: 101, day: DAY, facts: { mandates: [], levels: [], designations: [] } });
  expect(lines).toHaveLength(MATTERS.length - 1);
  expect(lines.some(({ matter }) => matter === 'M104')).toBe(false);
});
