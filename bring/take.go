package bring

import (
	"context"
	"fmt"
	"strings"

	"regards"
	"regards/calendar"
	"regards/desk"
	"regards/store"
)

// Options say how files are taken.
type Options struct {
	Device  string
	Preview bool                      // say what would come of it, and keep nothing
	To      func(uid string) string   // the position to which a meeting belongs that is not on the record; nil and "" for a new one
	Without func(uid string) []string // who of a meeting's people is no interviewer, by name or address; nil for nobody
	Most    int                       // how many lines of each file the results hold
}

// Line is one thing of a file with what came of it.
type Line struct {
	Thing
	desk.Outcome
}

// Result is what came of a file.
type Result struct {
	Name string
	Report
	Counts map[desk.Took]int
	Lines  []Line // the first of them
}

// Take files what files say, all of it or nothing. The event undoes the whole;
// it is empty when nothing was new. With a fault nothing is kept, and the error
// names the file.
func Take(ctx context.Context, k *desk.Desk, files []File, o Options) (out []Result, event string, err error) {
	p, err := k.File().Profile(ctx)
	if err != nil {
		return nil, "", err
	}
	own := []string{p.Candidate.Email, p.Candidate.Name}
	event, err = k.Bring(ctx, o.Device, o.Preview, func(b *desk.Bringing) error {
		out = nil // when the change begins anew
		for _, f := range files {
			r := Result{Name: f.Name, Counts: map[desk.Took]int{}}
			rep, err := f.Read(func(t Thing) error {
				got, err := o.take(ctx, b, t, own)
				if err != nil {
					return fmt.Errorf("%s: %w", t.File, err)
				}
				if r.Counts[got.Took]++; len(r.Lines) < o.Most {
					r.Lines = append(r.Lines, Line{t, got})
				}
				return nil
			})
			if err != nil {
				return err
			}
			r.Report = rep
			out = append(out, r)
		}
		return nil
	})
	return out, event, err
}

// take hands one thing to the desk.
func (o Options) take(ctx context.Context, b *desk.Bringing, t Thing, own []string) (desk.Outcome, error) {
	switch s := t.Suggestion; {
	case t.Case != nil:
		return b.Case(ctx, t.Case, t.AsIs, t.Beside)
	case t.Own != nil:
		return b.Own(ctx, t.Own.Candidate, t.Own.Settings)
	case t.Paper != nil:
		return b.Paper(ctx, *t.Paper)
	case t.Signature != nil:
		return b.Signature(ctx, t.Signature)
	case t.Invitation != nil:
		return o.meeting(ctx, b, *t.Invitation, own)
	case s.Job != nil:
		return b.Job(ctx, s.Job.Case())
	case s.Contact != nil:
		c := s.Contact
		return b.Contact(ctx, store.Contact{Name: c.Name, Title: c.Title, Employer: c.Employer, Email: c.Email, Phone: c.Phone,
			Address: strings.Join(c.Address, "\n"), Tie: c.Tie, Recommends: c.Recommends})
	default:
		return b.Profile(ctx, *s.Profile)
	}
}

func (o Options) meeting(ctx context.Context, b *desk.Bringing, in calendar.Invitation, own []string) (desk.Outcome, error) {
	to := ""
	if o.To != nil {
		to = o.To(in.UID)
	}
	if o.Without != nil {
		own = append(append([]string{}, own...), o.Without(in.UID)...)
	}
	return b.Meeting(ctx, desk.Invited{UID: in.UID, Sequence: int64(in.Sequence), Stamp: in.Stamp.String(), Cancelled: in.Method == calendar.Cancelled,
		Summary: in.Summary, Into: func(c *regards.Case) { in.Into(c, own...) }}, in.Case(own...), to)
}
