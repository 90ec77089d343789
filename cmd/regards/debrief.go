package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
	"regards/debrief"
	"regards/desk"
	"regards/store"
)

func newDebrief(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "debrief [POSITION]",
		Short: "Tell how the interview went, question by question",
		Long: "Tell how the interview went, question by question. Each answer is kept as soon as it is typed;\n" +
			"nothing but a name is required. Without a POSITION it takes the one whose interview was last,\n" +
			"or begins a new one.",
		Example:           "  regards debrief brightwater",
		Args:              atMostOne("a position"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return d.atDesk(c.Context(), true, func(k *desk.Desk) error {
				t := &talk{terminal: newTerminal(d.stdout), in: bufio.NewReader(d.stdin), desk: k}
				err := t.position(c.Context(), args)
				if err == nil {
					err = t.ask(c.Context())
				}
				if errors.Is(err, errEnough) || errors.Is(err, errStopped) {
					return t.stopped()
				}
				return err
			})
		},
	}
}

// errEnough means that the candidate has said enough for now.
var errEnough = errors.New("the debrief was stopped")

// longestAnswer is how much is read of one line, in bytes.
const longestAnswer = 16 << 10

// talk is a debrief at a terminal.
type talk struct {
	*terminal
	in    *bufio.Reader
	desk  *desk.Desk
	id    string          // of the position
	name  string          // by which the candidate knows it
	kept  int             // answers that were kept in this talk
	whole map[int]bool    // interviewers, from 0, who are asked about at length
	asked map[string]bool // places whose answers were asked about as they were typed
}

// read reads one line; errEnough at the end of the input.
func (t *talk) read(prompt string) (string, error) {
	fmt.Fprint(t.w, prompt)
	var b strings.Builder
	for {
		part, err := t.in.ReadSlice('\n')
		if b.Len() < longestAnswer {
			b.Write(part[:min(len(part), longestAnswer-b.Len())])
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if errors.Is(err, io.EOF) && b.Len() > 0 {
			err = nil
		}
		if errors.Is(err, io.EOF) {
			fmt.Fprintln(t.w)
			return "", errEnough
		}
		return strings.TrimSpace(strings.ToValidUTF8(b.String(), "")), err
	}
}

// position finds what the debrief is about, or files it.
func (t *talk) position(ctx context.Context, args []string) error {
	if len(args) > 0 {
		row, err := find(ctx, t.desk, args[0])
		t.id, t.name = row.ID, joined(" at ", row.Position, row.Employer)
		return err
	}
	rows, err := allRows(ctx, t.desk)
	if err != nil {
		return err
	}
	now := t.desk.Now()
	rows = slices.DeleteFunc(rows, func(r store.Row) bool {
		return r.Stage != string(regards.Open) && r.Stage != string(regards.Ahead) || store.Time(r.InterviewAt).After(now)
	})
	if len(rows) == 0 {
		return t.begin(ctx)
	}
	last := slices.MaxFunc(rows, func(a, b store.Row) int { return cmp.Compare(a.InterviewAt, b.InterviewAt) })
	t.id, t.name = last.ID, joined(" at ", last.Position, last.Employer)
	return nil
}

// begin files a new position.
func (t *talk) begin(ctx context.Context) error {
	p, err := t.desk.File().Profile(ctx)
	if err != nil {
		return err
	}
	c := &regards.Case{}
	asks := [][2]string{{"candidate.name", "Your name, as it stands below a letter"}, {"employer.name", "Who is hiring"}, {"position.title", "For which position"}}
	if p.Candidate.Name != "" {
		asks = asks[1:]
	}
	t.wrapped("", "There is no interview on the record that is to be told of. So, first:")
	for i := 0; i < len(asks); {
		said, err := t.read("\n" + asks[i][1] + "?\n> ")
		if err != nil {
			return err
		}
		if err := casefile.Set(c, asks[i][0], said); err != nil {
			t.wrapped("  ", full(err.Error()))
			continue
		}
		if i++; i == len(asks) && c.Employer.Name == "" && c.Position.Title == "" {
			t.wrapped("  ", "An employer or a position is needed, so that you find it again.")
			i = len(asks) - 2
		}
	}
	t.name = joined(" at ", c.Position.Said(), c.Employer.Name)
	t.id, err = t.desk.AddCase(ctx, c, thisTerminal)
	return err
}

// ask goes through the questions, from the first that has no answer behind
// those that have one.
func (t *talk) ask(ctx context.Context) error {
	d, err := t.load(ctx)
	if err != nil {
		return err
	}
	t.whole, t.asked = map[int]bool{}, map[string]bool{}
	t.greet(d)
	for here := t.first(d); here != ""; {
		if d, err = t.load(ctx); err != nil {
			return err
		}
		s := d.Find(here)
		to, err := t.screen(ctx, d, s)
		if err != nil {
			return err
		}
		if d, err = t.load(ctx); err != nil {
			return err
		}
		if to == onward && t.wantsMore(d, s) {
			if err := t.offerMore(d, s); err != nil {
				return err
			}
		}
		here = t.beside(d, here, to)
	}
	return t.done(ctx)
}

func (t *talk) load(ctx context.Context) (*debrief.Debrief, error) {
	k, err := t.desk.File().Case(ctx, t.id)
	if err != nil {
		return nil, err
	}
	return debrief.Of(k.Case, nil), nil
}

// first is the question with which to go on.
func (t *talk) first(d *debrief.Debrief) string {
	way := t.way(d, "")
	for i := len(way) - 1; i >= 0; i-- {
		if d.Find(way[i]).Answered && i+1 < len(way) {
			return way[i+1]
		}
	}
	return way[0]
}

// way is the ids of the questions that are asked, the one at here among them.
func (t *talk) way(d *debrief.Debrief, here string) (out []string) {
	for i := range d.Screens {
		s := &d.Screens[i]
		from := d.Find(here)
		if t.whole[s.N] && s.Each {
			from = s // asked for at length
		}
		if s.ID == here || d.Asked(s, from) {
			out = append(out, s.ID)
		}
	}
	return out
}

// Where an answer leads.
const (
	onward = 1
	back   = -1
)

// beside is the question behind or before; empty behind the last.
func (t *talk) beside(d *debrief.Debrief, here string, to int) string {
	way := t.way(d, here)
	at := slices.Index(way, here) + to
	if at >= len(way) {
		return ""
	}
	return way[max(0, at)]
}

// wantsMore reports whether somebody could be asked about at length who was
// not yet.
func (t *talk) wantsMore(d *debrief.Debrief, s *debrief.Screen) bool {
	if !s.Each || s.K > 0 || t.whole[s.N] {
		return false
	}
	way := t.way(d, s.ID)
	at := slices.Index(way, s.ID)
	return (s.Key == "need" || s.Key == "so") && (at+1 == len(way) || d.Find(way[at+1]).N != s.N || !d.Find(way[at+1]).Each)
}

func (t *talk) offerMore(d *debrief.Debrief, s *debrief.Screen) error {
	said, err := t.read("\nMore about " + d.FirstName(s.N) + ": other needs, doubts, what you promised? y or Enter for no.\n> ")
	if err != nil {
		return err
	}
	t.whole[s.N] = strings.HasPrefix(strings.ToLower(said), "y")
	return nil
}
