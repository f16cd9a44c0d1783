import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { folderInTheWay, spawnAs, type DatabaseAccount } from './database-account.ts';
import { diskFull, StartFailure } from './start-failure.ts';

export const SUPERUSER = 'postgres';
const MAJOR_VERSION = '18';
const INITDB_WITHIN_MS = 120_000;
const NEW_CLUSTER_BYTES = 300 * 1024 * 1024;
const RUNNING_CLUSTER_BYTES = 32 * 1024 * 1024;

/** Makes the cluster unless it is there; true when it was made now. A half-made one from a crash is made anew. */
export function ensureCluster(cluster: string, binaries: Binaries, account: DatabaseAccount): boolean {
  checkReachable(cluster, account);
  const exists = existsSync(path.join(cluster, 'PG_VERSION'));
  checkSpace(path.dirname(cluster), exists ? RUNNING_CLUSTER_BYTES : NEW_CLUSTER_BYTES);
  if (exists) checkVersion(cluster);
  else makeCluster(cluster, binaries, account);
  return !exists;
}

function checkReachable(cluster: string, account: DatabaseAccount): void {
  const obstacle = folderInTheWay(account, cluster);
  if (obstacle === undefined) return;
  throw new StartFailure(
    `PostgreSQL 以账户 ${account.name} 运行，不能进入 ${obstacle}。请用 ZHUNSHENG_DATA 指定其他位置（例如 /var/lib 或 /srv 下）的文件夹。`,
    `PostgreSQL runs as ${account.name} and may not enter ${obstacle}. Name a folder elsewhere with ZHUNSHENG_DATA (under /var/lib or /srv, for example).`,
  );
}

function checkSpace(folder: string, neededBytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < neededBytes) throw diskFull(folder);
}

function checkVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new StartFailure(
    `${cluster} 中的数据属于 PostgreSQL ${version}，本程序自带的是 PostgreSQL ${MAJOR_VERSION}。请用原来的版本备份后再升级。`,
    `The data in ${cluster} belongs to PostgreSQL ${version}; this program brings PostgreSQL ${MAJOR_VERSION}. Back up with the former version before upgrading.`,
  );
}

function makeCluster(cluster: string, binaries: Binaries, account: DatabaseAccount): void {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account.differs) chownSync(unfinished, account.uid, account.gid);
  const made = spawnSync(binaries.initdb, initdbArguments(unfinished), {
    ...spawnAs(account),
    cwd: '/',
    encoding: 'utf8',
    timeout: INITDB_WITHIN_MS,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  if (made.status !== 0) throw initdbFailure(cluster, `${made.stderr ?? ''}${made.error?.message ?? ''}`);
  renameSync(unfinished, cluster);
}

function initdbArguments(cluster: string): string[] {
  return [
    ...['-D', cluster, '-U', SUPERUSER, '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--auth-local=peer', '--auth-host=reject', '--no-instructions'],
  ];
}

function initdbFailure(cluster: string, said: string): Error {
  if (/no space left|quota exceeded/i.test(said)) return diskFull(path.dirname(cluster));
  if (/error while loading shared libraries|ENOENT|not found/i.test(said)) {
    return new StartFailure(
      `自带的 PostgreSQL 在本机无法运行（${said.trim()}）。请用 DATABASE_URL 和 DATABASE_OWNER_URL 指定数据库。`,
      `The embedded PostgreSQL does not run here (${said.trim()}). Name a database with DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
  return new Error(`initdb failed: ${said}`);
}

/**
 * Who may connect. The kernel tells PostgreSQL which account is at the other end of the socket (`peer`): there is no
 * password that could be lost in a log, a process list or a backup, and, unlike `trust`, a socket folder with wrong
 * permissions still lets nobody else in. Allowed are the account that owns the files anyway and the one that runs us.
 */
export function writeAccessRules(cluster: string, account: DatabaseAccount): void {
  const accounts = [...new Set([account.name, os.userInfo().username])];
  writeOwned(path.join(cluster, 'pg_hba.conf'), 'local all all peer map=zhunsheng\n', account);
  writeOwned(path.join(cluster, 'pg_ident.conf'), accounts.map((name) => `zhunsheng "${name}" all\n`).join(''), account);
}

function writeOwned(file: string, text: string, account: DatabaseAccount): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (account.differs) chownSync(file, account.uid, account.gid);
}
