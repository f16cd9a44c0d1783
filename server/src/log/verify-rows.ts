import type { Pool } from 'pg';
import { compareRows, type Folding, type RowDifference } from '../acts/compare-rows.ts';

const MOST_FINDINGS = 1_000;

export type RowFinding =
  | RowDifference
  | { readonly kind: 'acts-not-folding'; readonly subject: string; readonly problem: string }
  /** What the acts give does not even fit into the tables: an act was changed to hold what no command writes. */
  | { readonly kind: 'rows-not-comparable'; readonly problem: string };

export interface RowVerification {
  readonly findings: readonly RowFinding[];
  readonly omitted: number;
  readonly subjects: number;
  readonly rows: number;
  readonly seconds: number;
}

// Class 22: a value that does not fit its type.
const isMisfit = (error: unknown): error is Error => /^22/.test(String((error as { code?: unknown }).code));

/** Checks every row against the acts, in one snapshot, as a role that reads all of both (zs_owner). Changes nothing. */
export async function verifyRows(pool: Pool, folding: Folding): Promise<RowVerification> {
  const client = await pool.connect();
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    await client.query('begin isolation level repeatable read');
    const { differences, unfolded, omitted, subjects, rows } = await compareRows(client, folding, MOST_FINDINGS);
    const notFolding = unfolded.map((entry) => ({ kind: 'acts-not-folding' as const, ...entry }));
    return { findings: [...notFolding, ...differences], omitted, subjects, rows, seconds: seconds() };
  } catch (error) {
    if (!isMisfit(error)) throw error;
    return { findings: [{ kind: 'rows-not-comparable', problem: error.message }], omitted: 0, subjects: 0, rows: 0, seconds: seconds() };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
