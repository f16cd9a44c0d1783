import { mkdirSync } from 'node:fs';
import { prepareBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER, writeAccessRules } from './cluster.ts';
import { socketUrl } from './connection-url.ts';
import { dataLayout } from './data-folder.ts';
import { databaseAccount, type DatabaseAccount } from './database-account.ts';
import { clearLeftFiles, livingPostmaster, stopLeftPostmaster } from './postmaster-pid.ts';
import type { Log, PostmasterPlan } from './postmaster.ts';
import { lockDataFolder } from './server-lock.ts';
import { DURABLE, type Settings } from './settings.ts';
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts';
import { startFailureFrom } from './start-failure.ts';
import { keepRunning, type KeptRunning } from './keep-running.ts';

export type Embedded = {
  /** URL of the superuser's database `postgres`, over a private socket. */
  superuserUrl: string;
  /** True when the cluster was made by this start. */
  freshlyCreated: boolean;
  /** The postmaster's process number; another one after it had to be started again. */
  postmasterPid(): number | undefined;
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on the data folder and keeps it running. Throws a StartFailure with a sentence when
 * another process has the folder, the disk is full or permissions are missing.
 */
export async function startEmbedded(options: { dataDir: string; log: Log; settings?: Settings }): Promise<Embedded> {
  const account = databaseAccount();
  try {
    // The database's account passes through this folder; it need not see what lies in it.
    mkdirSync(options.dataDir, { recursive: true, mode: account.differs ? 0o711 : 0o700 });
    const layout = dataLayout(options.dataDir);
    const unlock = await lockDataFolder(layout.lock, layout.root);
    try {
      return await startLocked(options, account, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw startFailureFrom(error, options.dataDir) ?? error;
  }
}

type Options = { dataDir: string; log: Log; settings?: Settings };

async function startLocked(options: Options, account: DatabaseAccount, unlock: () => void): Promise<Embedded> {
  const layout = dataLayout(options.dataDir);
  const binaries = prepareBinaries(account, layout.root);
  if (await stopLeftPostmaster(layout.cluster)) options.log.info('上次留下的数据库已停止 stopped the database left from before');
  const freshlyCreated = ensureCluster(layout.cluster, binaries, account);
  writeAccessRules(layout.cluster, account);
  const socketFolder = socketFolderOf(layout.root, account);
  makeSocketFolder(socketFolder, account);
  await clearLeftFiles(layout.cluster, socketFolder);
  const plan: PostmasterPlan = {
    ...{ postgres: binaries.postgres, cluster: layout.cluster, databaseLog: layout.databaseLog },
    ...{ socketFolder, account, settings: options.settings ?? DURABLE, log: options.log },
  };
  const running: KeptRunning = await keepRunning(plan);
  return {
    superuserUrl: socketUrl({ user: SUPERUSER, database: 'postgres', socketFolder }),
    freshlyCreated,
    postmasterPid: running.pid,
    stop: async () => {
      await running.stop();
      unlock();
    },
  };
}

/** The superuser's URL of the database that is running on this data folder now, whichever process started it. */
export function findRunning(dataDir: string): string | undefined {
  const layout = dataLayout(dataDir);
  const living = livingPostmaster(layout.cluster);
  return living?.ready ? socketUrl({ user: SUPERUSER, database: 'postgres', socketFolder: living.socketFolder }) : undefined;
}

/** Runs `work` on the data folder's database: on the running one, else on one started for the purpose. */
export async function withEmbedded<T>(options: { dataDir: string; log: Log }, work: (superuserUrl: string) => Promise<T>): Promise<T> {
  const running = findRunning(options.dataDir);
  if (running !== undefined) return work(running);
  const embedded = await startEmbedded(options);
  try {
    return await work(embedded.superuserUrl);
  } finally {
    await embedded.stop();
  }
}
