import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createAccountInput } from '@zhunsheng/contract/identity';
import { isAdministratorRole, type Role } from '@zhunsheng/domain/identity/roles';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '@zhunsheng/server/acts/actor';
import type { Command } from '@zhunsheng/server/acts/command';
import { execute } from '@zhunsheng/server/acts/execute';
import { accountCommands } from '@zhunsheng/server/identity/account-commands';
import { loadKeys } from '@zhunsheng/server/identity/keys';
import { dataLayout } from '@zhunsheng/server/postgres/data-folder';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';
import { CALENDAR, createWorkshop } from '@zhunsheng/server/server';
import type { CliCommand, Say } from './command.ts';
import { type Installation, withInstallation } from './installation.ts';
import { withPool } from './pools.ts';

// Without what people mistake for something else when they read it from a screen.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const FIGURES = '23456789';

/** Five groups of letters and figures; about 80 bits. */
function newPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)] ?? '';
  const group = () => `${pick(LETTERS).toUpperCase()}${pick(LETTERS)}${pick(LETTERS)}${pick(FIGURES)}`;
  return [group(), group(), group(), group(), group()].join('-');
}

function sayPassword(say: Say, login: string, password: string): void {
  say(`账户 ${login} 的新密码（只显示这一次，登录后须更改）：`);
  say(`New password of ${login} (shown this once; it must be changed at sign-in):`);
  say(password);
}

type Found = { account: string; bureau: number; disabled: boolean; roles: Role[] };

const reset: CliCommand = {
  words: ['account', 'reset'],
  arguments: ['LOGIN'],
  options: {},
  chinese: '在本机为管理员账户设新密码（首次登录须改）；其他账户由其管理员重置',
  english: 'on this machine, give an administrator’s account a new password that he must change; others are reset by theirs',
  run: ({ arguments: [login = ''], say }) =>
    withInstallation(async (installation) => {
      const found = await findAdministrator(installation, login);
      const password = newPassword();
      const { account, bureau } = found;
      await giveCommand(installation, bureau, accountCommands(() => CALENDAR).reset, { account, bureau, password });
      sayPassword(say, login, password);
      if (found.disabled)
        say('注意：该账户已停用，须由安全管理员启用。 Note: the account is disabled; a security administrator can enable it.');
      return 0;
    }),
};

async function findAdministrator({ urls }: Installation, login: string): Promise<Found> {
  const { rows } = await withPool(urls.ownerUrl, 1, (pool) =>
    pool.query<Found>(
      `select a.subject as account, a.bureau, a.disabled, array_remove(array_agg(g.role), null) as roles
         from account a left join role_grant g on g.account = a.subject and g.known_to is null and g.valid_to is null
          and g."from" <= $2 and (g."until" is null or g."until" >= $2)
        where lower(a.login) = lower($1) and a.known_to is null and a.valid_to is null
        group by a.subject, a.bureau, a.disabled`,
      [login, dayOfInstant(new Date().toISOString())],
    ),
  );
  const [found] = rows;
  if (found === undefined) throw new StartFailure(`没有账户 ${login}。`, `There is no account ${login}.`);
  if (!found.roles.some((role) => isAdministratorRole(role) || role === 'bureau-administrator')) {
    throw new StartFailure(
      `账户 ${login} 不是管理员：请由其单位管理员重置。`,
      `${login} is no administrator: let the administrator of the bureau reset it.`,
    );
  }
  return found;
}

/** Through the commands that administrators use, so that it is on record, done by the system. */
async function giveCommand<Input>(
  { configuration, urls }: Installation,
  bureau: number,
  command: Command<Input>,
  input: Input,
): Promise<void> {
  const folder = dataLayout(configuration.dataDir).keys;
  if (!existsSync(path.join(folder, 'master.key'))) {
    throw new StartFailure(
      `${folder} 中没有主密钥：请先把密钥文件夹放回原处。`,
      `The master key is not in ${folder}: put the keys back first.`,
    );
  }
  const keys = await loadKeys(folder);
  const outcome = await withPool(urls.appUrl, 2, (pool) => {
    const workshop = createWorkshop(pool, keys, () => new Date());
    return execute(workshop, systemActor([bureau]), { command, commandId: randomUUID(), input });
  });
  if (outcome.status !== 200) throw new StartFailure('操作被拒绝：', `Refused: ${JSON.stringify(outcome.body)}`);
}

const PROVINCE = 1;

const first: CliCommand = {
  words: ['account', 'first'],
  arguments: ['LOGIN'],
  options: {},
  chinese: '在新数据库中设第一个安全管理员（首次登录须改密码）；由其设立其他管理员',
  english: 'make the first security administrator of a new database, who must change his password; he makes the other administrators',
  run: ({ arguments: [login = ''], say }) =>
    withInstallation(async (installation) => {
      await demandNoSecurityAdministrator(installation);
      const password = newPassword();
      const given = {
        subject: randomUUID(),
        bureau: PROVINCE,
        login,
        name: '安全管理员',
        person: null,
        roles: ['security-administrator'],
        password,
      };
      const input = createAccountInput.safeParse(given);
      if (!input.success) throw new StartFailure(`登录名 ${login} 不可用。`, `${login} cannot be a login.`);
      await giveCommand(installation, PROVINCE, accountCommands(() => CALENDAR).create, input.data);
      sayPassword(say, login, password);
      return 0;
    }),
};

async function demandNoSecurityAdministrator({ urls }: Installation): Promise<void> {
  const { rows } = await withPool(urls.ownerUrl, 1, (pool) =>
    pool.query<{ login: string }>(
      `select a.login from account a join role_grant g on g.account = a.subject and g.role = 'security-administrator'
        where a.known_to is null and a.valid_to is null and g.known_to is null and g.valid_to is null
          and (g."until" is null or g."until" >= $1) order by a.login limit 1`,
      [dayOfInstant(new Date().toISOString())],
    ),
  );
  const [found] = rows;
  if (found === undefined) return;
  throw new StartFailure(
    `已有安全管理员 ${found.login}：忘记密码时用 zhunsheng account reset ${found.login}。`,
    `There is a security administrator already, ${found.login}: if the password is lost, zhunsheng account reset ${found.login}.`,
  );
}

export const ACCOUNT_COMMANDS: readonly CliCommand[] = [reset, first];
