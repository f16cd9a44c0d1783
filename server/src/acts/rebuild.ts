import { escapeIdentifier, Client, type ClientBase } from 'pg';
import { foldIntoFreshTables, type Folding, rowTables } from './compare-rows.ts';
import { freshName, type FreshTables, type RowTable } from './fresh-tables.ts';

export interface Rebuilt {
  readonly acts: number;
  readonly subjects: number;
  readonly rows: number;
  /** Stored rows that the acts do not give, or give otherwise; and rows that were written, those among them anew. */
  readonly removed: number;
  readonly written: number;
  /** Until the acts were folded and loaded; then until the tables were as they say. */
  readonly seconds: { readonly fold: number; readonly replace: number };
}

/**
 * Makes all rows and heads anew from the acts, in one transaction, and puts them in the place of what is stored. Whoever
 * writes meanwhile waits; whoever reads does not. Keys of people, files, previews, sessions and the log are not touched.
 * `ownerUrl` connects as zs_owner. Throws, with nothing replaced, where a subject does not fold.
 */
export async function rebuild(options: Folding & { readonly ownerUrl: string }): Promise<Rebuilt> {
  const client = new Client({ connectionString: options.ownerUrl });
  // A connection that breaks between two statements shows in the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const rebuilt = await rebuildIn(client, options);
    await client.query('commit');
    return rebuilt;
  } finally {
    await client.end();
  }
}

async function rebuildIn(client: ClientBase, folding: Folding): Promise<Rebuilt> {
  // Every command locks a head or writes one: with this lock none is under way, and rows and acts stand still.
  await client.query('lock table subject in exclusive mode');
  const started = performance.now();
  const { fresh, unfolded, ...count } = await foldIntoFreshTables(client, folding);
  const [first] = unfolded;
  if (first !== undefined) throw new Error(`the acts of ${first.subject} do not fold: ${first.problem}`);
  const folded = performance.now();
  const tables = rowTables(folding.kinds);
  let removed = 0;
  let written = 0;
  for (const table of tables) removed += await removeOthers(client, table);
  for (const table of tables) written += await insertMissing(client, table, fresh);
  return { ...count, removed, written, seconds: { fold: (folded - started) / 1000, replace: (performance.now() - folded) / 1000 } };
}

const sameKey = (key: readonly string[]): string =>
  key.map((column) => `stored.${escapeIdentifier(column)} = fresh.${escapeIdentifier(column)}`).join(' and ');

/** All wrong rows go before any comes, so that an invariant over many subjects never sees both. */
async function removeOthers(client: ClientBase, { table, key }: RowTable): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${escapeIdentifier(table)} stored where not exists (
       select from ${freshName(table)} fresh where ${sameKey(key)} and row(stored.*) is not distinct from row(fresh.*))`,
  );
  return rowCount ?? 0;
}

async function insertMissing(client: ClientBase, { table, key }: RowTable, fresh: FreshTables): Promise<number> {
  const columns = (fresh.columns.get(table) ?? []).map(({ name }) => escapeIdentifier(name)).join(', ');
  const { rowCount } = await client.query(
    `insert into ${escapeIdentifier(table)} (${columns}) select ${columns} from ${freshName(table)} fresh
      where not exists (select from ${escapeIdentifier(table)} stored where ${sameKey(key)})`,
  );
  return rowCount ?? 0;
}
