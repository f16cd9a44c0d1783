import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processStart } from './process-identity.ts';
import { lockDataFolder } from './server-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'zs-lock-'));
  lock = path.join(folder, 'server.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lock is given back when it is released', async () => {
  const unlock = await lockDataFolder(lock, folder);
  expect(existsSync(lock)).toBe(true);
  unlock();
  expect(existsSync(lock)).toBe(false);
});

test('one process cannot take the same folder twice', async () => {
  const unlock = await lockDataFolder(lock, folder);
  await expect(lockDataFolder(lock, folder)).rejects.toThrow(`process ${process.pid}`);
  unlock();
});

test('a lock of a dead process, of a later process with its number, or an unreadable one does not hold', async () => {
  for (const content of ['{"pid":2147483646,"start":"1"}', JSON.stringify({ pid: process.ppid, start: 'earlier' }), 'x']) {
    writeFileSync(lock, content);
    (await lockDataFolder(lock, folder))();
  }
  expect(existsSync(lock)).toBe(false);
});

test('a living process holds its lock', async () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, start: processStart(process.ppid) }));
  await expect(lockDataFolder(lock, folder)).rejects.toThrow(`process ${process.ppid}`);
});
