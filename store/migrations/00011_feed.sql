-- +goose Up
-- Whether there is a key for a purpose, such as the calendar feed's, is asked without going through all.
CREATE INDEX keys_purpose ON keys (candidate, purpose, created, hash);
