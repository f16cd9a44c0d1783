-- Days that a bureau gives itself for a step of a case (Guideline art. 9); never more than the law's, which the ledger's gate asks.

create table own_limit (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "step" text not null,
  "days" integer not null,
  "from" date not null,
  "until" date,
  "document_number" text,
  primary key (subject, version)
);
create index own_limit_of_bureau on own_limit (bureau, subject) where known_to is null;
alter table own_limit enable row level security;
create policy own_limit_read on own_limit for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy own_limit_insert on own_limit for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy own_limit_update on own_limit for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy own_limit_reader on own_limit for select to zs_reader using (true);
grant select, insert, update on own_limit to zs_app;
grant select on own_limit to zs_reader;
