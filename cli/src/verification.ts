import { existsSync } from 'node:fs';
import path from 'node:path';
import { LEDGERS } from '@zhunsheng/domain/ledgers';
import { folderStore } from '@zhunsheng/server/files/file-store';
import { columnName, tableName } from '@zhunsheng/server/ledger/columns';
import { asLedger } from '@zhunsheng/server/ledger/ledger-commands';
import type { Finding } from '@zhunsheng/server/log/finding';
import { sequenceNow } from '@zhunsheng/server/log/sequencer';
import { openSigningKey } from '@zhunsheng/server/log/signing-key';
import { verifyLog } from '@zhunsheng/server/log/verify';
import { type FileColumn, type FileFinding, verifyFiles } from '@zhunsheng/server/log/verify-files';
import { type KeyFinding, type SealedColumn, verifyKeys } from '@zhunsheng/server/log/verify-keys';
import { type RowFinding, verifyRows } from '@zhunsheng/server/log/verify-rows';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';
import { SUBJECT_KINDS } from '@zhunsheng/server/subject-kinds';
import type { Installation } from './installation.ts';
import { withPool } from './pools.ts';

export type AnyFinding = Finding | RowFinding | FileFinding | KeyFinding;

export interface WholeVerification {
  readonly findings: readonly AnyFinding[];
  readonly omitted: number;
  readonly checked: {
    readonly acts: number;
    readonly leaves: number;
    readonly checkpoints: number;
    readonly rows: number;
    readonly files: number;
    readonly seconds: number;
  };
}

export interface VerificationOptions {
  /** Text of a checkpoint that somebody kept. */
  readonly checkpoint: string | undefined;
  readonly progress: (part: 'tree' | 'acts' | 'rows' | 'files', done: number) => void;
}

/** Columns of ledgers that name evidence files. */
const FILE_COLUMNS: readonly FileColumn[] = Object.values(LEDGERS).flatMap((ledger) =>
  Object.entries(ledger.fields)
    .filter(([, field]) => field.kind === 'file')
    .map(([field]) => ({ table: tableName(ledger.kind), column: columnName(field) })),
);

/** Columns of ledgers that are sealed with a person's key: his own record, or one about him. */
const SEALED_COLUMNS: readonly SealedColumn[] = Object.values(LEDGERS).flatMap((ledger) => {
  const { kind, fields, about } = asLedger(ledger);
  const person = about === undefined ? 'subject' : columnName(about);
  return Object.entries(fields)
    .filter(([, field]) => field.kind === 'sealed')
    .map(([field]) => ({ table: tableName(kind), column: columnName(field), person }));
});

/** Log, rows, files and keys of an installation, one after the other. */
export async function verifyAll(installation: Installation, options: VerificationOptions): Promise<WholeVerification> {
  const { configuration, urls } = installation;
  const layout = dataLayout(configuration.dataDir);
  if (!hasSigningKey(layout.keys)) throw noKey(layout.keys);
  const signer = await openSigningKey(configuration.dataDir, configuration.logOrigin);
  if (installation.alone) {
    // What was committed just before a crash or a backup has no leaf yet. A tree that cannot be continued is named below.
    await withPool(urls.sequencerUrl, 2, (pool) => sequenceNow({ pool, signer })).catch(() => undefined);
  }
  const started = performance.now();
  return withPool(urls.ownerUrl, 2, async (pool) => {
    const log = await verifyLog({
      pool,
      trustedKeys: [signer],
      progress: options.progress,
      ...(options.checkpoint === undefined ? {} : { expectedCheckpoint: options.checkpoint }),
    });
    const rows = await verifyRows(pool, { kinds: SUBJECT_KINDS, progress: (acts) => options.progress('rows', acts) });
    const files = await verifyFiles(pool, folderStore(layout.files), FILE_COLUMNS);
    const keys = await verifyKeys(pool, SEALED_COLUMNS);
    options.progress('files', files.files);
    return {
      findings: [...log.findings, ...rows.findings, ...files.findings, ...keys.findings],
      omitted: log.omitted + rows.omitted + keys.omitted,
      checked: {
        acts: log.acts,
        leaves: log.leaves,
        checkpoints: log.checkpoints,
        rows: rows.rows,
        files: files.files,
        seconds: Math.round((performance.now() - started) / 100) / 10,
      },
    };
  });
}

export const hasSigningKey = (keys: string): boolean => existsSync(path.join(keys, 'log.key'));

function noKey(keys: string): StartFailure {
  return new StartFailure(
    `${keys} 中没有日志密钥 log.key：请先把密钥文件夹放回原处。`,
    `The log's key log.key is not in ${keys}: put the keys back first.`,
  );
}
