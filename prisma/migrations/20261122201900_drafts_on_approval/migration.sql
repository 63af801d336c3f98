-- Drafts that wait for a chief are counted with every list of audits: a few beside all that were ever written.
CREATE INDEX "audit_document_state_audit_id_idx" ON "audit_document"("state", "audit_id");
