import { cite, own } from '../law/instruments.ts';
import { date, text, type Values } from '../ledger/field.ts';
import { ledger } from '../ledger/ledger.ts';

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
