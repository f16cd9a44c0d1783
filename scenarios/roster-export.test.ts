import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { openWorkbook } from '@zhunsheng/server/workbook/open-workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roster, type RosterClient, rosterClient } from './roster-client.ts';
import { auxiliary, officer, sheetWith } from './roster-sheets.ts';

let server: TestServer;
let clerk: RosterClient;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await rosterClient(server, 1001, 'clerk');
  for (const bytes of [
    roster('chengguan-clean'),
    sheetWith(officer(501), officer(503, { 执法证号: '甘城0503', 有效期至: '长期' }), auxiliary(505, { 所在中队: '东岗中队' })),
  ]) {
    const { body } = await clerk.upload(bytes);
    const done = await clerk.commit(body.id);
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  }
});
afterAll(async () => server.close());

const HEADINGS = [
  '序号',
  '人员编号',
  '姓名',
  '性别',
  '公民身份号码',
  '人员类别',
  '所在队伍',
  '职务',
  '入职时间',
  '执法证号',
  '发证日期',
  '有效期至',
  '联系电话',
];
const exported = (client: RosterClient, input: object, commandId = randomUUID()) =>
  client.file('POST', '/api/roster/export', { commandId, ...input });

async function tableOf(bytes: Uint8Array): Promise<string[][]> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem);
  return (opened.sheets[0]?.rows ?? []).map(({ cells }) => {
    const line: string[] = Array.from({ length: HEADINGS.length }, () => '');
    for (const { ref, text } of cells) line[ref.charCodeAt(0) - 65] = text;
    return line;
  });
}

describe('a masked export', () => {
  test('has the issued headings, no full ID number or phone, and changes nothing when it comes back', async () => {
    const file = await exported(clerk, { sealed: false });
    expect([file.status, file.name]).toEqual([200, '城关区城市管理综合执法局人员花名册2026-11-20.xlsx']);
    const table = await tableOf(file.bytes);
    expect(table[2]).toEqual(HEADINGS);
    const line = table.find((row) => row.includes('甘城0501'));
    expect(line).toMatchObject({
      1: expect.stringMatching(/^P\d{7}$/),
      4: expect.stringMatching(/^620\*{13}\d[\dX]$/),
      5: '执法人员',
      6: '一中队',
      8: '2010-07-01',
      12: '139****0501',
    });
    expect(table.find((row) => row.includes('甘城0503'))?.[11]).toBe('长期');
    expect(table.flat().filter((cell) => /\d{17}[\dX]|^139\d{8}$/.test(cell))).toEqual([]);
    const { body } = await clerk.upload(file.bytes, file.name);
    expect(body.totals).toMatchObject({ rows: 119, unchanged: 119, errors: 0, notInRoster: 0 });
  });

  test('is on record without anything personal, and a repeated command makes the file again', async () => {
    const commandId = randomUUID();
    const first = await exported(clerk, { sealed: false, category: 'auxiliary', team: '东岗' }, commandId);
    const again = await exported(clerk, { sealed: false, category: 'auxiliary', team: '东岗' }, commandId);
    expect(await tableOf(again.bytes)).toEqual(await tableOf(first.bytes));
    const outcomes = await server.superuser<{ outcome: string }>('select outcome from command_outcome where command = $1', [commandId]);
    expect(outcomes).toEqual([{ outcome: '{"people":1}' }]);
    const register = await server.superuser('select kind, facts from register where kind = $1 order by happened_at desc, subject limit 1', [
      'roster-export',
    ]);
    expect(register).toMatchObject([{ kind: 'roster-export' }]);
    const acts = await server.superuser<{ body: string }>('select body from act where command = $1', [commandId]);
    expect(acts.map(({ body }) => JSON.parse(body).data)).toEqual([{ people: 1, category: 'auxiliary', team: '东岗' }]);
  });

  test('reaches as far as its reader', async () => {
    const prefecture = await rosterClient(server, 101, 'supervisor');
    expect(
      (await tableOf((await exported(prefecture, { sealed: false, bureau: 1001 })).bytes)).some((row) => row.includes('甘城0501')),
    ).toBe(true);
    const neighbour = await rosterClient(server, 1002, 'clerk');
    expect((await exported(neighbour, { sealed: false, bureau: 1001 })).status).toBe(409);
    expect((await tableOf((await exported(neighbour, { sealed: false })).bytes)).some((row) => row.includes('甘城0501'))).toBe(false);
    const officerRole = await rosterClient(server, 1001, 'officer');
    expect((await exported(officerRole, { sealed: false })).status).toBe(403);
  });
});

describe('an export with ID numbers', () => {
  test('needs its own power and a reason', async () => {
    const head = await rosterClient(server, 1001, 'head');
    expect((await exported(head, { sealed: true, reason: '报送省厅' })).status).toBe(403);
    expect((await exported(clerk, { sealed: true })).status).toBe(400);
    expect((await exported(clerk, { sealed: true, reason: ' ' })).status).toBe(400);
    expect((await exported(clerk, { sealed: true, reason: '报送省厅', bureau: 1002 })).status).toBe(400);
  });

  test('holds them, is on record with count and reason and never a number, and changes nothing when it comes back', async () => {
    const commandId = randomUUID();
    const file = await exported(clerk, { sealed: true, reason: '报送省司法厅换证' }, commandId);
    const line = (await tableOf(file.bytes)).find((row) => row.includes('甘城0501'));
    expect([line?.[4], line?.[12]]).toEqual([expect.stringMatching(/^62010219850307501[\dX]$/), '13900000501']);
    const [act] = await server.superuser<{ type: string; body: string }>('select type, body from act where command = $1', [commandId]);
    expect(act?.type).toBe('SealedExported.v1');
    expect(JSON.parse(act?.body ?? '{}').data).toEqual({ people: 119, category: null, team: null, reason: '报送省司法厅换证' });
    expect((await clerk.upload(file.bytes)).body.totals).toMatchObject({ rows: 119, unchanged: 119, errors: 0 });
  });

  test('is made once: the same command again gives no file and no act', async () => {
    const commandId = randomUUID();
    expect((await exported(clerk, { sealed: true, reason: '报送省厅' }, commandId)).status).toBe(200);
    const again = await clerk.post('/api/roster/export', { commandId, sealed: true, reason: '报送省厅' });
    expect(again).toMatchObject({ status: 409, body: { error: 'roster/exported-already' } });
    const acts = await server.superuser('select 1 from act where command = $1', [commandId]);
    expect(acts).toHaveLength(1);
  });
});

test('the template has the headings and notes, and no people', async () => {
  const file = await clerk.file('GET', '/api/roster/template');
  expect([file.status, file.name]).toEqual([200, '城关区城市管理综合执法局人员花名册模板.xlsx']);
  const table = await tableOf(file.bytes);
  expect(table[1]?.filter((cell) => cell !== '')).toEqual(HEADINGS.filter((heading) => heading !== '人员编号'));
  expect(table.at(-1)?.[0]).toContain('按中队分工作表');
  expect((await clerk.upload(file.bytes)).body.totals).toMatchObject({ rows: 0, errors: 0 });
});
