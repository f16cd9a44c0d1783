import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { openWorkbook } from '@zhunsheng/server/workbook/open-workbook';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { form, roster, type RosterClient, rosterClient } from './roster-client.ts';
import { auxiliary, officer, sheetWith } from './roster-sheets.ts';

let server: TestServer;
let clerk: RosterClient;
const START = new Date('2026-11-20T02:00:00.000Z');
const HOUR = 3_600_000;

beforeAll(async () => {
  server = await startTestServer();
});
// Tests move the clock past the end of sessions.
beforeEach(async () => {
  server.clock.now = START;
  clerk = await rosterClient(server, 1001, 'clerk');
});
afterAll(async () => server.close());

const previewOf = async (client = clerk, bytes: Uint8Array = sheetWith(officer(1))) => {
  const { status, body } = await client.upload(bytes);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.id;
};
const everyRoute = async (client: RosterClient, id: string) => [
  (await client.preview(id)).status,
  (await client.file('GET', `/api/roster/previews/${id}/marked`)).status,
  (await client.commit(id)).status,
  (await client.post(`/api/roster/previews/${id}/discard`, {})).status,
];

describe('a preview belongs to whoever made it', () => {
  test('for a colleague, a neighbour and the superior there is none', async () => {
    const id = await previewOf();
    const colleague = await rosterClient(server, 1001, 'clerk');
    const neighbour = await rosterClient(server, 1002, 'clerk');
    const superior = await rosterClient(server, 101, 'clerk');
    for (const other of [colleague, neighbour, superior]) expect(await everyRoute(other, id)).toEqual([404, 404, 404, 404]);
    expect((await clerk.preview(id)).status).toBe(200);
    expect((await clerk.preview(randomUUID())).status).toBe(404);
    expect((await clerk.preview('x%27')).status).toBe(404);
  });

  test('without the power there is no upload, no commit and no template', async () => {
    const reviewer = await rosterClient(server, 1001, 'reviewer');
    expect(await reviewer.upload(sheetWith(officer(1)))).toMatchObject({ status: 403, body: { power: 'roster.import' } });
    expect(await reviewer.commit(await previewOf())).toMatchObject({ status: 403, body: { refusal: { code: 'power/not-yours' } } });
    expect((await reviewer.get('/api/roster/template')).status).toBe(403);
  });

  test('without a session or its token nothing is taken in', async () => {
    const { payload, headers } = form(sheetWith(officer(1)), 'a.xlsx');
    expect((await server.app.inject({ method: 'POST', url: '/api/roster/previews', payload, headers })).statusCode).toBe(401);
    const signedIn = await server.app.inject({
      method: 'POST',
      url: '/api/roster/previews',
      payload,
      headers: { ...headers, 'x-zs-csrf': 'a' },
    });
    expect(signedIn.statusCode).toBe(401);
  });
});

