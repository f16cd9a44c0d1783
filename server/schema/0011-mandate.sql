-- Matters: what each bureau enforces, at which level, what was designated, and the bases that people entered.
-- Tables as `zhunsheng ledger migration KIND` prints them, and the invariants over many subjects.

create table mandate (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "matter" text not null,
  "decided_by" text not null,
  "document_title" text not null,
  "document_number" text not null,
  "document_file" text,
  "grant_document" text,
  "from" date not null,
  "until" date,
  "published_on" date,
  "executed_by" text not null,
  "township_decision" text,
  primary key (subject, version)
);
create index mandate_of_bureau on mandate (bureau, subject) where known_to is null;
alter table mandate enable row level security;
create policy mandate_read on mandate for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy mandate_insert on mandate for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy mandate_update on mandate for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy mandate_reader on mandate for select to zs_reader using (true);
grant select, insert, update on mandate to zs_app;
grant select on mandate to zs_reader;

create table executing_level (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "matter" text not null,
  "level" text not null,
  "ground" text,
  "ground_text" text,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index executing_level_of_bureau on executing_level (bureau, subject) where known_to is null;
alter table executing_level enable row level security;
create policy executing_level_read on executing_level for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy executing_level_insert on executing_level for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy executing_level_update on executing_level for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy executing_level_reader on executing_level for select to zs_reader using (true);
grant select, insert, update on executing_level to zs_app;
grant select on executing_level to zs_reader;

create table designation (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "matter" text not null,
  "district" integer not null,
  "ground" text not null,
  "reason" text,
  "approved_by" text,
  "approved_on" date,
  "document_number" text,
  "from" date not null,
  "until" date,
  primary key (subject, version)
);
create index designation_of_bureau on designation (bureau, subject) where known_to is null;
alter table designation enable row level security;
create policy designation_read on designation for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy designation_insert on designation for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy designation_update on designation for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy designation_reader on designation for select to zs_reader using (true);
grant select, insert, update on designation to zs_app;
grant select on designation to zs_reader;

create table basis_entry (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "matter" text not null,
  "instrument" text not null,
  "clause" text not null,
  "duty" text,
  "in_force_from" date not null,
  "in_force_until" date,
  "party" text not null,
  "circumstance" text not null,
  "fine" text not null,
  "range_kind" text,
  "least" integer,
  "most" integer,
  "base" text,
  "warning" boolean,
  "public_criticism" boolean,
  "confiscate_gains" boolean,
  "confiscate_property" boolean,
  "confiscation_joined" boolean,
  "suspend_permit" boolean,
  "downgrade" boolean,
  "revoke_permit" boolean,
  "restrict_business" boolean,
  "stop_business" boolean,
  "close_down" boolean,
  "bar_from_practice" boolean,
  "correct_first" boolean,
  "document_file" text not null,
  primary key (subject, version)
);
create index basis_entry_of_bureau on basis_entry (bureau, subject) where known_to is null;
alter table basis_entry enable row level security;
create policy basis_entry_read on basis_entry for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy basis_entry_insert on basis_entry for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy basis_entry_update on basis_entry for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy basis_entry_reader on basis_entry for select to zs_reader using (true);
grant select, insert, update on basis_entry to zs_app;
grant select on basis_entry to zs_reader;

-- One decision about a matter at a time, and one level that executes it (Guideline art. 5). A range takes numbers only: the
-- codes of the catalogue have hashes of their own, which a test says.
alter table mandate add constraint mandate_once exclude using gist (
  int4range(bureau, bureau, '[]') with &&,
  int8range(hashtext(matter)::bigint, hashtext(matter)::bigint, '[]') with &&,
  daterange("from", "until", '[]') with &&
) where (known_to is null and valid_to is null);
alter table executing_level add constraint executing_level_once exclude using gist (
  int4range(bureau, bureau, '[]') with &&,
  int8range(hashtext(matter)::bigint, hashtext(matter)::bigint, '[]') with &&,
  daterange("from", "until", '[]') with &&
) where (known_to is null and valid_to is null);

create index mandate_of_matter on mandate (matter, bureau) where known_to is null;
create index basis_entry_of_matter on basis_entry (matter, bureau) where known_to is null;

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

-- Who enforces what, and on which basis, is published (Penalty Law art. 34, 39): whoever is signed in reads it of named bureaus
-- by these functions, which tell only what is published of it. Lists and histories stay with the bureau's own line.
create function mandates_of(p_bureaus integer[], p_matter text, p_day date)
returns table (subject uuid, bureau integer, matter text, "from" date, "until" date, executed_by text, decided_by text, document text,
              published_on date, township_decision text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.subject, m.bureau, m.matter, m."from", m."until", m.executed_by, m.decided_by, m.document_title || ' ' || m.document_number,
         m.published_on, m.township_decision
    from public.mandate m
   where nullif(current_setting('zs.user', true), '') is not null
     and m.bureau = any (p_bureaus) and (p_matter is null or m.matter = p_matter) and m.known_to is null
     and (m.valid_from is null or m.valid_from <= p_day) and (m.valid_to is null or p_day < m.valid_to)
$$;
create function executing_levels_of(p_bureaus integer[], p_matter text, p_day date)
returns table (subject uuid, bureau integer, matter text, level text, ground text, ground_text text, "from" date, "until" date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.subject, e.bureau, e.matter, e.level, e.ground, e.ground_text, e."from", e."until"
    from public.executing_level e
   where nullif(current_setting('zs.user', true), '') is not null
     and e.bureau = any (p_bureaus) and (p_matter is null or e.matter = p_matter) and e.known_to is null
     and (e.valid_from is null or e.valid_from <= p_day) and (e.valid_to is null or p_day < e.valid_to)
$$;
-- Of a designation only whom it concerns: reason and approval stay with the city.
create function designations_of(p_bureaus integer[], p_matter text, p_day date)
returns table (subject uuid, bureau integer, matter text, district integer, "from" date, "until" date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.subject, d.bureau, d.matter, d.district, d."from", d."until"
    from public.designation d
   where nullif(current_setting('zs.user', true), '') is not null
     and d.bureau = any (p_bureaus) and (p_matter is null or d.matter = p_matter) and d.known_to is null
     and (d.valid_from is null or d.valid_from <= p_day) and (d.valid_to is null or p_day < d.valid_to)
$$;
create function basis_entries_of(p_bureaus integer[], p_matter text) returns setof public.basis_entry
language sql stable security definer set search_path = pg_catalog, public as $$
  select * from public.basis_entry b
   where nullif(current_setting('zs.user', true), '') is not null
     and b.bureau = any (p_bureaus) and (p_matter is null or b.matter = p_matter) and b.known_to is null and b.valid_to is null
$$;

do $$
declare f text;
begin
  foreach f in array array['mandates_of(integer[], text, date)', 'executing_levels_of(integer[], text, date)',
    'designations_of(integer[], text, date)', 'basis_entries_of(integer[], text)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
