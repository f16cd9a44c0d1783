import { pathToFileURL } from 'node:url';
import { exitWith } from './bootstrap-failure.mjs';
import { ensureOffice } from './office.mjs';
import { ensurePackages } from './packages.mjs';
import { inRepository, repository } from './repository.mjs';
import { runProgram } from './run-program.mjs';
import { ensureRuntime, environmentWith } from './runtime.mjs';

/** `npm start`: installs what is missing, builds the pages, runs the server until it ends. */
export function start() {
  return exitWith(async () => {
    const node = await ensureRuntime();
    await ensurePackages(node);
    await ensureOffice(node);
    const endWithParent = pathToFileURL(inRepository('tools', 'bootstrap', 'end-with-parent.mjs')).href;
    const main = inRepository('server', 'src', 'main.ts');
    // Imports of thousands of rows pass through: a small young generation keeps the server's memory flat.
    return runProgram(node, ['--max-semi-space-size=8', '--import', endWithParent, main, ...process.argv.slice(2)], {
      cwd: repository,
      env: environmentWith(node),
    });
  });
}
