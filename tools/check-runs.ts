import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ROOT } from './source-files.ts';

/** A rule and the file that breaks it, relative to the checked tree. */
export type Violation = { rule: string; path: string };

const PACKAGES = ['domain', 'contract', 'server', 'office', 'cli', 'tools', 'scenarios', 'bench'];

/** What the program printed; a program that failed without printing anything is a fault. */
const run = (program: string, args: readonly string[], cwd: string): string => {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 100_000,
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(ROOT, 'node_modules/.bin/tsgolint') },
  });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0 && done.stdout === '') throw new Error(`${program} failed: ${done.stderr.slice(0, 2000)}`);
  return done.stdout;
};

/** Some programs print a sentence before or after their JSON. */
const parseJson = (output: string): unknown => {
  const start = output.indexOf('{');
  const end = output.lastIndexOf('}');
  if (start < 0) throw new Error(`no result but: ${output.slice(0, 500)}`);
  return JSON.parse(output.slice(start, end + 1));
};

type Cruise = {
  modules: { source: string }[];
  summary: { violations: { from: string; rule: { name: string } }[] };
};

/** `modules`: what was really looked at. With a compiler that the program does not know it looks at nothing and finds nothing. */
export const cruise = (root: string): { modules: string[]; violations: Violation[] } => {
  const folders = PACKAGES.filter((folder) => existsSync(join(root, folder)));
  const args = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  const output = run('dependency-cruiser/bin/dependency-cruiser.mjs', args, root);
  const result = parseJson(output) as Cruise;
  return {
    modules: result.modules.map((module) => module.source),
    violations: result.summary.violations.map(({ from, rule }) => ({ rule: rule.name, path: from })),
  };
};

type Lint = { diagnostics: { code?: string; message: string; filename: string }[]; number_of_files: number };

/** Type errors come with the lint: their rule is `typescript(TS…)`. */
export const lint = (root: string): { files: number; violations: (Violation & { message: string })[] } => {
  const args = ['--type-aware', '--type-check', '--format', 'json', '-c', join(root, '.oxlintrc.json')];
  const result = parseJson(run('oxlint/bin/oxlint', args, root)) as Lint;
  return {
    files: result.number_of_files,
    violations: result.diagnostics.map(({ code, message, filename }) => ({ rule: code ?? message, path: filename, message })),
  };
};

/** Paths of the files that are formatted otherwise. */
export const unformatted = (root: string): string[] => {
  const output = run('@biomejs/biome/bin/biome', ['format', '--max-diagnostics=none', '--reporter=github', '.'], root);
  return [...output.matchAll(/^::error .*?file=([^,\n]+)/gm)].map((match) => relative(root, resolve(root, match[1] ?? ''))).sort();
};

/** Errors of the compiler as `path: TS…`. */
export const compile = (root: string, project: string): string[] => {
  const output = run('typescript/bin/tsc', ['--project', project, '--pretty', 'false'], root);
  return [...output.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => `${match[1]}: ${match[2]}`);
};
