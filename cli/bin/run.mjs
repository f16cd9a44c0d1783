import { spawn } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { exitWith } from '../../tools/bootstrap/bootstrap-failure.mjs';
import { ensurePackages } from '../../tools/bootstrap/packages.mjs';
import { ensureRuntime, environmentWith } from '../../tools/bootstrap/runtime.mjs';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Runs the command under the Node that `npm start` uses, in the folder where it was typed. */
export function run() {
  return exitWith(async () => {
    const node = await ensureRuntime();
    await ensurePackages(node);
    return runOn(node);
  });
}

function runOn(node) {
  const child = spawn(node, [MAIN, ...process.argv.slice(2)], { stdio: 'inherit', env: environmentWith(node) });
  // Ctrl-C reaches the command by itself; this process waits for how it ends.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 + os.constants.signals[signal] : code));
  });
}
