-- One index for "whose" and "which words".
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateEnum
CREATE TYPE "archive_source" AS ENUM ('SUBMISSION', 'PLACED', 'RECEIVED');

-- CreateEnum
CREATE TYPE "kind_state" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "kind_origin" AS ENUM ('BUILT_IN', 'FORM', 'ALBUM', 'COPY');

-- CreateEnum
CREATE TYPE "exchange_direction" AS ENUM ('OUT', 'IN');

-- CreateEnum
CREATE TYPE "exchange_state" AS ENUM ('WAITING', 'DONE', 'DEAD');

-- CreateEnum
CREATE TYPE "submission_relation" AS ENUM ('AMENDS', 'SUPPLEMENTS');

-- CreateEnum
CREATE TYPE "approval_outcome" AS ENUM ('APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "signed_content" AS ENUM ('DOCUMENT', 'FILE', 'DECISION', 'DECISION_FILE');

-- AlterEnum
ALTER TYPE "submission_status" ADD VALUE 'ON_APPROVAL';
ALTER TYPE "submission_status" ADD VALUE 'SIGNED';
ALTER TYPE "submission_status" ADD VALUE 'RETURNED';
ALTER TYPE "submission_status" ADD VALUE 'ANSWERED';
ALTER TYPE "submission_status" ADD VALUE 'REPLACED';

-- AlterTable
ALTER TABLE "archive_document" ADD COLUMN     "kind_edition" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "root_id" UUID,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source" "archive_source" NOT NULL DEFAULT 'SUBMISSION',
ADD COLUMN     "streebog" CHAR(64);
UPDATE "archive_document" SET "root_id" = "id";
ALTER TABLE "archive_document" ALTER COLUMN "root_id" SET NOT NULL;
-- Uploaded to be placed into the archive by itself, and not placed yet.
ALTER TABLE "file" ADD COLUMN "intake" BOOLEAN NOT NULL DEFAULT false;
-- Word forms are found through the Russian dictionary. Punctuation is taken out first, or the parser of PostgreSQL would see
-- addresses, paths and negative numbers where there are numbers of papers.
ALTER TABLE "archive_document" ADD COLUMN "search_vector" tsvector GENERATED ALWAYS AS (
  to_tsvector('russian', regexp_replace(translate("search_text", 'ёЁ', 'еЕ'), '[^[:alnum:]]+', ' ', 'g'))) STORED;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "approval_round" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "case_id" UUID,
ADD COLUMN     "faults" JSONB,
ADD COLUMN     "kind_edition" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "predecessor_id" UUID,
ADD COLUMN     "relation" "submission_relation",
ADD COLUMN     "request" BOOLEAN NOT NULL DEFAULT false;
UPDATE "submission" SET "case_id" = "id";
ALTER TABLE "submission" ALTER COLUMN "case_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "archive_properties" (
    "archive_document_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "paper" TEXT,
    "document_number" TEXT,
    "document_date" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "remark" TEXT,
    "warned_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_properties_pkey" PRIMARY KEY ("archive_document_id")
);

-- CreateTable
CREATE TABLE "archive_properties_change" (
    "archive_document_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_properties_change_pkey" PRIMARY KEY ("archive_document_id","version")
);

-- CreateTable
CREATE TABLE "archive_file" (
    "archive_document_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "streebog" CHAR(64),

    CONSTRAINT "archive_file_pkey" PRIMARY KEY ("archive_document_id","file_id")
);

-- CreateTable
CREATE TABLE "archive_word" (
    "participant_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "archive_word_pkey" PRIMARY KEY ("participant_id","word")
);

