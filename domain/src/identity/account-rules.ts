import { OWN } from '../law/gates.ts';
import { type Refusal, refusedByRule } from '../ruling.ts';
import { isAdministratorRole, type Power, type Role, rolesMayStandTogether } from './roles.ts';

/** Roles that only the security administrator grants: the three administrators and the administrators of bureaus. */
function isReserved(role: Role): boolean {
  return isAdministratorRole(role) || role === 'bureau-administrator';
}

/** Who grants what (三员分立): a bureau's administrator the work of his bureau, the security administrator the administrators. */
export function grantRefusal(granter: ReadonlySet<Power>, held: readonly Role[], role: Role): Refusal | undefined {
  const allowed = isReserved(role) ? granter.has('grant.administrator') : granter.has('grant.bureau');
  if (!allowed) return refusedByRule(OWN.account, 'account/role-not-grantable', { role });
  return rolesMayStandTogether([...held, role]) ? undefined : refusedByRule(OWN.account, 'account/separation-of-powers', { role, held });
}

/**
 * Who resets, disables or enables an account: of administrators the security administrator, of everybody else the bureau's own.
 * `orphaned`: its bureau has no administrator, so that an account without roles falls to the security administrator.
 */
export function answersForRefusal(actor: ReadonlySet<Power>, held: readonly Role[], orphaned: boolean): Refusal | undefined {
  const reserved = held.find(isReserved);
  if (reserved !== undefined) return grantRefusal(actor, [], reserved);
  const [role] = held;
  if (role !== undefined) return grantRefusal(actor, [], role);
  if (actor.has('grant.bureau') || (orphaned && actor.has('grant.administrator'))) return undefined;
  return refusedByRule(OWN.security, 'power/not-yours', { power: 'grant.bureau' });
}

/** Nobody changes what he himself may do, nor locks himself out. */
export function oneselfRefusal(actor: string, account: string): Refusal | undefined {
  return actor === account ? refusedByRule(OWN.account, 'account/oneself', {}) : undefined;
}
