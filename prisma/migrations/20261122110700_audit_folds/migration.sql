-- What lists show of documents not opened and not confirmed, without reading the actions; and by which edition of the
-- calendar, on which day, the terms of an audit were counted. Where that is not known the sweep writes all of it.
ALTER TABLE "audit"
  ADD COLUMN "unopened" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "unconfirmed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "counted_by" INTEGER,
  ADD COLUMN "counted_on" DATE;

-- Each audit knows it by itself now.
DELETE FROM "setting" WHERE "key" = 'audits.calendar-revision';
