import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataLayout } from './data-folder.ts';
import { findRunning, startEmbedded, type Embedded } from './embedded.ts';
import { livingPostmaster } from './postmaster-pid.ts';
import { StartFailure } from './start-failure.ts';
import { temporaryDataFolder } from './testing/temporary-data-folder.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const EMBEDDED_MODULE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'embedded.ts');

let folder: ReturnType<typeof temporaryDataFolder>;
let started: Embedded[];
beforeEach(() => {
  folder = temporaryDataFolder();
  started = [];
});
afterEach(async () => {
  for (const embedded of started) await embedded.stop();
  folder.remove();
});

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: folder.dataDir, log: quiet });
  started.push(embedded);
  return embedded;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A server process of its own, so that it can be killed. */
async function startInChild(dataDir: string): Promise<ChildProcess> {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(EMBEDDED_MODULE)});
    await startEmbedded({ dataDir: process.argv[1], log: { info() {}, warn() {} } });
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the child ended')));
  });
  return child;
}

describe('the embedded PostgreSQL', () => {
  test('is made once, durable, reachable over its private socket only, and keeps its data', async () => {
    const first = await start();
    expect(first.freshlyCreated).toBe(true);
    const [settings] = await query(
      first.superuserUrl,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen, pg_encoding_to_char(encoding) as encoding,
              datlocprovider as provider, datlocale as locale from pg_database where datname = 'template1'`,
    );
    expect(settings).toEqual({ fsync: 'on', listen: '', encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' });
    expect(statSync(path.join(folder.dataDir, 'socket')).mode & 0o777).toBe(0o700);
    await query(first.superuserUrl, `create table kept as select '准绳' as name`);
    await first.stop();
    const second = await start();
    expect(second.freshlyCreated).toBe(false);
    expect(await query(second.superuserUrl, 'select name from kept')).toEqual([{ name: '准绳' }]);
  });

  test('is found by another program while it runs', async () => {
    const embedded = await start();
    expect(findRunning(folder.dataDir)).toBe(embedded.superuserUrl);
    await embedded.stop();
    expect(findRunning(folder.dataDir)).toBeUndefined();
  });

  test('is started again when its postmaster is killed, without losing what was committed', async () => {
    const embedded = await start();
    await query(embedded.superuserUrl, 'create table kept as select 7 as value');
    const killed = embedded.postmasterPid() ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect
      .poll(() => query(embedded.superuserUrl, 'select value from kept').catch(() => 'down'), { timeout: 20_000 })
      .toEqual([{ value: 7 }]);
    expect(embedded.postmasterPid()).not.toBe(killed);
  });

  test('is opened cleanly after kill -9 of the server that had it', async () => {
    const child = await startInChild(folder.dataDir);
    const left = livingPostmaster(dataLayout(folder.dataDir).cluster);
    await query(findRunning(folder.dataDir) ?? '', 'create table kept as select 8 as value');
    child.kill('SIGKILL');
    const embedded = await start();
    expect(embedded.postmasterPid()).not.toBe(left?.pid);
    expect(await query(embedded.superuserUrl, 'select value from kept')).toEqual([{ value: 8 }]);
  });

  test('is refused to a second server, with a sentence that names the first', async () => {
    const child = await startInChild(folder.dataDir);
    try {
      const failure = await startEmbedded({ dataDir: folder.dataDir, log: quiet }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StartFailure);
      expect((failure as StartFailure).english).toContain(`(process ${child.pid})`);
    } finally {
      const postmaster = livingPostmaster(dataLayout(folder.dataDir).cluster);
      child.kill('SIGKILL');
      await start().then((embedded) => embedded.stop());
      expect(postmaster).toBeDefined();
    }
  });

  test('is started although an earlier postmaster number now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    const { cluster } = dataLayout(folder.dataDir);
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid: statSync(cluster).uid } : {});
    try {
      writeFileSync(path.join(cluster, 'postmaster.pid'), `${other.pid}\n${cluster}\n1700000000\n5432\n/nowhere\n\n  1 2\nready   \n`);
      writeFileSync(path.join(folder.dataDir, 'socket', '.s.PGSQL.5432.lock'), `${other.pid}\n`);
      const second = await start();
      expect(second.postmasterPid()).not.toBe(other.pid);
      expect(other.exitCode).toBeNull();
    } finally {
      other.kill();
    }
  });

  test('replaces a cluster whose making was interrupted', async () => {
    mkdirSync(path.join(folder.dataDir, 'postgres.new'), { recursive: true });
    writeFileSync(path.join(folder.dataDir, 'postgres.new', 'half'), '');
    expect((await start()).freshlyCreated).toBe(true);
    expect(readdirSync(folder.dataDir)).not.toContain('postgres.new');
  });

  test('refuses data of another major version', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(path.join(folder.dataDir, 'postgres', 'PG_VERSION'), '15\n');
    await expect(startEmbedded({ dataDir: folder.dataDir, log: quiet })).rejects.toThrow('belongs to PostgreSQL 15');
  });

  test('writes no values into its log', async () => {
    const embedded = await start();
    await query(embedded.superuserUrl, 'create table person (number text primary key)');
    const insert = `insert into person values ('620102199003074512')`;
    await query(embedded.superuserUrl, insert);
    await expect(query(embedded.superuserUrl, insert)).rejects.toThrow('duplicate key');
    const log = readFileSync(path.join(folder.dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('620102199003074512');
  });

  test.runIf(process.getuid?.() === 0)('says which folder its account may not enter', async () => {
    const closed = path.join(folder.dataDir, 'closed');
    mkdirSync(folder.dataDir, { mode: 0o711 });
    mkdirSync(closed, { mode: 0o700 });
    await expect(startEmbedded({ dataDir: path.join(closed, 'data'), log: quiet })).rejects.toThrow(`may not enter ${closed}`);
  });
});
