import { describe, expect, test } from 'vitest';
import { plainDate } from '../legal-time/plain-date.ts';
import type { Benchmark } from './benchmark.ts';
import { between, measured, range, tier } from './examples/parts.ts';
import { publish, withdraw } from './procedure.ts';
import { type BenchmarkState, evolveBenchmark, NO_BENCHMARK, versionOn } from './state.ts';

const content = (more: Partial<Benchmark> = {}): Benchmark => ({
  matter: 'M12',
  basisVersionId: null,
  title: '容貌基准',
  publishedNo: '1号',
  level: 'county',
  validFrom: plainDate('2026-01-01'),
  validTo: null,
  whenSeveral: 'undecided',
  axes: [measured('area', 'area', '面积', '㎡')],
  tiers: [
    tier('light', '从轻', '1㎡以下', [between('area', null, 1)], range(500, 2000)),
    tier('heavy', '从重', '1㎡以上', [between('area', 1, null)], range(2000, 5000)),
  ],
  ...more,
});

const NOTHING = { basis: undefined, superiors: [] };
const DONE = { by: 'clerk', at: '2026-01-01T00:00:00.000Z' };

function given(...rulings: readonly ((state: BenchmarkState) => ReturnType<typeof publish>)[]): BenchmarkState {
  return rulings.reduce<BenchmarkState>((state, ruled) => {
    const ruling = ruled(state);
    if (!ruling.accepted) throw new Error(ruling.refusal.code);
    return ruling.acts.reduce((folded, act) => evolveBenchmark(folded, act, DONE), state);
  }, NO_BENCHMARK);
}

const first = (state: BenchmarkState) => publish(content(), state, NOTHING);
const second = (state: BenchmarkState) => publish(content({ validFrom: plainDate('2026-07-01'), title: '第二版' }), state, NOTHING);
const titleOn = (state: BenchmarkState, day: string) => versionOn(state, plainDate(day))?.content.title;

describe('publishing', () => {
  test('is refused while there are errors, and says how many of which', () => {
    const tiers = content().tiers.slice(0, 1);
    expect(publish(content({ tiers }), NO_BENCHMARK, NOTHING)).toMatchObject({
      accepted: false,
      refusal: {
        code: 'benchmark/has-errors',
        facts: { count: 1, findings: ['gap'] },
        basis: [{ instrument: 'penalty-law', article: '34' }, {}],
      },
    });
  });

  test('a warning does not keep anybody from it: the provision may not be on record yet', () => {
    expect(first(NO_BENCHMARK)).toMatchObject({ accepted: true, acts: [{ type: 'BenchmarkPublished.v1', version: 1 }] });
  });

  test('outside the range of the bureau above it names the tier and both ranges', () => {
    const superiors = [
      content({
        title: '市级基准',
        level: 'prefecture',
        tiers: [tier('light', '轻', '全部', [[]], range(500, 1500)), tier('heavy', '重', '无', [], range(2000, 5000))],
      }),
    ];
    expect(publish(content(), NO_BENCHMARK, { basis: undefined, superiors })).toMatchObject({
      refusal: {
        code: 'benchmark/outside-superior',
        facts: { benchmark: '市级基准', tier: '从轻', min: 500, max: 2000, tierMin: 500, tierMax: 1500 },
      },
    });
  });

  test('a later version ends the one before it on the day before its own first', () => {
    const state = given(first, second);
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => titleOn(state, day))).toEqual([
      undefined,
      '容貌基准',
      '容貌基准',
      '第二版',
    ]);
  });

  test('a version never begins before or with the one that it follows', () => {
    expect(first(given(first))).toMatchObject({
      refusal: { code: 'benchmark/not-after-previous', facts: { from: '2026-01-01', since: '2026-01-01' } },
    });
  });

  test('a version that ended by itself keeps its own last day', () => {
    const short = (state: BenchmarkState) => publish(content({ validTo: plainDate('2026-03-31') }), state, NOTHING);
    const state = given(short, second);
    expect(['2026-03-31', '2026-04-01', '2026-07-01'].map((day) => titleOn(state, day))).toEqual(['容貌基准', undefined, '第二版']);
  });
});

describe('withdrawing', () => {
  const from = (day: string) => (state: BenchmarkState) => withdraw({ from: plainDate(day), reason: '依据修改' }, state);

  test('ends it from a day on; cases of earlier days keep it', () => {
    const state = given(first, from('2026-05-01'));
    expect(['2026-04-30', '2026-05-01'].map((day) => titleOn(state, day))).toEqual(['容貌基准', undefined]);
    expect(state.versions[0]?.withdrawn).toEqual({ from: '2026-05-01', reason: '依据修改' });
  });

  test('ends the version in force and the one still to come, and leaves alone what had ended before', () => {
    const state = given(first, second, from('2026-05-01'));
    expect(['2026-04-30', '2026-05-01', '2026-07-01'].map((day) => titleOn(state, day))).toEqual(['容貌基准', undefined, undefined]);
    const later = given(first, second, from('2026-08-01'));
    expect(['2026-06-30', '2026-07-31', '2026-08-01'].map((day) => titleOn(later, day))).toEqual(['容貌基准', '第二版', undefined]);
    expect(later.versions.map(({ withdrawn }) => withdrawn?.from ?? null)).toEqual([null, '2026-08-01']);
  });

  test('only once, only what is there, only while it holds', () => {
    const refused = { refusal: { code: 'benchmark/not-in-force' } };
    expect(from('2026-05-01')(NO_BENCHMARK)).toMatchObject(refused);
    expect(from('2026-06-01')(given(first, from('2026-05-01')))).toMatchObject(refused);
    expect(from('2026-04-01')(given(first, from('2026-05-01')))).toMatchObject(refused);
    const short = (state: BenchmarkState) => publish(content({ validTo: plainDate('2026-03-31') }), state, NOTHING);
    expect(from('2026-04-01')(given(short))).toMatchObject(refused);
    expect(from('2026-03-31')(given(short))).toMatchObject({ accepted: true });
  });
});
