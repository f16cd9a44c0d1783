-- Penalty cases: one row each, as lists, worklists and standards read it. The file itself is the acts.

create table penalty_case (
  subject uuid primary key,
  bureau integer not null,
  audience text not null,
  members uuid[],
  status text not null,
  "procedure" text not null,
  number text,
  title text,
  matter text,
  matter_title text,
  party_name text,
  party_kind text,
  place text,
  place_bureau integer not null,
  source text,
  officers uuid[] not null,
  opened_on date not null,
  filed_on date,
  concluded_on date,
  notified_on date,
  decided_on date,
  decision_number text,
  served_on date,
  closed_on date,
  archived_on date,
  outcome text,
  fine_yuan integer,
  paid_yuan integer not null,
  basis text,
  tier_benchmark uuid,
  tier text,
  tier_name text,
  in_benchmark boolean,
  social_impact boolean not null,
  published_on date,
  publication_withdrawn_on date,
  public_text text,
  review_due boolean not null,
  reviewed boolean not null,
  review_requested boolean not null,
  deliberation_due boolean not null,
  recording_due boolean not null,
  recorded boolean not null,
  educated boolean not null,
  correction_ordered boolean not null,
  points integer,
  steps_met integer not null,
  steps_late integer not null,
  annulled boolean not null,
  -- The last day on which the bureau itself, a reconsideration or a court annulled or changed a decision.
  overturned_on date,
  -- Whether the decision was made within the days of the law; null where none runs.
  decided_in_time boolean,
  -- Days that each step took for which a bureau may set a limit of its own, in the order of OWN_LIMIT_STEPS.
  step_days text[] not null,
  publish_due date,
  defects text[] not null,
  -- Points of the file review by the bureau's own weights; null before a decision.
  review_score integer,
  -- Acts that wait for the head's approval, who asked for each, and since when.
  pending text[] not null,
  pending_by uuid[] not null,
  pending_since timestamptz(3),
  sent_back text[] not null,
  -- The next of the bureau's own duties: the day to be warned of and the last lawful one.
  next_limit text,
  next_warn_on date,
  next_due date,
  limits jsonb not null,
  minutes jsonb not null,
  minutes_until timestamptz(3),
  moved_at timestamptz(3) not null,
  grams text[] not null
);
create index penalty_case_recent_of_bureau on penalty_case (bureau, opened_on desc, subject desc);
create index penalty_case_recent on penalty_case (opened_on desc, subject desc);
create index penalty_case_due_of_bureau on penalty_case (bureau, next_warn_on, subject) where next_warn_on is not null;
create index penalty_case_due on penalty_case (next_warn_on, subject) where next_warn_on is not null;
create index penalty_case_pending on penalty_case (bureau, pending_since) where pending_since is not null;
create index penalty_case_minutes on penalty_case (bureau, minutes_until) where minutes_until is not null;
create index penalty_case_decided on penalty_case (bureau, decided_on) where decided_on is not null;
create index penalty_case_overturned on penalty_case (bureau, overturned_on) where overturned_on is not null;
create index penalty_case_of_matter on penalty_case (bureau, matter, tier, decided_on);
create unique index penalty_case_number on penalty_case (bureau, number) where number is not null;
create index penalty_case_decision_number on penalty_case (decision_number) where published_on is not null;
create index penalty_case_published on penalty_case (published_on desc) where published_on is not null;
create index register_about on register (about, kind, happened_at desc) where about is not null;
create index penalty_case_grams on penalty_case using gin (grams);

alter table penalty_case enable row level security;
create policy penalty_case_read on penalty_case for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members)));
create policy penalty_case_insert on penalty_case for insert to zs_app
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy penalty_case_update on penalty_case for update to zs_app
  using (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]))
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy penalty_case_reader on penalty_case for select to zs_reader using (true);
grant select, insert, update on penalty_case to zs_app;
grant select on penalty_case to zs_reader;

grant create on schema public to zs_reader;

-- Search operators are not leakproof, so under a policy no index serves them: this function applies the scope itself.
create function find_cases(p_grams text[], p_limit integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  scope integer[] := coalesce(nullif(current_setting('zs.bureaus', true), '')::int[], '{}');
begin
  if cardinality(p_grams) = 0 then return; end if;
  return query select c.subject from public.penalty_case c
    where c.grams @> p_grams and c.bureau = any (scope) and c.audience = 'bureau' limit p_limit;
end $$;

-- What the public may see of a decision: that it was published, its masked text, number and the act that discloses it.
create function published_decisions(p_id uuid, p_number text, p_bureau integer, p_before date, p_limit integer)
returns table (id uuid, bureau integer, decision_number text, decided_on date, published_on date, withdrawn_on date, public_text text,
               body text, salt bytea, "position" integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.subject, c.bureau, c.decision_number, c.decided_on, c.published_on, c.publication_withdrawn_on,
         case when c.publication_withdrawn_on is null then c.public_text end, a.body, a.salt, a.position
    from public.penalty_case c
    join lateral (select x.subject from public.register x where x.about = c.subject and x.kind = 'published-decision'
                   order by x.happened_at desc limit 1) r on true
    join public.act a on a.subject = r.subject and a.position = 1
   where c.published_on is not null and c.decision_number is not null
     and (p_id is null or r.subject = p_id)
     and (p_number is null or c.decision_number = p_number)
     and (p_bureau is null or c.bureau = p_bureau)
     and (p_before is null or c.published_on < p_before)
     and (p_number is not null or p_id is not null or c.publication_withdrawn_on is null)
   order by c.published_on desc, r.subject limit least(p_limit, 100)
$$;

-- Whether a certificate number that somebody shows is good today, and where: the citizen's check at the door.
create function certificate_check(p_number text, p_today date)
returns table (bureau integer, surname text, valid boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.bureau, left(p.name, 1),
         c.standing = 'valid' and (c.issued_on is null or c.issued_on <= p_today) and (c.expires_on is null or p_today <= c.expires_on)
           and (p.left_on is null or p_today <= p.left_on)
    from public.certificate c join public.person p on p.subject = c.person and p.known_to is null
     and (p.valid_from is null or p.valid_from <= p_today) and (p.valid_to is null or p_today < p.valid_to)
   where c.number = p_number and c.known_to is null
     and (c.valid_from is null or c.valid_from <= p_today) and (c.valid_to is null or p_today < c.valid_to) limit 1
$$;

-- Preservations whose seven working days may be over: the daily job looks at each.
create function preservations_running() returns table (subject uuid, bureau integer, limits jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.subject, c.bureau, c.limits from public.penalty_case c
   where c.limits @> '[{"limit": "T03", "metOn": null}]'
$$;

do $$
declare f text;
begin
  foreach f in array array['find_cases(text[], integer)', 'published_decisions(uuid, text, integer, date, integer)', 'certificate_check(text, date)', 'preservations_running()']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
