import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, makeAccount, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let auditor: Client;
let account: string;

const NEW_PASSWORD = 'Another-2026-one';

beforeAll(async () => {
  server = await startTestServer();
  auditor = await server.signInAs(1, 'audit-administrator');
  const administrator = await server.signInAs(1001, 'bureau-administrator');
  account = await makeAccount(server.workshop, 1001, ['clerk'], 'clerk.chengguan', '张晓');
  for (const _ of [1, 2, 3]) {
    expect(await administrator.command('/api/accounts/reset', { account, bureau: 1001, password: NEW_PASSWORD })).toMatchObject({
      status: 200,
    });
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  }
  // Facts of a refused reaction hold a name, which is the bureau's business.
  await server.superuser(
    `insert into register (subject, bureau, audience, kind, actor, happened_at, facts)
     values (gen_random_uuid(), 1002, 'bureau', 'reaction-refusal', gen_random_uuid(), '2026-01-01', '{"code": "post/held-already", "facts": {"person": "邵静"}, "person": "邵静"}')`,
  );
});
afterAll(async () => server.close());

test('the audit administrator sees who reset whose password, of every bureau, newest first', async () => {
  const { status, body } = await auditor.get('/api/register');
  expect(status).toBe(200);
  expect(body.rows.map((line: { kind: string }) => line.kind)).toEqual([
    'password-reset',
    'password-reset',
    'password-reset',
    'reaction-refusal',
  ]);
  expect(body.rows[0]).toMatchObject({
    bureau: 1001,
    accountName: '张晓',
    actorName: expect.stringMatching(/^测试/) as string,
    happenedAt: '2026-11-20T02:02:00.000Z',
  });
});

test('of the facts no name of a person leaves', async () => {
  const { body } = await auditor.get('/api/register?kind=reaction-refusal');
  expect(body.rows).toMatchObject([{ kind: 'reaction-refusal', facts: { code: 'post/held-already' } }]);
  expect(JSON.stringify(body)).not.toContain('邵静');
});

test('pages follow one another', async () => {
  const first = await auditor.get('/api/register?limit=2');
  const second = await auditor.get(`/api/register?limit=2&after=${encodeURIComponent(first.body.next)}`);
  const subjects = [...first.body.rows, ...second.body.rows].map((line: { subject: string }) => line.subject);
  expect(new Set(subjects).size).toBe(4);
  expect(second.body.next).toBeNull();
});

test('nobody else reads the register, not even by the function itself', async () => {
  const clerk = await server.signInAs(1001, 'clerk');
  expect(await clerk.get('/api/register')).toMatchObject({ status: 403, body: { power: 'audit.read' } });
  const rowsFor = async (user: string) => {
    const client = await server.workshop.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('zs.user', $1, true)`, [user]);
      return (await client.query('select 1 from register_events(null, null, null, 10)')).rowCount;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  expect(await rowsFor(clerk.account)).toBe(0);
  expect(await rowsFor('')).toBe(0);
  expect(await rowsFor(auditor.account)).toBe(4);
});

test('security events name the account and its bureau', async () => {
  const { body } = await auditor.get('/api/security-events');
  const reset = body.events.find(
    (event: { kind: string; account: string }) => event.kind === 'password-reset' && event.account === account,
  );
  expect(reset).toMatchObject({ name: '张晓', bureau: 1001 });
});
