import { randomUUID } from 'node:crypto';
import { type Client, startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let clerk: Client;
const person = randomUUID();

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
  const record = (kind: string, values: object, subject: string = randomUUID()) =>
    clerk.command(`/api/ledger/${kind}/record`, { subject, values });
  expect((await record('person', { name: '曾国华', sex: '男', category: 'officer', joinedOn: '2019-03-05' }, person)).status).toBe(200);
  expect(
    (await record('certificate', { person, number: '甘620120210001', issuedOn: '2021-12-20', expiresOn: '2026-12-19', standing: 'valid' }))
      .status,
  ).toBe(200);
  expect((await record('person', { name: '单雪', sex: '女', category: 'auxiliary', joinedOn: '2024-01-02' })).status).toBe(200);
});
afterAll(async () => server.close());

test('the clerk finds what is due, red first, each with its figures', async () => {
  const { status, body } = await clerk.get('/api/worklist');
  expect(status).toBe(200);
  expect(body.items.map((item: { kind: string; label: string }) => `${item.kind} ${item.label}`)).toEqual([
    'assessment-missing 单雪',
    'liaison-missing 城关区城市管理综合执法局',
    'certificate-expiring 曾国华',
    'training-shortfall 单雪',
    'training-shortfall 曾国华',
  ]);
  expect(body.items.find((item: { kind: string }) => item.kind === 'training-shortfall')).toMatchObject({
    light: 'yellow',
    due: '2026-12-31',
    facts: { missing: 5 },
  });
  expect(body.items.find((item: { kind: string }) => item.kind === 'certificate-expiring')).toMatchObject({
    light: 'yellow',
    due: '2026-12-19',
  });
  expect(body.counts).toEqual({ 'certificate-expiring': 1, 'assessment-missing': 1, 'liaison-missing': 1, 'training-shortfall': 2 });
});

test('names are found by characters, by pinyin initials read as a surname, and by number', async () => {
  const find = async (client: Client, q: string) =>
    (await client.get(`/api/search?q=${encodeURIComponent(q)}`)).body.hits.map((hit: { label: string }) => hit.label);
  expect(await find(clerk, '国华')).toEqual(['曾国华']);
  expect(await find(clerk, 'zgh')).toEqual(['曾国华']);
  expect(await find(clerk, 'sx')).toEqual(['单雪']);
  expect(await find(clerk, '20210001')).toEqual(['甘620120210001']);
  const neighbour = await server.signInAs(1002, 'clerk');
  expect(await find(neighbour, 'zgh')).toEqual([]);
  const officer = await server.signInAs(1001, 'officer');
  expect(await find(officer, 'zgh')).toEqual([]);
});

test('who has no work of the bureau has an empty list, not an error', async () => {
  const administrator = await server.signInAs(1, 'system-administrator');
  expect(await administrator.get('/api/worklist')).toMatchObject({ status: 200, body: { items: [] } });
});
