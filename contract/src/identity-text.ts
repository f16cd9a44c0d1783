import type { ACCOUNT_FIELDS, DELEGATION_FIELDS, ROLE_GRANT_FIELDS } from '@zhunsheng/domain/identity/identity.ledger';
import type { Role } from '@zhunsheng/domain/identity/roles';
import type { LedgerText } from './field-text.ts';
import { ROLE_TEXT } from './role-text.ts';
import { say, type Text } from './text.ts';

const ROLE_NAMES = Object.fromEntries(Object.entries(ROLE_TEXT).map(([role, { name }]) => [role, name])) as Readonly<Record<Role, Text>>;

export const ACCOUNT_TEXT: LedgerText<typeof ACCOUNT_FIELDS> = {
  title: say('账号', 'Account'),
  plural: say('账号', 'Accounts'),
  fields: {
    login: {
      label: say('登录名', 'Sign-in name'),
      hint: say(
        '3 至 40 位小写字母、数字、点、连字符或下划线，不再变更。',
        '3 to 40 small letters, digits, dots, hyphens or underscores; never changed.',
      ),
    },
    name: { label: say('姓名', 'Name') },
    person: { label: say('对应人员', 'Person'), hint: say('在人员台账中的本人。', 'The same person in the ledger of people.') },
    disabled: { label: say('已停用', 'Disabled') },
  },
};

export const ROLE_GRANT_TEXT: LedgerText<typeof ROLE_GRANT_FIELDS> = {
  title: say('授权', 'Role grant'),
  plural: say('授权', 'Role grants'),
  fields: {
    account: { label: say('账号', 'Account') },
    role: { label: say('角色', 'Role'), options: ROLE_NAMES },
    from: { label: say('起始日期', 'From') },
    until: { label: say('终止日期', 'Until'), hint: say('最后一天；长期授权的不填。', 'Last day; leave empty until further notice.') },
  },
};

export const DELEGATION_TEXT: LedgerText<typeof DELEGATION_FIELDS> = {
  title: say('代理', 'Delegation'),
  plural: say('代理', 'Delegations'),
  fields: {
    principal: { label: say('被代理人', 'Principal') },
    deputy: { label: say('代理人', 'Deputy') },
    from: { label: say('起始日期', 'From') },
    until: { label: say('终止日期', 'Until'), hint: say('代理的最后一天。', 'Last day of the delegation.') },
    reason: { label: say('理由', 'Reason') },
  },
};
