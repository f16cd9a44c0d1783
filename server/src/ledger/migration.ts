import type { Ledger } from '@zhunsheng/domain/ledger/ledger';
import { columnName, columnsOf, SEARCH_COLUMNS, tableName, VERSION_COLUMNS } from './columns.ts';

const setting = (name: string, type: string) => `(select nullif(current_setting('zs.${name}', true), '')::${type})::${type}`;

/** The read policy of every table with an audience; server/schema/0001-acts.sql says why it is an array and never a prefix. */
function readPolicy(table: string): string {
  return `create policy ${table}_read on ${table} for select to zs_app using (
  (audience = 'bureau' and bureau = any (${setting('bureaus', 'int[]')}))
  or (audience = 'supervision' and bureau = any (${setting('supervised', 'int[]')}))
  or (audience = 'accounts' and bureau = any (${setting('administered', 'int[]')}))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);`;
}

export function policies(table: string): string {
  const writable = `bureau = any (${setting('writable', 'int[]')})`;
  return `alter table ${table} enable row level security;
${readPolicy(table)}
create policy ${table}_insert on ${table} for insert to zs_app with check (${writable});
create policy ${table}_update on ${table} for update to zs_app using (${writable}) with check (${writable});
create policy ${table}_reader on ${table} for select to zs_reader using (true);
grant select, insert, update on ${table} to zs_app;
grant select on ${table} to zs_reader;`;
}

/** The migration that makes a ledger's table. Printed by a command and read by a person before it is added; never run by itself. */
export function ledgerMigration(ledger: Ledger): string {
  const table = tableName(ledger.kind);
  const columns = [...VERSION_COLUMNS, ...columnsOf(ledger), ...(ledger.searched === undefined ? [] : SEARCH_COLUMNS)].map(
    (column) => `  "${column.name}" ${column.type}${column.nullable ? '' : ' not null'}`,
  );
  const key = ledger.searched === undefined ? 'subject' : 'name_key, subject';
  const indexes = [
    `create index ${table}_of_bureau on ${table} (bureau, ${key}) where known_to is null;`,
    ...(ledger.searched === undefined
      ? []
      : [
          `create index ${table}_by_name on ${table} (${key}) where known_to is null;`,
          `create index ${table}_grams on ${table} using gin (grams);`,
        ]),
    ...(ledger.about === undefined ? [] : [`create index ${table}_about on ${table} ("${columnName(ledger.about)}");`]),
  ];
  return [
    `create table ${table} (`,
    [...columns, '  primary key (subject, version)'].join(',\n'),
    ');',
    ...indexes,
    policies(table),
    '',
  ].join('\n');
}
