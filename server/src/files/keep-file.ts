import type { Tx } from '../acts/transaction.ts';
import type { FileFacts } from './file-facts.ts';
import type { FileStore } from './file-store.ts';

export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface FileOnRecord {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly facts: FileFacts;
}

/** Keeps a file for a bureau: the bytes first, so that what is on record is there. The same file again changes nothing. */
export async function keepFile(store: FileStore, tx: Tx, bureau: number, { bytes, mediaType }: KeptFile, now: Date): Promise<string> {
  const digest = await store.put(bytes);
  await recordFile(tx, bureau, { digest, size: bytes.length, mediaType, facts: {} }, now);
  return digest;
}

/** Puts a file that lies in the store on record for a bureau. */
export async function recordFile(tx: Tx, bureau: number, file: FileOnRecord, now: Date): Promise<void> {
  await tx.query(
    `insert into file (digest, bureau, size, media_type, stored_at, facts) values ($1, $2, $3, $4, $5, $6)
     on conflict (digest, bureau) do nothing`,
    [file.digest, bureau, file.size, file.mediaType, now, JSON.stringify(file.facts)],
  );
}

type FileRow = { size: string; media_type: string; facts: FileFacts };

/** A file that one of the bureaus keeps; undefined where none does. */
export async function fileOnRecord(tx: Tx, bureaus: readonly number[], digest: string): Promise<FileOnRecord | undefined> {
  const { rows } = await tx.query<FileRow>(
    'select size, media_type, facts from file where digest = $1 and bureau = any($2) order by stored_at limit 1',
    [digest, bureaus],
  );
  const [row] = rows;
  return row === undefined ? undefined : { digest, size: Number(row.size), mediaType: row.media_type, facts: row.facts };
}
