import { randomUUID } from 'node:crypto';
import { startTestServer, type Client, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZip } from '@zhunsheng/server/workbook/zip';
import { act, approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';
import { decided } from './published-decision.ts';
import { recordOfficer } from './recording.ts';

let server: TestServer;
let team: CaseTeam;
const out = (...all: unknown[]) => process.stderr.write(`PROBE ${all.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}\n`);

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
});
afterAll(async () => server.close());

async function raw(client: Client, name: string, input: object, headers = client.headers, commandId: string = randomUUID()) {
  return server.app.inject({ method: 'POST', url: `/api/penalty-case/${name}`, headers, payload: { commandId, ...input } });
}
async function clue(more: object = {}): Promise<string> {
  const subject = randomUUID();
  await done(team.officer, 'register-clue', inputs(team, subject).clue('2026-03-02', more));
  return subject;
}
const docxText = (bytes: Uint8Array): string => readZip(bytes, 1_000).map(({ name, ...rest }: any) => (name === 'word/document.xml' ? JSON.stringify(Buffer.from((rest.bytes ?? rest.data ?? rest.read?.()) as Uint8Array).toString()) : '')).join('');

test('A inspector reads reporter by a draft', async () => {
  const subject = await clue({ source: 'complaint', reporter: '举报人周某某甲', content: '线索内容绝密' });
  for (const role of ['inspector', 'supervisor', 'reviewer', 'liaison'] as const) {
    const who = await server.signInAs(1001, role);
    const answer = await raw(who, 'open-document', { subject, document: 'clue-register', ref: null, form: 'docx' });
    let text = '';
    if (answer.statusCode === 200) text = docxText(new Uint8Array(answer.rawPayload));
    out('A', role, answer.statusCode, 'reporter visible', text.includes('举报人周某某甲'), 'content', text.includes('线索内容绝密'));
    const sealed = await raw(who, 'open-sealed', { subject, fields: ['clue.reporter'], reason: '看' });
    out('A open-sealed', role, sealed.statusCode, sealed.body.slice(0, 120));
    const history = await who.get(`/api/history/${subject}`);
    out('A history', role, history.status, JSON.stringify(history.body).slice(0, 300));
    const page = await who.get(`/api/penalty-cases/${subject}`);
    out('A page', role, page.status);
  }
});

test('B officer opens colleague ID', async () => {
  const person = await recordOfficer(team.clerk, '范玉涛', { idNumber: '620102199001010038', phone: '13800138000' });
  for (const who of [team.officer, team.reviewer, team.head]) {
    const answer = await who.command('/api/sealed/open', { subject: person, fields: ['idNumber', 'phone'], reason: '看看' });
    out('B', answer.status, answer.body);
  }
});

test('C approve-many duplicates', async () => {
  const subject = await clue();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await done(team.officer, 'file', make.file('2026-03-02'));
  const answer = await act(team.head, 'approve-many', { items: [{ subject, act: 'file' }, { subject, act: 'file' }], note: null });
  const acts = await server.superuser<any>(`select type, position, body::jsonb #>> '{data,derived,number}' as number from act where subject = $1 order by position`, [subject]);
  out('C', answer.status, answer.body, acts);
  const numbers = await server.superuser<any>(`select kind, number from document_number where subject = $1`, [subject]);
  out('C numbers', numbers);
});

test('D approve what was not seen', async () => {
  const subject = await clue();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await done(team.officer, 'file', make.file('2026-03-02'));
  const seen = (await team.head.get(`/api/penalty-cases/${subject}`)).body.position;
  const second = await server.signInAs(1001, 'officer');
  const again = await act(second, 'file', make.file('2026-03-02', { title: '另一个案由' }));
  out('D overwritten by another', again.status, again.body);
  const answer = await act(team.head, 'approve', { subject, act: 'file', points: [] });
  const page = (await team.head.get(`/api/penalty-cases/${subject}`)).body;
  out('D', seen, answer.status, page.file.filing?.title, page.file.filing?.approval);
});

test('E text that looks sealed', async () => {
  const subject = await clue({ place: 's1.x' });
  const answer = await raw(team.officer, 'open-document', { subject, document: 'clue-register', ref: null, form: 'docx' });
  out('E', answer.statusCode, answer.body.slice(0, 200));
  const fields = ['__proto__.x', 'constructor.name', 'clue.place', 'pending', 'clue', 'clue.content.length', 'annulled.0.decision.reasons'];
  const opened = await raw(team.officer, 'open-sealed', { subject, fields: fields.filter((f) => f !== 'clue.place'), reason: '看' });
  out('E fields', opened.statusCode, opened.body.slice(0, 300));
  const opened2 = await raw(team.officer, 'open-sealed', { subject, fields: ['clue.place'], reason: '看' });
  out('E place', opened2.statusCode, opened2.body.slice(0, 300));
});

