import { MANDATE_PAGE_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { showDate } from '@zhunsheng/contract/text';
import { useCallback } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';

interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** From when to when something is law, in words. */
export function useValidity(): (of: Validity) => string {
  const say = useSay();
  const locale = useLocale();
  return useCallback(
    ({ validFrom, validTo }) => {
      if (validFrom === null && validTo === null) return say(MANDATE_PAGE_TEXT.always);
      const from = validFrom === null ? '' : say(MANDATE_PAGE_TEXT.since, { from: showDate(validFrom, locale) });
      const until = validTo === null ? '' : say(MANDATE_PAGE_TEXT.until, { until: showDate(validTo, locale) });
      return [from, until].filter((part) => part !== '').join(locale === 'zh' ? '' : ' ');
    },
    [say, locale],
  );
}
