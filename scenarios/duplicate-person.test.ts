import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordOfficer } from './recording.ts';

const ID = '620102197607280535';

let server: TestServer;
let holder: Client;
let claimer: Client;

beforeAll(async () => {
  server = await startTestServer();
  holder = await server.signInAs(1001, 'clerk');
  claimer = await server.signInAs(1002, 'clerk');
});
afterAll(async () => server.close());

const claim = (client: Client, idNumber: string, name = '汤杰函') =>
  client.command('/api/ledger/person/record', { subject: randomUUID(), values: { name, sex: '男', category: 'officer', idNumber } });

describe('a person who is active in another bureau', () => {
  test('the clerk learns only that; the superior of both bureaus gets the item and settles it', async () => {
    const person = await recordOfficer(holder, '汤杰涵', { idNumber: ID });
    const refused = await claim(claimer, ID);
    expect(refused).toMatchObject({ status: 409, body: { refusal: { code: 'person/active-elsewhere', facts: {} } } });
    await server.runJobs();

    const told = JSON.stringify([
      refused.body,
      (await claimer.get('/api/worklist')).body,
      (await claimer.get(`/api/history/${person}`)).body,
      await server.superuser(`select * from refusal where bureau = 1002`),
      await server.superuser(`select body from act where bureau = 1002 and type = 'CommandRefused.v1'`),
    ]);
    for (const secret of ['城关', '1001', person, '汤杰涵', ID]) expect(told, secret).not.toContain(secret);
    expect((await claimer.get('/api/duplicates')).status).toBe(403);
    expect((await holder.get(`/api/history/${person}`)).body.lines.map((line: { type: string }) => line.type)).toEqual([
      'PersonRecorded.v1',
    ]);

    const supervisor = await server.signInAs(101, 'supervisor');
    const { body } = await supervisor.get('/api/duplicates');
    expect(body.duplicates).toMatchObject([
      { person, personName: '汤杰涵', claimedName: '汤杰函', heldBy: 1001, claimedBy: 1002, status: 'open', outcome: null },
    ]);
    const [{ subject }] = body.duplicates;
    const typesSeen = async (client: Client) =>
      (await client.get(`/api/history/${person}`)).body.lines.map((line: { type: string }) => line.type);
    expect(await typesSeen(supervisor)).toContain('DuplicatePersonReported.v1');
    expect(await typesSeen(await server.signInAs(101, 'clerk'))).toEqual(['PersonRecorded.v1']);
    for (const own of [
      await server.signInAs(1001, 'inspector'),
      await server.signInAs(1002, 'inspector'),
      await server.signInAs(102, 'supervisor'),
    ]) {
      expect((await own.get('/api/duplicates')).body.duplicates).toEqual([]);
      expect(await own.command('/api/duplicates/settle', { subject, outcome: '试一试' })).toMatchObject({
        status: 409,
        body: { refusal: { code: 'ledger/not-on-record' } },
      });
    }
    expect((await supervisor.command('/api/duplicates/settle', { subject, outcome: '核实后由城关区办理调出' })).status).toBe(200);
    expect((await supervisor.get('/api/duplicates')).body.duplicates).toMatchObject([
      { status: 'settled', outcome: '核实后由城关区办理调出' },
    ]);
    expect(await supervisor.command('/api/duplicates/settle', { subject, outcome: '再办' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'person/duplicate-not-open' } },
    });
  });

  test('two counties of different prefectures: the item is the province’s', async () => {
    const far = await server.signInAs(1050, 'clerk');
    expect((await claim(far, ID)).status).toBe(409);
    await server.runJobs();
    const province = await server.signInAs(1, 'inspector');
    expect((await province.get('/api/duplicates')).body.duplicates).toContainEqual(
      expect.objectContaining({ heldBy: 1001, claimedBy: 1050, status: 'open' }),
    );
    const prefecture = await server.signInAs(101, 'supervisor');
    expect((await prefecture.get('/api/duplicates')).body.duplicates).not.toContainEqual(expect.objectContaining({ claimedBy: 1050 }));
  });

  test('claimed twice it is one open item, and the queue keeps nothing of it', async () => {
    expect((await claim(claimer, ID)).status).toBe(409);
    expect((await claim(claimer, ID)).status).toBe(409);
    const [waiting] = await server.superuser<{ n: number }>(
      `select count(*)::int as n from graphile_worker._private_jobs where payload::text like '%blind%'`,
    );
    expect(waiting?.n).toBe(2);
    await server.runJobs();
    expect(await server.superuser('select 1 from graphile_worker._private_jobs')).toEqual([]);
    expect(await server.superuser(`select 1 from duplicate_person where claimed_by = 1002 and status = 'open'`)).toHaveLength(1);
  });

  test('the same bureau is told who it is; a number that was freed since is nobody’s matter', async () => {
    const person = await recordOfficer(holder, '邵静', { idNumber: '62010219850307001X' });
    expect(await claim(holder, '62010219850307001X')).toMatchObject({
      body: { refusal: { code: 'person/id-number-on-record', facts: { person } } },
    });
    expect((await claim(claimer, '62010219850307001X')).status).toBe(409);
    expect((await holder.command('/api/personnel/record-leaving', { person, on: '2026-11-20', reason: '辞职' })).status).toBe(200);
    const before = await server.superuser('select 1 from duplicate_person');
    await server.runJobs();
    expect(await server.superuser('select 1 from duplicate_person')).toHaveLength(before.length);
    expect((await claim(claimer, '62010219850307001X')).status).toBe(200);
  });
});
