-- What the daily job that reminds of limits looks at, bureau by bureau: of the one that the transaction writes to, and of no other.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

-- Limits that run in a bureau's open cases and are to be warned of until a day. Neither title nor party: a reminder names the number alone.
create function case_limits_to_remind(p_bureau integer, p_until date) returns table (subject uuid, number text, line jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.subject, c.number, l.line
    from public.penalty_case c, jsonb_array_elements(c.limits) as l (line)
   where c.bureau = p_bureau and p_bureau = any (nullif(current_setting('zs.writable', true), '')::int[])
     and c.next_warn_on <= p_until and c.status not in ('archived', 'not-filed')
     and l.line ->> 'metOn' is null and (l.line ->> 'warnOn')::date <= p_until
   order by c.subject
$$;

-- Accounts of a bureau that hold one of some roles on a day, each with those that it holds.
create function accounts_with_roles(p_bureau integer, p_roles text[], p_day date) returns table (account uuid, roles text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, array_agg(distinct g.role)
    from public.account a join public.role_grant g on g.account = a.subject
   where a.bureau = p_bureau and p_bureau = any (nullif(current_setting('zs.writable', true), '')::int[])
     and not a.disabled and a.known_to is null
     and (a.valid_from is null or a.valid_from <= p_day) and (a.valid_to is null or p_day < a.valid_to)
     and g.role = any (p_roles) and g.known_to is null and g.valid_to is null and g."from" <= p_day and (g."until" is null or p_day <= g."until")
   group by a.subject
$$;

do $$
declare f text;
begin
  foreach f in array array['case_limits_to_remind(integer, date)', 'accounts_with_roles(integer, text[], date)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
