import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@zhunsheng/domain/identity/roles';
import pg from 'pg';
import { systemActor } from '../acts/actor.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { accountCommands } from '../identity/account-commands.ts';
import { loadKeys } from '../identity/keys.ts';
import { withDatabase } from '../postgres/connection-url.ts';
import { dataLayout } from '../postgres/data-folder.ts';
import { findRunning } from '../postgres/embedded.ts';
import { createPool } from '../postgres/pool.ts';
import { roleUrls } from '../postgres/prepare.ts';
import { CALENDAR, createWorkshop } from '../server.ts';

const PASSWORD = 'Zhunsheng-2026';

/** The database of a program that runs on this data folder. */
export function databaseOfProgram(dataDir: string) {
  const running = findRunning(dataDir);
  if (running === undefined) throw new Error(`nothing runs on ${dataDir}`);
  const superuserUrl = withDatabase(running, 'zhunsheng');
  return { superuserUrl, ...roleUrls(superuserUrl) };
}

export interface ProgramSession {
  readonly bureau: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Seat {
  readonly bureau: number;
  readonly roles: readonly Role[];
}

/** Accounts made by the program's own command, signed in over HTTP. */
export async function signInToProgram(dataDir: string, address: string, seats: readonly Seat[]): Promise<ProgramSession[]> {
  const { appUrl, superuserUrl } = databaseOfProgram(dataDir);
  const pool = createPool(appUrl, 4);
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    const workshop = createWorkshop(pool, await loadKeys(dataLayout(dataDir).keys), () => new Date());
    const logins = await Promise.all(seats.map((seat) => makeAccount(workshop, seat)));
    // Whoever signs in for the first time must change his password: that is not what is looked at here.
    await superuser.query('update account_secret set must_change = false');
    return await Promise.all(seats.map((seat, index) => signIn(address, seat.bureau, logins[index] ?? '')));
  } finally {
    await Promise.all([pool.end(), superuser.end()]);
  }
}

async function makeAccount(workshop: Workshop, { bureau, roles }: Seat): Promise<string> {
  const login = `u-${randomBytes(6).toString('hex')}`;
  const input = { subject: randomUUID(), bureau, login, name: '值班员', person: null, roles: [...roles], password: PASSWORD };
  const { create } = accountCommands(() => CALENDAR);
  const outcome = await execute(workshop, systemActor([bureau]), { command: create, commandId: randomUUID(), input });
  if (outcome.status !== 200) throw new Error(JSON.stringify(outcome.body));
  return login;
}

async function signIn(address: string, bureau: number, login: string): Promise<ProgramSession> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const body = (await response.json()) as { csrf?: string };
  if (body.csrf === undefined) throw new Error(`sign-in answered ${response.status}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { bureau, headers: { cookie, 'x-zs-csrf': body.csrf } };
}
