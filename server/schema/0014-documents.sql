-- Marks of organs, and the numbers that documents were given.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create table organ_mark (
  "subject" uuid not null,
  "version" integer not null,
  "bureau" integer not null,
  "audience" text not null,
  "members" uuid[],
  "valid_from" date,
  "valid_to" date,
  "known_from" timestamptz(3) not null,
  "known_to" timestamptz(3),
  "mark" text not null,
  "from" date not null,
  primary key (subject, version)
);
create index organ_mark_of_bureau on organ_mark (bureau, subject) where known_to is null;
alter table organ_mark enable row level security;
create policy organ_mark_read on organ_mark for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy organ_mark_insert on organ_mark for insert to zs_app with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy organ_mark_update on organ_mark for update to zs_app using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])) with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy organ_mark_reader on organ_mark for select to zs_reader using (true);
grant select, insert, update on organ_mark to zs_app;
grant select on organ_mark to zs_reader;

-- A number that was given, for good: voided with a reason, never removed. The number itself also stands in the act that it was given for;
-- this table is what says that no other document has it. Rows are made by the functions below alone.
create table document_number (
  bureau integer not null,
  audience text not null default 'bureau',
  members uuid[],
  kind text not null,
  year integer not null,
  number integer not null check (number > 0),
  subject uuid not null,
  given_at timestamptz(3) not null,
  voided_at timestamptz(3),
  void_reason text,
  primary key (bureau, kind, year, number),
  check ((voided_at is null) = (void_reason is null))
);
create index document_number_of_subject on document_number (subject);

-- The last number of each run. Its row is locked by who takes the next one, until his transaction ends; not computed from what was given,
-- so that nothing that happens to those rows can bring a number back.
create table document_counter (
  bureau integer not null,
  kind text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (bureau, kind, year)
);

alter table document_number enable row level security;
create policy document_number_read on document_number for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
grant select on document_number to zs_app;
create policy document_number_reader on document_number for select to zs_reader using (true);
create policy document_number_given on document_number for insert to zs_reader with check (true);
create policy document_number_voided on document_number for update to zs_reader using (true) with check (true);
grant select, insert, update (voided_at, void_reason) on document_number to zs_reader;

alter table document_counter enable row level security;
create policy document_counter_reader on document_counter for all to zs_reader using (true) with check (true);
grant select, insert, update (last) on document_counter to zs_reader;

create function allocate_document_number(p_bureau integer, p_kind text, p_year integer, p_subject uuid, p_now timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare given integer;
begin
  if p_bureau = any (nullif(current_setting('zs.writable', true), '')::int[]) is not true then
    raise insufficient_privilege using message = 'document numbers are taken for the bureau that the transaction writes to';
  end if;
  insert into public.document_counter as counter (bureau, kind, year, last) values (p_bureau, p_kind, p_year, 1)
    on conflict (bureau, kind, year) do update set last = counter.last + 1 returning last into given;
  insert into public.document_number (bureau, kind, year, number, subject, given_at) values (p_bureau, p_kind, p_year, given, p_subject, p_now);
  return given;
end $$;

-- False where no such number stands for the subject, or where it is void already.
create function void_document_number(p_bureau integer, p_kind text, p_year integer, p_number integer, p_subject uuid, p_reason text, p_now timestamptz)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if p_bureau = any (nullif(current_setting('zs.writable', true), '')::int[]) is not true then
    raise insufficient_privilege using message = 'document numbers are voided by the bureau that gave them';
  end if;
  update public.document_number set voided_at = p_now, void_reason = p_reason
   where bureau = p_bureau and kind = p_kind and year = p_year and number = p_number and subject = p_subject and voided_at is null;
  return found;
end $$;

do $$
declare f text;
begin
  foreach f in array array['allocate_document_number(integer, text, integer, uuid, timestamptz)',
                           'void_document_number(integer, text, integer, integer, uuid, text, timestamptz)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
