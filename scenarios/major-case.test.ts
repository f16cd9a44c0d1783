import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_RIGHT, act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, NOON, SIX } from './case-client.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-02-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M73');
});
afterAll(async () => server.close());

const PENALTIES = [
  { kind: 'confiscate-gains', yuan: 8_000 },
  { kind: 'fine', yuan: 60_000 },
];
const FIRM = { kind: 'organisation', name: '甘某燃气有限公司', creditCode: '91620100MA00000000', representative: '郑某' };

async function notified(subject: string, minute = 0) {
  const make = inputs(team, subject);
  at(server, '2026-03-02');
  await done(team.officer, 'register-clue', make.clue('2026-03-02', { matter: 'M73', party: FIRM.name }));
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await approved(team, 'file', make.file('2026-03-01', { matter: 'M73', title: '甘某公司无证经营燃气案', party: FIRM }));
  await done(team.officer, 'add-evidence', make.evidence('2026-03-02'));
  at(server, '2026-03-03');
  await done(
    team.officer,
    'record-interview',
    make.interview('2026-03-03', { startAt: NOON('2026-03-03', 8, minute), endAt: NOON('2026-03-03', 8, minute + 20) }),
  );
  await done(team.officer, 'order-correction', make.correction('2026-03-03'));
  await approved(team, 'conclude', make.conclude({ basis: 'M73/2016', penalties: PENALTIES, fineReason: null }));
  await done(team.officer, 'serve-notice', make.served('2026-03-03'));
  return make;
}

const refusal = async (name: string, input: object, client = team.officer) => (await act(client, name, input)).body.refusal;

test('hearing, review and deliberation, left at the door, demanded, taken to court', async () => {
  const subject = randomUUID();
  const make = await notified(subject);
  const decision = make.decide({ penalties: PENALTIES, socialImpact: true });

  // Five working days from 3 March: the 10th. At 23:59 of that day it is in time, a minute later it is not.
  server.clock.now = new Date('2026-03-10T15:59:00.000Z');
  await done(team.officer, 'request-hearing', { subject, on: '2026-03-10', by: FIRM.name });
  at(server, '2026-03-11');
  expect(await refusal('decide', decision)).toMatchObject({ code: 'case/hearing-not-held' });

  const hearing = (hearingAt: string, more: object = {}) => ({
    ...make.served('2026-03-11'),
    hearingAt,
    place: '局会议室',
    host: team.third,
    recorder: team.first,
    public: true,
    ...more,
  });
  // Seven full working days between 11 and 23 March: 12, 13, 16–20.
  expect(await refusal('notify-hearing', hearing(NOON('2026-03-20')))).toMatchObject({ code: 'case/hearing-notified-late' });
  expect(await refusal('notify-hearing', hearing(NOON('2026-03-23'), { host: team.second, recorder: team.third }))).toMatchObject({
    code: 'case/host-investigated',
  });
  await done(team.officer, 'notify-hearing', hearing(NOON('2026-03-23')));
  at(server, '2026-03-23', 15);
  await done(team.officer, 'hold-hearing', {
    subject,
    on: '2026-03-23',
    record: '双方质证。',
    opinion: '建议维持',
    attended: true,
    signature: team.file,
    files: [team.file],
  });

  await done(team.officer, 'submit-review', { subject, on: '2026-03-23' });
  expect(await refusal('decide', decision)).toMatchObject({ code: 'case/review-not-passed' });
  const opinion = { subject, result: 'pass', points: ALL_RIGHT, opinion: '同意' };
  expect(await refusal('review', opinion, team.reviewer)).toMatchObject({ code: 'case/reviewer-not-qualified' });
  expect((await act(team.officer, 'review', { ...opinion, qualification: 'A2015' })).status).toBe(403);
  await done(team.reviewer, 'review', { ...opinion, qualification: 'A2015' });

  expect(await refusal('decide', decision)).toMatchObject({ code: 'case/not-deliberated', facts: { covers: 'major' } });
  await done(team.officer, 'deliberate', {
    subject,
    on: '2026-03-23',
    place: '会议室',
    chair: team.third,
    attendees: [team.third, team.first],
    recorder: '内勤',
    opinions: '一致同意',
    conclusion: 'agree',
    covers: ['major'],
  });
  expect(await refusal('decide', make.decide({ penalties: [PENALTIES[0], { kind: 'fine', yuan: 60_001 }] }))).toMatchObject({
    code: 'case/heavier-than-told',
  });
  expect(await refusal('decide', make.decide({ penalties: [PENALTIES[0], { kind: 'fine', yuan: 49_999 }] }))).toMatchObject({
    code: 'discretion/below-minimum-without-ground',
  });
  expect(await refusal('decide', make.decide({ penalties: [PENALTIES[1]] }))).toMatchObject({ code: 'case/joined-penalty-missing' });
  await approved(team, 'decide', decision, SIX);

  // Two heads at once: one of the approvals finds nothing left.
  expect(await refusal('approve', { subject, act: 'decide', points: SIX }, team.head)).toMatchObject({ code: 'case/nothing-to-approve' });
  expect(await refusal('add-evidence', make.evidence('2026-03-23'))).toMatchObject({ code: 'case/not-now' });

  const left = { ...make.served('2026-03-24'), method: 'leave', receiver: null, signature: null, refusal: '拒绝签收' };
  at(server, '2026-03-24');
  expect(await refusal('serve-decision', left)).toMatchObject({
    code: 'case/service-incomplete',
    facts: { lacks: 'no-witness-or-recording' },
  });
  await done(team.officer, 'serve-decision', { ...left, recorded: true, files: [team.file] });

  // Fifteen days: 8 April; unpaid, six months for a lawsuit, then three months for the court.
  at(server, '2026-04-08');
  expect(await refusal('demand', make.served('2026-04-08'))).toMatchObject({
    code: 'case/payment-still-runs',
    facts: { due: '2026-04-08' },
  });
  at(server, '2026-09-01');
  await done(team.officer, 'demand', make.served('2026-09-01'));
  expect(await refusal('apply-to-court', { subject, court: '兰州铁路运输法院', subjectMatter: '罚款及加处罚款' })).toMatchObject({
    code: 'case/court-too-early',
    facts: { from: '2026-09-25' },
  });
  const page = (await team.officer.get(`/api/penalty-cases/${subject}`)).body;
  expect(page.surchargeFen).toBe(6_000_000);
  at(server, '2026-12-28');
  expect(await refusal('apply-to-court', { subject, court: '法院', subjectMatter: '罚款' })).toMatchObject({ code: 'case/court-too-late' });
  at(server, '2026-10-09');
  await approved(team, 'apply-to-court', { subject, court: '兰州铁路运输法院', subjectMatter: '罚款及加处罚款' } as never);
  await done(team.officer, 'record-court', { subject, on: '2026-10-09', step: 'accepted' });
  expect(await refusal('record-court', { subject, on: '2026-10-09', step: 'enforced' })).toMatchObject({ code: 'case/court-out-of-order' });
});

