import { own } from '../law/instruments.ts';
import { byCommand, choice, date, fixed, flag, optional, subject, text, type Values } from '../ledger/field.ts';
import { ledger } from '../ledger/ledger.ts';
import { ROLES } from './roles.ts';

/** What is an act of an account: who it is for and whether it may sign in. Passwords and sessions are not acts. */
export const ACCOUNT_FIELDS = {
  login: fixed(text({ max: 40 })),
  name: text({ max: 50 }),
  person: optional(subject('person')),
  disabled: byCommand(flag()),
};

export const ROLE_GRANT_FIELDS = {
  account: fixed(subject('account')),
  role: fixed(choice(...ROLES)),
  from: date(),
  until: optional(date()),
};

/** 代理: the deputy acts with the principal's roles for a period; every act of his then names both. */
export const DELEGATION_FIELDS = {
  principal: fixed(subject('account')),
  deputy: fixed(subject('account')),
  from: date(),
  until: date(),
  reason: text({ max: 200 }),
};

export type AccountValues = Values<typeof ACCOUNT_FIELDS>;
export type RoleGrantValues = Values<typeof ROLE_GRANT_FIELDS>;
export type DelegationValues = Values<typeof DELEGATION_FIELDS>;

export const account = ledger({
  kind: 'account',
  basis: [own('account')],
  word: 'Account',
  label: 'name',
  audience: 'accounts',
  fields: ACCOUNT_FIELDS,
  gates: [],
});
export const roleGrant = ledger({
  kind: 'role-grant',
  basis: [own('account')],
  word: 'RoleGrant',
  label: 'role',
  audience: 'accounts',
  fields: ROLE_GRANT_FIELDS,
  gates: [],
});
export const delegation = ledger({
  kind: 'delegation',
  basis: [own('delegation')],
  word: 'Delegation',
  label: 'reason',
  audience: 'accounts',
  fields: DELEGATION_FIELDS,
  gates: [],
});
