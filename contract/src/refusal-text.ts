import { isLedgerKind } from '@zhunsheng/domain/ledgers';
import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { Facts } from '@zhunsheng/domain/ruling';
import { ACCOUNT_REFUSALS } from './account-refusals.ts';
import { BENCHMARK_REFUSALS } from './benchmark-refusals.ts';
import { CASE_REFUSALS } from './case-refusals.ts';
import { worded } from './fact-text.ts';
import { LEDGER_REFUSALS } from './ledger-refusals.ts';
import { fieldLabel, type Names, showValue } from './ledger-text.ts';
import { MANDATE_REFUSALS } from './mandate-refusals.ts';
import { OWN_LIMIT_REFUSALS } from './own-limit-refusals.ts';
import { PERSONNEL_REFUSALS } from './personnel-refusals.ts';
import { PROCEDURE_REFUSALS } from './procedure-refusals.ts';
import type { RefusalText, Step } from './refusal.ts';
import { DOCUMENT_REFUSALS } from './document-refusals.ts';
import { SETTING_REFUSALS } from './setting-refusals.ts';
import { fill, type Locale } from './text.ts';

export const REFUSAL_TEXT: Readonly<Record<RefusalCode, RefusalText>> = {
  ...PERSONNEL_REFUSALS,
  ...PROCEDURE_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...LEDGER_REFUSALS,
  ...OWN_LIMIT_REFUSALS,
  ...MANDATE_REFUSALS,
  ...BENCHMARK_REFUSALS,
  ...DOCUMENT_REFUSALS,
  ...SETTING_REFUSALS,
  ...CASE_REFUSALS,
};

export interface RefusalSentences {
  readonly title: string;
  readonly howTo: string;
  readonly link: Step | null;
}

/** What a refusal says in the reader's language; its basis is shown by `citationText`, its facts one by one by `factLines`. */
export function refusalSentences(code: RefusalCode, facts: Facts, locale: Locale, names: Names = {}): RefusalSentences {
  const text = REFUSAL_TEXT[code];
  const words = worded(facts, locale, names);
  return { title: fill(text.title, words, locale), howTo: fill(text.howTo, words, locale), link: text.link ?? null };
}

export interface MovedField {
  readonly field: string;
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

const listOf = (fact: Facts[string] | undefined): readonly string[] => (typeof fact === 'object' && fact !== null ? fact : []);

/** Both values side by side for `ledger/changed-meanwhile`. */
export function movedFields(facts: Facts, locale: Locale, names: Names = {}): MovedField[] {
  const kind = facts['kind'];
  if (typeof kind !== 'string' || !isLedgerKind(kind)) return [];
  const [theirs, yours] = [listOf(facts['theirs']), listOf(facts['yours'])];
  return listOf(facts['fields']).map((field, index) => ({
    field,
    label: fieldLabel(kind, field, locale),
    theirs: showValue(kind, field, theirs[index], locale, names),
    yours: showValue(kind, field, yours[index], locale, names),
  }));
}
