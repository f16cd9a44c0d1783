import { type DocumentLettersFacts, documentLetters } from '@zhunsheng/domain/document/document.ledger';
import { OWN } from '@zhunsheng/domain/law/gates';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { Deciding } from '../acts/command.ts';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';

/** Letters that the acting bureau has on record in other entries, whenever they are in use: a number is read long after it was given. */
async function othersOf({ tx, actor }: Deciding<unknown>, _about: string | undefined, subject: string): Promise<DocumentLettersFacts> {
  const { rows } = await tx.query<DocumentLettersFacts['others'][number]>(
    'select document, letters from document_letters where bureau = $1 and subject <> $2 and known_to is null',
    [actor.bureau, subject],
  );
  return { others: rows };
}

export function documentLettersWord(calendar: LedgerWord['calendar']): LedgerWord {
  return {
    ledger: asLedger(documentLetters),
    power: 'organisation.write',
    calendar,
    facts: othersOf,
    constraints: { document_letters_day_once: () => refuse(refusedByRule(OWN.document, 'document/letters-day-taken', {})) },
  };
}