test('J files across', async () => {
  const prefecture = await server.signInAs(101, 'supervisor');
  const liaison = await server.signInAs(1001, 'liaison');
  const above = await server.signInAs(101, 'liaison');
  const neighbour = await server.signInAs(1002, 'officer');
  for (const [name, who] of Object.entries({ prefecture, liaison, above, neighbour })) out('J', name, (await who.get(`/api/files/${team.file}/facts`)).status);
});

test('K public certificate', async () => {
  const before = Date.now();
  let ok = 0;
  for (let n = 0; n < 300; n += 1) if ((await server.app.inject({ url: `/api/public/certificate?number=6201${n}` })).statusCode === 200) ok += 1;
  out('K', ok, Date.now() - before);
});

test('M csrf', async () => {
  const subject = await clue();
  const { cookie } = team.officer.headers as any;
  for (const [name, input] of Object.entries({ 'open-sealed': { subject, fields: ['clue.content'], reason: 'x' }, 'open-document': { subject, document: 'clue-register', ref: null, form: 'pdf' }, 'export-file': { subject, reason: 'x' } }))
    out('M', name, (await raw(team.officer, name, input, { cookie })).statusCode, (await raw(team.officer, name, input, {})).statusCode);
});

test('G annulled, decided anew', async () => {
  const subject = await decided(server, team, '2026-03-02', true);
  const page = (await team.officer.get(`/api/penalty-cases/${subject}`)).body;
  await done(team.clerk, 'publish', { subject, text: page.publicText });
  const publicly = async () => (await server.app.inject({ url: '/api/public/decisions' })).json().rows.map((r: any) => [r.number, r.decidedOn, r.withdrawnOn, r.text?.slice(0, 30)]);
  out('G published', await publicly());
  const annul = await act(team.officer, 'annul', { subject, by: 'own', reason: '事实不清', redo: true });
  out('G annul', annul.status, annul.body);
  if (annul.body.proposed) out('G approve', (await act(team.head, 'approve', { subject, act: 'annul', points: [] })).body);
  out('G after annul', await publicly());
  const make = inputs(team, subject);
  const day = '2026-03-02';
  for (const [client, name, input] of [[team.officer, 'conclude', make.conclude()]] as const) {
    out('G', name, (await act(client, name, input)).body);
  }
  out('G', (await act(team.head, 'approve', { subject, act: 'conclude', points: [] })).body);
  out('G', (await act(team.officer, 'serve-notice', make.served(day))).body);
  out('G', (await act(team.officer, 'waive-defence', { subject, on: day, waivesHearing: true, signature: team.file })).body);
  out('G', (await act(team.officer, 'decide', make.decide({ socialImpact: false }))).body);
  out('G', (await act(team.head, 'approve', { subject, act: 'decide', points: SIX })).body);
  out('G after new decision', await publicly());
  out('G publish again', (await act(team.clerk, 'publish', { subject, text: 'x' })).body);
  const sealed = await raw(team.officer, 'open-sealed', { subject, fields: ['annulled.0.decision.reasons'], reason: '看' });
  out('G annulled reasons', sealed.statusCode, sealed.body);
});

test('H erased key', async () => {
  const subject = await clue();
  const make = inputs(team, subject);
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await approved(team, 'file', make.file('2026-03-02'));
  await done(team.officer, 'preserve', { subject, preservation: randomUUID(), reason: '可能灭失', place: '仓库', officers: [team.first, team.second], items: [{ name: '货架', quantity: 1, unit: '个' }] });
  out('H erase as person', (await team.head.command('/api/sealed/erase-key', { person: subject, reason: '删除' })).body);
  await server.superuser('delete from person_key where person = $1', [subject]);
  const page = await team.officer.get(`/api/penalty-cases/${subject}`);
  out('H page', page.status, page.body.keyErased, JSON.stringify(page.body).includes('620102197607280535'));
  out('H list', (await team.officer.get('/api/penalty-cases')).status);
  for (const [name, input] of Object.entries({ 'open-sealed': { subject, fields: ['clue.content'], reason: 'x' }, 'open-document': { subject, document: 'case-filing', ref: null, form: 'pdf' }, 'issue-document': { subject, document: 'case-filing', ref: null }, 'export-file': { subject, reason: 'x' } })) {
    const a = await raw(team.officer, name, input);
    out('H', name, a.statusCode, a.body.slice(0, 160));
  }
  out('H act without sealed', (await act(team.officer, 'terminate', { subject, ground: 'not-established', reason: '不成立' })).body);
  at(server, '2026-03-20');
  const other = await clue();
  try { await server.runJobs(); out('H jobs ran'); } catch (error) { out('H jobs', String(error)); }
  const jobs = await server.superuser<any>(`select t.identifier, j.attempts, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.last_error is not null`);
  out('H failed jobs', jobs, other);
});
