import { equalBytes } from '@zhunsheng/domain/log/bytes';
import { entryHash } from '@zhunsheng/domain/log/entry';
import { leafHash } from '@zhunsheng/domain/log/merkle-tree';
import type { ClientBase } from 'pg';
import { type ActCopies, envelopeDifferences } from './envelope-check.ts';
import type { ActDifference, Findings } from './finding.ts';
import { sha256 } from './hashing.ts';
import { readRows, type RowReader, streamRows } from './row-stream.ts';

const BATCH = 2_000;

type ActRow = ActCopies & { body: string; salt: Buffer; hash: Buffer; queued: boolean; old: boolean };
type LeafRow = { index: string; subject: string; position: number; hash: Buffer };
type Pair = { act: ActRow | undefined; leaf: LeafRow | undefined; subject: string; position: number };

export type ActCheck = {
  readonly findings: Findings;
  /** Tile hash at a leaf index where the leaf itself was found to be wrong. */
  readonly strayLeaves: ReadonlyMap<number, Uint8Array>;
  readonly progress: (acts: number) => void;
};

/**
 * Every act against its body, its columns and its leaf; every leaf against its act; positions of a subject gapless and in
 * the order of the log. Acts and leaves are read side by side in the order of their keys. Returns the number of acts.
 */
export async function verifyActs(client: ClientBase, check: ActCheck): Promise<number> {
  const acts = readRows(streamRows<ActRow>(client, ACTS, BATCH));
  const leaves = readRows(streamRows<LeafRow>(client, 'select index, subject, position, hash from leaf order by subject, position', BATCH));
  let previous: { subject: string; position: number; index: number } | undefined;
  let count = 0;
  for (let pair = await takePair(acts, leaves); pair !== undefined; pair = await takePair(acts, leaves)) {
    const { subject, position, act, leaf } = pair;
    const before = previous?.subject === subject ? previous : { subject, position: 0, index: -1 };
    for (let gap = before.position + 1; gap < position; gap += 1) check.findings.add({ kind: 'act-deleted', subject, position: gap });
    const index = leaf === undefined ? before.index : Number(leaf.index);
    // Where a leaf disagrees with its tile, the tree has named it already.
    const isNamed = check.strayLeaves.has(index) || check.strayLeaves.has(before.index);
    if (leaf !== undefined && index <= before.index && !isNamed) check.findings.add({ kind: 'leaf-reordered', subject, position, index });
    previous = { subject, position, index: Math.max(index, before.index) };
    checkPair(pair, check);
    if (act === undefined) continue;
    count += 1;
    if (count % BATCH === 0) check.progress(count);
  }
  await findQueuedWithoutAct(client, check.findings);
  check.progress(count);
  return count;
}

function checkPair({ act, leaf, subject, position }: Pair, { findings, strayLeaves }: ActCheck): void {
  if (act === undefined) {
    findings.add({ kind: 'act-deleted', subject, position });
    return;
  }
  if (leaf === undefined && (act.old || !act.queued)) {
    findings.add({ kind: 'act-never-sequenced', subject, position, recordedAt: act.recordedAt });
  }
  const differs: ActDifference[] = [];
  if (!hashHolds(act)) differs.push('hash');
  if (leaf !== undefined && !equalBytes(leaf.hash, act.hash) && !isLeafToBlame(act, strayLeaves.get(Number(leaf.index))))
    differs.push('leaf');
  differs.push(...envelopeDifferences(act.body, act));
  if (differs.length > 0) findings.add({ kind: 'act-changed', subject, position, differs });
}

function hashHolds({ salt, body, hash }: ActRow): boolean {
  try {
    return equalBytes(entryHash(salt, body, sha256), hash);
  } catch {
    return false; // a salt of another length
  }
}

/** Where tile and act agree against the leaf, the leaf was changed, not the act. */
const isLeafToBlame = (act: ActRow, inTile: Uint8Array | undefined): boolean =>
  inTile !== undefined && equalBytes(leafHash(act.hash, sha256), inTile);

async function takePair(acts: RowReader<ActRow>, leaves: RowReader<LeafRow>): Promise<Pair | undefined> {
  const act = await acts.peek();
  const leaf = await leaves.peek();
  const order = act === undefined ? 1 : leaf === undefined ? -1 : compareKeys(act, leaf);
  const key = order <= 0 ? act : leaf;
  if (key === undefined) return undefined;
  return {
    subject: key.subject,
    position: key.position,
    act: order <= 0 ? await acts.take() : undefined,
    leaf: order >= 0 ? await leaves.take() : undefined,
  };
}

/** PostgreSQL orders uuid by bytes, which is the order of its lower-case text. */
function compareKeys(a: { subject: string; position: number }, b: { subject: string; position: number }): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  return a.position - b.position;
}

async function findQueuedWithoutAct(client: ClientBase, findings: Findings): Promise<void> {
  const { rows } = await client.query<{ subject: string; position: number }>(
    `select subject, position from act_unsequenced queued
     where not exists (select 1 from act where act.subject = queued.subject and act.position = queued.position)
     order by subject, position`,
  );
  for (const { subject, position } of rows) findings.add({ kind: 'act-deleted', subject, position });
}

const ACTS = `
  select act.subject, act.position, kind, type, bureau, audience, members, about, actor, command, body, salt, hash,
         to_char(occurred_on, 'YYYY-MM-DD') as "occurredOn",
         to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
         recorded_at < now() - interval '60 seconds' as old,
         exists (select 1 from act_unsequenced queued where queued.subject = act.subject and queued.position = act.position) as queued
  from act order by act.subject, act.position`;
