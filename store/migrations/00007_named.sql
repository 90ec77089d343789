-- +goose Up
-- Which case a row belongs to, whether it stands, and what it is called: the columns that every
-- list joins lie behind the case file in its row, and SQLite went through all pages of that to reach them.
CREATE INDEX cases_named ON cases (candidate, id, deleted, employer, position);
