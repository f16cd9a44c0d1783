import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { findMatter } from './catalogue/catalogue.ts';
import { coercionAllowed, coercionOn, competence, type Competence, executingLevelOn } from './competence.ts';
import type { MandateFacts, MandateOnRecord, Matter, PlacedBureau } from './ids.ts';

const DAY = plainDate('2026-11-20');
const CITY: PlacedBureau = { number: 101, level: 'prefecture', parent: 1, isDistrict: false };
const DISTRICT: PlacedBureau = { number: 1001, level: 'county', parent: 101, isDistrict: true };
const OTHER: PlacedBureau = { number: 1002, level: 'county', parent: 101, isDistrict: true };
const COUNTY: PlacedBureau = { number: 1006, level: 'county', parent: 101, isDistrict: false };
const JIAYUGUAN: PlacedBureau = { number: 102, level: 'prefecture', parent: 1, isDistrict: false };
const STATE: PlacedBureau = { number: 113, level: 'prefecture', parent: 1, isDistrict: false };
const STATE_CITY: PlacedBureau = { number: 1071, level: 'county', parent: 113, isDistrict: false };

const matter = (code: string): Matter => findMatter(code) as Matter;
const BARBECUE = matter('M37');

const held = (bureau: number, more: Partial<MandateOnRecord> = {}): MandateOnRecord => ({
  subject: `mandate of ${bureau}`,
  bureau,
  matter: 'M37',
  from: plainDate('2021-01-01'),
  until: null,
  executedBy: 'self',
  decidedBy: '人民政府',
  document: '通知',
  publishedOn: null,
  townshipDecision: null,
  ...more,
});
const facts = (more: Partial<MandateFacts> = {}): MandateFacts => ({
  mandates: [101, 102, 1001, 1002, 1006, 1071].map((bureau) => held(bureau)),
  levels: [],
  designations: [],
  ...more,
});
const cityLevel = {
  subject: 'l',
  bureau: 101,
  matter: 'M37',
  level: 'city',
  ground: 'reserved-by-law',
  groundText: '条',
  from: DAY,
  until: null,
} as const;
const designated = { subject: 'd', bureau: 101, matter: 'M37', district: 1001, from: DAY, until: DAY };

const asked = (bureau: PlacedBureau, place: PlacedBureau, on: MandateFacts = facts(), day = DAY): Competence =>
  competence({ matter: BARBECUE, bureau, place, day, facts: on });
const refusedWith = (found: Competence) => (found.competent ? undefined : [found.refusal.code, found.refusal.gate, found.competentBureau]);

describe('who is competent at a place (Guideline art. 5; Penalty Law art. 22)', () => {
  test.each([
    ['a district, where nothing else is on record', DISTRICT, DISTRICT],
    ['a county', COUNTY, COUNTY],
    ['a county-level city of an autonomous prefecture', STATE_CITY, STATE_CITY],
    ['Jiayuguan, which has no counties', JIAYUGUAN, JIAYUGUAN],
  ])('%s', (_, bureau, place) => {
    expect(asked(bureau, place)).toEqual({ competent: true, mandate: held(bureau.number), designation: null });
  });

  test('not the city, where the district executes', () => {
    expect(refusedWith(asked(CITY, DISTRICT))).toEqual(['mandate/not-competent', '5.G1', 1001]);
  });

  test('not the neighbour, and the refusal names who is', () => {
    expect(asked(OTHER, DISTRICT)).toMatchObject({
      competent: false,
      competentBureau: 1001,
      refusal: { gate: '5.G1', facts: { matter: 'M37', place: 1001, competent: 1001 } },
    });
  });

  test('the city and no longer the district, where the city executes', () => {
    const on = facts({ levels: [cityLevel] });
    expect(asked(CITY, DISTRICT, on)).toMatchObject({ competent: true, designation: null });
    expect(refusedWith(asked(DISTRICT, DISTRICT, on))).toEqual(['mandate/not-competent', '5.G1', 101]);
  });

  test('the level of a city says nothing of its counties', () => {
    const on = facts({ levels: [cityLevel] });
    expect(asked(COUNTY, COUNTY, on).competent).toBe(true);
    expect(refusedWith(asked(CITY, COUNTY, on))).toEqual(['mandate/not-competent', '5.G1', 1006]);
  });

  test('the level counts on its days and for its matter', () => {
    const on = facts({ levels: [cityLevel] });
    expect(executingLevelOn(on, 101, 'M37', plainDate('2026-11-19'))).toBe('district');
    expect(executingLevelOn(on, 101, 'M37', DAY)).toBe('city');
    expect(executingLevelOn(on, 101, 'M38', DAY)).toBe('district');
  });

  test('an autonomous prefecture is competent nowhere below', () => {
    const on = facts({ mandates: [held(113), held(1071)], levels: [{ ...cityLevel, bureau: 113 }] });
    expect(refusedWith(asked(STATE, STATE_CITY, on))).toEqual(['mandate/not-competent', '5.G1', 1071]);
  });
});

