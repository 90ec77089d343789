package main

import (
	"context"
	"errors"
	"strings"

	"regards"
	"regards/casefile"
	"regards/debrief"
	"regards/desk"
)

// done is the end of the questions: what was not surely read, and was not asked
// about in this talk, is asked about now.
func (t *talk) done(ctx context.Context) error {
	t.line("")
	t.line(t.strong("Well done. The rest is writing."))
	if err := t.settle(ctx); err != nil && !errors.Is(err, errEnough) {
		return err
	}
	t.next()
	return t.err
}

// settle asks about each answer that was not surely read.
func (t *talk) settle(ctx context.Context) error {
	d, err := t.load(ctx)
	if err != nil {
		return err
	}
	var paths []string
	for _, s := range d.Screens {
		for _, b := range s.Boxes {
			if b.Control == "sentence" && b.Value != "" && !t.asked[b.Path] {
				paths = append(paths, b.Path)
			}
		}
	}
	all, err := t.desk.Readings(ctx, t.id, paths)
	if err != nil {
		return err
	}
	said := false
	for _, r := range all {
		if r.Doubt == nil {
			continue
		}
		if !said {
			t.line("")
			t.wrapped("", "Before the letters: how these were read is not sure.")
			said = true
		}
		if err := t.settleOne(ctx, d, r); err != nil {
			return err
		}
	}
	return nil
}

// settleOne asks about one answer until what is typed can be kept.
func (t *talk) settleOne(ctx context.Context, d *debrief.Debrief, r desk.Reading) error {
	at := casefile.PlaceOf(d.Case, r.Path)
	t.line("")
	t.wrapped("", t.strong(printable(joined(", ", at.Who, at.What))))
	t.hanging(t.faint("  you wrote: "), "  you wrote: ", printable(r.Answer))
	if r.Sentence != "" {
		t.hanging(t.faint("  → "), "  → ", printable(r.Sentence))
	}
	t.hanging(t.severity(regards.Warn, "  ? "), "  ? ", printable(debrief.Asks(r.Doubt)))
	if r.Doubt.Suggestion != "" {
		t.hanging("    1  ", "    1  ", printable(r.Doubt.Suggestion))
	}
	t.line(t.faint("    " + howToSettle(r.Doubt)))
	for {
		said, err := t.read("> ")
		switch low := strings.ToLower(said); {
		case err != nil:
			return err
		case said == "":
			return nil
		case said == ".":
			return errEnough
		case (low == "y" || low == "yes") && debrief.ReadSo(r.Doubt):
			_, err := t.desk.ReadRight(ctx, t.id, r.Path, r.Answer, thisTerminal)
			return err
		case (said == "1" || low == "y" || low == "yes") && r.Doubt.Suggestion != "":
			said = r.Doubt.Suggestion
		case low == "y" || low == "yes":
			t.hanging(t.severity(regards.Warn, "  ! "), "  ! ", "No letter can say it as it stands. Type it in other words, or press Enter to leave it out.")
			continue
		}
		filed, _, err := t.desk.ChangeAnswers(ctx, t.id, thisTerminal, []desk.Answer{{Path: r.Path, Was: r.Answer, Now: said}})
		if err != nil {
			return err
		}
		if len(filed.Faults) == 0 {
			t.kept++
			return nil
		}
		t.hanging(t.severity(regards.Block, "  ! "), "  ! ", printable(full(upper(filed.Faults[0].Text))))
	}
}

// howToSettle says what can be pressed about a doubt. A yes makes the letters say
// the answer: where they do not say it as it was read, it takes the surer wording.
func howToSettle(d *regards.Doubt) string {
	switch wording := d.Suggestion != ""; {
	case debrief.ReadSo(d) && wording:
		return "1 takes this; y says that it was read right; Enter leaves it so; or type it in other words."
	case debrief.ReadSo(d):
		return "y says that it was read right; Enter leaves it so; or type it in other words."
	case wording:
		return "1 takes this; Enter leaves it out of the letters; or type it in other words."
	}
	return "Type it in other words; Enter leaves it out of the letters."
}

// stopped is the end before the end.
func (t *talk) stopped() error {
	if t.id == "" {
		t.wrapped("", "Nothing was filed.")
		return t.err
	}
	t.line("")
	switch t.kept {
	case 0:
		t.wrapped("", "Nothing new was told; what was on the record stands.")
	case 1:
		t.wrapped("", "One answer is kept.")
	default:
		t.wrapped("", plural(t.kept, "answer")+" are kept.")
	}
	t.wrapped("", "`regards debrief "+t.id[:4]+"` goes on from here.")
	t.next()
	return t.err
}

// next says where the letters are.
func (t *talk) next() {
	t.wrapped("", "`regards write "+t.id[:4]+"` shows the letters, `regards show "+t.id[:4]+"` where you stand.")
}
