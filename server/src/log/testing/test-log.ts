import { generateKeyPairSync, sign } from 'node:crypto';
import type { NoteSigner } from '@zhunsheng/domain/log/signed-note';
import pg from 'pg';
import { createTestDatabase } from '../../postgres/testing/test-database.ts';
import { rawPublicKey } from '../hashing.ts';

/** Pools on a fresh database, by role, and a key to sign with. */
export type TestLog = {
  readonly owner: pg.Pool;
  readonly sequencer: pg.Pool;
  readonly app: pg.Pool;
  readonly superuser: pg.Pool;
  readonly signer: NoteSigner;
  readonly close: () => Promise<void>;
};

export function testSigner(name = 'zhunsheng.example/log'): NoteSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { name, publicKey: rawPublicKey(privateKey), sign: (message) => sign(null, message, privateKey) };
}

export async function openTestLog(): Promise<TestLog> {
  const database = await createTestDatabase();
  const pools = {
    owner: openPool(database.ownerUrl),
    sequencer: openPool(database.sequencerUrl),
    app: openPool(database.appUrl),
    superuser: openPool(database.superuserUrl),
  };
  return {
    ...pools,
    signer: testSigner(),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await database.drop();
    },
  };
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  pool.on('error', () => undefined);
  // Dropping the database cuts connections that are still saying goodbye.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** What only a superuser can do: no trigger is asked. */
export async function tamper({ superuser }: TestLog, ...statements: readonly string[]): Promise<void> {
  await superuser.query(['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n'));
}

const TABLES = ['act', 'act_unsequenced', 'leaf', 'tile', 'checkpoint'];

export const emptyLog = (log: TestLog): Promise<void> => tamper(log, `truncate ${TABLES.join(', ')}`);

/** Remembers the log's tables as they are, for `restoreLog`. */
export const keepLog = (log: TestLog): Promise<void> =>
  tamper(log, 'create schema kept', ...TABLES.map((table) => `create table kept.${table} as table ${table}`));

export const restoreLog = (log: TestLog): Promise<void> =>
  tamper(log, `truncate ${TABLES.join(', ')}`, ...TABLES.map((table) => `insert into ${table} table kept.${table}`));
