-- +goose Up
-- What the page of today asks, whatever the record's size: who is silent, and which letters wait.
CREATE INDEX cases_waiting ON cases (candidate, stage, heard_at) WHERE deleted = 0 AND heard_at > 0;
CREATE INDEX letters_open  ON letters (candidate, changed) WHERE deleted = 0 AND state <> 'sent';
