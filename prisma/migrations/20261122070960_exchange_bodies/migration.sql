-- Bodies of received messages are removed some time after they were handled; the row and its hash stay.
ALTER TABLE "exchange_message" ADD COLUMN "body_removed_at" TIMESTAMPTZ(3);
CREATE INDEX "exchange_message_body_kept" ON "exchange_message"("done_at")
  WHERE "direction" = 'IN' AND "state" = 'DONE' AND "body_removed_at" IS NULL;
