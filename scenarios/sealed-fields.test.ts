import { randomUUID } from 'node:crypto';
import { systemActor } from '@zhunsheng/server/acts/actor';
import { inTransaction, setScope } from '@zhunsheng/server/acts/transaction';
import { sequenceNow } from '@zhunsheng/server/log/sequencer';
import { testSigner } from '@zhunsheng/server/log/testing/test-log';
import { verifyLog } from '@zhunsheng/server/log/verify';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found, record, recordOfficer } from './recording.ts';

const ID = '620102197607280535';
const PHONE = '13800138000';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

const open = (client: Client, subject: string, fields: readonly string[], commandId = randomUUID()) =>
  client.command('/api/sealed/open', { subject, fields, reason: '核对身份证原件' }, commandId);

/** Everything that the program stored of anything, but the sealed values themselves. */
async function stored(): Promise<string> {
  const tables = ['act', 'command_outcome', 'register', 'refusal', 'person', 'subject', 'security_event', 'graphile_worker._private_jobs'];
  const rows = await Promise.all(tables.map((table) => server.superuser(`select * from ${table}`)));
  return JSON.stringify(rows);
}

describe('a sealed field is opened', () => {
  test('with a reason, on record; the value stands in the answer and nowhere else', async () => {
    const person = await recordOfficer(clerk, '汤杰涵', { idNumber: ID, phone: PHONE });
    const commandId = randomUUID();
    const answer = await open(clerk, person, ['idNumber', 'phone'], commandId);
    expect(answer).toMatchObject({ status: 200, body: { values: { idNumber: ID, phone: PHONE } } });
    const written = await stored();
    for (const secret of [ID, PHONE]) expect(written).not.toContain(secret);
    const again = await open(clerk, person, ['idNumber', 'phone'], commandId);
    expect(again).toEqual({ status: 200, body: { opening: answer.body.opening, values: null } });
    const acts = await server.superuser<{ body: string }>(`select body from act where type = 'SealedOpened.v1'`);
    expect(acts.map(({ body }) => JSON.parse(body).data)).toEqual([
      { subject: person, kind: 'person', fields: ['idNumber', 'phone'], reason: '核对身份证原件' },
    ]);
    const seen = await clerk.get(`/api/sealed/${person}`);
    expect(seen.body).toMatchObject({ keyErased: false, openings: [{ fields: ['idNumber', 'phone'], reason: '核对身份证原件' }] });
    const lines = (await clerk.get(`/api/history/${person}`)).body.lines.map((line: { type: string }) => line.type);
    expect(lines).toContain('SealedOpened.v1');
  });

  test('of an entry about a person too: the summary of a claim', async () => {
    const person = await recordOfficer(clerk, '蒋霞', { category: 'auxiliary' });
    const claim = await record(clerk, 'claim', { person, nature: 'claim', arisenOn: '2026-10-01', summary: '当事人陈述', bearer: 1001 });
    expect(await open(clerk, claim, ['summary'])).toMatchObject({ status: 200, body: { values: { summary: '当事人陈述' } } });
    expect((await clerk.get(`/api/sealed/${person}`)).body.openings).toHaveLength(1);
  });

  test('not without the power, not by another bureau, not a field that is not sealed', async () => {
    const person = await recordOfficer(clerk, '邵静', { phone: PHONE });
    const head = await server.signInAs(1001, 'head');
    expect(await open(head, person, ['phone'])).toMatchObject({
      status: 403,
      body: { refusal: { code: 'power/not-yours', facts: { power: 'sealed.open' } } },
    });
    const neighbour = await server.signInAs(1002, 'clerk');
    expect(await open(neighbour, person, ['phone'])).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/not-on-record' } } });
    expect((await neighbour.get(`/api/sealed/${person}`)).status).toBe(404);
    expect(await open(clerk, person, ['name'])).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'fields', code: 'unknown-field' }] },
    });
    expect(await open(clerk, person, ['idNumber'])).toMatchObject({ status: 200, body: { values: { idNumber: null } } });
  });
});

describe('a person’s key is erased (Personal Information Law art. 47)', () => {
  const erase = (client: Client, person: string) => client.command('/api/sealed/erase-key', { person, reason: '离职满五年，本人申请删除' });

  test('by the head, after the person has left; then nothing sealed comes back, and the log still verifies', async () => {
    const person = await recordOfficer(clerk, '范玉涛', { idNumber: '620102199001010038', phone: PHONE });
    const head = await server.signInAs(1001, 'head');
    expect(await erase(clerk, person)).toMatchObject({ status: 403 });
    expect(await erase(head, person)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'person/key-still-needed', facts: { person: '范玉涛' } } },
    });
    expect((await clerk.command('/api/personnel/record-leaving', { person, on: '2026-11-19', reason: '退休' })).status).toBe(200);
    expect(await erase(await server.signInAs(1002, 'head'), person)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/not-on-record' } },
    });
    expect(await server.superuser('select 1 from person_key where person = $1', [person])).toHaveLength(1);
    expect((await erase(head, person)).status).toBe(200);
    expect(await server.superuser('select 1 from person_key where person = $1', [person])).toEqual([]);
    expect(await erase(head, person)).toMatchObject({ status: 409, body: { refusal: { code: 'person/key-erased' } } });

    expect(await open(clerk, person, ['idNumber'])).toMatchObject({ status: 409, body: { refusal: { code: 'person/key-erased' } } });
    expect((await clerk.get(`/api/sealed/${person}`)).body.keyErased).toBe(true);
    expect((await found(clerk, 'person', person))?.values).toMatchObject({ name: '范玉涛' });
    const position = (await clerk.get(`/api/ledger/person/${person}`)).body.position;
    const change = (patch: object) =>
      clerk.command('/api/ledger/person/correct', { subject: person, position, on: null, patch, reason: '补充' });
    expect(await change({ phone: '13900139000' })).toMatchObject({ status: 409, body: { refusal: { code: 'person/key-erased' } } });
    expect(await stored()).not.toContain('13900139000');
    expect((await change({ team: '一中队' })).status).toBe(200);
    await recordOfficer(clerk, '范玉涛', { idNumber: '620102199001010038' });
    await verifies();
  });

  async function verifies(): Promise<void> {
    const pools = {
      sequencer: new pg.Pool({ connectionString: server.database.sequencerUrl }),
      owner: new pg.Pool({ connectionString: server.database.ownerUrl }),
    };
    const signer = testSigner();
    try {
      await sequenceNow({ pool: pools.sequencer, signer });
      const verification = await verifyLog({ pool: pools.owner, trustedKeys: [signer] });
      expect(verification.findings).toEqual([]);
      expect(verification.acts).toBeGreaterThan(100);
    } finally {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    }
  }
});

test('a key is changed only where its person’s record may be written, not wherever it may be read', async () => {
  const person = await recordOfficer(clerk, '范玉涛', { phone: PHONE });
  const above = { ...systemActor([101]), bureaus: [101, 1001] };
  const changed = (writable: readonly number[]) =>
    inTransaction(server.workshop.pool, async (tx) => {
      await setScope(tx, above, writable);
      expect((await tx.query('select 1 from person_key where person = $1', [person])).rowCount).toBe(1);
      return (await tx.query('update person_key set active = active where person = $1', [person])).rowCount;
    });
  expect(await changed([101])).toBe(0);
  expect(await changed([101, 1001])).toBe(1);
});
