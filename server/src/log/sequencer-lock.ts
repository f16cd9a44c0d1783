import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

// One number for the whole installation; "zs.log" in ASCII.
const LOCK = 0x7a732e6c6f67;
const TRY_EVERY_MS = 10;

/**
 * Runs `work` while no other process sequences. The lock belongs to the session and is taken before any snapshot:
 * a transaction that `work` begins sees everything that earlier holders committed. It dies with the connection.
 * Undefined when the lock stayed taken for `waitMs`.
 */
export async function withSequencerLock<T>(
  pool: Pool,
  waitMs: number,
  work: (client: PoolClient) => Promise<T>,
): Promise<{ result: T } | undefined> {
  const client = await pool.connect();
  // A connection that breaks between two queries reports it as an event; the next query fails and carries the error.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let broken = true;
  try {
    const locked = await tryLock(client, waitMs);
    const result = locked ? { result: await work(client) } : undefined;
    if (locked) await client.query('select pg_advisory_unlock($1)', [LOCK]);
    broken = false;
    return result;
  } finally {
    client.off('error', ignore);
    // A session of unknown state is closed: that frees the lock and ends its transaction.
    client.release(broken);
  }
}

async function tryLock(client: PoolClient, waitMs: number): Promise<boolean> {
  const end = performance.now() + waitMs;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK]);
    if (rows[0]?.locked === true) return true;
    if (performance.now() >= end) return false;
    await sleep(TRY_EVERY_MS);
  }
}
