import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '@zhunsheng/server/acts/actor';
import { inScope } from '@zhunsheng/server/acts/transaction';
import { fileDriver } from '@zhunsheng/server/reminder/file-driver';
import { httpDriver } from '@zhunsheng/server/reminder/http-driver';
import { planReminders, type PlannedReminder } from '@zhunsheng/server/reminder/plan-reminders';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runDaily } from './recording.ts';

let server: TestServer;
let service: Server;
let url: string;
let answer: { status: number; hang?: boolean };
let received: { key: unknown; body: Record<string, unknown> }[];

beforeAll(async () => {
  server = await startTestServer();
  service = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ key: request.headers['idempotency-key'], body: JSON.parse(body) });
      if (answer.hang !== true) response.writeHead(answer.status, { location: '/elsewhere' }).end('马俊');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => service.once('listening', listening));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
});
beforeEach(async () => {
  received = [];
  answer = { status: 200 };
  await server.superuser('delete from outbox');
});
afterAll(async () => {
  service.closeAllConnections();
  service.close();
  await server.close();
});

const row = (more: Partial<PlannedReminder> = {}): PlannedReminder => ({
  account: randomUUID(),
  bureau: 1001,
  subject: randomUUID(),
  limit: 'decision',
  dayClass: 3,
  kind: 'T07',
  caseNumber: '兰城执罚决字〔2026〕第001号',
  dueOn: plainDate('2026-11-23'),
  ...more,
});

const plan = (...rows: PlannedReminder[]) =>
  inScope(server.workshop.pool, systemActor([1001]), (tx) => planReminders(tx, rows, server.workshop.now()));

/** Whatever waits for its next attempt is due now. */
const hurry = () => server.superuser('update graphile_worker._private_jobs set run_at = now()');

const outbox = () =>
  server.superuser<{ attempts: number; problem: string | null; sent: boolean; given_up: boolean }>(
    'select attempts, problem, sent_at is not null as sent, given_up_at is not null as given_up from outbox order by day_class',
  );

async function deliver(): Promise<void> {
  await runDaily(server, 'deliver-reminders');
  await hurry();
  await server.runJobs();
}

test('a reminder is made once per account, subject, limit and day class', async () => {
  const planned = row();
  expect(await plan(planned, planned)).toBe(1);
  expect(await plan(planned)).toBe(0);
  expect(await plan({ ...planned, caseNumber: null, dueOn: plainDate('2026-11-24') })).toBe(0);
  expect(await plan({ ...planned, account: randomUUID() }, { ...planned, dayClass: 0 }, { ...planned, limit: 'seizure:1' })).toBe(3);
  expect(await outbox()).toHaveLength(4);
});

test('what is no case number is not planned, and no bureau plans for another', async () => {
  await expect(plan(row({ caseNumber: '马俊' as never }))).rejects.toThrow('not a case number');
  await expect(plan(row({ bureau: 1002 }))).rejects.toThrow(/row-level security/);
  expect(await outbox()).toEqual([]);
});

test('a reminder goes out once, with its key, an account’s id, a number, a day and nothing else', async () => {
  server.reminders.deliver = httpDriver(url);
  const planned = row({ dayClass: -1 });
  await plan(planned);
  await deliver();
  await deliver();
  expect(received).toHaveLength(1);
  const [{ key, body } = { key: '', body: {} }] = received;
  expect(body).toEqual({
    key,
    account: planned.account,
    kind: 'T07',
    caseNumber: planned.caseNumber,
    dueOn: '2026-11-23',
    overdue: true,
    text: {
      zh: '案件兰城执罚决字〔2026〕第001号：作出行政处罚决定，期限 2026年11月23日 已过。',
      en: 'Case 兰城执罚决字〔2026〕第001号: Decision on the penalty, overdue since 23 November 2026.',
    },
  });
  expect(await outbox()).toEqual([{ attempts: 1, problem: null, sent: true, given_up: false }]);
});

