-- What the commands about people and the daily jobs need to find beyond a policy, each as narrow as its use.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

-- Erasing a person's key erases what was sealed with it. Only where the person's record may be written.
create policy person_key_delete on person_key for delete to zs_app using (
  exists (select 1 from subject where subject.id = person_key.person
           and subject.bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[])));
grant delete on person_key to zs_app;

-- Principal and deputy see their own delegations, whoever administers their accounts.
create policy delegation_parties on delegation for select to zs_app using (
  (select nullif(current_setting('zs.user', true), '')::uuid) in (principal, deputy));

-- A subject is folded from all its acts, also those of a bureau that had it before and whose acts its present one does not list.
-- Only of subjects that may be written to; what is folded leaves the server as rows and rulings of the present bureau.
create function acts_to_fold(p_subjects uuid[]) returns table (subject uuid, "position" integer, body text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, a.position, a.body from public.act a join public.subject s on s.id = a.subject
   where a.subject = any (p_subjects) and s.bureau = any (nullif(current_setting('zs.writable', true), '')::int[])
$$;

-- Accounts of a bureau that may be written to: a name, for whom, and the work it does there; nothing else.
create function colleagues(p_today date) returns table (account uuid, name text, person uuid, bureau integer, disabled boolean, roles text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.subject, a.name, a.person, a.bureau, a.disabled,
         array(select g.role from public.role_grant g
                where g.account = a.subject and g.known_to is null and g.valid_to is null and g."from" <= p_today
                  and (g."until" is null or p_today <= g."until") and g.role not like '%administrator' order by g.role)
    from public.account a
   where a.known_to is null and a.valid_to is null
     and a.bureau = any (nullif(current_setting('zs.writable', true), '')::int[])
$$;

-- Certificates whose last day is over and that still count as valid, in every bureau.
create function certificates_to_lapse(p_today date, p_limit integer) returns table (subject uuid, bureau integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.subject, s.bureau from public.certificate c join public.subject s on s.id = c.subject
   where c.known_to is null and c.valid_to is null and c.standing = 'valid' and c.expires_on < p_today
   order by s.bureau, c.subject limit p_limit
$$;
create index certificate_expiry on certificate (expires_on) where known_to is null and valid_to is null and standing = 'valid';

-- Transfers that are accepted and whose day has come.
create function transfers_due(p_today date) returns table (subject uuid, person uuid, person_name text, from_bureau integer, to_bureau integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select t.subject, t.person, t.person_name, t.from_bureau, t.to_bureau from public.transfer t
   where t.side = 'out' and t.status = 'accepted' and t.effective_on <= p_today order by t.effective_on, t.subject
$$;

do $$
declare f text;
begin
  foreach f in array array['acts_to_fold(uuid[])', 'colleagues(date)', 'certificates_to_lapse(date, integer)', 'transfers_due(date)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
