import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { CASE_EVENT_TYPES } from '@zhunsheng/domain/penalty-case/events';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ALL_RIGHT,
  act,
  approved,
  at,
  type CaseTeam,
  caseTeam,
  done,
  inputs,
  mandateOf,
  SIX,
  staying,
  uploadPicture,
} from './case-client.ts';
import { recordCertificate, recordOfficer, runDaily } from './recording.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-02-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14', 'M29', 'M37');
});
afterAll(async () => server.close());

const refusal = async (name: string, input: object, client = team.officer) => (await act(client, name, input)).body.refusal;
const logged = async (subject: string, type: string): Promise<number> =>
  (await server.superuser<{ count: number }>('select count(*)::int as count from act where subject = $1 and type = $2', [subject, type]))[0]
    ?.count ?? 0;

let minute = 0;

/** A file with everything but a report; its records lie one after another, since nobody is in two at once. */
async function investigated(day: string, filing: object = {}) {
  const subject = randomUUID();
  const make = inputs(team, subject);
  const evidence = randomUUID();
  at(server, day);
  const startAt = (from: number) => new Date(Date.parse(`${day}T00:00:00.000Z`) + from * 60_000).toISOString();
  await done(team.officer, 'register-clue', make.clue(day));
  await done(team.officer, 'record-check', make.check(day));
  await approved(team, 'file', make.file(day, filing));
  await done(team.officer, 'add-evidence', make.evidence(day, { evidence }));
  minute += 2;
  await done(team.officer, 'record-interview', make.interview(day, { startAt: startAt(minute % 50), endAt: startAt((minute % 50) + 1) }));
  await done(team.officer, 'order-correction', make.correction(day));
  return { subject, make, evidence };
}

async function notified(day: string, report: object = {}, filing: object = {}) {
  const opened = await investigated(day, filing);
  await approved(team, 'conclude', opened.make.conclude(report));
  await done(team.officer, 'serve-notice', opened.make.served(day));
  return opened;
}

describe('a clue', () => {
  test('nobody may know yet whose act it is, or which matter', async () => {
    at(server, '2026-02-02');
    const { clue } = inputs(team, randomUUID());
    expect((await act(team.officer, 'register-clue', clue('2026-02-02', { party: null, matter: null }))).status).toBe(200);
  });
});

describe('limitation (Penalty Law art. 36)', () => {
  test('two years end on the same-numbered day: discovered on it is in time, a day later is not', async () => {
    at(server, '2026-03-03');
    const subject = randomUUID();
    const make = inputs(team, subject);
    await done(team.officer, 'register-clue', make.clue('2026-03-02'));
    await done(team.officer, 'record-check', make.check('2026-03-02'));
    const found = (actFrom: string, discoveredOn: string, more: object = {}) =>
      refusal('file', make.file(actFrom, { discoveredOn, ...more }));
    expect(await found('2024-03-02', '2026-03-03')).toMatchObject({
      code: 'case/limitation-passed',
      facts: { day: '2026-03-03', due: '2026-03-02' },
    });
    // No 29 February in 2026: the last day of the month.
    expect(await found('2024-02-29', '2026-03-01')).toMatchObject({ code: 'case/limitation-passed', facts: { due: '2026-02-28' } });
    expect(await found('2021-03-02', '2026-03-03', { harmToSafety: true })).toMatchObject({
      code: 'case/limitation-passed',
      facts: { due: '2026-03-02' },
    });
    // A last day that is no working day is not put off: 2 March 2024 was a Saturday, the discovery is no procedural step of a party.
    await done(team.officer, 'file', make.file('2024-03-02', { discoveredOn: '2026-03-02' }));
    // Discovered in time, approved later: what counts is the discovery.
    at(server, '2026-04-01');
    await done(team.head, 'approve', { subject, act: 'file', points: [] });
  });
});

