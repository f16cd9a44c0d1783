// The same statements without HTTP and without rules, a process of its own: reads a BareLoad from standard input, writes
// transactions per second to standard output.
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createPool } from '@zhunsheng/server/postgres/pool';

export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface BareLoad {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Run once on each connection before the measure. */
  readonly before: readonly Statement[];
  /** Connection n repeats the transactions of entry n, in order. */
  readonly clients: readonly (readonly (readonly Statement[])[])[];
  /** Ids that are replaced by fresh ones in every transaction. */
  readonly freshIds: readonly string[];
}

const BUFFER = /^@bytes:/;

function valueOf(value: unknown, fresh: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((element) => valueOf(element, fresh));
  if (typeof value !== 'string') return value;
  if (BUFFER.test(value)) return Buffer.from(value.replace(BUFFER, ''), 'hex');
  return [...fresh].reduce((written, [id, replacement]) => written.replaceAll(id, replacement), value);
}

const load = JSON.parse(await text(process.stdin)) as BareLoad;
const pool = createPool(load.url, load.connections);
const until = performance.now() + load.seconds * 1_000;
let done = 0;

async function repeat(transactions: BareLoad['clients'][number]): Promise<void> {
  const client = await pool.connect();
  for (const statement of load.before) await client.query({ text: statement.text, values: [...(statement.values ?? [])] });
  for (let turn = 0; performance.now() < until; turn += 1) {
    const fresh = new Map(load.freshIds.map((id) => [id, randomUUID()]));
    for (const { name, text: sql, values } of transactions[turn % transactions.length] ?? []) {
      await client.query({
        ...(name === undefined ? {} : { name }),
        text: sql,
        values: (values ?? []).map((value) => valueOf(value, fresh)),
      });
    }
    done += 1;
  }
  client.release();
}

const started = performance.now();
await Promise.all(Array.from({ length: load.connections }, (_, index) => repeat(load.clients[index % load.clients.length] ?? [])));
process.stdout.write(JSON.stringify({ perSecond: done / ((performance.now() - started) / 1_000) }));
await pool.end();
