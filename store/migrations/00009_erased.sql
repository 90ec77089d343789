-- +goose Up
-- What is erased when its days in the bin are over, beside cases: letters that were put away.
CREATE INDEX letters_away ON letters (candidate, deleted, id) WHERE deleted > 0;

-- A step is called by the first letters of its key, whatever case it belongs to.
CREATE INDEX steps_named ON steps (candidate, step, case_id);
