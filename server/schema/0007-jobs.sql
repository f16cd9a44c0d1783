-- Jobs are added in the transaction of the command that plans them. zs_jobs owns the queue's schema and makes it itself.

-- A function's new owner must be able to create in the schema, for this migration only.
grant create on schema public to zs_jobs;
create function plan_job(p_task text, p_payload json, p_bureau integer, p_actor uuid, p_key text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(p_task, json_build_object('bureau', p_bureau, 'actor', p_actor, 'facts', p_payload), job_key := p_key, max_attempts := 8);
end $$;
alter function plan_job(text, json, integer, uuid, text) owner to zs_jobs;
revoke execute on function plan_job(text, json, integer, uuid, text) from public;
grant execute on function plan_job(text, json, integer, uuid, text) to zs_app;

revoke create on schema public from zs_jobs;
