import { equalBytes } from '@zhunsheng/domain/log/bytes';
import { signCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import { sha256 } from './hashing.ts';
import { readRoot } from './proofs.ts';
import { treeSize } from './sequence-batch.ts';
import type { Database } from './tile-store.ts';

export type StoredCheckpoint = { readonly size: number; readonly root: Uint8Array; readonly note: string; readonly signedAt: Date };

type Row = { size: string; root: Buffer; note: string; signed_at: Date };

export async function findLatestCheckpoint(database: Database): Promise<StoredCheckpoint | undefined> {
  const { rows } = await database.query<Row>('select size, root, note, signed_at from checkpoint order by size desc limit 1');
  return rows[0] && fromRow(rows[0]);
}

/**
 * Signs the tree as the caller's transaction sees it; gives the stored checkpoint where the tree has not grown since.
 * The caller holds the sequencer's lock. Refuses to sign a tree that does not continue the last checkpoint.
 */
export async function checkpointTree(database: Database, signer: NoteSigner): Promise<StoredCheckpoint> {
  const latest = await findLatestCheckpoint(database);
  const size = await treeSize(database);
  if (latest !== undefined) {
    const kept = size >= latest.size && equalBytes(await readRoot(database, latest.size), latest.root);
    if (!kept) throw new Error(`the tree of ${size} does not continue the checkpoint at ${latest.size}: nothing is signed`);
    if (size === latest.size) return latest;
  }
  const root = await readRoot(database, size);
  const note = signCheckpoint({ origin: signer.name, size, root }, signer, sha256);
  const { rows } = await database.query<Row>(
    `insert into checkpoint (size, root, note, signed_at) values ($1, $2, $3, clock_timestamp())
     returning size, root, note, signed_at`,
    [size, root, note],
  );
  return fromRow(rows[0] as Row);
}

/**
 * Whether the timetable asks for a checkpoint: the first moment of each period by the database's clock, if the tree grew.
 * Fixed times, so that a checkpoint tells nothing about when within the period an act was recorded.
 */
export async function checkpointDue(database: Database, everyMs: number): Promise<boolean> {
  const { rows } = await database.query<{ due: boolean }>(
    `select (select max(index) + 1 from leaf) > coalesce(latest.size, 0)
        and (latest.size is null
          or floor(extract(epoch from clock_timestamp()) * 1000 / $1) > floor(extract(epoch from latest.signed_at) * 1000 / $1)) as due
     from (select 1) one left join (select size, signed_at from checkpoint order by size desc limit 1) latest on true`,
    [everyMs],
  );
  return rows[0]?.due === true;
}

const fromRow = ({ size, root, note, signed_at }: Row): StoredCheckpoint => ({ size: Number(size), root, note, signedAt: signed_at });
