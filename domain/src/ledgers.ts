import { declaration } from './attestation/attestation.ledger.ts';
import { account, delegation, roleGrant } from './identity/identity.ledger.ts';
import { bureau, institution, section } from './organisation/organisation.ledger.ts';
import {
  assessment,
  attendance,
  certificate,
  claim,
  contract,
  duty,
  onboarding,
  person,
  post,
  trainingCredit,
} from './personnel/personnel.ledger.ts';
import { trainingSession } from './training/training.ledger.ts';

/** Every ledger, by kind. */
export const LEDGERS = {
  bureau,
  section,
  institution,
  person,
  certificate,
  post,
  duty,
  onboarding,
  contract,
  assessment,
  claim,
  attendance,
  'training-credit': trainingCredit,
  'training-session': trainingSession,
  declaration,
  account,
  'role-grant': roleGrant,
  delegation,
} as const;

export type LedgerKind = keyof typeof LEDGERS;

export function isLedgerKind(kind: string): kind is LedgerKind {
  return kind in LEDGERS;
}
