import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type AccountCode = Extract<RefusalCode, `${'account' | 'power'}/${string}`>;

export const ACCOUNT_REFUSALS: Readonly<Record<AccountCode, RefusalText>> = {
  'account/login-taken': {
    title: say('该登录名已被使用。', 'This sign-in name is taken.'),
    howTo: say('换一个登录名。', 'Choose another sign-in name.'),
  },
  'account/role-not-grantable': {
    title: say('您不能授予或收回角色“{role}”。', 'The role of {role} is not yours to grant or revoke.'),
    howTo: say(
      '工作角色由机构管理员授予，管理员角色由安全管理员授予。',
      'A bureau administrator grants working roles, the security administrator those of administrators.',
    ),
  },
  'account/separation-of-powers': {
    title: say('角色“{role}”不能与已有角色（{held}）由同一人担任。', 'The role of {role} cannot be held together with: {held}.'),
    howTo: say(
      '三员分立：由其他人担任，或者先收回已有角色。',
      'Separation of powers: give it to somebody else, or revoke the other roles first.',
    ),
    link: 'account',
  },
  'account/oneself': {
    title: say('不能管理自己的账号和授权。', 'Nobody manages his own account and roles.'),
    howTo: say('由其他管理员办理。', 'Another administrator does it.'),
  },
  'account/disabled': {
    title: say('该账号已停用，不能办理。', 'This account is disabled.'),
    howTo: say('先启用账号。', 'Enable the account first.'),
    link: 'account',
  },
  'account/last-administrator': {
    title: say('这是最后一名管理员，不能停用或收回。', 'This is the last administrator and can neither be disabled nor revoked.'),
    howTo: say('先授予另一人相同的管理员角色。', 'Grant the same role to somebody else first.'),
    link: 'account',
  },
  'power/not-yours': {
    title: say('您没有“{power}”的权限。', 'You do not have the power to {power}.'),
    howTo: say(
      '需要此权限的，由本机构管理员授予相应角色。',
      'Where your work needs it, the administrator of your bureau grants a role that has it.',
    ),
  },
};
