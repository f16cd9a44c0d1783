import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import type { Circumstances, Outcome, StandingBenchmark, WhenSeveral } from './benchmark.ts';
import { BENCHMARK_EXAMPLES } from './examples/examples.ts';
import { between, draftOf, fact, measured, range, test as when, tier } from './examples/parts.ts';
import { gradeCase, type GradedParty } from './grade-case.ts';

const UNIT: GradedParty = { kind: 'organisation', businessHouseholdAsCitizen: true };
const CITIZEN: GradedParty = { kind: 'citizen', businessHouseholdAsCitizen: true };

function standing(id: string, whenSeveral: WhenSeveral = 'undecided'): StandingBenchmark {
  const example = BENCHMARK_EXAMPLES.find((each) => each.id === id) ?? expect.fail(id);
  const draft = draftOf(example, { matter: 'M01', level: 'province', validFrom: plainDate('2026-01-01') });
  return { ...draft, whenSeveral, title: '示例', publishedNo: '1号', subject: 's', version: 1, bureau: 1 };
}

const grade = (
  id: string,
  facts: Circumstances,
  {
    party = UNIT,
    bases = {},
    several = 'undecided' as WhenSeveral,
  }: { party?: GradedParty; bases?: Record<string, number>; several?: WhenSeveral } = {},
) => gradeCase(standing(id, several), facts, party, bases);

/** Name and range, or the problem. */
const short = (...of: Parameters<typeof grade>) => {
  const graded = grade(...of);
  return 'problem' in graded ? graded.problem : [graded.name, graded.min, graded.max];
};

describe('the tier of a case', () => {
  test('bears the benchmark’s title, number and words', () => {
    expect(grade('PT-1', { volume: 60 })).toEqual({
      benchmark: 's',
      title: '示例（1号）',
      tier: 'general',
      name: '一般',
      condition: '50m³以上100m³以下',
      min: 8000,
      max: 8000,
      degree: 'general',
      kind: 'range',
    });
  });

  test('volume, and a fixed sum for each party: the boundary belongs to the upper tier', () => {
    expect([49.9, 50, 99.9, 100].map((volume) => short('PT-1', { volume }))).toEqual([
      ['轻微', 5000, 5000],
      ['一般', 8000, 8000],
      ['一般', 8000, 8000],
      ['严重', 10000, 10000],
    ]);
    expect(short('PT-1', { volume: 50 }, { party: CITIZEN })).toEqual(['一般', 2000, 2000]);
  });

  test('a business household is what the setting says it is', () => {
    const household = (businessHouseholdAsCitizen: boolean) => ({ kind: 'business-household', businessHouseholdAsCitizen }) as const;
    expect(short('PT-1', { volume: 50 }, { party: household(true) })).toEqual(['一般', 2000, 2000]);
    expect(short('PT-1', { volume: 50 }, { party: household(false) })).toEqual(['一般', 8000, 8000]);
  });

  test('area or count, whichever is there', () => {
    expect(short('JM-1', { area: 0.5 })).toEqual(['从轻', 500, 2000]);
    expect(short('JM-1', { places: 3 })).toEqual(['一般', 2000, 3500]);
    expect(short('JM-1', { places: 6, area: 5 })).toEqual(['从重', 3500, 5000]);
    expect(grade('JM-1', {})).toEqual({ problem: 'fact-missing', axes: ['places', 'area'] });
  });

  test('alternatives of two tiers are met: nobody chooses unless the benchmark says which holds', () => {
    expect(grade('JM-1', { places: 1, area: 9 })).toEqual({ problem: 'several-tiers', tiers: ['从轻', '从重'] });
    expect(short('JM-1', { places: 1, area: 9 }, { several: 'heaviest' })).toEqual(['从重', 3500, 5000]);
    expect(short('JM-1', { places: 1, area: 9 }, { several: 'lightest' })).toEqual(['从轻', 500, 2000]);
  });

  test('a consequence in words: it must be known, and alone it leads to the tier', () => {
    expect(grade('DF-1', { area: 1 })).toEqual({ problem: 'fact-missing', axes: ['grave'] });
    expect(short('DF-1', { area: 1, grave: false })).toEqual(['轻微', 0, 5000]);
    expect(short('DF-1', { grave: true })).toEqual(['严重', 10000, 20000]);
    expect(grade('DF-1', { grave: false })).toEqual({ problem: 'fact-missing', axes: ['area', 'places'] });
  });

  test('times within a year, and a gap after the last', () => {
    expect([1, 2, 3, 9].map((times) => short('SZ-3', { times }))).toEqual([
      ['一年内1次', 2000, 2000],
      ['一年内2次', 4000, 4000],
      ['一年内3次以上', 5000, 5000],
      ['一年内3次以上', 5000, 5000],
    ]);
    expect(grade('SZ-1', { times: 3 })).toEqual({ problem: 'no-tier' });
  });

  test('first time, and refusing', () => {
    expect(short('XM-2', { times: 1, refused: false })).toEqual(['一般', 1000, 1000]);
    expect(short('XM-2', { times: 2, refused: false }, { party: CITIZEN })).toEqual(['严重', 50, 200]);
    expect(short('XM-2', { times: 1, refused: true }, { several: 'heaviest' })).toEqual(['严重', 1000, 3000]);
  });

  test('words in their order, and a tier without a fine', () => {
    expect(grade('XS-2', { correction: '警告后期限内改正', grave: true })).toMatchObject({ tier: 'none', kind: 'none', min: 0, max: 0 });
    expect(short('XS-2', { correction: '拒不改正', grave: true })).toEqual(['严重', 200, 200]);
    expect(short('XS-2', { correction: '拒不改正', grave: false })).toBe('no-tier');
    expect(short('ZJ-1', { qualification: '超越资质范围' })).toEqual(['超越资质范围', 10000, 20000]);
  });

  test('kinds of unit; what the tier does not say of one of them it does not say', () => {
    expect(short('XY-1', { volume: 20, role: '施工单位' })).toEqual(['严重', 70000, 100000]);
    expect(short('XY-1', { volume: 20, role: '运输单位' })).toEqual(['严重', 20000, 30000]);
    expect(grade('XY-1', { volume: 20, role: '建设单位' })).toEqual({ problem: 'party-missing', tier: '严重' });
    expect(grade('XY-1', { volume: 20 })).toEqual({ problem: 'fact-missing', axes: ['role'] });
    expect(grade('XY-1', { volume: 20, role: '施工单位' }, { party: CITIZEN })).toEqual({ problem: 'party-missing', tier: '严重' });
  });

  test('per tree, with alternatives, and a multiple of the value', () => {
    const bases = { 树木价值: 3001 };
    expect(short('HZ-1', { felled: 1 }, { bases })).toEqual(['第一档', 3001, 6002]);
    expect(short('HZ-1', { pruned: 12 }, { bases })).toEqual(['第三档', 9003, 12004]);
    expect(short('HZ-1', { felled: 5, moved: 0, pruned: 0 }, { bases })).toEqual(['第四档', 12004, 15005]);
    expect(grade('HZ-1', { felled: 5 })).toEqual({ problem: 'base-missing', base: '树木价值' });
  });
});

