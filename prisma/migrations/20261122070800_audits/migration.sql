-- Customs audits (таможенная проверка): an append-only list of actions for each, and folds of it.
-- CreateEnum
CREATE TYPE "audit_form" AS ENUM ('DESK', 'FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER');

-- CreateEnum
CREATE TYPE "audit_status" AS ENUM ('OPENED', 'RUNNING', 'SUSPENDED', 'ACT', 'OBJECTED', 'CONCLUDED', 'DECIDED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "audit_role" AS ENUM ('LEAD', 'MEMBER', 'INVITED');

-- CreateEnum
CREATE TYPE "audit_document_state" AS ENUM ('DRAFT', 'ON_APPROVAL', 'APPROVED', 'SENT', 'DISCARDED');

-- CreateEnum
CREATE TYPE "audit_side" AS ENUM ('PARTICIPANT', 'CUSTOMS');

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "audit_document_id" UUID,
ADD COLUMN     "audit_id" UUID;

-- AlterTable
ALTER TABLE "document_signature" ADD COLUMN     "audit_document_id" UUID;

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "form" "audit_form" NOT NULL,
    "participant_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "status" "audit_status" NOT NULL DEFAULT 'OPENED',
    "version" INTEGER NOT NULL,
    "participant_due" DATE,
    "office_due" DATE,
    "deemed_next" DATE,
    "undelivered" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_action" (
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_user_id" UUID,
    "action" JSONB NOT NULL,

    CONSTRAINT "audit_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_officer" (
    "audit_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "role" "audit_role" NOT NULL,

    CONSTRAINT "audit_officer_pkey" PRIMARY KEY ("audit_id","officer_id")
);

-- CreateTable
CREATE TABLE "audit_assignee" (
    "audit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "audit_assignee_pkey" PRIMARY KEY ("audit_id","user_id")
);

-- CreateTable
CREATE TABLE "audit_document" (
    "id" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "kind_code" TEXT NOT NULL,
    "kind_version" TEXT NOT NULL,
    "kind_edition" INTEGER NOT NULL DEFAULT 0,
    "what" JSONB NOT NULL,
    "values" JSONB NOT NULL,
    "number" TEXT,
    "state" "audit_document_state" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "xml" TEXT,
    "sha256" CHAR(64),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "remark" TEXT,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_document_file" (
    "document_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_document_file_pkey" PRIMARY KEY ("document_id","file_id")
);

-- CreateTable
CREATE TABLE "audit_item_answer" (
    "audit_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "submission_id" UUID,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_item_answer_pkey" PRIMARY KEY ("requirement_id","item_id")
);

-- CreateTable
CREATE TABLE "audit_term" (
    "audit_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "side" "audit_side" NOT NULL,
    "document_id" UUID,
    "due" DATE NOT NULL,
    "met_at" TIMESTAMPTZ(3),
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "reminded" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "audit_term_pkey" PRIMARY KEY ("audit_id","id")
);

-- CreateTable
CREATE TABLE "reminder_choice" (
    "user_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "days" INTEGER[],
    "mail" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_choice_pkey" PRIMARY KEY ("user_id","participant_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "participant_id" UUID,
    "secret_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_number_key" ON "audit"("number");

-- CreateIndex
CREATE INDEX "audit_participant_id_id_idx" ON "audit"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_participant_id_participant_due_idx" ON "audit"("participant_id", "participant_due");

-- CreateIndex
CREATE INDEX "audit_office_id_id_idx" ON "audit"("office_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_office_id_status_office_due_idx" ON "audit"("office_id", "status", "office_due");

-- CreateIndex
CREATE UNIQUE INDEX "audit_action_audit_id_ordinal_key" ON "audit_action"("audit_id", "ordinal");

-- CreateIndex
CREATE INDEX "audit_officer_officer_id_idx" ON "audit_officer"("officer_id");

-- CreateIndex
CREATE INDEX "audit_assignee_user_id_idx" ON "audit_assignee"("user_id");

-- CreateIndex
CREATE INDEX "audit_document_audit_id_id_idx" ON "audit_document"("audit_id", "id");

-- CreateIndex
CREATE INDEX "audit_document_file_file_id_idx" ON "audit_document_file"("file_id");

-- CreateIndex
CREATE INDEX "audit_item_answer_audit_id_idx" ON "audit_item_answer"("audit_id");

-- CreateIndex
CREATE INDEX "audit_item_answer_submission_id_idx" ON "audit_item_answer"("submission_id");

-- CreateIndex
CREATE INDEX "audit_term_due_idx" ON "audit_term"("due");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE INDEX "submission_audit_id_idx" ON "submission"("audit_id");

-- CreateIndex
CREATE INDEX "document_signature_audit_document_id_idx" ON "document_signature"("audit_document_id");

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_action" ADD CONSTRAINT "audit_action_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_officer" ADD CONSTRAINT "audit_officer_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_officer" ADD CONSTRAINT "audit_officer_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_assignee" ADD CONSTRAINT "audit_assignee_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_document" ADD CONSTRAINT "audit_document_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_document_file" ADD CONSTRAINT "audit_document_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "audit_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_document_file" ADD CONSTRAINT "audit_document_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_item_answer" ADD CONSTRAINT "audit_item_answer_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_term" ADD CONSTRAINT "audit_term_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_audit_id_fkey" FOREIGN KEY ("audit_id") REFERENCES "audit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_signature" ADD CONSTRAINT "document_signature_audit_document_id_fkey" FOREIGN KEY ("audit_document_id") REFERENCES "audit_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------
-- Who sees what, behind the scoped `where`. What has happened, and what was sent, never changes.
-- ---------------------------------------------------------------------------------------------------------------
REVOKE UPDATE, DELETE ON "audit_action" FROM portal_app;
REVOKE DELETE ON "audit", "audit_document" FROM portal_app;

-- A sent document, its number and its bytes stay as they are, whoever asks.
CREATE FUNCTION keep_sent_audit_document() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF OLD."state" = 'SENT' THEN RAISE EXCEPTION 'a sent document of an audit never changes'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "keep_sent" BEFORE UPDATE ON "audit_document" FOR EACH ROW EXECUTE FUNCTION keep_sent_audit_document();

-- The participant learns of an audit by its first document. An officer sees those of the own offices and those of which
-- they are in the group; the policies of the group look at it past its own wall, or they would look at themselves.
CREATE FUNCTION app_in_audit_group(audit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
$$ SELECT EXISTS (SELECT 1 FROM "audit_officer" g WHERE g."audit_id" = audit AND g."officer_id" = app_user()) $$;

ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "audit"
  USING (app_kind() = 'participant' AND "sent_at" IS NOT NULL AND "participant_id" = (SELECT app_participant()));
CREATE POLICY "officer" ON "audit"
  USING (app_kind() = 'officer'
    AND ("office_id" = ANY ((SELECT app_offices())::uuid[]) OR app_in_audit_group("id")));

ALTER TABLE "audit_action" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_action" USING (app_kind() = 'system');
CREATE POLICY "through audit" ON "audit_action"
  USING (app_kind() IN ('participant', 'officer') AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));
ALTER TABLE "audit_officer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_officer" USING (app_kind() = 'system');
CREATE POLICY "through audit" ON "audit_officer"
  USING (app_kind() IN ('participant', 'officer') AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));
ALTER TABLE "audit_assignee" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_assignee" USING (app_kind() = 'system');
CREATE POLICY "through audit" ON "audit_assignee"
  USING (app_kind() IN ('participant', 'officer') AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));
ALTER TABLE "audit_term" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_term" USING (app_kind() = 'system');
CREATE POLICY "through audit" ON "audit_term"
  USING (app_kind() IN ('participant', 'officer') AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));

