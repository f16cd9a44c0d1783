import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { verifyBackup, type BackupManifest } from './backup-manifest.ts';
import { copyFiles } from './copy-file.ts';
import { dataLayout } from './data-folder.ts';
import { databaseAccount, type DatabaseAccount } from './database-account.ts';
import { lockDataFolder } from './server-lock.ts';
import { startFailureFrom, StartFailure } from './start-failure.ts';

// PostgreSQL wants these folders at start; a backup has no files in them.
const EMPTY_FOLDERS = [
  ...['pg_commit_ts', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat', 'pg_stat_tmp', 'pg_subtrans'],
  ...[
    'pg_tblspc',
    'pg_twophase',
    'pg_wal/archive_status',
    'pg_wal/summaries',
    'pg_logical/mappings',
    'pg_logical/snapshots',
    'pg_multixact/members',
  ],
  ...['pg_multixact/offsets', 'pg_xact'],
];

/**
 * Puts a backup into a data folder that has no database and no files yet; the keys may already be back in it.
 * Every file is compared with the manifest before anything is written. The next start opens the database.
 */
export async function restore(folder: string, dataDir: string): Promise<BackupManifest> {
  const account = databaseAccount();
  try {
    mkdirSync(dataDir, { recursive: true, mode: account.differs ? 0o711 : 0o700 });
    const layout = dataLayout(dataDir);
    const unlock = await lockDataFolder(layout.lock, layout.root);
    try {
      checkEmpty(layout.cluster);
      checkEmpty(layout.files);
      const manifest = await verifyBackup(path.resolve(folder));
      await restoreInto(path.resolve(folder), manifest, { cluster: layout.cluster, files: layout.files, account });
      return manifest;
    } finally {
      unlock();
    }
  } catch (error) {
    throw startFailureFrom(error, dataDir) ?? error;
  }
}

function checkEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new StartFailure(
    `${folder} 已有数据。恢复只写入空的数据文件夹：请用 ZHUNSHENG_DATA 另指定一个，或先移走原有数据。`,
    `${folder} already holds data. A backup is restored into an empty data folder only: name another with ZHUNSHENG_DATA, or move the old data away first.`,
  );
}

async function restoreInto(
  from: string,
  manifest: BackupManifest,
  to: { cluster: string; files: string; account: DatabaseAccount },
): Promise<void> {
  const cluster = `${to.cluster}.new`;
  const files = `${to.files}.new`;
  for (const unfinished of [cluster, files]) rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(files, { mode: 0o700 });
  for (const name of EMPTY_FOLDERS) mkdirSync(path.join(cluster, name), { recursive: true, mode: 0o700 });
  await restorePart(from, 'postgres', manifest, cluster);
  await restorePart(from, 'files', manifest, files);
  if (to.account.differs) giveTo(to.account, cluster);
  for (const [unfinished, final] of [[files, to.files] as const, [cluster, to.cluster] as const]) {
    if (existsSync(final)) rmSync(final, { recursive: true });
    renameSync(unfinished, final);
  }
}

async function restorePart(from: string, part: string, manifest: BackupManifest, to: string): Promise<void> {
  const listed = manifest.files.filter((file) => file.path.startsWith(`${part}/`));
  const expected = new Map(listed.map((file) => [file.path.slice(part.length + 1), file.sha256]));
  const copied = await copyFiles(path.join(from, part), [...expected.keys()], to);
  if (copied.length !== expected.size || copied.some((file) => expected.get(file.path) !== file.sha256)) {
    throw new Error(`the backup ${from} changed while it was restored`);
  }
}

function giveTo(account: DatabaseAccount, folder: string): void {
  chownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true })) chownSync(path.join(folder, String(entry)), account.uid, account.gid);
}