-- CreateTable
CREATE TABLE "archive_share" (
    "id" UUID NOT NULL,
    "archive_document_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "agreement" TEXT NOT NULL,
    "until" DATE,
    "shared_by" UUID NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "archive_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kind_wording" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "format_version" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "state" "kind_state" NOT NULL DEFAULT 'DRAFT',
    "origin" "kind_origin" NOT NULL,
    "root" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "definition" JSONB,
    "album_file" TEXT,
    "effective_from" DATE,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,

    CONSTRAINT "kind_wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_message" (
    "id" UUID NOT NULL,
    "direction" "exchange_direction" NOT NULL,
    "document_code" TEXT NOT NULL,
    "message_type" TEXT NOT NULL,
    "case_id" UUID,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "submission_id" UUID,
    "participant_id" UUID,
    "office_code" CHAR(8),
    "initial_id" UUID,
    "state" "exchange_state" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "exchange_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_body" (
    "message_id" UUID NOT NULL,
    "xml" TEXT NOT NULL,

    CONSTRAINT "exchange_body_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "information_answer" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind_code" TEXT NOT NULL,
    "kind_version" TEXT NOT NULL,
    "kind_edition" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "columns" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "information_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information_row" (
    "answer_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "information_row_pkey" PRIMARY KEY ("answer_id","ordinal")
);

-- CreateTable
CREATE TABLE "draft_revision" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "office_id" UUID,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_route" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kinds" TEXT[],
    "steps" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_approval" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "candidates" UUID[],
    "outcome" "approval_outcome",
    "comment" TEXT,
    "by_user_id" UUID,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_enclosure" (
    "submission_id" UUID NOT NULL,
    "archive_document_id" UUID NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_enclosure_pkey" PRIMARY KEY ("submission_id","archive_document_id")
);

-- CreateTable
CREATE TABLE "document_signature" (
    "id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "submission_id" UUID,
    "archive_document_id" UUID,
    "file_id" UUID,
    "content" "signed_content" NOT NULL,
    "content_sha256" CHAR(64) NOT NULL,
    "cms" BYTEA NOT NULL,
    "level" TEXT NOT NULL,
    "thumbprint" TEXT NOT NULL,
    "signer" JSONB NOT NULL,
    "signed_by" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3) NOT NULL,
    "power_number" TEXT,
    "principal_tax_id" TEXT,

    CONSTRAINT "document_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "submission_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "cms" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("submission_id")
);

-- CreateIndex
CREATE INDEX "archive_properties_valid_to_idx" ON "archive_properties"("valid_to");

-- CreateIndex
CREATE INDEX "archive_properties_participant_id_valid_to_idx" ON "archive_properties"("participant_id", "valid_to");

-- CreateIndex
CREATE INDEX "archive_file_file_id_idx" ON "archive_file"("file_id");

-- CreateIndex
CREATE INDEX "archive_file_sha256_idx" ON "archive_file"("sha256");

-- CreateIndex
CREATE INDEX "archive_word_participant_id_word_idx" ON "archive_word" USING GIN ("participant_id" uuid_ops, "word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "archive_document_participant_id_source_id_idx" ON "archive_document"("participant_id", "source", "id" DESC);

-- CreateIndex
CREATE INDEX "archive_document_participant_id_created_at_idx" ON "archive_document"("participant_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "archive_share_archive_document_id_idx" ON "archive_share"("archive_document_id");

-- CreateIndex
CREATE INDEX "archive_share_recipient_id_id_idx" ON "archive_share"("recipient_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_participant_id_screen_name_key" ON "saved_view"("user_id", "participant_id", "screen", "name");

-- CreateIndex
CREATE INDEX "kind_wording_state_code_idx" ON "kind_wording"("state", "code");

-- CreateIndex
CREATE INDEX "kind_wording_root_idx" ON "kind_wording"("root");

-- CreateIndex
CREATE UNIQUE INDEX "kind_wording_code_format_version_edition_key" ON "kind_wording"("code", "format_version", "edition");

-- CreateIndex
CREATE INDEX "exchange_message_direction_state_next_attempt_at_idx" ON "exchange_message"("direction", "state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "exchange_message_direction_answered_at_done_at_idx" ON "exchange_message"("direction", "answered_at", "done_at");

-- CreateIndex
CREATE INDEX "exchange_message_submission_id_idx" ON "exchange_message"("submission_id");

-- CreateIndex
CREATE INDEX "exchange_message_initial_id_idx" ON "exchange_message"("initial_id");

-- CreateIndex
CREATE UNIQUE INDEX "exchange_message_direction_case_id_ordinal_key" ON "exchange_message"("direction", "case_id", "ordinal");

-- CreateIndex
CREATE INDEX "information_answer_participant_id_id_idx" ON "information_answer"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "information_answer_submission_id_idx" ON "information_answer"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_revision_submission_id_version_key" ON "draft_revision"("submission_id", "version");

-- CreateIndex
CREATE INDEX "approval_route_participant_id_idx" ON "approval_route"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_approval_submission_id_round_ordinal_key" ON "submission_approval"("submission_id", "round", "ordinal");

-- CreateIndex
CREATE INDEX "submission_enclosure_archive_document_id_idx" ON "submission_enclosure"("archive_document_id");

-- CreateIndex
CREATE INDEX "document_signature_submission_id_idx" ON "document_signature"("submission_id");

-- CreateIndex
CREATE INDEX "document_signature_archive_document_id_idx" ON "document_signature"("archive_document_id");

-- CreateIndex
CREATE INDEX "document_signature_act_id_idx" ON "document_signature"("act_id");

-- CreateIndex
CREATE INDEX "archive_document_participant_id_kind_code_id_idx" ON "archive_document"("participant_id", "kind_code", "id" DESC);

-- CreateIndex
CREATE INDEX "archive_document_root_id_revision_idx" ON "archive_document"("root_id", "revision" DESC);

-- CreateIndex
CREATE INDEX "archive_document_participant_id_search_vector_idx" ON "archive_document" USING GIN ("participant_id" uuid_ops, "search_vector");

-- CreateIndex
CREATE INDEX "submission_participant_id_request_id_idx" ON "submission"("participant_id", "request", "id" DESC);

-- CreateIndex
CREATE INDEX "submission_case_id_idx" ON "submission"("case_id");

-- CreateIndex
CREATE INDEX "submission_predecessor_id_idx" ON "submission"("predecessor_id");

-- AddForeignKey
ALTER TABLE "archive_properties" ADD CONSTRAINT "archive_properties_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_properties_change" ADD CONSTRAINT "archive_properties_change_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_properties"("archive_document_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_file" ADD CONSTRAINT "archive_file_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_file" ADD CONSTRAINT "archive_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_share" ADD CONSTRAINT "archive_share_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_body" ADD CONSTRAINT "exchange_body_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "exchange_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_answer" ADD CONSTRAINT "information_answer_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_row" ADD CONSTRAINT "information_row_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "information_answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_approval" ADD CONSTRAINT "submission_approval_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_enclosure" ADD CONSTRAINT "submission_enclosure_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_enclosure" ADD CONSTRAINT "submission_enclosure_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_signature" ADD CONSTRAINT "document_signature_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_signature" ADD CONSTRAINT "document_signature_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------
-- Who sees what, behind the scoped `where`. What was signed and received never changes.
-- ---------------------------------------------------------------------------------------------------------------
REVOKE UPDATE, DELETE ON "document_signature", "receipt", "information_row" FROM portal_app;

-- The list of kinds is public; officers who keep it write.
ALTER TABLE "kind_wording" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everyone" ON "kind_wording" FOR SELECT USING ("state" <> 'DRAFT' OR app_kind() IN ('system', 'officer'));
CREATE POLICY "keepers" ON "kind_wording" USING (app_kind() IN ('system', 'officer'));

ALTER TABLE "draft_revision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "draft_revision" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "draft_revision"
  USING (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));
ALTER TABLE "submission_approval" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission_approval" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "submission_approval"
  USING (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));
ALTER TABLE "approval_route" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "approval_route" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "approval_route"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
ALTER TABLE "submission_enclosure" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission_enclosure" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "submission_enclosure"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));
CREATE POLICY "officer through enclosure" ON "archive_document" FOR SELECT
  USING (app_kind() = 'officer'
    AND EXISTS (SELECT 1 FROM "submission_enclosure" e WHERE e."archive_document_id" = "archive_document"."id"));

ALTER TABLE "document_signature" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "document_signature" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "document_signature"
  USING (app_kind() IN ('participant', 'officer')
    AND (EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id")
      OR EXISTS (SELECT 1 FROM "archive_document" d WHERE d."id" = "archive_document_id")));
ALTER TABLE "receipt" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "receipt" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "receipt"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));

ALTER TABLE "archive_properties" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_properties" USING (app_kind() = 'system');
CREATE POLICY "own" ON "archive_properties"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
CREATE POLICY "through document" ON "archive_properties" FOR SELECT
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "archive_document" d WHERE d."id" = "archive_document_id"));
ALTER TABLE "archive_share" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_share" USING (app_kind() = 'system');
CREATE POLICY "owner" ON "archive_share"
  USING (app_kind() = 'participant' AND "owner_id" = (SELECT app_participant()));
