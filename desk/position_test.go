package desk_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// filed files an example's case.
func filed(t testing.TB, d *desk.Desk, name string) string {
	t.Helper()
	f, err := os.Open("../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, name)
	if err != nil {
		t.Fatal(err)
	}
	id, err := d.AddCase(context.Background(), c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestNothingRememberedIsOld: the pages of a porter's desks show what those of a fresh
// desk show, who has composed nothing yet, after every kind of change.
func TestNothingRememberedIsOld(t *testing.T) {
	ctx := t.Context()
	s, now := opened(t)
	clock := func() time.Time { return *now }
	porter := desk.NewPorter(s, clock)
	id := filed(t, porter.Desk("me"), "steve.yaml")
	same := func(after string) (coverage, vouches string) {
		t.Helper()
		for range 2 {
			old, err := porter.Desk("me").Position(ctx, id)
			if err != nil {
				t.Fatal(err)
			}
			fresh, err := desk.New(s, "me", clock).Position(ctx, id)
			if diff := cmp.Diff(fresh.Standing, old.Standing); diff != "" || err != nil {
				t.Errorf("after %s, -fresh +remembered: %v\n%s", after, err, diff)
			}
			known, err := porter.Desk("me").Backers(ctx)
			if err != nil {
				t.Fatal(err)
			}
			all, err := desk.New(s, "me", clock).Backers(ctx)
			if diff := cmp.Diff(all, known); diff != "" || err != nil {
				t.Errorf("after %s, -fresh +remembered: %v\n%s", after, err, diff)
			}
			coverage, vouches = fmt.Sprint(fresh.Standing.Coverage, fresh.Standing.Risks), fmt.Sprint(all)
		}
		return coverage, vouches
	}
	said, vouched := same("filing")
	for _, change := range []struct {
		name, path, answer string
		said, vouched      bool // what must read otherwise, lest this test sees nothing
	}{
		{"an answer", "interviewers[0].needs[0].need", "somebody who can drive a fork lift", false, true},
		{"no need any more", "interviewers[0].needs[0].need", "", true, true},
		{"a doubt without its answer", "interviewers[0].objections[0].answer", "", true, false},
	} {
		if _, err := porter.Desk("me").FileAnswers(ctx, id, "phone", []desk.Answer{{Path: change.path, Now: change.answer, Was: was(t, porter.Desk("me"), id, change.path)}}); err != nil {
			t.Fatal(err)
		}
		c, v := same(change.name)
		if change.said && c == said || change.vouched && v == vouched {
			t.Errorf("%s changes nothing: the test is blind", change.name)
		}
		said, vouched = c, v
	}
	*now = now.AddDate(0, 0, 9)
	same("nine days")
	p, err := s.For("me").Profile(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.Candidate.Name = "Stephen Warren Hale"
	if err := porter.Desk("me").PutProfile(ctx, p); err != nil {
		t.Fatal(err)
	}
	same("another signature")
	other := filed(t, porter.Desk("else"), "steve.yaml")
	if _, err := porter.Desk("me").Position(ctx, other); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("somebody else's position: %v", err)
	}
}

// was is what stands in a box now.
func was(t *testing.T, d *desk.Desk, id, path string) string {
	t.Helper()
	k, err := d.File().Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	text, err := casefile.Get(k.Case, path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestHappened: what happened changes where the position stands, and its undo
// takes out that event alone.
func TestHappened(t *testing.T) {
	ctx := t.Context()
	d, now := stopped(t)
	id := filed(t, d, "steve.yaml")
	p, err := d.Position(ctx, id)
	if err != nil || p.Standing.Stage != regards.Open || len(p.Standing.Coverage) != 3 || len(p.Standing.Risks) == 0 || len(p.Held) == 0 {
		t.Fatalf("%+v, %v", p, err)
	}
	*now = now.Add(24 * time.Hour)
	no, err := d.Happened(ctx, id, regards.Event{What: regards.Rejection, With: "Marta Lindqvist"}, "phone")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Happened(ctx, id, regards.Event{What: regards.Noted, Note: "cried a little"}, "phone"); err != nil {
		t.Fatal(err)
	}
	if p, err = d.Position(ctx, id); err != nil || p.Standing.Stage != regards.Rejected || len(p.Standing.Risks) != 0 {
		t.Errorf("after a no: %+v, %v", p.Standing, err)
	}
	if err := d.Undo(ctx, no, "phone"); err != nil {
		t.Fatal(err)
	}
	p, err = d.Position(ctx, id)
	if err != nil || p.Standing.Stage != regards.Open || len(p.Case.Case.History) != 1 || p.Case.Case.History[0].What != regards.Noted {
		t.Errorf("undone: %+v, %v", p.Case.Case.History, err)
	}
	if err := d.Undo(ctx, no, "phone"); err == nil {
		t.Error("undone twice")
	}
}

// TestBin: what was deleted is not found, comes back with its plan, and can be
// erased for good only while it lies in the bin.
func TestBin(t *testing.T) {
	ctx := t.Context()
	d, _ := stopped(t)
	id := filed(t, d, "steve.yaml")
	if err := d.EraseCase(ctx, id); err == nil {
		t.Error("erased what stands outside the bin")
	}
	if _, err := d.DeleteCase(ctx, id, "laptop"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Position(ctx, id); err == nil {
		t.Error("found what lies in the bin")
	}
	if err := d.RestoreCase(ctx, id, "laptop"); err != nil {
		t.Fatal(err)
	}
	if p, err := d.Position(ctx, id); err != nil || len(p.Steps) == 0 {
		t.Errorf("restored: %+v, %v", p, err)
	}
	if _, err := d.DeleteCase(ctx, id, "laptop"); err != nil {
		t.Fatal(err)
	}
	if err := d.EraseCase(ctx, id); err != nil {
		t.Fatal(err)
	}
	n := 0
	if err := d.File().Export(ctx, func(*store.Kept) error { n++; return nil }); err != nil || n != 0 {
		t.Errorf("%d left, %v", n, err)
	}
	if revisions, err := d.File().Revisions(ctx, id, 9); err != nil || len(revisions) > 0 {
		t.Errorf("its texts are still there: %+v, %v", revisions, err)
	}
}

// TestBackers: who may be called, what they can say to each need, and their pages.
func TestBackers(t *testing.T) {
	ctx := t.Context()
	d, _ := stopped(t)
	id := filed(t, d, "steve.yaml")
	all, err := d.Backers(ctx)
	if err != nil || len(all) != 2 || all[0].Name != "Joan Becker" {
		t.Fatalf("%+v, %v", all, err)
	}
	vouched := 0
	for _, v := range all[0].At[0].Vouches {
		if v.Seen != "" {
			vouched++
		}
	}
	if vouched != 1 || len(all[0].At[0].Vouches) != 3 {
		t.Errorf("%+v", all[0].At[0].Vouches)
	}
	b, err := d.Brief(ctx, id, "Joan Becker")
	if err != nil || len(b.Brief.Sections) == 0 || len(b.Script.Sections) == 0 {
		t.Errorf("%+v, %v", b, err)
	}
	if _, err := d.Brief(ctx, id, "Nobody"); err == nil {
		t.Error("a brief for nobody")
	}
}

// TestSetProfile: answers and lists are kept together, and nothing when one of
// them cannot be read.
func TestSetProfile(t *testing.T) {
	ctx := t.Context()
	d, _ := stopped(t)
	filed(t, d, "steve.yaml")
	name := desk.Answer{Path: "candidate.name", Now: "Stephen Carver"}
	if f, err := d.SetProfile(ctx, desk.OwnPage{Answers: []desk.Answer{name, {Path: "candidate.time_zone", Now: "Columbus"}}}); err != nil || len(f) != 1 || f[0].Path != "candidate.time_zone" {
		t.Fatalf("%+v, %v", f, err)
	}
	profile := func() store.Profile {
		p, err := d.File().Profile(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := profile(); p.Candidate.Name != "Steve Carver" {
		t.Errorf("kept in spite of a fault: %+v", p.Candidate)
	}
	f, err := d.SetProfile(ctx, desk.OwnPage{Answers: []desk.Answer{name, {Path: "settings.nudges", Now: "1"}}, Lists: map[string][]string{"candidate.address": {"1 High Street"}}})
	if p := profile(); err != nil || len(f) > 0 || p.Candidate.Name != "Stephen Carver" || p.Settings.Nudges != "1" || len(p.Candidate.Address) != 1 || len(p.Candidate.Evidence) != 2 {
		t.Errorf("%+v, %+v, %v", f, p, err)
	}
	if _, err := d.SetProfile(ctx, desk.OwnPage{Answers: []desk.Answer{{Path: "employer.name", Now: "Elsewhere"}}}); err == nil {
		t.Error("changed more than the own page")
	}
}
