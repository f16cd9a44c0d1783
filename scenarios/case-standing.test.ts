import { randomUUID } from 'node:crypto';
import type { EvidenceList, StandingView } from '@zhunsheng/contract/standing';
import { getStandard, type StandardId } from '@zhunsheng/domain/standard/standing';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, NOON, SIX, staying } from './case-client.ts';
import { record } from './recording.ts';
import { cellOf, evidenceOf, standingOf } from './standing-of.ts';

const LANZHOU = 101;
const CHENGGUAN = 1001;
const QILIHE = 1002;
const CASE_STANDARDS = [
  '9.S2',
  '9.S3',
  '9.S5',
  '12.S1',
  '12.S2',
  '12.S3',
  '12.S4',
  '12.S5',
  '12.S6',
  '12.S7',
] as const satisfies StandardId[];

let server: TestServer;
let team: CaseTeam;
let prompt: string;
let slow: string;
let spot: string;

const cell = (standard: StandardId, query = '') => cellOf(team.clerk, CHENGGUAN, standard, query);
const lists = async (standard: StandardId, query = '', client = team.clerk) => (await evidenceOf(client, CHENGGUAN, standard, query)).lists;
const signedIn = async (bureau: number, role: 'clerk' | 'supervisor' | 'officer') => staying(server, await server.signInAs(bureau, role));

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-02-02');
  team = await caseTeam(server, CHENGGUAN);
  await mandateOf(team.clerk, 'M14', 'M58');
  // The bureau gives itself fifteen days for the decision, the law ninety.
  await record(team.clerk, 'own-limit', { step: 'T07', days: 15, from: '2026-02-01' });
  prompt = await decided('2026-03-02', { socialImpact: true });
  at(server, '2026-03-11');
  await done(team.officer, 'serve-decision', inputs(team, prompt).served('2026-03-11'));
  await done(team.clerk, 'publish', { subject: prompt, text: '李某某擅自占用城市道路案' });
  slow = await decided('2026-04-07', { socialImpact: true }, 20);
  at(server, '2026-05-20');
  const left = {
    ...inputs(team, slow).served('2026-05-20'),
    method: 'leave',
    receiver: null,
    signature: null,
    refusal: '拒绝签收',
    witness: '邻居',
  };
  await done(team.officer, 'serve-decision', { ...left, lateReason: '当事人外出' });
  spot = await onTheSpot('2026-06-01');
  at(server, '2026-06-10');
}, 300_000);
afterAll(async () => server.close());

/** From the clue to the decision: nine days, and as many more as are waited. */
async function decided(day: string, decision: object, waited = 0): Promise<string> {
  const subject = randomUUID();
  const make = inputs(team, subject);
  at(server, day);
  await done(team.officer, 'register-clue', make.clue(day));
  await done(team.officer, 'record-check', make.check(day));
  await approved(team, 'file', make.file(day));
  await done(team.officer, 'add-evidence', make.evidence(day));
  at(server, day, 15);
  await done(team.officer, 'record-interview', make.interview(day));
  await done(team.officer, 'order-correction', make.correction(day));
  await approved(team, 'conclude', make.conclude());
  await done(team.officer, 'serve-notice', make.served(day));
  server.clock.now = new Date(server.clock.now.getTime() + (9 + waited) * 86_400_000);
  await approved(team, 'decide', make.decide(decision), SIX);
  return subject;
}

async function onTheSpot(day: string): Promise<string> {
  const subject = randomUUID();
  at(server, day, 11);
  await done(team.officer, 'decide-on-the-spot', {
    subject,
    on: day,
    decidedAt: NOON(day, 9, 30),
    matter: 'M58',
    title: '王某机动车人行道违法停放案',
    place: '庆阳路20号门前',
    placeBureau: CHENGGUAN,
    party: { kind: 'citizen', name: '王某', idNumber: '620102197607280535' },
    officers: [team.first, team.second],
    certificateShown: true,
    rightsTold: true,
    factsConclusive: true,
    facts: '车辆停放于人行道，驾驶人拒绝立即驶离。',
    basis: 'M58/2021',
    penalties: [{ kind: 'fine', yuan: 100 }],
    order: '立即驶离',
    signature: team.file,
    payTo: '兰州银行城关支行',
    files: [team.file],
  });
  at(server, day, 16);
  await done(team.officer, 'file-on-the-spot', { subject, on: day });
  return subject;
}

