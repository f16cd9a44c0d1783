import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COVERAGE, PROGRESS, type Sentence } from '../domain/src/standard/coverage.ts';
import { ledgerKinds } from './domain-words.ts';
import { type Built, coverageFaults } from './guideline-coverage.ts';
import { listFiles, readSource, ROOT } from './source-files.ts';

const exportOf = async (path: string, name: string): Promise<unknown> => {
  const module: Record<string, unknown> = await import(pathToFileURL(join(ROOT, path)).href);
  if (module[name] === undefined) throw new Error(`${path} does not export ${name}`);
  return module[name];
};

const idsOf = (standards: unknown): string[] =>
  Object.values(standards as Record<string, { id?: unknown }>).map(({ id }) => {
    if (typeof id !== 'string') throw new Error('a standard without an id');
    return id;
  });

const readBuilt = async (): Promise<Built> => {
  const files = listFiles(ROOT, 'domain/src');
  const articles = files.filter((path) => /^domain\/src\/standard\/art-\d\d\.ts$/.test(path));
  const standards = await Promise.all(articles.map((path) => exportOf(path, 'STANDARDS')));
  const gates = await exportOf('domain/src/law/gates.ts', 'GATES');
  const ledgers = files.filter((path) => path.endsWith('.ledger.ts')).map((path) => ({ path, text: readSource(ROOT, path) }));
  return {
    gates: new Set(Object.keys(gates as object)),
    standards: new Set(standards.flatMap(idsOf)),
    ledgers: ledgerKinds(ledgers).map((kind) => kind.name),
  };
};

test('every sentence of an article marked done is answered by gates, standards, records or a declared human judgement', async () => {
  expect(coverageFaults(COVERAGE, PROGRESS, await readBuilt())).toEqual([]);
});

test('the table holds the 190 sentences of articles 4 to 26', () => {
  expect(COVERAGE).toHaveLength(190);
});

describe('the check finds', () => {
  const cited = (letter: string, article: number) =>
    COVERAGE.flatMap((sentence) => sentence.by).filter((id) => id.startsWith(`${article}.${letter}`));
  const begun = (letter: string) =>
    Object.values(PROGRESS).flatMap((state) => (state.progress === 'begun' ? state.ids.filter((id) => id.includes(`.${letter}`)) : []));
  const whole: Built = {
    gates: new Set([...cited('G', 5), ...cited('G', 6), ...begun('G')]),
    standards: new Set([...cited('S', 4), ...cited('S', 5), ...cited('S', 6), ...begun('S')]),
    ledgers: ['damage-claim'],
  };
  const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((one) => one !== id));
  const changed = (no: string, change: Partial<Sentence>) => COVERAGE.map((one) => (one.no === no ? { ...one, ...change } : one));
  const faults = (built: Partial<Built>, sentences: readonly Sentence[] = COVERAGE, progress = PROGRESS) =>
    coverageFaults(sentences, progress, { ...whole, ...built });

  test('nothing where all is built', () => {
    expect(faults({})).toEqual([]);
  });

  test('a standard that is missing (Guideline art. 4)', () => {
    expect(faults({ standards: without(whole.standards, '4.S5') })).toEqual([
      '4.3a: 4.S5 is not built',
      '4.3a: nothing answers “measured”',
    ]);
  });

  test('a gate that is missing (Guideline art. 6)', () => {
    expect(faults({ gates: without(whole.gates, '6.G4') })).toContain('6.3.4a: nothing answers “gate”');
  });

  test('a gate of the begun article 26 that is missing', () => {
    expect(faults({ gates: without(whole.gates, '26.G1') })).toEqual(['26.G1 is listed as begun and not built']);
  });

  test('claims that no ledger keeps (Guideline art. 6)', () => {
    expect(faults({ ledgers: ['certificate'] })).toEqual(['6.3.6: nothing answers “measured”']);
  });

  test('a sentence mapped to nothing', () => {
    expect(faults({}, changed('6.1.1c', { cover: [], by: [] }))).toEqual(['6.1.1c: mapped to nothing']);
  });

  test('a human judgement without anything to judge by', () => {
    expect(faults({}, changed('4.3a', { cover: ['human'], by: [] }))).toContain('4.3a: nothing answers “human”');
  });

  test('an article marked done of which nothing is built', () => {
    expect(faults({}, COVERAGE, { ...PROGRESS, 7: { progress: 'done' } }).length).toBeGreaterThan(10);
  });

  test('a standard of an article that is listed as not begun', () => {
    expect(faults({ standards: new Set([...whole.standards, '7.S1']) })).toEqual(['7.S1 is built, but its article is listed as not begun']);
  });

  test('a standard of a begun article that is not listed', () => {
    expect(faults({ standards: new Set([...whole.standards, '26.S2']) })).toEqual(['26.S2 is built, but not listed as begun']);
  });

  test('a standard that the Guideline does not know', () => {
    expect(faults({ standards: new Set([...whole.standards, '4.S7']) })).toEqual(['4.S7 answers no sentence of the Guideline']);
  });

  test('a sentence listed twice and an article without any', () => {
    expect(faults({}, [...COVERAGE, ...COVERAGE.filter((one) => one.no === '9.1a')])).toEqual(['9.1a is listed twice']);
    expect(
      faults(
        {},
        COVERAGE.filter((one) => !one.no.startsWith('24.')),
      ),
    ).toEqual(['article 24 has no sentence']);
  });
});