CREATE POLICY "recipient" ON "archive_share" FOR SELECT
  USING (app_kind() = 'participant' AND "recipient_id" = (SELECT app_participant()));
-- The last day itself is the business of the `where`, which knows the portal's clock.
CREATE POLICY "recipient" ON "archive_document" FOR SELECT
  USING (app_kind() = 'participant'
    AND EXISTS (SELECT 1 FROM "archive_share" h WHERE h."archive_document_id" = "archive_document"."id"
      AND h."recipient_id" = (SELECT app_participant()) AND h."revoked_at" IS NULL));
CREATE UNIQUE INDEX "archive_share_one_at_a_time" ON "archive_share"("archive_document_id", "recipient_id")
  WHERE "revoked_at" IS NULL;
ALTER TABLE "archive_properties_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_properties_change" USING (app_kind() = 'system');
CREATE POLICY "through properties" ON "archive_properties_change"
  USING (app_kind() = 'participant'
    AND EXISTS (SELECT 1 FROM "archive_properties" p WHERE p."archive_document_id" = "archive_properties_change"."archive_document_id"
      AND p."participant_id" = (SELECT app_participant())));
REVOKE UPDATE, DELETE ON "archive_properties_change", "archive_file" FROM portal_app;
ALTER TABLE "archive_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_file" USING (app_kind() = 'system');
CREATE POLICY "through document" ON "archive_file" FOR SELECT
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "archive_document" d WHERE d."id" = "archive_document_id"));
CREATE POLICY "own" ON "archive_file" FOR INSERT
  WITH CHECK (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "archive_document" d
    WHERE d."id" = "archive_document_id" AND d."participant_id" = (SELECT app_participant())));
