import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import type { BasisVersion, PenaltyRange } from '../law/penalty.ts';
import type { Benchmark, Outcome, Tier } from './benchmark.ts';
import { checkBenchmark, errorsOf } from './check-benchmark.ts';
import { between, fact, measured, multiple, NO_FINE, range, test as when, tier, timesInYear, worded } from './examples/parts.ts';
import { FINDING_CODES, type FindingCode } from './finding.ts';
import { gridOf } from './grid.ts';
import { fits } from './predicate.ts';

const AREA = measured('area', 'area', '面积', '㎡');
const LAW: PenaltyRange = { party: 'any', kind: 'amount', base: null, min: 500, max: 5000, when: 'ordinary' };

const basis = (...ranges: readonly PenaltyRange[]): BasisVersion => ({
  id: 'M12/2017',
  matter: 'M12',
  validFrom: null,
  validTo: null,
  instrument: '城市市容和环境卫生管理条例',
  duty: null,
  clause: '第三十七条',
  kinds: ['fine'],
  ranges,
  joined: [],
  fine: 'mandatory',
  correctFirst: false,
  seriousOnly: false,
  mark: 'seen',
});

const TIERS = [
  tier('light', '从轻', '1㎡以下', [between('area', null, 1)], range(500, 2000)),
  tier('general', '一般', '1㎡以上5㎡以下', [between('area', 1, 5)], range(2000, 3500)),
  tier('heavy', '从重', '5㎡以上', [between('area', 5, null)], range(3500, 5000)),
] as const;

const benchmark = (more: Partial<Benchmark> = {}): Benchmark => ({
  matter: 'M12',
  basisVersionId: null,
  title: '城市容貌裁量基准',
  publishedNo: '兰城管〔2026〕1号',
  level: 'prefecture',
  validFrom: plainDate('2026-01-01'),
  validTo: null,
  whenSeveral: 'undecided',
  axes: [AREA],
  tiers: TIERS,
  ...more,
});

const replaced = (at: number, change: Partial<Tier>): Tier[] => TIERS.map((each, index) => (index === at ? { ...each, ...change } : each));
const codes = (of: Benchmark, against: BasisVersion | undefined = basis(LAW), superiors: readonly Benchmark[] = []): FindingCode[] =>
  checkBenchmark(of, against, superiors).map(({ code }) => code);
const outcome = (at: number, ...outcomes: readonly Outcome[]): FindingCode[] => codes(benchmark({ tiers: replaced(at, { outcomes }) }));

test('a benchmark without a slip has no findings', () => {
  expect(codes(benchmark())).toEqual([]);
});

describe('parts that are not whole', () => {
  test('no tiers', () => expect(codes(benchmark({ tiers: [] }))).toContain('no-tiers'));
  test('a tier or an axis that bears another one’s name', () => {
    expect(codes(benchmark({ tiers: replaced(1, { code: 'light' }) }))).toEqual(['tier-twice']);
    expect(codes(benchmark({ axes: [AREA, { ...AREA, name: '占地' }] }))).toEqual(['axis-twice']);
  });
  test('an area in metres has no unit of its kind; what is counted has any word, and not none', () => {
    expect(codes(benchmark({ axes: [{ ...AREA, unit: '米' }] }))).toEqual(['axis-without-unit']);
    expect(codes(benchmark({ axes: [{ ...AREA, kind: 'count', unit: '辆' }] }))).toEqual([]);
    expect(codes(benchmark({ axes: [{ ...AREA, kind: 'count', unit: '' }] }))).toEqual(['axis-without-unit']);
  });
  test('a level of one word is no level', () => {
    expect(codes(benchmark({ axes: [AREA, worded('harm', 'level', '后果', ['轻微'])] }))).toEqual(['axis-without-words']);
  });
  test('a condition on a factor that is not there, or with a value of another kind', () => {
    expect(codes(benchmark({ tiers: replaced(0, { predicate: [[when('volume', 'lt', 1)]] }) }))).toContain('axis-unknown');
    expect(codes(benchmark({ tiers: replaced(0, { predicate: [[when('area', 'is', '大')]] }) }))).toContain('value-of-other-kind');
    const harm = worded('harm', 'level', '后果', ['轻微', '严重']);
    expect(
      codes(benchmark({ axes: [harm], tiers: [tier('light', '轻', '轻微', [[when('harm', 'is', '特别严重')]], range(500, 5000))] })),
    ).toEqual(['value-of-other-kind']);
  });
  test('a tier without words, without condition, without amount', () => {
    expect(codes(benchmark({ tiers: replaced(0, { condition: ' ' }) }))).toEqual(['without-condition']);
    expect(codes(benchmark({ tiers: replaced(0, { predicate: [] }) }))).toEqual(['without-condition']);
    expect(outcome(0)).toEqual(['without-outcome']);
  });
  test('a range whose lower end is above its upper', () => expect(outcome(0, range(2000, 500))).toContain('range-upside-down'));
  test('an amount for a kind of party that is not listed', () => {
    expect(outcome(0, range(500, 2000, 'any', ['施工单位']))).toContain('value-of-other-kind');
  });
});

