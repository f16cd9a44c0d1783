import { own } from '../law/instruments.ts';
import { byCommand, choice, date, file, fixed, longText, optional, subject, text, type Values } from '../ledger/field.ts';
import { ledger } from '../ledger/ledger.ts';

export const ATTESTED_STANDARDS = ['4.S6', '6.S12'] as const;

/** A standard that no record can measure: declared with its evidence, confirmed by a superior other than the declarer. */
export const DECLARATION_FIELDS = {
  standard: fixed(choice(...ATTESTED_STANDARDS)),
  statement: longText({ max: 1000 }),
  document: text({ max: 120 }),
  documentDate: date(),
  evidence: optional(file()),
  declaredBy: fixed(byCommand(subject('account'))),
  verdict: byCommand(choice('open', 'confirmed', 'sent-back')),
  verdictBy: byCommand(optional(subject('account'))),
  verdictOn: byCommand(optional(date())),
  verdictReason: byCommand(optional(longText({ max: 500 }))),
};

export type DeclarationValues = Values<typeof DECLARATION_FIELDS>;

/** Days after its confirmation during which an attestation counts (own choice; scheme value). */
export const ATTESTATION_COUNTS_DAYS = 730;

export const declaration = ledger({
  kind: 'declaration',
  basis: [own('attestation')],
  word: 'Declaration',
  label: 'standard',
  audience: 'bureau',
  fields: DECLARATION_FIELDS,
  gates: [],
});
