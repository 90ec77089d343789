-- +goose Up
-- The case file behind the columns that lists ask for: SQLite reads a row from its
-- beginning, and went through all pages of a long text to come to the name of an employer.
ALTER TABLE cases ADD COLUMN kept TEXT NOT NULL DEFAULT '';
UPDATE cases SET kept = body;
ALTER TABLE cases DROP COLUMN body;
ALTER TABLE cases RENAME COLUMN kept TO body;
