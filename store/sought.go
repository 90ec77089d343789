package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"regards"
	"regards/casefile"
)

// Sought is what cases are looked for by. The zero value is every case.
type Sought struct {
	Words  string          // each must stand in who hires, for what, where or whom the candidate met, or begin a word for the stage
	Stages []regards.Stage // the case is at one of them; any when empty
}

// mostWords is how many words are looked for; what is typed behind them does not narrow.
const mostWords = 8

// Sought are the cases that stand and are what is looked for, in the order of
// Cases and behind a place as there. A word counts whatever its case and accents. It costs
// in proportion to the cases that it goes over until the page is full.
func (r reads) Sought(ctx context.Context, what Sought, after Place, limit int) (out []Row, err error) {
	if len(what.Words) > longestName {
		return nil, nil
	}
	if after == (Place{}) {
		after.Changed = 1 << 62
	}
	args := []any{r.owner, after.Changed, after.ID, limit}
	hold := func(arg string) string {
		args = append(args, arg)
		return fmt.Sprintf("$%d", len(args))
	}
	var also strings.Builder
	words := strings.Fields(fold(what.Words))
	for _, w := range words[:min(len(words), mostWords)] {
		w = unlike(w)
		also.WriteString(` AND (s.text LIKE ` + hold("%"+w+"%") + ` ESCAPE '!' OR s.said LIKE ` + hold("% "+w+"%") + ` ESCAPE '!')`)
	}
	if len(what.Stages) > 0 {
		var marks []string
		for _, s := range what.Stages {
			marks = append(marks, hold(string(s)))
		}
		also.WriteString(` AND s.stage IN (` + strings.Join(marks, ", ") + `)`)
	}
	// CROSS JOIN is what SQLite keeps in its order: the small rows first.
	err = r.all(ctx, &out, `SELECT `+rowOf("c.")+` FROM sought s CROSS JOIN cases c
		WHERE s.candidate = $1 AND (s.changed, s.case_id) < ($2, $3)`+also.String()+` AND c.candidate = s.candidate AND c.id = s.case_id AND c.deleted = 0
		ORDER BY s.changed DESC, s.case_id DESC LIMIT $4`, args...)
	return out, err
}

// rowOf is the columns of a row behind the name of their table.
func rowOf(table string) string { return table + strings.ReplaceAll(rowColumns, ", ", ", "+table) }

// unlike takes from a text what LIKE would read as a sign, with ! before it.
func unlike(s string) string { return strings.NewReplacer("!", "!!", "%", "!%", "_", "!_").Replace(s) }

// putSought keeps what a case is looked for by.
func (t *Tx) putSought(ctx context.Context, id string, c *regards.Case, stage regards.Stage, now time.Time) error {
	return t.putSoughtText(ctx, t.owner, id, soughtText(c), stage, millis(now))
}

func (t *Tx) putSoughtText(ctx context.Context, owner, id, text string, stage regards.Stage, changed int64) error {
	if _, err := t.exec(ctx, `INSERT INTO sought (candidate, case_id, changed, stage, said, text) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (candidate, case_id) DO UPDATE SET changed = excluded.changed, stage = excluded.stage, said = excluded.said, text = excluded.text`,
		owner, id, changed, string(stage), soughtStage(stage), text); err != nil {
		return fmt.Errorf("case %s: %w", id, err)
	}
	return nil
}

// soughtText is what a case is looked for by, a line for each.
func soughtText(c *regards.Case) string {
	all := []string{c.Employer.Name, c.Employer.Short, c.Position.Title, c.Position.Short, c.Agency.Name, c.Agency.Contact}
	all = append(all, c.Employer.Address...)
	for _, in := range append([]regards.Interview{c.Interview}, c.Earlier...) {
		for _, p := range in.Interviewers {
			all = append(all, p.Name)
		}
	}
	for _, r := range c.References {
		all = append(all, r.Name)
	}
	return fold(strings.Join(all, "\n"))
}

// soughtStage is every word for a stage, each behind a space.
func soughtStage(s regards.Stage) string { return " " + fold(s.Said()+" "+strings.Join(s.Also(), " ")) }

// fillSought makes the rows of the cases that were there before the table. It
// needs the cases themselves: where they are, no column says.
func fillSought(ctx context.Context, t *Tx) error {
	const page = 500
	var rows []struct {
		Candidate, ID, Stage, Employer, Position, Body string
		Changed                                        int64
	}
	for lastOwner, lastID := "", ""; ; {
		rows = rows[:0]
		if err := t.all(ctx, &rows, `SELECT candidate, id, stage, employer, position, body, changed FROM cases WHERE (candidate, id) > ($1, $2) ORDER BY candidate, id LIMIT $3`,
			lastOwner, lastID, page); err != nil {
			return err
		}
		for _, r := range rows {
			text := fold(r.Employer + "\n" + r.Position) // a case that cannot be read is found by these at least
			if c, err := casefile.Restore([]byte(r.Body)); err == nil {
				text = soughtText(c)
			}
			if err := t.putSoughtText(ctx, r.Candidate, r.ID, text, regards.Stage(r.Stage), r.Changed); err != nil {
				return err
			}
		}
		if len(rows) < page {
			return nil
		}
		lastOwner, lastID = rows[len(rows)-1].Candidate, rows[len(rows)-1].ID
	}
}
