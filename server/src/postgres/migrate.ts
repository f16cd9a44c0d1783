import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { SCHEMA_FOLDER } from './prepare.ts';
import { StartFailure } from './start-failure.ts';

type Migration = { name: string; sql: string; checksum: string };
type Applied = { name: string; checksum: string };

// Any fixed number: two servers that start together must not migrate at once.
const LOCK_KEY = 6_208_240_004;

/** Applies the migrations that are missing, in order, each in its own transaction. Returns their names. */
export async function migrate(options: { ownerUrl: string; folder?: string }): Promise<string[]> {
  const migrations = readMigrations(options.folder ?? SCHEMA_FOLDER);
  const client = new pg.Client({ connectionString: options.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<Applied>('select name, checksum from schema_migration order by name collate "C"');
    const missing = missingMigrations(migrations, rows);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort();
  const twice = names.find((name, index) => name.slice(0, 4) === names[index - 1]?.slice(0, 4));
  if (twice !== undefined) throw new Error(`two migrations have the number ${twice.slice(0, 4)}`);
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Migrations run forward only: what was applied must be the beginning of what there is, unchanged. */
export function missingMigrations(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const [index, done] of applied.entries()) {
    const migration = migrations[index];
    if (migration?.name !== done.name) throw unknownMigration(done.name, migration?.name);
    if (migration.checksum !== done.checksum) throw changedMigration(done.name);
  }
  return migrations.slice(applied.length);
}

function unknownMigration(applied: string, present: string | undefined): StartFailure {
  return new StartFailure(
    `数据库的结构比本程序新，或次序不同（数据库：${applied}；程序：${present ?? '无'}）。请使用与数据相符的程序版本。`,
    `The database's schema is newer than this program, or in another order (database: ${applied}; program: ${present ?? 'none'}). Use the version of the program that belongs to the data.`,
  );
}

function changedMigration(name: string): StartFailure {
  return new StartFailure(
    `数据库结构文件 ${name} 在执行之后被改动过。请恢复原文件；改动须写成新的文件。`,
    `The schema file ${name} was changed after it had been applied. Restore it; a change needs a new file.`,
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name}${lineOf(error, migration.sql)}: ${String(error)}`, { cause: error });
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: string }).position);
  return Number.isInteger(position) && position > 0 ? ` line ${sql.slice(0, position).split('\n').length}` : '';
}
