-- Rows of subjects that are no ledgers, files and previews.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create table refusal (
  subject uuid primary key,
  bureau integer not null,
  audience text not null,
  members uuid[],
  about uuid,
  actor uuid not null,
  command text not null,
  code text not null,
  gate text,
  facts jsonb not null,
  refused_at timestamptz(3) not null
);
create index refusal_of_bureau on refusal (bureau, refused_at desc);

create table transfer (
  subject uuid not null,
  side text not null check (side in ('out', 'in')),
  bureau integer not null,
  audience text not null,
  members uuid[],
  person uuid not null,
  person_name text not null,
  from_bureau integer not null,
  to_bureau integer not null,
  effective_on date not null,
  half_days integer not null,
  status text not null check (status in ('handed-over', 'accepted', 'declined', 'taken-back', 'completed')),
  handed_by uuid not null,
  -- Who answers for it in the bureau that hands over; not shown to the other side.
  responsible uuid,
  handed_at timestamptz(3) not null,
  decided_at timestamptz(3),
  note text,
  primary key (subject, side)
);
create index transfer_of_bureau on transfer (bureau, status, handed_at);
create index transfer_of_person on transfer (person);
create unique index transfer_pending_once on transfer (person) where side = 'out' and status in ('handed-over', 'accepted');

create table duplicate_person (
  subject uuid primary key,
  bureau integer not null,
  audience text not null,
  members uuid[],
  person uuid not null,
  person_number text not null,
  person_name text not null,
  held_by integer not null,
  claimed_by integer not null,
  claimed_name text not null,
  reported_at timestamptz(3) not null,
  status text not null check (status in ('open', 'settled')),
  outcome text,
  settled_by uuid,
  settled_at timestamptz(3)
);
create index duplicate_person_of_bureau on duplicate_person (bureau, status);
create unique index duplicate_person_open_once on duplicate_person (person, claimed_by) where status = 'open';

-- One fact each: openings of sealed fields, sealed exports, imports, lapses noted, keys erased, failed reactions.
create table register (
  subject uuid primary key,
  bureau integer not null,
  audience text not null,
  members uuid[],
  about uuid,
  kind text not null,
  actor uuid not null,
  happened_at timestamptz(3) not null,
  facts jsonb not null
);
create index register_of_bureau on register (bureau, kind, happened_at desc);

create table file (
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bureau integer not null,
  audience text not null default 'bureau',
  members uuid[],
  size bigint not null,
  media_type text not null,
  stored_at timestamptz(3) not null,
  checked_at timestamptz(3),
  intact boolean,
  primary key (digest, bureau)
);

create table roster_preview (
  id uuid primary key,
  bureau integer not null,
  audience text not null default 'members',
  members uuid[] not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  sealed_upload bytea not null,
  sealed_reading bytea not null,
  committed boolean not null default false
);

do $$
declare t text;
begin
  foreach t in array array['refusal', 'transfer', 'duplicate_person', 'register', 'file', 'roster_preview']
  loop
    execute format('alter table %I enable row level security', t);
    execute format($policy$create policy %1$s_read on %1$I for select to zs_app using (
      (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
      or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
      or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
      or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members)))$policy$, t);
    execute format($policy$create policy %1$s_insert on %1$I for insert to zs_app
      with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))$policy$, t);
    execute format($policy$create policy %1$s_update on %1$I for update to zs_app
      using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))
      with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))$policy$, t);
    execute format('create policy %1$s_reader on %1$I for select to zs_reader using (true)', t);
    execute format('grant select, insert, update on %I to zs_app', t);
    execute format('grant select on %I to zs_reader', t);
  end loop;
end $$;

create policy roster_preview_delete on roster_preview for delete to zs_app
  using ((select nullif(current_setting('zs.user', true), '')::uuid) = any (members));
grant delete on roster_preview to zs_app;

-- Jobs without a person: previews whose day is over, files in turn.
create function expire_previews(p_now timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare gone integer;
begin
  delete from public.roster_preview where expires_at <= p_now;
  get diagnostics gone = row_count;
  return gone;
end $$;
-- Whether certificate numbers are on record anywhere: a roster is told at which cell, as the unique index could not.
create function certificate_numbers_taken(p_numbers text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
  select number from public.certificate where number = any (p_numbers) and known_to is null and valid_to is null
$$;
create function files_to_check(p_before timestamptz, p_limit integer) returns table (digest text, bureau integer, size bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select digest, bureau, size from public.file where checked_at is null or checked_at < p_before order by checked_at nulls first limit p_limit
$$;
create function note_file_check(p_digest text, p_intact boolean, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update public.file set checked_at = p_now, intact = p_intact where digest = p_digest
$$;

grant select, delete on roster_preview to zs_reader;
grant update (checked_at, intact) on file to zs_reader;
create policy roster_preview_expiry on roster_preview for delete to zs_reader using (true);
create policy file_check on file for update to zs_reader using (true) with check (true);

do $$
declare f text;
begin
  foreach f in array array['expire_previews(timestamptz)', 'certificate_numbers_taken(text[])', 'files_to_check(timestamptz, integer)', 'note_file_check(text, boolean, timestamptz)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
