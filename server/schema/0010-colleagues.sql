-- Who could stand in for somebody: the names of the accounts of one's own bureau, for everybody who may name a deputy.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create function colleagues(p_today date) returns table (account uuid, name text, roles text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, a.name, array_agg(g.role order by g.role)
    from public.account me
    join public.account a on a.bureau = me.bureau and not a.disabled and a.known_to is null and a.valid_to is null
    join public.role_grant g on g.account = a.subject and g.known_to is null and g.valid_to is null
                            and g."from" <= p_today and (g."until" is null or p_today <= g."until")
   where me.subject = nullif(current_setting('zs.user', true), '')::uuid and me.known_to is null and me.valid_to is null
     and g.role not like '%administrator'
   group by a.subject, a.name order by a.name collate "C", a.subject
$$;

alter function colleagues(date) owner to zs_reader;
revoke execute on function colleagues(date) from public;
grant execute on function colleagues(date) to zs_app;

revoke create on schema public from zs_reader;
