import type {
  createAccountInput,
  accountStandingInput,
  grantRoleInput,
  resetAccountInput,
  revokeRoleInput,
} from '@zhunsheng/contract/identity';
import { answersForRefusal, grantRefusal, oneselfRefusal } from '@zhunsheng/domain/identity/account-rules';
import { account, roleGrant } from '@zhunsheng/domain/identity/identity.ledger';
import type { Role } from '@zhunsheng/domain/identity/roles';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { OWN } from '@zhunsheng/domain/law/gates';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { refuse, refusedByRule, type Refusal } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import { SYSTEM_ACCOUNT } from '../acts/actor.ts';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import { deterministicId } from '../acts/ids.ts';
import { wrongField } from '../http/failure.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { hashPassword, passwordProblem } from './passwords.ts';

type CreateAccount = z.infer<typeof createAccountInput>;
type ResetAccount = z.infer<typeof resetAccountInput>;
type AccountStanding = z.infer<typeof accountStandingInput>;
type GrantRole = z.infer<typeof grantRoleInput>;
type RevokeRole = z.infer<typeof revokeRoleInput>;

export interface AccountCommands {
  readonly create: Command<CreateAccount>;
  readonly reset: Command<ResetAccount>;
  readonly disable: Command<AccountStanding>;
  readonly enable: Command<AccountStanding>;
  readonly grant: Command<GrantRole>;
  readonly revoke: Command<RevokeRole>;
}

/** Accounts and what they may do: by the administrator of the bureau, or by the security administrator for administrators. */
export function accountCommands(calendar: LedgerWord['calendar']): AccountCommands {
  const accounts: LedgerWord = { ledger: asLedger(account), power: 'account.write', calendar };
  const grants: LedgerWord = { ledger: asLedger(roleGrant), power: 'account.write', calendar };
  const ofBureau = {
    power: 'account.write' as const,
    reach: 'administered' as const,
    bureau: (input: { bureau: number }) => input.bureau,
  };

  const standing = (name: string, disabled: boolean): Command<AccountStanding> => ({
    name,
    ...ofBureau,
    about: (input) => input.account,
    subjects: (input) => [input.account],
    decide: async (deciding) => {
      const { input, today } = deciding;
      const found =
        accountState(deciding, input.account, input.bureau) ??
        oneselfRefusal(deciding.actor.account, input.account) ??
        (await othersAccount(deciding, input));
      if (found !== undefined) return refuse(found);
      const act: LedgerAct = { act: 'Changed', from: today, patch: { disabled }, dates: {}, reason: input.reason };
      if (disabled) await endSessions(deciding, input.account);
      return one(await proposeAct(accounts, deciding, input.account, act), {});
    },
  });

  return {
    create: {
      name: 'account/create',
      ...ofBureau,
      subjects: ({ subject }) => [subject],
      constraints: { account_login_once: () => refuse(refusedByRule(OWN.account, 'account/login-taken', {})) },
      decide: async (deciding) => {
        const { input, actor, today } = deciding;
        if (input.subject === SYSTEM_ACCOUNT) throw wrongField('subject', 'not-a-reference');
        const weak = passwordProblem(input.password, input.login);
        if (weak !== undefined) throw wrongField('password', weak);
        const refusal = input.roles.reduce<Refusal | undefined>(
          (found, role, index) => found ?? grantRefusal(actor.powers, input.roles.slice(0, index), role),
          undefined,
        );
        if (refusal !== undefined) return refuse(refusal);
        const values = allFields(accounts.ledger, { login: input.login, name: input.name, person: input.person, disabled: false });
        const recorded = await proposeAct(accounts, deciding, input.subject, {
          act: 'Recorded',
          bureau: input.bureau,
          values: values as never,
        });
        const granted = await Promise.all(
          input.roles.map((role) => grantAct(grants, deciding, { ...input, account: input.subject, role, from: today, until: null })),
        );
        await setSecret(deciding, input.subject, input.password);
        return all([recorded, ...granted], { account: input.subject });
      },
    },
    reset: {
      name: 'account/reset',
      ...ofBureau,
      about: (input) => input.account,
      subjects: (input) => [input.account],
      decide: async (deciding) => {
        const { input } = deciding;
        const found = accountState(deciding, input.account, input.bureau) ?? (await othersAccount(deciding, input));
        if (found !== undefined) return refuse(found);
        const weak = passwordProblem(input.password, String(valuesOf(deciding, input.account)['login']));
        if (weak !== undefined) throw wrongField('password', weak);
        await setSecret(deciding, input.account, input.password);
        await endSessions(deciding, input.account);
        return { accepted: true, acts: [resetAct(deciding, input)], result: {} };
      },
    },
    disable: standing('account/disable', true),
    enable: standing('account/enable', false),
    grant: {
      name: 'account/grant',
      ...ofBureau,
      about: (input) => input.account,
      subjects: (input) => [input.account],
      decide: async (deciding) => {
        const { input, actor } = deciding;
        const refusal =
          accountState(deciding, input.account, input.bureau) ??
          oneselfRefusal(actor.account, input.account) ??
          grantRefusal(actor.powers, await rolesHeld(deciding, input.account), input.role);
        return refusal === undefined ? one(await grantAct(grants, deciding, input), {}) : refuse(refusal);
      },
    },
    revoke: {
      name: 'account/revoke',
      ...ofBureau,
      subjects: (input) => [input.grant],
      decide: async (deciding) => {
        const { input, actor, today } = deciding;
        const loaded = deciding.subjects.get(input.grant);
        if (loaded?.head.kind !== 'role-grant' || loaded.head.bureau !== input.bureau)
          return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'role-grant' }));
        const values = lastStretch(currentStretches((loaded.state as LedgerState).versions)).values as Readonly<Record<string, unknown>>;
        const refusal = oneselfRefusal(actor.account, String(values['account'])) ?? grantRefusal(actor.powers, [], values['role'] as Role);
        if (refusal !== undefined) return refuse(refusal);
        const until = addDays(today, -1);
        const act: LedgerAct = { act: 'Changed', from: today, patch: {}, dates: { until }, reason: input.reason };
        return one(await proposeAct(grants, deciding, input.grant, act), {});
      },
    },
  };
}

