import type { Tx } from '../acts/transaction.ts';

/**
 * For the rest of this transaction. Under a policy the planner expects a handful of rows of every table and would loop over them;
 * the standing reads tables whole, which hash joins do several times faster. `bench/standing.ts` measures it.
 */
export async function readWholeTables(tx: Tx): Promise<void> {
  await tx.query(
    `select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)`,
  );
}