-- Drafts of officers are theirs.
ALTER TABLE "audit_document" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_document" USING (app_kind() = 'system');
CREATE POLICY "officer" ON "audit_document"
  USING (app_kind() = 'officer' AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));
CREATE POLICY "participant" ON "audit_document" FOR SELECT
  USING (app_kind() = 'participant' AND "state" = 'SENT'
    AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));
ALTER TABLE "audit_document_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_document_file" USING (app_kind() = 'system');
CREATE POLICY "officer" ON "audit_document_file"
  USING (app_kind() = 'officer' AND EXISTS (SELECT 1 FROM "audit_document" d WHERE d."id" = "document_id"));
CREATE POLICY "participant" ON "audit_document_file" FOR SELECT
  USING (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "audit_document" d WHERE d."id" = "document_id"));
CREATE POLICY "through audit" ON "file" FOR SELECT
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "audit_document_file" f WHERE f."file_id" = "file"."id"));
CREATE POLICY "through audit" ON "document_signature"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "audit_document" d WHERE d."id" = "audit_document_id"));

-- What is being prepared is the participant's own until it is sent.
ALTER TABLE "audit_item_answer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "audit_item_answer" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "audit_item_answer"
  USING (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "audit" a WHERE a."id" = "audit_id"));

-- What a participant has sent into an audit is seen by its group, from whatever office.
CREATE POLICY "through audit" ON "submission" FOR SELECT
  USING (app_kind() = 'officer' AND "sent_at" IS NOT NULL AND "audit_id" IS NOT NULL AND app_in_audit_group("audit_id"));

ALTER TABLE "reminder_choice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "reminder_choice" USING (app_kind() = 'system');
CREATE POLICY "own" ON "reminder_choice" USING ("user_id" = (SELECT app_user()));
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "calendar_feed" USING (app_kind() = 'system');
CREATE POLICY "own" ON "calendar_feed" USING ("user_id" = (SELECT app_user()));

-- Terms that still run, for reminders.
CREATE INDEX "audit_term_running" ON "audit_term"("due") WHERE "met_at" IS NULL AND NOT "ended";

-- What the minute's sweep looks for.
CREATE INDEX "audit_undelivered" ON "audit"("id") WHERE "undelivered";
CREATE INDEX "audit_deemed_next" ON "audit"("deemed_next") WHERE "deemed_next" IS NOT NULL;
