-- +goose Up
-- Lists are in the order of an index to its last column: an import gives many rows one time,
-- which would be sorted for each page, and a page that begins behind a time would lose some.
DROP INDEX cases_changed;
DROP INDEX cases_waiting;
DROP INDEX letters_open;
DROP INDEX steps_due;
DROP INDEX events_case;
CREATE INDEX cases_changed ON cases   (candidate, deleted, changed, id);
CREATE INDEX cases_waiting ON cases   (candidate, stage, heard_at DESC, id) WHERE deleted = 0 AND heard_at > 0;
CREATE INDEX letters_open  ON letters (candidate, changed DESC, id) WHERE deleted = 0 AND state <> 'sent';
CREATE INDEX steps_due     ON steps   (candidate, due, case_id, step);
CREATE INDEX events_case   ON events  (candidate, case_id, at, id);

-- The references of all cases, those of the last changed case first: the time of the case
-- stands beside its people, who are made again with each change of it.
ALTER TABLE people ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
UPDATE people SET changed = (SELECT c.changed FROM cases c WHERE c.candidate = people.candidate AND c.id = people.case_id);
CREATE INDEX people_references ON people (candidate, changed DESC, case_id DESC, place) WHERE place >= 'references[' AND place < 'references]';
