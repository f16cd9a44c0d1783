import type { Ledger } from '@zhunsheng/domain/ledger/ledger';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { columnsOf, tableName } from './columns.ts';

export interface StoredVersion {
  readonly subject: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly bureau: number;
  readonly values: Readonly<Record<string, unknown>>;
}

type DatabaseRow = Readonly<Record<string, unknown>>;

/** A database row as its ledger's fields. */
export function valuesOfRow(ledger: Ledger, row: DatabaseRow): Record<string, unknown> {
  return Object.fromEntries(columnsOf(ledger).map((column) => [column.field, row[column.name] ?? null]));
}

/** The stretches known now of entries about some people, oldest first. */
export async function readCurrentAbout(tx: Tx, ledger: Ledger, column: string, ids: readonly string[]): Promise<StoredVersion[]> {
  const table = tableName(ledger.kind);
  const columns = columnsOf(ledger).map(({ name }) => `"${name}"`);
  const { rows } = await tx.query<DatabaseRow>({
    name: `current-${table}-by-${column}`,
    text: `select subject, valid_from, valid_to, bureau, ${columns.join(', ')} from ${table} where "${column}" = any($1) and known_to is null order by subject, valid_from nulls first`,
    values: [ids],
  });
  return rows.map((row) => ({
    subject: String(row['subject']),
    validFrom: row['valid_from'] as PlainDate | null,
    validTo: row['valid_to'] as PlainDate | null,
    bureau: Number(row['bureau']),
    values: valuesOfRow(ledger, row),
  }));
}
