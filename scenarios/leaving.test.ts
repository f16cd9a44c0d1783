import { randomUUID } from 'node:crypto';
import { makeAccount, PASSWORD, signInWith, startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, recordLiaison, recordOfficer, recordPost } from './recording.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

const leave = (person: string, more: object = {}) =>
  clerk.command('/api/personnel/record-leaving', { person, on: '2026-11-19', reason: '调离本系统', ...more });

/** A colleague with an account that belongs to a person on record. */
async function colleague(person: string, login: string): Promise<Client> {
  const account = await makeAccount(server.workshop, 1001, ['clerk'], login, login);
  await server.superuser('update account set person = $1 where subject = $2', [person, account]);
  const client = await signInWith(server.app, account, login, PASSWORD);
  expect((await client.post('/api/password', { current: PASSWORD, next: `${PASSWORD}-x` })).status).toBe(200);
  return client;
}

describe('a person leaves', () => {
  test('posts and duties end on his last day, what was to begin later is taken back, his ID number is free', async () => {
    const person = await recordOfficer(clerk, '汤杰涵', { idNumber: '620102197607280535' });
    const post = await recordPost(clerk, person);
    const ended = await recordPost(clerk, person, { title: '巡查', from: '2023-01-01', until: '2023-12-31' });
    const planned = await recordPost(clerk, person, { title: '督察', from: '2026-12-01' });
    const answer = await leave(person);
    expect(answer).toMatchObject({
      status: 200,
      body: { person, position: 2, posts: expect.arrayContaining([post, planned]), duties: [], transfers: [], accounts: [] },
    });
    expect((await found(clerk, 'person', person))?.values).toMatchObject({ leftOn: '2026-11-19' });
    expect((await found(clerk, 'post', post))?.values).toMatchObject({ until: '2026-11-19' });
    expect((await found(clerk, 'post', ended))?.values).toMatchObject({ until: '2023-12-31' });
    expect(await found(clerk, 'post', planned)).toBeUndefined();
    const elsewhere = await server.signInAs(1050, 'clerk');
    await recordOfficer(elsewhere, '汤杰涵', { idNumber: '620102197607280535' });
    expect(await leave(person)).toMatchObject({ status: 409, body: { refusal: { code: 'person/left-already' } } });
    const late = await clerk.command('/api/ledger/post/record', {
      subject: randomUUID(),
      values: { person, title: '内勤', enforcing: false, line: 'office', from: '2026-11-20' },
    });
    expect(late).toMatchObject({ status: 409, body: { refusal: { code: 'post/after-leaving' } } });
  });

  test('not while he is the liaison (26.G1), not in the future, not while a transfer is pending', async () => {
    const person = await recordOfficer(clerk, '邵静');
    await recordLiaison(clerk, person);
    expect(await leave(person)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'person/liaison-must-be-replaced', gate: '26.G1', facts: { person: '邵静', since: '2024-01-01' } } },
    });
    const successor = await recordOfficer(clerk, '蒋霞');
    await clerk.command('/api/personnel/replace-liaison', { person: successor, from: '2026-11-20', dutySubject: randomUUID() });
    expect(await leave(person, { on: '2026-12-31' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/date-in-the-future' } },
    });
    expect((await leave(person)).status).toBe(200);
    const moving = await recordOfficer(clerk, '范玉涛');
    await clerk.command('/api/transfers/hand-over', { subject: randomUUID(), person: moving, toBureau: 1002, effectiveOn: '2026-12-01' });
    expect(await leave(moving)).toMatchObject({ status: 409, body: { refusal: { code: 'transfer/pending' } } });
  });

  test('what was open for him goes to his successor, and he signs in no longer', async () => {
    const leaver = await recordOfficer(clerk, '莫磊涵');
    const account = await colleague(leaver, 'molei');
    const moving = await recordOfficer(clerk, '薛文博');
    const transfer = randomUUID();
    expect(
      (await account.command('/api/transfers/hand-over', { subject: transfer, person: moving, toBureau: 1002, effectiveOn: '2026-12-01' }))
        .status,
    ).toBe(200);
    expect(await leave(leaver)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'person/open-items-without-successor', facts: { person: '莫磊涵', entries: 1 } } },
    });
    const neighbour = await server.signInAs(1002, 'clerk');
    for (const successor of [neighbour.account, account.account, randomUUID()]) {
      expect(await leave(leaver, { successor })).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'successor', code: 'not-a-reference' }] },
      });
    }
    const answer = await leave(leaver, { successor: clerk.account });
    expect(answer).toMatchObject({
      status: 200,
      body: { successor: clerk.account, transfers: [{ transfer, personName: '薛文博' }], accounts: [account.account] },
    });
    await server.runJobs();
    const own = (await clerk.get('/api/transfers')).body.transfers.find((row: { subject: string }) => row.subject === transfer);
    expect(own).toMatchObject({ responsible: clerk.account, status: 'handed-over' });
    expect((await account.get('/api/me')).status).toBe(401);
    const again = await server.app.inject({ method: 'POST', url: '/api/sign-in', payload: { login: 'molei', password: `${PASSWORD}-x` } });
    expect(again.json()).toMatchObject({ error: 'sign-in-disabled' });
    const disabled = await server.superuser<{ actor: string; body: string }>(
      `select actor, body from act where subject = $1 and type = 'AccountChanged.v1'`,
      [account.account],
    );
    expect(disabled).toHaveLength(1);
    expect((await neighbour.command('/api/transfers/accept', { subject: transfer })).status).toBe(200);
  });

  test('his delegations end with him', async () => {
    const leaver = await recordOfficer(clerk, '谭雨桐');
    const account = await colleague(leaver, 'tanyu');
    const delegation = {
      subject: randomUUID(),
      principal: account.account,
      deputy: clerk.account,
      from: '2026-11-01',
      until: '2026-12-31',
      reason: '休假',
    };
    expect((await account.command('/api/delegations/record', delegation)).status).toBe(200);
    expect((await leave(leaver)).status).toBe(200);
    await server.runJobs();
    const seen = (await clerk.get('/api/delegations')).body.delegations;
    expect(seen).toMatchObject([{ subject: delegation.subject, until: '2026-11-19', standing: 'over' }]);
  });
});
