import { randomUUID } from 'node:crypto';
import type { RosterPreviewView } from '@zhunsheng/contract/roster';
import { idNumber } from '@zhunsheng/server/workbook/fixtures/invented-people';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roster, type RosterClient, rosterClient } from './roster-client.ts';
import { auxiliary, officer, sheetWith } from './roster-sheets.ts';

let server: TestServer;
let clerk: RosterClient;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await rosterClient(server, 1001, 'clerk');
});
afterAll(async () => server.close());

const cellsOf = ({ rows, sheetProblems }: RosterPreviewView) =>
  [...sheetProblems, ...rows.flatMap(({ problems }) => problems)].map(({ sheet, ref, code }) => `${sheet}!${ref} ${code}`).sort();
const acts = async () => Number((await server.superuser<{ count: string }>('select count(*) from act'))[0]?.count);
const rowsOf = async (client: RosterClient, name: string) =>
  (await client.get('/api/ledger/person?limit=500')).body.rows.filter((row: { values: { name: string } }) => row.values.name === name);
const uploaded = async (bytes: Uint8Array, client = clerk) => {
  const { status, body } = await client.upload(bytes);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const broughtIn = async (bytes: Uint8Array, client = clerk) => {
  const { id } = await uploaded(bytes, client);
  const done = await client.commit(id);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return done.body;
};

describe('the roster of 城关区 comes in (product: facts typed once)', () => {
  test('116 people are shown before anything is written, masked, and brought in all together', async () => {
    const before = await acts();
    const preview = await uploaded(roster('chengguan-clean'));
    expect(preview.totals).toMatchObject({ rows: 116, new: 116, problem: 0, errors: 0, certificatesNew: 46 });
    expect(preview.rows).toHaveLength(50);
    expect(preview.rows[0]).toMatchObject({
      sheet: 'Sheet1',
      row: 4,
      name: '汤杰涵',
      idNumber: '620*************35',
      outcome: 'new',
      cells: { name: 'B4' },
    });
    expect(JSON.stringify(preview)).not.toMatch(/\d{17}[\dX]/);
    expect(await acts()).toBe(before);

    const commandId = randomUUID();
    const done = await clerk.commit(preview.id, commandId);
    expect(done).toMatchObject({ status: 200, body: { rows: 116, recorded: 116, certificatesRecorded: 46, changed: 0 } });
    // 116 people, 46 certificates, one act of the register.
    expect(await acts()).toBe(before + 163);
    expect(await clerk.commit(preview.id, commandId)).toEqual(done);
    expect(await clerk.commit(preview.id)).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/nothing-to-change' } } });
    expect((await clerk.preview(preview.id)).body.committed).toBe(true);
  });

  test('nothing personal stands in the log, and the person is found with his certificate', async () => {
    const bodies = await server.superuser<{ body: string }>('select body from act');
    expect(bodies.filter(({ body }) => /620102\d{11}[\dX]/.test(body))).toEqual([]);
    const [imported] = await server.superuser<{ body: string }>(`select body from act where type = 'RosterImported.v1'`);
    expect(JSON.parse(imported?.body ?? '{}').data).toEqual({
      rows: 116,
      recorded: 116,
      changed: 0,
      unchanged: 0,
      certificatesRecorded: 46,
      certificatesChanged: 0,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [person] = await rowsOf(clerk, '汤杰涵');
    expect(person.values).toMatchObject({ idNumber: true, idMask: '620*************35', category: 'officer', joinedOn: '2007-07-25' });
    expect(person.values.personNumber).toMatch(/^P\d{7}$/);
  });

  test('the same file twice changes nothing', async () => {
    const preview = await uploaded(roster('chengguan-clean'));
    expect(preview.totals).toMatchObject({ rows: 116, unchanged: 116, new: 0, change: 0, errors: 0, notInRoster: 0 });
  });
});

describe('faults are found cell by cell, and a file with faults is brought in not at all', () => {
  test('the five planted faults of 秦州区', async () => {
    const qinzhou = await rosterClient(server, 1035, 'clerk');
    const { id } = await uploaded(roster('qinzhou-faults'), qinzhou);
    const { body: preview } = await qinzhou.preview(id, '?limit=500');
    expect(cellsOf(preview).filter((cell) => !cell.endsWith('another-bureau'))).toEqual([
      'Sheet1!B15 name-missing',
      'Sheet1!C18 sex-against-id-number',
      'Sheet1!D10 id-number-twice',
      'Sheet1!D6 id-number-check-digit',
      'Sheet1!D9 id-number-twice',
      'Sheet1!J12 no-such-day',
    ]);
    const before = await server.superuser('select 1 from person');
    expect(await qinzhou.commit(id)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'roster/has-problems', facts: { problems: 6 } } },
    });
    expect(await server.superuser('select 1 from person')).toHaveLength(before.length);
    const only = await qinzhou.preview(id, '?only=problem&limit=2&offset=1');
    expect(only.body).toMatchObject({ matching: 6, offset: 1 });
    expect(only.body.rows).toHaveLength(2);
  });

  test.each([
    ['gaolan-two-row-headings', { rows: 5, problem: 1 }],
    ['linze-sheet-per-team', { rows: 6, problem: 2 }],
    ['dunhuang-1904-dates', { rows: 5, problem: 2 }],
    ['xifeng-without-styles', { rows: 4, problem: 3 }],
    ['anning-numbers', { rows: 7, problem: 5 }],
  ])('%s', async (name, totals) => {
    const other = await rosterClient(server, 1020, 'clerk');
    const preview = await uploaded(roster(name), other);
    expect({ rows: preview.totals.rows, problem: preview.totals.problem }, JSON.stringify(cellsOf(preview))).toEqual(totals);
    expect(JSON.stringify(preview)).not.toMatch(/\d{17}[\dX]/);
  });
});

