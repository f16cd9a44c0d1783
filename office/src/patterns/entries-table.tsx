import type { EntryView } from '@zhunsheng/contract/ledger';
import { LEDGER_ACT_TEXT, type LedgerActWord, LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { EMPTY_TEXT } from '@zhunsheng/contract/shell-text';
import { type LedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import { useMemo } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { DataTable } from './data-table.tsx';
import { ledgerColumns } from './ledger-columns.tsx';

interface EntriesTableProps {
  readonly kind: LedgerKind;
  readonly rows: readonly EntryView[];
  /** Fields that the page says already. */
  readonly without: readonly string[];
  readonly subjects?: ReadonlyMap<string, string>;
  /** Acts that may be done on a row; none: the table is only read. */
  readonly acts: readonly Exclude<LedgerActWord, 'record'>[];
  readonly act: (act: LedgerActWord, row: EntryView) => void;
  readonly open?: (row: EntryView) => void;
}

/** The entries of one ledger as its declaration has them: a short table inside a page. */
export function EntriesTable({ kind, rows, without, subjects, acts, act, open }: EntriesTableProps) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames(subjects);
  const columns = useMemo(
    () => ledgerColumns({ kind, fields: Object.keys(LEDGERS[kind].fields).filter((field) => !without.includes(field)), locale, names }),
    [kind, without, locale, names],
  );
  const menu = (row: EntryView) => acts.map((word) => ({ key: word, label: say(LEDGER_ACT_TEXT[word].verb), run: () => act(word, row) }));
  return (
    <DataTable
      label={say(LEDGER_TEXT[kind].plural)}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.subject}
      menu={acts.length === 0 ? undefined : menu}
      open={open}
      empty={say(EMPTY_TEXT.ledger, { title: say(LEDGER_TEXT[kind].title) })}
    />
  );
}
