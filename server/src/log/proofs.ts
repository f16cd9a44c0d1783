import { consistencyRanges, hashOfRange, inclusionRanges, type LeafRange, type ReadSubtree } from '@zhunsheng/domain/log/merkle-proof';
import { completeSubtrees, rootOf, type Subtree } from '@zhunsheng/domain/log/merkle-tree';
import { HASH_BYTES } from '@zhunsheng/domain/log/sha256';
import { tileSliceOf } from '@zhunsheng/domain/log/tile';
import { sha256 } from './hashing.ts';
import { type Database, readTiles, splitHashes, tileKey } from './tile-store.ts';

export type ActProof = {
  /** 32 bytes: the leaf's content in the tree. */
  readonly entry: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note whose root the proof leads to. */
  readonly checkpoint: string;
};

/** Throws where the tree is smaller than `size`. */
export const readRoot = async (database: Database, size: number): Promise<Uint8Array> => {
  const [root] = await readRangeHashes(database, [{ start: 0, end: size }]);
  return root ?? sha256(new Uint8Array(0));
};

export const readInclusionProof = (database: Database, index: number, size: number): Promise<Uint8Array[]> =>
  readRangeHashes(database, inclusionRanges(index, size));

export const readConsistencyProof = (database: Database, first: number, second: number): Promise<Uint8Array[]> =>
  readRangeHashes(database, consistencyRanges(first, second));

/** Proof of one act against the latest checkpoint; undefined until a checkpoint covers it. */
export async function findActProof(database: Database, subject: string, position: number): Promise<ActProof | undefined> {
  const { rows } = await database.query<{ index: string; hash: Buffer; size: string; note: string }>(
    `select leaf.index, leaf.hash, latest.size, latest.note
     from leaf, (select size, note from checkpoint order by size desc limit 1) latest
     where leaf.subject = $1 and leaf.position = $2 and leaf.index < latest.size`,
    [subject, position],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const index = Number(found.index);
  return { entry: found.hash, index, proof: await readInclusionProof(database, index, Number(found.size)), checkpoint: found.note };
}

/** Reads only the tiles that hold the ranges' complete subtrees: a few, whatever the size of the tree. */
async function readRangeHashes(database: Database, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const subtrees = ranges.flatMap(({ start, end }) => completeSubtrees(start, end));
  const places = new Map(subtrees.map((subtree) => tileSliceOf(subtree)).map((slice) => [tileKey(slice), slice]));
  const tiles = places.size === 0 ? new Map<string, Buffer>() : await readTiles(database, [...places.values()]);
  const read: ReadSubtree = (subtree) => subtreeHash(tiles, subtree);
  return ranges.map((range) => hashOfRange(range, read, sha256));
}

function subtreeHash(tiles: ReadonlyMap<string, Uint8Array>, subtree: Subtree): Uint8Array {
  const slice = tileSliceOf(subtree);
  const bytes = tiles.get(tileKey(slice))?.subarray(slice.offset * HASH_BYTES, (slice.offset + slice.count) * HASH_BYTES);
  if (bytes?.length !== slice.count * HASH_BYTES)
    throw new Error(`tile ${tileKey(slice)} does not reach hash ${slice.offset + slice.count}`);
  return rootOf(splitHashes(bytes), sha256);
}
