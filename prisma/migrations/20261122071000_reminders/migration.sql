-- A notice to an officer acts for no participant.
ALTER TABLE "notification" ALTER COLUMN "participant_id" DROP NOT NULL;