CREATE POLICY "through archive" ON "file" FOR SELECT
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "archive_file" f WHERE f."file_id" = "file"."id"));
INSERT INTO "archive_file" ("archive_document_id", "file_id", "sha256")
SELECT d."id", f."id", f."sha256" FROM "archive_document" d, jsonb_array_elements(d."files") AS e, "file" f
WHERE f."id" = (e->>'id')::uuid AND f."sha256" IS NOT NULL ON CONFLICT DO NOTHING;

-- By what a document is found is not the document: it may be written anew. Second hashes come a little later than the first.
GRANT UPDATE ("search_text", "streebog") ON "archive_document" TO portal_app;
GRANT UPDATE ("streebog") ON "archive_file" TO portal_app;
CREATE INDEX "archive_document_unhashed" ON "archive_document"("created_at") WHERE "streebog" IS NULL;
CREATE INDEX "archive_document_unindexed" ON "archive_document"("id") WHERE "search_text" = '' AND "pseudonymised_at" IS NULL;
CREATE INDEX "archive_file_unhashed" ON "archive_file"("archive_document_id") WHERE "streebog" IS NULL;

-- Searching through an index. Row-level security lets no condition near an index whose operator might leak, and neither
-- words (@@) nor similarity (%) are cleared of that. So lists read through these windows, whose own condition is the
-- wall: they show the rows of the participant on whose behalf the transaction runs, and no content.
ALTER TABLE "archive_word" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_word" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "archive_word"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
CREATE VIEW "archive_window" AS
SELECT d."id", d."participant_id", d."number", d."kind_code", d."source", d."root_id", d."revision", d."title", d."files",
  d."search_text", d."search_vector", d."created_by", d."created_at",
  p."paper", p."document_number", p."document_date", p."valid_from", p."valid_to"
