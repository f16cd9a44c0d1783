import type { Field } from '@zhunsheng/domain/ledger/field';
import type { Ledger } from '@zhunsheng/domain/ledger/ledger';

export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function tableName(kind: string): string {
  return kind.replaceAll('-', '_');
}

const SQL_TYPES: Record<Field['kind'], string> = {
  text: 'text',
  'long-text': 'text',
  choice: 'text',
  sealed: 'text',
  file: 'text',
  date: 'date',
  integer: 'integer',
  'half-days': 'integer',
  bureau: 'integer',
  flag: 'boolean',
  subject: 'uuid',
};

export interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Columns that every ledger's table has before its own. */
export const VERSION_COLUMNS: readonly Omit<Column, 'field'>[] = [
  { name: 'subject', type: 'uuid', nullable: false },
  { name: 'version', type: 'integer', nullable: false },
  { name: 'bureau', type: 'integer', nullable: false },
  { name: 'audience', type: 'text', nullable: false },
  { name: 'members', type: 'uuid[]', nullable: true },
  { name: 'valid_from', type: 'date', nullable: true },
  { name: 'valid_to', type: 'date', nullable: true },
  { name: 'known_from', type: 'timestamptz(3)', nullable: false },
  { name: 'known_to', type: 'timestamptz(3)', nullable: true },
];

/** Columns made from the label so that entries are ordered and found by pinyin. */
export const SEARCH_COLUMNS: readonly Omit<Column, 'field'>[] = [
  { name: 'name_key', type: 'text collate "C"', nullable: false },
  { name: 'grams', type: 'text[]', nullable: false },
];

const COLUMNS = new WeakMap<Ledger, readonly Column[]>();

/** Made once a declaration: every row of every list asks for them. */
export function columnsOf(ledger: Ledger): readonly Column[] {
  const known = COLUMNS.get(ledger) ?? columnsFrom(ledger);
  COLUMNS.set(ledger, known);
  return known;
}

function columnsFrom(ledger: Ledger): Column[] {
  const reserved = [...VERSION_COLUMNS, ...SEARCH_COLUMNS].map((column) => column.name);
  const taken = Object.keys(ledger.fields).find((field) => reserved.includes(columnName(field)));
  if (taken !== undefined) throw new Error(`${ledger.kind}.${taken} would hide a column of every ledger`);
  return Object.entries(ledger.fields).map(([field, declared]) => ({
    field,
    name: columnName(field),
    type: SQL_TYPES[declared.kind],
    nullable: !declared.required,
  }));
}
