-- Who else holds a content is asked by its hash, before its bytes are removed.
CREATE INDEX "file_sha256_idx" ON "file"("sha256");
CREATE INDEX "exchange_message_sha256_idx" ON "exchange_message"("sha256");
CREATE INDEX "information_answer_sha256_idx" ON "information_answer"("sha256");

-- Files that were taken off what they were attached to go later, when nothing holds them.
ALTER TABLE "file" ADD COLUMN "taken_off_at" TIMESTAMPTZ(3);
UPDATE "file" SET "taken_off_at" = "created_at"
WHERE "state" = 'STORED' AND NOT "intake"
  AND NOT EXISTS (SELECT 1 FROM "submission_file" s WHERE s."file_id" = "file"."id")
  AND NOT EXISTS (SELECT 1 FROM "archive_file" a WHERE a."file_id" = "file"."id");
CREATE INDEX "file_taken_off_at_idx" ON "file"("taken_off_at") WHERE "taken_off_at" IS NOT NULL;

-- A dead message keeps its case and its place, and leaves the place free for the same one that comes again, whole.
ALTER TABLE "exchange_message" ADD COLUMN "out_of_turn" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX "exchange_message_direction_case_id_ordinal_key";
CREATE INDEX "exchange_message_direction_case_id_ordinal_idx" ON "exchange_message"("direction", "case_id", "ordinal");
CREATE UNIQUE INDEX "exchange_message_one_in_place" ON "exchange_message"("direction", "case_id", "ordinal")
  WHERE "state" <> 'DEAD';

-- What the console, its figures and the sweeps ask for every minute.
CREATE INDEX "exchange_message_created_at_id_idx" ON "exchange_message"("created_at" DESC, "id" DESC);
CREATE INDEX "exchange_message_direction_state_done_at_idx" ON "exchange_message"("direction", "state", "done_at" DESC);
CREATE INDEX "exchange_message_unfinished" ON "exchange_message"("created_at") WHERE "state" IN ('WAITING', 'DEAD');
CREATE INDEX "submission_sent" ON "submission"("sent_at") WHERE "status" = 'SENT';
CREATE INDEX "submission_withdrawn" ON "submission"("updated_at") WHERE "status" = 'WITHDRAWN';

-- Documents that were sent without a receipt: the portal had no key to sign it with.
ALTER TABLE "submission" ADD COLUMN "receipt_due" BOOLEAN NOT NULL DEFAULT false;
UPDATE "submission" s SET "receipt_due" = true
WHERE "sent_at" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "receipt" r WHERE r."submission_id" = s."id");
CREATE INDEX "submission_receipt_due" ON "submission"("sent_at") WHERE "receipt_due";
