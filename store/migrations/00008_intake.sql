-- +goose Up
-- People whom the candidate knows and has not met at an interview: who works where, who could put
-- in a good word. They come from lists that other programs keep.
CREATE TABLE contacts (
  candidate  TEXT   NOT NULL,
  id         TEXT   NOT NULL, -- of the name and where that person works, so that no list brings them twice
  name       TEXT   NOT NULL,
  folded     TEXT   NOT NULL, -- the name as it is looked for
  employer   TEXT   NOT NULL,
  firm       TEXT   NOT NULL, -- the employer as it is looked for
  title      TEXT   NOT NULL,
  email      TEXT   NOT NULL,
  phone      TEXT   NOT NULL,
  address    TEXT   NOT NULL, -- lines
  tie        TEXT   NOT NULL, -- how they know each other
  recommends BIGINT NOT NULL, -- 1 when they have written a recommendation
  changed    BIGINT NOT NULL,
  PRIMARY KEY (candidate, id)
);
CREATE INDEX contacts_name ON contacts (candidate, folded, id);
CREATE INDEX contacts_firm ON contacts (candidate, firm, folded, id);

-- Which case a meeting of somebody's calendar became: an update finds it again.
CREATE TABLE meetings (
  candidate TEXT   NOT NULL,
  uid       TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  sequence  BIGINT NOT NULL, -- a later one counts
  stamp     TEXT   NOT NULL, -- of two with one sequence the later counts
  PRIMARY KEY (candidate, uid),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);
CREATE INDEX meetings_case ON meetings (candidate, case_id);

-- A list that is brought again finds the positions that it brought before.
CREATE INDEX cases_named ON cases (candidate, employer, position, id);
