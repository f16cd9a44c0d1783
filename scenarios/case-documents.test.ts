import { createHash, randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { readZip } from '@zhunsheng/server/workbook/zip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';

let server: TestServer;
let team: CaseTeam;
let subject: string;

beforeAll(async () => {
  server = await startTestServer(new Date('2026-01-05T02:00:00.000Z'));
  at(server, '2026-03-02');
  team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
  subject = randomUUID();
  const make = inputs(team, subject);
  await done(team.officer, 'register-clue', make.clue('2026-03-02'));
  await done(team.officer, 'record-check', make.check('2026-03-02'));
  await approved(team, 'file', make.file('2026-03-02'));
  await done(team.officer, 'add-evidence', make.evidence('2026-03-02'));
  at(server, '2026-03-03');
  await done(team.officer, 'record-interview', make.interview('2026-03-03'));
  await done(team.officer, 'order-correction', make.correction('2026-03-03'));
  await approved(team, 'conclude', make.conclude());
  await done(team.officer, 'serve-notice', make.served('2026-03-03'));
  await done(team.officer, 'waive-defence', { subject, on: '2026-03-03', waivesHearing: true, signature: team.file });
  await approved(team, 'decide', make.decide(), SIX);
  await done(team.officer, 'serve-decision', make.served('2026-03-03'));
});
afterAll(async () => server.close());

const command = (name: string, input: object) => team.officer.command(`/api/penalty-case/${name}`, { subject, ...input });

async function raw(name: string, input: object) {
  return server.app.inject({
    method: 'POST',
    url: `/api/penalty-case/${name}`,
    headers: team.officer.headers,
    payload: { commandId: randomUUID(), subject, ...input },
  });
}

test('every document that the file allows is issued, numbered, kept sealed, opened again byte for byte', async () => {
  const { body: page } = await team.officer.get(`/api/penalty-cases/${subject}`);
  expect(page.documents.length).toBeGreaterThan(10);
  for (const { document, ref } of page.documents) {
    const answer = await command('issue-document', { document, ref });
    expect(answer, `${document} ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
  }
  const { body: after } = await team.officer.get(`/api/penalty-cases/${subject}`);
  const decision = after.file.documents.find((one: { document: string }) => one.document === 'penalty-decision');
  expect(decision.number).toBe(after.file.decision.derived.number);
  const again = await command('issue-document', { document: 'penalty-decision', ref: null });
  expect(again.body.refusal).toMatchObject({ code: 'case/document-issued-already' });
  const opened = await raw('open-document', { document: 'penalty-decision', ref: null, form: 'pdf' });
  expect(opened.headers['content-type']).toBe('application/pdf');
  expect(createHash('sha256').update(opened.rawPayload).digest('hex')).toBe(decision.pdf);
  // In the store it lies sealed: no ID number, and no PDF that anybody could read.
  const stored = await server.files.get(decision.pdfStored);
  const chunks: Buffer[] = [];
  for await (const chunk of stored ?? []) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).subarray(0, 4).toString()).not.toBe('%PDF');
  const word = await raw('open-document', { document: 'interview-record', ref: after.file.interviews[0].interview, form: 'docx' });
  const entries = readZip(new Uint8Array(word.rawPayload), 1_000).map(({ name }) => name);
  expect(entries).toContain('word/document.xml');
});

test('a void paper stays on file, its number is not used again', async () => {
  const find = async (version: number) =>
    (await team.officer.get(`/api/penalty-cases/${subject}`)).body.file.documents.find(
      (one: { document: string; version: number }) => one.document === 'penalty-notice' && one.version === version,
    );
  const first = await find(1);
  expect((await command('void-document', { document: 'penalty-notice', ref: null, reason: '当事人姓名有误' })).status).toBe(200);
  expect((await command('issue-document', { document: 'penalty-notice', ref: null })).body).toMatchObject({ version: 2 });
  expect(await find(1)).toMatchObject({ voided: '当事人姓名有误' });
  expect((await find(2)).number).not.toBe(first.number);
});

test('the whole file as one archive: papers by volume, originals, acts and proofs', async () => {
  const answer = await raw('export-file', { reason: '移送法院' });
  expect(answer.statusCode).toBe(200);
  const names = readZip(new Uint8Array(answer.rawPayload), 1_000).map(({ name }) => name);
  expect(names.some((name) => name.startsWith('正卷/01 立案审批表'))).toBe(true);
  expect(names.some((name) => name.startsWith('副卷/'))).toBe(true);
  expect(names.some((name) => name.startsWith('证据/'))).toBe(true);
  expect(names).toContain('日志/01.json');
  const openings = await server.superuser(`select 1 from register where kind = 'sealed-opening' and about = $1`, [subject]);
  expect(openings.length).toBeGreaterThan(2);
});

test('nobody of another bureau opens, issues or exports', async () => {
  const neighbour = await server.signInAs(1002, 'officer');
  for (const name of ['issue-document', 'open-document', 'export-file']) {
    const input = name === 'export-file' ? { reason: '看看' } : { document: 'penalty-decision', ref: null, ...(name === 'open-document' ? { form: 'pdf' } : {}) };
    const answer = await neighbour.command(`/api/penalty-case/${name}`, { subject, ...input });
    expect(answer.body.refusal.code).toBe('ledger/not-on-record');
  }
});