describe('amounts that are reckoned', () => {
  const area = measured('area', 'area', '占用面积', '㎡');
  const of = (outcome: Outcome, facts: Circumstances, bases: Record<string, number> = {}) =>
    gradeCase(
      {
        ...standing('PT-1'),
        axes: [area, fact('refused', '拒不改正')],
        tiers: [tier('general', '一般', '占用', [between('area', 0, null)], outcome)],
      },
      facts,
      UNIT,
      bases,
    );
  const perMetre = { party: 'any', roles: [], kind: 'per-unit', axis: 'area', min: 20, max: 50, cap: 1000 } as const;

  test('by the square metre, cut to whole yuan, up to the cap', () => {
    expect(of(perMetre, { area: 10.55 })).toMatchObject({ min: 211, max: 527 });
    expect(of(perMetre, { area: 30 })).toMatchObject({ min: 600, max: 1000 });
    expect(of(perMetre, { area: 60 })).toMatchObject({ min: 1000, max: 1000 });
    expect(of({ ...perMetre, cap: null }, { area: 60 })).toMatchObject({ min: 1200, max: 3000 });
  });

  test('a measure that no condition needs is asked for by its name', () => {
    expect(of({ ...perMetre, axis: 'volume' }, { area: 1 })).toEqual({ problem: 'base-missing', base: 'volume' });
  });

  test('a share of the cost of the works', () => {
    const share: Outcome = { party: 'any', roles: [], kind: 'percent', base: '工程造价', min: 500, max: 1000 };
    expect(of(share, { area: 1 }, { 工程造价: 1_000_001 })).toMatchObject({ min: 50_001, max: 100_000, kind: 'percent' });
    expect(of(share, { area: 1 })).toEqual({ problem: 'base-missing', base: '工程造价' });
  });

  test('a range', () => expect(of(range(500, 900), { area: 1 })).toMatchObject({ min: 500, max: 900 }));

  test('comparisons as the source has them', () => {
    const fits = (op: 'lt' | 'le' | 'eq' | 'ge' | 'gt', value: number) => {
      const tiers = [tier('general', '一般', '面积', [[when('area', op, 5)]], range(1, 2))];
      return !('problem' in gradeCase({ ...standing('PT-1'), axes: [area], tiers }, { area: value }, UNIT, {}));
    };
    const truth = (['lt', 'le', 'eq', 'ge', 'gt'] as const).map((op) => [4, 5, 6].map((value) => fits(op, value)));
    expect(truth).toEqual([
      [true, false, false],
      [true, true, false],
      [false, true, false],
      [false, true, true],
      [false, false, true],
    ]);
  });
});
