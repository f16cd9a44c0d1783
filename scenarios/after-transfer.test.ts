import { randomUUID } from 'node:crypto';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { found, record, recordCertificate, recordOfficer, recordSession } from './recording.ts';

const [CHENGGUAN, QILIHE, XIGU] = [1001, 1002, 1003];

let server: TestServer;
let from: Client;
let to: Client;

beforeAll(async () => {
  server = await startTestServer();
  from = await server.signInAs(CHENGGUAN, 'clerk');
  to = await server.signInAs(QILIHE, 'clerk');
});
afterAll(async () => server.close());
afterEach(async () => {
  const client = new pg.Client({ connectionString: server.database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    expect(await compareRows(client, { kinds: SUBJECT_KINDS }, 100)).toMatchObject({ differences: [], unfolded: [] });
  } finally {
    await client.end();
  }
});

async function transfer(giving: Client, taking: Client, person: string, toBureau: number, effectiveOn: string): Promise<void> {
  const subject = randomUUID();
  expect(await giving.command('/api/transfers/hand-over', { subject, person, toBureau, effectiveOn })).toMatchObject({ status: 200 });
  expect(await taking.command('/api/transfers/accept', { subject })).toMatchObject({ status: 200 });
  await server.runJobs();
  expect(await found(taking, 'person', person)).toBeDefined();
}

const versionsSeen = async (client: Client, kind: string, subject: string) =>
  (await client.get(`/api/ledger/${kind}/${subject}`)).body.versions;

describe('a transferred person in his new bureau', () => {
  test('is worked on there; the old bureau’s time stays as it was', async () => {
    const person = await recordOfficer(from, '汤杰涵', { team: '一中队', idNumber: '620102197607280535' });
    const certificate = await recordCertificate(from, person);
    await transfer(from, to, person, QILIHE, '2026-11-16');
    const kept = [await versionsSeen(from, 'person', person), await versionsSeen(from, 'certificate', certificate)];
    const position = async (kind: string, subject: string) => (await to.get(`/api/ledger/${kind}/${subject}`)).body.position;
    const change = async (kind: string, subject: string, act: string, more: object) =>
      to.command(`/api/ledger/${kind}/${act}`, { subject, position: await position(kind, subject), reason: '核对档案', ...more });

    expect(await change('person', person, 'change', { from: '2026-11-18', patch: { team: '二中队' } })).toMatchObject({ status: 200 });
    expect(await change('person', person, 'correct', { on: null, patch: { name: '汤杰函' } })).toMatchObject({ status: 200 });
    expect(await change('certificate', certificate, 'change', { from: '2026-11-20', patch: { expiresOn: '2029-01-09' } })).toMatchObject({
      status: 200,
    });
    expect(await change('certificate', certificate, 'correct', { on: null, patch: { number: '甘62010299' } })).toMatchObject({
      status: 200,
    });
    expect((await found(to, 'person', person))?.values).toMatchObject({ name: '汤杰函', team: '二中队' });
    expect((await found(to, 'person', person, '&on=2026-11-16'))?.values).toMatchObject({ name: '汤杰函', team: '一中队' });
    expect((await found(from, 'person', person, '&on=2026-11-15'))?.values).toMatchObject({ name: '汤杰涵', team: '一中队' });
    expect((await found(from, 'certificate', certificate, '&on=2026-11-15'))?.values).toMatchObject({ expiresOn: '2027-01-09' });
    expect([await versionsSeen(from, 'person', person), await versionsSeen(from, 'certificate', certificate)]).toEqual(kept);
  });

  test('the time of the old bureau is changed and corrected by nobody, and he is not taken back as a whole', async () => {
    const person = await recordOfficer(from, '邵静');
    await transfer(from, to, person, QILIHE, '2026-11-16');
    const { position } = (await to.get(`/api/ledger/person/${person}`)).body;
    const refused = { status: 409, body: { refusal: { code: 'ledger/other-bureau' } } };
    expect(
      await to.command('/api/ledger/person/change', {
        subject: person,
        position,
        from: '2026-11-15',
        patch: { team: '二中队' },
        reason: null,
      }),
    ).toMatchObject(refused);
    expect(
      await to.command('/api/ledger/person/correct', {
        subject: person,
        position,
        on: '2026-11-15',
        patch: { name: '邵敬' },
        reason: '笔误',
      }),
    ).toMatchObject(refused);
    expect(await to.command('/api/ledger/person/withdraw', { subject: person, position, reason: '误登' })).toMatchObject(refused);
    expect(
      await from.command('/api/ledger/person/change', {
        subject: person,
        position,
        from: '2026-11-15',
        patch: { team: '二中队' },
        reason: null,
      }),
    ).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/not-on-record' } } });
    const seen = await from.get(`/api/ledger/person/${person}`);
    expect(seen).toMatchObject({ status: 200, body: { position: 0, bureau: CHENGGUAN, withdrawn: false } });
    expect(seen.body.versions.every((version: { bureau: number }) => version.bureau === CHENGGUAN)).toBe(true);
  });

  test('takes posts from his first day there, with the certificate that came along; attends; leaves', async () => {
    const person = await recordOfficer(from, '范玉涛', { idNumber: '620102199001010038', phone: '13800138000' });
    await recordCertificate(from, person);
    await transfer(from, to, person, QILIHE, '2026-11-16');
    const post = (day: string) => ({ person, title: '执法队员', enforcing: true, line: 'frontline', from: day });
    const early = await to.command('/api/ledger/post/record', { subject: randomUUID(), values: post('2026-11-15') });
    expect(early.status).toBe(409);
    const held = await record(to, 'post', post('2026-11-16'));
    const session = await recordSession(to, { from: '2026-11-18', until: '2026-11-19', halfDays: 4 });
    const attend = { session, entries: [{ subject: randomUUID(), person, halfDays: 4, score: null, passed: null }] };
    expect(await to.command('/api/personnel/record-attendance', attend)).toMatchObject({ status: 200 });
    const opened = { subject: person, fields: ['idNumber', 'phone'], reason: '核对' };
    expect(await to.command('/api/sealed/open', opened)).toMatchObject({
      status: 200,
      body: { values: { idNumber: '620102199001010038', phone: '13800138000' } },
    });
    expect(await from.command('/api/sealed/open', opened)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/not-on-record' } },
    });
    expect(await to.command('/api/personnel/record-leaving', { person, on: '2026-11-20', reason: '辞职' })).toMatchObject({
      status: 200,
      body: { posts: [held] },
    });
    expect((await found(from, 'person', person, '&on=2026-11-15'))?.values).toMatchObject({ leftOn: null });
    expect((await found(to, 'person', person))?.values).toMatchObject({ leftOn: '2026-11-20' });
  });

  test('goes on to a third bureau, and comes back; the year’s days go with him each time', async () => {
    const third = await server.signInAs(XIGU, 'clerk');
    const person = await recordOfficer(from, '廖天志');
    const attend = async (client: Client, day: string) => {
      const session = await recordSession(client, { from: day, until: day, halfDays: 2 });
      expect(
        await client.command('/api/personnel/record-attendance', {
          session,
          entries: [{ subject: randomUUID(), person, halfDays: 2, score: 90, passed: true }],
        }),
      ).toMatchObject({ status: 200 });
    };
    await attend(from, '2026-03-02');
    await transfer(from, to, person, QILIHE, '2026-06-01');
    await attend(to, '2026-07-01');
    await transfer(to, third, person, XIGU, '2026-09-01');
    await transfer(third, from, person, CHENGGUAN, '2026-11-02');
    // His own two half-days of March count here already; he brings those of July.
    const credits = (await from.get(`/api/ledger/training-credit?where=person:${person}`)).body.rows;
    expect(credits.map((row: { values: object }) => row.values)).toMatchObject([
      { year: 2026, halfDays: 2, passed: true, fromBureau: XIGU },
    ]);
    const on = async (client: Client, day: string) => (await found(client, 'person', person, `&on=${day}`)) !== undefined;
    for (const [client, days] of [
      [from, [true, false, false, true]],
      [to, [false, true, false, false]],
      [third, [false, false, true, false]],
    ] as const) {
      expect(await Promise.all(['2026-05-31', '2026-06-01', '2026-10-31', '2026-11-02'].map((day) => on(client, day)))).toEqual(days);
    }
    const { position } = (await from.get(`/api/ledger/person/${person}`)).body;
    expect(
      await from.command('/api/ledger/person/change', {
        subject: person,
        position,
        from: '2026-11-20',
        patch: { team: '三中队' },
        reason: null,
      }),
    ).toMatchObject({ status: 200 });
  });
});
