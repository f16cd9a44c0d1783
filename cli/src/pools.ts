import { createPool } from '@zhunsheng/server/postgres/pool';
import type { Pool } from 'pg';

/** A pool for as long as `work` takes. */
export async function withPool<T>(url: string, size: number, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(url, size);
  // A broken idle connection shows in the next statement.
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
