-- When a document of customs was put together for signing. What lies prepared without it has to be prepared anew.
ALTER TABLE "audit_document" ADD COLUMN "prepared_at" TIMESTAMPTZ(3);
