import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let clerk: Client;
let person: string;

const post = (enforcing: boolean, from: string) => ({ person, title: '执法队员', enforcing, line: 'frontline', from });

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = new Date('2026-11-20T15:45:00.000Z');
  clerk = await server.signInAs(1001, 'clerk');
  person = randomUUID();
  await clerk.command('/api/ledger/person/record', { subject: person, values: { name: '邵静', sex: '女', category: 'officer' } });
  for (const time of ['15:50', '15:55', '16:05']) {
    server.clock.now = new Date(`2026-11-20T${time}:00.000Z`);
    const refused = await clerk.command('/api/ledger/post/record', { subject: randomUUID(), values: post(true, '2026-11-23') });
    expect(refused).toMatchObject({ status: 409, body: { refusal: { gate: '6.G1' } } });
  }
  const ownRule = await clerk.command('/api/ledger/post/record', {
    subject: randomUUID(),
    values: { ...post(false, '2026-11-10'), until: '2026-11-01' },
  });
  expect(ownRule).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/until-before-from' } } });
});
afterAll(async () => server.close());

test('a refusal is listed with its facts, its clause, whom it was about and who asked', async () => {
  const { body } = await clerk.get('/api/refusals?gate=6.G1');
  expect(body.rows).toHaveLength(3);
  expect(body.rows[0]).toMatchObject({
    bureau: 1001,
    command: 'post/record',
    code: 'post/no-valid-certificate',
    basis: ['guideline@2020-03-30#6.2'],
    facts: { person: '邵静', standing: 'none' },
    person,
    personName: '邵静',
    actorName: expect.stringMatching(/^测试/) as string,
    refusedAt: '2026-11-20T16:05:00.000Z',
  });
  expect(body.counts).toEqual({ '6.G1': 3, own: 1 });
});

test('days are those of Asia/Shanghai, both included', async () => {
  const { body } = await clerk.get('/api/refusals?from=2026-11-20&to=2026-11-20');
  expect(body.rows.map((line: { refusedAt: string }) => line.refusedAt)).toEqual(['2026-11-20T15:55:00.000Z', '2026-11-20T15:50:00.000Z']);
  expect(body.counts).toEqual({ '6.G1': 2 });
  const next = await clerk.get('/api/refusals?from=2026-11-21');
  expect(next.body.counts).toEqual({ '6.G1': 1, own: 1 });
});

test('pages follow one another without a gap and without a repetition', async () => {
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 4; page += 1) {
    const { body } = await clerk.get(`/api/refusals?limit=1${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`);
    seen.push(...body.rows.map((line: { subject: string }) => line.subject));
    after = body.next ?? '';
  }
  expect(after).toBe('');
  expect(new Set(seen).size).toBe(4);
  expect(await clerk.get('/api/refusals?after=x')).toMatchObject({ status: 400, body: { fields: [{ field: 'after' }] } });
});

test('the prefecture sees them, a neighbour and who lacks the power do not', async () => {
  const [prefecture, neighbour, officer] = [
    await server.signInAs(101, 'supervisor'),
    await server.signInAs(1002, 'clerk'),
    await server.signInAs(1001, 'officer'),
  ];
  expect((await prefecture.get('/api/refusals?bureau=1001')).body.rows).toHaveLength(4);
  expect((await neighbour.get('/api/refusals?bureau=1001')).body.rows).toEqual([]);
  expect((await neighbour.get('/api/refusals')).body.counts).toEqual({});
  expect(await officer.get('/api/refusals')).toMatchObject({ status: 403, body: { power: 'refusal.read' } });
});
