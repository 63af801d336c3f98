-- Which audits an officer sees is asked once for a statement, not once for each audit of the other offices: over a hundred
-- thousand of them a list took seconds.
CREATE FUNCTION app_group_audits() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT g."audit_id" FROM "audit_officer" g WHERE g."officer_id" = app_user() $$;

DROP POLICY "officer" ON "audit";
CREATE POLICY "officer" ON "audit"
  USING (app_kind() = 'officer'
    AND ("office_id" = ANY ((SELECT app_offices())::uuid[]) OR "id" IN (SELECT app_group_audits())));
