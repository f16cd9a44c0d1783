import { declaration } from '@zhunsheng/domain/attestation/attestation.ledger';
import { organMark } from '@zhunsheng/domain/document/document.ledger';
import { account, delegation, roleGrant } from '@zhunsheng/domain/identity/identity.ledger';
import { bureau, institution, section } from '@zhunsheng/domain/organisation/organisation.ledger';
import { ownLimit } from '@zhunsheng/domain/organisation/own-limit.ledger';
import { documentLettersWord } from './document/document-letters-word.ts';
import type { Keys } from './identity/keys.ts';
import { asLedger, type LedgerWord } from './ledger/ledger-commands.ts';
import type { LedgerRoutes } from './ledger/ledger-routes.ts';
import { mandateWords } from './mandate/mandate-words.ts';
import { entryWords } from './personnel/entry-words.ts';
import { personWord } from './personnel/person-word.ts';
import { settingWord } from './settings/setting-word.ts';
import { trainingSessionWord } from './personnel/training-session-word.ts';

const ALL = ['record', 'change', 'correct', 'withdraw'] as const;

/** Every ledger with its powers and the acts that its form offers. */
export function ledgerWords(keys: Keys, calendar: LedgerWord['calendar']): LedgerRoutes[] {
  const organisation = (ledger: Parameters<typeof asLedger>[0]): LedgerWord => ({
    ledger: asLedger(ledger),
    power: 'organisation.write',
    calendar,
  });
  const accounts = (ledger: Parameters<typeof asLedger>[0]): LedgerWord => ({ ledger: asLedger(ledger), power: 'account.write', calendar });
  return [
    { word: personWord(keys, calendar), readPower: 'personnel.read', acts: ALL },
    ...entryWords(keys, calendar).map(
      (word): LedgerRoutes => ({ word, readPower: 'personnel.read', acts: word.ledger.kind === 'training-credit' ? [] : ALL }),
    ),
    { word: trainingSessionWord(calendar), readPower: 'personnel.read', acts: ALL },
    { word: organisation(bureau), readPower: undefined, acts: ['change', 'correct'] },
    { word: organisation(section), readPower: undefined, acts: ALL },
    { word: organisation(institution), readPower: undefined, acts: ALL },
    { word: organisation(ownLimit), readPower: undefined, acts: ALL },
    { word: organisation(organMark), readPower: undefined, acts: ALL },
    { word: documentLettersWord(calendar), readPower: undefined, acts: ALL },
    ...mandateWords(calendar),
    { word: settingWord(calendar), readPower: 'mandate.read', acts: ALL },
    { word: { ledger: asLedger(declaration), power: 'attestation.declare', calendar }, readPower: 'standing.read', acts: [] },
    { word: accounts(account), readPower: 'account.read', acts: [] },
    { word: accounts(roleGrant), readPower: 'account.read', acts: [] },
    { word: accounts(delegation), readPower: 'account.read', acts: [] },
  ];
}
