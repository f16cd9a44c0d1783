import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CLONE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Everything that must survive a restart lies in one folder. `keys` is never part of a backup. */
export type DataLayout = {
  root: string;
  cluster: string;
  databaseLog: string;
  lock: string;
  files: string;
  reminders: string;
  keys: string;
};

export function dataLayout(dataDir: string): DataLayout {
  const given = path.resolve(dataDir);
  // One spelling only: a running database is recognised by the path that it was given.
  const root = existsSync(given) ? realpathSync(given) : given;
  return {
    root,
    cluster: path.join(root, 'postgres'),
    databaseLog: path.join(root, 'postgres.log'),
    lock: path.join(root, 'server.lock'),
    files: path.join(root, 'files'),
    reminders: path.join(root, 'reminders.jsonl'),
    keys: path.join(root, 'keys'),
  };
}

type Environment = Record<string, string | undefined>;

/**
 * The data folder: ZHUNSHENG_DATA, else one per clone. Where the user's own data folder cannot be written (a read-only
 * HOME) it lies in the clone; a folder that exists is always preferred, so that data never seems to vanish.
 */
export function defaultDataFolder(environment: Environment = process.env, clone: string = CLONE, asRoot: boolean = isRoot()): string {
  if (environment['ZHUNSHENG_DATA']) return path.resolve(environment['ZHUNSHENG_DATA']);
  const name = shortHash(clone);
  if (asRoot) return path.join('/var/lib/zhunsheng', name);
  const userData = environment['XDG_DATA_HOME'] ?? path.join(environment['HOME'] ?? os.homedir(), '.local', 'share');
  const candidates = [path.join(userData, 'zhunsheng', name), path.join(clone, '.data')];
  return candidates.find((folder) => existsSync(folder)) ?? candidates.find(canBeMade) ?? candidates[0] ?? clone;
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function canBeMade(folder: string): boolean {
  let existing = folder;
  while (!existsSync(existing)) existing = path.dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return statSync(existing).isDirectory();
  } catch {
    return false;
  }
}
