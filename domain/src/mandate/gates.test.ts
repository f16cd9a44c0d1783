import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import { basisIsWhole, basisOfPrefectureOrProvince, basisOnce } from './basis-gates.ts';
import { approvedDesignation, designatedDistrict, designationOnce } from './designation-gates.ts';
import type { BasisEntry } from './basis-entry.ts';
import { enteredVersions } from './entered-basis.ts';
import type { MandateGateFacts } from './gate-facts.ts';
import type { MandateOnRecord, PlacedBureau } from './ids.ts';
import { cityNeedsGround, levelOfCityWithDistricts, oneLevel } from './level-gates.ts';
import { mandateOnce, notForPolice } from './mandate-gates.ts';
import { orderedDays } from './period.ts';

const d = plainDate;
const TODAY = d('2026-11-20');
const CITY: PlacedBureau = { number: 101, level: 'prefecture', parent: 1, isDistrict: false };
const district = (number: number): PlacedBureau => ({ number, level: 'county', parent: 101, isDistrict: true });
const COUNTY: PlacedBureau = { number: 1006, level: 'county', parent: 101, isDistrict: false };
const facts = (more: Partial<MandateGateFacts> = {}): MandateGateFacts => ({
  bureau: CITY,
  below: [district(1001), district(1002), COUNTY],
  mandates: [],
  levels: [],
  designations: [],
  entered: [],
  ...more,
});
const proposed = <V>(values: V, on = facts(), subject = 's') => ({ subject, bureau: 101, today: TODAY, after: [{ values }], facts: on });

describe('executing levels', () => {
  const city = {
    matter: 'M37',
    level: 'city',
    ground: 'reserved-by-law',
    groundText: '第六十四条',
    from: d('2026-01-01'),
    until: null,
  } as const;

  test('5.G3: the city needs kind and text of its ground, the district needs none', () => {
    expect(cityNeedsGround(proposed(city))).toBeUndefined();
    expect(cityNeedsGround(proposed({ ...city, ground: null }))).toMatchObject({ code: 'mandate/city-without-ground', gate: '5.G3' });
    expect(cityNeedsGround(proposed({ ...city, groundText: null }))).toMatchObject({ gate: '5.G3' });
    expect(cityNeedsGround(proposed({ ...city, level: 'district', ground: null, groundText: null }))).toBeUndefined();
  });

  test('5.G2: never both levels, whichever comes first', () => {
    const entry = { ...city, subject: 'other', bureau: 101, until: d('2026-06-30') };
    const on = facts({ levels: [entry] });
    const from = (day: string) => oneLevel(proposed({ ...city, level: 'district' as const, from: d(day) }, on));
    expect(from('2026-06-30')).toMatchObject({ code: 'mandate/level-clash', gate: '5.G2', facts: { matter: 'M37', level: 'city' } });
    expect(from('2026-07-01')).toBeUndefined();
    const later = facts({ levels: [{ ...entry, from: d('2026-07-01'), until: null }] });
    const until = (day: string) => oneLevel(proposed({ ...city, level: 'district' as const, until: d(day) }, later))?.gate;
    expect(until('2026-06-30')).toBeUndefined();
    expect(until('2026-07-01')).toBe('5.G2');
    expect(oneLevel(proposed({ ...city, matter: 'M38' }, on))).toBeUndefined();
    expect(oneLevel(proposed(city, on, 'other'))).toBeUndefined();
  });

  test('are kept by cities with districts only', () => {
    expect(levelOfCityWithDistricts(proposed(city))).toBeUndefined();
    expect(levelOfCityWithDistricts(proposed(city, facts({ below: [COUNTY] })))).toMatchObject({ code: 'mandate/no-districts' });
    expect(levelOfCityWithDistricts(proposed(city, facts({ bureau: COUNTY, below: [] })))).toMatchObject({ code: 'mandate/no-districts' });
  });
});

describe('designations', () => {
  const one = {
    matter: 'M37',
    district: 1001,
    reason: '跨区',
    approvedBy: '局长',
    approvedOn: TODAY,
    from: TODAY,
    until: null,
  };
  test.each(['reason', 'approvedBy', 'approvedOn'])('5.G4: not without its %s', (field) => {
    expect(approvedDesignation(proposed({ ...one, [field]: null }))).toMatchObject({
      code: 'mandate/designation-not-approved',
      gate: '5.G4',
    });
  });
  test('5.G4: with reason and approval, of no day to come', () => {
    expect(approvedDesignation(proposed(one))).toBeUndefined();
    expect(approvedDesignation(proposed({ ...one, approvedOn: d('2026-11-21') }))).toMatchObject({ code: 'ledger/date-in-the-future' });
  });
  test('of a district of this city, of a matter that the city does not execute anyway', () => {
    expect(designatedDistrict(proposed(one))).toBeUndefined();
    expect(designatedDistrict(proposed({ ...one, district: 1006 }))).toMatchObject({ code: 'mandate/not-our-district' });
    expect(designatedDistrict(proposed({ ...one, district: 1023 }))).toMatchObject({ code: 'mandate/not-our-district' });
    const level = {
      subject: 'l',
      bureau: 101,
      matter: 'M37',
      level: 'city',
      ground: null,
      groundText: null,
      from: TODAY,
      until: null,
    } as const;
    expect(designatedDistrict(proposed(one, facts({ levels: [level] })))).toMatchObject({ code: 'mandate/at-city-level' });
  });
  test('once at a time for a matter of a district', () => {
    const on = facts({ designations: [{ subject: 'other', bureau: 101, matter: 'M37', district: 1001, from: TODAY, until: null }] });
    expect(designationOnce(proposed(one, on))).toMatchObject({ code: 'mandate/overlaps' });
    expect(designationOnce(proposed({ ...one, district: 1002 }, on))).toBeUndefined();
  });
});

