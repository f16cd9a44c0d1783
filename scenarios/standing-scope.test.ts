import { randomUUID } from 'node:crypto';
import type { EvidenceList, StandingCell, StandingView } from '@zhunsheng/contract/standing';
import { STANDARDS } from '@zhunsheng/domain/standard/standing';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AFTER_MIDNIGHT,
  BEFORE_MIDNIGHT,
  record,
  recordCertificate,
  recordLiaison,
  recordOfficer,
  recordPost,
  recordSession,
  runDaily,
} from './recording.ts';
import { cellOf, evidenceOf, standingOf } from './standing-of.ts';

const LANZHOU = 101;
const CHENGGUAN = 1001;
const QILIHE = 1002;

let server: TestServer;
let clerk: Client;
let neighbour: Client;
let prefecture: Client;
let province: Client;
let mover: string;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = BEFORE_MIDNIGHT;
  await signIn();
  await fill();
});
afterAll(async () => server.close());

async function signIn(): Promise<void> {
  clerk = await server.signInAs(CHENGGUAN, 'clerk');
  neighbour = await server.signInAs(QILIHE, 'clerk');
  prefecture = await server.signInAs(LANZHOU, 'supervisor');
  province = await server.signInAs(1, 'supervisor');
}

async function fill(): Promise<void> {
  mover = await recordOfficer(clerk, '汤杰涵');
  const stays = await recordOfficer(clerk, '范玉涛');
  await recordCertificate(clerk, mover);
  await recordPost(clerk, mover, { title: '执法队员', enforcing: true, line: 'frontline' });
  await recordLiaison(clerk, stays);
  const fiveDays = { from: '2026-05-11', until: '2026-05-15', halfDays: 10 };
  const session = await recordSession(clerk, fiveDays);
  await record(clerk, 'attendance', { person: mover, session, ...fiveDays, score: 90, passed: true });
  await recordSession(clerk, { title: '岗位轮训', kind: 'post', servesPost: '执法岗', place: 'academy' });
  const auxiliary = await record(clerk, 'person', { name: '蒋霞', sex: '女', category: 'auxiliary', joinedOn: '2024-03-04' });
  await record(clerk, 'onboarding', { person: auxiliary, from: '2024-03-04', until: '2024-03-15' });
  await record(clerk, 'section', { name: '执法一中队', function: 'enforcement-team' });
  await record(clerk, 'institution', {
    title: '培训制度',
    topic: 'officer-training',
    issuedOn: '2025-12-01',
    inForceFrom: '2026-01-01',
    published: true,
  });
  const declared = {
    subject: randomUUID(),
    standard: '6.S12',
    statement: '岗位与工作相适应',
    document: '城关城管〔2026〕3号',
    documentDate: '2026-03-02',
  };
  expect((await clerk.command('/api/declarations/declare', declared)).status).toBe(200);
}

const rowsOf = async (client: Client, query = '') => ((await client.get(`/api/standing${query}`)).body as StandingView).rows;

test('a county sees itself, a prefecture its counties, the province all, nobody sideways or upwards', async () => {
  expect((await rowsOf(clerk)).map(({ bureau }) => bureau)).toEqual([CHENGGUAN]);
  expect((await rowsOf(prefecture)).map(({ bureau }) => bureau)).toEqual([LANZHOU, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
  expect(await rowsOf(province)).toHaveLength(101);
  expect(await rowsOf(clerk, `?bureau=${QILIHE}`)).toEqual([]);
  expect(await rowsOf(clerk, `?prefecture=${LANZHOU}`)).toEqual([]);
  for (const [client, bureau] of [
    [clerk, QILIHE],
    [clerk, LANZHOU],
    [prefecture, 1],
  ] as const) {
    expect((await client.get(`/api/standing/evidence?bureau=${bureau}&standard=6.S8`)).status).toBe(404);
    expect((await client.get(`/api/standing/trend?bureau=${bureau}`)).body.rows).toEqual([]);
  }
});

test('whoever does not read personnel sees how many stand behind a figure, and no name', async () => {
  const officer = await server.signInAs(CHENGGUAN, 'officer');
  for (const standard of ['6.S1', '6.S3'] as const) {
    const seen = await evidenceOf(officer, CHENGGUAN, standard);
    const whole = await evidenceOf(clerk, CHENGGUAN, standard);
    expect(whole.lists.flatMap(({ records }) => records)).not.toEqual([]);
    expect(seen).toEqual({ ...whole, lists: whole.lists.map((list) => ({ ...list, records: [], more: false })) });
  }
});

test('a number that no bureau can have is told to be out of range', async () => {
  for (const number of [3_000_000_000, -3_000_000_000, 0, 100_000]) {
    for (const path of ['standing', 'standing/trend', 'standing/evidence', 'declarations', 'transfers', 'ledger/person', 'refusals'])
      expect((await clerk.get(`/api/${path}?bureau=${number}&standard=6.S1`)).status, `${path} ${number}`).toBe(400);
    const transfer = { subject: randomUUID(), person: mover, toBureau: number, effectiveOn: '2026-12-01' };
    expect(await clerk.command('/api/transfers/hand-over', transfer)).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'toBureau', code: 'out-of-range' }] },
    });
    expect((await clerk.command('/api/roster/export', { sealed: false, bureau: number })).body.fields).toEqual([
      { field: 'bureau', code: 'out-of-range' },
    ]);
  }
});

test('filters choose rows and change no figure', async () => {
  const all = await rowsOf(province);
  expect(await rowsOf(province, `?level=county&prefecture=${LANZHOU}`)).toEqual(all.filter(({ parent }) => parent === LANZHOU));
  expect(await rowsOf(province, '?level=prefecture')).toEqual(all.filter(({ level }) => level === 'prefecture'));
});

