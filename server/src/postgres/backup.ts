import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { listFiles, writeManifest, type BackedUpFile } from './backup-manifest.ts';
import { copyFiles, copyHashed } from './copy-file.ts';
import { dataLayout } from './data-folder.ts';
import { startFailureFrom, StartFailure } from './start-failure.ts';

export type BackupResult = { folder: string; files: number; bytes: number; sentence: string };

// What PostgreSQL itself leaves out of a base backup: state of the running server, made anew at start.
const NOT_COPIED =
  /^(postmaster\.(pid|opts)|pg_(wal|replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.*|backup_label.*|tablespace_map.*)$/;
const TEMPORARY = /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*|t\d+_\d+[^/]*)(\/|$)/;

/**
 * Copies the running embedded database and the evidence files into a new folder, while work goes on. What was committed
 * before the end is in it. The keys are not: without them sealed fields in a stolen backup stay closed.
 */
export async function backup(options: { superuserUrl: string; dataDir: string; folder: string }): Promise<BackupResult> {
  const layout = dataLayout(options.dataDir);
  const folder = path.resolve(options.folder);
  checkTarget(folder, layout.root);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(path.join(unfinished, 'postgres'), { recursive: true, mode: 0o700 });
    const database = await backupCluster(options.superuserUrl, layout.cluster, path.join(unfinished, 'postgres'));
    // After the database, so that every file that it names is there.
    const evidence = existsSync(layout.files) ? await copyFiles(layout.files, listFiles(layout.files), path.join(unfinished, 'files')) : [];
    const files = [...inFolder('postgres', database.files), ...inFolder('files', evidence)];
    const { startLsn, stopLsn, postgresVersion } = database;
    writeManifest(unfinished, {
      format: 'zhunsheng-backup/1',
      takenAt: new Date().toISOString(),
      postgresVersion,
      startLsn,
      stopLsn,
      files,
    });
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(unfinished, folder);
    return { folder, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0), sentence: aboutTheKeys(layout.keys) };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw startFailureFrom(error, folder) ?? error;
  }
}

function aboutTheKeys(keys: string): string {
  return (
    `备份不包含密钥文件夹 ${keys}：没有它，备份中的身份证号等密封字段无法打开。请把该文件夹另存一份，离线保管，不要与备份放在一起；恢复前先放回原处。\n` +
    `The backup does not hold the keys (${keys}): without them the sealed fields in it cannot be opened. Keep a copy of that folder offline and apart from the backups, and put it back before you restore.`
  );
}

function checkTarget(folder: string, dataDir: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new StartFailure(`${folder} 不是空文件夹，请另选一个。`, `${folder} is not empty: choose another folder.`);
  }
  if (`${folder}/`.startsWith(`${dataDir}/`)) {
    throw new StartFailure(`备份不能放在数据文件夹 ${dataDir} 里面。`, `A backup cannot lie inside the data folder ${dataDir}.`);
  }
}

type ClusterBackup = { files: BackedUpFile[]; startLsn: string; stopLsn: string; postgresVersion: string };

async function backupCluster(superuserUrl: string, cluster: string, to: string): Promise<ClusterBackup> {
  const client = new pg.Client({ connectionString: superuserUrl });
  let broken: Error | undefined;
  client.on('error', (error) => {
    broken = error;
  });
  await client.connect();
  try {
    // Holds back the removal of write-ahead log until the session ends, however it ends.
    await client.query("select pg_create_physical_replication_slot('zhunsheng_backup_' || pg_backend_pid(), true, true)");
    const { rows: started } = await client.query<{ lsn: string; version: string }>(
      "select pg_backup_start('zhunsheng', fast => true) as lsn, current_setting('server_version') as version",
    );
    const copied = await copyFiles(cluster, filesToCopy(cluster), to);
    const { rows: stopped } = await client.query<{ lsn: string; labelfile: string; first: string; last: string }>(
      `select lsn, labelfile, pg_walfile_name($1::pg_lsn) as first, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)`,
      [started[0]?.lsn],
    );
    const end = stopped[0];
    if (end === undefined || started[0] === undefined || broken !== undefined)
      throw new Error('the backup was interrupted', { cause: broken });
    const segments = readdirSync(path.join(cluster, 'pg_wal')).filter(
      (name) => /^[0-9A-F]{24}$/.test(name) && name >= end.first && name <= end.last,
    );
    const wal = await copyFiles(path.join(cluster, 'pg_wal'), segments, path.join(to, 'pg_wal'));
    const label = await writeLabel(to, end.labelfile);
    return {
      files: [...copied, ...inFolder('pg_wal', wal), label],
      startLsn: started[0].lsn,
      stopLsn: end.lsn,
      postgresVersion: started[0].version,
    };
  } finally {
    await client.end();
  }
}

async function writeLabel(to: string, label: string): Promise<BackedUpFile> {
  const draft = path.join(to, 'label.draft');
  writeFileSync(draft, label);
  const written = await copyHashed(draft, path.join(to, 'backup_label'));
  rmSync(draft);
  if (written === undefined) throw new Error('backup_label was not written');
  return { path: 'backup_label', ...written };
}

function filesToCopy(cluster: string): string[] {
  const files = listFiles(cluster).filter((file) => !NOT_COPIED.test(file) && !TEMPORARY.test(file));
  if (files.some((file) => file.startsWith('pg_tblspc/'))) throw new Error('the cluster has tablespaces, which this backup does not copy');
  // The control file last, as PostgreSQL's own backup does.
  return [...files.filter((file) => file !== 'global/pg_control'), 'global/pg_control'];
}

function inFolder(folder: string, files: readonly BackedUpFile[]): BackedUpFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}
