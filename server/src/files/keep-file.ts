import type { Tx } from '../acts/transaction.ts';
import type { FileStore } from './file-store.ts';

export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Keeps a file for a bureau: the bytes first, so that what is on record is there. The same file again changes nothing. */
export async function keepFile(store: FileStore, tx: Tx, bureau: number, { bytes, mediaType }: KeptFile, now: Date): Promise<string> {
  const digest = await store.put(bytes);
  await tx.query(
    'insert into file (digest, bureau, size, media_type, stored_at) values ($1, $2, $3, $4, $5) on conflict (digest, bureau) do nothing',
    [digest, bureau, bytes.length, mediaType, now],
  );
  return digest;
}
