import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { inScope } from '../acts/transaction.ts';

/** Number → parent of every bureau as the registry stands now. The registry is public to whoever is signed in. */
export async function registeredBureaus(workshop: Workshop): Promise<ReadonlyMap<number, number | null>> {
  return inScope(workshop.pool, systemActor([]), async (tx) => {
    const { rows } = await tx.query<{ number: number; parent: number | null }>(
      'select number, parent from bureau where known_to is null and valid_to is null',
    );
    return new Map(rows.map(({ number, parent }) => [number, parent]));
  });
}
