import { appendLeaf, emptyFrontier, type Frontier, rootOfFrontier, joinSubtrees } from './merkle-tree.ts';
import type { Sha256 } from './sha256.ts';
import { partialTiles, type Tile, TILE_WIDTH } from './tile.ts';

export type TileWithHashes = Tile & { readonly hashes: readonly Uint8Array[] };

/** The tree's right edge: what must be known to append leaves, write tiles and compute the root. */
export type TileEdge = {
  /** Appends a leaf hash and returns the tiles that became full by it. */
  readonly append: (leaf: Uint8Array) => TileWithHashes[];
  /** The rightmost tiles that are not full, level 0 first. */
  readonly partial: () => TileWithHashes[];
  readonly root: () => Uint8Array;
  readonly size: () => number;
};

type EdgeLevel = { index: number; hashes: Uint8Array[]; frontier: Frontier };

/** `hashesOf` gives the hashes of a partial tile of the tree of `size`; it is asked only for those. */
export function openTileEdge(size: number, hashesOf: (tile: Tile) => readonly Uint8Array[], sha256: Sha256): TileEdge {
  const levels = startLevels(size, hashesOf, sha256);
  let leaves = size;

  const levelAt = (level: number): EdgeLevel => (levels[level] ??= { index: 0, hashes: [], frontier: emptyFrontier });

  function appendAt(level: number, hash: Uint8Array, full: TileWithHashes[]): void {
    const edge = levelAt(level);
    edge.hashes.push(hash);
    edge.frontier = appendLeaf(edge.frontier, hash, sha256);
    if (edge.hashes.length < TILE_WIDTH) return;
    full.push({ level, index: edge.index, width: TILE_WIDTH, hashes: edge.hashes });
    const root = rootOfFrontier(edge.frontier, sha256);
    levels[level] = { index: edge.index + 1, hashes: [], frontier: emptyFrontier };
    appendAt(level + 1, root, full);
  }

  return {
    append: (leaf) => {
      const full: TileWithHashes[] = [];
      appendAt(0, leaf, full);
      leaves += 1;
      return full;
    },
    partial: () =>
      levels.flatMap(({ index, hashes }, level) =>
        hashes.length === 0 ? [] : [{ level, index, width: hashes.length, hashes: hashes.slice() }],
      ),
    root: () =>
      joinSubtrees(
        levels.toReversed().flatMap(({ frontier }) => frontier.nodes),
        sha256,
      ) ?? sha256(new Uint8Array(0)),
    size: () => leaves,
  };
}

function startLevels(size: number, hashesOf: (tile: Tile) => readonly Uint8Array[], sha256: Sha256): EdgeLevel[] {
  const levels: EdgeLevel[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    levels.push({ index: Math.floor(hashes / TILE_WIDTH), hashes: [], frontier: emptyFrontier });
  }
  for (const tile of partialTiles(size)) {
    const edge = levels[tile.level] as EdgeLevel;
    const hashes = hashesOf(tile);
    if (hashes.length !== tile.width) throw new Error(`tile ${tile.level}/${tile.index} has ${hashes.length} hashes, not ${tile.width}`);
    edge.hashes = hashes.slice();
    for (const hash of hashes) edge.frontier = appendLeaf(edge.frontier, hash, sha256);
  }
  return levels;
}
