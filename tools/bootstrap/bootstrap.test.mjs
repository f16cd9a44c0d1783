import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashSources } from './hash-sources.mjs';
import { matches } from './packages.mjs';
import { countTests } from './test-summary.mjs';
import { selectedProjects } from './test.mjs';

const LOCKED = {
  '': { name: 'zhunsheng' },
  server: { version: '0.1.0' },
  'node_modules/pg': { version: '8.23.1', integrity: 'a' },
  'node_modules/for-another-platform': { version: '1.0.0', integrity: 'b', optional: true },
};

const INSTALLED = { 'node_modules/pg': { version: '8.23.1', integrity: 'a' } };

test('installed packages match the lock file although optional ones of other platforms are absent from either', () => {
  expect(matches(LOCKED, INSTALLED)).toBe(true);
  expect(matches(LOCKED, {})).toBe(false);
  expect(matches(LOCKED, { 'node_modules/pg': { version: '8.23.0', integrity: 'a' } })).toBe(false);
  expect(matches(LOCKED, { ...INSTALLED, 'node_modules/left': { version: '1.0.0' } })).toBe(false);
  expect(matches(LOCKED, { ...INSTALLED, 'node_modules/binding': { version: '1.0.0', optional: true } })).toBe(true);
});

test('the hash of sources follows names and contents, not tests', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'zs-hash-'));
  try {
    mkdirSync(path.join(root, 'src'));
    writeFileSync(path.join(root, 'src', 'a.ts'), '1');
    const first = hashSources(root, ['src', 'missing']);
    writeFileSync(path.join(root, 'src', 'a.test.ts'), 'x');
    expect(hashSources(root, ['src', 'missing'])).toBe(first);
    writeFileSync(path.join(root, 'src', 'a.ts'), '2');
    expect(hashSources(root, ['src', 'missing'])).not.toBe(first);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('a file that could not be loaded and a run without report count as failures', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(countTests(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countTests({ ...report, testResults: [] }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test('projects are read from the arguments in both spellings', () => {
  expect(selectedProjects(['--project', 'pure', 'domain/src/log'])).toEqual(['pure']);
  expect(selectedProjects(['--project=server'])).toEqual(['server']);
  expect(selectedProjects([])).toContain('screens');
});
