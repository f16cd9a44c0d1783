import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, shortHash } from './data-folder.ts';
import { folderInTheWay, type DatabaseAccount } from './database-account.ts';
import { StartFailure } from './start-failure.ts';

// A socket's whole path must fit 104 bytes on macOS (108 on Linux); "/.s.PGSQL.5432" takes 14.
const LONGEST_FOLDER_BYTES = 85;

/** The one folder for this data folder: the same at every start, so that other programs find the running database. */
export function socketFolderOf(dataDir: string, account: DatabaseAccount): string {
  const within = path.join(dataDir, 'socket');
  if (Buffer.byteLength(within) <= LONGEST_FOLDER_BYTES && folderInTheWay(account, within) === undefined) return within;
  return path.join(isRoot() ? '/tmp' : os.tmpdir(), `zhunsheng-${account.uid}-${shortHash(dataDir)}`);
}

/** Made for the database's account alone: nobody else reaches the socket. */
export function makeSocketFolder(folder: string, account: DatabaseAccount): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (account.differs) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  // In /tmp anybody could have put something of this name there before.
  if (!found.isDirectory() || found.uid !== account.uid) {
    throw new StartFailure(
      `${folder} 已存在，但不属于账户 ${account.name}。请删除它后再启动。`,
      `${folder} exists but does not belong to the account ${account.name}. Remove it, then start again.`,
    );
  }
  chmodSync(folder, 0o700);
}
