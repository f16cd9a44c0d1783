import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot } from './data-folder.ts';
import { StartFailure } from './start-failure.ts';

/** The operating-system account that PostgreSQL runs as: our own, or as root (which PostgreSQL refuses) a lesser one. */
export type DatabaseAccount = { name: string; uid: number; gid: number; differs: boolean };

export function databaseAccount(): DatabaseAccount {
  const own = os.userInfo();
  if (!isRoot()) return { name: own.username, uid: own.uid, gid: own.gid, differs: false };
  for (const name of ['postgres', 'nobody']) {
    const found = accountNamed(name);
    if (found) return { ...found, differs: true };
  }
  throw new StartFailure(
    'PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 账户：请建立 postgres 账户，或以普通用户运行。',
    'PostgreSQL does not run as root, and there is no account postgres or nobody here: create the account postgres, or run as an ordinary user.',
  );
}

function accountNamed(name: string): Omit<DatabaseAccount, 'differs'> | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/** uid and gid for a child process; none where they are our own. */
export function spawnAs(account: DatabaseAccount): { uid?: number; gid?: number } {
  return account.differs ? { uid: account.uid, gid: account.gid } : {};
}

/** The first folder on the way to `place` that the account may not enter. */
export function folderInTheWay(account: DatabaseAccount, place: string): string | undefined {
  const parts = path.resolve(place).split(path.sep);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join(path.sep) || path.sep);
  return folders.slice(0, -1).find((folder) => !mayEnter(account, folder));
}

function mayEnter(account: DatabaseAccount, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
