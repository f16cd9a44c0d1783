import { HASH_BYTES, type Sha256 } from './sha256.ts';

/** A subtree with 2^height leaves, all present; index counts subtrees of that height from the left. */
export type Subtree = { readonly height: number; readonly index: number };

/** The roots of the complete subtrees that a tree of that size consists of, largest first: all an append needs. */
export type Frontier = { readonly size: number; readonly nodes: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** RFC 6962 section 2.1: the prefix keeps a leaf from passing as an inner node. */
export function leafHash(entry: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + entry.length);
  bytes.set(entry, 1);
  return sha256(bytes);
}

export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

export function appendLeaf(frontier: Frontier, leaf: Uint8Array, sha256: Sha256): Frontier {
  const nodes = frontier.nodes.slice();
  let node = leaf;
  for (let full = frontier.size; full % 2 === 1; full = Math.floor(full / 2)) {
    node = nodeHash(nodes.pop() as Uint8Array, node, sha256);
  }
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

export function rootOfFrontier({ nodes }: Frontier, sha256: Sha256): Uint8Array {
  return joinSubtrees(nodes, sha256) ?? sha256(new Uint8Array(0));
}

/** Root over leaf hashes; of an empty list the hash of nothing (RFC 6962 section 2.1). */
export function rootOf(leaves: Iterable<Uint8Array>, sha256: Sha256): Uint8Array {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf, sha256);
  return rootOfFrontier(frontier, sha256);
}

/** Joins neighbouring subtrees, largest first, from the right; undefined for none. */
export function joinSubtrees(nodes: readonly Uint8Array[], sha256: Sha256): Uint8Array | undefined {
  if (nodes.length === 0) return undefined;
  return nodes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

/** The complete subtrees, largest first, that make up leaves start … end - 1; start must be a multiple of the largest. */
export function completeSubtrees(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    const { height, leaves } = largestWithin(end - at);
    subtrees.push({ height, index: at / leaves });
    at += leaves;
  }
  return subtrees;
}

function largestWithin(count: number): { height: number; leaves: number } {
  let height = 0;
  let leaves = 1;
  while (leaves * 2 <= count) {
    leaves *= 2;
    height += 1;
  }
  return { height, leaves };
}
