import { createRequire } from 'node:module';
import { afterAll, describe, expect, test } from 'vitest';
import { compile, cruise, lint, unformatted, type Violation } from './check-runs.ts';
import { emptyNames } from './names.ts';
import { ALLOWED, PLANTED_IMPORTS, SURROUNDINGS } from './planted-imports.ts';
import { ALLOWED_LINT, PLANTED_LINT } from './planted-lint.ts';
import { plantTree, removeTree } from './planted-tree.ts';
import { listFiles, readSource, ROOT } from './source-files.ts';

const trees: string[] = [];
const plant = (...parts: Readonly<Record<string, string>>[]): string => {
  const root = plantTree(Object.assign({}, ...parts));
  trees.push(root);
  return root;
};
afterAll(() => trees.forEach(removeTree));

const texts = (planted: readonly { path: string; text: string }[]) => Object.fromEntries(planted.map(({ path, text }) => [path, text]));
const named = (violations: readonly Violation[]) => violations.map(({ rule, path }) => `${rule}: ${path}`).sort();

describe('imports', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

  test('no module of the repository breaks a rule, and every module was looked at', () => {
    const { modules, violations } = cruise(ROOT);
    expect(named(violations)).toEqual([]);
    const sources = listFiles(ROOT).filter((path) => /^(domain|contract|server|office|cli|tools)\/.*\.tsx?$/.test(path));
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.filter((path) => !modules.includes(path))).toEqual([]);
  });

  test('a planted violation of every rule is found, and nothing else', () => {
    const root = plant(ALLOWED, SURROUNDINGS, texts(PLANTED_IMPORTS));
    expect(named(cruise(root).violations)).toEqual(named(PLANTED_IMPORTS));
  });

  test('every rule has a planted violation', () => {
    expect(new Set(PLANTED_IMPORTS.map(({ rule }) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  test('domain depends on zod only', () => {
    const { dependencies, devDependencies, peerDependencies, optionalDependencies } = JSON.parse(readSource(ROOT, 'domain/package.json'));
    expect(Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies })).toEqual(['zod']);
  });
});

describe('lint and types', () => {
  test('the repository is clean', () => {
    const { files, violations } = lint(ROOT);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(60);
  });

  test('a planted violation of every rule is found, and nothing else', () => {
    expect(named(lint(plant(ALLOWED_LINT, texts(PLANTED_LINT))).violations)).toEqual(named(PLANTED_LINT));
  });

  test('every rule has a planted violation', () => {
    const { rules, overrides } = JSON.parse(readSource(ROOT, '.oxlintrc.json'));
    const names = [rules, ...overrides.map((one: { rules: object }) => one.rules)].flatMap((some: object) => Object.keys(some));
    const planted = PLANTED_LINT.map(({ rule }) => rule.replace(/^eslint\((.*)\)$/, '$1').replace(/^(\w+)\((.*)\)$/, '$1/$2'));
    expect(names.filter((name) => !planted.includes(name))).toEqual([]);
  });
});

describe('domain compiles without screen and without Node', () => {
  test('as it stands', () => {
    expect(compile(ROOT, 'domain')).toEqual([]);
  });

  test.each([
    ['document.title', 'TS2584'],
    ['process.cwd()', 'TS2591'],
    ['Buffer.from([])', 'TS2591'],
    ['fetch("/")', 'TS2304'],
  ])('%s does not compile', (expression, error) => {
    const root = plant({ 'domain/src/law/screen.ts': `export const x = ${expression};\n` });
    expect(compile(root, 'domain')).toEqual([`domain/src/law/screen.ts: ${error}`]);
  });
});

describe('format', () => {
  test('the repository is formatted', () => {
    expect(unformatted(ROOT)).toEqual([]);
  });

  test('each departure is found', () => {
    const departures = {
      'tools/double-quotes.ts': 'export const x = "one";\n',
      'tools/no-semicolon.ts': "export const x = 'one'\n",
      'tools/tab.ts': "export const x = () => {\n\treturn 'one';\n};\n",
      'tools/no-trailing-comma.ts': `export const x = [\n  '${'a'.repeat(80)}',\n  '${'b'.repeat(80)}'\n];\n`,
      'tools/too-long.ts': `export const x = ['${'a'.repeat(80)}', '${'b'.repeat(80)}'];\n`,
    };
    const kept = { 'tools/kept.ts': `export const x = ['${'a'.repeat(50)}', '${'b'.repeat(50)}'];\n` };
    expect(unformatted(plant(departures, kept))).toEqual(Object.keys(departures).sort());
  });
});

describe('names', () => {
  test('no file or folder of the repository has an empty name', () => {
    expect(emptyNames(listFiles(ROOT))).toEqual([]);
  });

  test.each([
    'domain/src/utils/date.ts',
    'server/src/http/string-utils.ts',
    'office/src/helpers.tsx',
    'server/src/common/x.ts',
    'cli/src/misc.ts',
    'domain/src/personnel/index.ts',
    'office/src/shell/index.tsx',
  ])('%s is found', (path) => {
    expect(emptyNames([path])).toEqual([path]);
  });

  test('words that only contain such a word are names', () => {
    expect(emptyNames(['domain/src/law/commonly-cited.ts', 'docs/common.md', 'office/index.html', 'domain/src/log/tile-index.ts'])).toEqual(
      [],
    );
  });
});
