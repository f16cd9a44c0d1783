import { createHash } from 'node:crypto';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { plainPdf } from '@zhunsheng/server/demonstration/plain-pdf';
import { recheckFilesJob } from '@zhunsheng/server/files/recheck-files';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filmOf, matroskaOf, officeDocument, photograph, type Signed, signIn, soundOf, upload } from './evidence-samples.ts';

const MB = 1024 * 1024;

let server: TestServer;
let officer: Signed;
let picture: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signIn(server, 1001, 'officer');
  picture = await photograph();
});
afterAll(async () => server.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const get = (url: string, headers: object = {}, who: Signed = officer) =>
  server.app.inject({ method: 'GET', url: `/api/files/${url}`, headers: { ...who, ...headers } });
/** Uploads not yet kept lie beside the store. */
const arriving = () => readdirSync(`${server.files.placeOf('0'.repeat(64)).replace(/\/00\/0{62}$/, '')}-arriving`);

async function keep(bytes: Buffer): Promise<string> {
  const { status, body } = await upload(server, officer, bytes);
  expect({ status, body }).toMatchObject({ status: 200, body: { digest: sha256(bytes), size: bytes.length } });
  return body.digest as string;
}

test.each([
  ['a film', filmOf('isom'), 'video/mp4', 'mp4'],
  ['a film of an iPhone', filmOf('qt  '), 'video/quicktime', 'mov'],
  ['a film of a browser', matroskaOf('webm'), 'video/webm', 'webm'],
  ['a sound', soundOf(1000), 'audio/wav', 'wav'],
  ['a sound of a telephone', filmOf('M4A '), 'audio/mp4', 'm4a'],
  [
    'a record',
    Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x0a'), Buffer.alloc(10), Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(500)]),
    'audio/mpeg',
    'mp3',
  ],
  ['an ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(100)]), 'audio/ogg', 'ogg'],
  [
    'a text',
    officeDocument('wordprocessingml.document'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'docx',
  ],
  ['a table', officeDocument('spreadsheetml.sheet'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
])('%s is kept by its content', async (_, bytes, mediaType, ending) => {
  const { status, body } = await upload(server, officer, bytes, { name: '马俊的录像.exe' });
  expect({ status, body }).toEqual({ status: 200, body: { digest: sha256(bytes), size: bytes.length, mediaType, facts: {} } });
  const inline = await get(`${body.digest}?inline=1`);
  expect(inline.headers['content-type']).toBe(mediaType);
  const shown = /^(audio|video)/.test(mediaType) ? 'inline' : 'attachment';
  expect(inline.headers['content-disposition']).toBe(`${shown}; filename="${sha256(bytes).slice(0, 16)}.${ending}"`);
  expect(inline.rawPayload).toEqual(bytes);
});

test('a film of another kind is not kept, and no name of a file is', async () => {
  expect(await upload(server, officer, matroskaOf('matroska'))).toMatchObject({
    status: 400,
    body: { fields: [{ code: 'file-kind-not-kept' }] },
  });
  const kept = JSON.stringify(await server.superuser('select * from file'));
  expect(kept).toContain('video/webm');
  expect(kept).not.toContain('马俊');
});

test('a sound may be larger than a document, and has its own limit', async () => {
  await keep(soundOf(21 * MB));
  const tooLong = await upload(server, officer, soundOf(30 * MB));
  expect(tooLong).toMatchObject({ status: 413, body: { error: 'file-too-large', most: 30 * MB } });
  const document = await upload(server, officer, Buffer.concat([Buffer.from(plainPdf('x')), Buffer.alloc(20 * MB)]));
  expect(document).toMatchObject({ status: 413, body: { error: 'file-too-large', most: 20 * MB } });
  expect(arriving()).toEqual([]);
});

/** As a browser or a balancer does: everything is sent, then the answer is read. */
function sendAll(base: string, payload: Buffer): Promise<{ status: number | undefined; body: unknown }> {
  const headers = { ...officer, 'content-type': 'multipart/form-data; boundary=x', 'content-length': payload.length };
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}/api/files`, { method: 'POST', headers, agent: false });
    const answered = new Promise<IncomingMessage>((answer) => request.once('response', answer));
    request.once('error', reject);
    request.end(payload, () => {
      void answered.then(async (answer) => resolve({ status: answer.statusCode, body: JSON.parse(await text(answer)) }));
    });
  });
}

test('who sends too much over a line reads the answer when all of it has left', async () => {
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(plainPdf('x')), Buffer.alloc(60 * MB), Buffer.from('\r\n--x--\r\n')]);
  expect(await sendAll(base, payload)).toMatchObject({ status: 413, body: { error: 'file-too-large' } });
  expect(arriving()).toEqual([]);
}, 10_000);

test.each([true, false])(
  'what differs from the digest that was taken before is refused and not kept (file first: %s)',
  async (fileFirst) => {
    const bytes = Buffer.from(plainPdf(`changed ${fileFirst}`));
    const wrong = await upload(server, officer, bytes, { fileFirst, fields: { sha256: sha256(Buffer.from('another')) } });
    expect(wrong).toMatchObject({ status: 400, body: { error: 'bad-input', fields: [{ field: 'file', code: 'changed-on-the-way' }] } });
    expect(await server.files.has(sha256(bytes))).toBe(false);
    expect(await server.superuser('select 1 from file where digest = $1', [sha256(bytes)])).toEqual([]);
    expect(arriving()).toEqual([]);
    const none = await upload(server, officer, bytes, { fileFirst, fields: { sha256: 'x' } });
    expect(none).toMatchObject({ status: 400, body: { fields: [{ field: 'sha256', code: 'not-text' }] } });
    const right = await upload(server, officer, bytes, { fileFirst, fields: { sha256: sha256(bytes).toUpperCase() } });
    expect(right.status).toBe(200);
  },
);

test('a form that breaks off leaves nothing behind', async () => {
  const payload = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half');
  const headers = { ...officer, 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await server.app.inject({ method: 'POST', url: '/api/files', headers, payload });
  expect(answer.statusCode).toBe(400);
  expect(arriving()).toEqual([]);
});

test('of a photograph its size as shown, when, where and with what it was taken', async () => {
  const facts = {
    width: 400,
    height: 800,
    takenAt: '2026-11-20T09:30:00+08:00',
    latitude: 36.058333,
    longitude: 103.833333,
    device: 'HUAWEI P60',
  };
  const { body } = await upload(server, officer, picture);
  expect(body).toEqual({ digest: sha256(picture), size: picture.length, mediaType: 'image/jpeg', facts });
  expect((await get(`${body.digest}/facts`)).json()).toEqual(body);
  const plain = await sharp({ create: { width: 3, height: 2, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer();
  expect((await upload(server, officer, plain)).body).toMatchObject({ mediaType: 'image/webp', facts: { width: 3, height: 2 } });
});

test('a thumbnail is small, upright and says nothing of place and time', async () => {
  const digest = await keep(picture);
  const answer = await get(`${digest}/thumbnail`);
  expect(answer.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
  const made = await sharp(answer.rawPayload).metadata();
  expect(made).toMatchObject({ width: 160, height: 320 });
  expect([made.exif, made.xmp, made.orientation]).toEqual([undefined, undefined, undefined]);
  const { data } = await sharp(answer.rawPayload).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * 160 + x) * 3, (y * 160 + x) * 3 + 3)].map((value) => value > 128);
  expect([at(80, 20), at(80, 300)]).toEqual([
    [true, false, false],
    [false, false, true],
  ]);
  expect(existsSync(server.files.thumbnailPlaceOf(digest))).toBe(true);
  writeFileSync(server.files.thumbnailPlaceOf(digest), 'kept');
  expect((await get(`${digest}/thumbnail`)).body).toBe('kept');
  const { etag = '' } = answer.headers;
  expect((await get(`${digest}/thumbnail`, { 'if-none-match': etag })).statusCode).toBe(304);
});

test('many ask for the same thumbnail at once and all get it', async () => {
  const bytes = await sharp({ create: { width: 640, height: 640, channels: 3, background: '#0f0' } })
    .png()
    .toBuffer();
  const digest = await keep(bytes);
  const answers = await Promise.all(Array.from({ length: 12 }, () => get(`${digest}/thumbnail`)));
  expect(new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers['content-length']}`)).size).toBe(1);
  expect(answers[0]?.statusCode).toBe(200);
});

