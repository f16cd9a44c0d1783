-- Letters of document numbers (文种字) where a bureau has its own; without an entry the shipped ones count.

create table document_letters (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "document" text not null,
  "letters" text not null,
  "from" date not null,
  primary key (subject, version)
);
create index document_letters_of_bureau on document_letters (bureau, subject) where known_to is null;
alter table document_letters enable row level security;
create policy document_letters_read on document_letters for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy document_letters_insert on document_letters for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy document_letters_update on document_letters for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy document_letters_reader on document_letters for select to zs_reader using (true);
grant select, insert, update on document_letters to zs_app;
grant select on document_letters to zs_reader;

create unique index document_letters_day_once on document_letters (bureau, "document", "from") where known_to is null and valid_to is null;
