import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Evidence files by what they hold: the name of a file is the SHA-256 of its bytes, so that it cannot be changed unnoticed. */
export interface FileStore {
  /** Keeps the bytes and returns their digest, in hex. Keeping them again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** Writes what arrives to disk and hashes it on the way, so that a film never lies in memory; nothing is kept until `keep`. */
  receive(bytes: AsyncIterable<Uint8Array>): Promise<Arrival>;
  /** Undefined where the file is not there. Not checked against the digest: `digestOf` does that. */
  get(digest: string, range?: ByteRange): Promise<Readable | undefined>;
  has(digest: string): Promise<boolean>;
  /** Bytes on disk now; undefined where there is nothing. */
  sizeOf(digest: string): Promise<number | undefined>;
  /** The digest of what lies under this name now; undefined where there is nothing. */
  digestOf(digest: string): Promise<string | undefined>;
  /** Where the file lies, for what reads it by itself. */
  placeOf(digest: string): string;
  /** Where its small picture lies, outside of what a backup copies: it can always be made again. */
  thumbnailPlaceOf(digest: string): string;
  /** Removes what arrived, or was begun to arrive, before that instant and was never kept. */
  removeAbandoned(before: Date): Promise<number>;
}

/** Both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Arrival {
  readonly digest: string;
  readonly size: number;
  readonly place: string;
  keep(): Promise<void>;
  /** Harmless after `keep`. */
  drop(): Promise<void>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** In a folder: `ab/cdef…`, as the backup copies it. */
export function folderStore(folder: string): FileStore {
  const arriving = `${folder}-arriving`;
  const within = (root: string, digest: string): string => {
    if (!DIGEST.test(digest)) throw new RangeError('not a digest');
    return path.join(root, digest.slice(0, 2), digest.slice(2));
  };
  const placeOf = (digest: string): string => within(folder, digest);
  const get = async (digest: string, range?: ByteRange): Promise<Readable | undefined> => {
    const place = placeOf(digest);
    return (await sizeAt(place)) === undefined ? undefined : createReadStream(place, range);
  };
  const receive = async (bytes: AsyncIterable<Uint8Array>): Promise<Arrival> => {
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    const draft = path.join(arriving, randomUUID());
    const drop = () => unlinkIfThere(draft);
    try {
      const { digest, size } = await write(draft, bytes);
      return { digest, size, place: draft, drop, keep: () => moveInto(placeOf(digest), draft) };
    } catch (error) {
      await drop();
      throw error;
    }
  };
  return {
    placeOf,
    thumbnailPlaceOf: (digest) => `${within(`${folder}-thumbnails`, digest)}.webp`,
    receive,
    get,
    put: async (bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      if ((await sizeAt(placeOf(digest))) !== undefined) return digest;
      const arrival = await receive(once(bytes));
      await arrival.keep();
      return digest;
    },
    has: async (digest) => (await sizeAt(placeOf(digest))) !== undefined,
    sizeOf: (digest) => sizeAt(placeOf(digest)),
    digestOf: async (digest) => {
      const stream = await get(digest);
      if (stream === undefined) return undefined;
      const hash = createHash('sha256');
      for await (const chunk of stream) hash.update(chunk as Buffer);
      return hash.digest('hex');
    },
    removeAbandoned: (before) => removeOlder(arriving, before),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Safe on disk when it returns. */
async function write(draft: string, bytes: AsyncIterable<Uint8Array>): Promise<{ digest: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { digest: hash.digest('hex'), size };
}

/** Linked into its place: a file that is there is whole. */
async function moveInto(place: string, draft: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  try {
    await link(draft, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await unlinkIfThere(draft);
}

async function removeOlder(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(nothingThere)) {
    const place = path.join(folder, name);
    const found = await stat(place).catch(nothingThere);
    if (Array.isArray(found) || found.mtime >= before) continue;
    await unlinkIfThere(place);
    removed += 1;
  }
  return removed;
}

function nothingThere(error: unknown): never[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

async function unlinkIfThere(place: string): Promise<void> {
  await unlink(place).catch(nothingThere);
}

async function sizeAt(place: string): Promise<number | undefined> {
  const found = await stat(place).catch(nothingThere);
  return Array.isArray(found) || !found.isFile() ? undefined : found.size;
}
