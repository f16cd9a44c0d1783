import { winBackText } from '@zhunsheng/contract/win-back-text';
import { STANDARD_IDS } from '@zhunsheng/domain/standard/standing';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { openWorkbook } from '@zhunsheng/server/workbook/open-workbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AFTER_MIDNIGHT,
  BEFORE_MIDNIGHT,
  found,
  record,
  recordCertificate,
  recordLiaison,
  recordOfficer,
  recordPost,
  recordSession,
} from './recording.ts';
import { cellOf, evidenceOf, standingOf } from './standing-of.ts';

const CHENGGUAN = 1001;
const QILIHE = 1002;

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.now = BEFORE_MIDNIGHT;
  clerk = await server.signInAs(CHENGGUAN, 'clerk');
});
afterAll(async () => server.close());

const cell = (standard: Parameters<typeof cellOf>[2], query = '') => cellOf(clerk, CHENGGUAN, standard, query);
const evidence = (standard: Parameters<typeof cellOf>[2], query = '') => evidenceOf(clerk, CHENGGUAN, standard, query);

async function enforcingOfficer(expiresOn: string): Promise<string> {
  const person = await recordOfficer(clerk, '汤杰涵');
  const certificate = await recordCertificate(clerk, person, { expiresOn: '2027-01-09' });
  await recordPost(clerk, person, { title: '执法队员', enforcing: true, line: 'frontline' });
  // Nobody is put on an enforcing post with an expired certificate: that it has expired is found out afterwards.
  if (expiresOn !== '2027-01-09') {
    const correction = { subject: certificate, position: 1, on: null, patch: { expiresOn }, reason: '核对原件' };
    expect(await clerk.command('/api/ledger/certificate/correct', correction)).toMatchObject({ status: 200 });
  }
  return person;
}

const recordAuxiliary = (values: object) => record(clerk, 'person', { name: '蒋霞', sex: '女', category: 'auxiliary', ...values });
const fiveDays = { from: '2026-05-11', until: '2026-05-15', halfDays: 10 };
const attend = (person: string, session: string, values: object = fiveDays) => record(clerk, 'attendance', { person, session, ...values });

describe('a bureau of the registry without any records', () => {
  test('has the names that art. 4 prescribes and nothing to count', async () => {
    const standings = await standingOf(await server.signInAs(QILIHE, 'clerk'), QILIHE);
    expect(standings['4.S1']).toMatchObject({ value: 1, light: 'green' });
    expect(standings['4.S2']).toMatchObject({ light: 'grey', grey: 'not-applicable' });
    expect(standings['6.S1']).toMatchObject({ value: null, numerator: 0, denominator: 0, light: 'grey', grey: 'nothing-to-count' });
    expect(standings['6.S2']).toMatchObject({
      value: 0,
      light: 'yellow',
      winBack: { sentence: 'business-training-missing', until: '2026-12-31' },
    });
    expect(standings['6.S10']).toMatchObject({ value: 0, denominator: 5, light: 'red' });
    expect(standings['26.S1']).toMatchObject({ value: 0, light: 'red', winBack: { sentence: 'liaison-missing' } });
  });
});

