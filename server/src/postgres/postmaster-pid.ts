import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process-identity.ts';
import { StartFailure } from './start-failure.ts';

const STOP_WITHIN_MS = 30_000;
const SOCKET = '.s.PGSQL.5432';

export type PostmasterPid = { pid: number; socketFolder: string; ready: boolean };

/** What PostgreSQL wrote about itself: line 1 process, 2 folder, 5 socket folder, 8 status. */
export function readPostmasterPid(cluster: string): PostmasterPid | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4] ?? '', ready: lines[7] === 'ready' } : undefined;
}

/** The postmaster of this cluster that is alive, whoever started it. */
export function livingPostmaster(cluster: string): PostmasterPid | undefined {
  const noted = readPostmasterPid(cluster);
  return noted && isPostgresOn(noted.pid, cluster) ? noted : undefined;
}

function isPostgresOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A number used again by another program is not ours to stop.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}

/** After kill -9 of the server its postmaster lives on; it is stopped so that every start has the same settings. */
export async function stopLeftPostmaster(cluster: string): Promise<boolean> {
  const left = livingPostmaster(cluster);
  if (left === undefined) return false;
  process.kill(left.pid, 'SIGINT');
  const until = Date.now() + STOP_WITHIN_MS;
  while (isPostgresOn(left.pid, cluster) && Date.now() < until) await pause(20);
  if (isPostgresOn(left.pid, cluster)) throw didNotStop(left.pid);
  return true;
}

/**
 * Clears what a dead postmaster left: files with a number that another program, or a dead process that nobody has
 * reaped, has now. PostgreSQL would take that for a living postmaster and refuse to start. Only called when this server
 * holds the data folder; backends that outlived their postmaster are awaited first. Elsewhere than on Linux PostgreSQL
 * judges the files itself.
 */
export async function clearLeftFiles(cluster: string, socketFolder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const until = Date.now() + STOP_WITHIN_MS;
  while (processesIn(cluster).length > 0) {
    if (Date.now() > until) throw didNotStop(processesIn(cluster)[0] ?? 0);
    await pause(20);
  }
  const left = [path.join(cluster, 'postmaster.pid'), path.join(socketFolder, SOCKET), path.join(socketFolder, `${SOCKET}.lock`)];
  for (const file of left) rmSync(file, { force: true });
}

/** Every process of a cluster works in its folder. */
function processesIn(cluster: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid) === cluster);
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function didNotStop(pid: number): StartFailure {
  return new StartFailure(
    `上次留下的 PostgreSQL（进程号 ${pid}）没有停止。请结束它后再启动。`,
    `The PostgreSQL left from before (process ${pid}) did not stop. End it, then start again.`,
  );
}
