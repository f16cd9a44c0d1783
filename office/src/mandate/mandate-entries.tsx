import type { EntryView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { EMPTY_TEXT } from '@zhunsheng/contract/shell-text';
import { useMemo } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import type { Acts } from '../form-controls/use-acts.tsx';
import { DataTable } from '../patterns/data-table.tsx';
import { ledgerColumns } from '../patterns/ledger-columns.tsx';
import { usePages } from '../patterns/pages.ts';
import { useTableState, writeFilters } from '../patterns/table-state.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMe } from '../shell/session.ts';

export type MandateLedger = 'mandate' | 'executing-level' | 'designation' | 'basis-entry';

const SHOWN: Readonly<Record<MandateLedger, readonly string[]>> = {
  mandate: ['matter', 'decidedBy', 'documentTitle', 'documentNumber', 'from', 'until', 'publishedOn', 'executedBy', 'documentFile'],
  'executing-level': ['matter', 'level', 'ground', 'groundText', 'from', 'until'],
  designation: ['matter', 'district', 'ground', 'reason', 'approvedBy', 'approvedOn', 'from', 'until'],
  'basis-entry': [
    'matter',
    'instrument',
    'clause',
    'party',
    'circumstance',
    'fine',
    'least',
    'most',
    'inForceFrom',
    'inForceUntil',
    'documentFile',
  ],
};
const ACTS = ['change', 'correct', 'withdraw'] as const;

interface MandateEntriesProps {
  readonly kind: MandateLedger;
  readonly acts: Acts;
  readonly writes: boolean;
}

/** The entries of one of the four ledgers; those of the own bureau are changed from their row. */
export function MandateEntries({ kind, acts, writes }: MandateEntriesProps) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const actName = useActName();
  const me = useMe();
  const { on, known } = useAsOf();
  const [state, change] = useTableState();
  const sorted = state.sort === undefined ? { sort: 'matter', order: 'asc' } : { sort: state.sort, order: state.order };
  const pages = usePages<EntryView, ListView>(ledgerPaths.list(kind), { on, known, where: writeFilters(state.where), ...sorted });
  const columns = useMemo(
    () => ledgerColumns({ kind, fields: SHOWN[kind], locale, names, fixed: 'matter', withBureau: me.bureaus.length > 1 }),
    [kind, locale, names, me.bureaus.length],
  );
  return (
    <>
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(LEDGER_TEXT[kind].plural)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        menu={(row) =>
          writes && row.bureau === me.bureau
            ? ACTS.map((act) => ({ key: act, label: actName(act, kind), run: () => acts.begin(act, kind, row.subject) }))
            : []
        }
        tools={{ state, change, all: pages.all, name: say(LEDGER_TEXT[kind].plural) }}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={say(EMPTY_TEXT.ledger, { title: say(LEDGER_TEXT[kind].title) })}
      />
    </>
  );
}
