-- +goose Up
-- What is said of the record as a whole: "id", its name for life; "epoch", which changes
-- when it is restored from a backup, so that what was under way then is not done twice;
-- "restored", when that was, in milliseconds, until somebody has looked.

CREATE TABLE record (
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name)
);

-- What Today asks: who is silent and for how long; which letters wait.
CREATE INDEX cases_heard  ON cases (candidate, deleted, stage, heard_at);
CREATE INDEX letters_open ON letters (candidate, changed) WHERE deleted = 0 AND state <> 'sent';
