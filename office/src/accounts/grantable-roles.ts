import { grantRefusal } from '@zhunsheng/domain/identity/account-rules';
import { type Role, ROLES } from '@zhunsheng/domain/identity/roles';
import { useMe } from '../shell/session.ts';

/** Roles that this administrator may grant at all; whether one may stand beside another is the rule's to say. */
export function useGrantableRoles(): readonly Role[] {
  const { powers } = useMe();
  const held = new Set(powers);
  return ROLES.filter((role) => grantRefusal(held, [], role) === undefined);
}
