import type { Names } from '@zhunsheng/contract/ledger-text';
import { useMemo } from 'react';
import { useMe } from './session.ts';

/** Names of the bureaus that this person sees; of subjects where a page knows them. */
export function useNames(subjects?: ReadonlyMap<string, string>): Names {
  const { bureaus } = useMe();
  return useMemo(() => {
    const byNumber = new Map(bureaus.map((bureau) => [bureau.number, bureau.name]));
    return { bureau: (number) => byNumber.get(number), subject: (id) => subjects?.get(id) };
  }, [bureaus, subjects]);
}
