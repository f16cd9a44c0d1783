import { fill, type Locale, type Text } from '@zhunsheng/contract/text';
import type { Facts } from '@zhunsheng/domain/ruling';
import { useCallback } from 'react';
import { createStore, useStore } from './store.ts';

const KEPT_UNDER = 'zhunsheng.locale';

const locale = createStore<Locale>(localStorage.getItem(KEPT_UNDER) === 'en' ? 'en' : 'zh');

function markPage(chosen: Locale): void {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}
markPage(locale.get());

export function chooseLocale(next: Locale): void {
  localStorage.setItem(KEPT_UNDER, next);
  markPage(next);
  locale.set(next);
}

export type Say = (text: Text, facts?: Facts) => string;

export function useLocale(): Locale {
  return useStore(locale);
}

/** The sentence in the language of the screen, its `{name}`s filled with facts. */
export function useSay(): Say {
  const chosen = useLocale();
  return useCallback<Say>((text, facts) => (facts === undefined ? text[chosen] : fill(text, facts, chosen)), [chosen]);
}