describe('an upload is kept sealed and for a day', () => {
  test('the database holds neither a name nor a number in the clear', async () => {
    const id = await previewOf();
    const [row] = await server.superuser<{ upload: Buffer; reading: Buffer }>(
      'select sealed_upload as upload, sealed_reading as reading from roster_preview where id = $1',
      [id],
    );
    for (const sealed of [row?.upload, row?.reading]) {
      expect(sealed?.includes(Buffer.from('620102'))).toBe(false);
      expect(sealed?.includes(Buffer.from('田'))).toBe(false);
      expect(sealed?.subarray(12, 14).toString('latin1')).not.toBe('PK');
    }
  });

  test('after 24 hours it cannot be read, before any job has run', async () => {
    const id = await previewOf();
    server.clock.now = new Date(START.getTime() + 24 * HOUR - 1);
    const late = await rosterClient(server, 1001, 'clerk');
    expect((await late.preview(id)).status).toBe(404);
    server.clock.now = new Date(START.getTime() + 24 * HOUR);
    await server.superuser(`update roster_preview set members = array[$2::uuid] where id = $1`, [id, late.account]);
    expect(await late.preview(id)).toMatchObject({ status: 410, body: { error: 'roster/preview-expired' } });
    expect((await late.file('GET', `/api/roster/previews/${id}/marked`)).status).toBe(410);
    expect(await late.commit(id)).toMatchObject({ status: 409, body: { refusal: { code: 'roster/preview-expired' } } });
  });

  test('the job deletes what is over and nothing else', async () => {
    const old = await previewOf();
    server.clock.now = new Date(START.getTime() + 10 * HOUR);
    const client = await rosterClient(server, 1001, 'clerk');
    const young = await previewOf(client);
    server.clock.now = new Date(START.getTime() + 25 * HOUR);
    await server.superuser(`select graphile_worker.add_job('expire-previews')`);
    await server.runJobs();
    const left = await server.superuser<{ id: string }>('select id from roster_preview where id = any ($1)', [[old, young]]);
    expect(left.map(({ id }) => id)).toEqual([young]);
  });

  test('the clerk can discard it at once', async () => {
    const id = await previewOf();
    expect(await clerk.post(`/api/roster/previews/${id}/discard`, {})).toMatchObject({ status: 200 });
    expect(await everyRoute(clerk, id)).toEqual([404, 404, 404, 404]);
    expect(await server.superuser('select 1 from roster_preview where id = $1', [id])).toEqual([]);
  });

  test('an account keeps ten at most: the oldest goes', async () => {
    const client = await rosterClient(server, 1003, 'clerk');
    await server.superuser(
      `insert into roster_preview (id, bureau, members, created_at, expires_at, sealed_upload, sealed_reading)
       select gen_random_uuid(), 1003, array[$1::uuid], $2::timestamptz - n * interval '1 minute', $2::timestamptz + interval '1 hour', '', '' from generate_series(1, 10) n`,
      [client.account, START],
    );
    const id = await previewOf(client);
    const left = await server.superuser<{ id: string; first: boolean }>(
      `select id, created_at = $2::timestamptz - interval '10 minutes' as first from roster_preview where $1 = any (members)`,
      [client.account, START],
    );
    expect(left).toHaveLength(10);
    expect(left.filter(({ first }) => first)).toEqual([]);
    expect(left.map((row) => row.id)).toContain(id);
  });
});

describe('the marked copy', () => {
  test('every fault of 秦州区 is filled and commented in a copy that is otherwise the same', async () => {
    const client = await rosterClient(server, 1035, 'clerk');
    const { body } = await client.upload(roster('qinzhou-faults'), '秦州区 花名册.xlsx');
    const { rows, sheetProblems } = (await client.preview(body.id, '?limit=500')).body;
    const problems = [...sheetProblems, ...rows.flatMap((row) => row.problems)];
    const marked = await client.file('GET', `/api/roster/previews/${body.id}/marked`);
    expect([marked.status, marked.name]).toEqual([200, '秦州区 花名册-问题.xlsx']);
    const sheets = (await readXlsx(marked.bytes, { readStyles: true })).sheets;
    for (const { ref } of problems) {
      const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(ref) ?? [];
      const cell = sheets[0]?.cells?.get(`${Number(row) - 1},${column.charCodeAt(0) - 65}`);
      expect(cell?.comment?.text, ref).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(
      sheets
        .at(-1)
        ?.rows.slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(problems.map(({ ref }) => ref).sort());
    // Marked, it is read as before: correcting the cells and uploading the copy is enough.
    const again = await client.upload(marked.bytes);
    expect(again.body.totals).toEqual(body.totals);
  });

  test('what only the record could tell is marked, too, in either language', async () => {
    const [here, there] = [await rosterClient(server, 1007, 'clerk'), await rosterClient(server, 1008, 'clerk')];
    expect((await here.commit(await previewOf(here, sheetWith(officer(401))))).status).toBe(200);
    const id = await previewOf(there, sheetWith(officer(401), officer(403)));
    const opened = await openWorkbook((await there.file('GET', `/api/roster/previews/${id}/marked?locale=en`)).bytes);
    const list = opened.ok ? opened.sheets.at(-1)?.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
    expect(list?.[1]).toEqual(['名册', 'B2', 'error', 'this person is on record in another bureau; the superior of both settles it']);
  });

  test('a row that a gate refuses carries the gate’s sentence', async () => {
    const client = await rosterClient(server, 1009, 'clerk');
    expect((await client.commit(await previewOf(client, sheetWith(officer(411))))).status).toBe(200);
    const [{ subject: person }] = (await client.get('/api/ledger/person')).body.rows;
    const post = { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2026-11-02' };
    await client.post('/api/ledger/post/record', { commandId: randomUUID(), subject: randomUUID(), values: post });
    const id = await previewOf(client, sheetWith(auxiliary(411)));
    const sheets = (await readXlsx((await client.file('GET', `/api/roster/previews/${id}/marked`)).bytes)).sheets;
    expect(sheets[0]?.cells?.get('1,2')?.comment?.text).toContain('执法');
  });
});