describe('what the cases of a bureau come to (Guideline art. 9 and 12)', () => {
  test('9.S1: institutions of case handling, by their topics', async () => {
    expect(await cell('9.S1')).toMatchObject({ value: 0, denominator: 5, light: 'red' });
    for (const topic of ['case-procedure', 'case-workflow', 'time-limits', 'three-systems']) {
      await record(team.clerk, 'institution', {
        title: `${topic}制度`,
        topic,
        issuedOn: '2026-01-05',
        inForceFrom: '2026-01-05',
        published: true,
      });
    }
    expect(await cell('9.S1')).toMatchObject({
      value: 4,
      light: 'red',
      winBack: { sentence: 'institutions-missing', topics: ['discretion-benchmark'] },
    });
    // The institutions of article 6 are asked for by 6.S10, and by nobody else.
    expect(await cell('6.S10')).toMatchObject({ value: 0, denominator: 5 });
  });

  test('9.S2: within the time of the law; beside it the bureau’s own limit and the days used', async () => {
    const standing = await cell('9.S2');
    expect(standing).toMatchObject({ numerator: 2, denominator: 2, light: 'green' });
    expect(standing.parts).toMatchObject([
      { part: 'decided-in-time' },
      { part: 'steps-in-own-time', numerator: 1, denominator: 2 },
      { part: 'days-per-case', numerator: 38, denominator: 2, value: 1_900 },
    ]);
    const [, own] = await lists('9.S2');
    expect(own?.records.map(({ subject, counted }) => [subject, counted])).toEqual([
      [slow, false],
      [prompt, true],
    ]);
  });

  test('9.S3 and 9.S5 judge nothing', async () => {
    expect(await cell('9.S3')).toMatchObject({ light: 'grey', grey: 'no-target' });
    expect(await cell('9.S5')).toMatchObject({ value: 0, light: 'grey' });
  });

  test('12.S2: published within seven working days of those that had to be by now', async () => {
    expect(await cell('12.S2')).toMatchObject({
      numerator: 1,
      denominator: 2,
      light: 'red',
      winBack: { sentence: 'decisions-unpublished', cases: 1 },
    });
    // On the day of the second decision its days still run: nobody asks for it yet.
    expect(await cell('12.S2', '&on=2026-05-06')).toMatchObject({ numerator: 1, denominator: 1, light: 'green' });
    const [list] = await lists('12.S2');
    expect(list?.records[0]).toMatchObject({ subject: slow, kind: 'penalty-case', counted: false, facts: { publishedOn: null } });
  });

  test('12.S3, 12.S4: asked only where they are due', async () => {
    expect(await cell('12.S3')).toMatchObject({ denominator: 0, grey: 'nothing-to-count' });
    expect(await cell('12.S4')).toMatchObject({
      numerator: 0,
      denominator: 1,
      light: 'red',
      winBack: { sentence: 'recordings-missing', cases: 1 },
    });
  });

  test('12.S1, 12.S5: what the file review finds, and its points', async () => {
    const [complete] = await lists('12.S1');
    const [scored] = await lists('12.S5');
    expect(scored?.records).toHaveLength(3);
    const of = (list: EvidenceList | undefined, subject: string) => list?.records.find((one) => one.subject === subject)?.facts['defects'];
    expect(of(scored, slow)).toEqual(expect.arrayContaining(['served-late', 'unpublished', 'leave-unrecorded', 'recheck-missing']));
    expect(of(scored, prompt)).not.toEqual(expect.arrayContaining(['served-late']));
    expect(of(complete, slow)).toEqual(expect.arrayContaining(['unpublished']));
    expect(of(complete, slow)).not.toContain('served-late');
    const standing = await cell('12.S5');
    const sum = (scored?.records ?? []).reduce((total, { amount }) => total + amount, 0);
    expect(standing).toMatchObject({
      numerator: sum,
      denominator: 3,
      value: Math.floor((sum * 100) / 3),
      light: 'grey',
      grey: 'no-target',
    });
  });

  test('12.S6, 12.S7', async () => {
    expect(await cell('12.S6')).toMatchObject({ numerator: 3, denominator: 3, light: 'green' });
    const standing = await cell('12.S7');
    expect(standing).toMatchObject({ numerator: 2, denominator: 3, light: 'red', winBack: { sentence: 'steps-late', cases: 1 } });
    expect(standing.parts[1]).toMatchObject({ part: 'overturned', value: 0, target: null });
  });

  test('5.S3: what is used in a case and has left the mandate since is asked for the mandate of its own day', async () => {
    const before = await cell('5.S3');
    expect(before).toMatchObject({ light: 'green' });
    const entry = (await team.clerk.get('/api/ledger/mandate?where=matter:M58')).body.rows[0];
    const patch = { until: '2026-06-05' };
    const changed = await team.clerk.command('/api/ledger/mandate/correct', {
      subject: entry.subject,
      position: 1,
      on: null,
      patch,
      reason: '政府重新确定职能',
    });
    expect(changed, JSON.stringify(changed.body)).toMatchObject({ status: 200 });
    expect(await cell('5.S3')).toMatchObject({ numerator: before.numerator, denominator: before.denominator, light: 'green' });
    const [list] = await lists('5.S3');
    expect(list?.records.find(({ label }) => label === 'M58')).toMatchObject({ kind: 'penalty-case', subject: spot, counted: true });
  });

  test('no figure is made of fines', () => {
    for (const standard of CASE_STANDARDS) expect(['share', 'count', 'ratio']).toContain(getStandard(standard).unit);
    expect(CASE_STANDARDS.flatMap((standard) => getStandard(standard).evidence).join(' ')).not.toMatch(/yuan|amount|income/);
  });
});

