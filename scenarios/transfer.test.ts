import { randomUUID } from 'node:crypto';
import { compareRows } from '@zhunsheng/server/acts/compare-rows';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  AFTER_MIDNIGHT,
  BEFORE_MIDNIGHT,
  found,
  listed,
  record,
  recordCertificate,
  recordLiaison,
  recordOfficer,
  recordPost,
  recordSession,
  runDaily,
} from './recording.ts';

const CHENGGUAN = 1001;
const QILIHE = 1002;
const XIGU = 1003;

let server: TestServer;
let from: Client;
let to: Client;
let third: Client;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = BEFORE_MIDNIGHT;
  from = await server.signInAs(CHENGGUAN, 'clerk');
  to = await server.signInAs(QILIHE, 'clerk');
  third = await server.signInAs(XIGU, 'clerk');
});
beforeEach(() => {
  server.clock.now = BEFORE_MIDNIGHT;
});
afterAll(async () => server.close());

async function handOver(person: string, effectiveOn = '2026-11-20', toBureau = QILIHE) {
  const subject = randomUUID();
  return { subject, answer: await from.command('/api/transfers/hand-over', { subject, person, toBureau, effectiveOn }) };
}

const sideOf = async (client: Client, subject: string) =>
  (await client.get('/api/transfers')).body.transfers.find((row: { subject: string }) => row.subject === subject);

