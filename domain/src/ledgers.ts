import { declaration } from './attestation/attestation.ledger.ts';
import { documentLetters, organMark } from './document/document.ledger.ts';
import { account, delegation, roleGrant } from './identity/identity.ledger.ts';
import { basisEntry, designation, executingLevel, mandate } from './mandate/mandate.ledger.ts';
import { bureau, institution, section } from './organisation/organisation.ledger.ts';
import { ownLimit } from './organisation/own-limit.ledger.ts';
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
import { setting } from './settings/setting.ledger.ts';
import { trainingSession } from './training/training.ledger.ts';

/** Every ledger, by kind. */
export const LEDGERS = {
  bureau,
  section,
  institution,
  'own-limit': ownLimit,
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
  mandate,
  'executing-level': executingLevel,
  designation,
  'basis-entry': basisEntry,
  'organ-mark': organMark,
  'document-letters': documentLetters,
  setting,
  account,
  'role-grant': roleGrant,
  delegation,
} as const;

export type LedgerKind = keyof typeof LEDGERS;

export function isLedgerKind(kind: string): kind is LedgerKind {
  return kind in LEDGERS;
}
