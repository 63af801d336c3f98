-- A job that has failed for good stays visible in the queue. One whose payload names a person must not stay for ever.
CREATE FUNCTION forget_failed_jobs(name text, before timestamptz)
RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  failed bigint[];
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone forgets jobs' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(array_agg(j.id), '{}') INTO failed
  FROM graphile_worker.jobs j
  WHERE j.task_identifier = name AND j.attempts >= j.max_attempts AND j.updated_at < before;
  PERFORM graphile_worker.complete_jobs(failed);
  RETURN cardinality(failed);
END $$;
REVOKE ALL ON FUNCTION forget_failed_jobs(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_failed_jobs(text, timestamptz) TO portal_app;