describe('conditions', () => {
  test('where both tiers include the boundary, the boundary is found and nothing else', () => {
    const found = checkBenchmark(benchmark({ tiers: replaced(0, { predicate: [[when('area', 'le', 1)]] }) }), basis(LAW));
    expect(found).toMatchObject([
      { code: 'overlap', tiers: ['从轻', '一般'], at: [{ axis: 'area', from: 1, fromIncluded: true, to: 1, toIncluded: true }] },
    ]);
    expect(found).toHaveLength(1);
  });
  test('where neither does, it is a gap', () => {
    const found = checkBenchmark(
      benchmark({ tiers: replaced(1, { predicate: [[when('area', 'gt', 1), when('area', 'lt', 5)]] }) }),
      basis(LAW),
    );
    expect(found).toMatchObject([{ code: 'gap', at: [{ axis: 'area', from: 1, to: 1 }] }]);
    expect(found).toHaveLength(1);
  });
  test('what is counted has no gap between whole numbers', () => {
    const tiers = [
      tier('light', '一次', '1次', [[when('times', 'le', 1)]], range(500, 1000)),
      tier('general', '两次以上', '2次以上', [[when('times', 'ge', 2)]], range(1000, 5000)),
    ];
    expect(codes(benchmark({ axes: [timesInYear], tiers }))).toEqual([]);
  });
  test('a rule for several tiers does not excuse conditions of the same factor that overlap', () => {
    const tiers = replaced(0, { predicate: [between('area', null, 2)] });
    expect(codes(benchmark({ tiers, whenSeveral: 'heaviest' }))).toEqual(['overlap']);
  });
  test('too many combinations are said and do not stop anybody', () => {
    const axes = Array.from({ length: 15 }, (_, at) => fact(`f${at}`, `因素${at}`));
    const tiers = [tier('light', '轻', '无', [axes.map(({ key }) => when(key, 'is', false))], range(500, 5000))];
    const found = checkBenchmark(benchmark({ axes, tiers }), basis(LAW));
    expect(found.map(({ code }) => code)).toEqual(['too-many-points']);
    expect(errorsOf(found)).toEqual([]);
  });
});

