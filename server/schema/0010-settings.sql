-- Settings: what no text that was read fixes, kept by the province and followed by every bureau.

create table setting (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "key" text not null,
  "value" integer not null,
  "source" text not null,
  "document" text,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index setting_of_bureau on setting (bureau, subject) where known_to is null;
alter table setting enable row level security;
create policy setting_read on setting for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy setting_insert on setting for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy setting_update on setting for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy setting_reader on setting for select to zs_reader using (true);
grant select, insert, update on setting to zs_app;
grant select on setting to zs_reader;

create unique index setting_day_once on setting (key, "from") where known_to is null and valid_to is null;

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

-- What is in force on a day: a bureau sees no rows of the one above it, but works by its settings, and so do jobs without a person,
-- which would go by the shipped figures if this asked who is signed in. Of two in force the one that began later counts.
create function settings_on(p_day date)
returns table (subject uuid, key text, value integer, source text, "from" date, "until" date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (s.key) s.subject, s.key, s.value, s.source, s."from", s."until"
    from public.setting s
   where s.known_to is null
     and (s.valid_from is null or s.valid_from <= p_day) and (s.valid_to is null or p_day < s.valid_to)
     and s."from" <= p_day and (s."until" is null or p_day <= s."until")
   order by s.key, s."from" desc
$$;

alter function settings_on(date) owner to zs_reader;
revoke execute on function settings_on(date) from public;
grant execute on function settings_on(date) to zs_app;

revoke create on schema public from zs_reader;
