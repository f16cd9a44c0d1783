import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

const CHENGGUAN = 1001;

async function recordPerson(client: Client, values: object = {}): Promise<string> {
  const subject = randomUUID();
  const { status, body } = await client.command('/api/ledger/person/record', {
    subject,
    values: { name: '汤杰涵', sex: '男', category: 'officer', ...values },
  });
  expect(body).toMatchObject({ subject });
  expect(status).toBe(200);
  return subject;
}

describe('a person and his certificate (Guideline art. 6 item 2)', () => {
  test('a recorded person is listed with his ID number sealed', async () => {
    const subject = await recordPerson(clerk, { idNumber: '620102197607280535' });
    const { body } = await clerk.get('/api/ledger/person');
    const row = body.rows.find((entry: { subject: string }) => entry.subject === subject);
    expect(row).toMatchObject({ bureau: CHENGGUAN, values: { name: '汤杰涵', idNumber: true, phone: null } });
    expect(JSON.stringify(body)).not.toContain('620102197607280535');
    const stored = await server.superuser<{ body: string }>('select body from act where subject = $1', [subject]);
    expect(stored).toHaveLength(1);
    expect(stored[0]?.body).not.toContain('620102197607280535');
  });

  test('nobody takes an enforcing post without a certificate valid on that day', async () => {
    const person = await recordPerson(clerk, { name: '邵静', sex: '女' });
    const post = { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2026-11-23' };
    const refused = await clerk.command('/api/ledger/post/record', { subject: randomUUID(), values: post });
    expect(refused).toMatchObject({
      status: 409,
      body: { refusal: { code: 'post/no-valid-certificate', gate: '6.G1', facts: { person: '邵静', standing: 'none' } } },
    });
    const certificate = { person, number: '甘620120219999', issuedOn: '2022-01-10', expiresOn: '2027-01-09', standing: 'valid' };
    expect(await clerk.command('/api/ledger/certificate/record', { subject: randomUUID(), values: certificate })).toMatchObject({
      status: 200,
    });
    expect(await clerk.command('/api/ledger/post/record', { subject: randomUUID(), values: post })).toMatchObject({ status: 200 });
    const refusals = await server.superuser<{ code: string; about: string }>('select code, about from refusal');
    expect(refusals).toEqual([{ code: 'post/no-valid-certificate', about: person }]);
    const history = await clerk.get(`/api/history/${person}`);
    expect(history.body.lines.map((line: { type: string }) => line.type).sort()).toEqual([
      'CertificateRecorded.v1',
      'CommandRefused.v1',
      'PersonRecorded.v1',
      'PostRecorded.v1',
    ]);
  });

  test('the same command twice is one act; another body under its id is refused', async () => {
    const commandId = randomUUID();
    const input = { subject: randomUUID(), values: { name: '蒋霞', sex: '女', category: 'auxiliary' } };
    const first = await clerk.command('/api/ledger/person/record', input, commandId);
    const again = await clerk.command('/api/ledger/person/record', input, commandId);
    expect(again).toEqual(first);
    const other = await clerk.command('/api/ledger/person/record', { ...input, values: { ...input.values, name: '蒋雨' } }, commandId);
    expect(other).toMatchObject({ status: 422, body: { error: 'command-id-reused' } });
    expect(await server.superuser('select 1 from act where subject = $1', [input.subject])).toHaveLength(1);
  });

  test('a neighbouring bureau sees nothing of it, the prefecture and the province do', async () => {
    const person = await recordPerson(clerk, { name: '廖天志' });
    const neighbour = await server.signInAs(1002, 'clerk');
    const prefecture = await server.signInAs(101, 'supervisor');
    expect((await neighbour.get(`/api/ledger/person/${person}`)).status).toBe(404);
    expect((await neighbour.get('/api/ledger/person')).body.rows).toEqual([]);
    expect((await neighbour.get(`/api/history/${person}`)).body.lines).toEqual([]);
    expect((await prefecture.get(`/api/ledger/person/${person}`)).body.values.name).toBe('廖天志');
  });

  test('two clerks on one record: the later sees both values, nothing is overwritten', async () => {
    const person = await recordPerson(clerk, { name: '范玉涛' });
    const other = await server.signInAs(CHENGGUAN, 'clerk');
    const change = (client: Client, patch: object) =>
      client.command('/api/ledger/person/change', { subject: person, position: 1, from: '2026-11-20', patch, reason: null });
    expect((await change(clerk, { team: '一中队' })).status).toBe(200);
    expect((await change(other, { position: '副中队长' })).status).toBe(200);
    expect(await change(other, { team: '二中队' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/changed-meanwhile', facts: { fields: ['team'], theirs: ['一中队'], yours: ['二中队'] } } },
    });
  });

  test('a change holds from its day, a correction was always so', async () => {
    const person = await recordPerson(clerk, { name: '莫磊涵', team: '一中队' });
    await clerk.command('/api/ledger/person/change', {
      subject: person,
      position: 1,
      from: '2026-06-01',
      patch: { team: '二中队' },
      reason: null,
    });
    await clerk.command('/api/ledger/person/correct', {
      subject: person,
      position: 2,
      on: null,
      patch: { name: '莫磊函' },
      reason: '笔误',
    });
    const on = async (day: string) =>
      (await clerk.get(`/api/ledger/person?on=${day}`)).body.rows.find((row: { subject: string }) => row.subject === person)?.values;
    expect(await on('2026-05-31')).toMatchObject({ name: '莫磊函', team: '一中队' });
    expect(await on('2026-06-01')).toMatchObject({ name: '莫磊函', team: '二中队' });
    const asKnown = await clerk.get('/api/ledger/person?on=2026-05-31&known=2026-05-31');
    expect(asKnown.body.rows).toEqual([]);
  });
});
