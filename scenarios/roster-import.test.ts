import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roster, type RosterClient, rosterClient } from './roster-client.ts';

let server: TestServer;
let clerk: RosterClient;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await rosterClient(server, 1001, 'clerk');
});
afterAll(async () => server.close());

describe('x', () => {
  test('first', async () => {
    let t = performance.now();
    const { status, body } = await clerk.upload(roster('chengguan-clean'));
    console.log(status, performance.now() - t, JSON.stringify(body).slice(0, 1500), body.totals);
    t = performance.now();
    const done = await clerk.commit(body.id);
    console.log(done, performance.now() - t);
    const again = await clerk.upload(roster('chengguan-clean'));
    console.log(again.status, again.body.totals);
    console.log(await clerk.commit(again.body.id));
    const other = await rosterClient(server, 1002, 'clerk');
    const q = await other.upload(roster('chengguan-clean'));
    console.log(q.status, q.body.totals, JSON.stringify(q.body.rows[0]));
    console.log(JSON.stringify(await other.commit(q.body.id)));
    const f = await clerk.file('POST', '/api/roster/export', { commandId: randomUUID(), sealed: false });
    console.log(f.status, f.name, f.bytes.length);
    const r = await clerk.upload(f.bytes, f.name);
    console.log(r.status, r.body.totals, JSON.stringify(r.body.rows?.filter((x) => x.problems.length)).slice(0, 500));
  });
});
