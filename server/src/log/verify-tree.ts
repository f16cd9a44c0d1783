import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import { openTileEdge, type TileEdge, type TileWithHashes } from '@zhunsheng/domain/log/tile-edge';
import { TILE_WIDTH } from '@zhunsheng/domain/log/tile';
import type { ClientBase } from 'pg';
import type { Findings } from './finding.ts';
import { sha256 } from './hashing.ts';
import { streamRows } from './row-stream.ts';
import { readTiles, splitHashes, tileKey } from './tile-store.ts';
import { compareTiles, emptyComparison, type TileComparison } from './verify-tiles.ts';

const BATCH = 32 * TILE_WIDTH;

export type TreeCheck = {
  readonly findings: Findings;
  /** Called for every size of the tree, 0 included; undefined where there was nothing to do. */
  readonly atSize: (edge: TileEdge) => Promise<void> | undefined;
  readonly progress: (leaves: number) => void;
};

type Walk = { readonly client: ClientBase; readonly edge: TileEdge; readonly full: TileWithHashes[] } & TreeCheck;

/** Recomputes the tree from the leaves, compares its tiles with the stored ones and hands every size to `atSize`. */
export async function verifyTree(client: ClientBase, check: TreeCheck): Promise<{ edge: TileEdge; comparison: TileComparison }> {
  const walk: Walk = { ...check, client, edge: openTileEdge(0, () => [], sha256), full: [] };
  const { edge, full } = walk;
  const comparison = emptyComparison();
  await check.atSize(edge);
  for await (const rows of streamRows<{ index: string; hash: Buffer }>(client, 'select index, hash from leaf order by index', BATCH)) {
    for (const row of rows) {
      const index = Number(row.index);
      if (index > edge.size() && !(await bridgeGap(walk, index))) return { edge, comparison };
      const pending = appendLeaf(walk, leafHash(row.hash, sha256));
      if (pending !== undefined) await pending;
    }
    await compareTiles(client, full.splice(0), comparison);
    check.progress(edge.size());
  }
  await compareTiles(client, edge.partial(), comparison);
  await findUnexpectedTiles(client, edge.size(), check.findings);
  return { edge, comparison };
}

function appendLeaf({ edge, full, atSize }: Walk, leaf: Uint8Array): Promise<void> | undefined {
  full.push(...edge.append(leaf));
  return atSize(edge);
}

/**
 * Names missing leaves and takes their hashes from the tiles, so that what follows is still checked.
 * False where the tiles do not reach that far: the tree ends here.
 */
async function bridgeGap(walk: Walk, until: number): Promise<boolean> {
  const { client, edge, findings } = walk;
  findings.add({ kind: 'leaf-missing', index: edge.size(), until: until - 1 });
  while (edge.size() < until) {
    const place = { level: 0, index: Math.floor(edge.size() / TILE_WIDTH) };
    const stored = splitHashes((await readTiles(client, [place])).get(tileKey(place)) ?? new Uint8Array(0));
    const end = Math.min(until, (place.index + 1) * TILE_WIDTH);
    while (edge.size() < end) {
      const hash = stored[edge.size() % TILE_WIDTH];
      if (hash === undefined) return false;
      await appendLeaf(walk, hash);
    }
  }
  return true;
}

async function findUnexpectedTiles(client: ClientBase, size: number, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ level: number; index: string }>(
    'select level, index from tile where index * 256 >= floor($1::numeric / power(256::numeric, level)) order by level, index limit 1000',
    [size],
  );
  for (const { level, index } of rows) findings.add({ kind: 'tile-wrong', level, index: Number(index), problem: 'unexpected' });
}
