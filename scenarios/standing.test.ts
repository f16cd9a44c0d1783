import { randomUUID } from 'node:crypto';
import type { EvidenceList, EvidenceView, StandingCell, StandingRow, StandingView } from '@zhunsheng/contract/standing';
import { winBackText } from '@zhunsheng/contract/win-back-text';
import { STANDARDS, type StandardId } from '@zhunsheng/domain/standard/standing';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LANZHOU = 101;
const CHENGGUAN = 1001;
const QILIHE = 1002;

let server: TestServer;
let clerk: Client;
let neighbour: Client;
let prefecture: Client;
let province: Client;

beforeAll(async () => {
  server = await startTestServer();
  await signIn();
});
afterAll(async () => server.close());

async function signIn(): Promise<void> {
  clerk = await server.signInAs(CHENGGUAN, 'clerk');
  neighbour = await server.signInAs(QILIHE, 'clerk');
  prefecture = await server.signInAs(LANZHOU, 'supervisor');
  province = await server.signInAs(1, 'supervisor');
}

async function done(client: Client, path: string, input: object): Promise<void> {
  const { status, body } = await client.command(path, input);
  expect(body).not.toHaveProperty('refusal');
  expect(status).toBe(200);
}

async function record(client: Client, kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  await done(client, `/api/ledger/${kind}/record`, { subject, values });
  return subject;
}

let numbers = 0;

async function officer(client: Client, expiresOn: string): Promise<string> {
  const person = await record(client, 'person', { name: '汤杰涵', sex: '男', category: 'officer', joinedOn: '2020-03-02' });
  await record(client, 'certificate', { person, number: `甘6201${++numbers}`, issuedOn: '2022-01-10', expiresOn, standing: 'valid' });
  await record(client, 'post', { person, title: '执法队员', enforcing: true, line: 'frontline', from: '2022-02-01' });
  return person;
}

const auxiliary = (client: Client, values: object = {}) => record(client, 'person', { name: '蒋霞', sex: '女', category: 'auxiliary', ...values });

function session(client: Client, values: object = {}): Promise<string> {
  const held = { title: '集中培训', kind: 'business', centralised: true, place: 'own', from: '2026-05-11', until: '2026-05-15', halfDays: 10, exam: true };
  return record(client, 'training-session', { ...held, ...values });
}

const attend = (client: Client, person: string, sessionId: string, values: object = {}) =>
  record(client, 'attendance', { person, session: sessionId, from: '2026-05-11', until: '2026-05-15', halfDays: 10, ...values });

async function standingOf(client: Client, bureau: number, query = ''): Promise<StandingRow['standings']> {
  const { body } = await client.get(`/api/standing?bureau=${bureau}${query}`);
  const [row] = (body as StandingView).rows;
  if (row === undefined) throw new Error(`no row for ${bureau}`);
  return row.standings;
}

async function cell(client: Client, bureau: number, standard: StandardId, query = ''): Promise<StandingCell> {
  return (await standingOf(client, bureau, query))[standard];
}

async function evidence(client: Client, bureau: number, standard: StandardId, query = ''): Promise<EvidenceView> {
  const { status, body } = await client.get(`/api/standing/evidence?bureau=${bureau}&standard=${standard}${query}`);
  expect(status).toBe(200);
  return body as EvidenceView;
}

describe('a bureau of the registry without any records', () => {
  test('has the names that art. 4 prescribes and nothing to count', async () => {
    const standings = await standingOf(neighbour, QILIHE);
    expect(standings['4.S1']).toMatchObject({ value: 1, light: 'green' });
    expect(standings['4.S2']).toMatchObject({ light: 'grey', grey: 'not-applicable' });
    expect(standings['6.S1']).toMatchObject({ value: null, numerator: 0, denominator: 0, light: 'grey', grey: 'nothing-to-count' });
    expect(standings['6.S2']).toMatchObject({ value: 0, light: 'yellow', winBack: { sentence: 'business-training-missing', until: '2026-12-31' } });
    expect(standings['6.S10']).toMatchObject({ value: 0, denominator: 5, light: 'red' });
    expect(standings['26.S1']).toMatchObject({ value: 0, light: 'red', winBack: { sentence: 'liaison-missing' } });
  });
});