test('what has no picture has no thumbnail: a broken picture, a bomb, a PDF', async () => {
  const unreadable = { error: 'picture-unreadable' };
  const broken = Buffer.concat([picture.subarray(0, 20), Buffer.alloc(500, 7)]);
  const { body } = await upload(server, officer, broken);
  expect(body).toMatchObject({ mediaType: 'image/jpeg', facts: { unreadable: true } });
  const cut = await keep(picture.subarray(0, picture.length / 2));
  // Three hundred kilobytes that unfold to more than a hundred million pixels.
  const bomb = await sharp({ create: { width: 11_000, height: 11_000, channels: 3, background: '#fff' } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const others = [await keep(bomb), await keep(Buffer.from(plainPdf('no picture'))), await keep(soundOf(10))];
  for (const digest of [body.digest, cut, ...others]) {
    const answer = await get(`${digest}/thumbnail`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject(unreadable);
  }
  expect((await get(cut)).statusCode).toBe(200);
});

test('a player asks for parts', async () => {
  const bytes = Buffer.concat([soundOf(3000), Buffer.from('end')]);
  const digest = await keep(bytes);
  const part = async (range: string, more: object = {}) => {
    const { statusCode, headers, rawPayload } = await get(`${digest}?inline=1`, { range, 'accept-encoding': 'br, gzip', ...more });
    return { status: statusCode, of: headers['content-range'], length: Number(headers['content-length']), bytes: rawPayload };
  };
  expect(await part('bytes=0-')).toEqual({ status: 206, of: `bytes 0-${bytes.length - 1}/${bytes.length}`, length: bytes.length, bytes });
  expect(await part('bytes=44-53')).toEqual({ status: 206, of: `bytes 44-53/${bytes.length}`, length: 10, bytes: bytes.subarray(44, 54) });
  expect(await part('bytes=-3')).toMatchObject({ status: 206, length: 3, bytes: Buffer.from('end') });
  expect(await part(`bytes=${bytes.length}-`)).toMatchObject({ status: 416, of: `bytes */${bytes.length}`, length: 0 });
  expect(await part('bytes=0-1,5-6')).toMatchObject({ status: 200, of: undefined, length: bytes.length });
  expect(await part('bytes=0-1', { 'if-range': `"${digest}"` })).toMatchObject({ status: 206, length: 2 });
  expect(await part('bytes=0-1', { 'if-range': '"another"' })).toMatchObject({ status: 200, length: bytes.length });
});

test('a browser keeps what it has seen, for its own session, and runs nothing of it', async () => {
  const digest = await keep(picture);
  const { headers } = await get(`${digest}?inline=1`);
  expect(headers).toMatchObject({
    etag: `"${digest}"`,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(headers.vary).toContain('Cookie');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';.* sandbox$/);
  const again = await get(digest, { 'if-none-match': `"${digest}"` });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const pdf = await get(`${await keep(Buffer.from(plainPdf('one')))}?inline=1`);
  expect(pdf.headers['content-disposition']).toMatch(/^inline/);
  expect(pdf.headers['content-security-policy']).not.toMatch(/sandbox|script/);
});

test('every way to a file stays within the bureau’s line, whoever knows its digest', async () => {
  const digest = await keep(Buffer.from(plainPdf('ours')));
  const ways = [digest, `${digest}?inline=1`, `${digest}/facts`, `${digest}/thumbnail`];
  const statuses = async (who: Signed, headers: object = {}) =>
    Promise.all(ways.map(async (way) => (await get(way, headers, who)).statusCode));
  const known = { 'if-none-match': `"${digest}"`, range: 'bytes=0-1' };
  expect(await statuses(await signIn(server, 1002, 'officer'), known)).toEqual([404, 404, 404, 404]);
  expect(await statuses(await signIn(server, 102, 'supervisor'), known)).toEqual([404, 404, 404, 404]);
  expect(await statuses(await signIn(server, 101, 'supervisor'))).toEqual([200, 200, 200, 404]);
  expect(await statuses(await signIn(server, 1001, 'system-administrator'))).toEqual([403, 403, 403, 403]);
  for (const way of ways) expect((await server.app.inject({ method: 'GET', url: `/api/files/${way}` })).statusCode).toBe(401);
  const elsewhere = await signIn(server, 1002, 'officer');
  expect((await get('A'.repeat(64), {}, elsewhere)).statusCode).toBe(404);
  expect((await get(`${digest}?inline=yes`)).statusCode).toBe(400);
});

test('a file whose length changed on disk is not opened as what it was', async () => {
  const digest = await keep(Buffer.from(plainPdf('to be changed')));
  writeFileSync(server.files.placeOf(digest), 'another');
  const answer = await get(digest);
  expect([answer.statusCode, answer.json().error]).toEqual([409, 'file-damaged']);
});

test('a file whose bytes changed on disk, however long it is, is found by the check', async () => {
  const bytes = Buffer.from(plainPdf('to be forged'));
  const digest = await keep(bytes);
  const forged = Buffer.from(bytes.toString('latin1').replace('forged', 'FORGED'), 'latin1');
  writeFileSync(server.files.placeOf(digest), forged);
  const logged: object[] = [];
  await recheckFilesJob(server.workshop, server.files, { error: (details) => void logged.push(details) })({
    bureau: 1,
    actor: '',
    facts: {},
  });
  expect(logged).toContainEqual({ security: 'file-damaged', digest, found: sha256(forged) });
  const records = await server.superuser("select bureau, facts from register where kind = 'file-damaged'");
  expect(records).toContainEqual({ bureau: 1001, facts: { digest, problem: 'changed' } });
  expect(await server.superuser('select intact from file where digest = $1', [digest])).toEqual([{ intact: false }]);
});
