import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { spawnAs, type DatabaseAccount } from './database-account.ts';
import { readPostmasterPid } from './postmaster-pid.ts';
import type { Settings } from './settings.ts';
import { diskFull } from './start-failure.ts';

const STOP_WITHIN_MS = 30_000;
// Recovery after a crash replays at most max_wal_size of log; slow disks need minutes.
const READY_WITHIN_MS = 300_000;
const SAY_WAITING_EVERY_MS = 5_000;
const LOG_KEPT_BYTES = 10 * 1024 * 1024;

export type Log = { info(message: string): void; warn(message: string): void };

export type PostmasterPlan = {
  postgres: string;
  cluster: string;
  socketFolder: string;
  databaseLog: string;
  account: DatabaseAccount;
  settings: Settings;
  log: Log;
};

/** Starts a postmaster in a session of its own (Ctrl-C is for the server) and waits until it takes connections. */
export async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  const output = openDatabaseLog(plan.databaseLog);
  const child = spawn(plan.postgres, postgresArguments(plan), {
    ...spawnAs(plan.account),
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(output);
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  await waitUntilReady(plan, child, () => failure);
  return child;
}

function postgresArguments(plan: PostmasterPlan): string[] {
  const settings: Settings = {
    ...plan.settings,
    listen_addresses: '',
    unix_socket_directories: `"${plan.socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  return ['-D', plan.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function waitUntilReady(plan: PostmasterPlan, child: ChildProcess, failure: () => Error | undefined): Promise<void> {
  const started = Date.now();
  let saidAt = started;
  for (;;) {
    const noted = readPostmasterPid(plan.cluster);
    if (noted?.ready && noted.pid === child.pid) return;
    if (failure() || child.exitCode !== null || child.signalCode !== null) throw startError(plan, failure());
    if (Date.now() - started > READY_WITHIN_MS) {
      child.kill('SIGINT');
      throw new Error(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s; see ${plan.databaseLog}`);
    }
    if (Date.now() - saidAt >= SAY_WAITING_EVERY_MS) {
      saidAt = Date.now();
      plan.log.info(`数据库正在启动 the database is starting… ${Math.round((saidAt - started) / 1000)} s`);
    }
    await pause(10);
  }
}

function startError(plan: PostmasterPlan, failure: Error | undefined): Error {
  const said = readFileSync(plan.databaseLog, 'utf8').split('\n').slice(-8).join('\n');
  if (/no space left on device/i.test(said)) return diskFull(plan.cluster, failure);
  return new Error(`PostgreSQL did not start: ${failure?.message ?? ''}\n${said}`);
}

function openDatabaseLog(file: string): number {
  const descriptor = openSync(file, 'a', 0o600);
  if (statSync(file).size > LOG_KEPT_BYTES) truncateSync(file, 0);
  return descriptor;
}

/** Fast shutdown: open transactions are rolled back and everything is written. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));
  child.kill('SIGINT');
  const outcome = await Promise.race([ended, pause(STOP_WITHIN_MS, 'late' as const, { ref: false })]);
  if (outcome === 'ended') return;
  child.kill('SIGQUIT');
  await ended;
}