describe('a roster that changes what is on record', () => {
  const [A, B] = [301, 303];

  test('what differs is shown old and new, a blank cell erases nothing, a new certificate leaves the older one', async () => {
    const east = await rosterClient(server, 1002, 'clerk');
    await broughtIn(sheetWith(officer(A, { 有效期至: '2025-01-31' }), auxiliary(B)), east);
    const renewed = officer(A, { 姓名: '田改名', 所在中队: '', 执法证号: '甘城新', 发证日期: '2025-02-01', 有效期至: '长期' });
    const preview = await uploaded(sheetWith(renewed), east);
    expect(preview.totals).toMatchObject({ change: 1, certificatesNew: 1, notInRoster: 1 });
    expect(preview.rows[0]).toMatchObject({
      outcome: 'change',
      changes: [{ field: 'name', to: '田改名' }],
      certificateChange: { act: 'record', number: '甘城新' },
    });
    expect(preview.notInRoster).toHaveLength(1);
    expect(await east.commit(preview.id)).toMatchObject({ status: 200, body: { changed: 1, certificatesRecorded: 1, recorded: 0 } });
    const [person] = await rowsOf(east, '田改名');
    expect(person.values).toMatchObject({ team: '一中队', leftOn: null });
    const certificates = (await east.get(`/api/ledger/certificate?where=person:${person.subject}`)).body.rows;
    expect(
      certificates.map((row: { values: { number: string; expiresOn: string | null } }) => [row.values.number, row.values.expiresOn]).sort(),
    ).toEqual([
      ['甘城0301', '2025-01-31'],
      ['甘城新', null],
    ]);
  });

  test('a row that a gate refuses is named with its clause, and nothing of the file is written (art. 6 item 3)', async () => {
    const west = await rosterClient(server, 1003, 'clerk');
    await broughtIn(sheetWith(officer(311)), west);
    const [{ subject: person }] = (await west.get('/api/ledger/person')).body.rows;
    const post = { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2026-11-02' };
    expect((await west.post('/api/ledger/post/record', { commandId: randomUUID(), subject: randomUUID(), values: post })).status).toBe(200);
    const demoted = sheetWith(auxiliary(311), officer(313, { 执法证号: '甘城0313' }));
    const preview = await uploaded(demoted, west);
    expect(preview.totals).toMatchObject({ problem: 1, new: 1 });
    expect(preview.rows[0]?.problems).toMatchObject([
      { code: 'row-refused', refusal: 'post/auxiliary-on-enforcing-post', gate: '6.G2', ref: 'C2', basis: ['guideline@2020-03-30#6.3'] },
    ]);
    const before = await acts();
    expect(await west.commit(preview.id)).toMatchObject({
      status: 409,
      body: {
        refusal: {
          code: 'roster/rows-refused',
          gate: '6.G2',
          facts: { rows: 1, cells: ['名册!C2'], codes: ['post/auxiliary-on-enforcing-post'] },
        },
      },
    });
    // The refusal itself is on record, nothing else.
    expect(await acts()).toBe(before + 1);
  });

  test('a certificate that overlaps one on record is refused at its cell', async () => {
    const south = await rosterClient(server, 1004, 'clerk');
    await broughtIn(sheetWith(officer(321)), south);
    const preview = await uploaded(
      sheetWith(officer(321, { 执法证号: '甘城0999', 发证日期: '2026-01-01', 有效期至: '2031-01-01' })),
      south,
    );
    expect(preview.rows[0]).toMatchObject({
      outcome: 'problem',
      problems: [{ code: 'row-refused', refusal: 'certificate/overlaps', ref: 'H2' }],
    });
    expect(preview.rows[0]?.problems[0]).toMatchObject({ sentence: { zh: expect.stringContaining('甘城0321') } });
  });

  test('what another clerk wrote after the preview is not overwritten: the preview shows it first', async () => {
    const north = await rosterClient(server, 1005, 'clerk');
    await broughtIn(sheetWith(officer(331)), north);
    const { id } = await uploaded(sheetWith(officer(331, { 职务: '中队长' })), north);
    const [{ subject }] = (await north.get('/api/ledger/person')).body.rows;
    const change = { commandId: randomUUID(), subject, position: 1, from: '2026-11-20', patch: { position: '副中队长' }, reason: null };
    expect((await north.post('/api/ledger/person/change', change)).status).toBe(200);
    expect(await north.commit(id)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'roster/changed-meanwhile', facts: { rows: 1 } } },
    });
    expect((await north.preview(id)).body.rows[0]?.changes).toEqual([{ field: 'position', from: '副中队长', to: '中队长' }]);
    expect(await north.commit(id)).toMatchObject({ status: 200, body: { changed: 1 } });
  });

  test('an ID number that a roster adds is from then on nobody else’s', async () => {
    const client = await rosterClient(server, 1006, 'clerk');
    const values = { name: '田后补', sex: '男', category: 'other' };
    await client.post('/api/ledger/person/record', { commandId: randomUUID(), subject: randomUUID(), values });
    const [row] = await rowsOf(client, '田后补');
    const file = sheetWith(
      officer(341, { 人员编号: row.values.personNumber, 姓名: '田后补', 人员类别: '工勤', 执法证号: '', 发证日期: '', 有效期至: '' }),
    );
    expect(await broughtIn(file, client)).toMatchObject({ changed: 1, recorded: 0 });
    expect((await rowsOf(client, '田后补'))[0].values).toMatchObject({ idNumber: true, idMask: expect.stringContaining('620*') });
    expect(
      (await uploaded(sheetWith(officer(341, { 姓名: '田后补', 人员类别: '工勤', 执法证号: '', 发证日期: '', 有效期至: '' })), client))
        .totals,
    ).toMatchObject({ unchanged: 1 });
  });
});

