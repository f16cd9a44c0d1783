/**
 * Roles and what each may do. Deny by default: a power that is not in the row of one of a user's roles is refused.
 * The system, security and audit administrators have disjoint powers and none in the bureau's business (三员分立).
 */
export const ROLES = [
  'clerk',
  'head',
  'reviewer',
  'inspector',
  'liaison',
  'officer',
  'supervisor',
  'bureau-administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;

export type Role = (typeof ROLES)[number];

export const POWERS = [
  'personnel.read',
  'personnel.write',
  'roster.import',
  'roster.export',
  'roster.export-sealed',
  'sealed.open',
  'sealed.erase',
  'transfer.decide',
  'organisation.write',
  'registry.write',
  'attestation.declare',
  'attestation.confirm',
  'standing.read',
  'refusal.read',
  'history.read',
  'duplicate.settle',
  'delegation.write',
  'delegation.own',
  'mandate.read',
  'mandate.write',
  'benchmark.write',
  'setting.write',
  'case.read',
  'case.handle',
  'case.approve',
  'case.review',
  'case.publish',
  'case.open-sealed',
  'account.read',
  'account.write',
  'grant.bureau',
  'grant.administrator',
  'system.operate',
  'audit.read',
] as const;

export type Power = (typeof POWERS)[number];

const READS = ['personnel.read', 'standing.read', 'history.read', 'delegation.own', 'mandate.read'] as const;

export const ROLE_MATRIX: Readonly<Record<Role, readonly Power[]>> = {
  clerk: [
    ...READS,
    'personnel.write',
    'roster.import',
    'roster.export',
    'roster.export-sealed',
    'sealed.open',
    'transfer.decide',
    'organisation.write',
    'attestation.declare',
    'refusal.read',
    'mandate.write',
    'benchmark.write',
    'setting.write',
    'case.read',
    'case.handle',
    'case.publish',
    'case.open-sealed',
  ],
  head: [
    ...READS,
    'case.read',
    'case.approve',
    'case.publish',
    'case.open-sealed',
    'roster.export',
    'attestation.declare',
    'attestation.confirm',
    'transfer.decide',
    'refusal.read',
    'delegation.write',
    'sealed.erase',
  ],
  reviewer: [...READS, 'refusal.read', 'case.read', 'case.review', 'case.open-sealed'],
  inspector: [...READS, 'refusal.read', 'duplicate.settle', 'case.read'],
  liaison: [...READS, 'roster.export'],
  officer: ['standing.read', 'delegation.own', 'history.read', 'mandate.read', 'case.read', 'case.handle', 'case.open-sealed'],
  supervisor: [
    ...READS,
    'roster.export',
    'attestation.confirm',
    'refusal.read',
    'duplicate.settle',
    'mandate.write',
    'benchmark.write',
    'setting.write',
    'case.read',
  ],
  'bureau-administrator': ['account.read', 'account.write', 'grant.bureau'],
  'system-administrator': ['system.operate', 'registry.write'],
  'security-administrator': ['account.read', 'account.write', 'grant.administrator'],
  'audit-administrator': ['audit.read'],
};

export const ADMINISTRATOR_ROLES = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[];

export function powersOf(roles: readonly Role[]): ReadonlySet<Power> {
  return new Set(roles.flatMap((role) => ROLE_MATRIX[role]));
}

export function isAdministratorRole(role: Role): boolean {
  return (ADMINISTRATOR_ROLES as readonly Role[]).includes(role);
}

/** 三员分立: an administrator's role stands alone; nobody holds two of them, or one beside work of a bureau. */
export function rolesMayStandTogether(roles: readonly Role[]): boolean {
  return roles.length < 2 || !roles.some(isAdministratorRole);
}