describe('what the records of a bureau come to (Guideline art. 4, 6 and 26)', () => {
  beforeAll(async () => {
    const trained = await enforcingOfficer('2027-01-09');
    const untrained = await enforcingOfficer('2026-11-01');
    const held = await recordSession(clerk, fiveDays);
    await attend(trained, held, { ...fiveDays, score: 88, passed: true });
    await attend(untrained, held, { from: '2026-05-11', until: '2026-05-11', halfDays: 1 });
    const postTraining = await recordSession(clerk, {
      title: '执法岗轮训',
      kind: 'post',
      centralised: false,
      servesPost: '执法岗',
      place: 'party-school',
      from: '2026-07-06',
      until: '2026-07-07',
      halfDays: 4,
    });
    const onboarded = await recordAuxiliary({ joinedOn: '2025-03-03' });
    // 1 to 7 October are holidays, Saturday 10 October is worked: ten working days in all, on two records that share days.
    await record(clerk, 'onboarding', { person: onboarded, from: '2026-09-28', until: '2026-10-12' });
    await record(clerk, 'onboarding', { person: onboarded, from: '2026-10-09', until: '2026-10-15' });
    await record(clerk, 'post', { person: onboarded, title: '协管员', enforcing: false, line: 'frontline', from: '2026-10-19' });
    await record(clerk, 'assessment', { person: onboarded, year: 2025, grade: 'competent', assessedOn: '2026-01-12', consequence: 'none' });
    await attend(onboarded, postTraining, { from: '2026-07-06', until: '2026-07-07', halfDays: 4 });
    const newcomer = await recordAuxiliary({ joinedOn: '2026-11-02' });
    await record(clerk, 'onboarding', { person: newcomer, from: '2026-11-02', until: '2026-11-06' });
    await record(clerk, 'institution', {
      title: '培训制度',
      topic: 'officer-training',
      issuedOn: '2025-12-01',
      inForceFrom: '2026-01-01',
      published: true,
    });
    await record(clerk, 'institution', {
      title: '旧聘用办法',
      topic: 'auxiliary-appointment',
      issuedOn: '2019-12-01',
      inForceFrom: '2020-01-01',
      inForceUntil: '2026-06-30',
      published: true,
    });
    await recordLiaison(clerk, trained);
  });

  test('certificates: one of two officers, and what would win it back', async () => {
    expect(await cell('6.S1')).toMatchObject({
      value: 5000,
      numerator: 1,
      denominator: 2,
      light: 'red',
      winBack: { sentence: 'certificates-missing', people: 1 },
    });
    expect(await cell('6.S1', '&on=2026-10-31')).toMatchObject({ value: 10_000, light: 'green', winBack: null });
    const [list] = (await evidence('6.S1')).lists;
    expect(list?.records.map(({ counted, facts }) => [counted, facts['standing']])).toEqual([
      [false, 'expired'],
      [true, 'valid'],
    ]);
  });

  test('training of officers: both readings of five days, the stricter gives the light', async () => {
    const standing = await cell('6.S3');
    expect(standing).toMatchObject({ value: 5000, light: 'yellow' });
    expect(standing.parts).toMatchObject([
      { part: 'officers-trained', numerator: 1, denominator: 2 },
      { part: 'centralised-half-days', value: 10 },
    ]);
    expect(standing.winBack).toEqual({
      sentence: 'officer-days-missing',
      heldHalfDaysMissing: 0,
      people: 1,
      halfDaysMissing: 9,
      mostHalfDays: 9,
      pace: 330,
      until: '2026-12-31',
    });
    expect(standing.winBack && winBackText(standing.winBack).zh).toBe('1名执法人员共差 4.5 天；到2026-12-31每月至少需要3.3天');
    expect(await cell('6.S2')).toMatchObject({ value: 1, light: 'green' });
    expect(await cell('6.S4')).toMatchObject({
      value: 5000,
      light: 'grey',
      grey: 'no-target',
      parts: [
        { numerator: 1, denominator: 2 },
        { numerator: 1, denominator: 1 },
      ],
    });
  });

  test('auxiliaries: onboarding counts working days, make-up days and holidays as the calendar has them', async () => {
    const standing = await cell('6.S5');
    expect(standing).toMatchObject({ value: 5000, light: 'yellow', winBack: { people: 1, workingDaysMissing: 5, onPost: 0 } });
    const [list] = (await evidence('6.S5')).lists;
    expect(list?.records.map(({ facts }) => facts['workingDays'])).toEqual([5, 10]);
    expect(await cell('6.S6')).toMatchObject({
      value: 0,
      denominator: 2,
      light: 'yellow',
      winBack: { people: 2, halfDaysMissing: 16, mostHalfDays: 10, pace: 366 },
    });
    expect(await cell('6.S7')).toMatchObject({
      value: 2,
      light: 'grey',
      parts: [{ value: 2 }, { part: 'auxiliaries-a-year-before', value: 1 }, { value: 100 }],
    });
    expect(await cell('6.S9')).toMatchObject({
      numerator: 1,
      denominator: 1,
      light: 'green',
      parts: [{}, { part: 'assessed-this-year', numerator: 0, denominator: 2 }],
    });
  });

  test('posts, rules and the liaison', async () => {
    expect(await cell('6.S8')).toMatchObject({ value: 10_000, light: 'grey' });
    expect(await cell('6.S10')).toMatchObject({
      value: 1,
      light: 'red',
      winBack: { topics: ['auxiliary-appointment', 'auxiliary-assessment', 'auxiliary-management', 'certificate-management'] },
    });
    expect(await cell('6.S10', '&on=2026-06-30')).toMatchObject({ value: 2 });
    expect((await cell('6.S11')).parts).toMatchObject([{ value: 1 }, { value: 1, group: ['party-school', '执法岗'] }]);
    expect(await cell('26.S1')).toMatchObject({ value: 1, light: 'green' });
  });

  test('a name that breaks art. 4 is recorded, fails and shows the expected one', async () => {
    const { subject } = (await clerk.get('/api/ledger/bureau')).body.rows[0];
    const patch = { name: '城关区城管局', teamName: '城关区城管大队' };
    const changed = await clerk.command('/api/ledger/bureau/change', { subject, position: 1, from: '2026-11-10', patch, reason: null });
    expect(changed.status).toBe(200);
    expect(await cell('4.S1', '&on=2026-11-09')).toMatchObject({ light: 'green' });
    const standing = await cell('4.S1');
    expect(standing).toMatchObject({ value: 0, light: 'red', winBack: { actual: '城关区城管局' } });
    expect(standing.winBack).toMatchObject({
      expected: expect.arrayContaining(['城关区城市管理综合执法局', '兰州市城关区城市管理综合执法局']),
    });
    expect(await cell('4.S2')).toMatchObject({ value: 0, light: 'red' });
    const [list] = (await evidence('4.S1')).lists;
    expect(list?.records).toMatchObject([{ kind: 'bureau', label: '城关区城管局', counted: false }]);
  });

  test('a late correction changes the first reading of a past day, not the second', async () => {
    const [certificate] = (await evidence('6.S1')).lists[0]?.records ?? [];
    const expired = certificate?.facts['certificate'];
    const entry = (await clerk.get(`/api/ledger/certificate?where=number:${String(expired)}`)).body.rows[0];
    server.clock.now = AFTER_MIDNIGHT;
    const patch = { expiresOn: '2027-06-30' };
    const { position } = (await clerk.get(`/api/ledger/certificate/${entry.subject}`)).body;
    const input = { subject: entry.subject, position, on: null, patch, reason: '录入有误' };
    expect((await clerk.command('/api/ledger/certificate/correct', input)).status).toBe(200);
    expect(await cell('6.S1', '&on=2026-11-20')).toMatchObject({ numerator: 2, denominator: 2, light: 'green' });
    expect(await cell('6.S1', '&on=2026-11-20&known=2026-11-20')).toMatchObject({ numerator: 1, denominator: 2, light: 'red' });
    expect(await cell('6.S1', '&on=2026-11-20&known=2026-11-21')).toMatchObject({ numerator: 2, denominator: 2 });
    expect((await evidence('6.S1', '&on=2026-11-20&known=2026-11-20')).lists[0]).toMatchObject({ among: 2, counted: 1 });
  });

  test('what was taken back was never there, but was known then', async () => {
    const subject = await recordAuxiliary({ joinedOn: '2024-01-01' });
    expect(await cell('6.S7')).toMatchObject({ value: 3 });
    server.clock.now = new Date(AFTER_MIDNIGHT.getTime() + 60_000);
    expect((await clerk.command('/api/ledger/person/withdraw', { subject, position: 1, reason: '重复登记' })).status).toBe(200);
    expect(await cell('6.S7', '&on=2026-11-21')).toMatchObject({ value: 2 });
    expect(await found(clerk, 'person', subject)).toBeUndefined();
  });
});