function one(planned: PlannedAct | Refusal, result: { readonly [key: string]: string }): CommandRuling {
  return all([planned], result);
}

function all(planned: readonly (PlannedAct | Refusal)[], result: { readonly [key: string]: string }): CommandRuling {
  const refusal = planned.find((entry): entry is Refusal => 'code' in entry);
  return refusal === undefined ? { accepted: true, acts: planned as readonly PlannedAct[], result } : refuse(refusal);
}

function valuesOf(deciding: Deciding<unknown>, subject: string): Readonly<Record<string, unknown>> {
  const state = deciding.subjects.get(subject)?.state as LedgerState;
  return lastStretch(currentStretches(state.versions)).values as Readonly<Record<string, unknown>>;
}

function accountState(deciding: Deciding<unknown>, subject: string, bureau: number): Refusal | undefined {
  const loaded = deciding.subjects.get(subject);
  const known = loaded !== undefined && loaded.head.kind === 'account' && loaded.head.bureau === bureau;
  return known ? undefined : refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'account' });
}

async function grantAct(
  word: LedgerWord,
  deciding: Deciding<unknown>,
  input: { account: string; bureau: number; role: Role; from: PlainDate; until: PlainDate | null },
) {
  const values = allFields(word.ledger, { account: input.account, role: input.role, from: input.from, until: input.until });
  const id = deterministicId(`grant:${input.account}:${input.role}:${deciding.now}`);
  return proposeAct(word, deciding, id, { act: 'Recorded', bureau: input.bureau, values: values as never });
}

async function rolesHeld(deciding: Deciding<unknown>, accountId: string): Promise<Role[]> {
  const { rows } = await deciding.tx.query<{ role: Role }>(
    `select role from role_grant where account = $1 and known_to is null and valid_to is null and ("until" is null or "until" >= $2)`,
    [accountId, deciding.today],
  );
  return rows.map(({ role }) => role);
}

/** An account that is not this administrator's to answer for. */
async function othersAccount(deciding: Deciding<unknown>, { account: id, bureau }: { account: string; bureau: number }) {
  const held = await rolesHeld(deciding, id);
  return answersForRefusal(deciding.actor.powers, held, held.length === 0 && !(await hasAdministrator(deciding, bureau)));
}

async function hasAdministrator(deciding: Deciding<unknown>, bureau: number): Promise<boolean> {
  const { rowCount } = await deciding.tx.query(
    `select 1 from role_grant g join account a on a.subject = g.account and a.known_to is null and a.valid_to is null and not a.disabled
      where a.bureau = $1 and g.role = 'bureau-administrator' and g.known_to is null and g.valid_to is null
        and g."from" <= $2 and (g."until" is null or g."until" >= $2) limit 1`,
    [bureau, deciding.today],
  );
  return rowCount === 1;
}

async function setSecret(deciding: Deciding<unknown>, accountId: string, password: string): Promise<void> {
  await deciding.tx.query('select set_secret($1, $2, true, $3)', [accountId, await hashPassword(password), deciding.now]);
}

async function endSessions(deciding: Deciding<unknown>, accountId: string): Promise<void> {
  await deciding.tx.query('select end_sessions_of($1, null)', [accountId]);
}

function resetAct(deciding: Deciding<ResetAccount>, input: ResetAccount): PlannedAct {
  return {
    subject: deterministicId(`reset:${input.account}:${deciding.now}`),
    kind: 'password-reset',
    type: 'PasswordReset.v1',
    bureau: input.bureau,
    audience: 'accounts',
    about: input.account,
    occurredOn: deciding.today,
    basis: OWN.account,
    data: {},
  };
}
