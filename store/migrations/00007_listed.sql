-- +goose Up
-- Which case a row belongs to, whether it stands, and what it is called: the columns that every
-- list joins lie behind the case file in its row, and SQLite went through all pages of that to reach them.
CREATE INDEX cases_listed ON cases (candidate, id, deleted, employer, position);

-- The answers of one case that another answer stood against.
CREATE INDEX conflicts_case ON conflicts (candidate, case_id, settled, at, id);

-- The page of people is in the order of this index to its last column.
DROP INDEX people_name;
CREATE INDEX people_name ON people (candidate, folded, met DESC, case_id);