test('preserved evidence lapses by itself after seven working days', async () => {
  const subject = randomUUID();
  const make = inputs(team, subject);
  at(server, '2026-02-12');
  await done(team.officer, 'register-clue', make.clue('2026-02-12', { matter: 'M73' }));
  await done(team.officer, 'record-check', make.check('2026-02-12'));
  await approved(team, 'file', make.file('2026-02-11', { matter: 'M73', party: FIRM }));
  const preservation = randomUUID();
  await approved(team, 'preserve', {
    subject,
    preservation,
    reason: '货物可能转移',
    place: '局仓库',
    officers: [team.first, team.second],
    items: [{ name: '液化气钢瓶', spec: '15kg', quantity: 4, unit: '个' }],
  } as never);
  // Annex C: seven working days from 12 February 2026 end on Saturday the 28th, a worked weekend.
  at(server, '2026-02-28', 23);
  await server.runJobs();
  const handle = { subject, preservation, on: '2026-02-28', handling: 'seized', basis: null, officers: [team.first, team.second] };
  expect(await refusal('handle-preservation', handle)).toMatchObject({ code: 'case/seizure-without-basis', gate: '5.G5' });
  await runLapses();
  expect((await team.officer.get(`/api/penalty-cases/${subject}`)).body.file.preservations[0]).toMatchObject({ lapsed: false });
  at(server, '2026-03-01', 1);
  await runLapses();
  expect((await team.officer.get(`/api/penalty-cases/${subject}`)).body.file.preservations[0]).toMatchObject({ lapsed: true });
  expect(await refusal('handle-preservation', { ...handle, on: '2026-02-28', handling: 'returned' })).toMatchObject({
    code: 'case/nothing-preserved',
  });
});

async function runLapses() {
  const { runDaily } = await import('./recording.ts');
  await runDaily(server, 'lapse-preservations');
}

test('a neighbour sees nothing of it, the prefecture and the province do, and the register says who opened what', async () => {
  const subject = randomUUID();
  // Nobody is in two records at once: the next one begins when the other has ended.
  await notified(subject, 20);
  const neighbour = await server.signInAs(1002, 'officer');
  expect((await neighbour.get(`/api/penalty-cases/${subject}`)).status).toBe(404);
  expect((await neighbour.get('/api/penalty-cases')).body.rows).toEqual([]);
  expect(
    (await act(neighbour, 'waive-defence', { subject, on: '2026-03-03', waivesHearing: true, signature: team.file })).body.refusal.code,
  ).toBe('ledger/not-on-record');
  const supervisor = await server.signInAs(101, 'supervisor');
  const seen = await supervisor.get(`/api/penalty-cases/${subject}`);
  expect(seen.body).toMatchObject({ steps: [], file: { status: 'notified', conclusion: { facts: '＊＊＊' } } });
  const opened = await team.officer.command('/api/penalty-case/open-sealed', {
    subject,
    fields: ['conclusion.facts', 'clue.content', 'filing.reasons'],
    reason: '核对事实',
  });
  expect(opened.body.values).toMatchObject({
    'conclusion.facts': expect.stringContaining('四平方米'),
    'clue.content': expect.stringContaining('人行道'),
  });
  const acts = await server.superuser<{ body: string }>('select body from act where subject = $1', [subject]);
  for (const { body } of acts) expect(body).not.toContain('四平方米');
  const refusals = await server.superuser<{ body: string }>(`select body from act where kind = 'refusal'`);
  for (const { body } of refusals) expect(body).not.toContain('四平方米');
});
