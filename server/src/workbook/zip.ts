import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  /** As declared; the real size is bounded by it when the entry is inflated. */
  size: number;
  /** The compressed bytes within the archive. */
  stored: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

export class BadZip extends Error {}
/** More comes out of an entry than the archive declares. */
export class ZipBomb extends Error {}

/** The entries of an archive by its central directory. Throws BadZip where that is not sound. */
export function readZip(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new BadZip('too many entries');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new BadZip('broken directory');
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    entries.push(readEntry(bytes, view, at, name, extra));
    at += 46 + name + extra + comment;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new BadZip('no directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new BadZip('encrypted entry');
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packed = 0, offset = 0] = largeFields(view, at + 46 + nameLength, extraLength, fields);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw new BadZip('broken entry');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw new BadZip('entry beyond the end');
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    stored: bytes.subarray(from, from + packed),
  };
}

/** Some writers keep the sizes of small files in ZIP64 fields too. */
function largeFields(view: DataView, start: number, length: number, fields: number[]): number[] {
  if (!fields.includes(IN_ZIP64)) return fields;
  for (let at = start; at + 4 <= Math.min(start + length, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== IN_ZIP64) return field;
      if (next + 8 > view.byteLength) throw new BadZip('broken ZIP64 field');
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw new BadZip('missing ZIP64 field');
}

/** The content of an entry. Throws when it is not what the directory declares, and never makes more bytes than that. */
export function inflate(entry: ZipEntry): Uint8Array {
  const content = unpacked(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new BadZip(`damaged: ${entry.name}`);
  return content;
}

function unpacked({ method, name, size, stored }: ZipEntry): Uint8Array {
  if (method === STORED) return stored;
  if (method !== DEFLATED) throw new BadZip(`unknown compression: ${name}`);
  if (size === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(stored, { maxOutputLength: size });
  } catch (cause) {
    if (cause instanceof RangeError) throw new ZipBomb(name, { cause });
    throw new BadZip(`damaged: ${name}`, { cause });
  }
}

export function deflated(name: string, content: Uint8Array): ZipEntry {
  return { name, method: DEFLATED, crc: crc32(content), size: content.length, stored: deflateRawSync(content) };
}

// 1980-01-01, so that the same content gives the same bytes.
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([header(LOCAL_ENTRY, entry, name), name]);
    directory.push(directoryEntry(entry, name, offset));
    files.push(local, Buffer.from(entry.stored.buffer, entry.stored.byteOffset, entry.stored.byteLength));
    offset += local.length + entry.stored.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, index, end]));
}

function header(signature: number, entry: ZipEntry, name: Buffer): Buffer {
  const fields = Buffer.alloc(30);
  fields.writeUInt32LE(signature, 0);
  fields.writeUInt16LE(20, 4);
  fields.writeUInt16LE(UTF8_NAMES, 6);
  fields.writeUInt16LE(entry.method, 8);
  fields.writeUInt16LE(0, 10);
  fields.writeUInt16LE(DOS_DATE, 12);
  fields.writeUInt32LE(entry.crc, 14);
  fields.writeUInt32LE(entry.stored.length, 18);
  fields.writeUInt32LE(entry.size, 22);
  fields.writeUInt16LE(name.length, 26);
  return fields;
}

function directoryEntry(entry: ZipEntry, name: Buffer, offset: number): Buffer {
  const fields = Buffer.alloc(46);
  fields.writeUInt32LE(DIRECTORY_ENTRY, 0);
  fields.writeUInt16LE(20, 4);
  // From here on the same fields as in front of the file, two bytes further on.
  header(LOCAL_ENTRY, entry, name).copy(fields, 6, 4);
  fields.writeUInt32LE(offset, 42);
  return Buffer.concat([fields, name]);
}
