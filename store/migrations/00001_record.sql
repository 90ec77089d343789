-- +goose Up
-- Times are milliseconds since 1970 in UTC, days are texts like 2026-11-19; both sort as they should.

CREATE TABLE candidates (
  candidate TEXT   NOT NULL,
  revision  BIGINT NOT NULL,
  body      TEXT   NOT NULL, -- a case file with nothing but the candidate and the settings
  changed   BIGINT NOT NULL,
  PRIMARY KEY (candidate)
);

CREATE TABLE cases (
  candidate    TEXT   NOT NULL,
  id           TEXT   NOT NULL,
  revision     BIGINT NOT NULL,
  body         TEXT   NOT NULL, -- the case file, without the candidate
  employer     TEXT   NOT NULL,
  position     TEXT   NOT NULL,
  stage        TEXT   NOT NULL,
  round        TEXT   NOT NULL,
  interview_at BIGINT NOT NULL, -- 0 when not known
  decide_by    TEXT   NOT NULL, -- empty when not known
  heard_at     BIGINT NOT NULL, -- the last word from them; 0 for none
  next_change  BIGINT NOT NULL, -- when the plan next changes by time alone; 0 for never
  created      BIGINT NOT NULL,
  changed      BIGINT NOT NULL,
  deleted      BIGINT NOT NULL, -- 0 while it stands
  PRIMARY KEY (candidate, id)
);
CREATE INDEX cases_changed ON cases (candidate, deleted, changed);
CREATE INDEX cases_next    ON cases (next_change, candidate) WHERE next_change > 0;

-- Every state that a case has had.
CREATE TABLE revisions (
  candidate TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  revision  BIGINT NOT NULL,
  at        BIGINT NOT NULL,
  device    TEXT   NOT NULL,
  body      TEXT   NOT NULL,
  PRIMARY KEY (candidate, case_id, revision),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);

-- Answers that another answer stood against: both are kept.
CREATE TABLE conflicts (
  candidate TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  path      TEXT   NOT NULL,
  kept      TEXT   NOT NULL,
  other     TEXT   NOT NULL,
  device    TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  settled   BIGINT NOT NULL, -- 0 while it is open
  PRIMARY KEY (candidate, id),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);

CREATE TABLE letters (
  candidate TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  reader    TEXT   NOT NULL, -- the name on the record
  kind      TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  version   BIGINT NOT NULL, -- of the composer's wording
  revision  BIGINT NOT NULL,
  state     TEXT   NOT NULL, -- draft, edited, approved, sent
  private   BIGINT NOT NULL, -- 1 when marked as private: shown to nobody else
  subject   TEXT   NOT NULL,
  body      TEXT   NOT NULL,
  made      TEXT   NOT NULL, -- the letter as it was composed, in JSON
  approved  TEXT   NOT NULL, -- SHA-256 of the bytes that were approved; empty when none were
  sent_via  TEXT   NOT NULL,
  sent_at   BIGINT NOT NULL,
  created   BIGINT NOT NULL,
  changed   BIGINT NOT NULL,
  deleted   BIGINT NOT NULL,
  PRIMARY KEY (candidate, id),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);
CREATE INDEX letters_case ON letters (candidate, case_id, deleted);

CREATE TABLE letter_texts (
  candidate TEXT   NOT NULL,
  letter_id TEXT   NOT NULL,
  revision  BIGINT NOT NULL,
  at        BIGINT NOT NULL,
  subject   TEXT   NOT NULL,
  body      TEXT   NOT NULL,
  PRIMARY KEY (candidate, letter_id, revision),
  FOREIGN KEY (candidate, letter_id) REFERENCES letters (candidate, id)
);

-- The plan, as it follows from the case; replaced with each change of it.
CREATE TABLE steps (
  candidate  TEXT   NOT NULL,
  case_id    TEXT   NOT NULL,
  step       TEXT   NOT NULL, -- its key, the same over replans
  kind       TEXT   NOT NULL,
  person     TEXT   NOT NULL,
  via        TEXT   NOT NULL,
  not_before BIGINT NOT NULL,
  due        BIGINT NOT NULL, -- as the candidate moved it, if so
  zone       TEXT   NOT NULL, -- the reader's
  reason     TEXT   NOT NULL,
  rule       TEXT   NOT NULL,
  stops_when TEXT   NOT NULL,
  source     TEXT   NOT NULL, -- the path in the record that it rests on
  moved      BIGINT NOT NULL, -- 1 when the candidate moved it
  PRIMARY KEY (candidate, case_id, step),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);
CREATE INDEX steps_due ON steps (candidate, due);

-- What the candidate decided about a step: done, moved, dropped.
CREATE TABLE marks (
  candidate TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  step      TEXT   NOT NULL,
  what      TEXT   NOT NULL,
  until     BIGINT NOT NULL, -- of a step that was moved
  at        BIGINT NOT NULL,
  PRIMARY KEY (candidate, case_id, step),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);

-- What happened, by whose hand: the timeline, and what undo goes back over.
CREATE TABLE events (
  candidate TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  case_id   TEXT   NOT NULL, -- empty for what belongs to no case
  at        BIGINT NOT NULL,
  device    TEXT   NOT NULL,
  verb      TEXT   NOT NULL,
  about     TEXT   NOT NULL, -- the letter, step or path
  was       TEXT   NOT NULL, -- what undo needs
  undone    BIGINT NOT NULL, -- 0 while it stands
  PRIMARY KEY (candidate, id)
);
CREATE INDEX events_case ON events (candidate, case_id, at);

-- Everybody met, for the page of people; made again with each change of a case.
CREATE TABLE people (
  candidate TEXT   NOT NULL,
  case_id   TEXT   NOT NULL,
  place     TEXT   NOT NULL, -- the path of the person in the record
  name      TEXT   NOT NULL,
  folded    TEXT   NOT NULL, -- the name as it is looked for
  title     TEXT   NOT NULL,
  part      TEXT   NOT NULL,
  met       BIGINT NOT NULL,
  PRIMARY KEY (candidate, case_id, place),
  FOREIGN KEY (candidate, case_id) REFERENCES cases (candidate, id)
);
CREATE INDEX people_name ON people (candidate, folded);

CREATE TABLE sessions (
  candidate TEXT   NOT NULL,
  hash      TEXT   NOT NULL, -- SHA-256 of the cookie
  device    TEXT   NOT NULL,
  created   BIGINT NOT NULL,
  seen      BIGINT NOT NULL,
  PRIMARY KEY (hash)
);

-- One-time keys: the link that a browser is opened with, the code of another device.
CREATE TABLE keys (
  candidate TEXT   NOT NULL,
  hash      TEXT   NOT NULL,
  purpose   TEXT   NOT NULL,
  created   BIGINT NOT NULL,
  used      BIGINT NOT NULL,
  PRIMARY KEY (hash)
);

CREATE TABLE prefs (
  candidate TEXT NOT NULL,
  name      TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (candidate, name)
);
