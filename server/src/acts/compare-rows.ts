import { escapeIdentifier, type ClientBase } from 'pg';
import { foldActs, isFolded, type UnfoldedSubject } from './fold-acts.ts';
import { freshName, type FreshTables, makeFreshTables, type RowTable } from './fresh-tables.ts';
import type { SubjectKind } from './subject-kind.ts';

/** A row that is not what the acts say. */
export interface RowDifference {
  readonly kind: 'row-changed' | 'row-missing' | 'row-too-many';
  readonly table: string;
  readonly subject: string;
  /** The rest of the row's key: its version, or the side of a transfer. */
  readonly key: Readonly<Record<string, unknown>>;
  /** Columns that differ, where the row is there. */
  readonly columns: readonly string[];
}

export interface Comparison {
  readonly differences: readonly RowDifference[];
  /** Differences beyond the limit. */
  readonly omitted: number;
  readonly unfolded: readonly UnfoldedSubject[];
  readonly acts: number;
  readonly subjects: number;
  readonly rows: number;
}

export interface Folding {
  readonly kinds: ReadonlyMap<string, SubjectKind>;
  readonly progress?: (acts: number) => void;
}

export const HEADS: RowTable = { table: 'subject', key: ['id'] };
const MOST_UNFOLDED = 1_000;

/** The tables that acts alone determine: heads, and one for each kind; several kinds may share one. */
export function rowTables(kinds: ReadonlyMap<string, SubjectKind>): RowTable[] {
  const tables = new Map([...kinds.values()].map(({ table, key }) => [table, { table, key }]));
  return [HEADS, ...tables.values()];
}

export type FoldCount = Pick<Comparison, 'unfolded' | 'acts' | 'subjects' | 'rows'>;

/** Folds every subject into fresh tables. The client is in a transaction and owns, or reads, everything. */
export async function foldIntoFreshTables(client: ClientBase, { kinds, progress }: Folding): Promise<FoldCount & { fresh: FreshTables }> {
  const fresh = await makeFreshTables(client, rowTables(kinds));
  const unfolded: UnfoldedSubject[] = [];
  const folding = foldActs(client, kinds, (acts) => progress?.(acts));
  let subjects = 0;
  let rows = 0;
  let step = await folding.next();
  for (; step.done !== true; step = await folding.next()) {
    subjects += 1;
    if (!isFolded(step.value)) {
      if (unfolded.length < MOST_UNFOLDED) unfolded.push(step.value);
      continue;
    }
    await fresh.add(HEADS.table, [step.value.head]);
    await fresh.add(step.value.table, step.value.rows);
    rows += step.value.rows.length;
  }
  await fresh.finish();
  return { fresh, unfolded, acts: step.value, subjects, rows };
}

/** Names every stored row that the acts do not give, and every row that they give and that is not stored. */
export async function compareRows(client: ClientBase, folding: Folding, limit: number): Promise<Comparison> {
  const { fresh, ...count } = await foldIntoFreshTables(client, folding);
  const skipped = count.unfolded.map(({ subject }) => subject);
  const differences: RowDifference[] = [];
  let omitted = 0;
  for (const table of rowTables(folding.kinds)) {
    const found = await differencesOf(client, table, fresh, skipped, limit - differences.length);
    differences.push(...found.differences);
    omitted += found.omitted;
  }
  return { ...count, differences, omitted };
}

type Pair = { stored: Record<string, unknown> | null; fresh: Record<string, unknown> | null; total: string };

async function differencesOf(client: ClientBase, { table, key }: RowTable, fresh: FreshTables, skipped: readonly string[], limit: number) {
  const keys = key.map((column) => escapeIdentifier(column)).join(', ');
  const identity = key[0] === 'id' ? 'id' : 'subject';
  const { rows } = await client.query<Pair>(
    `select to_jsonb(stored) as stored, to_jsonb(fresh) as fresh, count(*) over () as total
       from ${escapeIdentifier(table)} stored full join ${freshName(table)} fresh using (${keys})
      where row(stored.*) is distinct from row(fresh.*) and ${identity} <> all ($1::uuid[])
      order by ${keys} limit $2`,
    [skipped, Math.max(1, limit)],
  );
  const names = (fresh.columns.get(table) ?? []).map(({ name }) => name);
  const differences = rows.slice(0, Math.max(0, limit)).map((pair) => differenceOf(table, key, names, pair));
  return { differences, omitted: Number(rows[0]?.total ?? 0) - differences.length };
}

function differenceOf(table: string, key: readonly string[], names: readonly string[], { stored, fresh }: Pair): RowDifference {
  const row = stored ?? fresh ?? {};
  const [identity = 'subject', ...rest] = key;
  return {
    kind: stored === null ? 'row-missing' : fresh === null ? 'row-too-many' : 'row-changed',
    table,
    subject: String(row[identity]),
    key: Object.fromEntries(rest.map((column) => [column, row[column]])),
    columns: stored === null || fresh === null ? [] : names.filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(fresh[name])),
  };
}
