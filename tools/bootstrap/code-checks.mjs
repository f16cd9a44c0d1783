import { existsSync } from 'node:fs';
import { inRepository, repository } from './repository.mjs';
import { runWithProgress } from './run-with-progress.mjs';
import { environmentWith } from './runtime.mjs';

const WORKSPACES = ['domain', 'contract', 'server', 'office', 'cli'];

const TYPE_CHECKS = ['.', ...WORKSPACES].map((folder) => ({
  name: `tsc ${folder}`,
  needs: [`${folder}/tsconfig.json`],
  script: 'typescript/bin/tsc',
  args: ['-p', folder],
}));

// The other linters are tests of the project `code`, beside the planted violations that they must find.
const UNUSED = { name: 'knip', needs: ['knip.json', 'knip.ts'], script: 'knip/bin/knip.js', args: [] };

/** Types and unused code, one after another; resolves with the names of those that failed, their output printed. */
export async function runCodeChecks(node) {
  const failed = [];
  for (const check of [...TYPE_CHECKS, UNUSED]) {
    if (!check.needs.some((file) => existsSync(inRepository(file)))) {
      console.log(`${check.name}: not set up here (${check.needs.join(' or ')} is missing)`);
      continue;
    }
    const { code, lastLines } = await runWithProgress(check.name, node, [inRepository('node_modules', check.script), ...check.args], {
      cwd: repository,
      env: environmentWith(node),
    });
    console.log(`${check.name}: ${code === 0 ? 'passed' : `FAILED\n${lastLines.slice(-60).join('\n')}`}`);
    if (code !== 0) failed.push(check.name);
  }
  return failed;
}
