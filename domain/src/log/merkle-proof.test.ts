import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  consistencyProof,
  type ConsistencyClaim,
  inclusionProof,
  type InclusionClaim,
  inclusionRanges,
  type ReadSubtree,
  verifyConsistency,
  verifyInclusion,
} from './merkle-proof.ts';
import { leafHash, rootOf } from './merkle-tree.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const LARGEST = 64;
const LEAVES = Array.from({ length: LARGEST }, (_, i) => leafHash(Uint8Array.of(i), sha256));
const ROOTS = Array.from({ length: LARGEST + 1 }, (_, size) => rootOf(LEAVES.slice(0, size), sha256));
const read: ReadSubtree = ({ height, index }) => rootOf(LEAVES.slice(index * 2 ** height, (index + 1) * 2 ** height), sha256);

const inclusion = (index: number, size: number): InclusionClaim => ({
  leaf: LEAVES[index] as Uint8Array,
  index,
  size,
  root: ROOTS[size] as Uint8Array,
  proof: inclusionProof(index, size, read, sha256),
});

const consistency = (first: number, second: number): ConsistencyClaim => ({
  first,
  firstRoot: ROOTS[first] as Uint8Array,
  second,
  secondRoot: ROOTS[second] as Uint8Array,
  proof: consistencyProof(first, second, read, sha256),
});

const flipBit = (hash: Uint8Array, bit: number): Uint8Array => hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

/** Every way to spoil a list of hashes that leaves it a list of hashes. */
const spoiled = (proof: readonly Uint8Array[]): Uint8Array[][] => [
  ...proof.map((_, i) => proof.map((hash, j) => (i === j ? flipBit(hash, i) : hash))),
  ...proof.map((_, i) => proof.filter((_hash, j) => i !== j)),
  ...[0, proof.length].map((at) => proof.toSpliced(at, 0, LEAVES[0] as Uint8Array)),
];

test('every leaf of every tree up to 64 leaves proves its place, and no other place', () => {
  for (let size = 1; size <= LARGEST; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const claim = inclusion(index, size);
      expect(verifyInclusion(claim, sha256)).toBe(true);
      expect(verifyInclusion({ ...claim, index: (index + 1) % size, leaf: claim.leaf }, sha256)).toBe(size === 1);
      expect(spoiled(claim.proof).some((proof) => verifyInclusion({ ...claim, proof }, sha256))).toBe(false);
    }
  }
});

test('every pair of trees up to 64 leaves proves its consistency, and no other root', () => {
  for (let second = 0; second <= LARGEST; second += 1) {
    for (let first = 0; first <= second; first += 1) {
      const claim = consistency(first, second);
      expect(verifyConsistency(claim, sha256)).toBe(true);
      expect(verifyConsistency({ ...claim, firstRoot: flipBit(claim.firstRoot, 3) }, sha256)).toBe(false);
      if (first > 0) expect(verifyConsistency({ ...claim, secondRoot: flipBit(claim.secondRoot, 200) }, sha256)).toBe(false);
      expect(spoiled(claim.proof).some((proof) => verifyConsistency({ ...claim, proof }, sha256))).toBe(false);
    }
  }
});

test('a tree in which one early leaf was changed is not consistent with the earlier root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: LARGEST }), fc.nat(), fc.nat(), (second, a, b) => {
      const first = 1 + (a % (second - 1));
      const changed = LEAVES.with(b % first, flipBit(LEAVES[b % first] as Uint8Array, 0)).slice(0, second);
      const readChanged: ReadSubtree = ({ height, index }) => rootOf(changed.slice(index * 2 ** height, (index + 1) * 2 ** height), sha256);
      const claim = {
        ...consistency(first, second),
        secondRoot: rootOf(changed, sha256),
        proof: consistencyProof(first, second, readChanged, sha256),
      };
      expect(verifyConsistency(claim, sha256)).toBe(false);
    }),
  );
});

test('no hostile input makes a verifier true or throw', () => {
  const anything = fc.oneof(fc.anything(), fc.constantFrom(0, 1, 8, -1, 1.5, Number.NaN, 2 ** 53, ROOTS[8], LEAVES[1]));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('leaf', 'index', 'size', 'root', 'proof'), anything, { minKeys: 1 }), (change) => {
      const claim = { ...inclusion(3, 8), ...change } as InclusionClaim;
      const same = Object.entries(change).every(
        ([key, value]) => value === inclusion(3, 8)[key as keyof InclusionClaim] || (key === 'root' && value === ROOTS[8]),
      );
      if (!same) expect(verifyInclusion(claim, sha256)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('first', 'firstRoot', 'second', 'secondRoot', 'proof'), fc.anything(), (key, value) => {
      const claim = { ...consistency(5, 8), [key]: value } as ConsistencyClaim;
      if (value !== 5 && value !== 8) expect(verifyConsistency(claim, sha256)).toBe(false);
    }),
  );
});

test('sizes that do not fit a tree are refused', () => {
  expect(() => inclusionProof(8, 8, read, sha256)).toThrow(RangeError);
  expect(() => inclusionProof(-1, 8, read, sha256)).toThrow(RangeError);
  expect(() => consistencyProof(9, 8, read, sha256)).toThrow(RangeError);
  expect(inclusionRanges(2 ** 45, 2 ** 45 + 1)).toEqual([{ start: 0, end: 2 ** 45 }]);
});

test('a proof is bound to its depth: it does not prove the same leaf or beginning in a tree twice as large', () => {
  expect(verifyInclusion({ ...inclusion(0, 8), size: 16 }, sha256)).toBe(false);
  expect(verifyConsistency({ ...consistency(2, 8), second: 16 }, sha256)).toBe(false);
});

test.each([31, 33, 64])('a proof with a hash of %i bytes is refused', (length) => {
  const misfit = (proof: readonly Uint8Array[]) => proof.map((hash) => Uint8Array.from({ length }, (_, i) => hash[i] ?? 0));
  expect(verifyInclusion({ ...inclusion(3, 8), proof: misfit(inclusion(3, 8).proof) }, sha256)).toBe(false);
  expect(verifyConsistency({ ...consistency(5, 8), proof: misfit(consistency(5, 8).proof) }, sha256)).toBe(false);
});

test('a short hash does not pass for one that ends in zero', () => {
  const zeroEnded = Uint8Array.from({ length: 32 }, (_, i) => (i < 31 ? i : 0));
  const leaf = LEAVES[0] as Uint8Array;
  const claim = { leaf, index: 0, size: 2, root: rootOf([leaf, zeroEnded], sha256), proof: [zeroEnded] };
  expect(verifyInclusion(claim, sha256)).toBe(true);
  expect(verifyInclusion({ ...claim, proof: [zeroEnded.slice(0, 31)] }, sha256)).toBe(false);
});
