-- +goose Up
-- What is said of the record as a whole: "id", its name for life; "epoch", which changes
-- when it is restored from a backup, so that what was under way then is not done twice;
-- "restored", when that was, in milliseconds, until somebody has looked.

CREATE TABLE record (
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (name)
);