test('the same figure for county, prefecture and province', async () => {
  const own = await standingOf(clerk, CHENGGUAN);
  expect(await standingOf(prefecture, CHENGGUAN)).toEqual(own);
  expect(await standingOf(province, CHENGGUAN)).toEqual(own);
  expect(await standingOf(province, LANZHOU)).toEqual(await standingOf(prefecture, LANZHOU));
  expect((await cellOf(prefecture, LANZHOU, '6.S8')).parts).toMatchObject([{}, { part: 'at-county-level', numerator: 2, denominator: 2 }]);
});

test.each([
  ['', [CHENGGUAN, LANZHOU, 1]],
  ['&on=2026-07-31', [CHENGGUAN]],
  ['&on=2026-11-20&known=2026-11-20', [CHENGGUAN]],
])('the evidence of every standard sums up to its figure (%s)', async (query, bureaus) => {
  for (const bureau of bureaus) {
    const standings = await standingOf(province, bureau, query);
    for (const { id, evidence: parts } of STANDARDS) {
      const view = await evidenceOf(province, bureau, id, query);
      expect(view.standing).toEqual(standings[id]);
      expect(view.lists.map(({ part }) => part)).toEqual(standings[id].grey === 'not-applicable' ? [] : parts);
      for (const list of view.lists) expectSameFigure(list, standings[id]);
    }
  }
});

function expectSameFigure(list: EvidenceList, standing: StandingCell): void {
  expect(list.records.reduce((sum, { amount }) => sum + amount, 0)).toBe(list.among);
  expect(list.records.filter(({ counted }) => counted).reduce((sum, { amount }) => sum + amount, 0)).toBe(list.counted);
  if (list.part === 'name' || list.part === 'team-name' || list.part === 'declarations') {
    expect(Math.min(list.counted, 1)).toBe(standing.numerator);
    return;
  }
  const part = standing.parts.find((one) => one.part === list.part && one.group === undefined);
  if (part === undefined) return;
  expect(list.counted).toBe(part.numerator);
  if (part.denominator !== null) expect(list.among).toBe(part.denominator);
}

test('a record for named people only enters no figure, whoever looks', async () => {
  const before = await standingOf(province, CHENGGUAN);
  await server.superuser(
    `insert into person (subject, version, bureau, audience, members, known_from, person_number, name, sex, category, name_key, grams)
     values (gen_random_uuid(), 1, $1, 'members', $2, $3, 'P9999999', '某人', '男', 'officer', 'mr', '{}')`,
    [CHENGGUAN, [province.account], server.clock.now],
  );
  expect(await standingOf(province, CHENGGUAN)).toEqual(before);
  expect(await standingOf(clerk, CHENGGUAN)).toEqual(before);
});

async function transfer(from: Client, to: Client, toBureau: number, effectiveOn: string): Promise<void> {
  const subject = randomUUID();
  expect((await from.command('/api/transfers/hand-over', { subject, person: mover, toBureau, effectiveOn })).status).toBe(200);
  expect((await to.command('/api/transfers/accept', { subject })).status).toBe(200);
  await server.runJobs();
}

test('a person on the move counts where he is on the day, his training once, the same for all who look', async () => {
  await transfer(clerk, neighbour, QILIHE, '2026-11-21');
  server.clock.now = AFTER_MIDNIGHT;
  await runDaily(server, 'complete-transfers');
  for (const client of [neighbour, prefecture, province]) {
    expect((await cellOf(client, QILIHE, '6.S3')).parts[0]).toMatchObject({ numerator: 1, denominator: 1 });
    expect((await cellOf(client, QILIHE, '6.S4')).parts).toMatchObject([{ numerator: 1 }, { numerator: 1 }]);
    expect((await cellOf(client, QILIHE, '6.S3', '&on=2026-11-20')).parts[0]).toMatchObject({ denominator: 0 });
    const [list] = (await evidenceOf(client, QILIHE, '6.S3', '&part=officers-trained')).lists;
    expect(list?.records).toMatchObject([{ subject: mover, facts: { halfDays: 10, credited: 10 } }]);
  }
  for (const client of [clerk, prefecture, province]) {
    expect((await cellOf(client, CHENGGUAN, '6.S3')).parts[0]).toMatchObject({ numerator: 0, denominator: 1 });
    expect((await cellOf(client, CHENGGUAN, '6.S3', '&on=2026-11-20')).parts[0]).toMatchObject({ numerator: 1, denominator: 2 });
    expect(await cellOf(client, CHENGGUAN, '6.S1', '&on=2026-11-20')).toMatchObject({ numerator: 1, denominator: 1 });
  }
});

test('whoever comes back within the year has his days once', async () => {
  server.clock.now = new Date(AFTER_MIDNIGHT.getTime() + 10 * 3_600_000);
  await signIn();
  await transfer(neighbour, clerk, CHENGGUAN, '2026-11-22');
  server.clock.now = new Date(AFTER_MIDNIGHT.getTime() + 24 * 3_600_000);
  await runDaily(server, 'complete-transfers');
  await signIn();
  for (const client of [clerk, province]) {
    const [list] = (await evidenceOf(client, CHENGGUAN, '6.S3', '&part=officers-trained')).lists;
    expect(list?.records.find(({ subject }) => subject === mover)?.facts).toMatchObject({ halfDays: 10 });
    expect((await cellOf(client, CHENGGUAN, '6.S3', '&on=2026-11-20')).parts[0]).toMatchObject({ numerator: 1, denominator: 2 });
  }
});
