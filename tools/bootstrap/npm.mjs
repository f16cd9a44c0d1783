import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BootstrapFailure } from './bootstrap-failure.mjs';
import { repository, runtimeFolder } from './repository.mjs';
import { runWithProgress } from './run-with-progress.mjs';

/** The script of the npm that belongs to this machine; run with whichever Node is wanted. */
export function findNpmScript() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...npmOnPath(),
  ];
  const found = candidates.find((candidate) => candidate && path.basename(candidate) === 'npm-cli.js' && existsSync(candidate));
  if (found) return found;
  throw new BootstrapFailure(
    '找不到 npm：请安装随 Node 一起提供的 npm 后重试。',
    'npm was not found: install the npm that comes with Node and try again.',
  );
}

function npmOnPath() {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'npm'))
    .filter((file) => existsSync(file))
    .map((file) => realpathSync(file));
}

/** npm keeps its cache under HOME; where that cannot be written the cache lies in the repository. */
export function cacheArguments(environment = process.env) {
  const wanted = environment.npm_config_cache ?? path.join(environment.HOME ?? os.homedir(), '.npm');
  return writable(wanted) ? [] : ['--cache', path.join(runtimeFolder, 'npm-cache')];
}

function writable(folder) {
  let existing = path.resolve(folder);
  while (!existsSync(existing) && path.dirname(existing) !== existing) existing = path.dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs npm without install scripts, under the given Node. Throws with npm's last lines when it fails. */
export async function runNpm(node, what, args) {
  const npm = findNpmScript();
  const { code, lastLines } = await runWithProgress(
    what,
    node,
    [npm, ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', ...cacheArguments()],
    { cwd: repository, env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` } },
  );
  if (code === 0) return;
  throw new BootstrapFailure(
    `${telling(lastLines).join('\n')}\n\nnpm 没有成功（${what}）。请检查：网络和代理；“npm config get registry” 给出的镜像能否访问；磁盘空间。然后再运行一次。`,
    `npm did not succeed (${what}). Check the network and proxy, that the registry shown by "npm config get registry" answers, and the disk space; then run the command again.`,
  );
}

/** npm's own errors come first, its advice on usage after them. */
function telling(lines) {
  const errors = lines.filter((line) => line.startsWith('npm error') && line.trim() !== 'npm error');
  return errors.length > 0 ? [...errors.slice(0, 15), ...errors.slice(15).slice(-1)] : lines.slice(-20);
}
