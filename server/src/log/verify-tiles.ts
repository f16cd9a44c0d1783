import { equalBytes, hexOf } from '@zhunsheng/domain/log/bytes';
import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import { HASH_BYTES } from '@zhunsheng/domain/log/sha256';
import type { TileWithHashes } from '@zhunsheng/domain/log/tile-edge';
import { TILE_WIDTH } from '@zhunsheng/domain/log/tile';
import type { ClientBase } from 'pg';
import type { Findings } from './finding.ts';
import { sha256 } from './hashing.ts';
import { readTiles, splitHashes, tileKey } from './tile-store.ts';

const MOST_DIFFERENCES = 10_000;

/** Leaves start … end - 1 lie under the hash that differs. */
type WrongTile = {
  readonly level: number;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly problem: 'missing' | 'differs';
};

export type TileComparison = {
  /** By leaf index, the hash in the tile where the leaf has another. */
  readonly strayLeaves: Map<number, Uint8Array>;
  readonly wrongTiles: WrongTile[];
};

export const emptyComparison = (): TileComparison => ({ strayLeaves: new Map(), wrongTiles: [] });

/** Compares recomputed tiles with the stored ones. */
export async function compareTiles(client: ClientBase, tiles: readonly TileWithHashes[], comparison: TileComparison): Promise<void> {
  if (tiles.length === 0) return;
  const stored = await readTiles(client, tiles);
  for (const tile of tiles) {
    const bytes = stored.get(tileKey(tile));
    if (bytes !== undefined && equalBytes(bytes, Buffer.concat(tile.hashes))) continue;
    if (comparison.strayLeaves.size + comparison.wrongTiles.length > MOST_DIFFERENCES) return;
    if (bytes === undefined || bytes.length !== tile.width * HASH_BYTES) {
      comparison.wrongTiles.push({ ...spanOf(tile, 0, tile.width), problem: bytes === undefined ? 'missing' : 'differs' });
    }
    if (bytes !== undefined) compareHashes(tile, splitHashes(bytes), comparison);
  }
}

function compareHashes(tile: TileWithHashes, stored: readonly Uint8Array[], { strayLeaves, wrongTiles }: TileComparison): void {
  tile.hashes.forEach((hash, i) => {
    const inTile = stored[i];
    if (inTile === undefined || equalBytes(hash, inTile)) return;
    if (tile.level === 0) strayLeaves.set(tile.index * TILE_WIDTH + i, inTile);
    else wrongTiles.push({ ...spanOf(tile, i, i + 1), problem: 'differs' });
  });
}

function spanOf({ level, index }: TileWithHashes, from: number, to: number): Omit<WrongTile, 'problem'> {
  const leaves = TILE_WIDTH ** level;
  return { level, index, start: (index * TILE_WIDTH + from) * leaves, end: (index * TILE_WIDTH + to) * leaves };
}

/**
 * Says who is wrong where tile and leaf disagree. Below `vouched` (the size of a signed checkpoint whose root the leaves do
 * lead to) it is the tile; elsewhere the leaf, reordered where the tiles hold it at another place.
 */
export async function reportTiles(
  client: ClientBase,
  { strayLeaves, wrongTiles }: TileComparison,
  vouched: number,
  findings: Findings,
): Promise<void> {
  const blamed = [...strayLeaves.keys()].filter((index) => index >= vouched);
  for (const index of strayLeaves.keys()) {
    if (index < vouched) findings.add({ kind: 'tile-wrong', level: 0, index: Math.floor(index / TILE_WIDTH), problem: 'differs' });
  }
  await reportLeaves(client, blamed, strayLeaves, findings);
  for (const { level, index, start, end, problem } of wrongTiles) {
    // A wrong leaf changes every hash above it: that is said once, at the leaf.
    if (level > 0 && blamed.some((leaf) => leaf >= start && leaf < end)) continue;
    findings.add({ kind: 'tile-wrong', level, index, problem });
  }
}

async function reportLeaves(
  client: ClientBase,
  blamed: readonly number[],
  strayLeaves: ReadonlyMap<number, Uint8Array>,
  findings: Findings,
): Promise<void> {
  if (blamed.length === 0) return;
  const elsewhere = new Set(blamed.map((index) => hexOf(strayLeaves.get(index) as Uint8Array)));
  const { rows } = await client.query<{ index: string; subject: string; position: number; hash: Buffer }>(
    'select index, subject, position, hash from leaf where index = any ($1::bigint[]) order by index',
    [blamed],
  );
  for (const { index, subject, position, hash } of rows) {
    const kind = elsewhere.has(hexOf(leafHash(hash, sha256))) ? 'leaf-reordered' : 'leaf-changed';
    findings.add({ kind, subject, position, index: Number(index) });
  }
}
