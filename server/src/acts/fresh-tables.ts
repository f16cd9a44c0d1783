import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { escapeIdentifier, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Row } from './subject-kind.ts';

/** A table that acts alone determine, with the columns of its primary key. */
export interface RowTable {
  readonly table: string;
  readonly key: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
}

const FLUSH_AT_CHARACTERS = 1_000_000;

export const freshName = (table: string): string => `fresh_${table}`;

/** Empty twins of the tables, in this transaction alone, filled by COPY. */
export interface FreshTables {
  readonly columns: ReadonlyMap<string, readonly Column[]>;
  readonly add: (table: string, rows: readonly Row[]) => Promise<void>;
  /** Writes what waits and gathers statistics, so that the comparison is planned for what is there. */
  readonly finish: () => Promise<void>;
}

export async function makeFreshTables(client: ClientBase, tables: readonly RowTable[]): Promise<FreshTables> {
  const columns = new Map<string, readonly Column[]>();
  for (const { table } of tables) {
    // Without the constraints: what breaks one is named as a difference.
    await client.query(`create temporary table ${freshName(table)} on commit drop as table ${escapeIdentifier(table)} with no data`);
    columns.set(table, await columnsOf(client, table));
  }
  const waiting = new Map<string, { lines: string[]; characters: number }>();
  const flush = async (table: string): Promise<void> => {
    const { lines } = waiting.get(table) ?? { lines: [] };
    waiting.delete(table);
    if (lines.length > 0) await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${freshName(table)} from stdin`)));
  };
  return {
    columns,
    add: async (table, rows) => {
      const known = columns.get(table);
      if (known === undefined) throw new Error(`${table} is no table of rows`);
      const entry = waiting.get(table) ?? { lines: [], characters: 0 };
      waiting.set(table, entry);
      for (const row of rows) {
        const line = copyLine(row, known);
        entry.lines.push(line);
        entry.characters += line.length;
      }
      if (entry.characters > FLUSH_AT_CHARACTERS) await flush(table);
    },
    finish: async () => {
      for (const table of [...waiting.keys()]) await flush(table);
      for (const { table } of tables) await client.query(`analyze ${freshName(table)}`);
    },
  };
}

async function columnsOf(client: ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of COPY's text format. */
export function copyLine(row: Row, columns: readonly Column[]): string {
  const fields = columns.map(({ name, type }) => {
    const value = row[name] ?? null;
    return value === null ? '\\N' : textOf(value, type).replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
  });
  return `${fields.join('\t')}\n`;
}

function textOf(value: unknown, type: string): string {
  if (type === 'jsonb') return JSON.stringify(value);
  if (!type.endsWith('[]')) return String(value);
  const elements = (value as readonly unknown[]).map((element) =>
    element === null ? 'NULL' : `"${String(element).replace(/["\\]/g, '\\$&')}"`,
  );
  return `{${elements.join(',')}}`;
}
