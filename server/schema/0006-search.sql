-- Search operators are not leakproof, so under a policy no index serves them: this function applies the scope itself.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;
create function find_subjects(p_kind text, p_grams text[], p_day date, p_limit integer) returns table (subject uuid, kind text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  scope integer[] := coalesce(nullif(current_setting('zs.bureaus', true), '')::int[], '{}');
begin
  if cardinality(p_grams) = 0 then return; end if;
  if p_kind is null or p_kind = 'person' then
    return query select t.subject, 'person'::text from public.person t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
  if p_kind is null or p_kind = 'certificate' then
    return query select t.subject, 'certificate'::text from public.certificate t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
  if p_kind is null or p_kind = 'training-session' then
    return query select t.subject, 'training-session'::text from public.training_session t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
  if p_kind is null or p_kind = 'institution' then
    return query select t.subject, 'institution'::text from public.institution t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
  if p_kind is null or p_kind = 'section' then
    return query select t.subject, 'section'::text from public.section t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
  if p_kind is null or p_kind = 'bureau' then
    return query select t.subject, 'bureau'::text from public.bureau t
      where t.grams @> p_grams and t.known_to is null and (t.valid_from is null or t.valid_from <= p_day) and (t.valid_to is null or p_day < t.valid_to)
        and t.bureau = any (scope) limit p_limit;
  end if;
end $$;
alter function find_subjects(text, text[], date, integer) owner to zs_reader;
revoke execute on function find_subjects(text, text[], date, integer) from public;
grant execute on function find_subjects(text, text[], date, integer) to zs_app;

revoke create on schema public from zs_reader;
