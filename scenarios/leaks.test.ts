import { randomUUID } from 'node:crypto';
import { createPool } from '@zhunsheng/server/postgres/pool';
import { createTestDatabase, type TestDatabase } from '@zhunsheng/server/postgres/testing/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Every table that zs_app can read holds one row for each audience of two bureaus. A connection that has just served
 * one person then serves the other, and nobody: after COMMIT and after ROLLBACK.
 */

let database: TestDatabase;
let owner: pg.Pool;
let app: pg.Pool;

const OURS = 1001;
const THEIRS = 1002;
const MEMBER = randomUUID();
const STRANGER = randomUUID();

// What the log publishes to everybody: salted hashes.
const PUBLIC_TABLES = ['leaf', 'tile', 'checkpoint'];
// Read through the subject or the actor, tested below by themselves.
const OTHER_FENCES = ['command_outcome', 'person_key'];

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: string;
}

let columns: Map<string, ColumnRow[]>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
  app = createPool(database.appUrl, 1);
  const { rows } = await owner.query<ColumnRow>(
    `select k.relname as table_name, c.column_name, c.data_type, c.is_nullable
       from pg_class k join information_schema.columns c on c.table_schema = 'public' and c.table_name = k.relname
      where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and has_table_privilege('zs_app', k.oid, 'select') order by k.relname, c.ordinal_position`,
  );
  columns = Map.groupBy(rows, (row) => row.table_name);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const FIXED: Readonly<Record<string, unknown>> = {
  side: 'out',
  status: 'open',
  digest: 'a'.repeat(64),
  position: 1,
  salt: Buffer.alloc(16),
  hash: Buffer.alloc(32),
  kind: 'x',
  version: 1,
};

function sample(table: string, column: ColumnRow): unknown {
  if (table === 'transfer' && column.column_name === 'status') return 'handed-over';
  if (column.column_name in FIXED) return FIXED[column.column_name];
  switch (column.data_type) {
    case 'uuid':
      return randomUUID();
    case 'integer':
    case 'bigint':
      return 7;
    case 'boolean':
      return true;
    case 'date':
      return '2026-01-01';
    case 'timestamp with time zone':
      return '2026-01-01T00:00:00Z';
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from(randomUUID());
    case 'ARRAY':
      return [];
    default:
      return randomUUID();
  }
}

let rowNumber = 0;

async function plant(table: string, bureau: number, audience: string, member: string): Promise<void> {
  const row: Record<string, unknown> = {};
  for (const column of columns.get(table) ?? []) {
    if (column.is_nullable === 'NO') row[column.column_name] = sample(table, column);
  }
  const nobody = 'members' in row ? [] : null;
  Object.assign(row, { bureau, audience, members: audience === 'members' ? [member] : nobody });
  if ('number' in row && typeof row['number'] === 'number') row['number'] = ++rowNumber;
  if (table === 'file') row['digest'] = (++rowNumber).toString(16).padStart(64, '0');
  const names = Object.keys(row);
  await owner.query(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(',')}) values (${names.map((_, i) => `$${i + 1}`).join(',')})`,
    Object.values(row),
  );
}

async function seen(
  table: string,
  scope: { user: string; bureaus: number[]; supervised: number[]; administered: number[] } | undefined,
  end: 'commit' | 'rollback',
) {
  const client = await app.connect();
  try {
    await client.query('begin');
    if (scope !== undefined) {
      await client.query(
        `select set_config('zs.user', $1, true), set_config('zs.bureaus', $2, true), set_config('zs.supervised', $3, true), set_config('zs.administered', $4, true)`,
        [scope.user, `{${scope.bureaus.join(',')}}`, `{${scope.supervised.join(',')}}`, `{${scope.administered.join(',')}}`],
      );
    }
    const { rows } = await client.query<{ bureau: number; audience: string }>(
      `select bureau, audience from ${table} order by bureau, audience`,
    );
    await client.query(end);
    return rows.map((row) => `${row.bureau} ${row.audience}`);
  } finally {
    client.release();
  }
}

const AUDIENCES = ['bureau', 'supervision', 'accounts', 'members'];

test('every table that requests may read has its fence, or is named here as public', () => {
  const unfenced = [...columns].filter(
    ([table, list]) => !list.some((column) => column.column_name === 'audience') && ![...PUBLIC_TABLES, ...OTHER_FENCES].includes(table),
  );
  expect(unfenced.map(([table]) => table)).toEqual([]);
  expect(columns.size).toBeGreaterThan(25);
});

describe('nobody sees sideways', () => {
  test('each table, each audience, on a connection that has just served somebody else', async () => {
    const tables = [...columns.keys()].filter((table) => !PUBLIC_TABLES.includes(table) && !OTHER_FENCES.includes(table));
    for (const table of tables) {
      for (const bureau of [OURS, THEIRS]) {
        for (const audience of AUDIENCES) await plant(table, bureau, audience, bureau === OURS ? MEMBER : STRANGER);
      }
      const everything = { user: MEMBER, bureaus: [OURS, THEIRS], supervised: [OURS], administered: [OURS] };
      const clerk = { user: randomUUID(), bureaus: [OURS], supervised: [], administered: [] };
      const isRegistry = table === 'bureau';
      for (const end of ['commit', 'rollback'] as const) {
        if (!isRegistry) {
          expect(await seen(table, everything, end), table).toEqual([
            `${OURS} accounts`,
            `${OURS} bureau`,
            `${OURS} members`,
            `${OURS} supervision`,
            `${THEIRS} bureau`,
          ]);
          expect(await seen(table, clerk, end), table).toEqual([`${OURS} bureau`]);
        }
        expect(await seen(table, undefined, end), `${table} without a scope`).toEqual([]);
      }
    }
  });

  test('outcomes of commands belong to their actor, keys to those who see the person', async () => {
    const person = randomUUID();
    await owner.query(`insert into subject values ($1, 'person', ${THEIRS}, 'bureau', null, null, 1)`, [person]);
    await owner.query(`insert into person_key (person, wrapped_key) values ($1, '\\x00')`, [person]);
    await owner.query(`insert into command_outcome values ($1, $2, '\\x00', 200, '{}', now())`, [STRANGER, randomUUID()]);
    const count = async (table: string, user: string, bureaus: string) => {
      const client = await app.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('zs.user', $1, true), set_config('zs.bureaus', $2, true)`, [user, bureaus]);
        return Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await count('command_outcome', MEMBER, `{${OURS},${THEIRS}}`)).toBe(0);
    expect(await count('command_outcome', STRANGER, '{}')).toBe(1);
    expect(await count('person_key', MEMBER, `{${OURS}}`)).toBe(0);
    expect(await count('person_key', MEMBER, `{${THEIRS}}`)).toBe(1);
  });

  test('acts and rows are written only for a bureau that the transaction may write', async () => {
    const client = await app.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('zs.user', $1, true), set_config('zs.bureaus', '{${OURS},${THEIRS}}', true), set_config('zs.writable', '{${OURS}}', true)`,
        [MEMBER],
      );
      await expect(
        client.query(`insert into subject values ($1, 'person', ${THEIRS}, 'bureau', null, null, 1)`, [randomUUID()]),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('acts are never changed, deleted or emptied by the program', async () => {
    for (const statement of ['update act set type = $$x$$', 'delete from act', 'truncate act']) {
      await expect(app.query(statement), statement).rejects.toThrow(/permission denied|append-only/);
      await expect(owner.query(statement), statement).rejects.toThrow(/append-only/);
    }
  });
});
