import { LEDGERS, type LedgerKind } from '@zhunsheng/domain/ledgers';
import type { Field } from '@zhunsheng/domain/ledger/field';
import { DECLARATION_TEXT } from './attestation-text.ts';
import { DOCUMENT_LETTERS_TEXT, ORGAN_MARK_TEXT } from './document-text.ts';
import type { Labelled, LedgerText } from './field-text.ts';
import { ACCOUNT_TEXT, DELEGATION_TEXT, ROLE_GRANT_TEXT } from './identity-text.ts';
import { BUREAU_TEXT, INSTITUTION_TEXT, OWN_LIMIT_TEXT, SECTION_TEXT } from './organisation-text.ts';
import { BASIS_ENTRY_TEXT, DESIGNATION_TEXT, EXECUTING_LEVEL_TEXT, MANDATE_TEXT } from './mandate-text.ts';
import * as personnel from './personnel-text.ts';
import { type Locale, NO, NOTHING, say, showDate, showHalfDays, type Text, YES } from './text.ts';
import { SETTING_TEXT } from './settings-text.ts';
import { TRAINING_SESSION_TEXT } from './training-text.ts';

export const LEDGER_TEXT: { readonly [K in LedgerKind]: LedgerText<(typeof LEDGERS)[K]['fields']> } = {
  bureau: BUREAU_TEXT,
  section: SECTION_TEXT,
  institution: INSTITUTION_TEXT,
  'own-limit': OWN_LIMIT_TEXT,
  person: personnel.PERSON_TEXT,
  certificate: personnel.CERTIFICATE_TEXT,
  post: personnel.POST_TEXT,
  duty: personnel.DUTY_LEDGER_TEXT,
  onboarding: personnel.ONBOARDING_TEXT,
  contract: personnel.CONTRACT_TEXT,
  assessment: personnel.ASSESSMENT_TEXT,
  claim: personnel.CLAIM_TEXT,
  attendance: personnel.ATTENDANCE_TEXT,
  'training-credit': personnel.TRAINING_CREDIT_TEXT,
  'training-session': TRAINING_SESSION_TEXT,
  declaration: DECLARATION_TEXT,
  mandate: MANDATE_TEXT,
  'executing-level': EXECUTING_LEVEL_TEXT,
  designation: DESIGNATION_TEXT,
  'basis-entry': BASIS_ENTRY_TEXT,
  'organ-mark': ORGAN_MARK_TEXT,
  'document-letters': DOCUMENT_LETTERS_TEXT,
  setting: SETTING_TEXT,
  account: ACCOUNT_TEXT,
  'role-grant': ROLE_GRANT_TEXT,
  delegation: DELEGATION_TEXT,
};

export const LEDGER_ACTS = ['record', 'change', 'correct', 'withdraw'] as const;
export type LedgerActWord = (typeof LEDGER_ACTS)[number];

export const LEDGER_ACT_TEXT: Readonly<Record<LedgerActWord, { readonly verb: Text; readonly meaning: Text }>> = {
  record: { verb: say('登记', 'Record'), meaning: say('把新的事实记入台账。', 'Enters a new fact in the ledger.') },
  change: {
    verb: say('变更', 'Change'),
    meaning: say('从某日起情况变了；此前的记录仍然有效。', 'From a day on it is otherwise; what was so before stays.'),
  },
  correct: { verb: say('更正', 'Correct'), meaning: say('原来记错了，从来不是这样；须说明理由。', 'It was never so; needs a reason.') },
  withdraw: {
    verb: say('撤回', 'Withdraw'),
    meaning: say(
      '本不应登记；撤回后不再计入，记录保留，须说明理由。',
      'It should never have been entered; it no longer counts, the record stays, needs a reason.',
    ),
  },
};

/** For entries by a field's name that is known only when the program runs. */
export type AnyFieldText = Labelled & { readonly options?: Readonly<Record<string, Text>> };

export function fieldText(kind: LedgerKind, field: string): AnyFieldText | undefined {
  return (LEDGER_TEXT[kind].fields as Readonly<Record<string, AnyFieldText>>)[field];
}

export function fieldOf(kind: LedgerKind, field: string): Field | undefined {
  return (LEDGERS[kind].fields as Readonly<Record<string, Field>>)[field];
}

/** Label of a field; the field's own name where it has none (a field of an older declaration in an old act). */
export function fieldLabel(kind: LedgerKind, field: string, locale: Locale): string {
  return fieldText(kind, field)?.label[locale] ?? field;
}

export const SEALED_VALUE: Text = say('（密封）', '(sealed)');
export const FILE_VALUE: Text = say('附件', 'file');
const REFERENCE: Text = say('（另见记录）', '(see record)');

/** Names that only the reader's program knows: of a bureau by number, of a subject by id. */
export interface Names {
  readonly bureau?: (number: number) => string | undefined;
  readonly subject?: (id: string) => string | undefined;
}

export const BUREAU_BY_NUMBER: Text = say('{number}号机构', 'bureau {number}');

export function showBureau(number: number, locale: Locale, names: Names): string {
  return names.bureau?.(number) ?? BUREAU_BY_NUMBER[locale].replace('{number}', String(number));
}

/** A value of an entry as a reader sees it. */
export function showValue(kind: LedgerKind, field: string, value: unknown, locale: Locale, names: Names = {}): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  switch (fieldOf(kind, field)?.kind) {
    case 'choice':
      return fieldText(kind, field)?.options?.[String(value)]?.[locale] ?? String(value);
    case 'date':
      return showDate(String(value), locale);
    case 'half-days':
      return showHalfDays(Number(value), locale);
    case 'flag':
      return (value === true || value === 'true' ? YES : NO)[locale];
    case 'bureau':
      return showBureau(Number(value), locale, names);
    case 'sealed':
      return SEALED_VALUE[locale];
    case 'file':
      return FILE_VALUE[locale];
    case 'subject':
      return names.subject?.(String(value)) ?? REFERENCE[locale];
    case 'text':
    case 'long-text':
    case 'integer':
    case undefined:
      return String(value);
  }
}
