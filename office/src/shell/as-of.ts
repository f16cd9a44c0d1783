import type { AsOf } from '@zhunsheng/contract/as-of';
import { isPlainDate, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useSearch } from '@tanstack/react-router';
import { textIn } from './search-text.ts';
import { useMe } from './session.ts';

/** The day of every view, in either reading; both stand in the address and go along from page to page. */
export function asOfIn(search: Readonly<Record<string, unknown>>): AsOf {
  const day = (name: string) => {
    const text = textIn(search, name);
    return text !== undefined && isPlainDate(text) ? text : undefined;
  };
  const [on, known] = [day('on'), day('known')];
  return { ...(on === undefined ? {} : { on }), ...(known === undefined ? {} : { known }) };
}

export function useAsOf(): AsOf & { readonly day: PlainDate; readonly past: boolean } {
  const asOf = asOfIn(useSearch({ strict: false }) as Record<string, unknown>);
  const { today } = useMe();
  const day = (asOf.on ?? asOf.known ?? today) as PlainDate;
  return { ...asOf, day, past: asOf.on !== undefined || asOf.known !== undefined };
}
