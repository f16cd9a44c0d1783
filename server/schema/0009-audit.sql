-- What the audit administrator reads. He has no bureau in his scope: the function itself asks for his role.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

create index register_in_order on register (happened_at desc, subject desc);

-- Of the facts only those that the audit is about, and only where they are plain values: the facts of a refused reaction
-- hold names of people, which are the bureau's business.
create function register_events(p_kind text, p_before timestamptz, p_before_subject uuid, p_limit integer)
returns table (subject uuid, kind text, bureau integer, actor uuid, actor_name text, person_number text, account_name text, happened_at timestamptz, facts jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.subject, r.kind, r.bureau, r.actor, n.name,
         (select p.person_number from public.person p where p.subject = r.about limit 1),
         (select a.name from public.account a where a.subject = r.about and a.known_to is null and a.valid_to is null limit 1),
         r.happened_at,
         (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(r.facts) f
           where f.key = any (array['fields', 'reason', 'rows', 'recorded', 'changed', 'unchanged', 'certificatesRecorded', 'certificatesChanged',
                                    'people', 'category', 'digest', 'problem', 'command', 'code'])
             and (jsonb_typeof(f.value) in ('string', 'number') or f.key = 'fields'))
    from public.register r
    left join lateral (select a.name from public.account a where a.subject = r.actor and a.known_to is null order by a.valid_from desc nulls last limit 1) n on true
   where exists (select 1 from public.role_grant g
                  where g.account = nullif(current_setting('zs.user', true), '')::uuid and g.role = 'audit-administrator'
                    and g.known_to is null and g.valid_to is null)
     and (p_kind is null or r.kind = p_kind)
     and (p_before is null or (r.happened_at, r.subject) < (p_before, p_before_subject))
   order by r.happened_at desc, r.subject desc limit least(p_limit, 201)
$$;

alter function register_events(text, timestamptz, uuid, integer) owner to zs_reader;
revoke execute on function register_events(text, timestamptz, uuid, integer) from public;
grant execute on function register_events(text, timestamptz, uuid, integer) to zs_app;

revoke create on schema public from zs_reader;
