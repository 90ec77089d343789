-- +goose Up
-- What is erased when its days in the bin are over: letters that were put away, and the people
-- that an event could bring back.
CREATE INDEX letters_away    ON letters (candidate, deleted, id) WHERE deleted > 0;
CREATE INDEX events_contacts ON events  (candidate, at) WHERE verb = 'contact removed';

-- A step is called by the first letters of its key, whatever case it belongs to.
CREATE INDEX steps_named ON steps (candidate, step, case_id);
