-- Classifiers of customs offices are in Russian alone: until somebody gives an office its English name, it has none.
ALTER TABLE "office" ALTER COLUMN "name_en" DROP NOT NULL;
