import type { Workshop } from '../acts/execute.ts';
import type { Job } from '../jobs/queue.ts';

/** Uploads and readings whose day is over are deleted, whoever's they are. */
export function expirePreviews({ pool, now }: Workshop): Job {
  return async () => {
    await pool.query('select expire_previews($1)', [now()]);
  };
}
