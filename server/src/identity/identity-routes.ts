import type { SecurityEventLine } from '@zhunsheng/contract/audit';
import {
  accountStandingInput,
  type AccountView,
  type BureauName,
  createAccountInput,
  grantRoleInput,
  identityPaths,
  type MeView,
  passwordInput,
  resetAccountInput,
  revokeRoleInput,
  signInInput,
} from '@zhunsheng/contract/identity';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineCommand, defineRead, parse, SESSION_COOKIE, withSession } from '../http/endpoints.ts';
import { HttpFailure, wrongField } from '../http/failure.ts';
import type { AccountCommands } from './account-commands.ts';
import { hashPassword, passwordMatches, passwordProblem } from './passwords.ts';
import { endOtherSessions, IDLE_LIMIT_MINUTES, type Session, signIn, signOut } from './sessions.ts';

export interface IdentityOptions {
  readonly commands: AccountCommands;
  /** True only where this start made the embedded database with its demonstration sign-ins. */
  readonly demonstration: () => boolean;
  readonly secureCookie: boolean;
  readonly signInsPerMinute: number;
}

export function registerIdentity(app: FastifyInstance, workshop: Workshop, options: IdentityOptions): void {
  const cookie = { httpOnly: true, sameSite: 'strict', path: '/', secure: options.secureCookie } as const;

  app.post(
    identityPaths.signIn,
    { config: { rateLimit: { max: options.signInsPerMinute, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { login, password } = parse(signInInput, request.body);
      const result = await signIn(workshop.pool, login.trim(), password, workshop.now());
      if (!result.ok) throw new HttpFailure(401, { error: `sign-in-${result.problem}` });
      void reply.setCookie(SESSION_COOKIE, result.token, { ...cookie, expires: result.expiresAt });
      return { csrf: result.csrf, mustChange: result.mustChange };
    },
  );

  app.post(identityPaths.signOut, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await signOut(workshop.pool, token, workshop.now());
    void reply.clearCookie(SESSION_COOKIE, cookie);
    return {};
  });

  app.get(identityPaths.me, async (request) =>
    withSession(workshop, request, { whileChangeDue: true }, async (tx, session) =>
      meView(tx, session, workshop.now(), options.demonstration()),
    ),
  );

  app.post(identityPaths.password, async (request) => {
    const { current, next } = parse(passwordInput, request.body);
    return withSession(workshop, request, { csrf: true, whileChangeDue: true }, async (tx, session) => {
      const { rows } = await tx.query<{ password_hash: string }>('select password_hash from secret_of($1)', [session.actor.account]);
      if (rows[0] === undefined || !(await passwordMatches(rows[0].password_hash, current)))
        throw new HttpFailure(400, { error: 'bad-input', fields: [{ field: 'current', code: 'wrong' }] });
      if (current === next) throw wrongField('next', 'password-same');
      const weak = passwordProblem(next, session.login);
      if (weak !== undefined) throw wrongField('next', weak);
      await tx.query('select set_secret($1, $2, false, $3)', [session.actor.account, await hashPassword(next), workshop.now()]);
      await endOtherSessions(tx, session.actor.account, request.cookies[SESSION_COOKIE]);
      return {};
    });
  });

  defineCommand(app, workshop, { path: identityPaths.createAccount, input: createAccountInput, command: options.commands.create });
  defineCommand(app, workshop, { path: identityPaths.resetAccount, input: resetAccountInput, command: options.commands.reset });
  defineCommand(app, workshop, { path: identityPaths.disableAccount, input: accountStandingInput, command: options.commands.disable });
  defineCommand(app, workshop, { path: identityPaths.enableAccount, input: accountStandingInput, command: options.commands.enable });
  defineCommand(app, workshop, { path: identityPaths.grantRole, input: grantRoleInput, command: options.commands.grant });
  defineCommand(app, workshop, { path: identityPaths.revokeRole, input: revokeRoleInput, command: options.commands.revoke });

  defineRead(app, workshop, {
    path: identityPaths.accounts,
    power: 'account.read',
    query: z.object({ bureau: z.optional(z.coerce.number().int().max(99_999)) }),
    read: async ({ tx, session, query, now }) => ({
      accounts: await listAccounts(tx, session.actor.administered, query.bureau ?? session.actor.bureau, now),
    }),
  });
  defineRead(app, workshop, {
    path: identityPaths.securityEvents,
    power: 'audit.read',
    query: z.object({ before: z.optional(z.coerce.number().int()) }),
    read: async ({ tx, query }) => ({ events: await listSecurityEvents(tx, query.before ?? null) }),
  });
}

async function listSecurityEvents(tx: Tx, before: number | null): Promise<SecurityEventLine[]> {
  const { rows } = await tx.query<SecurityEventLine>(
    `with events as (select * from security_events($1, 100)), names as (select * from account_names(array(select account from events)))
     select e.id, e.account, n.name, n.bureau, e.kind, e.happened_at from events e left join names n on n.account = e.account order by e.id desc`,
    [before],
  );
  return rows;
}

async function listAccounts(tx: Tx, administered: readonly number[], bureau: number, now: Date): Promise<AccountView[]> {
  const { rows } = await tx.query<AccountView>(
    `select a.subject as account, a.bureau, a.login, a.name, a.person, a.disabled, s.must_change as "mustChange", s.locked,
        (select coalesce(json_agg(json_build_object('grant', g.subject, 'role', g.role, 'from', g."from", 'until', g."until") order by g.role), '[]')
           from role_grant g where g.account = a.subject and g.known_to is null and g.valid_to is null and (g."until" is null or g."until" >= $3)) as grants
       from account a left join account_standing(array[$2::int], $4) s on s.account = a.subject
      where a.bureau = any($1::int[]) and a.bureau = $2 and a.known_to is null and a.valid_to is null
      order by a.login`,
    [administered, bureau, dayOfInstant(now.toISOString()), now],
  );
  return rows;
}

async function meView(tx: Tx, session: Session, now: Date, demonstration: boolean): Promise<MeView> {
  const { actor } = session;
  const today = dayOfInstant(now.toISOString());
  const wanted = [...new Set([actor.bureau, ...actor.bureaus, ...actor.administered])];
  const { rows } = await tx.query<BureauName>(
    `select number, parent, level, name, division_name as "divisionName" from bureau
      where number = any($1::int[]) and known_to is null and (valid_from is null or valid_from <= $2) and (valid_to is null or $2 < valid_to) order by number`,
    [wanted, today],
  );
  const own = rows.find((row) => row.number === actor.bureau);
  return {
    account: actor.account,
    name: actor.name,
    login: session.login,
    person: session.person,
    bureau: actor.bureau,
    bureauName: own?.name ?? '',
    level: own?.level ?? 'county',
    roles: actor.roles,
    powers: [...actor.powers],
    mustChange: session.mustChange,
    csrf: session.csrf,
    expiresAt: session.expiresAt.toISOString(),
    idleMinutes: IDLE_LIMIT_MINUTES,
    today,
    demonstration,
    bureaus: rows,
  };
}
