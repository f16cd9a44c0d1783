import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, approved, at, type CaseTeam, caseTeam, done, mandateOf, NOON } from './case-client.ts';
import { recordOfficer } from './recording.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer();
  at(server, '2026-09-28', 10);
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M58', 'M14', 'M60', 'M37');
});
afterAll(async () => server.close());

const spot = (more: object = {}) => ({
  subject: randomUUID(),
  on: '2026-09-28',
  decidedAt: NOON('2026-09-28', 9, 30),
  matter: 'M58',
  title: '王某机动车人行道违法停放案',
  place: '庆阳路20号门前',
  placeBureau: 1001,
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
  ...more,
});

const refusalOf = async (more: object) => (await act(team.officer, 'decide-on-the-spot', spot(more))).body.refusal;

describe('on the spot', () => {
  test('decided, collected, handed over, deposited, reported within three working days, closed', async () => {
    at(server, '2026-09-28', 10);
    const input = spot();
    const answer = await done(team.officer, 'decide-on-the-spot', input);
    expect(answer.body.number).toBe('兰城执当罚字〔2026〕第001号');
    const { subject } = input;
    await done(team.officer, 'collect-on-the-spot', {
      subject,
      on: '2026-09-28',
      yuan: 100,
      ground: 'up-to-100',
      receipt: '甘财0001',
      officer: team.first,
    });
    expect((await act(team.officer, 'close', { subject, ground: 'performed', result: '已缴', corrected: 'yes' })).body.refusal.code).toBe(
      'case/not-reported',
    );
    // 国庆节 1–7 October are off: three working days from Monday 28 September are 29, 30 September and 8 October.
    at(server, '2026-10-09');
    const late = await act(team.officer, 'file-on-the-spot', { subject, on: '2026-10-09' });
    expect(late.body.refusal).toMatchObject({ code: 'case/late-without-reason', facts: { limit: 'T09', due: '2026-10-08' } });
    await done(team.officer, 'file-on-the-spot', { subject, on: '2026-10-08' });
    await done(team.officer, 'hand-over-cash', { subject, on: '2026-09-29', receiver: '财务' });
    expect((await act(team.officer, 'close', { subject, ground: 'performed', result: '已缴', corrected: 'yes' })).body.refusal.code).toBe(
      'case/cash-not-deposited',
    );
    await done(team.officer, 'deposit-cash', { subject, on: '2026-09-30', voucher: '进账单1' });
    await approved(team, 'close', { subject, ground: 'performed', result: '已缴', corrected: 'yes' } as never);
    const { body } = await team.officer.get(`/api/penalty-cases/${subject}`);
    expect(body.file.status).toBe('closed');
    expect(body.limits.map((one: { limit: string }) => one.limit)).not.toContain('T23');
  });

  test('ceilings go by the kind of party and the decided amount', async () => {
    at(server, '2026-09-28', 10);
    const road = { matter: 'M14', basis: 'M14/2019' };
    expect(await refusalOf({ ...road, penalties: [{ kind: 'fine', yuan: 201 }] })).toMatchObject({
      code: 'case/above-the-ceiling',
      facts: { fine: 201, ceiling: 200 },
    });
    const firm = { kind: 'organisation', name: '甲公司', creditCode: '91620100000000000X' };
    expect(await refusalOf({ ...road, party: firm, penalties: [{ kind: 'fine', yuan: 3_000 }] })).toBeUndefined();
    expect(await refusalOf({ ...road, party: firm, penalties: [{ kind: 'fine', yuan: 3_001 }] })).toMatchObject({
      code: 'case/above-the-ceiling',
    });
    // A business household counts as a citizen by the setting.
    expect(
      await refusalOf({ ...road, party: { ...firm, kind: 'business-household' }, penalties: [{ kind: 'fine', yuan: 201 }] }),
    ).toMatchObject({ code: 'case/above-the-ceiling' });
  });

  test('two who are certified that day; no auxiliary among them; nobody twice', async () => {
    at(server, '2026-09-28', 10);
    expect(await refusalOf({ officers: [team.first] })).toMatchObject({ code: 'case/fewer-than-two-officers' });
    expect(await refusalOf({ officers: [team.first, team.first] })).toMatchObject({ code: 'case/same-officer-twice' });
    const bare = await recordOfficer(team.clerk, '周无证');
    expect(await refusalOf({ officers: [team.first, bare] })).toMatchObject({ code: 'case/officer-not-certified', gate: '6.G1' });
    const helper = await recordOfficer(team.clerk, '吴协管', { category: 'auxiliary' });
    expect(await refusalOf({ officers: [team.first, helper] })).toMatchObject({ code: 'case/auxiliary-as-officer', gate: '6.G2' });
  });

  test('confiscation, facts in doubt, rights untold, a minimum above the ceiling, another bureau’s place', async () => {
    at(server, '2026-09-28', 10);
    expect(await refusalOf({ penalties: [{ kind: 'confiscate-gains', yuan: 50 }] })).toMatchObject({ code: 'case/not-on-the-spot' });
    expect(await refusalOf({ factsConclusive: false })).toMatchObject({ code: 'case/facts-not-conclusive' });
    expect(await refusalOf({ rightsTold: false })).toMatchObject({ code: 'case/rights-not-told' });
    expect(await refusalOf({ certificateShown: false })).toMatchObject({ code: 'case/certificate-not-shown' });
    expect(await refusalOf({ penalties: [{ kind: 'fine', yuan: 10 }] })).toMatchObject({ code: 'discretion/below-minimum-without-ground' });
    expect(await refusalOf({ placeBureau: 1002 })).toMatchObject({ gate: '5.G1' });
    expect(await refusalOf({ matter: 'M44', basis: 'M44/2020' })).toMatchObject({ gate: '5.G1' });
    expect(await refusalOf({ signature: null, refusal: null })).toMatchObject({ code: 'case/neither-signed-nor-refused' });
    // The solid-waste law was repealed on 15 August 2026, and the Code's amounts are not loaded.
    await mandateOf(team.clerk, 'M44');
    expect(await refusalOf({ matter: 'M44', basis: 'M44/2020', penalties: [{ kind: 'fine', yuan: 100 }] })).toMatchObject({
      code: 'case/basis-not-loaded',
    });
  });

  test('what is typed wrong is told at its field', async () => {
    at(server, '2026-09-28', 10);
    const problem = async (more: object) => (await act(team.officer, 'decide-on-the-spot', spot(more))).body;
    expect(await problem({ penalties: [{ kind: 'fine', yuan: 100.5 }] })).toMatchObject({
      error: 'bad-input',
      fields: [{ field: 'penalties.0.yuan', code: 'not-a-whole-number' }],
    });
    expect(await problem({ penalties: [{ kind: 'fine', yuan: -1 }] })).toMatchObject({
      fields: [{ field: 'penalties.0.yuan', code: 'out-of-range' }],
    });
    expect(await problem({ party: { kind: 'citizen', name: '王某', idNumber: '620102197607280530' } })).toMatchObject({
      fields: [{ field: 'party.idNumber', code: 'id-number-check-digit' }],
    });
    expect(await problem({ on: '2026-02-29' })).toMatchObject({ fields: [{ field: 'on', code: 'not-a-date' }] });
    expect((await refusalOf({ on: '2026-09-29', decidedAt: NOON('2026-09-29', 9) })).code).toBe('case/in-the-future');
  });

  test('a party under fourteen is not penalised', async () => {
    at(server, '2026-09-28', 10);
    expect(await refusalOf({ party: { kind: 'citizen', name: '小王', birthOn: '2012-09-29' } })).toMatchObject({
      code: 'case/party-under-14',
    });
    expect(await refusalOf({ party: { kind: 'citizen', name: '小王', birthOn: '2012-09-28' } })).toMatchObject({
      code: 'case/party-under-18',
    });
  });
});