describe('a person already active in another bureau', () => {
  test('the clerk learns only that; both bureaus’ superior gets the item', async () => {
    const [here, there] = [await rosterClient(server, 1007, 'clerk'), await rosterClient(server, 1008, 'clerk')];
    await broughtIn(sheetWith(officer(351)), here);
    const preview = await uploaded(sheetWith(officer(351), officer(353)), there);
    expect(preview.totals).toMatchObject({ elsewhere: 1, new: 1 });
    expect(preview.rows[0]).toMatchObject({ outcome: 'elsewhere', person: null, changes: [], certificateChange: null });
    expect(preview.rows[0]?.problems).toEqual([{ code: 'active-elsewhere', sheet: '名册', ref: 'B2', severity: 'error' }]);
    const jobs = async () => server.superuser(`select 1 from graphile_worker.jobs where task_identifier = 'report-duplicate-person'`);
    expect(await jobs()).toHaveLength(0);
    const refused = await there.commit(preview.id);
    expect(refused).toMatchObject({
      status: 409,
      body: { refusal: { code: 'roster/has-problems', facts: { problems: 1, cells: ['名册!B2'] } } },
    });
    expect(JSON.stringify(refused.body)).not.toContain('1007');
    expect(await jobs()).toHaveLength(1);
    expect((await there.get('/api/ledger/person')).body.rows).toEqual([]);
  });

  test('a certificate number of another bureau is named at its cell', async () => {
    const [here, there] = [await rosterClient(server, 1009, 'clerk'), await rosterClient(server, 1010, 'clerk')];
    await broughtIn(sheetWith(officer(361)), here);
    const preview = await uploaded(sheetWith(officer(363, { 执法证号: '甘城0361' })), there);
    expect(cellsOf(preview)).toEqual(['名册!H2 certificate-number-taken']);
  });
});

test('a number that was taken off a person and comes back with a roster is claimed again', async () => {
  const [here, there] = [await rosterClient(server, 1005, 'clerk'), await rosterClient(server, 1004, 'clerk')];
  const number = idNumber('620102', '1985-03-07', 343);
  const subject = randomUUID();
  const values = { name: '田复补', sex: '男', category: 'other', idNumber: number };
  const record = { commandId: randomUUID(), subject, values };
  expect((await here.post('/api/ledger/person/record', record)).status).toBe(200);
  const correction = { commandId: randomUUID(), subject, position: 1, on: null, patch: { idNumber: null }, reason: '录入有误' };
  expect((await here.post('/api/ledger/person/correct', correction)).status).toBe(200);
  const [row] = await rowsOf(here, '田复补');
  const more = { 人员编号: row.values.personNumber, 姓名: '田复补', 人员类别: '工勤', 执法证号: '', 发证日期: '', 有效期至: '' };
  expect(await broughtIn(sheetWith(officer(343, more)), here)).toMatchObject({ changed: 1 });
  expect(await there.post('/api/ledger/person/record', { ...record, commandId: randomUUID(), subject: randomUUID() })).toMatchObject({
    status: 409,
    body: { refusal: { code: 'person/active-elsewhere' } },
  });
});
