import { setTimeout as sleep } from 'node:timers/promises';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import type { Pool, PoolClient } from 'pg';
import { checkpointDue, checkpointTree, type StoredCheckpoint } from './checkpoint-store.ts';
import { sequenceBatch } from './sequence-batch.ts';
import { withSequencerLock } from './sequencer-lock.ts';

const BATCH = 5_000;
const LONGEST_BACK_OFF_MS = 5_000;
const ON_DEMAND_WAIT_MS = 30_000;

/** `pool` connects as zs_sequencer. The signer's name is the log's origin. */
export type LogWriter = { readonly pool: Pool; readonly signer: NoteSigner };

export type SequencerOptions = LogWriter & {
  readonly intervalMs?: number;
  readonly checkpointEveryMs?: number;
  readonly signal: AbortSignal;
  readonly log: { readonly error: (details: object, message: string) => void };
};

export type Sequencer = {
  readonly sequenceNow: () => Promise<StoredCheckpoint>;
  /** Resolves when the loop has ended after `signal`; never rejects. */
  readonly stopped: Promise<void>;
};

/**
 * Sequences what was committed, every `intervalMs`, and signs on the timetable. Any number of processes may run this:
 * one works at a time, the others find the lock taken and try again, so another takes over when one dies.
 * While the database is away it tries again after growing pauses.
 */
export function runSequencer(options: SequencerOptions): Sequencer {
  return { sequenceNow: () => sequenceNow(options), stopped: loop(options) };
}

async function loop(options: SequencerOptions): Promise<void> {
  const { pool, signal, log, intervalMs = 250 } = options;
  const onIdleError = (error: Error): void => log.error({ err: error }, 'idle connection of the sequencer lost');
  pool.on('error', onIdleError);
  let failures = 0;
  while (!signal.aborted) {
    let full = false;
    try {
      full = await sequenceOnce(options);
      failures = 0;
    } catch (error) {
      failures += 1;
      log.error({ err: error, failures }, 'sequencing failed');
    }
    if (!full) await pause(failures === 0 ? intervalMs : Math.min(intervalMs * 2 ** failures, LONGEST_BACK_OFF_MS), signal);
  }
  pool.off('error', onIdleError);
}

/** One round; true where a full batch was taken and more may wait. */
async function sequenceOnce({ pool, signer, checkpointEveryMs = 60_000 }: SequencerOptions): Promise<boolean> {
  const done = await withSequencerLock(pool, 0, async (client) => {
    const taken = await inSnapshot(client, () => sequenceBatch(client, BATCH));
    if (await checkpointDue(client, checkpointEveryMs)) await inSnapshot(client, () => checkpointTree(client, signer));
    return taken;
  });
  return done?.result === BATCH;
}

/** Sequences every act that is committed now and signs a checkpoint over it. Throws when the lock stays taken for 30 s. */
export async function sequenceNow({ pool, signer }: LogWriter): Promise<StoredCheckpoint> {
  const done = await withSequencerLock(pool, ON_DEMAND_WAIT_MS, async (client) => {
    while ((await inSnapshot(client, () => sequenceBatch(client, BATCH))) === BATCH);
    return inSnapshot(client, () => checkpointTree(client, signer));
  });
  if (done === undefined) throw new Error('the sequencer is busy in another process');
  return done.result;
}

/** Where `work` throws, the lock's release closes the session and with it the transaction. */
async function inSnapshot<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read');
  const result = await work();
  await client.query('commit');
  return result;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);