describe('mandates', () => {
  const one = { matter: 'M37', from: d('2026-01-01'), until: null };
  const on = facts({ mandates: [{ ...one, subject: 'other', bureau: 101, until: d('2026-03-31') } as unknown as MandateOnRecord] });
  test('one decision at a time', () => {
    expect(mandateOnce(proposed({ ...one, from: d('2026-03-31') }, on))).toMatchObject({ code: 'mandate/overlaps' });
    expect(mandateOnce(proposed({ ...one, from: d('2026-04-01') }, on))).toBeUndefined();
    expect(mandateOnce(proposed({ ...one, matter: 'M38' }, on))).toBeUndefined();
  });
  test('not for what only the police may penalise', () => {
    expect(notForPolice(proposed({ matter: 'M104', from: TODAY, until: null }))).toMatchObject({ code: 'mandate/police-only' });
    expect(notForPolice(proposed(one))).toBeUndefined();
  });
  test('end no earlier than they begin', () => {
    expect(orderedDays(proposed({ ...one, until: d('2025-12-31') }))).toMatchObject({ code: 'ledger/until-before-from' });
    expect(orderedDays(proposed({ ...one, until: one.from }))).toBeUndefined();
  });
});

const ENTRY: BasisEntry = {
  subject: 'a',
  bureau: 101,
  matter: 'M01',
  instrument: '某市市容和环境卫生管理条例',
  clause: '第四十条',
  duty: null,
  inForceFrom: d('2020-01-01'),
  inForceUntil: null,
  party: 'individual',
  circumstance: 'ordinary',
  fine: 'optional',
  rangeKind: 'amount',
  least: 20,
  most: 50,
  base: null,
  warning: true,
  publicCriticism: null,
  confiscateGains: null,
  confiscateProperty: null,
  confiscationJoined: null,
  suspendPermit: null,
  downgrade: null,
  revokePermit: null,
  restrictBusiness: null,
  stopBusiness: null,
  closeDown: null,
  barFromPractice: null,
  correctFirst: null,
};

describe('bases that people enter', () => {
  test('by a prefecture or the province, never by a county (Penalty Law art. 16)', () => {
    expect(basisOfPrefectureOrProvince(proposed(ENTRY))).toBeUndefined();
    expect(basisOfPrefectureOrProvince(proposed(ENTRY, facts({ bureau: COUNTY })))).toMatchObject({ code: 'mandate/basis-of-county' });
  });

  test.each([
    [{ rangeKind: null }, 'mandate/basis-range-incomplete'],
    [{ most: null }, 'mandate/basis-range-incomplete'],
    [{ least: 60 }, 'mandate/basis-range-incomplete'],
    [{ rangeKind: 'percent' as const }, 'mandate/basis-range-incomplete'],
    [{ fine: 'none' as const, warning: false }, 'mandate/basis-without-penalty'],
    [{ inForceUntil: d('2019-12-31') }, 'ledger/until-before-from'],
  ])('a decision can rest on them: %j is refused', (wrong, code) => {
    expect(basisIsWhole(proposed({ ...ENTRY, ...wrong }))).toMatchObject({ code });
  });

  test('whole ones are taken', () => {
    expect(basisIsWhole(proposed(ENTRY))).toBeUndefined();
    expect(basisIsWhole(proposed({ ...ENTRY, rangeKind: 'percent', base: '工程造价' }))).toBeUndefined();
    expect(basisIsWhole(proposed({ ...ENTRY, fine: 'none', rangeKind: null, least: null, most: null }))).toBeUndefined();
  });

  test('leave nothing to chance', () => {
    const on = facts({ entered: [ENTRY] });
    const next = { ...ENTRY, subject: 'b' };
    const refused = (more: Partial<BasisEntry>) => basisOnce(proposed({ ...next, ...more }, on, 'b'))?.code;
    expect(refused({})).toBe('mandate/basis-overlaps');
    expect(refused({ party: 'any' })).toBe('mandate/basis-overlaps');
    expect(refused({ party: 'unit' })).toBeUndefined();
    expect(refused({ circumstance: 'serious' })).toBeUndefined();
    expect(refused({ party: 'unit', clause: '第四十一条' })).toBe('mandate/basis-overlaps');
    expect(refused({ matter: 'M02' })).toBeUndefined();
  });

  test('become one version with a range for each party, the nearer bureau’s first', () => {
    const unit: BasisEntry = {
      ...ENTRY,
      subject: 'b',
      party: 'unit',
      least: 500,
      most: 2_000,
      confiscateGains: true,
      confiscationJoined: true,
    };
    const provincial: BasisEntry = { ...ENTRY, subject: 'c', bureau: 1, instrument: '某省条例', warning: null };
    const versions = enteredVersions([provincial, unit, ENTRY], [101, 1]);
    expect(versions.map(({ id, instrument }) => [id, instrument])).toEqual([
      ['M01/a', '某市市容和环境卫生管理条例'],
      ['M01/c', '某省条例'],
    ]);
    expect(versions[0]).toMatchObject({
      mark: 'entered',
      kinds: ['warning', 'fine', 'confiscate-gains'],
      joined: ['confiscate-gains'],
      fine: 'optional',
      ranges: [
        { party: 'individual', kind: 'amount', min: 20, max: 50, when: 'ordinary' },
        { party: 'unit', kind: 'amount', min: 500, max: 2_000, when: 'ordinary' },
      ],
    });
  });
});
