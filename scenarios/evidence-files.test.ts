import { randomUUID } from 'node:crypto';
import { recheckFilesJob } from '@zhunsheng/server/files/recheck-files';
import { plainPdf } from '@zhunsheng/server/demonstration/plain-pdf';
import type { Role } from '@zhunsheng/domain/identity/roles';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filmOf, officeDocument, type Signed, signIn as signInAs, upload as send, zipOf } from './evidence-samples.ts';

let server: TestServer;
let clerk: Signed;
let digest: string;

const PDF = Buffer.from(plainPdf('certificate 0001'));
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

beforeAll(async () => {
  server = await startTestServer();
  clerk = await signIn(1001, 'clerk');
});
afterAll(async () => server.close());

const upload = (headers: object, bytes: Buffer, name?: string) => send(server, headers, bytes, name === undefined ? {} : { name });
const signIn = (bureau: number, role: Role) => signInAs(server, bureau, role);

const download = (headers: Signed, file: string) =>
  server.app.inject({ method: 'GET', url: `/api/files/${file}`, headers: { ...headers } });

test('a file is kept by its content and comes back as it was, as an attachment', async () => {
  const { status, body } = await upload(clerk, PDF);
  expect({ status, body }).toMatchObject({ status: 200, body: { size: PDF.length, mediaType: 'application/pdf' } });
  digest = body.digest as string;
  expect((await upload(clerk, PDF)).body.digest).toBe(digest);
  const answer = await download(clerk, digest);
  expect(answer.rawPayload).toEqual(PDF);
  expect(answer.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{16}\.pdf"$/);
  expect((await upload(clerk, PNG, 'photo.exe')).body.mediaType).toBe('image/png');
});

test('what is no evidence, whatever it is called, is refused; so is nothing, and more than 20 MB', async () => {
  const refused = (code: string) => ({ status: 400, body: { error: 'bad-input', fields: [{ field: 'file', code }] } });
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  const worthless = [
    Buffer.from('<script>alert(1)</script>'),
    Buffer.from('<!doctype html><p>x'),
    Buffer.from(svg),
    program,
    gif,
    zipOf({ 'x.exe': 'MZ' }),
    officeDocument('presentationml.presentation'),
  ];
  for (const bytes of worthless) expect(await upload(clerk, bytes)).toMatchObject(refused('file-kind-not-kept'));
  const heic = filmOf('heic');
  expect(await upload(clerk, heic, 'IMG_0001.JPG')).toMatchObject(refused('heic-picture'));
  expect(await upload(clerk, Buffer.alloc(0))).toMatchObject(refused('empty-file'));
  expect(await server.superuser('select count(*)::int as files from file')).toEqual([{ files: 2 }]);
  expect(await upload(clerk, Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]))).toMatchObject({
    status: 413,
    body: { error: 'file-too-large' },
  });
  const none = await server.app.inject({ method: 'POST', url: '/api/files', headers: { ...clerk }, payload: {} });
  expect(none.json()).toMatchObject({ fields: [{ field: 'file', code: 'required' }] });
});

test('a certificate or a contract names a scan of its bureau, and none that is not on file', async () => {
  const command = async (path: string, input: object) => {
    const payload = { commandId: randomUUID(), ...input };
    const answer = await server.app.inject({ method: 'POST', url: `/api/ledger/${path}`, headers: { ...clerk }, payload });
    return { status: answer.statusCode, body: answer.json() };
  };
  const record = async (kind: string, values: object) => {
    const subject = randomUUID();
    return { subject, ...(await command(`${kind}/record`, { subject, values })) };
  };
  const person = (await record('person', { name: '蒋霞', sex: '女', category: 'officer', joinedOn: '2020-03-04' })).subject;
  const certificate = { person, number: '甘620120219998', issuedOn: '2022-01-10', standing: 'valid' };
  const contract = { person, number: '合同2024-1', from: '2024-03-04', until: '2027-03-03' };
  const unknown = 'a'.repeat(64);
  const wrong = (at: string) => ({ status: 400, body: { fields: [{ field: `${at}.scan`, code: 'not-a-file' }] } });
  expect(await record('contract', { ...contract, scan: unknown })).toMatchObject(wrong('values'));
  expect(await record('certificate', { ...certificate, scan: unknown })).toMatchObject(wrong('values'));
  const kept = await record('certificate', { ...certificate, scan: digest });
  expect(kept.status).toBe(200);
  const change = { subject: kept.subject, position: 1, from: '2026-11-20', patch: { scan: unknown }, reason: null };
  expect(await command('certificate/change', change)).toMatchObject(wrong('patch'));
  const correction = { subject: kept.subject, position: 1, on: null, patch: { scan: unknown }, reason: '扫描件有误' };
  expect(await command('certificate/correct', correction)).toMatchObject(wrong('patch'));
  expect((await command('certificate/correct', { ...correction, patch: { scan: digest, number: '甘620120219997' } })).status).toBe(200);
});

test('only the bureau’s line reads a file, and only who may write records stores one', async () => {
  expect((await download(await signIn(1002, 'clerk'), digest)).statusCode).toBe(404);
  expect((await download(await signIn(101, 'supervisor'), digest)).statusCode).toBe(200);
  expect((await download(await signIn(1001, 'officer'), digest)).statusCode).toBe(200);
  expect((await download(await signIn(1001, 'bureau-administrator'), digest)).statusCode).toBe(403);
  expect((await upload(await signIn(1001, 'officer'), PDF)).status).toBe(200);
  expect((await upload(await signIn(1001, 'reviewer'), PDF)).status).toBe(403);
  expect((await upload({ cookie: clerk.cookie }, PDF)).body).toMatchObject({ error: 'csrf' });
  expect((await upload({}, PDF)).status).toBe(401);
  expect((await download(clerk, '../../etc/passwd'.replaceAll('/', '%2f'))).statusCode).toBe(404);
});

test('the monthly check finds a changed file, logs it and records it once for its bureau', async () => {
  const logged: object[] = [];
  const damaged = { ...server.files, digestOf: async (file: string) => (file === digest ? 'f'.repeat(64) : server.files.digestOf(file)) };
  const job = recheckFilesJob(server.workshop, damaged, { error: (details) => void logged.push(details) });
  const run = () => job({ bureau: 1, actor: '', facts: {} });
  await run();
  expect(logged).toEqual([{ security: 'file-damaged', digest, found: 'f'.repeat(64) }]);
  const register = () => server.superuser(`select bureau, facts from register where kind = 'file-damaged'`);
  expect(await register()).toEqual([{ bureau: 1001, facts: { digest, problem: 'changed' } }]);
  expect(await server.superuser('select digest, intact from file order by intact')).toMatchObject([
    { digest, intact: false },
    { intact: true },
  ]);
  await run();
  expect(await register()).toHaveLength(1);
  server.clock.now = new Date(server.clock.now.getTime() + 31 * 86_400_000);
  await run();
  expect(await register()).toHaveLength(2);
});