describe('amounts', () => {
  test('tiers rise in degree and in amount', () => {
    expect(codes(benchmark({ tiers: replaced(1, { degree: 'severe' }) }))).toEqual(['order-of-degrees']);
    expect(outcome(1, range(1000, 1500))).toEqual(['order-of-amounts']);
  });
  test('never above the maximum of the law, below its minimum only in a tier that mitigates (Penalty Law arts 30–32)', () => {
    expect(outcome(2, range(3500, 5001))).toEqual(['above-law']);
    expect(outcome(0, range(499, 2000))).toEqual(['below-law']);
    expect(codes(benchmark({ tiers: replaced(0, { degree: 'mitigate', outcomes: [range(100, 499)] }) }))).toEqual([]);
    expect(codes(benchmark({ tiers: replaced(0, { degree: 'mitigate', outcomes: [range(100, 5001)] }) }))).toContain('above-law');
  });
  test('a range may lie in any of those that the provision has for the party', () => {
    const serious: PenaltyRange = { ...LAW, min: 5000, max: 20_000, when: 'serious' };
    expect(codes(benchmark({ tiers: replaced(2, { outcomes: [range(5000, 20_000)] }) }), basis(LAW, serious))).toEqual([]);
  });
  test('a multiple where the law has amounts', () => expect(outcome(2, multiple('价值', 100, 200))).toContain('other-kind-than-law'));
  test('by the unit: without a cap it is said, a cap above the law is an error', () => {
    const perMetre = (cap: number | null): Outcome => ({
      party: 'any',
      roles: [],
      kind: 'per-unit',
      axis: 'area',
      min: 100,
      max: 200,
      cap,
    });
    expect(outcome(2, perMetre(null))).toEqual(['without-cap']);
    expect(outcome(2, perMetre(5001))).toEqual(['above-law']);
    expect(outcome(2, perMetre(5000))).toEqual([]);
    expect(outcome(2, { ...perMetre(5000), axis: 'volume' } as Outcome)).toContain('axis-unknown');
  });
  test('a party that the law names and a tier leaves out', () => {
    const law = basis({ ...LAW, party: 'unit' }, { ...LAW, party: 'individual', min: 0, max: 200 });
    const tiers = TIERS.map((each) => ({ ...each, outcomes: each.outcomes.map((one) => ({ ...one, party: 'unit' as const })) }));
    expect(checkBenchmark(benchmark({ tiers }), law).map(({ code, facts }) => [code, facts['party']])).toEqual([
      ['party-missing', 'individual'],
      ['party-missing', 'individual'],
      ['party-missing', 'individual'],
    ]);
  });
  test('a tier without a fine is so for everybody', () => {
    const none = tier('none', '不予处罚', '0.1㎡以下', [between('area', null, 0.1)], NO_FINE);
    const tiers = [none, ...replaced(0, { predicate: [between('area', 0.1, 1)] })];
    expect(codes(benchmark({ tiers }))).toEqual([]);
  });
  test('a provision that is not on record is said', () => {
    const found = checkBenchmark(benchmark(), undefined);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['law-unknown', 'warning']]);
  });
});

describe('a county within its prefecture', () => {
  const county = (change: Partial<Tier>) => benchmark({ level: 'county', tiers: replaced(1, change) });

  test('refines', () => expect(codes(county({ outcomes: [range(2200, 3300)] }), basis(LAW), [benchmark()])).toEqual([]));
  test('never leaves its range, up or down', () => {
    expect(codes(county({ outcomes: [range(2000, 3501)] }), basis(LAW), [benchmark()])).toEqual(['above-superior']);
    expect(codes(county({ outcomes: [range(1999, 3500)] }), basis(LAW), [benchmark()])).toEqual(['below-superior']);
  });
  test('a tier without a penalty that the prefecture does not have is said and not refused: its ground is the law’s', () => {
    const none = tier('none', '不予处罚', '0.1㎡以下', [between('area', null, 0.1)], NO_FINE);
    const tiers = [none, ...replaced(0, { predicate: [between('area', 0.1, 1)] })];
    const found = checkBenchmark(benchmark({ level: 'county', tiers }), basis(LAW), [benchmark()]);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['below-superior', 'warning']]);
    expect(codes(benchmark({ level: 'county', tiers }), basis(LAW), [benchmark({ tiers })])).toEqual([]);
  });
  test('by the unit its cap is not above the prefecture’s', () => {
    const capped = (cap: number | null) =>
      benchmark({
        tiers: replaced(2, { outcomes: [{ party: 'any', roles: [], kind: 'per-unit', axis: 'area', min: 100, max: 200, cap }] }),
      });
    const against = (lower: number | null, upper: number | null) =>
      checkBenchmark(capped(lower), basis(LAW), [capped(upper)]).filter(({ code }) => code === 'above-superior').length;
    expect([against(4000, 4000), against(4001, 4000), against(null, 4000), against(null, null), against(4000, null)]).toEqual([
      0, 1, 1, 0, 0,
    ]);
  });
  test('a degree of its own lies between the lowest and the highest amount', () => {
    const severe = (max: number) =>
      county({ degree: 'general', outcomes: [range(2000, 3500)] }).tiers.map((each, at) =>
        at === 2 ? { ...each, degree: 'severe' as const, outcomes: [range(3500, max)] } : each,
      );
    expect(codes(benchmark({ level: 'county', tiers: severe(5000) }), basis({ ...LAW, max: 9000 }), [benchmark()])).toEqual([]);
    expect(codes(benchmark({ level: 'county', tiers: severe(5001) }), basis({ ...LAW, max: 9000 }), [benchmark()])).toEqual([
      'above-superior',
    ]);
  });
});

