import type { EntryView, ListQuery, ListView } from '@zhunsheng/contract/ledger';
import type { Ledger } from '@zhunsheng/domain/ledger/ledger';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { wrongField } from '../http/failure.ts';
import { holds, readingOf } from './as-of.ts';
import { columnName, columnsOf, tableName } from './columns.ts';
import { afterCursor, inBureaus, preparedName, type Sort } from './list-page.ts';
import { queryGrams } from './name-key.ts';

/** One page of a ledger, one statement: the scope is a parameter beside the policy that checks it again. */
export async function listEntries(tx: Tx, ledger: Ledger, scope: readonly number[], query: ListQuery, today: PlainDate): Promise<ListView> {
  const reading = readingOf(query, today);
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const bureaus = query.bureau === undefined ? scope : scope.filter((bureau) => bureau === query.bureau);
  const day = `${bind(reading.day)}::date`;
  const known = reading.knownBefore === null ? null : `${bind(reading.knownBefore)}::timestamptz`;
  const conditions = [inBureaus('t', bureaus, bind), holds('t', day, known)];
  for (const filter of query.where ?? []) conditions.push(filterOf(ledger, filter, bind));
  if (query.q !== undefined && query.q.trim() !== '') {
    const grams = bind(queryGrams(query.q));
    conditions.push(
      known === null
        ? `t.subject in (select subject from find_subjects(${bind(ledger.kind)}, ${grams}, ${day}, 2000))`
        : `t.grams @> ${grams}::text[]`,
    );
  }
  const sort = sortOf(ledger, query);
  const direction = query.order === 'desc' ? 'desc' : 'asc';
  if (query.after !== undefined) conditions.push(afterCursor('t', query.after, sort, direction, bind));
  const text = `select ${shownColumns(ledger)}, ${sort.key} as sort_key from ${tableName(ledger.kind)} t where ${conditions.join(' and ')}
      order by ${sort.key} ${direction}, t.subject ${direction} limit ${query.limit + 1}`;
  const { rows } = await tx.query<Record<string, unknown>>({ ...preparedName(query, text), text, values });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    kind: ledger.kind as LedgerKind,
    on: reading.day,
    rows: page.map((row) => entryView(ledger, row)),
    next: rows.length > query.limit && last !== undefined ? JSON.stringify([last['sort_key'], last['subject']]) : null,
  };
}

const shownColumns = (ledger: Ledger): string =>
  ['subject', 'bureau', ...columnsOf(ledger).map(({ name }) => name)].map((name) => `t."${name}"`).join(', ');

export function entryView(ledger: Ledger, row: Readonly<Record<string, unknown>>): EntryView {
  const values: Record<string, unknown> = {};
  for (const { field, name } of columnsOf(ledger)) values[field] = openValue(ledger, field, row[name]);
  return { subject: String(row['subject']), bureau: Number(row['bureau']), values };
}

/** Sealed values never leave by a list: only whether there is one. */
export function openValues(ledger: Ledger, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, openValue(ledger, field, value)]));
}

function openValue(ledger: Ledger, field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return ledger.fields[field]?.kind === 'sealed' ? true : value;
}

function filterOf(ledger: Ledger, filter: string, bind: (value: unknown) => string): string {
  const at = filter.indexOf(':');
  const field = filter.slice(0, at);
  const declared = Object.hasOwn(ledger.fields, field) ? ledger.fields[field] : undefined;
  if (at < 1 || declared === undefined || declared.kind === 'sealed') throw wrongField('where', 'unknown-field');
  const wanted = filter.slice(at + 1);
  const column = `t."${columnName(field)}"`;
  if (wanted === '') return `${column} is null`;
  if (declared.kind === 'text' || declared.kind === 'long-text') return `position(lower(${bind(wanted)}) in lower(${column})) > 0`;
  return `${column}::text = any(string_to_array(${bind(wanted)}, ','))`;
}

function sortOf(ledger: Ledger, query: ListQuery): Sort {
  if (query.sort === undefined)
    return ledger.searched === undefined ? { key: `t.subject`, type: 'uuid' } : { key: 't.name_key', type: 'text' };
  if (query.sort === ledger.label && ledger.searched !== undefined) return { key: 't.name_key', type: 'text' };
  const declared = Object.hasOwn(ledger.fields, query.sort) ? ledger.fields[query.sort] : undefined;
  if (declared === undefined || declared.kind === 'sealed') throw wrongField('sort', 'unknown-field');
  const column = `t."${columnName(query.sort)}"`;
  switch (declared.kind) {
    case 'date':
      return { key: `coalesce(${column}, date '0001-01-01')`, type: 'date' };
    case 'integer':
    case 'half-days':
    case 'bureau':
      return { key: `coalesce(${column}, 0)`, type: 'integer' };
    case 'flag':
      return { key: column, type: 'boolean' };
    case 'subject':
      return { key: `coalesce(${column}, '00000000-0000-0000-0000-000000000000'::uuid)`, type: 'uuid' };
    case 'text':
    case 'long-text':
    case 'choice':
    case 'file':
      return { key: `coalesce(${column}, '') collate "C"`, type: 'text' };
  }
  throw wrongField('sort', 'unknown-field');
}