async function differences() {
  const client = new pg.Client({ connectionString: server.database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { differences: rows, unfolded } = await compareRows(client, { kinds: SUBJECT_KINDS }, 100);
    return [...rows, ...unfolded];
  } finally {
    await client.end();
  }
}

describe('a person goes to another bureau', () => {
  test('handed over, accepted, moved on the day: with certificate, contract and onboarding, without posts and duties', async () => {
    const person = await recordOfficer(from, '汤杰涵', { idNumber: '620102197607280535' });
    const certificate = await recordCertificate(from, person);
    const contract = await record(from, 'contract', { person, number: '2019-07', from: '2019-03-01' });
    const onboarding = await record(from, 'onboarding', { person, from: '2019-03-04', until: '2019-03-18' });
    const held = await recordPost(from, person);
    const planned = await recordPost(from, person, { title: '督察', from: '2026-12-15' });
    const duty = await record(from, 'duty', { person, duty: 'clerk', from: '2025-01-01' });
    const session = await recordSession(from);
    await from.command('/api/personnel/record-attendance', {
      session,
      entries: [{ subject: randomUUID(), person, halfDays: 5, score: 80, passed: true }],
    });

    const { subject, answer } = await handOver(person, '2026-11-21');
    expect(answer).toMatchObject({ status: 200, body: { subject, halfDays: 5 } });
    expect(await sideOf(from, subject)).toMatchObject({
      side: 'out',
      status: 'handed-over',
      halfDays: 5,
      responsible: from.account,
      lawful: ['take-back'],
    });
    expect(await sideOf(to, subject)).toMatchObject({
      side: 'in',
      status: 'handed-over',
      personName: '汤杰涵',
      fromBureau: CHENGGUAN,
      responsible: null,
      lawful: ['accept', 'decline'],
    });
    expect(await found(to, 'person', person)).toBeUndefined();
    expect((await to.get(`/api/ledger/person/${person}`)).status).toBe(404);
    expect((await to.command('/api/transfers/accept', { subject })).status).toBe(200);
    await server.runJobs();

    // The day lies ahead: until then he works where he is, and is worked on there.
    expect(await sideOf(from, subject)).toMatchObject({ status: 'accepted', lawful: [] });
    expect(await found(to, 'person', person)).toBeUndefined();
    expect(
      (
        await from.command('/api/ledger/person/change', {
          subject: person,
          position: 1,
          from: '2026-11-20',
          patch: { team: '二中队' },
          reason: null,
        })
      ).status,
    ).toBe(200);

    server.clock.now = AFTER_MIDNIGHT;
    await runDaily(server, 'complete-transfers');
    expect(await sideOf(to, subject)).toMatchObject({ status: 'completed', lawful: [] });
    expect(await sideOf(from, subject)).toMatchObject({ status: 'completed' });
    expect((await found(to, 'person', person))?.values).toMatchObject({ name: '汤杰涵', team: '二中队', idNumber: true });
    for (const [kind, entry] of [
      ['certificate', certificate],
      ['contract', contract],
      ['onboarding', onboarding],
    ] as const) {
      expect(await found(to, kind, entry), kind).toMatchObject({ bureau: QILIHE });
    }
    expect(await listed(to, 'post')).toEqual([]);
    expect((await found(from, 'post', held))?.values).toMatchObject({ until: '2026-11-20' });
    expect(await found(from, 'post', planned)).toBeUndefined();
    expect((await found(from, 'duty', duty))?.values).toMatchObject({ until: '2026-11-20' });
    expect(await differences()).toEqual([]);
  });

  test('the old bureau sees its own time and not the new one’s, the new bureau the other way round', async () => {
    server.clock.now = AFTER_MIDNIGHT;
    const [person] = (await listed(to, 'person')).map(({ subject }) => subject);
    if (person === undefined) throw new Error('nobody was transferred');
    expect((await found(from, 'person', person, '&on=2026-11-20'))?.values['team']).toBe('二中队');
    expect(await found(from, 'person', person, '&on=2026-11-21')).toBeUndefined();
    expect(await found(to, 'person', person, '&on=2026-11-20')).toBeUndefined();
    expect(await found(to, 'person', person, '&on=2026-11-21')).toBeDefined();
    const types = async (client: Client) =>
      (await client.get(`/api/history/${person}`)).body.lines.map((line: { type: string }) => line.type);
    expect(await types(from)).toContain('PersonRecorded.v1');
    expect(await types(from)).not.toContain('TrainingCreditRecorded.v1');
    expect(await types(to)).toEqual(
      expect.arrayContaining(['PersonTransferred.v1', 'CertificateTransferred.v1', 'TrainingCreditRecorded.v1', 'TransferCompleted.v1']),
    );
    expect(await types(to)).not.toContain('PersonRecorded.v1');
    expect(await types(to)).not.toContain('PersonChanged.v1');
  });

  test('the year’s training days count on, and the exam', async () => {
    server.clock.now = AFTER_MIDNIGHT;
    const credits = await listed(to, 'training-credit');
    expect(credits.map(({ values }) => values)).toEqual([
      expect.objectContaining({ year: 2026, halfDays: 5, examined: true, passed: true, fromBureau: CHENGGUAN }),
    ]);
    expect(await listed(from, 'training-credit')).toEqual([]);
    expect(await listed(to, 'attendance')).toEqual([]);
  });

  test('a third bureau sees nothing of it, the prefecture both sides', async () => {
    const person = await recordOfficer(from, '邵静');
    const { subject } = await handOver(person);
    expect((await third.get('/api/transfers')).body.transfers).toEqual([]);
    expect((await third.get('/api/transfers?bureau=1001')).body.transfers).toEqual([]);
    expect((await third.get(`/api/history/${subject}`)).body.lines).toEqual([]);
    for (const step of ['accept', 'take-back', 'decline']) {
      const input = step === 'accept' ? { subject } : { subject, reason: '试一试' };
      expect(await third.command(`/api/transfers/${step}`, input), step).toMatchObject({
        status: 409,
        body: { refusal: { code: 'ledger/not-on-record' } },
      });
    }
    const prefecture = await server.signInAs(101, 'supervisor');
    expect((await prefecture.get('/api/transfers?bureau=1001')).body.transfers).toContainEqual(
      expect.objectContaining({ subject, side: 'out', lawful: [] }),
    );
    expect((await prefecture.get('/api/transfers?bureau=1002')).body.transfers).toContainEqual(
      expect.objectContaining({ subject, side: 'in' }),
    );
    const above = await server.signInAs(101, 'clerk');
    expect(await above.command('/api/transfers/accept', { subject })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'ledger/not-on-record' } },
    });
  });

  test('declined with a reason, handed over anew, taken back; each act belongs to its side', async () => {
    const person = await recordOfficer(from, '蒋霞');
    const first = await handOver(person);
    expect((await handOver(person)).answer).toMatchObject({ status: 409, body: { refusal: { code: 'transfer/pending' } } });
    expect(await from.command('/api/transfers/accept', { subject: first.subject })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'transfer/not-ours' } },
    });
    expect(await to.command('/api/transfers/take-back', { subject: first.subject, reason: '收回' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'transfer/not-ours' } },
    });
    expect((await to.command('/api/transfers/decline', { subject: first.subject, reason: '编制已满' })).status).toBe(200);
    expect(await sideOf(from, first.subject)).toMatchObject({ status: 'declined', note: '编制已满' });
    expect(await to.command('/api/transfers/accept', { subject: first.subject })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'transfer/not-pending', facts: { status: 'declined' } } },
    });
    const second = await handOver(person);
    expect((await from.command('/api/transfers/take-back', { subject: second.subject, reason: '另有安排' })).status).toBe(200);
    expect(await sideOf(to, second.subject)).toMatchObject({ status: 'taken-back', note: '另有安排' });
    expect(await found(from, 'person', person)).toBeDefined();
    const states = (await to.get('/api/transfers')).body.transfers.map((row: { status: string }) => row.status);
    expect(states[0]).toBe('handed-over');
    expect(await differences()).toEqual([]);
  });

  test('who is not of the bureau, has left, or was not here yet, is not handed over', async () => {
    const stranger = await recordOfficer(third, '廖天志');
    expect((await handOver(stranger)).answer).toMatchObject({ body: { refusal: { code: 'ledger/not-on-record' } } });
    const person = await recordOfficer(from, '范玉涛', { joinedOn: '2026-06-01' });
    expect((await handOver(person, '2026-06-01')).answer).toMatchObject({
      body: { refusal: { code: 'transfer/before-own-time', facts: { joinedOn: '2026-06-01' } } },
    });
    expect((await handOver(person, '2026-11-20', CHENGGUAN)).answer).toMatchObject({ body: { refusal: { code: 'transfer/same-bureau' } } });
    expect((await handOver(person, '2026-11-20', 4711)).answer).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'toBureau', code: 'not-an-option' }] },
    });
    expect((await from.command('/api/personnel/record-leaving', { person, on: '2026-11-18', reason: '辞职' })).status).toBe(200);
    expect((await handOver(person)).answer).toMatchObject({ body: { refusal: { code: 'person/left-already' } } });
    const officer = await server.signInAs(CHENGGUAN, 'officer');
    expect(
      await officer.command('/api/transfers/hand-over', { subject: randomUUID(), person, toBureau: QILIHE, effectiveOn: '2026-11-20' }),
    ).toMatchObject({ status: 403 });
  });

  test('the liaison is replaced first (26.G1); made liaison after the hand-over, he stays and the bureau is told', async () => {
    const person = await recordOfficer(from, '莫磊涵');
    await recordLiaison(from, person);
    expect((await handOver(person)).answer).toMatchObject({
      status: 409,
      body: { refusal: { code: 'person/liaison-must-be-replaced', gate: '26.G1' } },
    });
    const successor = await recordOfficer(from, '薛文博');
    const replace = async (by: string, day: string) =>
      expect(await from.command('/api/personnel/replace-liaison', { person: by, from: day, dutySubject: randomUUID() })).toMatchObject({
        status: 200,
      });
    await replace(successor, '2026-11-19');
    const moving = await handOver(person);
    expect(moving.answer.status).toBe(200);
    await replace(person, '2026-11-20');
    expect((await to.command('/api/transfers/accept', { subject: moving.subject })).status).toBe(200);
    await server.runJobs();
    expect(await sideOf(from, moving.subject)).toMatchObject({ status: 'accepted' });
    const told = (await from.get('/api/worklist')).body.items.filter((item: { kind: string }) => item.kind === 'reaction-refused');
    expect(told).toMatchObject([{ subject: person, label: '莫磊涵', facts: { what: 'transfer/complete' } }]);
    expect(await found(from, 'person', person)).toBeDefined();

    // Still so the next day: one item for one obstacle.
    server.clock.now = AFTER_MIDNIGHT;
    await runDaily(server, 'complete-transfers');
    expect(await server.superuser(`select 1 from register where kind = 'reaction-refusal'`)).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });

  test('two bureaus at once: accepted and taken back in the same moment is one of the two', async () => {
    const person = await recordOfficer(from, '谭雨桐');
    const { subject } = await handOver(person);
    const answers = await Promise.all([
      to.command('/api/transfers/accept', { subject }),
      from.command('/api/transfers/take-back', { subject, reason: '收回' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await server.runJobs();
    const here = await found(from, 'person', person);
    const there = await found(to, 'person', person);
    expect([here, there].filter((row) => row !== undefined)).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });
});
