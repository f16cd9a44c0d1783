import { useCallback, useMemo } from 'react';
import { useAddress } from '../shell/address.ts';

/** What a person has set up in a table. */
export interface TableState {
  readonly q: string;
  readonly sort: string | undefined;
  readonly order: 'asc' | 'desc';
  /** Column → values chosen in it. */
  readonly where: ReadonlyMap<string, readonly string[]>;
  readonly hidden: ReadonlySet<string>;
}

export type ChangeTable = (change: Partial<TableState>) => void;

/** Kept in the address, so that a copied address shows the same table. */
export function useTableState(): readonly [TableState, ChangeTable] {
  const [address, write] = useAddress();
  const { q, sort, order, where, hide } = address;
  const whereText = Array.isArray(where) ? where.join('\n') : (where ?? '');
  const state = useMemo<TableState>(
    () => ({
      q: typeof q === 'string' ? q : '',
      sort: typeof sort === 'string' ? sort : undefined,
      order: order === 'desc' ? 'desc' : 'asc',
      where: readFilters(whereText === '' ? [] : String(whereText).split('\n')),
      hidden: new Set(typeof hide === 'string' ? hide.split(',') : []),
    }),
    [q, sort, order, whereText, hide],
  );
  const change = useCallback<ChangeTable>(
    (next) => {
      write({
        ...('q' in next ? { q: next.q === '' ? undefined : next.q } : {}),
        ...('sort' in next ? { sort: next.sort } : {}),
        ...('order' in next ? { order: next.order === 'desc' ? 'desc' : undefined } : {}),
        ...(next.where === undefined ? {} : { where: next.where.size === 0 ? undefined : writeFilters(next.where) }),
        ...(next.hidden === undefined ? {} : { hide: next.hidden.size === 0 ? undefined : [...next.hidden].join(',') }),
      });
    },
    [write],
  );
  return [state, change];
}

function readFilters(written: readonly string[]): Map<string, readonly string[]> {
  const filters = new Map<string, readonly string[]>();
  for (const each of written) {
    const at = each.indexOf(':');
    if (at > 0) filters.set(each.slice(0, at), each.slice(at + 1).split(','));
  }
  return filters;
}

/** As the address and the server's lists take them: `category:officer,auxiliary`. */
export function writeFilters(where: TableState['where']): string[] {
  return [...where].map(([column, values]) => `${column}:${values.join(',')}`);
}
