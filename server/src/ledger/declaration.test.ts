import { LEDGERS } from '@zhunsheng/domain/ledgers';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../postgres/testing/test-database.ts';
import { type Column, columnsOf, SEARCH_COLUMNS, tableName, VERSION_COLUMNS } from './columns.ts';
import { asLedger } from './ledger-commands.ts';
import { ledgerMigration } from './migration.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const KINDS = Object.values(LEDGERS).map(asLedger);

/** A declaration never alters a table: this is where the two are held against each other. */
describe('each ledger has the table that its declaration describes', () => {
  for (const ledger of KINDS) {
    test(ledger.kind, async () => {
      const declared = [...VERSION_COLUMNS, ...columnsOf(ledger), ...(ledger.searched === undefined ? [] : SEARCH_COLUMNS)].map(
        ({ name, type, nullable }: Omit<Column, 'field'>) => `${name} ${type}${nullable ? '' : ' not null'}`,
      );
      const { rows } = await pool.query<{ column: string }>(
        `select a.attname || ' ' || replace(format_type(a.atttypid, a.atttypmod), 'timestamp(3) with time zone', 'timestamptz(3)')
                || case when k.collname = 'C' then ' collate "C"' else '' end || case when a.attnotnull then ' not null' else '' end as column
           from pg_attribute a left join pg_collation k on k.oid = a.attcollation and k.collname = 'C'
          where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
        [tableName(ledger.kind)],
      );
      expect(rows.map(({ column }) => column)).toEqual(declared);
    });
  }

  test('the printed migration makes a table that the database accepts, fence included', async () => {
    const [first] = KINDS;
    if (first === undefined) throw new Error('there are ledgers');
    const renamed = ledgerMigration({ ...first, kind: 'another-kind' });
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(renamed);
      const { rows } = await client.query<{ policies: number }>(
        `select count(*)::int as policies from pg_policies where tablename = 'another_kind'`,
      );
      expect(rows[0]?.policies).toBe(4);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

test('a field may not hide a column that every ledger has', () => {
  const [first] = KINDS;
  if (first === undefined) throw new Error('there are ledgers');
  const { fields } = first;
  const [field] = Object.values(fields);
  expect(() => columnsOf({ ...first, fields: { ...fields, validTo: field as never } })).toThrow(/validTo would hide/);
});