describe('tiers from a value up to the next', () => {
  const cut = (bounds: readonly number[]): Tier[] =>
    [null, ...bounds].map((from, at) => ({
      ...tier('general', `第${at + 1}档`, '从数起至下一数止', [between('area', from, bounds[at] ?? null)], range(500, 5000)),
      code: `t${at}`,
    }));

  // Quarters of a unit, so that neighbours can be told apart exactly.
  const quarter = fc.integer({ min: 1, max: 4000 }).map((value) => value / 4);

  test('whatever the boundaries: no gap, no overlap, every value in one tier, a boundary in the upper', () => {
    fc.assert(
      fc.property(fc.uniqueArray(quarter, { minLength: 1, maxLength: 6 }), quarter, (unsorted, any) => {
        const bounds = unsorted.toSorted((a, b) => a - b);
        const tiers = cut(bounds);
        expect(codes(benchmark({ tiers }))).toEqual([]);
        for (const value of [0, any, ...bounds, ...bounds.map((bound) => bound - 1 / 8)]) {
          const fitting = tiers.filter(({ predicate }) => fits(predicate, { area: value }));
          expect(fitting.map((each) => tiers.indexOf(each))).toEqual([bounds.filter((bound) => bound <= value).length]);
        }
      }),
    );
  });

  test('a boundary that moves in one tier only is found, as gap or as overlap, between the two values', () => {
    fc.assert(
      fc.property(quarter, quarter, (bound, moved) => {
        fc.pre(bound !== moved);
        const [lower, upper] = cut([bound]) as [Tier, Tier];
        const found = checkBenchmark(benchmark({ tiers: [{ ...lower, predicate: [between('area', null, moved)] }, upper] }), basis(LAW));
        const [from, to] = moved > bound ? [bound, moved] : [moved, bound];
        expect(found).toMatchObject([
          { code: moved > bound ? 'overlap' : 'gap', at: [{ axis: 'area', from, fromIncluded: true, to, toIncluded: false }] },
        ]);
      }),
    );
  });

  test('one sample speaks for its whole stretch', () => {
    const tiers = cut([1, 5]);
    const grid = gridOf(
      [AREA],
      tiers.map(({ predicate }) => predicate),
    );
    expect(grid.points?.map(({ facts }) => facts['area'])).toEqual([0.5, 1, 3, 5, 6]);
  });
});

test('every finding is found somewhere in these tests', () => {
  const own =
    readFileSync(new URL(import.meta.url), 'utf8') + readFileSync(new URL('./examples/examples.test.ts', import.meta.url), 'utf8');
  expect(FINDING_CODES.filter((code) => !own.includes(`'${code}`))).toEqual([]);
});
