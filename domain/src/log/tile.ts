import type { Subtree } from './merkle-tree.ts';

/** C2SP tlog-tiles, https://c2sp.org/tlog-tiles: `width` hashes of complete subtrees with 256^level leaves each. */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

/** Where a complete subtree's hash comes from: the root over `count` hashes of a tile, from `offset` on. */
export type TileSlice = { readonly level: number; readonly index: number; readonly offset: number; readonly count: number };

/** Path below the log's prefix: `tile/<L>/<N>[.p/<W>]`, N in groups of three digits. */
export const tilePath = ({ level, index, width }: Tile): string => `tile/${level}/${indexPath(index)}${widthSuffix(width)}`;

export const entriesPath = ({ index, width }: Omit<Tile, 'level'>): string => `tile/entries/${indexPath(index)}${widthSuffix(width)}`;

/** The inverse of both; level 'entries' for an entry bundle. Undefined for any other spelling. */
export function parseTilePath(path: string): { level: number | 'entries'; index: number; width: number } | undefined {
  const pattern = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;
  const [, levelText, groups, widthText] = pattern.exec(path) ?? [];
  if (levelText === undefined || groups === undefined) return undefined;
  const level = levelText === 'entries' ? levelText : Number(levelText);
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  if (level !== 'entries' && level > 63) return undefined;
  if (!Number.isSafeInteger(index) || indexPath(index) !== groups) return undefined;
  return widthText !== undefined && width >= TILE_WIDTH ? undefined : { level, index, width };
}

/** Leaves that a tree must have for the tile to exist. */
export const leavesUnder = ({ level, index, width }: Tile): number => (index * TILE_WIDTH + width) * TILE_WIDTH ** level;

/** The rightmost tile of each level, where it is partial; level 0 first. */
export function partialTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}

/** Every tile of a tree, level by level from the leaves up. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    for (let index = 0; index * TILE_WIDTH < hashes; index += 1) {
      yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
    }
  }
}

export function tileSliceOf({ height, index }: Subtree): TileSlice {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  return { level, index: Math.floor(first / TILE_WIDTH), offset: first % TILE_WIDTH, count };
}

function indexPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/[0-9]{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

const widthSuffix = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);
