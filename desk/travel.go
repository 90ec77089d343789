package desk

import (
	"context"
	netmail "net/mail"

	"regards"
	"regards/compose"
	"regards/store"
)

// Travel is what a letter needs to leave: its text as it goes out, and whose
// addresses it carries.
type Travel struct {
	Letter regards.Letter // with the sheet of a typed letter where one is asked for
	From   netmail.Address
	To     netmail.Address // without an address when the record has none
	Place  regards.Country // whose customs paper follows

	Signature []byte // scanned, a PNG; of typed letters only, and nil when there is none
	Envelope  string // as the candidate chose it; empty for the country's
}

// Travel readies a letter to leave by the candidate's own hand: as a file, in a
// mail program, on paper. It refuses what may not leave: a private letter, and
// one with a finding that blocks.
func (d *Desk) Travel(ctx context.Context, id string) (*Travel, error) {
	l, err := d.file.Letter(ctx, id)
	if err != nil {
		return nil, err
	}
	k, err := d.file.Case(ctx, l.CaseID)
	if err != nil {
		return nil, err
	}
	if l.Private != 0 {
		return nil, fault("This letter is marked as private, so it does not leave the record. Take the mark away first.")
	}
	if l.State != store.Sent {
		fs, err := d.Review(ctx, id, l.Subject, l.Body)
		if err != nil {
			return nil, err
		}
		for _, f := range fs {
			if f.Severity == regards.Block {
				return nil, fault("This letter cannot go out yet: %s", f.Text)
			}
		}
	}
	return d.travel(k.Case, l)
}

func (d *Desk) travel(c *regards.Case, l *store.Letter) (*Travel, error) {
	composed, err := l.Composed()
	if err != nil {
		return nil, err
	}
	t := &Travel{Letter: asText(l, composed), Place: c.Place()}
	t.From = netmail.Address{Name: c.Candidate.Name, Address: c.Candidate.Email}
	t.To = netmail.Address{Name: l.Reader, Address: emailOf(c, l.Reader)}
	return t, nil
}

// Typed are letters as they are typed on paper: each with the addresses and
// the date around its text (METHOD 2.8). It refuses as Travel does.
func (d *Desk) Typed(ctx context.Context, ids ...string) ([]Travel, error) {
	var out []Travel
	for _, id := range ids {
		t, err := d.Travel(ctx, id)
		if err != nil {
			return nil, err
		}
		if t.Letter.Sheet == nil {
			l, err := d.file.Letter(ctx, id)
			if err != nil {
				return nil, err
			}
			if t.Letter.Sheet, err = d.sheet(ctx, l); err != nil {
				return nil, err
			}
		}
		if err := d.onOwnPaper(ctx, t); err != nil {
			return nil, err
		}
		out = append(out, *t)
	}
	return out, nil
}

// sheet is what a typed letter carries around its body.
func (d *Desk) sheet(ctx context.Context, l *store.Letter) (*regards.Sheet, error) {
	k, err := d.file.Case(ctx, l.CaseID)
	if err != nil {
		return nil, err
	}
	made, err := compose.Write(k.Case, regards.Kind(l.Kind), compose.Options{Now: d.clock(), Only: l.Reader, Channel: regards.Paper})
	if err != nil {
		return nil, fault("The addresses for a typed letter could not be put together: %s. Everything is kept.", err)
	}
	for _, m := range made.Letters {
		if m.To == l.Reader && m.Sheet != nil {
			return m.Sheet, nil
		}
	}
	return &regards.Sheet{Sender: append([]string{k.Case.Candidate.Name}, k.Case.Candidate.Address...), Inside: []string{l.Reader}, Size: "A4"}, nil
}

// emailOf is a reader's address; empty when the record has none.
func emailOf(c *regards.Case, name string) string {
	if p := c.Interviewer(name); p != nil {
		return p.Email
	}
	if r := c.Reference(name); r != nil {
		return r.Email
	}
	if c.Agency.Contact == name {
		return c.Agency.Email
	}
	return ""
}
