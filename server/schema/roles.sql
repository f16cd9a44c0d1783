-- The roles that the program uses. Run once per PostgreSQL server (15 or newer) by its administrator, as a superuser or
-- a role with CREATEROLE; running it again changes nothing. The embedded database gets them by itself.
--
-- For a database of your own, run this file and then:
--   alter role zs_owner password '…';  alter role zs_app password '…';
--   create database zhunsheng owner zs_owner encoding 'UTF8' template template0 locale 'C.UTF-8';
-- and start the program with
--   DATABASE_OWNER_URL=postgresql://zs_owner:…@host/zhunsheng   DATABASE_URL=postgresql://zs_app:…@host/zhunsheng
--
--   zs_owner      owns the database and every table: migrates, rebuilds, dumps
--   zs_app        answers requests, under row-level security
--   zs_sequencer  writes the log
--   zs_jobs       runs background jobs
--   zs_reader     owns the search functions; nobody signs in as it

do $$
declare
  wanted record;
begin
  for wanted in
    select *
    from (values ('zs_owner', true), ('zs_app', true), ('zs_sequencer', true), ('zs_jobs', true), ('zs_reader', false)) as role (name, login)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s nosuperuser nocreatedb nocreaterole', wanted.name, case when wanted.login then 'login' else 'nologin' end);
    end if;
  end loop;
end
$$;

-- The owner takes on these roles by SET ROLE (an external database is reached with two URLs only) and makes functions
-- that belong to zs_reader; it does not use their rights without saying so.
do $$
declare
  granted text;
  options text := case when current_setting('server_version_num')::int >= 160000 then ' with inherit false, set true' else '' end;
begin
  foreach granted in array array['zs_sequencer', 'zs_jobs', 'zs_reader']
  loop
    if not exists (select from pg_auth_members where roleid = granted::regrole and member = 'zs_owner'::regrole) then
      execute format('grant %I to zs_owner%s', granted, options);
    end if;
  end loop;
end
$$;
