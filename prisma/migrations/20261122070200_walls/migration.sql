-- The owner's remark has lines of its own in what a document is found by: documents that have one are written anew by the
-- archive's sweep.
UPDATE "archive_document" SET "search_text" = ''
WHERE EXISTS (SELECT 1 FROM "archive_properties" p
  WHERE p."archive_document_id" = "archive_document"."id" AND p."remark" IS NOT NULL);

-- A right to one row is no right to point it at another's: who opens a document owns it, and who encloses one owns it or has
-- it open. Functions of the owner of the tables, because the policies of documents ask these very tables.
CREATE FUNCTION owns_archive_document(document uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM "archive_document" d WHERE d."id" = document AND d."participant_id" = app_participant())
$$;
CREATE FUNCTION has_archive_document(document uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT owns_archive_document(document) OR EXISTS (SELECT 1 FROM "archive_share" h
    WHERE h."archive_document_id" = document AND h."recipient_id" = app_participant() AND h."revoked_at" IS NULL)
$$;
DROP POLICY "owner" ON "archive_share";
CREATE POLICY "owner" ON "archive_share"
  USING (app_kind() = 'participant' AND "owner_id" = (SELECT app_participant()))
  WITH CHECK (app_kind() = 'participant' AND "owner_id" = (SELECT app_participant())
    AND owns_archive_document("archive_document_id"));
DROP POLICY "through submission" ON "submission_enclosure";
CREATE POLICY "through submission" ON "submission_enclosure"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"))
  WITH CHECK (app_kind() = 'participant'
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id")
    AND has_archive_document("archive_document_id"));
