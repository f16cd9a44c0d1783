import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf } from './case-client.ts';
import { recordOfficer } from './recording.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer();
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

const worklistKinds = async (client: CaseTeam['officer']): Promise<string[]> => {
  const { status, body } = await client.get('/api/worklist');
  expect(status, JSON.stringify(body)).toBe(200);
  return (body.items as { kind: string }[]).map(({ kind }) => kind);
};

async function clue(): Promise<{ subject: string; make: ReturnType<typeof inputs> }> {
  const subject = randomUUID();
  const make = inputs(team, subject);
  await done(team.officer, 'register-clue', make.clue('2026-03-02'));
  return { subject, make };
}

test('handlers choose among the people at work in their bureau, with the certificate of today and nothing else of their files', async () => {
  const auxiliary = await recordOfficer(team.clerk, '周协', { category: 'auxiliary' });
  const gone = await recordOfficer(team.clerk, '吴离');
  await team.clerk.command('/api/personnel/record-leaving', { person: gone, on: '2026-03-01', reason: '调离' });
  const { body } = await team.officer.get('/api/penalty-cases/officers');
  const found = new Map((body.rows as { person: string }[]).map((row) => [row.person, row]));
  expect(found.get(team.first)).toEqual({
    person: team.first,
    name: '赵明',
    category: 'officer',
    team: null,
    certificate: expect.stringMatching(/^甘6201/),
    certifiedUntil: '2027-01-09',
  });
  expect(found.get(auxiliary)).toMatchObject({ category: 'auxiliary', certificate: null, certifiedUntil: null });
  expect(found.has(gone)).toBe(false);
  const elsewhere = await server.signInAs(1002, 'officer');
  expect((await elsewhere.get('/api/penalty-cases/officers')).body.rows).toEqual([]);
});

test('what is sealed in a proposal opens for the head before he answers', async () => {
  const { subject, make } = await clue();
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await done(team.officer, 'file', make.file('2026-03-02'));
  const places = ['pending.file.input.reasons', 'pending.file.input.party.phone', 'clue.content'];
  const answer = await team.head.command('/api/penalty-case/open-sealed', { subject, fields: places, reason: '审批立案' });
  expect(answer.body.values).toEqual({
    'pending.file.input.reasons': '有初步证据证明存在违法行为',
    'pending.file.input.party.phone': '13900000000',
    'clue.content': '巡查发现门前人行道被擅自占用',
  });
});

test('lists take several values of a filter', async () => {
  const { body } = await team.officer.get('/api/penalty-cases?status=clue,investigating&light=green,yellow&pending=approval,sent-back');
  expect(body.rows).toHaveLength(1);
  expect((await team.officer.get('/api/penalty-cases?status=clue&light=red')).body.rows).toEqual([]);
  expect((await team.officer.get('/api/penalty-cases?light=blue')).status).toBe(400);
});

test('what is sent back waits in the worklist until it is done again', async () => {
  const { subject } = await clue();
  const input = { subject, ground: 'no-violation', reason: '没有违法事实', reporterTold: true };
  await done(team.officer, 'not-file', input);
  expect(await worklistKinds(team.head)).toContain('case-approval');
  await done(team.head, 'send-back', { subject, act: 'not-file', reason: '补充现场照片', points: [] });
  expect(await worklistKinds(team.officer)).toContain('case-sent-back');
  await approved(team, 'not-file', input);
  expect(await worklistKinds(team.officer)).not.toContain('case-sent-back');
  expect(await worklistKinds(team.reviewer)).toEqual([]);
});

test('a clue three days before its check ends, then over', async () => {
  const { subject } = await clue();
  expect(await worklistKinds(team.officer)).not.toContain('case-limit');
  at(server, '2026-03-24');
  const { body } = await team.officer.get('/api/worklist');
  const item = (body.items as { subject: string; kind: string; light: string; due: string }[]).find((one) => one.subject === subject);
  expect(item).toMatchObject({ kind: 'case-limit', light: 'red', facts: { limit: 'T01' } });
});
