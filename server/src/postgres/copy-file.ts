import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

const CHUNK_BYTES = 1 << 20;
const AT_ONCE = 4;

/**
 * Copies a file that may grow, shrink or vanish meanwhile, and hashes what was written. Undefined when it is gone.
 * The copy is on disk when this resolves.
 */
export async function copyHashed(from: string, to: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (source === undefined) return undefined;
  try {
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
    const target = await open(to, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, CHUNK_BYTES, bytes);
        if (bytesRead === 0) break;
        const chunk = buffer.subarray(0, bytesRead);
        hash.update(chunk);
        await target.writeFile(chunk);
        bytes += bytesRead;
      }
      await target.datasync();
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

export type CopiedFile = { path: string; bytes: number; sha256: string };

/** Copies several files of a folder at a time; those that are gone are left out. The last one is copied after all others. */
export async function copyFiles(from: string, files: readonly string[], to: string): Promise<CopiedFile[]> {
  const copied: CopiedFile[] = [];
  const copyOne = async (file: string): Promise<void> => {
    const written = await copyHashed(path.join(from, file), path.join(to, file));
    if (written !== undefined) copied.push({ path: file, ...written });
  };
  const others = files.slice(0, -1);
  for (let at = 0; at < others.length; at += AT_ONCE) await Promise.all(others.slice(at, at + AT_ONCE).map(copyOne));
  for (const last of files.slice(-1)) await copyOne(last);
  return copied;
}
