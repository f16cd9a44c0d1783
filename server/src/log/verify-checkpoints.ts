import { equalBytes } from '@zhunsheng/domain/log/bytes';
import { type Checkpoint, openCheckpoint, type OpenedCheckpoint } from '@zhunsheng/domain/log/checkpoint';
import type { VerifierKey } from '@zhunsheng/domain/log/signed-note';
import type { TileEdge } from '@zhunsheng/domain/log/tile-edge';
import type { ClientBase } from 'pg';
import type { Findings } from './finding.ts';
import { sha256, verifyEd25519 } from './hashing.ts';
import { readRows, streamRows } from './row-stream.ts';

const BATCH = 500;

type Row = { size: string; root: Buffer; note: string };

export type CheckpointWalk = {
  readonly atSize: (edge: TileEdge) => Promise<void> | undefined;
  /** Called when all leaves were seen. `vouched`: the largest checkpoint whose root the leaves lead to, 0 for none. */
  readonly finish: () => Promise<{ checkpoints: number; vouched: number }>;
};

/** Checks every stored checkpoint against the growing tree: signature, origin, columns, root. */
export async function walkCheckpoints(client: ClientBase, keys: readonly VerifierKey[], findings: Findings): Promise<CheckpointWalk> {
  const rows = readRows(streamRows<Row>(client, 'select size, root, note from checkpoint order by size', BATCH));
  let next = await rows.peek();
  let checkpoints = 0;
  let vouched = 0;
  let otherRoots: { size: number; more: number } | undefined;

  async function take(rootAtSize: Uint8Array | undefined): Promise<void> {
    if (next === undefined) return;
    const size = Number(next.size);
    checkpoints += 1;
    const signed = checkNote(next, keys, findings);
    if (rootAtSize === undefined) findings.add({ kind: 'checkpoint-wrong', size, problem: 'beyond-tree' });
    else if (equalBytes(rootAtSize, signed?.root ?? next.root)) vouched = signed === undefined ? vouched : size;
    else otherRoots = otherRoots === undefined ? { size, more: 0 } : { ...otherRoots, more: otherRoots.more + 1 };
    await rows.take();
    next = await rows.peek();
  }

  return {
    atSize: (edge) => (next !== undefined && Number(next.size) === edge.size() ? take(edge.root()) : undefined),
    finish: async () => {
      while (next !== undefined) await take(undefined);
      if (otherRoots !== undefined) findings.add({ kind: 'checkpoint-other-root', ...otherRoots });
      return { checkpoints, vouched };
    },
  };
}

/** The checkpoint as signed by a trusted key; undefined, with a finding, where none has signed it. */
function checkNote(row: Row, keys: readonly VerifierKey[], findings: Findings): Checkpoint | undefined {
  const size = Number(row.size);
  const opened = openWithAny(row.note, keys);
  if (opened.kind === 'other-key') findings.add({ kind: 'checkpoint-other-key', size, signers: opened.signers });
  else if (opened.kind !== 'opened') findings.add({ kind: 'checkpoint-wrong', size, problem: opened.kind });
  if (opened.kind !== 'opened') return undefined;
  const { checkpoint } = opened;
  if (!keys.some(({ name }) => name === checkpoint.origin)) findings.add({ kind: 'checkpoint-wrong', size, problem: 'other-origin' });
  if (checkpoint.size !== size || !equalBytes(checkpoint.root, row.root))
    findings.add({ kind: 'checkpoint-wrong', size, problem: 'columns-differ' });
  return checkpoint;
}

/** A checkpoint that somebody kept outside the database: the tree must go through its root. */
export function walkKeptCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
  findings: Findings,
): Omit<CheckpointWalk, 'finish'> & { finish: (edge: TileEdge) => void } {
  const opened = openWithAny(note, keys);
  if (opened.kind !== 'opened') findings.add({ kind: 'kept-checkpoint-unusable', problem: opened.kind });
  const kept = opened.kind === 'opened' ? opened.checkpoint : undefined;
  if (kept !== undefined && !keys.some(({ name }) => name === kept.origin))
    findings.add({ kind: 'kept-checkpoint-unusable', problem: 'other-origin' });
  return {
    atSize: (edge) => {
      if (edge.size() === kept?.size && !equalBytes(edge.root(), kept.root)) {
        findings.add({ kind: 'kept-checkpoint-contradicted', size: kept.size, problem: 'other-root' });
      }
      return undefined;
    },
    finish: (edge) => {
      if (kept !== undefined && kept.size > edge.size())
        findings.add({ kind: 'kept-checkpoint-contradicted', size: kept.size, problem: 'tree-shorter' });
    },
  };
}

function openWithAny(note: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  let last: OpenedCheckpoint = { kind: 'malformed' };
  for (const key of keys) {
    last = openCheckpoint(note, key, verifyEd25519, sha256);
    if (last.kind !== 'other-key') return last;
  }
  return last;
}
