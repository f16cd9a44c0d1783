import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Address = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What stands in the address of this view, and how to write into it. What becomes undefined leaves the address. */
export function useAddress(): readonly [Address, (change: Address, step?: 'replace' | 'push') => void] {
  const address = useSearch({ strict: false }) as Address;
  const navigate = useNavigate();
  const write = useCallback(
    (change: Address, step: 'replace' | 'push' = 'replace') => {
      void navigate({
        to: '.',
        search: ((old: Address) => ({ ...old, ...change })) as never,
        replace: step === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [address, write];
}
