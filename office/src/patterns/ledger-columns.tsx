import type { EntryView } from '@zhunsheng/contract/ledger';
import { fieldLabel, fieldOf, fieldText, type Names, showValue } from '@zhunsheng/contract/ledger-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import { type Locale, NO, YES } from '@zhunsheng/contract/text';
import type { Field } from '@zhunsheng/domain/ledger/field';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { type Choice, type Column, textColumn } from './column.ts';

const WIDTHS: Readonly<Record<Field['kind'], number>> = {
  text: 160,
  'long-text': 240,
  choice: 128,
  date: 120,
  integer: 88,
  'half-days': 88,
  flag: 96,
  subject: 200,
  bureau: 220,
  sealed: 96,
  file: 88,
};

interface LedgerColumns {
  readonly kind: LedgerKind;
  readonly fields: readonly string[];
  readonly locale: Locale;
  readonly names: Names;
  /** The field that stays in sight. */
  readonly fixed?: string;
  readonly withBureau?: boolean;
}

/** Columns out of a ledger's declaration: labels, words for codes, widths, filters of its choices. */
export function ledgerColumns({ kind, fields, locale, names, fixed, withBureau = false }: LedgerColumns): Column<EntryView>[] {
  const columns = fields.map((name): Column<EntryView> => {
    const field = fieldOf(kind, name);
    const text = (row: EntryView) => showValue(kind, name, row.values[name], locale, names);
    const choices = field === undefined ? undefined : choicesOf(kind, name, field, locale);
    const numeric = field?.kind === 'half-days' || field?.kind === 'integer';
    return textColumn<EntryView>(name, fieldLabel(kind, name, locale), name === fixed ? 220 : WIDTHS[field?.kind ?? 'text'], text, {
      ...(numeric ? { align: 'right' as const } : {}),
      ...(name === fixed ? { fixed: true as const } : {}),
      ...(field?.kind === 'sealed' || field?.kind === 'file' || field?.kind === 'subject' ? {} : { sortable: true as const }),
      ...(choices === undefined ? {} : { choices }),
      ...(field?.kind === 'file'
        ? {
            cell: (row: EntryView) =>
              row.values[name] === null ? '—' : <a href={`/api/files/${String(row.values[name])}`}>{text(row)}</a>,
          }
        : {}),
    });
  });
  if (!withBureau) return columns;
  return [
    ...columns.slice(0, 1),
    textColumn<EntryView>('bureau', COLUMN_TEXT.bureau[locale], 200, (row) => names.bureau?.(row.bureau) ?? ''),
    ...columns.slice(1),
  ];
}

function choicesOf(kind: LedgerKind, name: string, field: Field, locale: Locale): Choice[] | undefined {
  if (field.kind === 'flag')
    return [
      { value: 'true', label: YES[locale] },
      { value: 'false', label: NO[locale] },
    ];
  if (field.kind !== 'choice') return undefined;
  return (field.options ?? []).map((value) => ({ value, label: fieldText(kind, name)?.options?.[value]?.[locale] ?? value }));
}
