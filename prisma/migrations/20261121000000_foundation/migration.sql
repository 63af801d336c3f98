CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "door" AS ENUM ('PASSWORD', 'ESIA', 'CERTIFICATE');

-- CreateEnum
CREATE TYPE "file_state" AS ENUM ('UPLOADING', 'STORED', 'REFUSED');

-- CreateEnum
CREATE TYPE "officer_rank" AS ENUM ('INSPECTOR', 'CHIEF');

-- CreateEnum
CREATE TYPE "participant_category" AS ENUM ('LEGAL_ENTITY', 'ENTREPRENEUR', 'INDIVIDUAL');

-- CreateEnum
CREATE TYPE "appointment_role" AS ENUM ('HEAD', 'ADMINISTRATOR', 'EMPLOYEE');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('DRAFT', 'ARCHIVED', 'SENT', 'DELIVERED', 'REGISTERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'DISCARDED');

-- CreateEnum
CREATE TYPE "submission_file_role" AS ENUM ('ATTACHMENT', 'DECISION');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('ACCEPTED', 'REFUSED');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "login" CITEXT,
    "email" CITEXT,
    "password_hash" TEXT,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "middle_name" TEXT,
    "esia_oid" TEXT,
    "source" "door" NOT NULL,
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "annulled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "door" "door" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "device" TEXT,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive_document" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind_code" TEXT NOT NULL,
    "kind_version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "xml" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "files" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "archive_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "owner_participant_id" UUID,
    "owner_office_id" UUID,
    "uploaded_by" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "state" "file_state" NOT NULL DEFAULT 'UPLOADING',
    "refusal" TEXT,
    "sha256" CHAR(64),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" UUID,
    "participant_id" UUID,
    "office_id" UUID,
    "subject_id" UUID,
    "request_id" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "idempotency_key" TEXT,
    "sender" TEXT NOT NULL,
    "recipients" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "code" CHAR(8) NOT NULL,
    "name" TEXT NOT NULL,
    "name_to" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "parent_id" UUID,
    "address" TEXT,
    "receives" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer" (
    "user_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "rank" "officer_rank" NOT NULL,
    "title" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "officer_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "category" "participant_category" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "tax_id" TEXT,
    "kpp" TEXT,
    "ogrn" TEXT,
    "address" TEXT,
    "esia_oid" TEXT,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "archive_number" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "appointment_role" NOT NULL,
    "title" TEXT NOT NULL,
    "actions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_answer" (
    "user_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "input_hash" CHAR(64) NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_answer_pkey" PRIMARY KEY ("user_id","request_id")
);

-- CreateTable
CREATE TABLE "counter" (
    "scope" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "kind_code" TEXT NOT NULL,
    "kind_version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'DRAFT',
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "office_id" UUID,
    "archive_document_id" UUID,
    "assignee_id" UUID,
    "registration_number" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "arrival_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_file" (
    "submission_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "role" "submission_file_role" NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_file_pkey" PRIMARY KEY ("submission_id","file_id")
);

-- CreateTable
CREATE TABLE "submission_change" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "status" "submission_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_user_id" UUID,

    CONSTRAINT "submission_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "submission_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "text" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("submission_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_login_key" ON "user"("login");

-- CreateIndex
CREATE UNIQUE INDEX "user_esia_oid_key" ON "user"("esia_oid");

-- CreateIndex
CREATE INDEX "user_session_user_id_ended_at_idx" ON "user_session"("user_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "archive_document_number_key" ON "archive_document"("number");

-- CreateIndex
CREATE INDEX "archive_document_participant_id_id_idx" ON "archive_document"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "file_owner_participant_id_id_idx" ON "file"("owner_participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "file_state_created_at_idx" ON "file"("state", "created_at");

-- CreateIndex
CREATE INDEX "journal_entry_participant_id_id_idx" ON "journal_entry"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "journal_entry_subject_id_id_idx" ON "journal_entry"("subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_user_id_participant_id_id_idx" ON "notification"("user_id", "participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_mailed_at_created_at_idx" ON "notification"("mailed_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_idempotency_key_key" ON "letter"("idempotency_key");

-- CreateIndex
CREATE INDEX "letter_relayed_at_created_at_idx" ON "letter"("relayed_at", "created_at");

-- CreateIndex
CREATE INDEX "letter_created_at_idx" ON "letter"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "office_code_key" ON "office"("code");

-- CreateIndex
CREATE INDEX "office_parent_id_idx" ON "office"("parent_id");

-- CreateIndex
CREATE INDEX "officer_office_id_idx" ON "officer"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_esia_oid_key" ON "participant"("esia_oid");

-- CreateIndex
CREATE UNIQUE INDEX "participant_archive_number_key" ON "participant"("archive_number");

-- CreateIndex
CREATE INDEX "participant_tax_id_idx" ON "participant"("tax_id");

-- CreateIndex
CREATE INDEX "appointment_user_id_idx" ON "appointment"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_participant_id_user_id_key" ON "appointment"("participant_id", "user_id");

-- CreateIndex
CREATE INDEX "request_answer_created_at_idx" ON "request_answer"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "submission_registration_number_key" ON "submission"("registration_number");

-- CreateIndex
CREATE INDEX "submission_participant_id_id_idx" ON "submission"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "submission_participant_id_status_id_idx" ON "submission"("participant_id", "status", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "submission_arrival_id_key" ON "submission"("arrival_id");

-- CreateIndex
CREATE INDEX "submission_office_id_arrival_id_idx" ON "submission"("office_id", "arrival_id" DESC);

-- CreateIndex
CREATE INDEX "submission_office_id_status_arrival_id_idx" ON "submission"("office_id", "status", "arrival_id" DESC);

-- CreateIndex
CREATE INDEX "submission_archive_document_id_idx" ON "submission"("archive_document_id");

-- CreateIndex
CREATE INDEX "submission_title_idx" ON "submission" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "submission_file_file_id_idx" ON "submission_file"("file_id");

-- CreateIndex
CREATE INDEX "submission_change_submission_id_id_idx" ON "submission_change"("submission_id", "id");

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archive_document" ADD CONSTRAINT "archive_document_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer" ADD CONSTRAINT "officer_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer" ADD CONSTRAINT "officer_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_archive_document_id_fkey" FOREIGN KEY ("archive_document_id") REFERENCES "archive_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "officer"("user_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_file" ADD CONSTRAINT "submission_file_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_file" ADD CONSTRAINT "submission_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_change" ADD CONSTRAINT "submission_change_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------
-- The application's role. The portal connects as the owner and steps down to this role on every connection, so the
-- grants and the row-level security below hold for everything the application does.
-- ---------------------------------------------------------------------------------------------------------------
DO $$ BEGIN
  CREATE ROLE portal_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the cluster, migrations to a database
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT portal_app TO %I', current_user);
END $$;

GRANT USAGE ON SCHEMA public TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO portal_app;
-- Prisma creates its own table before the first migration runs.
DO $$ BEGIN
  REVOKE ALL ON TABLE "_prisma_migrations" FROM portal_app;
EXCEPTION WHEN undefined_table THEN NULL;
END $$;

-- The journal is append-only, archived documents and the steps of a submission are immutable.
REVOKE UPDATE, DELETE ON "journal_entry", "archive_document", "submission_change", "decision" FROM portal_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Who is asking: set by asActor() at the start of each transaction (server/platform/db/as-actor.ts).
-- ---------------------------------------------------------------------------------------------------------------
CREATE FUNCTION app_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.kind', true), '') $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app_participant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.participant', true), '')::uuid $$;
CREATE FUNCTION app_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.offices', true), ''), '{}')::uuid[] $$;

-- Row-level security: the second wall behind the scoped `where` of every query.
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "submission"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
CREATE POLICY "officer" ON "submission"
  USING (app_kind() = 'officer' AND "sent_at" IS NOT NULL AND "office_id" = ANY ((SELECT app_offices())::uuid[]));

ALTER TABLE "submission_file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission_file" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "submission_file"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"
      AND ("role" = 'ATTACHMENT' OR app_kind() = 'officer' OR s."decided_at" IS NOT NULL)));

ALTER TABLE "submission_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission_change" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "submission_change"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));

ALTER TABLE "decision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "decision" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "decision"
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));

ALTER TABLE "archive_document" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "archive_document" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "archive_document"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
CREATE POLICY "officer through submission" ON "archive_document" FOR SELECT
  USING (app_kind() = 'officer'
    AND EXISTS (SELECT 1 FROM "submission" s WHERE s."archive_document_id" = "archive_document"."id"));

ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "file" USING (app_kind() = 'system');
CREATE POLICY "own" ON "file"
  USING ((app_kind() = 'participant' AND "owner_participant_id" = (SELECT app_participant()))
    OR (app_kind() = 'officer' AND "owner_office_id" = ANY ((SELECT app_offices())::uuid[])));
CREATE POLICY "through submission" ON "file" FOR SELECT
  USING (app_kind() IN ('participant', 'officer')
    AND EXISTS (SELECT 1 FROM "submission_file" f WHERE f."file_id" = "file"."id"));

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "notification" USING (app_kind() = 'system');
CREATE POLICY "own" ON "notification" FOR SELECT USING ("user_id" = (SELECT app_user()));
CREATE POLICY "own reading" ON "notification" FOR UPDATE USING ("user_id" = (SELECT app_user()));
-- Whoever acts may cause a notice to somebody else.
CREATE POLICY "anyone's act" ON "notification" FOR INSERT
  WITH CHECK (app_kind() IN ('participant', 'officer'));

ALTER TABLE "request_answer" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "request_answer" USING (app_kind() = 'system');
CREATE POLICY "own" ON "request_answer" USING ("user_id" = (SELECT app_user()));

-- The journal may be read only within one's scope and written by whoever acts.
ALTER TABLE "journal_entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "journal_entry" FOR SELECT USING (app_kind() = 'system');
CREATE POLICY "participant" ON "journal_entry" FOR SELECT
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
CREATE POLICY "append" ON "journal_entry" FOR INSERT WITH CHECK (app_kind() <> '');

-- ---------------------------------------------------------------------------------------------------------------
-- Jobs are enqueued in the transaction of the command. The queue's tables belong to the owner (graphile-worker makes
-- them at its own migration), so the application's role gets this one door to them and no other.
-- ---------------------------------------------------------------------------------------------------------------
CREATE FUNCTION enqueue_job(name text, payload json, key text, run_at timestamptz, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(name, payload, NULL, run_at, max_attempts, key);
END $$;
REVOKE ALL ON FUNCTION enqueue_job(text, json, text, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, text, timestamptz, int) TO portal_app;

-- How far the queue lags and what is stuck, for readiness, metrics and the console.
CREATE FUNCTION queue_state()
RETURNS TABLE (waiting bigint, failing bigint, dead bigint, oldest timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT
    count(*) FILTER (WHERE j.attempts = 0 AND j.run_at <= now()),
    count(*) FILTER (WHERE j.attempts > 0 AND j.attempts < j.max_attempts),
    count(*) FILTER (WHERE j.attempts >= j.max_attempts),
    min(j.run_at) FILTER (WHERE j.attempts = 0 AND j.run_at <= now())
  FROM graphile_worker.jobs j;
END $$;
REVOKE ALL ON FUNCTION queue_state() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_state() TO portal_app;