test.each(['', '&on=2026-05-06', '&known=2026-06-10'])('evidence and figure agree for every standard of cases (%s)', async (query) => {
  for (const standard of CASE_STANDARDS) {
    const standing = await cell(standard, query);
    for (const list of await lists(standard, query)) {
      expect(list.records.reduce((sum, { amount }) => sum + amount, 0)).toBe(list.among);
      const part = standing.parts.find((one) => one.part === list.part);
      if (part === undefined) continue;
      expect(list.counted, `${standard} ${list.part}`).toBe(part.numerator);
      if (part.denominator !== null) expect(list.among).toBe(part.denominator);
    }
  }
});

test('a past day: cases decided until then, as they are known now; what was known then is not told', async () => {
  expect(await cell('12.S6', '&on=2026-03-31')).toMatchObject({ numerator: 1, denominator: 1 });
  expect(await cell('12.S6', '&on=2025-12-31')).toMatchObject({ denominator: 0, grey: 'nothing-to-count' });
  for (const standard of CASE_STANDARDS) {
    expect(await cell(standard, '&known=2026-06-10')).toMatchObject({
      light: 'grey',
      grey: 'known-now-only',
      denominator: expect.toBeOneOf([0, null]),
    });
  }
});

describe('many like cases (9.S3, 9.S5, 12.S7)', () => {
  const YONGDENG = 1006;
  // Rows as the fold leaves them; the procedure that leads to them is what the other scenarios are about.
  const insert = (fines: readonly number[], tier: string, more: Readonly<Record<string, unknown>> = {}) => {
    const row: Record<string, unknown> = {
      bureau: YONGDENG,
      audience: 'bureau',
      status: 'served',
      procedure: 'ordinary',
      matter: 'M14',
      party_kind: 'citizen',
      place_bureau: YONGDENG,
      officers: [],
      opened_on: '2026-03-01',
      filed_on: '2026-03-02',
      decided_on: '2026-04-01',
      decided_in_time: true,
      outcome: 'penalise',
      tier,
      tier_name: tier,
      in_benchmark: true,
      paid_yuan: 0,
      social_impact: false,
      review_due: false,
      reviewed: false,
      review_requested: false,
      deliberation_due: false,
      recording_due: false,
      recorded: true,
      educated: true,
      correction_ordered: true,
      steps_met: 5,
      steps_late: 0,
      annulled: false,
      defects: [],
      step_days: [],
      review_score: 100,
      pending: [],
      pending_by: [],
      sent_back: [],
      limits: '[]',
      minutes: '[]',
      moved_at: '2026-04-01T02:00:00Z',
      grams: [],
      ...more,
    };
    const columns = Object.keys(row);
    const text = `insert into penalty_case (subject, fine_yuan, ${columns.map((name) => `"${name}"`).join(', ')})
                  select gen_random_uuid(), fine, ${columns.map((_, index) => `$${index + 2}`).join(', ')} from unnest($1::int[]) as fine`;
    return server.superuser(text, [fines, ...Object.values(row)]);
  };

  test('a fine far from those of like cases is listed; too few are not compared', async () => {
    const clerk = await signedIn(YONGDENG, 'clerk');
    await insert([500, 500, 520, 480, 510, 5_000, 100], 'light');
    await insert([2_000, 9_000, 2_000, 2_000], 'heavy', { in_benchmark: false, overturned_on: '2026-05-01', decided_in_time: false });
    await insert([700], 'light', { decided_on: '2025-04-01' });
    expect(await cellOf(clerk, YONGDENG, '9.S5')).toMatchObject({ value: 2, light: 'grey', grey: 'no-target' });
    const [list] = (await evidenceOf(clerk, YONGDENG, '9.S5')).lists;
    expect(list).toMatchObject({ among: 7, counted: 2 });
    const unlike = (list?.records ?? []).filter(({ counted }) => counted).map(({ facts }) => facts);
    expect(unlike.map(({ fineYuan }) => Number(fineYuan)).toSorted((a, b) => a - b)).toEqual([100, 5_000]);
    expect(unlike[0]).toMatchObject({ median: 500, compared: 7 });
    expect(await cellOf(clerk, YONGDENG, '9.S3')).toMatchObject({ numerator: 7, denominator: 11, light: 'grey' });
    expect(await cellOf(clerk, YONGDENG, '9.S2')).toMatchObject({
      numerator: 7,
      denominator: 11,
      light: 'red',
      winBack: { sentence: 'cases-late', cases: 4 },
    });
    expect((await cellOf(clerk, YONGDENG, '12.S7')).parts[1]).toMatchObject({ part: 'overturned', value: 4 });
    expect((await cellOf(clerk, YONGDENG, '12.S7', '&on=2026-04-30')).parts[1]).toMatchObject({ value: 0 });
    expect(await cellOf(clerk, YONGDENG, '12.S5')).toMatchObject({ value: 10_000, denominator: 11 });
  });

  test('a case for named people only enters no figure', async () => {
    const clerk = await signedIn(YONGDENG, 'clerk');
    const before = await standingOf(clerk, YONGDENG);
    await insert([50_000], 'light', { audience: 'members', members: [clerk.account], educated: false });
    expect(await standingOf(clerk, YONGDENG)).toEqual(before);
  });
});

