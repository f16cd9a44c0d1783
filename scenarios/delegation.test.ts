import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AFTER_MIDNIGHT, BEFORE_MIDNIGHT, recordOfficer } from './recording.ts';

let server: TestServer;
let clerk: Client;
let head: Client;
let reviewer: Client;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = BEFORE_MIDNIGHT;
  clerk = await server.signInAs(1001, 'clerk');
  head = await server.signInAs(1001, 'head');
  reviewer = await server.signInAs(1001, 'reviewer');
});
beforeEach(() => {
  server.clock.now = BEFORE_MIDNIGHT;
});
afterAll(async () => server.close());

const delegate = (by: Client, principal: Client, deputy: Client, period: object = {}) => {
  const subject = randomUUID();
  const input = {
    subject,
    principal: principal.account,
    deputy: deputy.account,
    from: '2026-11-20',
    until: '2026-11-20',
    reason: '出差',
    ...period,
  };
  return by.command('/api/delegations/record', input).then((answer) => ({ subject, ...answer }));
};

describe('a deputy (代理)', () => {
  test('acts with the principal’s roles for the period; the act names both; after the last day the power is gone', async () => {
    const write = () =>
      reviewer.command('/api/ledger/person/record', { subject: randomUUID(), values: { name: '汤杰涵', sex: '男', category: 'officer' } });
    expect((await write()).status).toBe(403);
    expect((await delegate(head, clerk, reviewer)).status).toBe(200);
    const done = await write();
    expect(done.status).toBe(200);
    const [line] = (await reviewer.get(`/api/history/${done.body.subject}`)).body.lines;
    expect(line).toMatchObject({ type: 'PersonRecorded.v1', actor: reviewer.account, actingForName: expect.stringMatching(/^测试/) });
    const [act] = await server.superuser<{ body: string }>('select body from act where subject = $1', [done.body.subject]);
    expect(JSON.parse(act?.body ?? '')).toMatchObject({ actor: reviewer.account, actingFor: clerk.account });
    server.clock.now = AFTER_MIDNIGHT;
    expect((await write()).status).toBe(403);
  });

  test('everybody names his own deputy; only the head those of others; nobody lends on what was lent', async () => {
    const other = await server.signInAs(1001, 'inspector');
    expect(await delegate(other, clerk, reviewer, { from: '2026-12-01', until: '2026-12-02' })).toMatchObject({
      status: 403,
      body: { refusal: { code: 'power/not-yours', facts: { power: 'delegation.write' } } },
    });
    const own = await delegate(other, other, reviewer, { from: '2026-12-01', until: '2026-12-02' });
    expect(own.status).toBe(200);
    expect((await delegate(head, head, other)).status).toBe(200);
    expect((await other.get('/api/me')).body.powers).toContain('delegation.write');
    expect(await delegate(other, clerk, reviewer, { from: '2026-12-05', until: '2026-12-06' })).toMatchObject({ status: 403 });
    const listed = async (client: Client) =>
      (await client.get('/api/delegations')).body.delegations.map((row: { subject: string }) => row.subject);
    expect(await listed(head)).toContain(own.subject);
    expect(await listed(reviewer)).toContain(own.subject);
    expect(await listed(clerk)).not.toContain(own.subject);
    expect(await listed(await server.signInAs(1002, 'head'))).toEqual([]);
    expect((await other.command('/api/delegations/end', { subject: own.subject, reason: '行程取消' })).status).toBe(200);
    expect(await listed(head)).not.toContain(own.subject);
  });

  test('not to oneself, not twice for one time, not for more than a year, not backwards, not to another bureau, not for an administrator', async () => {
    const [one, two] = [await server.signInAs(1001, 'clerk'), await server.signInAs(1001, 'clerk')];
    const refusalOf = async (answer: ReturnType<typeof delegate>) => (await answer).body.refusal?.code;
    expect(await refusalOf(delegate(head, one, one))).toBe('delegation/to-oneself');
    expect((await delegate(head, one, two, { from: '2027-01-01', until: '2027-01-10' })).status).toBe(200);
    expect(await refusalOf(delegate(head, one, reviewer, { from: '2027-01-10', until: '2027-01-12' }))).toBe('delegation/overlaps');
    expect(await refusalOf(delegate(head, two, one, { from: '2027-01-01', until: '2028-01-02' }))).toBe('delegation/too-long');
    expect(await refusalOf(delegate(head, two, one, { from: '2027-01-02', until: '2027-01-01' }))).toBe('ledger/until-before-from');
    const neighbour = await server.signInAs(1002, 'clerk');
    expect(await refusalOf(delegate(head, one, neighbour, { from: '2027-03-01', until: '2027-03-02' }))).toBe('ledger/not-on-record');
    const security = await server.signInAs(1001, 'security-administrator');
    expect(await refusalOf(delegate(head, one, security, { from: '2027-03-01', until: '2027-03-02' }))).toBe(
      'account/separation-of-powers',
    );
    expect((await security.command('/api/delegations/record', {})).status).toBe(400);
    expect((await security.get('/api/delegations')).status).toBe(403);
  });

  test('ended before its time, the power is gone at once', async () => {
    const [principal, deputy] = [await server.signInAs(1001, 'clerk'), await server.signInAs(1001, 'reviewer')];
    const { subject } = await delegate(principal, principal, deputy, { from: '2026-11-01', until: '2026-12-31' });
    await recordOfficer(deputy, '邵静');
    expect((await principal.command('/api/delegations/end', { subject, reason: '提前返岗' })).status).toBe(200);
    expect((await deputy.get('/api/me')).body.powers).not.toContain('personnel.write');
    expect((await deputy.get('/api/delegations')).body.delegations).toMatchObject([{ subject, until: '2026-11-19', standing: 'over' }]);
    expect(await principal.command('/api/delegations/end', { subject, reason: '再结束' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/nothing-to-change' } },
    });
  });

  test('has nothing more from a principal whose account is disabled, nor the answer to a command given before', async () => {
    const [principal, deputy] = [await server.signInAs(1001, 'clerk'), await server.signInAs(1001, 'reviewer')];
    expect((await delegate(principal, principal, deputy)).status).toBe(200);
    const values = { name: '邵静', sex: '女', category: 'officer' };
    const input = { subject: randomUUID(), values };
    const commandId = randomUUID();
    const first = await deputy.command('/api/ledger/person/record', input, commandId);
    expect(first.status).toBe(200);
    expect(await deputy.command('/api/ledger/person/record', input, commandId)).toEqual(first);
    const administrator = await server.signInAs(1001, 'bureau-administrator');
    const acts = async () => (await server.superuser<{ count: string }>('select count(*) from act'))[0]?.count;
    const disabled = { account: principal.account, bureau: 1001, reason: '停职' };
    expect((await administrator.command('/api/accounts/disable', disabled)).status).toBe(200);
    expect((await deputy.get('/api/me')).body.powers).not.toContain('personnel.write');
    expect((await deputy.command('/api/ledger/person/record', { subject: randomUUID(), values })).status).toBe(403);
    const before = await acts();
    expect(await deputy.command('/api/ledger/person/record', input, commandId)).toMatchObject({
      status: 403,
      body: { refusal: { code: 'power/not-yours' } },
    });
    expect(await acts()).toBe(before);
    expect((await administrator.command('/api/accounts/enable', disabled)).status).toBe(200);
    expect((await deputy.command('/api/ledger/person/record', input, commandId)).status).toBe(200);
  });
});
