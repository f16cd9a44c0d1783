import type { Role } from '@zhunsheng/domain/identity/roles';
import { deterministicId } from '../acts/ids.ts';
import { BUREAU_PLANS } from './bureau-plans.ts';

/** One password for all of them: they exist only in a database that this program made for itself and filled with invented people. */
export const DEMONSTRATION_PASSWORD = 'Zhunsheng-Demo-1';

export interface SignIn {
  readonly login: string;
  readonly bureau: number;
  readonly role: Role;
  readonly name: string;
}

const NAMES: Readonly<Partial<Record<Role, string>>> = {
  clerk: '内勤',
  officer: '办案人员',
  head: '负责人',
  reviewer: '法制审核',
  inspector: '督察',
  liaison: '联络员',
  supervisor: '监督',
  'bureau-administrator': '单位管理员',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
};

const signIn = (bureau: number, role: Role): SignIn => ({
  login:
    role.endsWith('-administrator') && role !== 'bureau-administrator'
      ? role.replace('-administrator', '')
      : `${role.replace('bureau-', '')}-${bureau}`,
  bureau,
  role,
  name: NAMES[role] ?? role,
});

/** Printed at the start: who does what, for a first look around. */
export const DEMONSTRATION_SIGN_INS: readonly SignIn[] = [
  ...(['clerk', 'officer', 'head', 'reviewer', 'inspector', 'liaison', 'bureau-administrator'] as const).map((role) => signIn(1001, role)),
  signIn(1002, 'clerk'),
  signIn(101, 'supervisor'),
  signIn(101, 'head'),
  signIn(1, 'supervisor'),
  ...(['system-administrator', 'security-administrator', 'audit-administrator'] as const).map((role) => signIn(1, role)),
];

/** Every account of the demonstration: each bureau with people has a clerk, each prefecture a supervisor. */
/** Bureaus of the demonstration that handle cases. */
export const CASE_BUREAUS = [1001, 1002, 1003, 1004, 1006, 1007] as const;

export const ALL_SIGN_INS: readonly SignIn[] = [
  ...DEMONSTRATION_SIGN_INS,
  ...[
    ...[1, ...BUREAU_PLANS.map(({ bureau }) => bureau)].map((bureau) => signIn(bureau, 'clerk')),
    ...[103, 104, 105].map((bureau) => signIn(bureau, 'supervisor')),
    ...CASE_BUREAUS.flatMap((bureau) => (['officer', 'head', 'reviewer'] as const).map((role) => signIn(bureau, role))),
  ].filter(({ login }) => !DEMONSTRATION_SIGN_INS.some((known) => known.login === login)),
];

export const accountOf = (login: string): string => deterministicId(`demonstration-account:${login}`);

export function getSignIn(bureau: number, role: Role): SignIn {
  const found = ALL_SIGN_INS.find((known) => known.bureau === bureau && known.role === role);
  if (found === undefined) throw new Error(`the demonstration has no ${role} in ${bureau}`);
  return found;
}
