import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Actor } from './actor.ts';

export type Tx = PoolClient;

/**
 * One transaction on one connection; the scope of the actor is set for it alone and falls back to nothing afterwards.
 * `opening` is a statement without parameters that travels with the beginning; `work` is given its rows.
 */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx, opened: readonly unknown[]) => Promise<T>, opening?: string): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const result = await work(client, await begin(client, opening));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => {
      broken = fault instanceof Error ? fault : new Error(String(fault));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function begin(client: PoolClient, opening: string | undefined): Promise<readonly unknown[]> {
  if (opening === undefined) return (await client.query('begin')).rows;
  // Several statements in one message give an array of results, which the types of pg do not tell.
  const results = (await client.query(`begin; ${opening}`)) as unknown as QueryResult[];
  return results.at(-1)?.rows ?? [];
}

const arrayText = (numbers: readonly number[]) => `{${numbers.map((number) => Math.trunc(number)).join(',')}}`;

export async function setScope(tx: Tx, actor: Actor, writable: readonly number[] = [actor.bureau]): Promise<void> {
  await tx.query({
    name: 'set-scope',
    text: `select set_config('zs.user', $1, true), set_config('zs.bureaus', $2, true), set_config('zs.supervised', $3, true),
                  set_config('zs.administered', $4, true), set_config('zs.writable', $5, true)`,
    values: [actor.account, arrayText(actor.bureaus), arrayText(actor.supervised), arrayText(actor.administered), arrayText(writable)],
  });
}

export async function setWritable(tx: Tx, bureaus: readonly number[]): Promise<void> {
  await tx.query({ name: 'set-writable', text: `select set_config('zs.writable', $1, true)`, values: [arrayText(bureaus)] });
}

export async function inScope<T>(pool: Pool, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (tx) => {
    await setScope(tx, actor);
    return work(tx);
  });
}
