import { createHash, randomUUID } from 'node:crypto';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { docxLines } from '@zhunsheng/server/document/read-docx';
import { deflated, inflate, readZip, writeZip } from '@zhunsheng/server/workbook/zip';
import { pdfText } from '@zhunsheng/server/document/testing/pdf-text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approved, at, type CaseTeam, caseTeam, done, inputs, mandateOf, SIX } from './case-client.ts';

const never = (name: string): never => {
  throw new Error(name);
};

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

/** The body of a Word file with one text put for another, as an editor would save it. */
function edited(docx: Uint8Array, from: string, to: string): Uint8Array {
  return writeZip(
    readZip(docx, 1_000).map((entry) => {
      if (entry.name !== 'word/document.xml') return entry;
      const xml = Buffer.from(inflate(entry)).toString('utf8');
      expect(xml).toContain(from);
      return deflated(entry.name, Buffer.from(xml.replace(from, to)));
    }),
  );
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const FACTS = '有照片、笔录为证';
const REWORDED = '有现场照片和询问笔录为证';

test('an edited Word file comes back before the paper is issued, and what comes from the file cannot be changed in it', async () => {
  const name = { document: 'penalty-decision', ref: null };
  const draft = await raw('open-document', { ...name, form: 'docx' });
  const { rawPayload } = draft;
  const file = base64(edited(rawPayload, FACTS, REWORDED));
  for (const [from, to, place] of [
    ['行政处罚决定书', '处罚决定书', '第2行'],
    ['当事人：', '当事者：', '（当事人）'],
  ] as const) {
    const answer = await command('return-document', { ...name, word: base64(edited(rawPayload, from, to)) });
    expect(answer.body.refusal).toMatchObject({ code: 'case/document-text-fixed' });
    expect(answer.body.refusal.facts.lines.join()).toContain(place);
  }
  expect((await command('return-document', { ...name, word: base64(Buffer.from('no Word file')) })).body.refusal.code).toBe(
    'case/document-unreadable',
  );
  expect(await command('return-document', { ...name, word: file })).toMatchObject({ status: 200, body: { version: 1 } });
  const { body: page } = await team.officer.get(`/api/penalty-cases/${subject}`);
  expect(page.documents.find((one: { document: string }) => one.document === 'penalty-decision').draft).toMatchObject({ version: 1 });
  expect(JSON.stringify(page.file.drafts)).not.toContain(REWORDED);
  const kept = await server.superuser<{ body: string }>(`select body from act where subject = $1 and body like '%DocumentDrafted%'`, [
    subject,
  ]);
  expect(kept).toHaveLength(1);
  expect(kept[0]?.body).not.toContain(REWORDED);
  // The next draft is the edited one, and the file says what it said.
  const text = pdfText((await raw('open-document', { ...name, form: 'pdf' })).rawPayload).join('');
  expect(text).toContain(REWORDED);
  expect(text).not.toContain(FACTS);
});

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
  for (const form of ['pdf', 'docx']) {
    const { rawPayload } = await raw('open-document', { document: 'penalty-decision', ref: null, form });
    const text = form === 'pdf' ? pdfText(rawPayload).join('') : docxLines(rawPayload).join('');
    expect(text).toContain(REWORDED);
    expect(text).not.toContain(FACTS);
  }
  const late = await command('return-document', { document: 'penalty-decision', ref: null, word: base64(Buffer.from('late')) });
  expect(late.body.refusal).toMatchObject({ code: 'case/document-issued-already' });
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
  const entries = readZip(new Uint8Array(answer.rawPayload), 1_000);
  const names = entries.map(({ name }) => name);
  const pagesOf = (name: string): string[] => pdfText(Buffer.from(inflate(entries.find((entry) => entry.name === name) ?? never(name))));
  for (const volume of ['正卷', '副卷']) {
    const inside = names.filter((name) => name.startsWith(`${volume}/`));
    expect(inside.slice(0, 2)).toEqual([`${volume}/00 案卷封面.pdf`, `${volume}/00 卷内目录.pdf`]);
    expect(inside.at(-1)).toMatch(/ 卷内备考表\.pdf$/);
    const papers = inside.slice(2, -1);
    const pages = papers.map((name) => pagesOf(name).length);
    const whole = pages.reduce((sum, count) => sum + count, 0);
    expect(pagesOf(`${volume}/00 案卷封面.pdf`).join('')).toContain(`件数${papers.length}件页数${whole}页`);
    const last = whole - (pages.at(-1) ?? 0) + 1;
    expect(pagesOf(`${volume}/00 卷内目录.pdf`).join('')).toContain(`2026年3月3日${last}`);
  }
  expect(names.some((name) => name.startsWith('正卷/01 立案审批表'))).toBe(true);
  expect(names.some((name) => name.startsWith('副卷/'))).toBe(true);
  expect(names.some((name) => name.startsWith('证据/'))).toBe(true);
  expect(names).toContain('日志/01.json');
  const openings = await server.superuser(`select 1 from register where kind = 'sealed-opening' and about = $1`, [subject]);
  expect(openings.length).toBeGreaterThan(2);
});

test('an edited text of a file that says something else by now is not used', async () => {
  const other = randomUUID();
  const make = inputs(team, other);
  const on = '2026-03-04';
  at(server, on);
  await done(team.officer, 'register-clue', make.clue(on));
  await done(team.officer, 'record-check', make.check(on));
  await approved(team, 'file', make.file(on));
  await done(team.officer, 'add-evidence', make.evidence(on));
  await done(team.officer, 'record-interview', make.interview(on));
  await done(team.officer, 'order-correction', make.correction(on));
  await approved(team, 'conclude', make.conclude());
  const name = { subject: other, document: 'penalty-notice', ref: null };
  const draft = await raw('open-document', { ...name, form: 'docx' });
  const file = base64(edited(draft.rawPayload, FACTS, REWORDED));
  expect((await command('return-document', { ...name, word: file })).status).toBe(200);
  await approved(team, 'conclude', { ...make.conclude(), facts: '李建国于门前人行道堆放货物，占用面积四平方米，另有证言为证。' });
  expect((await command('issue-document', name)).body.refusal).toMatchObject({ code: 'case/document-draft-outdated' });
  const again = await raw('open-document', { ...name, form: 'docx' });
  expect(docxLines(again.rawPayload).join('')).toContain('另有证言为证');
  expect(await command('return-document', { ...name, word: base64(again.rawPayload) })).toMatchObject({ body: { version: 2 } });
  expect((await command('issue-document', name)).status).toBe(200);
});

test('nobody of another bureau opens, issues or exports', async () => {
  const neighbour = await server.signInAs(1002, 'officer');
  for (const name of ['issue-document', 'open-document', 'return-document', 'export-file']) {
    const input =
      name === 'export-file'
        ? { reason: '看看' }
        : {
            document: 'penalty-decision',
            ref: null,
            ...(name === 'open-document' ? { form: 'pdf' } : {}),
            ...(name === 'return-document' ? { word: 'YQ==' } : {}),
          };
    const answer = await neighbour.command(`/api/penalty-case/${name}`, { subject, ...input });
    expect(answer.body.refusal.code).toBe('ledger/not-on-record');
  }
});
