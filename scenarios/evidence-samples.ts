import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Role } from '@zhunsheng/domain/identity/roles';
import { makeAccount, PASSWORD, type TestServer } from '@zhunsheng/server/testing/test-server';
import sharp from 'sharp';

/** An archive of files that are not compressed. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [bytes, title] = [Buffer.from(content), Buffer.from(name)];
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, title, bytes);
    directory.push(entry, title);
    offset += head.length + title.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** As much of an office document as tells what it is. */
export const officeDocument = (kind: 'wordprocessingml.document' | 'spreadsheetml.sheet' | 'presentationml.presentation'): Buffer =>
  zipOf({ '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${OFFICE}.${kind}.main+xml"/></Types>`, 'x.xml': '<x/>' });

/** Silence of that many bytes. */
export function soundOf(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes, 0x80)]);
}

/** The head of a film of that brand, and then nothing that plays. */
export const filmOf = (brand: string, bytes = 200): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`), Buffer.alloc(bytes)]);

export const matroskaOf = (type: 'webm' | 'matroska'): Buffer =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 + type.length + 3, 0x42, 0x82, 0x80 + type.length]),
    Buffer.from(type),
    Buffer.alloc(100),
  ]);

/** Taken with the telephone held upright: its pixels lie on their side. Left half red, right half blue; shown: red above blue. */
export async function photograph(): Promise<Buffer> {
  const blue = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 800, height: 400, channels: 3, background: '#f00' } })
    .composite([{ input: blue, left: 400, top: 0 }])
    .withExif({
      IFD0: { Make: 'HUAWEI', Model: 'P60' },
      IFD2: { DateTimeOriginal: '2026:11:20 09:30:00', OffsetTimeOriginal: '+08:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 3/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '103/1 50/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export interface Signed {
  readonly cookie: string;
  readonly 'x-zs-csrf': string;
}

export async function signIn(server: TestServer, bureau: number, role: Role): Promise<Signed> {
  const login = `${role}-${randomUUID().slice(0, 8)}`;
  await makeAccount(server.workshop, bureau, [role], login, '测试');
  const answer = await server.app.inject({ method: 'POST', url: '/api/sign-in', payload: { login, password: PASSWORD } });
  const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-zs-csrf': answer.json().csrf as string };
  const payload = { current: PASSWORD, next: `${PASSWORD}-x` };
  const changed = await server.app.inject({ method: 'POST', url: '/api/password', headers, payload });
  if (changed.statusCode !== 200) throw new Error(changed.body);
  return headers;
}

/** A form as a browser sends it: its fields, then the file, or the other way round. */
export async function upload(
  server: TestServer,
  headers: object,
  bytes: Buffer,
  {
    name = 'scan.pdf',
    fields = {},
    fileFirst = false,
  }: { name?: string; fields?: Readonly<Record<string, string>>; fileFirst?: boolean } = {},
): Promise<{ status: number; body: any }> {
  const boundary = '----zhunsheng';
  const given = Object.entries(fields).map(([field, value]) =>
    Buffer.from(`content-disposition: form-data; name="${field}"\r\n\r\n${value}`),
  );
  const head = `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const file = Buffer.concat([Buffer.from(head), bytes]);
  const parts = (fileFirst ? [file, ...given] : [...given, file]).flatMap((part) => [
    Buffer.from(`--${boundary}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const response = await server.app.inject({ method: 'POST', url: '/api/files', headers: { ...headers, ...type }, payload });
  return { status: response.statusCode, body: response.json() };
}
