-- Discretion benchmarks: one row for each version of a bureau's benchmark of one matter.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create table benchmark (
  subject uuid not null,
  version integer not null,
  bureau integer not null,
  audience text not null,
  members uuid[],
  matter text not null,
  title text not null,
  published_no text not null,
  level text not null,
  valid_from date not null,
  -- Its last day; before valid_from where it never held.
  valid_to date,
  content jsonb not null,
  published_by uuid not null,
  published_at timestamptz(3) not null,
  withdrawn_from date,
  withdrawn_reason text,
  primary key (subject, version)
);
create unique index benchmark_one_of_matter on benchmark (bureau, matter) where version = 1;
create index benchmark_of_matter on benchmark (matter, bureau, valid_from);

alter table benchmark enable row level security;
create policy benchmark_read on benchmark for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members)));
create policy benchmark_insert on benchmark for insert to zs_app
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy benchmark_update on benchmark for update to zs_app
  using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy benchmark_reader on benchmark for select to zs_reader using (true);
grant select, insert, update on benchmark to zs_app;
grant select on benchmark to zs_reader;

-- A benchmark binds the bureaus below, who do not otherwise see above themselves: those of a bureau in scope and of the bureaus
-- above it, nearest first.
create function benchmarks_reaching(p_bureau integer, p_matter text)
returns table (subject uuid, version integer, bureau integer, distance integer, content jsonb, valid_from date, valid_to date,
               published_at timestamptz, withdrawn_from date, withdrawn_reason text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive above(number, parent, distance) as (
    select b.number, b.parent, 0 from public.bureau b
     where b.number = p_bureau and b.known_to is null and b.valid_to is null
       and p_bureau = any (nullif(current_setting('zs.bureaus', true), '')::int[])
    union all
    select b.number, b.parent, a.distance + 1 from above a join public.bureau b on b.number = a.parent
     where b.known_to is null and b.valid_to is null and a.distance < 5
  )
  select k.subject, k.version, k.bureau, a.distance, k.content, k.valid_from, k.valid_to, k.published_at, k.withdrawn_from, k.withdrawn_reason
    from above a join public.benchmark k on k.bureau = a.number
   where k.audience = 'bureau' and (p_matter is null or k.matter = p_matter)
   order by a.distance, k.matter, k.subject, k.version
$$;

alter function benchmarks_reaching(integer, text) owner to zs_reader;
revoke execute on function benchmarks_reaching(integer, text) from public;
grant execute on function benchmarks_reaching(integer, text) to zs_app;

revoke create on schema public from zs_reader;
