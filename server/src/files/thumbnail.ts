import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { MOST_PIXELS } from './file-facts.ts';
import type { FileStore } from './file-store.ts';

const SIDE = 320;
const SECONDS = 20;
const AT_ONCE = 2;

export type Thumbnails = (digest: string) => Promise<Uint8Array | undefined>;

/**
 * Small pictures, made when first asked for and kept beside the store: upright as the camera held it, without what it wrote about place
 * and time. Undefined where a picture cannot be decoded. A page of a hundred pictures asks for all at once; two are made at a time.
 */
export function thumbnailsOf(store: FileStore): Thumbnails {
  const making = new Map<string, Promise<Uint8Array | undefined>>();
  const inTurn = turns(AT_ONCE);
  return async (digest) => {
    const kept = await readFile(store.thumbnailPlaceOf(digest)).catch(() => undefined);
    if (kept !== undefined) return kept;
    const begun = making.get(digest) ?? inTurn(() => make(store, digest)).finally(() => making.delete(digest));
    making.set(digest, begun);
    return begun;
  };
}

async function make(store: FileStore, digest: string): Promise<Uint8Array | undefined> {
  const picture = await small(store.placeOf(digest));
  if (picture === undefined) return undefined;
  const place = store.thumbnailPlaceOf(digest);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomUUID()}`;
  await writeFile(draft, picture, { mode: 0o600 });
  await rename(draft, place);
  return picture;
}

async function small(place: string): Promise<Uint8Array | undefined> {
  try {
    return await sharp(place, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    return undefined;
  }
}

function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free === 0) await new Promise<void>((go) => waiting.push(go));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
