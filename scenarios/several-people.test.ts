import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listed, record, recordCertificate, recordOfficer, recordSession } from './recording.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signInAs(1001, 'clerk');
});
afterAll(async () => server.close());

const assign = (people: readonly string[], post: object = {}) =>
  clerk.command('/api/personnel/assign-posts', {
    entries: people.map((person) => ({ subject: randomUUID(), person })),
    title: '执法队员',
    enforcing: true,
    line: 'frontline',
    team: '一中队',
    from: '2026-11-23',
    ...post,
  });

describe('one post for several people (Guideline art. 6)', () => {
  test('all or none; the refusal names each with his gate (6.G1, 6.G2, 6.G4)', async () => {
    const certified = await recordOfficer(clerk, '汤杰涵');
    await recordCertificate(clerk, certified);
    const without = await recordOfficer(clerk, '邵静');
    const auxiliary = await recordOfficer(clerk, '蒋霞', { category: 'auxiliary' });
    const refused = await assign([certified, without, auxiliary]);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        refusal: {
          code: 'post/people-refused',
          gate: null,
          facts: {
            people: ['邵静', '蒋霞'],
            codes: ['post/no-valid-certificate', 'post/auxiliary-on-enforcing-post'],
            gates: ['6.G1', '6.G2'],
            subjects: [without, auxiliary],
          },
        },
      },
    });
    expect(refused.body.refusal.basis.map((citation: { article: string }) => citation.article)).toEqual(['6.2', '6.3']);
    expect(await listed(clerk, 'post')).toEqual([]);
    const office = await assign([without, auxiliary], { enforcing: false, title: '协勤' });
    expect(office).toMatchObject({
      status: 409,
      body: { refusal: { gate: '6.G4', facts: { people: ['蒋霞'], codes: ['post/onboarding-incomplete'] } } },
    });
    expect((await assign([certified])).status).toBe(200);
    expect((await listed(clerk, 'post')).map(({ values }) => [values['person'], values['team']])).toEqual([[certified, '一中队']]);
  });

  test('somebody of another bureau, and a person twice', async () => {
    const other = await server.signInAs(1002, 'clerk');
    const stranger = await recordOfficer(other, '廖天志');
    expect(await assign([stranger])).toMatchObject({
      status: 409,
      body: { refusal: { code: 'post/people-refused', facts: { people: [''], codes: ['ledger/not-on-record'] } } },
    });
    const own = await recordOfficer(clerk, '范玉涛');
    expect(await assign([own, own])).toMatchObject({
      status: 400,
      body: { error: 'bad-input', fields: [{ field: 'entries', code: 'not-a-reference' }] },
    });
  });
});

describe('attendance at a training session (Guideline art. 6 item 2)', () => {
  const attend = (session: string, people: readonly string[], values: object = {}) =>
    clerk.command('/api/personnel/record-attendance', {
      session,
      entries: people.map((person) => ({ subject: randomUUID(), person, halfDays: 6, score: 88, passed: true, ...values })),
    });

  test('the days are copied from the session; a day counts once; all or none', async () => {
    const people = [await recordOfficer(clerk, '莫磊涵'), await recordOfficer(clerk, '薛文博')] as const;
    const session = await recordSession(clerk);
    expect((await attend(session, people)).status).toBe(200);
    const rows = (await listed(clerk, 'attendance')).filter(({ values }) => values['session'] === session);
    expect(rows.map(({ values }) => [values['from'], values['until'], values['halfDays'], values['score'], values['passed']])).toEqual([
      ['2026-05-11', '2026-05-13', 6, 88, true],
      ['2026-05-11', '2026-05-13', 6, 88, true],
    ]);
    const fresh = await recordOfficer(clerk, '谭雨桐');
    const overlapping = await recordSession(clerk, { title: '岗位培训', from: '2026-05-13', until: '2026-05-14', halfDays: 4 });
    const refused = await attend(overlapping, [fresh, people[0]], { halfDays: 4 });
    expect(refused).toMatchObject({
      status: 409,
      body: { refusal: { code: 'attendance/people-refused', facts: { people: ['莫磊涵'], codes: ['attendance/day-counted-twice'] } } },
    });
    expect((await listed(clerk, 'attendance')).filter(({ values }) => values['session'] === overlapping)).toEqual([]);
    expect(await attend(overlapping, [fresh], { halfDays: 5 })).toMatchObject({
      body: { refusal: { facts: { codes: ['attendance/more-than-held'] } } },
    });
  });

  test('training before joining does not count; a session without an exam has no score', async () => {
    const late = await recordOfficer(clerk, '邱晨', { joinedOn: '2026-06-01' });
    const session = await recordSession(clerk, { title: '法制培训', exam: false });
    expect(await attend(session, [late], { score: null, passed: null })).toMatchObject({
      status: 409,
      body: { refusal: { facts: { people: ['邱晨'], codes: ['attendance/not-at-work'] } } },
    });
    expect(await attend(session, [late])).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'entries.0.score', code: 'not-an-option' }] },
    });
  });

  test('a session with attendance is neither withdrawn nor moved, until the attendance is withdrawn', async () => {
    const person = await recordOfficer(clerk, '康乐');
    const session = await recordSession(clerk, { title: '执法规范培训', from: '2026-07-06', until: '2026-07-08' });
    const done = await attend(session, [person]);
    const [attendance] = done.body.subjects as string[];
    const withdraw = () => clerk.command('/api/ledger/training-session/withdraw', { subject: session, position: 1, reason: '误登' });
    const move = (patch: object) =>
      clerk.command('/api/ledger/training-session/correct', { subject: session, position: 1, on: null, patch, reason: '笔误' });
    expect(await withdraw()).toMatchObject({
      status: 409,
      body: { refusal: { code: 'training-session/has-attendance', facts: { entries: 1 } } },
    });
    expect(await move({ until: '2026-07-09' })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'training-session/has-attendance' } },
    });
    expect(await move({ halfDays: 5 })).toMatchObject({ status: 409, body: { refusal: { code: 'training-session/has-attendance' } } });
    expect((await move({ title: '行政执法规范培训' })).status).toBe(200);
    expect((await clerk.command('/api/ledger/attendance/withdraw', { subject: attendance, position: 1, reason: '误登' })).status).toBe(200);
    expect((await clerk.command('/api/ledger/training-session/withdraw', { subject: session, position: 2, reason: '误登' })).status).toBe(
      200,
    );
  });

  test('two hundred people in one command', async () => {
    const people: string[] = [];
    for (let i = 0; i < 200; i++)
      people.push(await record(clerk, 'person', { name: `赵${String.fromCharCode(0x4e00 + i)}`, sex: '女', category: 'officer' }));
    const session = await recordSession(clerk, { title: '全员培训', from: '2026-09-07', until: '2026-09-09' });
    expect((await attend(session, people)).status).toBe(200);
    expect((await listed(clerk, 'attendance')).filter(({ values }) => values['session'] === session)).toHaveLength(200);
  });
});
