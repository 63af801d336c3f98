-- Each kept state of a draft says of which wording it is: a draft may be carried over into a newer one.
ALTER TABLE "draft_revision" ADD COLUMN "kind_version" TEXT, ADD COLUMN "kind_edition" INTEGER;

UPDATE "draft_revision" r
SET "kind_version" = s."kind_version", "kind_edition" = s."kind_edition"
FROM "submission" s
WHERE s."id" = r."submission_id";

ALTER TABLE "draft_revision" ALTER COLUMN "kind_version" SET NOT NULL, ALTER COLUMN "kind_edition" SET NOT NULL;
