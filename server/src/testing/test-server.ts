import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Role } from '@zhunsheng/domain/identity/roles';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { systemActor } from '../acts/actor.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { type FileStore, folderStore } from '../files/file-store.ts';
import { accountCommands } from '../identity/account-commands.ts';
import { keysOf, type Keys } from '../identity/keys.ts';
import { prepareQueue, runDueJobs } from '../jobs/queue.ts';
import { jobsOf } from '../jobs.ts';
import { loadRegistry } from '../organisation/load-registry.ts';
import { createPool } from '../postgres/pool.ts';
import { createTestDatabase, type TestDatabase } from '../postgres/testing/test-database.ts';
import type { ReminderDriver } from '../reminder/reminder-driver.ts';
import { CALENDAR, createServer, createWorkshop } from '../server.ts';

const TODAY = new Date('2026-11-20T02:00:00.000Z');

export const PASSWORD = 'Zhunsheng-2026';

export interface Client {
  readonly account: string;
  /** What it signs in with, for tests in which days go by. */
  readonly login: string;
  readonly password: string;
  /** What its browser would send: for requests that are no command. */
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<{ status: number; body: any }>;
  post(path: string, body: unknown): Promise<{ status: number; body: any }>;
  /** A command with an id of its own. */
  command(path: string, input: object, commandId?: string): Promise<{ status: number; body: any }>;
}

export interface TestServer {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly workshop: Workshop;
  readonly keys: Keys;
  readonly files: FileStore;
  /** Where reminders go; a test gives it the driver it wants. */
  reminders: { deliver: ReminderDriver };
  /** The program's clock; tests set it. */
  clock: { now: Date };
  signInAs(bureau: number, ...roles: Role[]): Promise<Client>;
  runJobs(): Promise<void>;
  superuser<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** The whole program over a fresh database, without a port: requests are injected. */
export async function startTestServer(registryLoadedAt: Date = TODAY): Promise<TestServer> {
  const database = await createTestDatabase();
  const pool = createPool(database.appUrl, 10);
  const jobsPool = createPool(database.jobsUrl, 4);
  await prepareQueue(jobsPool);
  const clock = { now: registryLoadedAt };
  const keys = keysOf(randomBytes(32));
  const workshop = createWorkshop(pool, keys, () => clock.now);
  await loadRegistry(workshop, () => CALENDAR);
  clock.now = TODAY;
  const filesFolder = mkdtempSync('/tmp/zs-files-');
  const files = folderStore(filesFolder);
  const reminders: TestServer['reminders'] = { deliver: async () => undefined };
  const app = await createServer({
    workshop,
    keys,
    files,
    uploads: { documentBytes: 20 * 1024 * 1024, mediaBytes: 30 * 1024 * 1024 },
    logger: false,
    demonstration: () => false,
    secureCookie: false,
    requestsPerMinute: 1_000_000,
    signInsPerMinute: 1_000_000,
    onFault: (error) => void process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const superPool = createPool(database.superuserUrl, 2);
  return {
    app,
    database,
    workshop,
    keys,
    files,
    reminders,
    clock,
    signInAs: (bureau, ...roles) => signInAs(app, workshop, bureau, roles),
    runJobs: () =>
      runDueJobs(
        jobsPool,
        jobsOf(workshop, keys, () => CALENDAR, {
          files,
          reminders: (reminder) => reminders.deliver(reminder),
          log: { error: () => undefined },
        }),
      ),
    superuser: async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await superPool.query<T>(text, values)).rows,
    close: async () => {
      await app.close();
      await Promise.all([pool.end(), jobsPool.end(), superPool.end()]);
      await database.drop();
      for (const ending of ['', '-arriving', '-thumbnails']) rmSync(`${filesFolder}${ending}`, { recursive: true, force: true });
    },
  };
}

let logins = 0;

/** Makes an account through the same command as an administrator and signs in with a password of its own. */
export async function makeAccount(
  workshop: Workshop,
  bureau: number,
  roles: readonly Role[],
  login: string,
  name: string,
): Promise<string> {
  const subject = randomUUID();
  const input = { subject, bureau, login, name, person: null, roles: [...roles], password: PASSWORD };
  const outcome = await execute(workshop, systemActor([bureau]), {
    command: accountCommands(() => CALENDAR).create,
    commandId: randomUUID(),
    input,
  });
  if (outcome.status !== 200) throw new Error(JSON.stringify(outcome.body));
  return subject;
}

async function signInAs(app: FastifyInstance, workshop: Workshop, bureau: number, roles: readonly Role[]): Promise<Client> {
  const login = `u${++logins}-${randomBytes(3).toString('hex')}`;
  const account = await makeAccount(workshop, bureau, roles, login, `测试${logins}`);
  const client = await signInWith(app, account, login, PASSWORD);
  const changed = await client.post('/api/password', { current: PASSWORD, next: `${PASSWORD}-x` });
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
  return { ...client, password: `${PASSWORD}-x` };
}

export async function signInWith(app: FastifyInstance, account: string, login: string, password: string): Promise<Client> {
  const signedIn = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { login, password } });
  if (signedIn.statusCode !== 200) throw new Error(signedIn.body);
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const headers = { cookie, 'x-zs-csrf': signedIn.json().csrf as string };
  const answer = (response: { statusCode: number; body: string }) => ({
    status: response.statusCode,
    body: response.body === '' ? undefined : JSON.parse(response.body),
  });
  const post = async (path: string, body: unknown) =>
    answer(await app.inject({ method: 'POST', url: path, headers, payload: body as object }));
  return {
    account,
    login,
    password,
    headers,
    get: async (path) => answer(await app.inject({ method: 'GET', url: path, headers })),
    post,
    command: (path, input, commandId = randomUUID()) => post(path, { commandId, ...input }),
  };
}
