-- A decision is a document of its own: the bytes that the officer signed. Decisions made before have none.
ALTER TABLE "decision" ADD COLUMN "xml" TEXT, ADD COLUMN "sha256" CHAR(64);
ALTER TABLE "decision" ADD CONSTRAINT "decision_document_whole" CHECK (("xml" IS NULL) = ("sha256" IS NULL));

-- By what the certificate of an officer names the authority (order ФСБ № 795: ОГРН). A post has that of its customs.
ALTER TABLE "office" ADD COLUMN "ogrn" CHAR(13);
