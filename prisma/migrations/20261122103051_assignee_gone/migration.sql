-- Those in charge are told once of an audit whose assignee's appointment is not in force.
ALTER TABLE "audit_assignee" ADD COLUMN "gone_told_at" TIMESTAMPTZ(3);
