import { execFile } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadKeys } from '@zhunsheng/server/identity/keys';
import { signIn } from '@zhunsheng/server/identity/sessions';
import { openSigningKey } from '@zhunsheng/server/log/signing-key';
import { loadRegistry } from '@zhunsheng/server/organisation/load-registry';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { type Embedded, startEmbedded } from '@zhunsheng/server/postgres/embedded';
import { migrate } from '@zhunsheng/server/postgres/migrate';
import { prepareDatabase, type DatabaseUrls } from '@zhunsheng/server/postgres/prepare';
import { temporaryDataFolder } from '@zhunsheng/server/postgres/testing/temporary-data-folder';
import { CALENDAR, createWorkshop } from '@zhunsheng/server/server';
import { makeAccount } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withPool } from './pools.ts';

const BIN = path.resolve(import.meta.dirname, '../bin/zhunsheng.mjs');
const quiet = { info: () => undefined, warn: () => undefined };

// Every command is a process of its own, and some start a database.
vi.setConfig({ testTimeout: 300_000 });

let source: ReturnType<typeof temporaryDataFolder>;
let target: ReturnType<typeof temporaryDataFolder>;
let running: Embedded;
let urls: DatabaseUrls;

/** An installation with the registry and a clerk, its database running as if the server were. */
beforeAll(async () => {
  [source, target] = [temporaryDataFolder(), temporaryDataFolder()];
  running = await startEmbedded({ dataDir: source.dataDir, log: quiet });
  urls = await prepareDatabase({ superuserUrl: running.superuserUrl, databaseName: 'zhunsheng' });
  await migrate({ ownerUrl: urls.ownerUrl });
  await openSigningKey(source.dataDir, 'zhunsheng.gansu');
  const keys = await loadKeys(dataLayout(source.dataDir).keys);
  await withPool(urls.appUrl, 2, async (pool) => {
    const workshop = createWorkshop(pool, keys, () => new Date());
    await loadRegistry(workshop, () => CALENDAR);
    await makeAccount(workshop, 1001, ['clerk'], 'clerk-1001', '内勤');
  });
});
afterAll(async () => {
  await running.stop();
  source.remove();
  target.remove();
});

function zhunsheng(dataDir: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, ZHUNSHENG_DATA: dataDir, DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { env, timeout: 120_000 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

test('help names every command in both languages, and what is no command is told with code 2', async () => {
  const { code, out } = await zhunsheng(source.dataDir, 'help');
  expect(code).toBe(0);
  for (const words of ['log verify', 'log checkpoint', 'rebuild', 'backup', 'restore', 'ledger migration', 'account reset'])
    expect(out).toContain(words);
  expect(await zhunsheng(source.dataDir, 'log', 'forge')).toMatchObject({ code: 2, out: '' });
  expect((await zhunsheng(source.dataDir, 'backup')).err).toContain('zhunsheng backup FOLDER');
});

test('a migration is printed from the declaration of its ledger', async () => {
  const { out } = await zhunsheng(source.dataDir, 'ledger', 'migration', 'certificate');
  expect(out).toMatch(/^create table certificate \(/);
  expect(out).toContain('create policy certificate_read');
});

test('where there are no data a sentence says so, and nothing is made', async () => {
  expect(await zhunsheng(target.dataDir, 'rebuild')).toMatchObject({ code: 1, err: expect.stringContaining('There are no data') });
});

test('a new database gets its first security administrator on the machine itself, and no second one that way', async () => {
  expect(await zhunsheng(source.dataDir, 'account', 'first', 'No Login')).toMatchObject({ code: 1, out: '' });
  const { code, out } = await zhunsheng(source.dataDir, 'account', 'first', 'security');
  expect(code).toBe(0);
  await withPool(urls.appUrl, 1, async (pool) => {
    expect(await signIn(pool, 'security', out.trimEnd().split('\n').at(-1) ?? '', new Date())).toMatchObject({
      ok: true,
      mustChange: true,
    });
  });
  const second = await zhunsheng(source.dataDir, 'account', 'first', 'another');
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('There is a security administrator already, security') });
});

test('an administrator who is locked out gets a new password on the machine itself, others do not', async () => {
  const { code, out } = await zhunsheng(source.dataDir, 'account', 'reset', 'security');
  expect(code).toBe(0);
  const password = out.trimEnd().split('\n').at(-1) ?? '';
  await withPool(urls.appUrl, 1, async (pool) => {
    expect(await signIn(pool, 'security', password, new Date())).toMatchObject({ ok: true, mustChange: true });
  });
  expect(await zhunsheng(source.dataDir, 'account', 'reset', 'clerk-1001')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is no administrator'),
  });
  expect(await zhunsheng(source.dataDir, 'account', 'reset', 'nobody')).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no account nobody'),
  });
});

test('a backup taken while the database runs is restored, and the restored installation verifies', async () => {
  const folder = `${target.dataDir}-backup`;
  expect(await zhunsheng(source.dataDir, 'backup', folder)).toMatchObject({ code: 0, err: '' });
  cpSync(dataLayout(source.dataDir).keys, dataLayout(target.dataDir).keys, { recursive: true });
  const restored = await zhunsheng(target.dataDir, 'restore', folder);
  expect(restored.err).toBe('');
  expect(restored.out).toMatch(/checked: .*acts 1\d\d · .*leaves 1\d\d · .*checkpoints 1 · .*rows 1\d\d · .*nothing wrong/);
  expect(restored.code).toBe(0);
  const checkpoint = await zhunsheng(target.dataDir, 'log', 'checkpoint');
  expect(checkpoint.out).toMatch(/^zhunsheng\.gansu\n\d+\n/);
  const file = path.join(path.dirname(target.dataDir), 'checkpoint');
  writeFileSync(file, checkpoint.out);
  const verified = await zhunsheng(target.dataDir, 'log', 'verify', '--checkpoint', file, '--json');
  expect(JSON.parse(verified.out)).toMatchObject({ findings: [], checked: { checkpoints: 1 } });
  expect(await zhunsheng(target.dataDir, 'rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('corrected −0 +0') });
});

test('without its keys an installation is neither verified nor given new ones', async () => {
  rmSync(dataLayout(target.dataDir).keys, { recursive: true });
  for (const command of [
    ['log', 'verify'],
    ['account', 'reset', 'security'],
  ]) {
    expect(await zhunsheng(target.dataDir, ...command)).toMatchObject({ code: 1, err: expect.stringContaining('put the keys back first') });
  }
  expect(existsSync(dataLayout(target.dataDir).keys)).toBe(false);
});
