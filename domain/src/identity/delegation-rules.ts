import { OWN } from '../law/gates.ts';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import { type Refusal, refusedByRule } from '../ruling.ts';
import { isAdministratorRole, type Role } from './roles.ts';

/** A deputy for longer than a year is a role of his own: choice of the software. */
export const LONGEST_DELEGATION_DAYS = 366;

export interface DelegatingAccount {
  readonly account: string;
  readonly bureau: number;
  readonly disabled: boolean;
  readonly roles: readonly Role[];
}

interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface DelegationProposal extends Period {
  readonly bureau: number;
  readonly principal: DelegatingAccount | undefined;
  readonly deputy: DelegatingAccount | undefined;
  /** Other delegations of the same principal. */
  readonly others: readonly Period[];
}

/** What forbids a delegation; undefined where nothing does. */
export function delegationRefusal({ principal, deputy, from, until, others, bureau }: DelegationProposal): Refusal | undefined {
  if (principal === undefined || deputy === undefined) return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'account' });
  if (principal.account === deputy.account) return refusedByRule(OWN.delegation, 'delegation/to-oneself', {});
  const elsewhere = [principal, deputy].find((account) => account.bureau !== bureau);
  if (elsewhere !== undefined) return refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: elsewhere.bureau });
  if (principal.disabled || deputy.disabled) return refusedByRule(OWN.account, 'account/disabled', {});
  const reserved = [...principal.roles, ...deputy.roles].find(isAdministratorRole);
  if (reserved !== undefined) return refusedByRule(OWN.account, 'account/separation-of-powers', { role: reserved, held: deputy.roles });
  if (until < from) return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from, until });
  if (until >= addDays(from, LONGEST_DELEGATION_DAYS))
    return refusedByRule(OWN.delegation, 'delegation/too-long', { from, until, days: LONGEST_DELEGATION_DAYS });
  const twin = others.find((other) => other.from <= until && from <= other.until);
  return twin === undefined ? undefined : refusedByRule(OWN.delegation, 'delegation/overlaps', { from: twin.from, until: twin.until });
}
