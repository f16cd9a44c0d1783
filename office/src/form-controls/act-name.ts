import { LEDGER_ACT_TEXT, LEDGER_TEXT, type LedgerActWord } from '@zhunsheng/contract/ledger-text';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { useCallback } from 'react';
import { useLocale } from '../shell/locale.ts';

/** 登记执法证; Record certificate. */
export function useActName(): (act: LedgerActWord, kind: LedgerKind) => string {
  const locale = useLocale();
  return useCallback(
    (act, kind) => {
      const [verb, title] = [LEDGER_ACT_TEXT[act].verb[locale], LEDGER_TEXT[kind].title[locale]];
      return locale === 'en' ? `${verb} ${title.toLowerCase()}` : `${verb}${title}`;
    },
    [locale],
  );
}
