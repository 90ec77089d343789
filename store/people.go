package store

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"regards"
)

// Person is somebody on a case.
type Person struct {
	CaseID   string `db:"case_id"`
	Place    string `db:"place"` // the path in the record: "interviewers[0]"
	Name     string `db:"name"`
	Title    string `db:"title"`
	Part     string `db:"part"` // an interviewer's part, a reference's kind, "agency"
	Met      int64  `db:"met"`  // when; 0 when not known
	Employer string `db:"employer"`
	Position string `db:"position"`
}

const personColumns = `p.case_id, p.place, p.name, p.title, p.part, p.met, c.employer, c.position`

// People are those whose names hold the text, whatever its case and accents,
// in the order of their names; all of them for an empty text.
func (r reads) People(ctx context.Context, text string, limit int) (out []Person, err error) {
	if len(text) > longestName {
		return nil, nil
	}
	like := "%" + unlike(fold(text)) + "%"
	err = r.all(ctx, &out, `SELECT `+personColumns+` FROM people p JOIN cases c ON c.candidate = p.candidate AND c.id = p.case_id
		WHERE p.candidate = $1 AND p.folded LIKE $2 ESCAPE '!' AND c.deleted = 0 ORDER BY p.folded, p.met DESC, p.case_id LIMIT $3`, r.owner, like, limit)
	return out, err
}

// longestName is more bytes than any name that is looked for. SQLite refuses to
// look for a text of more than 50,000.
const longestName = 10_000

// putPeople makes the people of a case anew.
func (t *Tx) putPeople(ctx context.Context, id string, c *regards.Case, now time.Time) error {
	if _, err := t.exec(ctx, `DELETE FROM people WHERE candidate = $1 AND case_id = $2`, t.owner, id); err != nil {
		return err
	}
	add := func(place, name, title, part string, met int64) error {
		if strings.TrimSpace(name) == "" {
			return nil
		}
		_, err := t.exec(ctx, `INSERT INTO people (candidate, case_id, place, name, folded, title, part, met, changed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			t.owner, id, place, name, fold(name), title, part, met, millis(now))
		return err
	}
	for i, p := range c.Interview.Interviewers {
		if err := add(fmt.Sprintf("interviewers[%d]", i), p.Name, p.Title, string(p.Part), startOf(c)); err != nil {
			return err
		}
	}
	for k, in := range c.Earlier {
		then := *c
		then.Interview = in
		for i, p := range in.Interviewers {
			if err := add(fmt.Sprintf("earlier[%d].interviewers[%d]", k, i), p.Name, p.Title, string(p.Part), startOf(&then)); err != nil {
				return err
			}
		}
	}
	for i, r := range c.References {
		kind := r.Kind
		if kind == "" {
			kind = regards.PlainReference
		}
		if err := add(fmt.Sprintf("references[%d]", i), r.Name, r.Relation, string(kind), 0); err != nil {
			return err
		}
	}
	return add("agency", c.Agency.Contact, c.Agency.Name, "agency", 0)
}

// fold is a name as it is looked for: small letters without accents.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// ReferenceRows are the references of the cases that stand, one row for each
// case, those of the last changed case first.
func (r reads) ReferenceRows(ctx context.Context, limit int) (out []Person, err error) {
	return out, r.all(ctx, &out, `SELECT `+personColumns+` FROM people p JOIN cases c ON c.candidate = p.candidate AND c.id = p.case_id
		WHERE p.candidate = $1 AND p.place >= 'references[' AND p.place < 'references]' AND c.deleted = 0 ORDER BY p.changed DESC, p.case_id DESC, p.place LIMIT $2`, r.owner, limit)
}
