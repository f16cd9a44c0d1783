import type { Keys } from '../identity/keys.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { entryWords } from './entry-words.ts';
import { personWord } from './person-word.ts';

export interface PersonnelWords {
  readonly person: LedgerWord;
  readonly post: LedgerWord;
  readonly duty: LedgerWord;
  readonly certificate: LedgerWord;
  readonly attendance: LedgerWord;
}

/** The ledgers about people by name, for commands that keep entries of several. */
export function personnelWords(keys: Keys, calendar: LedgerWord['calendar']): PersonnelWords {
  const entries = entryWords(keys, calendar);
  const wordOf = (kind: string): LedgerWord => {
    const found = entries.find(({ ledger }) => ledger.kind === kind);
    if (found === undefined) throw new Error(`no ledger of ${kind}`);
    return found;
  };
  return {
    person: personWord(keys, calendar),
    post: wordOf('post'),
    duty: wordOf('duty'),
    certificate: wordOf('certificate'),
    attendance: wordOf('attendance'),
  };
}
