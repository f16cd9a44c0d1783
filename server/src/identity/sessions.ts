import { createHash, randomBytes } from 'node:crypto';
import { isAdministratorRole, powersOf, type Power, type Role } from '@zhunsheng/domain/identity/roles';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { Pool } from 'pg';
import type { Actor } from '../acts/actor.ts';
import type { Tx } from '../acts/transaction.ts';
import { NOBODY, passwordMatches } from './passwords.ts';

export const IDLE_LIMIT_MINUTES = 30;
export const ABSOLUTE_LIMIT_HOURS = 12;
export const LOCK_AFTER_FAILURES = 5;
export const LOCK_MINUTES = 15;

export interface Session {
  readonly actor: Actor;
  readonly login: string;
  readonly person: string | null;
  readonly csrf: string;
  readonly mustChange: boolean;
  readonly expiresAt: Date;
}

export type SignIn =
  | { readonly ok: true; readonly token: string; readonly csrf: string; readonly mustChange: boolean; readonly expiresAt: Date }
  | { readonly ok: false; readonly problem: 'wrong' | 'locked' | 'disabled' };

const hashToken = (token: string) => createHash('sha256').update(token).digest();

export async function signIn(pool: Pool, login: string, password: string, now: Date): Promise<SignIn> {
  const { rows } = await pool.query<{
    account: string;
    disabled: boolean;
    password_hash: string;
    must_change: boolean;
    locked_until: Date | null;
  }>('select * from sign_in_facts($1)', [login]);
  const [facts] = rows;
  if (facts === undefined) {
    await passwordMatches(NOBODY, password);
    return { ok: false, problem: 'wrong' };
  }
  const matches = await passwordMatches(facts.password_hash, password);
  // Only who knows the password learns that the account is locked: to anybody else a login that exists answers as one that does not.
  if (facts.locked_until !== null && facts.locked_until > now) return { ok: false, problem: matches ? 'locked' : 'wrong' };
  const lockUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  await pool.query('select note_sign_in($1, $2, $3, $4, $5)', [
    facts.account,
    matches && !facts.disabled,
    now,
    LOCK_AFTER_FAILURES,
    lockUntil,
  ]);
  if (!matches) return { ok: false, problem: 'wrong' };
  if (facts.disabled) return { ok: false, problem: 'disabled' };
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(16).toString('base64url');
  const expiresAt = new Date(now.getTime() + ABSOLUTE_LIMIT_HOURS * 3_600_000);
  await pool.query('select start_session($1, $2, $3, $4, $5)', [hashToken(token), facts.account, csrf, now, expiresAt]);
  return { ok: true, token, csrf, mustChange: facts.must_change, expiresAt };
}

interface SessionRow {
  account: string;
  name: string;
  login: string;
  person: string | null;
  bureau: number;
  csrf: string;
  must_change: boolean;
  expires_at: Date;
  own_roles: Role[];
  delegated_roles: Role[];
  principals: string[];
  bureaus: number[];
  supervised: number[];
  administered: number[];
}

/**
 * Resolves the session and sets the scope of the transaction that it is sent with. Every value in it is made here (a digest in
 * hexadecimal, an instant, a day), so that it needs no parameters and travels with `begin`.
 */
export function sessionStatement(token: string, now: Date): string {
  const instant = now.toISOString();
  return `select * from open_session('\\x${hashToken(token).toString('hex')}', '${instant}', '${dayOfInstant(instant)}', make_interval(mins => ${IDLE_LIMIT_MINUTES}))`;
}

/** The session that the statement found; undefined where there is none, or it has run out. */
export function openedSession(rows: readonly unknown[]): Session | undefined {
  const [row] = rows as readonly SessionRow[];
  return row === undefined ? undefined : sessionOf(row);
}

function sessionOf(row: SessionRow): Session {
  const own = powersOf(row.own_roles);
  const lent = row.own_roles.some(isAdministratorRole) ? [] : row.delegated_roles;
  const delegated = new Map<Power, string>();
  lent.forEach((role, index) => {
    const principal = row.principals[index];
    for (const power of powersOf([role])) if (!own.has(power) && principal !== undefined) delegated.set(power, principal);
  });
  const actor: Actor = {
    account: row.account,
    person: row.person,
    name: row.name,
    bureau: row.bureau,
    roles: [...new Set([...row.own_roles, ...lent])],
    powers: new Set([...own, ...delegated.keys()]),
    delegated,
    bureaus: row.bureaus,
    supervised: row.supervised,
    administered: row.administered,
  };
  return { actor, login: row.login, person: row.person, csrf: row.csrf, mustChange: row.must_change, expiresAt: row.expires_at };
}

export async function signOut(pool: Pool, token: string, now: Date): Promise<void> {
  await pool.query('select end_session($1, $2)', [hashToken(token), now]);
}

export async function endOtherSessions(tx: Tx, account: string, keep: string | undefined): Promise<void> {
  await tx.query('select end_sessions_of($1, $2)', [account, keep === undefined ? null : hashToken(keep)]);
}
