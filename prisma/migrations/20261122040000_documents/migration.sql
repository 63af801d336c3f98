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
-- Word forms are found through the Russian dictionary; numbers and codes stay as they are written.
ALTER TABLE "archive_document" ADD COLUMN "search_vector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('russian', "title"), 'A') || setweight(to_tsvector('simple', "number"), 'A')
  || to_tsvector('russian', "search_text")) STORED;

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
    "document_number" TEXT,
    "document_date" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "remark" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_properties_pkey" PRIMARY KEY ("archive_document_id")
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
CREATE INDEX "archive_document_search_vector_idx" ON "archive_document" USING GIN ("search_vector");

-- CreateIndex
CREATE INDEX "archive_document_search_text_idx" ON "archive_document" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "submission_participant_id_request_id_idx" ON "submission"("participant_id", "request", "id" DESC);

-- CreateIndex
CREATE INDEX "submission_case_id_idx" ON "submission"("case_id");

-- CreateIndex
CREATE INDEX "submission_predecessor_id_idx" ON "submission"("predecessor_id");

-- AddForeignKey
ALTER TABLE "archive_properties" ADD CONSTRAINT "archive_properties_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
CREATE POLICY "through document" ON "archive_properties"
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
