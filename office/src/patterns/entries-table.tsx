import type { EntryView } from '@zhunsheng/contract/ledger';
import { fieldLabel, LEDGER_ACT_TEXT, type LedgerActWord, LEDGER_TEXT, showValue } from '@zhunsheng/contract/ledger-text';
import { EMPTY_TEXT } from '@zhunsheng/contract/shell-text';
import type { Field } from '@zhunsheng/domain/ledger/field';
import { type LedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import { useMemo } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { type Column, textColumn } from './column.ts';
import { DataTable } from './data-table.tsx';

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

const WIDTHS: Readonly<Record<Field['kind'], number>> = {
  text: 176, 'long-text': 240, choice: 136, date: 128, integer: 96, 'half-days': 96, flag: 96, subject: 200, bureau: 220, sealed: 96, file: 88,
};

/** The entries of one ledger as its declaration has them. */
export function EntriesTable({ kind, rows, without, subjects, acts, act, open }: EntriesTableProps) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames(subjects);
  const columns = useMemo(
    () =>
      Object.entries(LEDGERS[kind].fields as Readonly<Record<string, Field>>)
        .filter(([name]) => !without.includes(name))
        .map(([name, field]): Column<EntryView> => {
          const text = (row: EntryView) => showValue(kind, name, row.values[name], locale, names);
          const base = textColumn<EntryView>(name, fieldLabel(kind, name, locale), WIDTHS[field.kind], text, field.kind === 'half-days' || field.kind === 'integer' ? { align: 'right' } : {});
          return field.kind === 'file' ? { ...base, cell: (row) => (row.values[name] === null ? '—' : <a href={`/api/files/${String(row.values[name])}`}>{text(row)}</a>) } : base;
        }),
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
