import { mkdtempSync, readdirSync, rmSync, writeFileSync, readFileSync, existsSync, chmodSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { databaseAccount } from '../database-account.ts';
import { dataLayout } from '../data-folder.ts';
import { startEmbedded } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { stopLeftPostmaster } from '../postmaster-pid.ts';
import { prepareDatabase } from '../prepare.ts';
import { processStart } from '../process-identity.ts';
import { THROWN_AWAY } from '../settings.ts';

export type TestCluster = { superuserUrl: string; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

// Short, because a socket's path may have about a hundred bytes, and enterable for the database's own account.
const TEMPORARY = '/tmp';
const PREFIX = 'zs-test-';

/** A cluster for tests with a migrated template database; the one of ZHUNSHENG_TEST_SUPERUSER_URL if that is set. */
export async function startTestCluster(): Promise<TestCluster & { stop: () => Promise<void> }> {
  const given = process.env['ZHUNSHENG_TEST_SUPERUSER_URL'];
  if (given) {
    const template = await makeTemplate(given);
    return { superuserUrl: given, template, stop: () => dropDatabase(given, template) };
  }
  await removeLeftClusters();
  const dataDir = mkdtempSync(path.join(TEMPORARY, PREFIX));
  writeFileSync(ownerFile(dataDir), JSON.stringify([process.pid, processStart(process.pid)]));
  if (databaseAccount().differs) chmodSync(dataDir, 0o711);
  const embedded = await startEmbedded({
    dataDir,
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
    settings: THROWN_AWAY,
  });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { superuserUrl: embedded.superuserUrl, template: await makeTemplate(embedded.superuserUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeTemplate(superuserUrl: string): Promise<string> {
  const template = `zs_template_${process.pid}_${Date.now()}`;
  const { ownerUrl } = await prepareDatabase({ superuserUrl, databaseName: template });
  await migrate({ ownerUrl });
  return template;
}

async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** Clusters of test runs that were killed. */
async function removeLeftClusters(): Promise<void> {
  for (const name of readdirSync(TEMPORARY).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = path.join(TEMPORARY, name);
    if (!existsSync(ownerFile(dataDir))) continue;
    const [pid, start] = JSON.parse(readFileSync(ownerFile(dataDir), 'utf8')) as [number, string];
    if (processStart(pid) === start) continue;
    await stopLeftPostmaster(dataLayout(dataDir).cluster);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function ownerFile(dataDir: string): string {
  return path.join(dataDir, 'test-run.json');
}