describe('a certificate suspended at that minute', () => {
  test('the act and the suspension arrive together: one comes first, nothing comes after', async () => {
    at(server, '2026-03-10');
    const officer = await recordOfficer(team.clerk, '李停');
    const certificate = await recordCertificate(team.clerk, officer);
    const { subject, make } = await investigated('2026-03-10');
    const suspend = { subject: certificate, position: 1, from: '2026-03-11', patch: { standing: 'suspended' }, reason: null };
    at(server, '2026-03-11');
    const check = (evidence: string) => make.evidence('2026-03-11', { evidence, officers: [team.first, officer] });
    const [acted, suspended] = await Promise.all([
      act(team.officer, 'add-evidence', check(randomUUID())),
      team.clerk.command('/api/ledger/certificate/change', suspend),
    ]);
    expect(suspended, JSON.stringify(suspended.body)).toMatchObject({ status: 200 });
    if (acted.status !== 200) expect(acted.body.refusal).toMatchObject({ code: 'case/officer-not-certified', gate: '6.G1' });
    expect(await logged(subject, CASE_EVENT_TYPES['add-evidence'])).toBe(acted.status === 200 ? 2 : 1);
    expect(await refusal('add-evidence', check(randomUUID()))).toMatchObject({ code: 'case/officer-not-certified', gate: '6.G1' });
    // The day before it was good, and stays so.
    await done(team.officer, 'add-evidence', make.evidence('2026-03-10', { officers: [team.first, officer] }));
    await expectRefusedWith(officer, subject, make);
  });

  async function expectRefusedWith(officer: string, subject: string, make: ReturnType<typeof inputs>) {
    expect(await refusal('change-officers', { subject, officers: [team.first, officer], reason: '调整' })).toMatchObject({
      code: 'case/officer-not-certified',
    });
    expect(await refusal('order-correction', { ...make.correction('2026-03-11'), officers: [officer, team.first] })).toMatchObject({
      code: 'case/officer-not-certified',
    });
  }

  test('a handler whose certificate is suspended decides nothing, also where it was proposed before', async () => {
    at(server, '2026-03-12');
    const officer = await recordOfficer(team.clerk, '王停');
    const certificate = await recordCertificate(team.clerk, officer);
    const { subject, make } = await notified('2026-03-12', {}, { officers: [team.first, officer] });
    at(server, '2026-03-20');
    await done(team.officer, 'decide', make.decide());
    const suspend = { subject: certificate, position: 1, from: '2026-03-20', patch: { standing: 'suspended' }, reason: null };
    expect((await team.clerk.command('/api/ledger/certificate/change', suspend)).status).toBe(200);
    expect(await refusal('approve', { subject, act: 'decide', points: SIX }, team.head)).toMatchObject({
      code: 'case/officer-not-certified',
      gate: '6.G1',
    });
    await approved(team, 'change-officers', { subject, officers: [team.first, team.second], reason: '证件暂扣' } as never);
    expect((await act(team.head, 'approve', { subject, act: 'decide', points: SIX })).status).toBe(200);
  });
});

test('an evidence file that changed on disk stops the decision, before and after it was proposed, until it is excluded', async () => {
  const { subject, make } = await investigated('2026-03-23');
  const digest = await uploadPicture(server, team.officer);
  const spoiled = randomUUID();
  await done(team.officer, 'add-evidence', make.evidence('2026-03-23', { evidence: spoiled, files: [digest] }));
  await approved(team, 'conclude', make.conclude());
  await done(team.officer, 'serve-notice', make.served('2026-03-23'));
  at(server, '2026-03-31');
  await done(team.officer, 'decide', make.decide());
  writeFileSync(server.files.placeOf(digest), 'not what was stored');
  await runDaily(server, 'recheck-files');
  const damaged = { code: 'case/evidence-damaged', facts: { file: digest.slice(0, 12) } };
  expect(await refusal('approve', { subject, act: 'decide', points: SIX }, team.head)).toMatchObject(damaged);
  await done(team.officer, 'take-back', { subject, act: 'decide' });
  expect(await refusal('decide', make.decide())).toMatchObject(damaged);
  expect(await refusal('add-evidence', make.evidence('2026-03-31', { files: [digest] }))).toMatchObject({
    code: 'case/file-not-on-record',
  });
  expect(await logged(subject, CASE_EVENT_TYPES['add-evidence'])).toBe(2);
  await done(team.officer, 'exclude-evidence', { subject, evidence: spoiled, reason: '文件损坏' });
  await done(team.officer, 'decide', make.decide());
  expect((await act(team.head, 'approve', { subject, act: 'decide', points: SIX })).status).toBe(200);
});

