-- How a person is told beside the bell, and the browsers that are told by push.

CREATE TABLE "channel_choice" (
    "user_id" UUID NOT NULL,
    "group" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "push" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_choice_pkey" PRIMARY KEY ("user_id","group")
);

CREATE TABLE "push_device" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "push_device_endpoint_key" ON "push_device"("endpoint");
CREATE INDEX "push_device_user_id_idx" ON "push_device"("user_id");
CREATE INDEX "push_device_session_id_idx" ON "push_device"("session_id");
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_session_id_fkey"
  FOREIGN KEY ("session_id") REFERENCES "user_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "push_delivery" (
    "notification_id" UUID NOT NULL,
    "device_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accepted" BOOLEAN NOT NULL,

    CONSTRAINT "push_delivery_pkey" PRIMARY KEY ("notification_id","device_id")
);
CREATE INDEX "push_delivery_device_id_idx" ON "push_delivery"("device_id");
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_notification_id_fkey"
  FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "push_delivery" ADD CONSTRAINT "push_delivery_device_id_fkey"
  FOREIGN KEY ("device_id") REFERENCES "push_device"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Notices of before are news no more: they are not pushed.
ALTER TABLE "notification" ADD COLUMN "push_due" TIMESTAMPTZ(3);
CREATE INDEX "notification_push_due" ON "notification"("push_due") WHERE "push_due" IS NOT NULL;

ALTER TABLE "channel_choice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "channel_choice" USING (app_kind() = 'system');
CREATE POLICY "own" ON "channel_choice" USING ("user_id" = (SELECT app_user()));
ALTER TABLE "push_device" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "push_device" USING (app_kind() = 'system');
CREATE POLICY "own" ON "push_device" USING ("user_id" = (SELECT app_user()));
-- What was pushed where is the portal's own bookkeeping.
ALTER TABLE "push_delivery" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "system" ON "push_delivery" USING (app_kind() = 'system');
