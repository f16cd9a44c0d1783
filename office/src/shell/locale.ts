import type { Text } from '@zhunsheng/contract/text';
import { useCallback } from 'react';
import { createStore, useStore } from './store.ts';

export type Locale = keyof Text;

const KEPT_UNDER = 'zhunsheng.locale';

export const locale = createStore<Locale>(localStorage.getItem(KEPT_UNDER) === 'en' ? 'en' : 'zh');

export function chooseLocale(next: Locale): void {
  localStorage.setItem(KEPT_UNDER, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  locale.set(next);
}

export type Filling = Readonly<Record<string, unknown>>;

/** `{name}` in a sentence is what stands under that name; what is not known is a dash. */
export function written(sentence: string, filling: Filling): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = filling[name];
    if (Array.isArray(value)) return value.join('、');
    return value === null || value === undefined || value === '' ? '—' : String(value);
  });
}

export type Say = (text: Text, filling?: Filling) => string;

export function useLocale(): Locale {
  return useStore(locale);
}

/** The sentence in the language of the screen. */
export function useSay(): Say {
  const chosen = useLocale();
  return useCallback<Say>((text, filling) => (filling === undefined ? text[chosen] : written(text[chosen], filling)), [chosen]);
}
