import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Evidence files by what they hold: the name of a file is the SHA-256 of its bytes, so that it cannot be changed unnoticed. */
export interface FileStore {
  /** Keeps the bytes and returns their digest, in hex. Keeping them again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined where the file is not there. Not checked against the digest: `digestOf` does that. */
  get(digest: string): Promise<Readable | undefined>;
  has(digest: string): Promise<boolean>;
  /** The digest of what lies under this name now; undefined where there is nothing. */
  digestOf(digest: string): Promise<string | undefined>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** In a folder: `ab/cdef…`, as the backup copies it. */
export function folderStore(folder: string): FileStore {
  const placeOf = (digest: string): string => {
    if (!DIGEST.test(digest)) throw new RangeError('not a digest');
    return path.join(folder, digest.slice(0, 2), digest.slice(2));
  };
  const get = async (digest: string): Promise<Readable | undefined> => {
    const place = placeOf(digest);
    return (await exists(place)) ? createReadStream(place) : undefined;
  };
  return {
    put: async (bytes) => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(digest);
      if (!(await exists(place))) await writeWhole(place, bytes);
      return digest;
    },
    get,
    has: (digest) => exists(placeOf(digest)),
    digestOf: async (digest) => {
      const stream = await get(digest);
      if (stream === undefined) return undefined;
      const hash = createHash('sha256');
      for await (const chunk of stream) hash.update(chunk as Buffer);
      return hash.digest('hex');
    },
  };
}

/** Written beside its place, safe on disk, then linked into it: a file that is there is whole. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await link(draft, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await unlink(draft);
  }
}

async function exists(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