describe('trend and export', () => {
  test('six month-ends, each as the day itself', async () => {
    const { body } = await clerk.get('/api/standing/trend?standard=6.S10&on=2026-11-20');
    expect(body.days).toEqual(['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31']);
    expect(body.rows).toEqual([
      { bureau: CHENGGUAN, standings: { '6.S10': [2, 2, 1, 1, 1, 1].map((value) => ({ value, light: 'red' })) } },
    ]);
  });

  test('the workbook of the table holds every bureau and standard that the reader sees', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/api/standing/export?on=2026-11-20', headers: { ...clerk.headers } });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="standing-2026-11-20.xlsx"');
    const opened = await openWorkbook(new Uint8Array(answer.rawPayload));
    const rows = opened.ok ? (opened.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? []) : [];
    expect(rows[0]?.[0]).toBe('标准化建设达标情况表');
    expect(rows[2]).toHaveLength(3 + STANDARD_IDS.length + 2);
    expect(rows[3]).toEqual(expect.arrayContaining(['1001', '城关区城管局', '100.00% 达标', '50.00% 未达，尚可补足', '1 不符', '不适用']));
    expect(rows).toHaveLength(4);
  });

  test('a query that is none is answered by field', async () => {
    expect((await clerk.get('/api/standing?on=2026-13-01')).body).toMatchObject({ fields: [{ field: 'on', code: 'not-a-date' }] });
    expect((await clerk.get('/api/standing/evidence?bureau=1001&standard=6.S99')).body).toMatchObject({
      fields: [{ field: 'standard', code: 'not-an-option' }],
    });
  });
});