FROM "archive_document" d LEFT JOIN "archive_properties" p ON p."archive_document_id" = d."id"
WHERE d."participant_id" = app_participant() AND app_kind() = 'participant';
CREATE VIEW "archive_word_window" AS
SELECT w."participant_id", w."word" FROM "archive_word" w
WHERE w."participant_id" = app_participant() AND app_kind() = 'participant';
REVOKE ALL ON "archive_window", "archive_word_window" FROM portal_app;
GRANT SELECT ON "archive_window", "archive_word_window" TO portal_app;

ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "saved_view" USING (app_kind() = 'system');
CREATE POLICY "own" ON "saved_view" USING ("user_id" = (SELECT app_user()));

-- The portal alone writes messages; officers see what became of them, never what is inside.
ALTER TABLE "exchange_message" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "exchange_message" USING (app_kind() = 'system');
CREATE POLICY "officer" ON "exchange_message" FOR SELECT USING (app_kind() = 'officer');
ALTER TABLE "exchange_body" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "exchange_body" USING (app_kind() = 'system');

ALTER TABLE "information_answer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "information_answer" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "information_answer" FOR SELECT
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
ALTER TABLE "information_row" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "information_row" USING (app_kind() = 'system');
CREATE POLICY "through answer" ON "information_row" FOR SELECT
  USING (app_kind() = 'participant'
    AND EXISTS (SELECT 1 FROM "information_answer" a WHERE a."id" = "answer_id"));

-- What is searched by is taken out of a document together with what it was made of.
CREATE OR REPLACE FUNCTION pseudonymise_archive_document(
  document uuid, new_title text, new_values jsonb, new_xml text, new_files jsonb, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone pseudonymises' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE archive_document d
  SET title = new_title, "values" = new_values, xml = new_xml, files = new_files, search_text = '',
    pseudonymised_at = at
  WHERE d.id = document
    AND EXISTS (SELECT 1 FROM participant p WHERE p.id = d.participant_id AND p.annulled_at IS NOT NULL);
  DELETE FROM archive_properties p WHERE p.archive_document_id = document
    AND EXISTS (SELECT 1 FROM archive_document d WHERE d.id = document AND d.pseudonymised_at IS NOT NULL);
END $$;

CREATE OR REPLACE FUNCTION remove_archive_document(document uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone removes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM archive_document d JOIN participant p ON p.id = d.participant_id
  WHERE d.id = document AND p.annulled_at IS NOT NULL
    -- Never one that customs has been sent, as the document itself or enclosed with another.
    AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.archive_document_id = d.id AND s.sent_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM submission_enclosure e JOIN submission s ON s.id = e.submission_id
      WHERE e.archive_document_id = d.id AND s.sent_at IS NOT NULL);
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM submission_enclosure e WHERE e.archive_document_id = document;
  DELETE FROM archive_document d WHERE d.id = document;
END $$;

-- Attachments keep the order that their people gave them.
ALTER TABLE "submission_file" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;

-- Signatures and receipts name people and never change: of an annulled participant the portal's own function takes out who
-- it was. The thumbprint and the hash of the receipt in the journal stay.
CREATE FUNCTION erase_proofs(whose uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone erases' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM participant p WHERE p.id = whose AND p.annulled_at IS NOT NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE document_signature d
  SET cms = '', principal_tax_id = NULL, signer = jsonb_set(d.signer, '{subject}', '{}')
  FROM submission s
  WHERE s.id = d.submission_id AND s.participant_id = whose AND d.content IN ('DOCUMENT', 'FILE');
  DELETE FROM receipt r USING submission s WHERE s.id = r.submission_id AND s.participant_id = whose;
END $$;
REVOKE ALL ON FUNCTION erase_proofs(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_proofs(uuid) TO portal_app;