test('two leaders decide at once: one decision, one number, and the other finds nothing left', async () => {
  const { subject, make } = await notified('2026-04-01');
  const second = staying(server, await server.signInAs(1001, 'head'));
  at(server, '2026-04-10');
  await done(team.officer, 'decide', make.decide());
  const approve = { subject, act: 'decide', points: SIX };
  const answers = await Promise.all([act(team.head, 'approve', approve), act(second, 'approve', approve), act(second, 'approve', approve)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  for (const { status, body } of answers) if (status === 409) expect(body.refusal.code).toBe('case/nothing-to-approve');
  expect(await logged(subject, CASE_EVENT_TYPES.decide)).toBe(1);
  const numbers = await server.superuser<{ numbers: number; distinct: number }>(
    `select count(*)::int as numbers, count(distinct decision_number)::int as distinct from penalty_case where bureau = 1001 and decision_number is not null`,
  );
  expect(numbers[0]?.numbers).toBe(numbers[0]?.distinct);
});

test('one command that is sent twice is done once and answered twice', async () => {
  const { make } = await investigated('2026-04-13');
  const commandId = randomUUID();
  const input = make.evidence('2026-04-13');
  const twice = await Promise.all([1, 2].map(() => team.officer.command('/api/penalty-case/add-evidence', input, commandId)));
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect(twice[0]?.body).toEqual(twice[1]?.body);
  expect(await logged(input.subject, CASE_EVENT_TYPES['add-evidence'])).toBe(2);
  const other = await team.officer.command('/api/penalty-case/add-evidence', { ...input, title: '另一张' }, commandId);
  expect(other).toMatchObject({ status: 422, body: { error: 'command-id-reused' } });
});

describe('sums', () => {
  test('above the range of the law, and on the spot of its ends', async () => {
    const { make } = await investigated('2026-04-14');
    const fine = (yuan: number) => make.conclude({ penalties: [{ kind: 'fine', yuan }] });
    expect(await refusal('conclude', fine(20_001))).toMatchObject({
      code: 'discretion/above-maximum',
      facts: { fine: 20_001, maximum: 20_000 },
    });
    expect((await act(team.officer, 'conclude', fine(20_000))).status).toBe(200);
  });

  test('a percentage asks for its base and for the evidence that proves it', async () => {
    const { subject, make, evidence } = await investigated('2026-04-15', { matter: 'M29', continuing: true });
    const report = (more: object) =>
      make.conclude({ basis: 'M29/2019', fineReason: null, penalties: [{ kind: 'fine', yuan: 10_000 }], ...more });
    const without = { code: 'case/percentage-without-base' };
    expect(await refusal('conclude', report({}))).toMatchObject(without);
    expect(await refusal('conclude', report({ baseYuan: 100_000 }))).toMatchObject(without);
    expect(await refusal('conclude', report({ baseYuan: 100_000, baseEvidence: randomUUID() }))).toMatchObject(without);
    // Five per cent of 200,001 is 10,000.05: a fine of 10,000 would lie below it.
    expect(await refusal('conclude', report({ baseYuan: 200_001, baseEvidence: evidence }))).toMatchObject({
      code: 'discretion/below-minimum-without-ground',
      facts: { minimum: 10_001 },
    });
    expect(await refusal('conclude', report({ baseYuan: 99_999, baseEvidence: evidence }))).toMatchObject({
      code: 'discretion/above-maximum',
      facts: { maximum: 9_999 },
    });
    await done(team.officer, 'add-evidence', make.evidence('2026-04-15'));
    await approved(team, 'conclude', report({ baseYuan: 100_000, baseEvidence: evidence }) as never);
    // What proves the base is taken off the file before the decision: then the percentage has none again.
    await done(team.officer, 'exclude-evidence', { subject, evidence, reason: '来源不合法' });
    await done(team.officer, 'serve-notice', make.served('2026-04-15'));
    await done(team.officer, 'waive-defence', { subject, on: '2026-04-15', waivesHearing: true, signature: team.file });
    await done(team.officer, 'deliberate', deliberation(subject));
    await done(team.officer, 'submit-review', { subject, on: '2026-04-15' });
    await done(team.reviewer, 'review', { subject, result: 'pass', points: ALL_RIGHT, opinion: '同意', qualification: 'A2015' });
    const decision = make.decide({ penalties: [{ kind: 'fine', yuan: 10_000 }] });
    expect(await refusal('decide', decision)).toMatchObject(without);
  });

  const deliberation = (subject: string) => ({
    subject,
    on: '2026-04-15',
    place: '会议室',
    chair: team.third,
    attendees: [team.third, team.first],
    recorder: '内勤',
    opinions: '一致同意',
    conclusion: 'agree',
    covers: ['major'],
  });
});

test('a request for a hearing that was posted on the last day is in time, however late it comes; posted a day later it is not', async () => {
  const { subject } = await notified('2026-04-16', { penalties: [{ kind: 'fine', yuan: 6_000 }] });
  at(server, '2026-04-30');
  expect(await refusal('request-hearing', { subject, on: '2026-04-30', postedOn: '2026-04-24', by: '李建国' })).toMatchObject({
    code: 'case/hearing-requested-late',
    facts: { due: '2026-04-23' },
  });
  await done(team.officer, 'request-hearing', { subject, on: '2026-04-30', postedOn: '2026-04-23', by: '李建国' });
});

describe('the law changed between act and decision (Penalty Law art. 37; the Code is in force since 15 August 2026)', () => {
  const PENALTIES = [
    { kind: 'confiscate-property', detail: '烧烤炉一台' },
    { kind: 'confiscate-gains', yuan: 0 },
    { kind: 'fine', yuan: 1_000 },
  ];
  const report = { basis: 'M37/2018', penalties: PENALTIES, fineReason: null };

  test('nobody decides until the newer amounts are on record, and then a person says which law is lighter', async () => {
    const filing = { matter: 'M37', title: '李建国露天烧烤案', actFrom: '2026-08-10' };
    // Told under the old law, while it was in force.
    const told = await investigated('2026-08-10', filing);
    await approved(team, 'conclude', told.make.conclude(report));
    await done(team.officer, 'serve-notice', told.make.served('2026-08-10'));
    const open = await investigated('2026-08-11', { ...filing, discoveredOn: '2026-08-11' });
    const { subject } = told;
    await done(team.officer, 'waive-defence', { subject, on: '2026-08-10', waivesHearing: true, signature: team.file });
    const decision = told.make.decide({ penalties: PENALTIES });

    at(server, '2026-08-20');
    const blocked = { code: 'case/newer-law-not-loaded', facts: { day: '2026-08-20' } };
    expect(await refusal('conclude', open.make.conclude(report))).toMatchObject(blocked);
    expect(await refusal('decide', decision)).toMatchObject(blocked);

    // The Code's amounts are not known: these are invented so that there is something to compare.
    const province = staying(server, await server.signInAs(1, 'supervisor'));
    const provincialClerk = await server.signInAs(1, 'clerk');
    const entry = randomUUID();
    const values = {
      matter: 'M37',
      instrument: '生态环境法典',
      clause: '测试条款',
      inForceFrom: '2026-08-15',
      party: 'any',
      circumstance: 'ordinary',
      fine: 'mandatory',
      rangeKind: 'amount',
      least: 300,
      most: 10_000,
      confiscateProperty: true,
      confiscateGains: true,
      confiscationJoined: true,
      documentFile: await uploadPicture(server, provincialClerk),
    };
    const entered = await province.command('/api/ledger/basis-entry/record', { subject: entry, values });
    expect(entered, JSON.stringify(entered.body)).toMatchObject({ status: 200 });

    expect(await refusal('conclude', open.make.conclude(report))).toMatchObject({ code: 'case/lighter-law-not-said' });
    expect(await refusal('decide', decision)).toMatchObject({ code: 'case/lighter-law-not-said' });
    expect(await refusal('conclude', open.make.conclude({ ...report, lighter: 'of-decision' }))).toMatchObject({
      code: 'case/basis-not-of-the-day',
    });
    const lighter = {
      ...report,
      basis: `M37/${entry}`,
      lighter: 'of-decision',
      penalties: [...PENALTIES.slice(0, 2), { kind: 'fine', yuan: 400 }],
    };
    await approved(team, 'conclude', open.make.conclude(lighter) as never);
    const page = (await team.officer.get(`/api/penalty-cases/${open.subject}`)).body;
    expect(page.file.conclusion.derived).toMatchObject({
      basis: { instrument: '生态环境法典' },
      otherBasis: { id: 'M37/2018' },
      fineRange: { min: 300, max: 10_000 },
    });

    // What was told under the old law alone is told anew: the notice of the old report does not carry a decision.
    await approved(team, 'conclude', told.make.conclude({ ...lighter }) as never);
    expect(await refusal('decide', told.make.decide({ penalties: lighter.penalties }))).toMatchObject({ code: 'case/no-notice' });

    // An act after the day has only the newer law.
    const later = await investigated('2026-08-21', { matter: 'M37', title: '李建国露天烧烤案' });
    expect(await refusal('conclude', later.make.conclude(report))).toMatchObject({ code: 'case/basis-not-of-the-day' });
    await done(team.officer, 'conclude', later.make.conclude({ ...lighter, lighter: null }));
  });
});
