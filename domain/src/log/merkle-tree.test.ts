import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hexOf, parseHex } from './bytes.ts';
import { consistencyProof, inclusionProof, type ReadSubtree, verifyConsistency, verifyInclusion } from './merkle-proof.ts';
import { appendLeaf, completeSubtrees, emptyFrontier, leafHash, nodeHash, rootOf, rootOfFrontier } from './merkle-tree.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const bytes = (hex: string): Uint8Array => parseHex(hex) as Uint8Array;

// The reference tree of the certificate-transparency project.
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(bytes);
const LEAVES = ENTRIES.map((entry) => leafHash(bytes(entry), sha256));

const reader =
  (leaves: readonly Uint8Array[]): ReadSubtree =>
  ({ height, index }) =>
    recursiveRoot(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));

/** MTH of RFC 6962 section 2.1, word for word. */
function recursiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(recursiveRoot(leaves.slice(0, split)), recursiveRoot(leaves.slice(split)), sha256);
}

test('the reference tree has the published roots (RFC 6962 section 2.1)', () => {
  expect(LEAVES.map((_, i) => rootOf(LEAVES.slice(0, i + 1), sha256))).toEqual(ROOTS.slice(1).map((root) => Buffer.from(root)));
  expect(hexOf(rootOf([], sha256))).toBe(hexOf(ROOTS[0] as Uint8Array));
});

test.each([
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('leaf %i of the reference tree of %i has the published proof (RFC 6962 section 2.1.1)', (index, size, path) => {
  const proof = inclusionProof(index, size, reader(LEAVES), sha256);
  expect(proof.map(hexOf)).toEqual(path);
  const claim = { leaf: LEAVES[index] as Uint8Array, index, size, root: ROOTS[size] as Uint8Array, proof: path.map(bytes) };
  expect(verifyInclusion(claim, sha256)).toBe(true);
});

test.each([
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
])('the reference tree of %i begins that of %i by the published proof (RFC 6962 section 2.1.2)', (first, second, path) => {
  const proof = consistencyProof(first, second, reader(LEAVES), sha256);
  expect(proof.map(hexOf)).toEqual(path);
  const claim = { first, firstRoot: ROOTS[first] as Uint8Array, second, secondRoot: ROOTS[second] as Uint8Array, proof: path.map(bytes) };
  expect(verifyConsistency(claim, sha256)).toBe(true);
});

test('a frontier grown leaf by leaf has the recursive root for every size up to 300', () => {
  const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Uint8Array.of(i >> 8, i & 255), sha256));
  let frontier = emptyFrontier;
  leaves.forEach((leaf, i) => {
    frontier = appendLeaf(frontier, leaf, sha256);
    expect(frontier.nodes.length).toBe(completeSubtrees(0, i + 1).length);
    expect(rootOfFrontier(frontier, sha256)).toEqual(recursiveRoot(leaves.slice(0, i + 1)));
  });
  expect(frontier.size).toBe(300);
});

test('appending leaves an earlier frontier as it was', () => {
  const one = appendLeaf(emptyFrontier, LEAVES[0] as Uint8Array, sha256);
  appendLeaf(one, LEAVES[1] as Uint8Array, sha256);
  expect(rootOfFrontier(one, sha256)).toEqual(LEAVES[0]);
});

test('subtrees beyond 32 bits are addressed exactly', () => {
  expect(completeSubtrees(2 ** 40, 2 ** 40 + 2 ** 33 + 1)).toEqual([
    { height: 33, index: 2 ** 7 },
    { height: 0, index: 2 ** 40 + 2 ** 33 },
  ]);
});
