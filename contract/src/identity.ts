import { ROLES, type Power, type Role } from '@zhunsheng/domain/identity/roles';
import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

export const identityPaths = {
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  me: '/api/me',
  password: '/api/password',
  createAccount: '/api/accounts/create',
  resetAccount: '/api/accounts/reset',
  disableAccount: '/api/accounts/disable',
  enableAccount: '/api/accounts/enable',
  grantRole: '/api/accounts/grant',
  revokeRole: '/api/accounts/revoke',
  accounts: '/api/accounts',
  securityEvents: '/api/security-events',
};

export const LOGIN_PATTERN = /^[a-z0-9][a-z0-9.\-_]{2,39}$/;

const password = z.string({ error: 'required' }).min(1, 'required').max(200, 'too-long');
const login = z.string({ error: 'required' }).trim().toLowerCase().regex(LOGIN_PATTERN, 'not-text');

export const signInInput = z.strictObject({ login: z.string().max(100), password });
export const passwordInput = z.strictObject({ current: password, next: password });

export const createAccountInput = z.strictObject({
  subject: subjectIdSchema,
  bureau: z.int().min(1).max(99_999),
  login,
  name: textSchema(50),
  person: z.union([subjectIdSchema, z.null()]),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  password,
});
export const resetAccountInput = z.strictObject({ account: subjectIdSchema, bureau: z.int().min(1).max(99_999), password });
export const accountStandingInput = z.strictObject({
  account: subjectIdSchema,
  bureau: z.int().min(1).max(99_999),
  reason: textSchema(200),
});
export const grantRoleInput = z.strictObject({
  account: subjectIdSchema,
  bureau: z.int().min(1).max(99_999),
  role: z.enum(ROLES),
  from: plainDateSchema,
  until: z.union([plainDateSchema, z.null()]),
});
export const revokeRoleInput = z.strictObject({ grant: subjectIdSchema, bureau: z.int().min(1).max(99_999), reason: textSchema(200) });

export interface MeView {
  readonly account: string;
  readonly name: string;
  readonly login: string;
  readonly person: string | null;
  readonly bureau: number;
  readonly bureauName: string;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly roles: readonly Role[];
  readonly powers: readonly Power[];
  readonly mustChange: boolean;
  readonly csrf: string;
  readonly expiresAt: string;
  readonly idleMinutes: number;
  readonly today: string;
  readonly demonstration: boolean;
  /** The bureaus that this account sees, his own first. */
  readonly bureaus: readonly BureauName[];
}

export interface BureauName {
  readonly number: number;
  readonly parent: number | null;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly name: string;
  readonly divisionName: string;
}

export interface AccountView {
  readonly account: string;
  readonly bureau: number;
  readonly login: string;
  readonly name: string;
  readonly person: string | null;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  readonly locked: boolean;
  readonly grants: readonly { readonly grant: string; readonly role: Role; readonly from: string; readonly until: string | null }[];
}
