import { OWN } from '../law/gates.ts';
import { cite, own } from '../law/instruments.ts';
import { choice, date, fixed, text, type Values } from '../ledger/field.ts';
import { type Gate, ledger } from '../ledger/ledger.ts';
import { refusedByRule } from '../ruling.ts';
import { DOCUMENT_LETTERS, NUMBERED_DOCUMENTS } from './number.ts';

/** 机关代字: what a bureau's document numbers begin with from a day on. Without an entry it is derived from the names of the place. */
export const ORGAN_MARK_FIELDS = {
  mark: text({ max: 12 }),
  from: date(),
};

export type OrganMarkValues = Values<typeof ORGAN_MARK_FIELDS>;

export const organMark = ledger({
  kind: 'organ-mark',
  basis: [cite('city-management-rules', 32), own('document')],
  word: 'OrganMark',
  label: 'mark',
  audience: 'bureau',
  fields: ORGAN_MARK_FIELDS,
  gates: [],
});

/** 文种字: the letters of one kind of document where a bureau has its own, from a day on. */
export const DOCUMENT_LETTERS_FIELDS = {
  document: fixed(choice(...NUMBERED_DOCUMENTS)),
  letters: text({ max: 6 }),
  from: date(),
};

export type DocumentLettersValues = Values<typeof DOCUMENT_LETTERS_FIELDS>;

/** Letters of the acting bureau that are on record in other entries. */
export interface DocumentLettersFacts {
  readonly others: readonly Pick<DocumentLettersValues, 'document' | 'letters'>[];
}

/** Each kind counts by itself: two with the same letters would bear the same numbers. */
const nobodyElseHasThem: Gate<typeof DOCUMENT_LETTERS_FIELDS, DocumentLettersFacts> = ({ after, facts }) => {
  for (const { values } of after) {
    const { document, letters } = values;
    const shipped = NUMBERED_DOCUMENTS.some((other) => other !== document && DOCUMENT_LETTERS[other] === letters);
    if (shipped || facts.others.some((other) => other.document !== document && other.letters === letters)) {
      return refusedByRule(OWN.document, 'document/letters-taken', { letters });
    }
  }
  return undefined;
};

export const documentLetters = ledger({
  kind: 'document-letters',
  basis: [cite('city-management-rules', 32), own('document')],
  word: 'DocumentLetters',
  label: 'letters',
  audience: 'bureau',
  fields: DOCUMENT_LETTERS_FIELDS,
  gates: [nobodyElseHasThem],
});
