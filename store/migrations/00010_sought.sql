-- +goose Up
-- What a case is looked for by, apart from the case file, so that looking goes over a small
-- row for each: who hires, for what, where, whom the candidate met; and how far it has come.
-- It is made again with each change of the case; what was there before this table is
-- filled in by the program (sought.go).
CREATE TABLE sought (
  candidate TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  changed   BIGINT NOT NULL, -- of the case: found ones stand in the order of the list
  stage     TEXT   NOT NULL,
  said      TEXT   NOT NULL, -- the words for its stage, each behind a space
  text      TEXT   NOT NULL, -- folded, as it is looked for
  PRIMARY KEY (candidate, case_id),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);
CREATE INDEX sought_changed ON sought (candidate, changed DESC, case_id DESC);