describe('a designation (5.G4)', () => {
  const on = facts({ designations: [designated] });
  test('brings a case of a district matter to the city, which names it', () => {
    expect(asked(CITY, DISTRICT, on)).toEqual({ competent: true, mandate: held(101), designation: 'd' });
  });
  test('leaves the district its other cases', () => {
    expect(asked(DISTRICT, DISTRICT, on)).toMatchObject({ competent: true, designation: null });
  });
  test('is of one district, on its days', () => {
    expect(asked(CITY, OTHER, on).competent).toBe(false);
    expect(asked(CITY, DISTRICT, on, plainDate('2026-11-21')).competent).toBe(false);
  });
});

describe('the decided mandate (5.G1)', () => {
  test('a competent bureau without it is refused, and nobody is offered a transfer', () => {
    expect(refusedWith(asked(DISTRICT, DISTRICT, facts({ mandates: [held(1002)] })))).toEqual(['mandate/not-in-mandate', '5.G1', null]);
    expect(refusedWith(asked(OTHER, DISTRICT, facts({ mandates: [held(1002)] })))).toEqual(['mandate/not-competent', '5.G1', null]);
  });
  test('it counts from its first to its last day', () => {
    const on = facts({ mandates: [held(1001, { from: DAY, until: DAY })] });
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((day) => asked(DISTRICT, DISTRICT, on, plainDate(day)).competent)).toEqual([
      false,
      true,
      false,
    ]);
  });
  test('a matter that townships execute is not filed by the bureau', () => {
    const on = facts({ mandates: [held(1001, { executedBy: 'township' })] });
    expect(refusedWith(asked(DISTRICT, DISTRICT, on))).toEqual(['mandate/executed-by-another', '5.G1', null]);
  });
  test('what only the police may penalise is nobody’s here', () => {
    const found = competence({ matter: matter('M104'), bureau: DISTRICT, place: DISTRICT, day: DAY, facts: facts() });
    expect(refusedWith(found)).toEqual(['mandate/police-only', undefined, null]);
  });
});

describe('a coercive measure (5.G5)', () => {
  const competent = asked(DISTRICT, DISTRICT);
  const question = { competence: competent, governmentOrder: false, day: plainDate('2026-08-14') };
  test('rests on the law’s own basis', () => {
    expect(coercionAllowed({ ...question, matter: matter('M60'), measure: 'seize' })).toBeUndefined();
    expect(coercionAllowed({ ...question, matter: matter('M01'), measure: 'seize' })).toMatchObject({
      code: 'mandate/no-coercion-basis',
      gate: '5.G5',
    });
  });
  test('needs the penalty power', () => {
    const without = { ...question, competence: asked(CITY, DISTRICT) };
    expect(coercionAllowed({ ...without, matter: matter('M60'), measure: 'seize' })).toMatchObject({ code: 'mandate/no-penalty-power' });
  });
  test('of the repealed statutes ends on 2026-08-14', () => {
    expect(coercionAllowed({ ...question, matter: BARBECUE, measure: 'seize' })).toBeUndefined();
    expect(coercionAllowed({ ...question, matter: BARBECUE, measure: 'seize', day: plainDate('2026-08-15') })?.code).toBe(
      'mandate/no-coercion-basis',
    );
  });
  test('sealing a building site needs the government’s order; seizing there has no basis at all', () => {
    const site = { ...question, matter: matter('M29') };
    expect(coercionAllowed({ ...site, measure: 'seal' })?.code).toBe('mandate/government-order-missing');
    expect(coercionAllowed({ ...site, measure: 'seal', governmentOrder: true })).toBeUndefined();
    expect(coercionAllowed({ ...site, measure: 'seize', governmentOrder: true })?.code).toBe('mandate/no-coercion-basis');
  });
  test('is for noise that is emitted from the day of its law on', () => {
    expect(coercionOn(matter('M42'), 'seal', plainDate('2022-06-04'))).toEqual([]);
    expect(coercionOn(matter('M42'), 'seal', plainDate('2022-06-05'))).toHaveLength(1);
  });
});
