import { randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';

let server: TestServer;
let team: CaseTeam;

beforeAll(async () => {
  server = await startTestServer();
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

async function pageOf(subject: string, client = team.officer) {
  const { status, body } = await client.get(`/api/penalty-cases/${subject}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

test('a whole ordinary case: clue, filing, investigation, notice, decision, service, payment, closing, archive', async () => {
  const subject = randomUUID();
  const make = inputs(team, subject);
  at(server, '2026-03-02');
  await done(team.officer, 'register-clue', make.clue('2026-03-02'));
  const early = await act(team.officer, 'file', make.file('2026-03-02'));
  expect(early.body.refusal).toMatchObject({ code: 'case/nothing-shows-it', gate: '12.G1' });
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  const filed = await approved(team, 'file', make.file('2026-03-02'));
  expect(filed.body.number).toMatch(/^兰城执立字〔2026〕第\d{3}号$/);
  await done(team.officer, 'add-evidence', make.evidence('2026-03-02'));
  at(server, '2026-03-03');
  await done(team.officer, 'record-interview', make.interview('2026-03-03'));
  await done(team.officer, 'order-correction', make.correction('2026-03-03'));
  await approved(team, 'conclude', make.conclude());
  const soon = await act(team.officer, 'decide', make.decide());
  expect(soon.body.refusal).toMatchObject({ code: 'case/no-notice' });
  await done(team.officer, 'serve-notice', make.served('2026-03-03'));
  const window = await act(team.officer, 'decide', make.decide());
  expect(window.body.refusal).toMatchObject({ code: 'case/defence-window-runs', facts: { due: '2026-03-10' } });
  at(server, '2026-03-11');
  await done(team.officer, 'decide', make.decide());
  const short = await act(team.head, 'approve', { subject, act: 'decide', points: ['facts'] });
  expect(short.body.refusal).toMatchObject({ code: 'case/six-points', gate: '12.G2' });
  const decided = await done(team.head, 'approve', { subject, act: 'decide', points: SIX });
  expect(decided.body.number).toMatch(/^兰城执罚决字〔2026〕第001号$/);
  const unpaid = await act(team.officer, 'close', { subject, ground: 'performed', result: '已履行', corrected: 'yes' });
  expect(unpaid.body.refusal).toMatchObject({ code: 'case/not-now' });
  await done(team.officer, 'serve-decision', make.served('2026-03-11'));
  const page = await pageOf(subject);
  expect(page.file.status).toBe('served');
  expect(page.limits.find((one: { limit: string }) => one.limit === 'T10')).toMatchObject({ legalDue: '2026-03-26', metOn: null });
  expect(JSON.stringify(page)).not.toContain('620102197607280535');
  expect(page.file.party).toMatchObject({ name: '李建国', idNumber: '＊＊＊', age: 'adult' });
  at(server, '2026-03-20');
  await done(team.officer, 'pay', { subject, on: '2026-03-20', yuan: 500, receipt: '甘财票00001' });
  await approved(team, 'close', { subject, ground: 'performed', result: '罚款已缴清', corrected: 'yes' } as never);
  await done(team.officer, 'archive', {
    subject,
    on: '2026-03-20',
    fileNumber: '2026-001',
    retention: 'years-10',
    pieces: 12,
    pages: 30,
    checker: '内勤',
  });
  const end = await pageOf(subject);
  expect(end.file.status).toBe('archived');
  const list = await team.officer.get('/api/penalty-cases?limit=50');
  const found = await team.officer.get('/api/search?q=' + encodeURIComponent('李建'));
  expect(found.body.hits).toMatchObject([{ kind: 'penalty-case', subject, label: '李建国擅自占用城市道路案' }]);
  expect(list.body.rows[0]).toMatchObject({ subject, status: 'archived', fineYuan: 500, light: 'grey' });
});
