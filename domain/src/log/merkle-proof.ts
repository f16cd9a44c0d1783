import { equalBytes } from './bytes.ts';
import { completeSubtrees, joinSubtrees, nodeHash, type Subtree } from './merkle-tree.ts';
import { isHash, type Sha256 } from './sha256.ts';

/** Leaves start … end - 1. */
export type LeafRange = { readonly start: number; readonly end: number };

export type ReadSubtree = (subtree: Subtree) => Uint8Array;

export type InclusionClaim = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

export type ConsistencyClaim = {
  readonly first: number;
  readonly firstRoot: Uint8Array;
  readonly second: number;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** The ranges whose hashes prove leaf `index` in a tree of `size`, leaf side first (RFC 6962 section 2.1.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isSize(size) || !isSize(index) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: LeafRange[] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose hashes prove that the tree of `second` begins with the tree of `first` (RFC 6962 section 2.1.2). */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  if (!isSize(first) || !isSize(second) || first > second) throw new RangeError(`no tree of ${first} in one of ${second}`);
  if (first === 0) return [];
  const ranges: LeafRange[] = [];
  let start = 0;
  let end = second;
  while (end > first) {
    const middle = start + largestPowerBelow(end - start);
    if (first <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // A verifier knows the first root itself, but not the hash of a part of it.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

export function hashOfRange({ start, end }: LeafRange, read: ReadSubtree, sha256: Sha256): Uint8Array {
  return joinSubtrees(completeSubtrees(start, end).map(read), sha256) ?? sha256(new Uint8Array(0));
}

export const inclusionProof = (index: number, size: number, read: ReadSubtree, sha256: Sha256): Uint8Array[] =>
  inclusionRanges(index, size).map((range) => hashOfRange(range, read, sha256));

export const consistencyProof = (first: number, second: number, read: ReadSubtree, sha256: Sha256): Uint8Array[] =>
  consistencyRanges(first, second).map((range) => hashOfRange(range, read, sha256));

/** RFC 9162 section 2.1.3.2. Every field may come from an adversary: anything but a complete proof is false, never a throw. */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim, sha256: Sha256): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !isHash(leaf) || !isHash(root) || !isProof(proof)) return false;
  let position = index;
  let last = size - 1;
  let node = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      node = nodeHash(sibling, node, sha256);
      while (!isOdd(position) && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      node = nodeHash(node, sibling, sha256);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && equalBytes(node, root);
}

/** RFC 9162 section 2.1.4.2; the empty tree is a beginning of every tree. Treats every field as hostile. */
export function verifyConsistency(claim: ConsistencyClaim, sha256: Sha256): boolean {
  const { first, firstRoot, second, secondRoot, proof } = claim;
  if (!isSize(first) || !isSize(second) || first > second) return false;
  if (!isHash(firstRoot) || !isHash(secondRoot) || !isProof(proof)) return false;
  if (first === second) return proof.length === 0 && equalBytes(firstRoot, secondRoot);
  if (first === 0) return proof.length === 0 && equalBytes(firstRoot, sha256(new Uint8Array(0)));
  let position = first - 1;
  let last = second - 1;
  while (isOdd(position)) [position, last] = [half(position), half(last)];
  const [seed, ...siblings] = position === 0 ? [firstRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let firstNode = seed;
  let secondNode = seed;
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      firstNode = nodeHash(sibling, firstNode, sha256);
      secondNode = nodeHash(sibling, secondNode, sha256);
      while (!isOdd(position) && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      secondNode = nodeHash(secondNode, sibling, sha256);
    }
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && equalBytes(firstNode, firstRoot) && equalBytes(secondNode, secondRoot);
}

// Sizes exceed 32 bits one day, so no bit operators here.
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isProof = (proof: unknown): proof is readonly Uint8Array[] => Array.isArray(proof) && proof.length <= 128 && proof.every(isHash);

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
