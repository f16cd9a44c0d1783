import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../legal-time/plain-date.ts';
import type { BasisVersion, PenaltyRange } from '../../law/penalty.ts';
import type { Outcome } from '../benchmark.ts';
import { checkBenchmark } from '../check-benchmark.ts';
import { benchmarkSchema } from '../commands.ts';
import type { Finding } from '../finding.ts';
import { BENCHMARK_EXAMPLES } from './examples.ts';
import { type BenchmarkExample, draftOf } from './parts.ts';

type Range = readonly [number, number];

interface PublishedTier {
  readonly name?: string;
  readonly when?: string;
  readonly [column: string]: unknown;
}

interface PublishedMatter {
  readonly id: string;
  readonly conduct: string;
  readonly complete: boolean;
  readonly statutory: Range | Readonly<Record<string, unknown>>;
  readonly tiers: readonly PublishedTier[];
}

const { matters } = JSON.parse(readFileSync(new URL('./published.json', import.meta.url), 'utf8')) as { matters: PublishedMatter[] };
const published = (id: string): PublishedMatter => matters.find((matter) => matter.id === id) ?? expect.fail(id);

const AT = { matter: 'M01', level: 'province', validFrom: plainDate('2026-01-01') } as const;
const draft = (example: BenchmarkExample) => draftOf(example, AT);

/** One source has a traditional character in its midst, and commas are of either width. */
const plain = (text: string): string => text.replaceAll('，', ',').replaceAll('盜', '盗');

/** Columns of the source: amounts as ranges, a single amount as a range of one. */
function amountsOf(tier: PublishedTier): Range[] {
  return Object.entries(tier).flatMap(([column, value]): Range[] => {
    if (column === 'name' || column === 'when') return [];
    if (typeof value === 'number') return [[value, value]];
    return column === 'multiple' ? [(value as Range).map((times) => times * 100) as unknown as Range] : [value as Range];
  });
}

const rangeOf = (outcome: Outcome): Range => (outcome.kind === 'none' ? [0, 0] : [outcome.min, outcome.max]);

/** The range of the law as the source gives it. XY-1 has one for each kind of unit. */
function basisOf({ statutory }: PublishedMatter): BasisVersion {
  const amount = (party: 'individual' | 'unit' | 'any', [min, max]: Range) =>
    ({ party, kind: 'amount', base: null, min, max, when: 'ordinary' }) as const;
  const ranges = Array.isArray(statutory)
    ? [amount('any', statutory as unknown as Range)]
    : Object.entries(statutory).flatMap(([column, value]): PenaltyRange[] => {
        if (column === 'multipleOf') return [];
        if (column === 'range') {
          const [min, max] = value as Range;
          return [{ party: 'any', kind: 'multiple', base: '树木价值', min: min * 100, max: max * 100, when: 'ordinary' } as const];
        }
        return [amount(column === 'individual' ? 'individual' : 'unit', value as Range)];
      });
  return {
    id: 'X/1',
    matter: 'M01',
    validFrom: null,
    validTo: null,
    instrument: '',
    duty: null,
    clause: '',
    kinds: ['fine'],
    ranges,
    joined: [],
    fine: 'mandatory',
    correctFirst: false,
    seriousOnly: false,
    mark: 'seen',
  };
}

const shown = ({ code, tiers, at, facts }: Finding): string =>
  [
    code,
    ...tiers,
    ...at.map(
      (region) =>
        `${region.axis} ${region.words.length > 0 ? region.words.join('|') : `${region.fromIncluded ? '[' : '('}${region.from},${region.to ?? ''})`}`,
    ),
    ...(code === 'party-missing' ? [String(facts['role'])] : []),
  ].join(' ');

/** What is wrong in the sources themselves: nothing else may be found. */
const DEFECTS: Readonly<Record<string, readonly string[]>> = {
  'JM-1': [
    'several-undecided 从轻 一般 places [1,3) area [1,5)',
    'several-undecided 从轻 从重 places [1,3) area [5,)',
    'several-undecided 一般 从重 places [3,6) area [5,)',
  ],
  'PT-1': [],
  'XY-1': ['party-missing 严重 建设单位'],
  'DF-1': [
    'several-undecided 轻微 一般 area [0,2) places [3,10)',
    'several-undecided 轻微 严重 places [1,3) grave true',
    'several-undecided 一般 严重 places [3,10) grave true',
  ],
  'JX-1': [],
  'XS-2': ['gap correction 改正不达标 grave true', 'gap correction 拒不改正 grave false'],
  'SZ-1': ['gap times (2,)'],
  'SZ-3': [],
  'ZJ-1': [],
  'HZ-1': [
    'several-undecided 第一档 第二档 moved [1,3) pruned [5,10)',
    'several-undecided 第一档 第三档 moved [1,3) pruned [10,20)',
    'several-undecided 第一档 第四档 moved [1,3) pruned [20,)',
    'several-undecided 第二档 第三档 moved [3,5) pruned [10,20)',
    'several-undecided 第二档 第四档 moved [3,5) pruned [20,)',
    'several-undecided 第三档 第四档 moved [5,10) pruned [20,)',
  ],
  'XM-2': ['several-undecided 一般 严重 times [1,2) refused true'],
};

describe('the examples of other places', () => {
  test('every matter of the data set is there, once', () => {
    expect(BENCHMARK_EXAMPLES.map(({ id }) => id)).toEqual(matters.map(({ id }) => id));
    expect(Object.keys(DEFECTS)).toEqual(matters.map(({ id }) => id));
  });

  test.each(BENCHMARK_EXAMPLES)('$id says what was published: conduct, words and amounts', (example) => {
    const source = published(example.id);
    expect(example.complete).toBe(source.complete);
    expect(plain(example.conduct)).toBe(plain(source.conduct));
    expect(example.tiers.map(({ outcomes }) => outcomes.map(rangeOf))).toEqual(source.tiers.map(amountsOf));
    for (const [at, tier] of example.tiers.entries()) {
      const words = source.tiers[at];
      expect(plain(tier.condition), tier.name).toBe(plain(words?.when ?? words?.name ?? ''));
      if (words?.name !== undefined) expect(tier.name).toBe(words.name);
    }
  });

  test.each(BENCHMARK_EXAMPLES)('$id fits the schema once it has a title and a number', (example) => {
    const content = { ...draft(example), title: '示例', publishedNo: '示例〔2026〕1号' };
    expect(benchmarkSchema.parse(content)).toEqual(content);
    expect(benchmarkSchema.safeParse(draft(example)).success).toBe(false);
  });

  test.each(BENCHMARK_EXAMPLES)('$id: exactly the defects of the source are found, none against its law', (example) => {
    expect(checkBenchmark(draft(example), basisOf(published(example.id))).map(shown)).toEqual(DEFECTS[example.id]);
  });

  test('saying that the heaviest holds settles every alternative that was undecided', () => {
    for (const example of BENCHMARK_EXAMPLES) {
      const codes = checkBenchmark({ ...draft(example), whenSeveral: 'heaviest' }, basisOf(published(example.id))).map(({ code }) => code);
      expect(
        codes.filter((code) => code !== 'gap' && code !== 'party-missing'),
        example.id,
      ).toEqual([]);
    }
  });

  test('an excerpt that ended inside its matter has a gap', () => {
    const incomplete = BENCHMARK_EXAMPLES.filter(({ complete }) => !complete);
    expect(incomplete.map(({ id }) => id)).toEqual(['SZ-1']);
    for (const { id } of incomplete) expect(DEFECTS[id]?.some((defect) => defect.startsWith('gap'))).toBe(true);
  });
});