test('a service that is away is asked again, with the same key', async () => {
  server.reminders.deliver = httpDriver(url, 1_000);
  await plan(row());
  answer = { status: 503 };
  await deliver();
  expect(await outbox()).toEqual([{ attempts: 1, problem: 'http-503', sent: false, given_up: false }]);
  const waits = await server.superuser<{ later: boolean }>('select run_at > now() as later from graphile_worker._private_jobs');
  expect(waits).toEqual([{ later: true }]);
  answer = { status: 302 };
  await deliver();
  answer = { status: 200, hang: true };
  await deliver();
  expect(await outbox()).toMatchObject([{ attempts: 3, problem: 'timeout' }]);
  answer = { status: 204 };
  await deliver();
  expect(await outbox()).toEqual([{ attempts: 4, problem: null, sent: true, given_up: false }]);
  expect(new Set(received.map(({ key }) => key)).size).toBe(1);
  expect(received).toHaveLength(4);
});

test('after the last attempt it is given up, and who runs the system sees it without a name or a number', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => gone.once('listening', listening));
  server.reminders.deliver = httpDriver(`http://127.0.0.1:${(gone.address() as AddressInfo).port}/`);
  await new Promise((closed) => gone.close(closed));
  await plan(row());
  for (let attempt = 0; attempt < 10; attempt += 1) await deliver();
  expect(await outbox()).toMatchObject([{ attempts: 7, sent: false, given_up: true }]);
  expect(await server.superuser('select 1 from graphile_worker._private_jobs')).toEqual([]);
  const operator = await server.signInAs(1, 'system-administrator');
  const { status, body } = await operator.get('/api/reminders/undelivered');
  expect(status).toBe(200);
  expect(body.rows).toEqual([
    { id: expect.any(String), bureau: 1001, kind: 'T07', attempts: 7, problem: 'ECONNREFUSED', givenUpAt: '2026-11-20T02:00:00.000Z' },
  ]);
  expect((await (await server.signInAs(1001, 'clerk')).get('/api/reminders/undelivered')).status).toBe(403);
});

test('a reminder that a crash cut off in its last attempt is given up, never forgotten', async () => {
  server.reminders.deliver = httpDriver(url);
  answer = { status: 500 };
  await plan(row());
  await server.superuser('update outbox set attempts = 7');
  await deliver();
  expect(await outbox()).toEqual([{ attempts: 8, problem: 'http-500', sent: false, given_up: true }]);
});

test('one that fails does not hold up the others', async () => {
  const ok = row({ dayClass: 1 });
  server.reminders.deliver = async ({ account }) => {
    if (account !== ok.account) throw new Error('马俊');
  };
  await plan(row({ dayClass: 0 }), ok);
  await deliver();
  // What an unknown error says is not kept: it may quote anything.
  expect(await outbox()).toMatchObject([
    { problem: 'fault', sent: false },
    { problem: null, sent: true },
  ]);
  await server.superuser('delete from graphile_worker._private_jobs');
});

test('into a file: whole lines, also after a crash that left half of one', async () => {
  const folder = mkdtempSync('/tmp/zs-reminders-');
  const file = path.join(folder, 'data', 'reminders.jsonl');
  server.reminders.deliver = fileDriver(file);
  await plan(...Array.from({ length: 12 }, (_, dayClass) => row({ dayClass })));
  await deliver();
  const lines = () => readFileSync(file, 'utf8').split('\n');
  expect(lines()).toHaveLength(13);
  expect(lines().at(-1)).toBe('');
  expect(
    new Set(
      lines()
        .slice(0, -1)
        .map((line) => JSON.parse(line).key),
    ).size,
  ).toBe(12);
  writeFileSync(file, '{"key":"half');
  await plan(row({ dayClass: 99 }));
  await deliver();
  expect(lines()).toHaveLength(3);
  expect(JSON.parse(lines()[1] ?? '')).toMatchObject({ kind: 'T07', dueOn: '2026-11-23' });
  rmSync(folder, { recursive: true });
});

test('an account reads its own reminders only', async () => {
  const [mine, other] = [await server.signInAs(1001, 'clerk'), await server.signInAs(1001, 'head')];
  await plan(row({ account: mine.account }), row({ account: other.account }));
  const actor = { ...systemActor([1001]), account: mine.account };
  const seen = await inScope(server.workshop.pool, actor, async (tx) => (await tx.query('select account from outbox')).rows);
  expect(seen).toEqual([{ account: mine.account }]);
});
