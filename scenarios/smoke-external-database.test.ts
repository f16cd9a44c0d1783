import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { keysOf } from '@zhunsheng/server/identity/keys';
import { createPool } from '@zhunsheng/server/postgres/pool';
import { createTestDatabase, type TestDatabase } from '@zhunsheng/server/postgres/testing/test-database';
import { createWorkshop } from '@zhunsheng/server/server';
import { makeAccount, PASSWORD } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The program as an operator runs it on a database of his own: two URLs, nothing embedded, no demonstration data. */

let database: TestDatabase;
let program: ChildProcess;
let address: string;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'zs external '));

async function freePort(): Promise<number> {
  const socket = createSocket();
  return new Promise((resolve) => {
    socket.listen(0, '127.0.0.1', () => {
      const port = (socket.address() as { port: number }).port;
      socket.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const main = path.resolve(import.meta.dirname, '..', 'server', 'src', 'main.ts');
  program = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      ZHUNSHENG_DATA: dataDir,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    program.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes(address)) resolve();
    });
    program.on('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
});

afterAll(async () => {
  program.removeAllListeners('exit');
  const ended = new Promise((resolve) => program.on('exit', resolve));
  program.kill('SIGTERM');
  await ended;
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the program starts on an external PostgreSQL, records, refuses and logs', async () => {
  const pool = createPool(database.appUrl, 2);
  await makeAccount(
    createWorkshop(pool, keysOf(randomBytes(32)), () => new Date()),
    1001,
    ['clerk'],
    'smoke',
    '冒烟',
  );
  const { rows } = await pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
  await pool.end();
  expect(rows[0]?.version).toBeGreaterThanOrEqual(150_000);

  const post = async (url: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${address}${url}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const signedIn = await post('/api/sign-in', { login: 'smoke', password: PASSWORD });
  expect(signedIn.status).toBe(200);
  const headers = {
    cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '',
    'x-zs-csrf': ((await signedIn.json()) as { csrf: string }).csrf,
  };
  expect((await post('/api/password', { current: PASSWORD, next: 'Zhangye-Danxia-7' }, headers)).status).toBe(200);

  const person = randomUUID();
  const record = {
    commandId: randomUUID(),
    subject: person,
    values: { name: '汤杰涵', sex: '男', category: 'officer', idNumber: '620102197607280535' },
  };
  expect((await post('/api/ledger/person/record', record, headers)).status).toBe(200);
  const values = { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2026-11-02' };
  const refused = await post('/api/ledger/post/record', { commandId: randomUUID(), subject: randomUUID(), values }, headers);
  expect(refused.status).toBe(409);
  expect(((await refused.json()) as { refusal: { gate: string } }).refusal.gate).toBe('6.G1');
  const me = (await (await fetch(`${address}/api/me`, { headers })).json()) as { demonstration: boolean };
  expect(me.demonstration).toBe(false);
  const found = (await (await fetch(`${address}/api/search?q=tjh`, { headers })).json()) as { hits: { label: string }[] };
  expect(found.hits.map((hit) => hit.label)).toEqual(['汤杰涵']);
  expect(await (await fetch(`${address}/log/key`)).text()).toMatch(/^zhunsheng\.gansu\+/);
});
