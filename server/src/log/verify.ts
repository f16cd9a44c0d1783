import type { VerifierKey } from '@zhunsheng/domain/log/signed-note';
import type { Pool, PoolClient } from 'pg';
import { collectFindings, type Finding } from './finding.ts';
import { verifyActs } from './verify-acts.ts';
import { walkCheckpoints, walkKeptCheckpoint } from './verify-checkpoints.ts';
import { reportTiles } from './verify-tiles.ts';
import { verifyTree } from './verify-tree.ts';

const MOST_FINDINGS = 1_000;

export type VerifyOptions = {
  /** Connects as a role that reads every act, leaf, tile and checkpoint: zs_reader or zs_owner. */
  readonly pool: Pool;
  /** The log's key, and earlier ones where it was replaced. */
  readonly trustedKeys: readonly VerifierKey[];
  /** The signed note of a checkpoint that was kept outside the database. */
  readonly expectedCheckpoint?: string;
  readonly progress?: (part: 'tree' | 'acts', done: number) => void;
};

export type Verification = {
  readonly findings: readonly Finding[];
  /** Findings beyond the first 1,000. */
  readonly omitted: number;
  readonly acts: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly seconds: { readonly tree: number; readonly acts: number };
};

/** Checks the whole log in one snapshot: tree, tiles and checkpoints from the leaves, then every act against its leaf. */
export async function verifyLog(options: VerifyOptions): Promise<Verification> {
  if (options.trustedKeys.length === 0) throw new Error('nothing can be verified without a trusted key');
  const client = await options.pool.connect();
  const ignore = (): void => undefined;
  client.on('error', ignore); // a broken connection shows in the next query
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read, read only');
    const verification = await verifySnapshot(client, options);
    await client.query('commit');
    broken = false;
    return verification;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

async function verifySnapshot(client: PoolClient, { trustedKeys, expectedCheckpoint, progress }: VerifyOptions): Promise<Verification> {
  const findings = collectFindings(MOST_FINDINGS);
  const started = performance.now();
  const stored = await walkCheckpoints(client, trustedKeys, findings);
  const kept = expectedCheckpoint === undefined ? undefined : walkKeptCheckpoint(expectedCheckpoint, trustedKeys, findings);
  const { edge, comparison } = await verifyTree(client, {
    findings,
    atSize: (tree) => kept?.atSize(tree) ?? stored.atSize(tree),
    progress: (leaves) => progress?.('tree', leaves),
  });
  kept?.finish(edge);
  const { checkpoints, vouched } = await stored.finish();
  await reportTiles(client, comparison, vouched, findings);
  const treeDone = performance.now();
  const acts = await verifyActs(client, { findings, strayLeaves: comparison.strayLeaves, progress: (done) => progress?.('acts', done) });
  const seconds = { tree: (treeDone - started) / 1000, acts: (performance.now() - treeDone) / 1000 };
  return { findings: findings.list, omitted: findings.omitted(), acts, leaves: edge.size(), checkpoints, seconds };
}
