-- +goose Up
-- Which plans change by time alone: the old index was never chosen, since others begin with the candidate.
DROP INDEX cases_next;
CREATE INDEX cases_ripe ON cases (candidate, next_change, id) WHERE deleted = 0 AND next_change > 0;
CREATE INDEX sessions_candidate ON sessions (candidate);
