import { randomUUID } from 'node:crypto';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { rebuild } from '@zhunsheng/server/acts/rebuild';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let clerk: Client;
let person: string;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
  person = await record('person', {
    name: '买买提\\n·艾力'.replace('\\n', ''),
    sex: '男',
    category: 'officer',
    team: 'a\tb"c\\d',
    idNumber: '620102197607280535',
  });
  await clerk.command('/api/ledger/person/change', {
    subject: person,
    position: 1,
    from: '2026-03-01',
    patch: { team: '二中队' },
    reason: null,
  });
  await record('certificate', { person, number: '甘620120219999', issuedOn: '2022-01-10', expiresOn: '2027-01-09', standing: 'valid' });
  const refused = await clerk.command('/api/ledger/post/record', {
    subject: randomUUID(),
    values: { person, title: '队员', enforcing: true, line: 'frontline', from: '2021-01-01' },
  });
  expect(refused.status).toBe(409);
});
afterAll(async () => server.close());

async function record(kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  expect(await clerk.command(`/api/ledger/${kind}/record`, { subject, values })).toMatchObject({ status: 200 });
  return subject;
}

async function compared() {
  const client = new pg.Client({ connectionString: server.database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    return await compareRows(client, { kinds: SUBJECT_KINDS }, 100);
  } finally {
    await client.end();
  }
}

test('what commands wrote is what the acts give', async () => {
  const comparison = await compared();
  expect(comparison).toMatchObject({ differences: [], omitted: 0, unfolded: [] });
  expect(comparison.acts).toBeGreaterThan(100);
  expect(comparison.subjects).toBe(comparison.acts - 1);
});

test('a changed row, a missing one and one too many are named, and rebuild puts them right', async () => {
  const stranger = randomUUID();
  await server.superuser(`update person set name = '别人', grams = '{}' where subject = $1 and version = 2`, [person]);
  await server.superuser('delete from certificate where person = $1', [person]);
  await server.superuser(
    `insert into refusal select $1, bureau, audience, members, about, actor, command, code, gate, facts, refused_at from refusal`,
    [stranger],
  );
  await server.superuser('update subject set bureau = 1002 where id = $1', [person]);
  const before = await compared();
  expect(before.differences).toEqual([
    { kind: 'row-changed', table: 'subject', subject: person, key: {}, columns: ['bureau'] },
    { kind: 'row-changed', table: 'person', subject: person, key: { version: 2 }, columns: ['name', 'grams'] },
    { kind: 'row-missing', table: 'certificate', subject: expect.any(String), key: { version: 1 }, columns: [] },
    { kind: 'row-too-many', table: 'refusal', subject: stranger, key: {}, columns: [] },
  ]);
  const keys = await server.superuser('select * from person_key');
  const rebuilt = await rebuild({ ownerUrl: server.database.ownerUrl, kinds: SUBJECT_KINDS });
  expect(rebuilt).toMatchObject({ acts: before.acts, removed: 3, written: 3 });
  expect((await compared()).differences).toEqual([]);
  expect(await server.superuser('select * from person_key')).toEqual(keys);
  const { body } = await clerk.get(`/api/ledger/person/${person}`);
  expect(body.values).toMatchObject({ name: '买买提·艾力', team: '二中队' });
});

test('rows that are all gone come back, and nothing is replaced where an act does not fold', async () => {
  await server.superuser('truncate person, certificate, bureau, account, role_grant');
  await rebuild({ ownerUrl: server.database.ownerUrl, kinds: SUBJECT_KINDS });
  expect((await compared()).differences).toEqual([]);
  await server.superuser(
    `set session_replication_role = replica; update act set body = replace(body, 'PersonChanged', 'PersonVanished') where subject = '${person}'`,
  );
  await expect(rebuild({ ownerUrl: server.database.ownerUrl, kinds: SUBJECT_KINDS })).rejects.toThrow(person);
  expect(await compared()).toMatchObject({
    differences: [],
    unfolded: [{ subject: person, problem: expect.stringContaining('PersonVanished') }],
  });
});
