import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostmaster, stopPostmaster, type PostmasterPlan } from './postmaster.ts';

const TRIES = 10;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

export type KeptRunning = { pid: () => number | undefined; stop: () => Promise<void> };

/** A postmaster that ends without being told to is started again; clients get 503 meanwhile and recover. */
export async function keepRunning(plan: PostmasterPlan): Promise<KeptRunning> {
  let stopping = false;
  let child = await startPostmaster(plan);
  let restart: Promise<void> = Promise.resolve();

  const watch = (watched: ChildProcess): void => {
    watched.once('exit', (code, signal) => {
      if (stopping) return;
      plan.log.warn(`数据库意外停止，正在重新启动 the database ended unexpectedly (${signal ?? code}), starting it again`);
      restart = startAgain();
    });
  };

  const startAgain = async (): Promise<void> => {
    for (let attempt = 0; attempt < TRIES && !stopping; attempt += 1) {
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
      const started = await startPostmaster(plan).catch((error: unknown) => {
        // Backends of the ended postmaster may need a moment to notice; the next attempt finds them gone.
        plan.log.warn(String(error));
        return undefined;
      });
      if (started === undefined) continue;
      child = started;
      watch(child);
      return;
    }
    if (!stopping)
      plan.log.warn(`数据库无法重新启动，请重启准绳 the database could not be started again: restart Zhunsheng; see ${plan.databaseLog}`);
  };

  watch(child);
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await restart;
      await stopPostmaster(child);
    },
  };
}
