-- CreateEnum
CREATE TYPE "sign_in_outcome" AS ENUM ('ENTERED', 'WRONG_PASSWORD', 'LOCKED');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('ACTIVATION', 'RECOVERY', 'EMAIL_OLD', 'EMAIL_NEW', 'UNLOCK', 'INVITATION');

-- CreateEnum
CREATE TYPE "challenge_purpose" AS ENUM ('SIGN_IN', 'CONFIRMATION');

-- CreateEnum
CREATE TYPE "rights_request_status" AS ENUM ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "authority_source" AS ENUM ('MINISTRY', 'MANUAL', 'DEMONSTRATION');

-- CreateEnum
CREATE TYPE "trust_import_status" AS ENUM ('READING', 'READY', 'APPLYING', 'APPLIED', 'DISCARDED', 'FAILED');

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "created_by" UUID,
ADD COLUMN     "own_role" "appointment_role",
ADD COLUMN     "source" "door" NOT NULL DEFAULT 'PASSWORD',
ADD COLUMN     "suspended_at" TIMESTAMPTZ(3),
ADD COLUMN     "used_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "archive_document" ADD COLUMN     "pseudonymised_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "officer" ADD COLUMN     "duties" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "annulled_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "source" "door" NOT NULL DEFAULT 'PASSWORD',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "birth_date" DATE,
ADD COLUMN     "country" CHAR(2) NOT NULL DEFAULT 'RU',
ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "signature_until" TIMESTAMPTZ(3),
ADD COLUMN     "snils" CHAR(11),
ADD COLUMN     "source_at" TIMESTAMPTZ(3),
ADD COLUMN     "tax_id" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "user_session" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "seen_at" TIMESTAMPTZ(3);
UPDATE "user_session" SET "confirmed_at" = "created_at", "seen_at" = "created_at";
ALTER TABLE "user_session" ALTER COLUMN "confirmed_at" SET NOT NULL, ALTER COLUMN "seen_at" SET NOT NULL;

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "door" "door" NOT NULL,
    "outcome" "sign_in_outcome" NOT NULL,
    "session_id" UUID,
    "address" TEXT,
    "device" TEXT,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_lock" (
    "key" CHAR(64) NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "login" CITEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "consent_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "user_id" UUID,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "old_email" CITEXT,
    "new_email" CITEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "old_confirmed_at" TIMESTAMPTZ(3),
    "new_confirmed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_token" (
    "id" UUID NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_letter" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "recipient" CITEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "user_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_certificate" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "thumbprint" CHAR(64) NOT NULL,
    "serial" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "user_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_challenge" (
    "id" UUID NOT NULL,
    "purpose" "challenge_purpose" NOT NULL,
    "text" TEXT NOT NULL,
    "bound_to" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "signature_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_grant" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "actions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "assigned_only" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "appointment_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "role" "appointment_role" NOT NULL,
    "title" TEXT NOT NULL,
    "grants" JSONB NOT NULL,
    "valid_to" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rights_request" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "actions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_to" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "status" "rights_request_status" NOT NULL DEFAULT 'PENDING',
    "answer" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rights_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "power_of_attorney" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "number" UUID NOT NULL,
    "internal_number" TEXT,
    "principal_tax_id" TEXT NOT NULL,
    "representative_name" TEXT NOT NULL,
    "representative_tax_id" TEXT,
    "representative_snils" TEXT,
    "representative_id" UUID,
    "powers" JSONB NOT NULL,
    "issued_at" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "may_delegate" BOOLEAN NOT NULL DEFAULT false,
    "xml" BYTEA,
    "sha256" CHAR(64),
    "signature" BYTEA,
    "signature_verdict" JSONB,
    "revoked_at" TIMESTAMPTZ(3),
    "revocation_reason" TEXT,
    "warned_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "power_of_attorney_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_assignment" (
    "submission_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_by" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_assignment_pkey" PRIMARY KEY ("submission_id","user_id")
);

-- CreateTable
CREATE TABLE "certificate_authority" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "tax_id" TEXT,
    "ogrn" TEXT,
    "registry_number" TEXT,
    "address" TEXT,
    "source" "authority_source" NOT NULL,
    "statuses" JSONB NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certificate_authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority_certificate" (
    "id" UUID NOT NULL,
    "authority_id" UUID NOT NULL,
    "thumbprint" CHAR(64) NOT NULL,
    "der" BYTEA NOT NULL,
    "subject" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "serial" TEXT NOT NULL,
    "key_id" TEXT,
    "anchor" BOOLEAN NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "crl_addresses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "authority_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revocation_list" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "der" BYTEA,
    "sha256" CHAR(64),
    "number" TEXT,
    "entries" INTEGER,
    "this_update" TIMESTAMPTZ(3),
    "next_update" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "revocation_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trust_import" (
    "id" UUID NOT NULL,
    "status" "trust_import_status" NOT NULL DEFAULT 'READING',
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" BIGINT NOT NULL,
    "version" TEXT,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "failure" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "trust_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_user_id_id_idx" ON "sign_in"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "sign_in_lock_last_at_idx" ON "sign_in_lock"("last_at");

-- CreateIndex
CREATE INDEX "application_email_idx" ON "application"("email");

-- CreateIndex
CREATE INDEX "application_created_at_idx" ON "application"("created_at");

-- CreateIndex
CREATE INDEX "email_change_user_id_idx" ON "email_change"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_token_hash_key" ON "mail_token"("hash");

-- CreateIndex
CREATE INDEX "mail_token_subject_id_purpose_idx" ON "mail_token"("subject_id", "purpose");

-- CreateIndex
CREATE INDEX "mail_token_expires_at_idx" ON "mail_token"("expires_at");

-- CreateIndex
CREATE INDEX "account_letter_mailed_at_created_at_idx" ON "account_letter"("mailed_at", "created_at");

-- CreateIndex
CREATE INDEX "account_letter_recipient_idx" ON "account_letter"("recipient");

-- CreateIndex
CREATE UNIQUE INDEX "consent_user_id_version_key" ON "consent"("user_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "user_certificate_thumbprint_key" ON "user_certificate"("thumbprint");

-- CreateIndex
CREATE INDEX "user_certificate_user_id_valid_to_idx" ON "user_certificate"("user_id", "valid_to");

-- CreateIndex
CREATE INDEX "user_certificate_valid_to_idx" ON "user_certificate"("valid_to");

-- CreateIndex
CREATE INDEX "signature_challenge_expires_at_idx" ON "signature_challenge"("expires_at");

-- CreateIndex
CREATE INDEX "appointment_grant_appointment_id_idx" ON "appointment_grant"("appointment_id");

-- CreateIndex
CREATE INDEX "invitation_participant_id_id_idx" ON "invitation"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "rights_request_participant_id_id_idx" ON "rights_request"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "power_of_attorney_participant_id_id_idx" ON "power_of_attorney"("participant_id", "id" DESC);

-- CreateIndex
CREATE INDEX "power_of_attorney_valid_to_idx" ON "power_of_attorney"("valid_to");

-- CreateIndex
CREATE UNIQUE INDEX "power_of_attorney_participant_id_number_key" ON "power_of_attorney"("participant_id", "number");

-- CreateIndex
CREATE INDEX "submission_assignment_user_id_submission_id_idx" ON "submission_assignment"("user_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_authority_registry_number_key" ON "certificate_authority"("registry_number");

-- CreateIndex
CREATE INDEX "certificate_authority_name_idx" ON "certificate_authority" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "authority_certificate_thumbprint_key" ON "authority_certificate"("thumbprint");

-- CreateIndex
CREATE INDEX "authority_certificate_authority_id_idx" ON "authority_certificate"("authority_id");

-- CreateIndex
CREATE INDEX "revocation_list_next_update_idx" ON "revocation_list"("next_update");

-- CreateIndex
CREATE UNIQUE INDEX "revocation_list_certificate_id_address_key" ON "revocation_list"("certificate_id", "address");

-- CreateIndex
CREATE INDEX "trust_import_created_at_idx" ON "trust_import"("created_at" DESC);

-- CreateIndex
CREATE INDEX "participant_country_ogrn_idx" ON "participant"("country", "ogrn");

-- CreateIndex
CREATE INDEX "user_email_idx" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_snils_idx" ON "user"("snils");

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_certificate" ADD CONSTRAINT "user_certificate_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_grant" ADD CONSTRAINT "appointment_grant_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "power_of_attorney" ADD CONSTRAINT "power_of_attorney_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_assignment" ADD CONSTRAINT "submission_assignment_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority_certificate" ADD CONSTRAINT "authority_certificate_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "certificate_authority"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation_list" ADD CONSTRAINT "revocation_list_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "authority_certificate"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------
-- What an appointment allowed becomes its first grant.
-- ---------------------------------------------------------------------------------------------------------------
INSERT INTO "appointment_grant" ("id", "appointment_id", "actions", "kinds", "valid_from", "valid_to", "assigned_only")
SELECT gen_random_uuid(), "id", coalesce("actions", '{}'), coalesce("kinds", '{}'), "valid_from", "valid_to", false
FROM "appointment" WHERE "role" <> 'HEAD' AND cardinality(coalesce("actions", '{}')) > 0;
ALTER TABLE "appointment" DROP COLUMN "actions", DROP COLUMN "kinds";

-- ---------------------------------------------------------------------------------------------------------------
-- Row-level security. What a person owns, what a participant owns, what everyone may read, what is the portal's alone.
-- ---------------------------------------------------------------------------------------------------------------
ALTER TABLE "sign_in" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "sign_in" USING (app_kind() = 'system');
CREATE POLICY "own" ON "sign_in" FOR SELECT USING ("user_id" = (SELECT app_user()));

ALTER TABLE "user_certificate" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "user_certificate" USING (app_kind() = 'system');
CREATE POLICY "own" ON "user_certificate" USING ("user_id" = (SELECT app_user()));

ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "consent" USING (app_kind() = 'system');
CREATE POLICY "own" ON "consent" USING ("user_id" = (SELECT app_user()));

ALTER TABLE "email_change" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "email_change" USING (app_kind() = 'system');
CREATE POLICY "own" ON "email_change" USING ("user_id" = (SELECT app_user()));

ALTER TABLE "sign_in_lock" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "sign_in_lock" USING (app_kind() = 'system');
ALTER TABLE "application" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "application" USING (app_kind() = 'system');
ALTER TABLE "mail_token" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "mail_token" USING (app_kind() = 'system');
ALTER TABLE "signature_challenge" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "signature_challenge" USING (app_kind() = 'system');

-- Whoever acts may cause a letter to somebody; only the portal reads letters.
ALTER TABLE "account_letter" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "account_letter" USING (app_kind() = 'system');
CREATE POLICY "anyone's act" ON "account_letter" FOR INSERT
  WITH CHECK (app_kind() IN ('person', 'participant', 'officer'));

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "invitation" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "invitation"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
ALTER TABLE "rights_request" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "rights_request" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "rights_request"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
ALTER TABLE "power_of_attorney" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "power_of_attorney" USING (app_kind() = 'system');
CREATE POLICY "participant" ON "power_of_attorney"
  USING (app_kind() = 'participant' AND "participant_id" = (SELECT app_participant()));
ALTER TABLE "submission_assignment" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "submission_assignment" USING (app_kind() = 'system');
CREATE POLICY "through submission" ON "submission_assignment"
  USING (app_kind() = 'participant' AND EXISTS (SELECT 1 FROM "submission" s WHERE s."id" = "submission_id"));

-- Accredited authorities are public knowledge; officers and the portal keep them.
ALTER TABLE "certificate_authority" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everyone" ON "certificate_authority" FOR SELECT USING (true);
CREATE POLICY "keepers" ON "certificate_authority" USING (app_kind() IN ('system', 'officer'));
ALTER TABLE "authority_certificate" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everyone" ON "authority_certificate" FOR SELECT USING (true);
CREATE POLICY "keepers" ON "authority_certificate" USING (app_kind() IN ('system', 'officer'));
ALTER TABLE "revocation_list" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "everyone" ON "revocation_list" FOR SELECT USING (true);
CREATE POLICY "keepers" ON "revocation_list" USING (app_kind() IN ('system', 'officer'));
ALTER TABLE "trust_import" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "keepers" ON "trust_import" USING (app_kind() IN ('system', 'officer'));

-- ---------------------------------------------------------------------------------------------------------------
-- Archived documents are immutable but for one thing: the annulment of an account takes the person's data out of them.
-- ---------------------------------------------------------------------------------------------------------------
CREATE FUNCTION pseudonymise_archive_document(
  document uuid, new_title text, new_values jsonb, new_xml text, new_files jsonb, at timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone pseudonymises' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE archive_document d
  SET title = new_title, "values" = new_values, xml = new_xml, files = new_files, pseudonymised_at = at
  WHERE d.id = document
    AND EXISTS (SELECT 1 FROM participant p WHERE p.id = d.participant_id AND p.annulled_at IS NOT NULL);
END $$;
REVOKE ALL ON FUNCTION pseudonymise_archive_document(uuid, text, jsonb, text, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pseudonymise_archive_document(uuid, text, jsonb, text, jsonb, timestamptz) TO portal_app;

CREATE FUNCTION remove_archive_document(document uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone removes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Never one that customs has been sent.
  DELETE FROM archive_document d
  WHERE d.id = document
    AND EXISTS (SELECT 1 FROM participant p WHERE p.id = d.participant_id AND p.annulled_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.archive_document_id = d.id AND s.sent_at IS NOT NULL);
END $$;
REVOKE ALL ON FUNCTION remove_archive_document(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_archive_document(uuid) TO portal_app;

-- Its history is kept from everyone, so a document that customs never received is removed by the portal's own function.
CREATE FUNCTION remove_unsent_submission(subject uuid)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() <> 'system' THEN
    RAISE EXCEPTION 'the portal alone removes' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM 1 FROM submission s JOIN participant p ON p.id = s.participant_id
  WHERE s.id = subject AND s.sent_at IS NULL AND p.annulled_at IS NOT NULL FOR UPDATE OF s;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  DELETE FROM submission_file WHERE submission_id = subject;
  DELETE FROM submission_change WHERE submission_id = subject;
  DELETE FROM submission WHERE id = subject;
END $$;
REVOKE ALL ON FUNCTION remove_unsent_submission(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_unsent_submission(uuid) TO portal_app;
