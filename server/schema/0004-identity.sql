-- Secrets and sessions stand outside the acts: they are nobody's fact and they die. zs_app reaches them by functions only.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create table account_secret (
  account uuid primary key,
  password_hash text not null,
  must_change boolean not null,
  failures integer not null default 0,
  locked_until timestamptz(3),
  changed_at timestamptz(3) not null
);

create table session (
  token_hash bytea primary key,
  account uuid not null,
  csrf text not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index session_account on session (account);

-- Sign-ins, failures, lock-outs, sign-outs: for the audit administrator. No personal data beside the account.
create table security_event (
  id bigint generated always as identity primary key,
  account uuid,
  kind text not null check (kind in ('signed-in', 'sign-in-failed', 'locked-out', 'signed-out', 'password-changed', 'password-reset', 'session-expired')),
  happened_at timestamptz(3) not null
);

grant select, insert, update, delete on account_secret, session to zs_reader;
grant select, insert on security_event to zs_reader;

create function sign_in_facts(p_login text)
returns table (account uuid, disabled boolean, password_hash text, must_change boolean, failures integer, locked_until timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, a.disabled, s.password_hash, s.must_change, s.failures, s.locked_until
    from public.account a join public.account_secret s on s.account = a.subject
   where lower(a.login) = lower(p_login) and a.known_to is null and a.valid_to is null
$$;

create function secret_of(p_account uuid)
returns table (password_hash text, must_change boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select password_hash, must_change from public.account_secret
   where account = p_account and p_account = nullif(current_setting('zs.user', true), '')::uuid
$$;

create function note_sign_in(p_account uuid, p_ok boolean, p_now timestamptz, p_lock_after integer, p_lock_until timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare locked boolean;
begin
  if p_ok then
    update public.account_secret set failures = 0, locked_until = null where account = p_account;
    insert into public.security_event (account, kind, happened_at) values (p_account, 'signed-in', p_now);
    return false;
  end if;
  update public.account_secret
     set failures = case when failures + 1 >= p_lock_after then 0 else failures + 1 end,
         locked_until = case when failures + 1 >= p_lock_after then p_lock_until else locked_until end
   where account = p_account
  returning locked_until is not null and locked_until > p_now into locked;
  insert into public.security_event (account, kind, happened_at)
    values (p_account, case when coalesce(locked, false) then 'locked-out' else 'sign-in-failed' end, p_now);
  return coalesce(locked, false);
end $$;

create function start_session(p_token bytea, p_account uuid, p_csrf text, p_now timestamptz, p_expires timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from public.session where expires_at < p_now;
  insert into public.session values (p_token, p_account, p_csrf, p_now, p_now, p_expires);
$$;

create function end_session(p_token bytea, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  with ended as (delete from public.session where token_hash = p_token returning account)
  insert into public.security_event (account, kind, happened_at) select account, 'signed-out', p_now from ended;
$$;

create function end_sessions_of(p_account uuid, p_except bytea) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from public.session where account = p_account and token_hash is distinct from p_except;
$$;

-- Called by commands that hold the power; the row-level second fence is that the account must be one that the actor administers, or himself.
create function set_secret(p_account uuid, p_hash text, p_must_change boolean, p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if p_account is distinct from nullif(current_setting('zs.user', true), '')::uuid
     and not exists (
       select 1 from public.account a
        where a.subject = p_account
          and a.bureau = any (nullif(current_setting('zs.administered', true), '')::int[]))
     and exists (select 1 from public.account a where a.subject = p_account)
  then
    raise exception 'not an account that this actor administers' using errcode = '42501';
  end if;
  insert into public.account_secret (account, password_hash, must_change, changed_at) values (p_account, p_hash, p_must_change, p_now)
  on conflict (account) do update
    set password_hash = excluded.password_hash, must_change = excluded.must_change, failures = 0, locked_until = null, changed_at = excluded.changed_at;
  insert into public.security_event (account, kind, happened_at)
    values (p_account, case when p_must_change then 'password-reset' else 'password-changed' end, p_now);
end $$;

-- Bureaus at and below one, as the registry stands on a day.
create function bureaus_at_and_below(p_bureau integer, p_day date) returns integer[]
language sql stable security definer set search_path = pg_catalog, public as $$
  with registry as (
    select number, parent from public.bureau
     where known_to is null and (valid_from is null or valid_from <= p_day) and (valid_to is null or p_day < valid_to)
  )
  select coalesce(array_agg(r.number order by r.number), '{}')
    from registry r left join registry p on p.number = r.parent
   where r.number = p_bureau or r.parent = p_bureau or p.parent = p_bureau
$$;

-- Resolves a session and sets the scope of this transaction in one round trip. Idle and absolute limits are checked here.
create function open_session(p_token bytea, p_now timestamptz, p_today date, p_idle interval)
returns table (account uuid, name text, login text, person uuid, bureau integer, csrf text, must_change boolean, expires_at timestamptz,
               own_roles text[], delegated_roles text[], principals uuid[], bureaus integer[], supervised integer[], administered integer[])
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  s public.session%rowtype;
  a public.account%rowtype;
  all_roles text[];
begin
  select * into s from public.session where token_hash = p_token;
  if not found or s.expires_at <= p_now or s.last_seen_at + p_idle <= p_now then return; end if;
  select * into a from public.account x where x.subject = s.account and x.known_to is null
     and (x.valid_from is null or x.valid_from <= p_today) and (x.valid_to is null or p_today < x.valid_to);
  if not found or a.disabled then return; end if;
  if s.last_seen_at < p_now - interval '60 seconds' then
    update public.session set last_seen_at = p_now where token_hash = p_token;
  end if;
  account := a.subject; name := a.name; login := a.login; person := a.person; bureau := a.bureau; csrf := s.csrf; expires_at := s.expires_at;
  select x.must_change into must_change from public.account_secret x where x.account = a.subject;
  select coalesce(array_agg(g.role order by g.role), '{}') into own_roles from public.role_grant g
   where g.account = a.subject and g.known_to is null and g.valid_to is null and g."from" <= p_today and (g."until" is null or p_today <= g."until");
  select coalesce(array_agg(g.role order by g.role, d.principal), '{}'), coalesce(array_agg(d.principal order by g.role, d.principal), '{}')
    into delegated_roles, principals
    from public.delegation d join public.role_grant g on g.account = d.principal
    join public.account p on p.subject = d.principal and p.known_to is null and not p.disabled
     and (p.valid_from is null or p.valid_from <= p_today) and (p.valid_to is null or p_today < p.valid_to)
   where d.deputy = a.subject and d.bureau = a.bureau
     and d.known_to is null and d.valid_to is null and d."from" <= p_today and p_today <= d."until"
     and g.known_to is null and g.valid_to is null and g."from" <= p_today and (g."until" is null or p_today <= g."until")
     and g.role not in ('system-administrator', 'security-administrator', 'audit-administrator');
  all_roles := own_roles || delegated_roles;
  if all_roles && array['clerk', 'head', 'reviewer', 'inspector', 'liaison', 'officer', 'supervisor'] then
    bureaus := public.bureaus_at_and_below(a.bureau, p_today);
  elsif all_roles && array['bureau-administrator'] then bureaus := array[a.bureau];
  else bureaus := '{}'; end if;
  supervised := case when all_roles && array['inspector', 'supervisor'] then bureaus else '{}' end;
  administered := case
    when all_roles && array['security-administrator', 'audit-administrator'] then (select array_agg(distinct b.number) from public.bureau b where b.known_to is null)
    when all_roles && array['bureau-administrator', 'head'] then array[a.bureau]
    else '{}' end;
  perform set_config('zs.user', account::text, true), set_config('zs.bureaus', bureaus::text, true), set_config('zs.supervised', supervised::text, true),
          set_config('zs.administered', administered::text, true), set_config('zs.writable', format('{%s}', bureau), true);
  return next;
end $$;

-- Names of accounts that stand behind acts a reader sees. A name, nothing else.
create function account_names(p_accounts uuid[]) returns table (account uuid, name text, bureau integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (a.subject) a.subject, a.name, a.bureau from public.account a
   where a.subject = any (p_accounts) and a.known_to is null order by a.subject, a.valid_from desc nulls last
$$;

-- Whether an ID number is on record: only the owner's line learns where.
create function find_blind(p_blind bytea) returns table (person uuid, bureau integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.person, s.bureau from public.person_key k join public.subject s on s.id = k.person
   where k.blind = p_blind and k.active
     and s.bureau = any (nullif(current_setting('zs.bureaus', true), '')::int[])
$$;

create function blinds_taken(p_blinds bytea[]) returns setof bytea
language sql stable security definer set search_path = pg_catalog, public as $$
  select blind from public.person_key where blind = any (p_blinds) and active
$$;

create function security_events(p_before bigint, p_limit integer)
returns table (id bigint, account uuid, kind text, happened_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.id, e.account, e.kind, e.happened_at from public.security_event e
   where nullif(current_setting('zs.user', true), '') is not null
     and exists (select 1 from public.role_grant g where g.account = nullif(current_setting('zs.user', true), '')::uuid and g.role = 'audit-administrator'
                  and g.known_to is null and g.valid_to is null)
     and (p_before is null or e.id < p_before)
   order by e.id desc limit least(p_limit, 200)
$$;

-- Whether an account must change its password or is locked: for those who administer it.
create function account_standing(p_bureaus integer[], p_now timestamptz) returns table (account uuid, must_change boolean, locked boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, s.must_change, coalesce(s.locked_until > p_now, false)
    from public.account a join public.account_secret s on s.account = a.subject
   where a.bureau = any (p_bureaus) and a.bureau = any (nullif(current_setting('zs.administered', true), '')::int[])
     and a.known_to is null and a.valid_to is null
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'sign_in_facts(text)', 'secret_of(uuid)', 'note_sign_in(uuid, boolean, timestamptz, integer, timestamptz)',
    'start_session(bytea, uuid, text, timestamptz, timestamptz)', 'end_session(bytea, timestamptz)', 'end_sessions_of(uuid, bytea)',
    'set_secret(uuid, text, boolean, timestamptz)', 'bureaus_at_and_below(integer, date)', 'open_session(bytea, timestamptz, date, interval)',
    'account_standing(integer[], timestamptz)',
    'account_names(uuid[])', 'find_blind(bytea)', 'blinds_taken(bytea[])', 'security_events(bigint, integer)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
