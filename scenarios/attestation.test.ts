import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf, evidenceOf } from './standing-of.ts';

const LANZHOU = 101;
const CHENGGUAN = 1001;
const FILE = 'ab'.repeat(32);

let server: TestServer;
let clerk: Client;
let head: Client;
let prefecture: Client;
let province: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(CHENGGUAN, 'clerk');
  head = await server.signInAs(CHENGGUAN, 'head');
  prefecture = await server.signInAs(LANZHOU, 'supervisor');
  province = await server.signInAs(1, 'supervisor', 'clerk');
  await server.superuser(
    `insert into file (digest, bureau, size, media_type, stored_at) select $1, unnest(array[1, $2::int]), 10, 'application/pdf', $3`,
    [FILE, CHENGGUAN, server.clock.now],
  );
});
afterAll(async () => server.close());

async function declare(client: Client, values: object = {}) {
  const subject = randomUUID();
  const written = {
    standard: '4.S6',
    statement: '本局为本级城市管理主管部门',
    document: '城关编〔2019〕12号',
    documentDate: '2019-06-01',
    evidence: FILE,
  };
  return { subject, answer: await client.command('/api/declarations/declare', { subject, ...written, ...values }) };
}

const confirm = (client: Client, subject: string) => client.command('/api/declarations/confirm', { subject });
const refused = (code: string) => ({ status: 409, body: { refusal: { code } } });

test('declared with its file and confirmed by the superior, a standard counts (Guideline art. 4)', async () => {
  expect(await cellOf(clerk, CHENGGUAN, '4.S6')).toMatchObject({ value: 0, light: 'red', winBack: { sentence: 'declaration-missing' } });
  const { subject, answer } = await declare(head);
  expect(answer).toMatchObject({ status: 200, body: { subject } });
  expect(await cellOf(clerk, CHENGGUAN, '4.S6')).toMatchObject({
    value: 0,
    light: 'yellow',
    winBack: { sentence: 'declaration-unconfirmed' },
  });
  expect((await confirm(clerk, subject)).status).toBe(403);
  expect(await confirm(head, subject)).toMatchObject(refused('declaration/own-confirmation'));
  expect(await confirm(await server.signInAs(CHENGGUAN, 'head'), subject)).toMatchObject(refused('declaration/not-superior'));
  expect(await confirm(province, subject)).toMatchObject(refused('declaration/not-superior'));
  expect(await confirm(await server.signInAs(102, 'supervisor'), subject)).toMatchObject(refused('ledger/not-on-record'));
  const [listed] = (await prefecture.get(`/api/declarations?bureau=${CHENGGUAN}`)).body.declarations;
  expect(listed).toMatchObject({ subject, bureau: CHENGGUAN, verdict: 'open', forUs: true, countsUntil: null });
  expect((await confirm(prefecture, subject)).status).toBe(200);
  expect(await confirm(prefecture, subject)).toMatchObject(refused('declaration/not-open'));
  expect(await cellOf(clerk, CHENGGUAN, '4.S6')).toMatchObject({ value: 1, light: 'green', winBack: null });
  expect(await cellOf(clerk, CHENGGUAN, '4.S6', '&on=2026-11-19')).toMatchObject({ value: 0, light: 'yellow' });
  const [decided] = (await clerk.get('/api/declarations')).body.declarations;
  expect(decided).toMatchObject({ subject, verdict: 'confirmed', verdictOn: '2026-11-20', countsUntil: '2028-11-18', forUs: false });
  const [list] = (await evidenceOf(clerk, CHENGGUAN, '4.S6')).lists;
  expect(list?.records).toMatchObject([
    { subject, kind: 'declaration', label: '城关编〔2019〕12号', counted: true, facts: { state: 'confirmed', until: '2028-11-18' } },
  ]);
});

test('a confirmation counts for 730 days', async () => {
  expect(await cellOf(clerk, CHENGGUAN, '4.S6', '&on=2028-11-18')).toMatchObject({ light: 'green' });
  expect(await cellOf(clerk, CHENGGUAN, '4.S6', '&on=2028-11-19')).toMatchObject({
    light: 'red',
    winBack: { sentence: 'declaration-expired', until: '2028-11-18' },
  });
});

test('sent back with its reason, declared anew; an open declaration gives way to the next', async () => {
  const first = await declare(clerk, { standard: '6.S12' });
  expect((await prefecture.command('/api/declarations/send-back', { subject: first.subject, reason: '请附岗位表' })).status).toBe(200);
  expect(await cellOf(clerk, CHENGGUAN, '6.S12')).toMatchObject({
    light: 'red',
    winBack: { sentence: 'declaration-sent-back', reason: '请附岗位表' },
  });
  const second = await declare(clerk, { standard: '6.S12', evidence: null });
  expect(await confirm(prefecture, second.subject)).toMatchObject(refused('declaration/no-evidence'));
  const third = await declare(clerk, { standard: '6.S12' });
  expect(third.answer.status).toBe(200);
  const open = (await prefecture.get('/api/declarations?verdict=open&standard=6.S12')).body.declarations;
  expect(open.map(({ subject }: { subject: string }) => subject)).toEqual([third.subject]);
  expect(await confirm(prefecture, second.subject)).toMatchObject(refused('ledger/not-on-record'));
  expect((await confirm(prefecture, third.subject)).status).toBe(200);
  expect(await cellOf(prefecture, CHENGGUAN, '6.S12')).toMatchObject({ light: 'green' });
});

test('what is no file of the bureau, or is dated tomorrow, is no evidence', async () => {
  expect((await declare(clerk, { evidence: 'cd'.repeat(32) })).answer).toMatchObject(refused('declaration/no-evidence'));
  expect((await declare(clerk, { documentDate: '2026-11-21' })).answer).toMatchObject(refused('ledger/date-in-the-future'));
  expect((await declare(clerk, { standard: '6.S1' })).answer).toMatchObject({
    status: 400,
    body: { fields: [{ field: 'standard', code: 'not-an-option' }] },
  });
});

test('the province declares; nobody stands above it to confirm', async () => {
  const { subject, answer } = await declare(province, { standard: '6.S12' });
  expect(answer.status).toBe(200);
  expect(await confirm(await server.signInAs(1, 'supervisor'), subject)).toMatchObject(refused('declaration/not-superior'));
  await province.command('/api/ledger/person/record', {
    subject: randomUUID(),
    values: { name: '廖天志', sex: '男', category: 'officer' },
  });
  expect(await cellOf(province, 1, '6.S12')).toMatchObject({ light: 'grey', grey: 'nobody-above' });
});
