import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BootstrapFailure } from './bootstrap-failure.mjs';
import { runNpm } from './npm.mjs';
import { inRepository } from './repository.mjs';

const STAMP = inRepository('node_modules', '.zhunsheng-lock');

/** Installs the packages of package-lock.json unless they are there already. Without network when nothing changed. */
export async function ensurePackages(node) {
  const lock = readFileSync(inRepository('package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(`${process.platform}-${process.arch}\n${lock}`).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!installedAsLocked(lock)) await install(node, lock);
  writeFileSync(STAMP, wanted);
}

/**
 * Not `npm ci`: it refuses a lock file that lacks optional packages of other platforms, and npm leaves those out where
 * the registry does not carry them. What `npm ci` guarantees is checked afterwards instead.
 */
async function install(node, lock) {
  await runNpm(node, '正在安装软件包 installing packages', ['install', '--no-save', '--include=dev', '--include=optional']);
  if (installedAsLocked(lock)) return;
  throw new BootstrapFailure(
    '安装的软件包与 package-lock.json 不一致：package.json 与 package-lock.json 可能不同步。请恢复这两个文件，删除 node_modules 后重试。',
    'The installed packages differ from package-lock.json: package.json and package-lock.json may be out of step. Restore both, remove node_modules and try again.',
  );
}

function installedAsLocked(lock) {
  const hidden = inRepository('node_modules', '.package-lock.json');
  return existsSync(hidden) && matches(JSON.parse(lock).packages, JSON.parse(readFileSync(hidden, 'utf8')).packages);
}

/** Whether npm's own record of what it installed agrees with the lock file; optional packages may be absent from either. */
export function matches(locked, installed) {
  const absent = Object.entries(locked).filter(([at, entry]) => isPackage(at) && !entry.optional && !installed[at]);
  const different = Object.entries(installed).filter(([at, entry]) => isPackage(at) && !isSame(locked[at], entry));
  return absent.length === 0 && different.length === 0;
}

function isPackage(at) {
  return at.startsWith('node_modules/');
}

function isSame(locked, installed) {
  if (locked === undefined) return installed.optional === true;
  return locked.version === installed.version && locked.integrity === installed.integrity;
}
