import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRepository } from './repository.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zs run program '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = `
  import { appendFileSync } from 'node:fs';
  const note = (word) => appendFileSync(process.argv[2], word + '\\n');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { note(signal); setTimeout(() => process.exit(7), 300); });
  note('ready');
  setInterval(() => undefined, 1000);
`;

function startParent() {
  const said = path.join(folder, 'said');
  writeFileSync(path.join(folder, 'program.mjs'), PROGRAM);
  writeFileSync(said, '');
  writeFileSync(
    path.join(folder, 'parent.mjs'),
    `import { runProgram } from ${JSON.stringify(inRepository('tools/bootstrap/run-program.mjs'))};
     process.exitCode = await runProgram(process.execPath, ['--import', ${JSON.stringify(inRepository('tools/bootstrap/end-with-parent.mjs'))}, ...process.argv.slice(2)], {});`,
  );
  const parent = spawn(process.execPath, [path.join(folder, 'parent.mjs'), path.join(folder, 'program.mjs'), said]);
  return { parent, lines: () => readFileSync(said, 'utf8').split('\n').filter(Boolean) };
}

test('a signal that arrives twice at once is passed on once, and the exit code comes through', async () => {
  const { parent, lines } = startParent();
  await expect.poll(lines, { timeout: 5000 }).toEqual(['ready']);
  const ended = new Promise((resolve) => parent.on('exit', resolve));
  parent.kill('SIGINT');
  setTimeout(() => parent.kill('SIGINT'), 20);
  expect(await ended).toBe(7);
  expect(lines()).toEqual(['ready', 'SIGINT']);
});

test('the program ends when its parent is killed', async () => {
  const { parent, lines } = startParent();
  await expect.poll(lines, { timeout: 5000 }).toEqual(['ready']);
  parent.kill('SIGKILL');
  await expect.poll(lines, { timeout: 5000 }).toEqual(['ready', 'SIGTERM']);
});
