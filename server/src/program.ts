import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Workshop } from './acts/execute.ts';
import type { Configuration } from './configuration.ts';
import { folderStore } from './files/file-store.ts';
import { ensureDemonstration } from './demonstration/demonstration.ts';
import { OFFICE_FOLDER, serveOffice } from './http/office-files.ts';
import { type Keys, loadKeys } from './identity/keys.ts';
import { prepareQueue, startQueue } from './jobs/queue.ts';
import { jobsOf, TIMETABLE } from './jobs.ts';
import { runSequencer } from './log/sequencer.ts';
import { openSigningKey, verifierKeyOf } from './log/signing-key.ts';
import { registerTlog } from './log/tlog-routes.ts';
import { loadRegistry } from './organisation/load-registry.ts';
import { dataLayout } from './postgres/data-folder.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { migrate } from './postgres/migrate.ts';
import { createPool } from './postgres/pool.ts';
import { type DatabaseUrls, prepareDatabase, prepareExternalDatabase } from './postgres/prepare.ts';
import { checkRequestRole } from './postgres/role-check.ts';
import { startFailureFrom } from './postgres/start-failure.ts';
import { fileDriver } from './reminder/file-driver.ts';
import { httpDriver } from './reminder/http-driver.ts';
import { CALENDAR, createServer, createWorkshop } from './server.ts';

export interface Program {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly workshop: Workshop;
  readonly keys: Keys;
  /** True where this start made the embedded database and its demonstration data. */
  readonly demonstration: boolean;
  stop(): Promise<void>;
}

export type Announce = (chinese: string, english: string) => void;

/** Starts everything in order and returns when requests are answered. What was started is stopped again where a later step fails. */
export async function startProgram(configuration: Configuration, announce: Announce): Promise<Program> {
  const stops: (() => Promise<unknown> | void)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    return await startSteps(configuration, announce, stops, stop);
  } catch (error) {
    await stop();
    throw startFailureFrom(error, configuration.dataDir) ?? error;
  }
}

async function startSteps(
  configuration: Configuration,
  announce: Announce,
  stops: (() => Promise<unknown> | void)[],
  stop: () => Promise<void>,
): Promise<Program> {
  const logger = pino({ level: configuration.logLevel });
  const { urls, embedded } = await database(configuration, announce, stops, logger);
  await migrate({ ownerUrl: urls.ownerUrl });
  const onLost = (code: string | undefined) => logger.warn({ code }, 'a database connection was lost');
  const pool = createPool(urls.appUrl, configuration.poolSize, onLost);
  const jobsPool = createPool(urls.jobsUrl, 4, onLost);
  const sequencerPool = createPool(urls.sequencerUrl, 3, onLost);
  for (const each of [pool, jobsPool, sequencerPool]) stops.push(() => each.end());
  await checkRequestRole(pool);
  await prepareQueue(jobsPool);

  const layout = dataLayout(configuration.dataDir);
  const keys = await loadKeys(layout.keys);
  const files = folderStore(layout.files);
  const { reminderUrl } = configuration;
  const reminders = reminderUrl === undefined ? fileDriver(layout.reminders) : httpDriver(reminderUrl);
  const signer = await openSigningKey(configuration.dataDir, configuration.logOrigin);
  const workshop = createWorkshop(pool, keys, () => new Date());
  const demonstration =
    embedded && configuration.demonstration && (await demonstrated(announce, () => ensureDemonstration(workshop, keys, files, new Date())));
  await loadRegistry(workshop, () => CALENDAR);

  const app = await createServer({
    workshop,
    keys,
    files,
    uploads: configuration.uploads,
    operatorFonts: configuration.fonts,
    logger,
    demonstration: () => demonstration,
    secureCookie: configuration.secureCookie,
    requestsPerMinute: configuration.requestsPerMinute,
    signInsPerMinute: configuration.signInsPerMinute,
  });
  registerTlog(app, { pool, verifierKey: verifierKeyOf(signer) });
  await serveOffice(app, OFFICE_FOLDER);
  const aborting = new AbortController();
  const sequencer = runSequencer({ pool: sequencerPool, signer, signal: aborting.signal, log: logger });
  stops.push(
    () => sequencer.stopped,
    () => aborting.abort(),
  );
  const runner = await startQueue(
    jobsPool,
    jobsOf(workshop, keys, () => CALENDAR, { files, reminders, log: logger }),
    TIMETABLE,
  );
  stops.push(() => runner.stop());
  const address = await app.listen({ port: configuration.port, host: configuration.host });
  stops.push(() => app.close());
  return { app, address, workshop, keys, demonstration, stop };
}

/** A first start writes for a while: it says so from the fifth second. */
async function demonstrated(announce: Announce, make: () => Promise<boolean>): Promise<boolean> {
  const started = performance.now();
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000);
    announce(`正在写入演示数据，已用 ${seconds} 秒`, `Writing demonstration data, ${seconds} s so far`);
  }, 5000);
  try {
    return await make();
  } finally {
    clearInterval(progress);
  }
}

async function database(
  configuration: Configuration,
  announce: Announce,
  stops: (() => Promise<unknown> | void)[],
  logger: { info(text: string): void; warn(text: string): void; error(text: string): void },
): Promise<{ urls: DatabaseUrls; embedded: boolean }> {
  if (configuration.externalDatabase !== undefined) {
    announce('使用外部数据库', 'Using the external database');
    return { urls: await prepareExternalDatabase(configuration.externalDatabase), embedded: false };
  }
  announce(
    `启动数据库（数据文件夹：${path.resolve(configuration.dataDir)}）`,
    `Starting the database (data folder: ${path.resolve(configuration.dataDir)})`,
  );
  const cluster = await startEmbedded({ dataDir: configuration.dataDir, log: logger });
  stops.push(() => cluster.stop());
  return { urls: await prepareDatabase({ superuserUrl: cluster.superuserUrl, databaseName: 'zhunsheng' }), embedded: true };
}