describe('who sees it', () => {
  test('the prefecture its counties, nobody sideways', async () => {
    const prefecture = await signedIn(LANZHOU, 'supervisor');
    const neighbour = await signedIn(QILIHE, 'clerk');
    const own = await standingOf(team.clerk, CHENGGUAN);
    expect(await standingOf(prefecture, CHENGGUAN)).toEqual(own);
    expect((await lists('12.S2', '', prefecture))[0]?.records[0]).toMatchObject({ subject: slow });
    // Cases of a county are none of its prefecture's.
    expect(await cellOf(prefecture, LANZHOU, '12.S6')).toMatchObject({ denominator: 0 });
    expect((await neighbour.get(`/api/standing/evidence?bureau=${CHENGGUAN}&standard=12.S2`)).status).toBe(404);
    expect(((await neighbour.get('/api/standing')).body as StandingView).rows.map(({ bureau }) => bureau)).toEqual([QILIHE]);
    expect(await cellOf(neighbour, QILIHE, '12.S6')).toMatchObject({ denominator: 0 });
  });

  test('whoever reads cases and not personnel sees the cases', async () => {
    expect((await lists('12.S2', '', team.officer))[0]?.records).toHaveLength(2);
    expect((await lists('6.S8', '', team.officer))[0]?.records).toEqual([]);
  });
});

describe('own limits', () => {
  const set = (client: Client, values: object) => client.command('/api/ledger/own-limit/record', { subject: randomUUID(), values });

  test.each([
    ['T07', 90, 91],
    ['T08', 7, 8],
    ['T12', 2, 3],
  ])('%s: %i days at most (Guideline art. 9)', async (step, most, days) => {
    expect((await set(team.clerk, { step, days, from: '2026-06-01' })).body.refusal).toMatchObject({
      code: 'own-limit/longer-than-the-law',
      facts: { limit: step, days, most },
    });
    expect((await set(team.clerk, { step, days: most, from: '2030-01-01' })).status).toBe(200);
  });

  test('a limit that ends before it begins; one that the law does not fix', async () => {
    expect((await set(team.clerk, { step: 'T08', days: 5, from: '2026-06-01', until: '2026-05-31' })).body.refusal.code).toBe(
      'ledger/until-before-from',
    );
    expect((await set(team.clerk, { step: 'T01', days: 5, from: '2026-06-01' })).body).toMatchObject({
      fields: [{ field: 'values.step', code: 'not-an-option' }],
    });
  });
});
