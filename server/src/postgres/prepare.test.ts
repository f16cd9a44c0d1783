import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withUser } from './connection-url.ts';
import { prepareDatabase, prepareExternalDatabase } from './prepare.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results = [await client.query<Record<string, unknown>>(sql)].flat();
    return Object.values(results.at(-1)?.rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('no role of the program is a superuser, bypasses row security or makes roles', async () => {
  const powerful = `select count(*)::int from pg_roles where rolname like 'zs\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
  expect(await ask(database.superuserUrl, powerful)).toBe(0);
  expect(await ask(database.superuserUrl, `select rolcanlogin from pg_roles where rolname = 'zs_reader'`)).toBe(false);
});

test('each URL signs in as its own role', async () => {
  expect(await ask(database.ownerUrl, 'select current_user')).toBe('zs_owner');
  expect(await ask(database.appUrl, 'select current_user')).toBe('zs_app');
  expect(await ask(database.sequencerUrl, 'select current_user')).toBe('zs_sequencer');
  expect(await ask(database.jobsUrl, 'select current_user')).toBe('zs_jobs');
});

test('preparing twice changes nothing', async () => {
  const again = await prepareDatabase({ superuserUrl: database.superuserUrl, databaseName: database.name });
  expect(again.appUrl).toBe(database.appUrl);
});

test('with two URLs the owner takes on the sequencer and the jobs', async () => {
  const urls = await prepareExternalDatabase({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  expect(await ask(urls.sequencerUrl, 'select current_user')).toBe('zs_sequencer');
  expect(await ask(urls.jobsUrl, 'select current_user')).toBe('zs_jobs');
});

test('a database of which the URL is not the owner’s is refused with what to do', async () => {
  const attempt = prepareExternalDatabase({ ownerUrl: withUser(database.ownerUrl, 'zs_app'), appUrl: database.appUrl });
  await expect(attempt).rejects.toThrow('server/schema/roles.sql');
});

test('the owner makes functions that belong to zs_reader; the app makes nothing', async () => {
  await ask(
    database.ownerUrl,
    `create schema trial; grant create on schema trial to zs_reader;
     create function trial.seven() returns int language sql as 'select 7';
     alter function trial.seven() owner to zs_reader`,
  );
  await expect(ask(database.appUrl, 'create table public.own ()')).rejects.toThrow('permission denied');
  await expect(ask(database.appUrl, 'create schema own')).rejects.toThrow('permission denied');
  await expect(ask(database.appUrl, 'set role zs_owner')).rejects.toThrow('permission denied');
});

test('the jobs make a schema of their own', async () => {
  await ask(database.jobsUrl, 'create schema trial_of_jobs');
  expect(await ask(database.superuserUrl, `select nspowner::regrole::text from pg_namespace where nspname = 'trial_of_jobs'`)).toBe(
    'zs_jobs',
  );
});
