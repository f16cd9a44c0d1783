import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { folderStore } from '@zhunsheng/server/files/file-store';
import { createServer, createWorkshop } from '@zhunsheng/server/server';
import { keysOf } from '@zhunsheng/server/identity/keys';
import { createPool } from '@zhunsheng/server/postgres/pool';
import type { PoolClient } from 'pg';
import type { Statement } from './bare-loop.ts';

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: object;
}

/** What the program sends to the database for some requests, taken from the program itself. */
export async function recordStatements(appUrl: string, requests: readonly Asked[], now = () => new Date()): Promise<Statement[][]> {
  const pool = createPool(appUrl, 1);
  let recorded: Statement[] = [];
  pool.on('connect', (client) => listenTo(client, (statement) => recorded.push(statement)));
  const workshop = createWorkshop(pool, keysOf(randomBytes(32)), now);
  const app = await createServer({
    ...{
      workshop,
      keys: keysOf(randomBytes(32)),
      files: folderStore(tmpdir()),
      uploads: { documentBytes: 20 * 1024 * 1024, mediaBytes: 500 * 1024 * 1024 },
      logger: false,
      demonstration: () => false,
      secureCookie: false,
    },
    ...{ requestsPerMinute: 1_000_000, signInsPerMinute: 1_000_000 },
  });
  const all: Statement[][] = [];
  for (const request of requests) {
    recorded = [];
    const response = await app.inject(request);
    if (response.statusCode !== 200) throw new Error(`${request.url}: ${response.body}`);
    all.push(recorded);
  }
  await app.close();
  await pool.end();
  return all;
}

function listenTo(client: PoolClient, heard: (statement: Statement) => void): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const listening = (first: string | Statement, ...rest: unknown[]): unknown => {
    const statement = typeof first === 'string' ? { text: first, values: Array.isArray(rest[0]) ? rest[0] : [] } : first;
    heard({ ...statement, values: (statement.values ?? []).map(portable) });
    return query(first, ...rest);
  };
  Object.assign(client, { query: listening });
}

/** Values that pass through JSON into another process. */
function portable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(portable);
  if (Buffer.isBuffer(value)) return `@bytes:${value.toString('hex')}`;
  return value instanceof Date ? value.toISOString() : value;
}
