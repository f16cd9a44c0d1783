import type { TileWithHashes } from '@zhunsheng/domain/log/tile-edge';
import { HASH_BYTES } from '@zhunsheng/domain/log/sha256';
import { partialTiles, type Tile } from '@zhunsheng/domain/log/tile';
import type { ClientBase, Pool } from 'pg';

export type Database = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>;

type TilePlace = Pick<Tile, 'level' | 'index'>;

export const tileKey = ({ level, index }: TilePlace): string => `${level}/${index}`;

/** The stored tiles among those asked for, by `tileKey`. */
export async function readTiles(database: Database, places: readonly TilePlace[]): Promise<Map<string, Buffer>> {
  const { rows } = await database.query<{ level: number; index: string; hashes: Buffer }>(
    `select level, index, hashes from tile
     where (level, index) in (select * from unnest($1::int[], $2::bigint[]))`,
    [places.map(({ level }) => level), places.map(({ index }) => index)],
  );
  return new Map(rows.map(({ level, index, hashes }) => [tileKey({ level, index: Number(index) }), hashes]));
}

/** The tiles at the right edge of the tree of `size`, split into their hashes. */
export async function readEdge(database: Database, size: number): Promise<(tile: Tile) => Uint8Array[]> {
  const stored = await readTiles(database, partialTiles(size));
  return (tile) => splitHashes(stored.get(tileKey(tile)) ?? new Uint8Array(0));
}

export async function writeTiles(database: Database, tiles: readonly TileWithHashes[]): Promise<void> {
  await database.query(
    `insert into tile (level, index, hashes) select * from unnest($1::int[], $2::bigint[], $3::bytea[])
     on conflict (level, index) do update set hashes = excluded.hashes`,
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => Buffer.concat(hashes))],
  );
}

export const splitHashes = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
