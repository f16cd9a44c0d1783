import { escapeIdentifier, type Pool } from 'pg';
import type { FileStore } from '../files/file-store.ts';

export interface FileFinding {
  readonly kind: 'file-missing' | 'file-changed' | 'file-not-on-record';
  readonly digest: string;
  /** Bureaus that keep it; of a file that is not on record, those whose records name it. */
  readonly bureaus: readonly number[];
}

/** A column of a ledger that names files by digest. */
export interface FileColumn {
  readonly table: string;
  readonly column: string;
}

export interface FileVerification {
  readonly findings: readonly FileFinding[];
  readonly files: number;
  readonly seconds: number;
}

type Listed = { digest: string; bureaus: number[] };

/** Hashes every file that is on record again, and finds digests that records name and no file stands behind. */
export async function verifyFiles(pool: Pool, store: FileStore, columns: readonly FileColumn[]): Promise<FileVerification> {
  const started = performance.now();
  const findings: FileFinding[] = [];
  const { rows: listed } = await pool.query<Listed>(
    'select digest, array_agg(bureau order by bureau) as bureaus from file group by digest order by digest',
  );
  for (const { digest, bureaus } of listed) {
    const found = await store.digestOf(digest);
    if (found !== digest) findings.push({ kind: found === undefined ? 'file-missing' : 'file-changed', digest, bureaus });
  }
  for (const unlisted of await filesNotOnRecord(pool, columns)) findings.push({ kind: 'file-not-on-record', ...unlisted });
  return { findings, files: listed.length, seconds: (performance.now() - started) / 1000 };
}

async function filesNotOnRecord(pool: Pool, columns: readonly FileColumn[]): Promise<Listed[]> {
  if (columns.length === 0) return [];
  const named = columns.map(
    ({ table, column }) => `select ${escapeIdentifier(column)} as digest, bureau from ${escapeIdentifier(table)} where known_to is null`,
  );
  const { rows } = await pool.query<Listed>(
    `select digest, array_agg(distinct bureau order by bureau) as bureaus from (${named.join(' union all ')}) named
      where digest is not null and not exists (select from file where file.digest = named.digest)
      group by digest order by digest`,
  );
  return rows;
}
