import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import { openTileEdge } from '@zhunsheng/domain/log/tile-edge';
import { sha256 } from './hashing.ts';
import { type Database, readEdge, writeTiles } from './tile-store.ts';

type Waiting = { subject: string; position: number; hash: Buffer };

/**
 * Appends up to `limit` waiting acts to the tree: leaves, tiles and the queue's lines in the caller's transaction, which
 * must be REPEATABLE READ and begun while holding the sequencer's lock. A writer of position n + 1 has seen position n
 * committed, so what a snapshot holds of a subject is a prefix; sorting by position keeps its order in the tree.
 * Returns how many acts it took.
 */
export async function sequenceBatch(database: Database, limit: number): Promise<number> {
  const { rows: waiting } = await database.query<Waiting>(
    `select subject, position, act.hash from act_unsequenced join act using (subject, position)
     order by subject, position limit $1`,
    [limit],
  );
  if (waiting.length === 0) return 0;
  const size = await treeSize(database);
  await appendTiles(database, size, waiting);
  const subjects = waiting.map(({ subject }) => subject);
  const positions = waiting.map(({ position }) => position);
  await database.query(
    `insert into leaf (index, subject, position, hash)
     select $1::bigint + ordinality - 1, subject, position, hash
     from unnest($2::uuid[], $3::int[], $4::bytea[]) with ordinality as waiting (subject, position, hash, ordinality)`,
    [size, subjects, positions, waiting.map(({ hash }) => hash)],
  );
  const { rowCount } = await database.query(
    `delete from act_unsequenced using unnest($1::uuid[], $2::int[]) as taken (subject, position)
     where act_unsequenced.subject = taken.subject and act_unsequenced.position = taken.position`,
    [subjects, positions],
  );
  if (rowCount !== waiting.length) throw new Error(`${waiting.length} acts sequenced, ${rowCount} taken off the queue`);
  return waiting.length;
}

export async function treeSize(database: Database): Promise<number> {
  const { rows } = await database.query<{ size: string }>('select coalesce(max(index) + 1, 0) as size from leaf');
  return Number(rows[0]?.size ?? 0);
}

async function appendTiles(database: Database, size: number, waiting: readonly Waiting[]): Promise<void> {
  const edge = openTileEdge(size, await readEdge(database, size), sha256);
  const full = waiting.flatMap(({ hash }) => edge.append(leafHash(hash, sha256)));
  await writeTiles(database, [...full, ...edge.partial()]);
}
