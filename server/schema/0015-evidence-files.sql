-- What an evidence file says about itself, and reminders on their way out.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_reader;

-- Read from the bytes when they are kept: size of a picture, when, where and with what it was taken. A file's name is not kept: it names people.
alter table file add column facts jsonb not null default '{}';

-- Reminders: for whom, what falls due and when. Neither a name nor a word of the case: what leaves the building names a case by its number only.
create table outbox (
  id uuid primary key,
  bureau integer not null,
  audience text not null default 'members',
  members uuid[] not null,
  account uuid not null,
  subject uuid not null,
  -- Which limit of the subject; a case may have two of one kind.
  limit_code text not null,
  -- How many days before the due day it is made; below zero: overdue.
  day_class integer not null,
  kind text not null,
  case_number text,
  due_on date not null,
  planned_at timestamptz(3) not null,
  queued_at timestamptz(3),
  attempts integer not null default 0,
  -- The last failure, in the words of the driver: a status or a network code, never an answer's text.
  problem text,
  sent_at timestamptz(3),
  given_up_at timestamptz(3),
  unique (account, subject, limit_code, day_class)
);
create index outbox_waiting on outbox (planned_at) where queued_at is null;
create index outbox_given_up on outbox (given_up_at) where given_up_at is not null;

alter table outbox enable row level security;
create policy outbox_read on outbox for select to zs_app using (
  (audience = 'bureau' and bureau = any ((select nullif(current_setting('zs.bureaus', true), '')::int[])::int[]))
  or (audience = 'supervision' and bureau = any ((select nullif(current_setting('zs.supervised', true), '')::int[])::int[]))
  or (audience = 'accounts' and bureau = any ((select nullif(current_setting('zs.administered', true), '')::int[])::int[]))
  or (audience = 'members' and (select nullif(current_setting('zs.user', true), '')::uuid) = any (members)));
create policy outbox_insert on outbox for insert to zs_app
  with check (bureau = any ((select nullif(current_setting('zs.writable', true), '')::int[])::int[]));
create policy outbox_reader on outbox for select to zs_reader using (true);
create policy outbox_note on outbox for update to zs_reader using (true) with check (true);
grant select, insert on outbox to zs_app;
grant select on outbox to zs_reader;
grant update (queued_at, attempts, problem, sent_at, given_up_at) on outbox to zs_reader;

-- The delivering job serves every bureau. Marks what it takes: a reminder is given to the queue once.
create function queue_reminders(p_now timestamptz, p_limit integer) returns table (id uuid, bureau integer)
language sql security definer set search_path = pg_catalog, public as $$
  update public.outbox o set queued_at = p_now
   where o.id in (select w.id from public.outbox w where w.queued_at is null order by w.planned_at, w.id limit p_limit for update skip locked)
  returning o.id, o.bureau
$$;
-- Counts the attempt before it is made: a crash in the middle of it is an attempt too.
create function begin_reminder(p_id uuid) returns table (id uuid, account uuid, kind text, case_number text, day_class integer, due_on text, attempts integer)
language sql security definer set search_path = pg_catalog, public as $$
  update public.outbox o set attempts = o.attempts + 1
   where o.id = p_id and o.sent_at is null and o.given_up_at is null
  returning o.id, o.account, o.kind, o.case_number, o.day_class, to_char(o.due_on, 'YYYY-MM-DD'), o.attempts
$$;
create function end_reminder(p_id uuid, p_problem text, p_final boolean, p_now timestamptz) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update public.outbox set problem = p_problem, sent_at = case when p_problem is null then p_now end,
         given_up_at = case when p_problem is not null and p_final then p_now end
   where id = p_id and sent_at is null
$$;
-- For who runs the system: that something was not delivered, not to whom and about which case.
create function undelivered_reminders(p_limit integer) returns table (id uuid, bureau integer, kind text, attempts integer, problem text, given_up_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select id, bureau, kind, attempts, problem, given_up_at from public.outbox where given_up_at is not null order by given_up_at desc, id limit p_limit
$$;

do $$
declare f text;
begin
  foreach f in array array['queue_reminders(timestamptz, integer)', 'begin_reminder(uuid)', 'end_reminder(uuid, text, boolean, timestamptz)', 'undelivered_reminders(integer)']
  loop
    execute format('alter function %s owner to zs_reader', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to zs_app', f);
  end loop;
end $$;

revoke create on schema public from zs_reader;