describe('what the records of a bureau come to (Guideline art. 4, 6 and 26)', () => {
  let trained: string;

  beforeAll(async () => {
    trained = await officer(clerk, '2027-01-09');
    const untrained = await officer(clerk, '2026-11-01');
    const held = await session(clerk);
    await attend(clerk, trained, held, { score: 88, passed: true });
    await attend(clerk, untrained, held, { from: '2026-05-11', until: '2026-05-11', halfDays: 1 });
    const postTraining = await session(clerk, { title: '执法岗轮训', kind: 'post', centralised: false, servesPost: '执法岗', place: 'party-school', from: '2026-07-06', until: '2026-07-07', halfDays: 4 });
    const onboarded = await auxiliary(clerk, { joinedOn: '2025-03-03' });
    // 1 to 7 October are holidays, Saturday 10 October is worked: ten working days in all, on two records that share days.
    await record(clerk, 'onboarding', { person: onboarded, from: '2026-09-28', until: '2026-10-12' });
    await record(clerk, 'onboarding', { person: onboarded, from: '2026-10-09', until: '2026-10-15' });
    await record(clerk, 'post', { person: onboarded, title: '协管员', enforcing: false, line: 'frontline', from: '2026-10-19' });
    await record(clerk, 'assessment', { person: onboarded, year: 2025, grade: 'competent', assessedOn: '2026-01-12', consequence: 'none' });
    await attend(clerk, onboarded, postTraining, { from: '2026-07-06', until: '2026-07-07', halfDays: 4 });
    const newcomer = await auxiliary(clerk, { joinedOn: '2026-11-02' });
    await record(clerk, 'onboarding', { person: newcomer, from: '2026-11-02', until: '2026-11-06' });
    await record(clerk, 'institution', { title: '培训制度', topic: 'officer-training', issuedOn: '2025-12-01', inForceFrom: '2026-01-01', published: true });
    await record(clerk, 'institution', { title: '旧聘用办法', topic: 'auxiliary-appointment', issuedOn: '2019-12-01', inForceFrom: '2020-01-01', inForceUntil: '2026-06-30', published: true });
    await record(clerk, 'duty', { person: trained, duty: 'liaison', from: '2026-01-01' });
  });

  test('certificates: one of two officers, and what would win it back', async () => {
    expect(await cell(clerk, CHENGGUAN, '6.S1')).toMatchObject({ value: 5000, numerator: 1, denominator: 2, light: 'red', winBack: { sentence: 'certificates-missing', people: 1 } });
    expect(await cell(clerk, CHENGGUAN, '6.S1', '&on=2026-10-31')).toMatchObject({ value: 10_000, light: 'green', winBack: null });
    const [list] = (await evidence(clerk, CHENGGUAN, '6.S1')).lists;
    expect(list?.records.map(({ counted, facts }) => [counted, facts['standing']])).toEqual([[false, 'expired'], [true, 'valid']]);
  });

  test('training of officers: both readings of five days, the stricter gives the light', async () => {
    const standing = await cell(clerk, CHENGGUAN, '6.S3');
    expect(standing).toMatchObject({ value: 5000, light: 'yellow' });
    expect(standing.parts).toMatchObject([{ part: 'officers-trained', numerator: 1, denominator: 2 }, { part: 'centralised-half-days', value: 10 }]);
    expect(standing.winBack).toEqual({ sentence: 'officer-days-missing', heldHalfDaysMissing: 0, people: 1, halfDaysMissing: 9, mostHalfDays: 9, pace: 330, until: '2026-12-31' });
    expect(standing.winBack && winBackText(standing.winBack).zh).toBe('1名执法人员共差 4.5 天；到2026-12-31每月至少需要3.3天');
    expect(await cell(clerk, CHENGGUAN, '6.S2')).toMatchObject({ value: 1, light: 'green' });
    expect(await cell(clerk, CHENGGUAN, '6.S4')).toMatchObject({ value: 5000, light: 'grey', grey: 'no-target', parts: [{ numerator: 1, denominator: 2 }, { numerator: 1, denominator: 1 }] });
  });

  test('auxiliaries: onboarding counts working days, make-up days and holidays as the calendar has them', async () => {
    const standing = await cell(clerk, CHENGGUAN, '6.S5');
    expect(standing).toMatchObject({ value: 5000, light: 'yellow', winBack: { people: 1, workingDaysMissing: 5, onPost: 0 } });
    const [list] = (await evidence(clerk, CHENGGUAN, '6.S5')).lists;
    expect(list?.records.map(({ facts }) => facts['workingDays'])).toEqual([5, 10]);
    expect(await cell(clerk, CHENGGUAN, '6.S6')).toMatchObject({ value: 0, denominator: 2, light: 'yellow', winBack: { people: 2, halfDaysMissing: 16, mostHalfDays: 10, pace: 366 } });
    expect(await cell(clerk, CHENGGUAN, '6.S7')).toMatchObject({ value: 2, light: 'grey', parts: [{ value: 2 }, { part: 'auxiliaries-a-year-before', value: 1 }, { value: 100 }] });
    expect(await cell(clerk, CHENGGUAN, '6.S9')).toMatchObject({ numerator: 1, denominator: 1, light: 'green', parts: [{}, { part: 'assessed-this-year', numerator: 0, denominator: 2 }] });
  });

  test('posts, rules and the liaison', async () => {
    expect(await cell(clerk, CHENGGUAN, '6.S8')).toMatchObject({ value: 10_000, light: 'grey' });
    expect(await cell(clerk, CHENGGUAN, '6.S10')).toMatchObject({ value: 1, light: 'red', winBack: { topics: ['auxiliary-appointment', 'auxiliary-assessment', 'auxiliary-management', 'certificate-management'] } });
    expect(await cell(clerk, CHENGGUAN, '6.S10', '&on=2026-06-30')).toMatchObject({ value: 2 });
    expect((await cell(clerk, CHENGGUAN, '6.S11')).parts).toMatchObject([{ value: 1 }, { value: 1, group: ['party-school', '执法岗'] }]);
    expect(await cell(clerk, CHENGGUAN, '26.S1')).toMatchObject({ value: 1, light: 'green' });
  });

  test('a name that breaks art. 4 is recorded, fails and shows the expected one', async () => {
    const entry = (await clerk.get('/api/ledger/bureau')).body.rows[0];
    const patch = { name: '城关区城管局', teamName: '城关区城管大队' };
    await done(clerk, '/api/ledger/bureau/change', { subject: entry.subject, position: 1, from: '2026-11-10', patch, reason: null });
    expect(await cell(clerk, CHENGGUAN, '4.S1', '&on=2026-11-09')).toMatchObject({ light: 'green' });
    const standing = await cell(clerk, CHENGGUAN, '4.S1');
    expect(standing).toMatchObject({ value: 0, light: 'red', winBack: { actual: '城关区城管局' } });
    expect(standing.winBack).toMatchObject({ expected: expect.arrayContaining(['城关区城市管理综合执法局', '兰州市城关区城市管理综合执法局']) });
    expect(await cell(clerk, CHENGGUAN, '4.S2')).toMatchObject({ value: 0, light: 'red' });
    const [list] = (await evidence(clerk, CHENGGUAN, '4.S1')).lists;
    expect(list?.records).toMatchObject([{ kind: 'bureau', label: '城关区城管局', counted: false }]);
  });

  test('a late correction changes the first reading of a past day, not the second', async () => {
    server.clock.now = new Date('2026-11-21T02:00:00.000Z');
    await signIn();
    const late = await record(clerk, 'person', { name: '莫磊涵', sex: '男', category: 'officer', joinedOn: '2020-03-02' });
    await record(clerk, 'certificate', { person: late, number: '甘6201999', issuedOn: '2022-01-10', expiresOn: '2027-01-09', standing: 'valid' });
    await record(clerk, 'post', { person: late, title: '执法队员', enforcing: true, line: 'office', from: '2022-02-01' });
    expect(await cell(clerk, CHENGGUAN, '6.S1', '&on=2026-11-20')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(await cell(clerk, CHENGGUAN, '6.S1', '&on=2026-11-20&known=2026-11-20')).toMatchObject({ numerator: 1, denominator: 2 });
    await done(clerk, '/api/ledger/person/withdraw', { subject: await auxiliary(clerk), position: 1, reason: '重复登记' });
    const asKnown = await evidence(clerk, CHENGGUAN, '6.S1', '&on=2026-11-20&known=2026-11-20');
    expect(asKnown.lists[0]).toMatchObject({ among: 2, counted: 1 });
  });

  test('prefecture and province see their lines with the same figures, nobody looks sideways', async () => {
    const numbersOf = async (client: Client) => ((await client.get('/api/standing')).body as StandingView).rows.map(({ bureau }) => bureau);
    expect(await numbersOf(clerk)).toEqual([CHENGGUAN]);
    expect(await numbersOf(prefecture)).toEqual([LANZHOU, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008]);
    expect(await numbersOf(province)).toHaveLength(101);
    expect(((await clerk.get(`/api/standing?bureau=${QILIHE}`)).body as StandingView).rows).toEqual([]);
    expect((await clerk.get(`/api/standing/evidence?bureau=${QILIHE}&standard=6.S1`)).status).toBe(404);
    expect((await clerk.get(`/api/standing/evidence?bureau=${LANZHOU}&standard=6.S8`)).status).toBe(404);
    const counties = (await province.get(`/api/standing?level=county&prefecture=${LANZHOU}`)).body as StandingView;
    expect(counties.rows).toHaveLength(8);
    const own = await standingOf(clerk, CHENGGUAN);
    expect(await standingOf(prefecture, CHENGGUAN)).toEqual(own);
    expect(await standingOf(province, CHENGGUAN)).toEqual(own);
    expect(await standingOf(province, LANZHOU)).toEqual(await standingOf(prefecture, LANZHOU));
    expect((await cell(prefecture, LANZHOU, '6.S8')).parts).toMatchObject([{}, { part: 'at-county-level', numerator: 3, denominator: 3 }]);
  });

  test('a person on the move counts where he is on the day, his training once', async () => {
    await server.superuser(`update person set valid_to = '2026-08-01' where subject = $1 and known_to is null and valid_to is null`, [trained]);
    await server.superuser(
      `insert into person select subject, version + 1, $2, audience, members, '2026-08-01', null, known_from, known_to, person_number, name, sex, id_number, id_mask, phone, category, team, position,
              joined_on, left_on, name_key, grams from person where subject = $1 and valid_to = '2026-08-01'`,
      [trained, QILIHE],
    );
    await server.superuser(
      `insert into training_credit (subject, version, bureau, audience, known_from, person, year, half_days, examined, passed, from_bureau)
       values (gen_random_uuid(), 1, $2, 'bureau', $4, $1, 2026, 10, true, true, $3)`,
      [trained, QILIHE, CHENGGUAN, server.clock.now],
    );
    for (const client of [neighbour, prefecture, province]) {
      expect((await cell(client, QILIHE, '6.S3')).parts[0]).toMatchObject({ numerator: 1, denominator: 1 });
      expect((await cell(client, QILIHE, '6.S3', '&on=2026-07-31')).parts[0]).toMatchObject({ denominator: 0 });
      const [list] = (await evidence(client, QILIHE, '6.S3', '&part=officers-trained')).lists;
      expect(list?.records).toMatchObject([{ subject: trained, facts: { halfDays: 10, credited: 10 } }]);
    }
    for (const client of [clerk, prefecture, province]) {
      expect((await cell(client, CHENGGUAN, '6.S3')).parts[0]).toMatchObject({ numerator: 0, denominator: 2 });
      expect((await cell(client, CHENGGUAN, '6.S3', '&on=2026-07-31')).parts[0]).toMatchObject({ numerator: 1, denominator: 3 });
    }
  });

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

  test.each(['', '&on=2026-07-31', '&on=2026-11-20&known=2026-11-20'])('the evidence of every standard sums up to its figure (%s)', async (query) => {
    for (const bureau of [CHENGGUAN, QILIHE, LANZHOU, 1]) {
      const standings = await standingOf(province, bureau, query);
      for (const { id, evidence: parts } of STANDARDS) {
        const view = await evidence(province, bureau, id, query);
        expect(view.standing).toEqual(standings[id]);
        expect(view.lists.map(({ part }) => part)).toEqual(standings[id].grey === 'not-applicable' ? [] : parts);
        for (const list of view.lists) expectSameFigure(list, standings[id]);
      }
    }
  });
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

describe('trend and export', () => {
  test('six month-ends, each as the day itself', async () => {
    const { body } = await clerk.get('/api/standing/trend?standard=6.S10&on=2026-11-20');
    expect(body.days).toEqual(['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31']);
    expect(body.rows).toEqual([{ bureau: CHENGGUAN, standings: { '6.S10': [2, 2, 1, 1, 1, 1].map((value) => ({ value, light: 'red' })) } }]);
  });

  test('the workbook of the table', async () => {
    const { statusCode, headers, rawPayload } = await server.app.inject({ method: 'GET', url: '/api/standing/export', headers: { cookie: '' } });
    expect([statusCode, headers['content-type'], rawPayload.length > 0]).toEqual([401, 'application/json; charset=utf-8', true]);
    expect((await clerk.get('/api/standing?on=2026-13-01')).status).toBe(400);
    expect((await clerk.get('/api/standing/evidence?bureau=1001&standard=6.S99')).body).toMatchObject({ fields: [{ field: 'standard', code: 'not-an-option' }] });
  });
});
