import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.ts';
import { leafHash, rootOf } from './merkle-tree.ts';
import { openTileEdge } from './tile-edge.ts';
import { entriesPath, leavesUnder, parseTilePath, partialTiles, type Tile, tilePath, tilesOf, tileSliceOf } from './tile.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const key = ({ level, index }: { level: number; index: number }): string => `${level}/${index}`;

test('a tile path groups its index by three digits (C2SP tlog-tiles)', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17');
  expect(entriesPath({ index: 1000, width: 112 })).toBe('tile/entries/x001/000.p/112');
});

test('every tile path is read back, and is the only spelling', () => {
  fc.assert(
    fc.property(fc.nat(63), fc.nat(2 ** 31), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
      expect(parseTilePath(entriesPath({ index, width }))).toEqual({ level: 'entries', index, width });
    }),
  );
});

test.each([
  'tile/00/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/0/0',
  'tile/0/x000/001',
  'tile/0/001/002',
  'tile/0/x001',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/0/000.p/',
  'tile/0/000/',
  'tile/0/../000',
  'tile/entries',
  'tile/0/x999/x999/x999/x999/x999/999',
  '',
])('another spelling of a tile path is refused: %s', (path) => {
  expect(parseTilePath(path)).toBeUndefined();
});

test('a tree of 70,000 has the tiles that C2SP tlog-tiles counts', () => {
  const tiles = [...tilesOf(70_000)];
  expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
  expect(partialTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(tiles).toHaveLength(273 + 1 + 2 + 1);
  expect([...tilesOf(256)]).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]);
  expect(tiles.every((tile) => leavesUnder(tile) <= 70_000)).toBe(true);
});

test('a subtree lies in the tile of its height', () => {
  expect(tileSliceOf({ height: 0, index: 300 })).toEqual({ level: 0, index: 1, offset: 44, count: 1 });
  expect(tileSliceOf({ height: 7, index: 3 })).toEqual({ level: 0, index: 1, offset: 128, count: 128 });
  expect(tileSliceOf({ height: 8, index: 3 })).toEqual({ level: 1, index: 0, offset: 3, count: 1 });
});

test('a right edge yields the tiles and the root of the tree, also when it is reopened at any size', () => {
  const leaves = Array.from({ length: 66_000 }, (_, i) => leafHash(Uint8Array.of(i >> 16, (i >> 8) & 255, i & 255), sha256));
  const stored = new Map<string, readonly Uint8Array[]>();
  const sizes = [0, 1, 255, 256, 257, 512, 65_535, 65_536, 65_537, 66_000];
  sizes.slice(1).forEach((size, i) => {
    const start = sizes[i] as number;
    const edge = openTileEdge(start, (tile: Tile) => stored.get(key(tile)) ?? [], sha256);
    for (const leaf of leaves.slice(start, size)) for (const tile of edge.append(leaf)) stored.set(key(tile), tile.hashes);
    for (const tile of edge.partial()) stored.set(key(tile), tile.hashes);
    expect(edge.size()).toBe(size);
    expect(edge.root()).toEqual(rootOf(leaves.slice(0, size), sha256));
    expect([...stored].map(([name, hashes]) => [name, hashes.length]).toSorted()).toEqual(
      [...tilesOf(size)].map((tile) => [key(tile), tile.width]).toSorted(),
    );
  });
  const [firstOfLevelOne] = stored.get('1/0') ?? [];
  expect(firstOfLevelOne).toEqual(rootOf(leaves.slice(0, 256), sha256));
});

test('a right edge does not open on a tile of another width', () => {
  expect(() => openTileEdge(3, () => [sha256(Uint8Array.of(1))], sha256)).toThrow('has 1 hashes, not 3');
});

test('entries survive their bundle, which is refused when cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 20 }), (entries) => {
      const bundle = encodeEntryBundle(entries);
      expect(decodeEntryBundle(bundle)).toEqual(entries);
      expect(decodeEntryBundle(bundle.slice(0, -1))).toBeUndefined();
    }),
  );
  expect([...encodeEntryBundle([Uint8Array.of(9, 8)])]).toEqual([0, 2, 9, 8]);
  expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
});
