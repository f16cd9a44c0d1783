import { setTimeout as pause } from 'node:timers/promises';
import type { ProgramSession } from '@zhunsheng/server/testing/program-accounts';
import { createPool } from '@zhunsheng/server/postgres/pool';
import type { Pool } from 'pg';
import type { Statement } from './bare-loop.ts';
import { recordStatements } from './recorded-statements.ts';

/** Lists and searches that people use; `q` finds few, many and none. */
export const LISTS: readonly string[] = [
  '/api/ledger/person',
  '/api/ledger/person?order=desc',
  '/api/ledger/person?where=category:auxiliary',
  '/api/ledger/person?q=%E7%8E%8B%E4%BC%9F',
  '/api/ledger/person?q=zl',
  '/api/ledger/person?q=P1234567',
  '/api/search?q=%E7%8E%8B%E4%BC%9F%E8%8A%B3',
  '/api/search?q=zlw',
  '/api/people',
];

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Explains as zs_app, under the policies, what the program itself sends; throws where a list of people reads the whole table. */
export async function checkPlans(appUrl: string, superuser: Pool, session: ProgramSession, now = () => new Date()): Promise<string[]> {
  const before = await wholeReads(superuser);
  const { headers, bureau } = session;
  const recorded = await recordStatements(
    appUrl,
    LISTS.map((url) => ({ method: 'GET' as const, url, headers })),
    now,
  );
  const lines: string[] = [];
  for (const [index, statements] of recorded.entries()) {
    const nodes = nodesOf(await explain(appUrl, statements));
    if (nodes.some((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'person'))
      throw new Error(`${LISTS[index]} reads the whole table`);
    const used = [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))].filter((name) => name.startsWith('person'));
    lines.push(`bureau ${bureau} ${decodeURIComponent(LISTS[index] ?? '')}: ${used.join(', ')}`);
  }
  // Searches go through a function that explain does not look into; the table's own counter tells of them.
  if ((await wholeReads(superuser)) > before) throw new Error('a list or a search read the whole table of people');
  return lines;
}

// A connection tells its counts when it ends, which is a moment after it was closed.
const TOLD_WITHIN_MS = 500;

async function wholeReads(superuser: Pool): Promise<number> {
  await pause(TOLD_WITHIN_MS);
  await superuser.query('select pg_stat_force_next_flush()');
  const { rows } = await superuser.query<{ seq_scan: string }>(`select seq_scan from pg_stat_user_tables where relname = 'person'`);
  return Number(rows[0]?.seq_scan);
}

async function explain(appUrl: string, statements: readonly Statement[]): Promise<PlanNode> {
  const pool = createPool(appUrl, 1);
  const client = await pool.connect();
  let plan: PlanNode | undefined;
  for (const { text, values } of statements) {
    const given = (values ?? []).map((value) =>
      typeof value === 'string' && value.startsWith('@bytes:') ? Buffer.from(value.slice(7), 'hex') : value,
    );
    if (/from person [tp]\b/.test(text)) {
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>({
        text: `explain (format json) ${text}`,
        values: given,
      });
      plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    } else await client.query({ text, values: given });
  }
  client.release();
  await pool.end();
  if (plan === undefined) throw new Error('no list was sent');
  return plan;
}
