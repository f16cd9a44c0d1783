import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { databaseOf, withDatabase, withRole, withUser } from './connection-url.ts';
import { StartFailure } from './start-failure.ts';

export const SCHEMA_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'schema');

export type DatabaseUrls = { ownerUrl: string; appUrl: string; sequencerUrl: string; jobsUrl: string };

const LOWEST_VERSION = 150_000;

/** With a superuser (the embedded cluster, tests): makes roles and database where they are missing. */
export async function prepareDatabase(options: { superuserUrl: string; databaseName: string }): Promise<DatabaseUrls> {
  await withClient(options.superuserUrl, async (client) => {
    await checkVersion(client);
    await client.query(readFileSync(path.join(SCHEMA_FOLDER, 'roles.sql'), 'utf8'));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [options.databaseName]);
    if (rowCount === 0) await createDatabase(client, options.databaseName);
  });
  await grantDatabase(withDatabase(options.superuserUrl, options.databaseName));
  return roleUrls(withDatabase(options.superuserUrl, options.databaseName));
}

/** A database that its administrator made, given as two URLs. The other roles are taken on by the owner. */
export async function prepareExternalDatabase(options: { ownerUrl: string; appUrl: string }): Promise<DatabaseUrls> {
  await withClient(options.ownerUrl, async (client) => {
    await checkVersion(client);
    await checkRoles(client);
  });
  await grantDatabase(options.ownerUrl);
  const { ownerUrl, appUrl } = options;
  return { ownerUrl, appUrl, sequencerUrl: withRole(ownerUrl, 'zs_sequencer'), jobsUrl: withRole(ownerUrl, 'zs_jobs') };
}

export function roleUrls(superuserUrl: string): DatabaseUrls {
  return {
    ownerUrl: withUser(superuserUrl, 'zs_owner'),
    appUrl: withUser(superuserUrl, 'zs_app'),
    sequencerUrl: withUser(superuserUrl, 'zs_sequencer'),
    jobsUrl: withUser(superuserUrl, 'zs_jobs'),
  };
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const version = await serverVersion(client);
  const locale = version >= 170_000 ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'" : "locale 'C.UTF-8'";
  await client.query(`create database ${pg.escapeIdentifier(name)} owner zs_owner template template0 encoding 'UTF8' ${locale}`);
}

/** Only our roles may connect; the jobs make a schema of their own. Rights on a database do not come with its template. */
export async function grantDatabase(url: string): Promise<void> {
  const database = pg.escapeIdentifier(databaseOf(url));
  await withClient(url, (client) =>
    client.query(
      `revoke all on database ${database} from public;
       grant connect on database ${database} to zs_app, zs_sequencer, zs_jobs;
       grant create on database ${database} to zs_jobs`,
    ),
  );
}

async function checkVersion(client: pg.Client): Promise<void> {
  const version = await serverVersion(client);
  if (version >= LOWEST_VERSION) return;
  throw new StartFailure(
    `数据库是 PostgreSQL ${Math.floor(version / 10_000)}，本程序需要 15 或更新的版本。`,
    `The database is PostgreSQL ${Math.floor(version / 10_000)}; this program needs 15 or newer.`,
  );
}

async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version");
  return rows[0]?.version ?? 0;
}

async function checkRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ missing: string[]; owns: boolean; user: string }>(`
    select array(
             select name from unnest(array['zs_owner', 'zs_app', 'zs_sequencer', 'zs_jobs', 'zs_reader']) as name
             where to_regrole(name) is null
                or (name in ('zs_sequencer', 'zs_jobs', 'zs_reader') and not pg_has_role(current_user, to_regrole(name), 'member'))
           ) as missing,
           pg_has_role(current_user, datdba, 'usage') as owns,
           current_user as user
    from pg_database where datname = current_database()`);
  const found = rows[0];
  if (found?.missing.length === 0 && found.user === 'zs_owner' && found.owns) return;
  throw new StartFailure(
    `数据库尚未准备好（${complaint(found)}）。请数据库管理员运行 server/schema/roles.sql 并按其中说明建立数据库。`,
    `The database is not prepared (${complaint(found)}). Let its administrator run server/schema/roles.sql and make the database as it says.`,
  );
}

function complaint(found: { missing: string[]; owns: boolean; user: string } | undefined): string {
  if (found && found.missing.length > 0) return `roles: ${found.missing.join(', ')}`;
  if (found?.user !== 'zs_owner') return `DATABASE_OWNER_URL: ${found?.user} ≠ zs_owner`;
  return 'zs_owner is not the owner of the database';
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks between two statements shows in the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
