import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exitWith } from './bootstrap-failure.mjs';
import { ensureChromium } from './chromium.mjs';
import { runCodeChecks } from './code-checks.mjs';
import { ensureOffice } from './office.mjs';
import { ensurePackages } from './packages.mjs';
import { inRepository, repository } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { ensureRuntime, environmentWith } from './runtime.mjs';
import { countTests } from './test-summary.mjs';

/** `npm test`: everything. With arguments, only what vitest selects by them, without the checks on the code. */
export function test() {
  return exitWith(async () => {
    const args = process.argv.slice(2);
    const node = await ensureRuntime();
    await ensurePackages(node);
    const browser = screensSelected(args) ? await ensureChromium() : {};
    if (needsOffice(args)) await ensureOffice(node);
    const failedChecks = args.length === 0 ? await runCodeChecks(node) : [];
    return runTests(node, args, browser, failedChecks);
  });
}

/** Without `--project` every project runs. */
export function selectedProjects(args) {
  const selected = args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
    return args[index - 1] === '--project' ? [arg] : [];
  });
  return selected.length === 0 ? ['pure', 'code', 'server', 'screens'] : selected;
}

function screensSelected(args) {
  return selectedProjects(args).includes('screens');
}

function needsOffice(args) {
  return selectedProjects(args).some((project) => project === 'screens' || project === 'server');
}

async function runTests(node, args, browser, failedChecks) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhunsheng-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const vitest = inRepository('node_modules', 'vitest', 'vitest.mjs');
    const code = await runProgram(node, [vitest, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
      cwd: repository,
      env: { ...environmentWith(node), ...browser },
    });
    const tests = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
    return sayResult(tests, failedChecks, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sayResult(tests, failedChecks, code) {
  if (tests.skipped > 0) console.log(`skipped: ${tests.skipped}`);
  if (failedChecks.length > 0) console.log(`checks on the code that failed (counted below): ${failedChecks.join(', ')}`);
  console.log(`${tests.passed} passed, ${tests.failed + failedChecks.length} failed`);
  return code !== 0 ? code : failedChecks.length > 0 ? 1 : 0;
}
