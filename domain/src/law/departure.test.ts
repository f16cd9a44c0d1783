import { describe, expect, test } from 'vitest';
import { LENIENCY_GROUNDS } from '../penalty-case/ids.ts';
import { type Fining, finingRefusal, noPenaltyRefusal, withinTier } from './departure.ts';
import { LENIENCY } from './leniency.ts';

const TIER = { min: 2000, max: 3500, name: '一般', title: '容貌基准（1号）' };
const fining = (more: Partial<Fining> = {}): Fining => ({
  fineYuan: 2500,
  legal: { min: 500, max: 5000 },
  tier: TIER,
  grounds: [],
  departureReasons: null,
  deliberated: false,
  needsDeliberation: true,
  ...more,
});
const code = (more: Partial<Fining>) => finingRefusal(fining(more))?.code;

test('both ends belong to a tier', () => {
  expect([1999, 2000, 3500, 3501].map((fine) => withinTier(fine, TIER))).toEqual([false, true, true, false]);
});

describe('a fine against its tier (9.G1)', () => {
  test('within it nothing more is asked', () => expect(finingRefusal(fining())).toBeUndefined());
  test('where no benchmark is in force, only the law’s range holds', () =>
    expect(code({ tier: undefined, fineYuan: 5000 })).toBeUndefined());

  test('outside it reasons and deliberation are needed, under or over', () => {
    for (const fineYuan of [1999, 3501]) {
      expect(code({ fineYuan })).toBe('discretion/departure-without-reasons');
      expect(code({ fineYuan, departureReasons: ' ' })).toBe('discretion/departure-without-reasons');
      expect(code({ fineYuan, departureReasons: '客观情况变化' })).toBe('discretion/departure-without-deliberation');
      expect(code({ fineYuan, departureReasons: '客观情况变化', deliberated: true })).toBeUndefined();
      expect(code({ fineYuan, deliberated: true })).toBe('discretion/departure-without-reasons');
    }
  });
  test('without deliberation where the setting does not ask for it', () => {
    expect(code({ fineYuan: 1999, departureReasons: '明显不当', needsDeliberation: false })).toBeUndefined();
  });
  test('the refusal is of the gate, cites the Guideline and says both figures', () => {
    expect(finingRefusal(fining({ fineYuan: 4000 }))).toMatchObject({
      gate: '9.G1',
      basis: [
        { instrument: 'guideline', article: '9' },
        { instrument: 'penalty-law', article: '34' },
      ],
      facts: { fine: 4000, tier: '一般', tierMin: 2000, tierMax: 3500 },
    });
  });
});

describe('a fine against the law', () => {
  const settled = { departureReasons: '情节', deliberated: true } as const;
  test('is never above the maximum, whatever was deliberated and whatever the ground', () => {
    expect(code({ ...settled, fineYuan: 5000 })).toBeUndefined();
    expect(code({ ...settled, fineYuan: 5001, grounds: LENIENCY_GROUNDS })).toBe('discretion/above-maximum');
  });
  test('is below the minimum only with a ground to mitigate (Penalty Law arts 30–32)', () => {
    expect(code({ ...settled, fineYuan: 499 })).toBe('discretion/below-minimum-without-ground');
    const lifting = LENIENCY_GROUNDS.filter((ground) => code({ ...settled, fineYuan: 499, grounds: [ground] }) === undefined);
    expect(lifting).toEqual(['aged-14-17', 'partial-capacity', 'harm-reduced', 'coerced', 'confessed', 'meritorious', 'by-law']);
  });
});

test('no penalty only with its ground (Penalty Law arts 30, 31, 33)', () => {
  expect(noPenaltyRefusal([])?.code).toBe('discretion/no-penalty-without-ground');
  const lifting = LENIENCY_GROUNDS.filter((ground) => noPenaltyRefusal([ground]) === undefined);
  expect(lifting).toEqual(['under-14', 'mental-illness', 'minor-corrected-no-harm', 'first-slight-corrected', 'no-fault']);
});

test('each ground with its article, and whether it must or may (law digest 1.18)', () => {
  expect(LENIENCY_GROUNDS.map((ground) => `${ground} ${LENIENCY[ground].article.article} ${LENIENCY[ground].force}`)).toEqual([
    'under-14 30 must',
    'aged-14-17 30 must',
    'mental-illness 31 must',
    'partial-capacity 31 may',
    'harm-reduced 32 must',
    'coerced 32 must',
    'confessed 32 must',
    'meritorious 32 must',
    'by-law 32 must',
    'minor-corrected-no-harm 33 must',
    'first-slight-corrected 33 may',
    'no-fault 33 must',
  ]);
});
