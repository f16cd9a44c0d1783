-- Acts, subjects, outcomes of commands. Runs as zs_owner. Acts are appended once and never changed.

revoke create on schema public from public;
grant usage on schema public to zs_app, zs_sequencer, zs_jobs, zs_reader;

create table subject (
  id uuid primary key,
  kind text not null,
  bureau integer not null,
  audience text not null check (audience in ('bureau', 'supervision', 'accounts', 'members')),
  members uuid[],
  about uuid,
  position integer not null,
  check ((audience = 'members') = (members is not null))
);
create index subject_about on subject (about) where about is not null;

create table act (
  subject uuid not null,
  position integer not null check (position >= 1),
  kind text not null,
  type text not null,
  bureau integer not null,
  audience text not null check (audience in ('bureau', 'supervision', 'accounts', 'members')),
  members uuid[],
  about uuid,
  actor uuid not null,
  occurred_on date not null,
  recorded_at timestamptz(3) not null,
  command uuid not null,
  body text not null,
  salt bytea not null check (octet_length(salt) = 16),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (subject, position)
);
create index act_about on act (about, recorded_at) where about is not null;
create index act_bureau_recorded on act (bureau, recorded_at);

create table act_unsequenced (
  subject uuid not null,
  position integer not null,
  primary key (subject, position)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = '42501';
end $$;

create trigger act_is_never_changed before update or delete on act for each row execute function refuse_change();
create trigger act_is_never_emptied before truncate on act for each statement execute function refuse_change();

create table command_outcome (
  actor uuid not null,
  command uuid not null,
  digest bytea not null,
  status integer,
  outcome text,
  recorded_at timestamptz(3) not null,
  primary key (actor, command)
);

-- Keys of sealed fields: outside the log, so that erasing a key erases the data and the log still verifies.
create table person_key (
  person uuid primary key,
  wrapped_key bytea not null,
  blind bytea,
  -- Follows the person's record: an ID number is active in one bureau at a time.
  active boolean not null default true
);
create unique index person_key_active_blind on person_key (blind) where active and blind is not null;

create sequence person_number;

alter table subject enable row level security;
alter table act enable row level security;
alter table command_outcome enable row level security;
alter table person_key enable row level security;

-- The visible set is an array of bureau numbers, never a prefix: after a transaction the setting falls back to an empty
-- string, which nullif turns into null, and nothing equals any element of null.
create policy subject_read on subject for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy subject_insert on subject for insert to zs_app
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy subject_update on subject for update to zs_app
  using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));

create policy act_read on act for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members))
);
create policy act_insert on act for insert to zs_app
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy act_sequencer on act for select to zs_sequencer using (true);
create policy act_reader on act for select to zs_reader using (true);
create policy subject_reader on subject for select to zs_reader using (true);

create policy command_outcome_own on command_outcome for all to zs_app
  using (actor = (select nullif(current_setting('zs.user', true), '')::uuid))
  with check (actor = (select nullif(current_setting('zs.user', true), '')::uuid));

create policy person_key_read on person_key for select to zs_app using (exists (select 1 from subject where subject.id = person_key.person));
create policy person_key_insert on person_key for insert to zs_app with check (true);
create policy person_key_update on person_key for update to zs_app using (
  exists (select 1 from subject where subject.id = person_key.person
           and subject.bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])));
create policy person_key_reader on person_key for select to zs_reader using (true);

grant select, insert on act to zs_app;
grant select, insert, update on subject to zs_app;
grant insert on act_unsequenced to zs_app;
grant select, insert, update on command_outcome to zs_app;
grant select, insert, update on person_key to zs_app;
grant usage on sequence person_number to zs_app;
grant select (subject, position, hash) on act to zs_sequencer;
grant select, delete on act_unsequenced to zs_sequencer;
grant select on act, subject, person_key to zs_reader;
