import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), 'zs-schema-'));
  await query('drop table schema_migration');
  write('0001-first.sql', 'create table trial_first (); create table trial_other ();');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(name: string, sql: string): void {
  writeFileSync(path.join(folder, name), sql);
}

function run(): Promise<string[]> {
  return migrate({ ownerUrl: database.ownerUrl, folder });
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each migration is applied once, in order, and belongs to the owner', async () => {
  expect(await run()).toEqual(['0001-first.sql']);
  write('0002-second.sql', 'alter table trial_first add column name text');
  write('roles.sql', 'this is not a migration');
  expect(await run()).toEqual(['0002-second.sql']);
  expect(await run()).toEqual([]);
  expect(await query(`select relowner::regrole::text as owner from pg_class where relname = 'trial_first'`)).toEqual([
    { owner: 'zs_owner' },
  ]);
});

test('a migration that fails leaves nothing behind and names its file and line', async () => {
  write('0002-broken.sql', 'create table trial_half ();\ninsert into nowhere values (1);');
  await expect(run()).rejects.toThrow('migration 0002-broken.sql');
  expect(await query(`select to_regclass('trial_half') as half, to_regclass('trial_first')::text as first`)).toEqual([
    { half: null, first: 'trial_first' },
  ]);
});

test('a changed migration, a missing one and one in between are refused', async () => {
  await run();
  write('0001-first.sql', 'create table trial_first (changed int);');
  await expect(run()).rejects.toThrow('0001-first.sql was changed');
  rmSync(path.join(folder, '0001-first.sql'));
  await expect(run()).rejects.toThrow('newer than this program');
  write('0001-first.sql', 'create table trial_first (); create table trial_other ();');
  write('0000-before.sql', 'select 1');
  await expect(run()).rejects.toThrow('in another order');
});

test('two servers that start together migrate once', async () => {
  write('0002-slow.sql', 'select pg_sleep(0.3); create table trial_slow ();');
  expect((await Promise.all([run(), run()])).flat()).toEqual(['0001-first.sql', '0002-slow.sql']);
});
