package desk_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/desk"
	"regards/store"
)

// evening is right after Steve's interview.
var evening = time.Date(2026, 11, 19, 23, 0, 0, 0, time.UTC)

// stopped is a desk on a fresh record, with a clock that the test turns.
func stopped(t testing.TB) (*desk.Desk, *time.Time) {
	t.Helper()
	s, now := opened(t)
	return desk.New(s, "me", func() time.Time { return *now }), now
}

// opened is a fresh record, and the clock that the test turns.
func opened(t testing.TB) (*store.Store, *time.Time) {
	t.Helper()
	s, err := store.Open(context.Background(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	now := evening
	return s, &now
}

// TestFromEmptyToApproved is the whole way: a case is typed answer by answer,
// its letters are composed, edited, approved and sent, and the plan knows it.
func TestFromEmptyToApproved(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Oak Hall", Country: "US"}, Position: regards.Position{Title: "Ward Manager"}}
	id, err := d.AddCase(ctx, c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range [][2]string{
		{"interview.start", "2026-11-19T14:00"}, {"interview.end", "2026-11-19T15:00"}, {"interview.time_zone", "America/New_York"},
		{"interviewers[0].name", "Amara Okafor"}, {"interviewers[0].decides", "yes"}, {"interviewers[0].topic", "the night shift"},
		{"interviewers[0].needs[0].need", "keep new nurses past their first year"}, {"interviewers[0].needs[0].help", "setting up a buddy system"},
		{"interviewers[1].name", "Luis Prado"}, {"interviewers[1].tone", "warm"},
	} {
		f, err := d.FileAnswers(ctx, id, "phone", []desk.Answer{{Path: a[0], Now: a[1]}})
		if err != nil || len(f.Faults)+len(f.Conflicts) > 0 {
			t.Fatalf("%s: %+v, %v", a[0], f, err)
		}
	}
	p, err := d.Letters(ctx, id, regards.ThankYou)
	if err != nil || len(p.Pages) != 2 || !strings.Contains(p.Pages[0].Letter.Body, "buddy system") {
		t.Fatalf("%+v, %v", p, err)
	}
	first := p.Pages[0].Letter
	edited, err := d.EditLetter(ctx, first.ID, desk.Text{Base: first.Revision, Subject: first.Subject, Body: first.Body + "\n\nP.S. The tea was good."}, "laptop")
	if err != nil || edited.Letter.State != store.Edited || edited.Other != nil {
		t.Fatal(edited, err)
	}
	l := edited.Letter
	if _, _, err := d.Approve(ctx, l.ID, desk.BytesOf(&first), "laptop"); err == nil {
		t.Error("another text than the one that was read was approved")
	}
	if l, _, err = d.Approve(ctx, l.ID, desk.BytesOf(l), "laptop"); err != nil || l.State != store.Approved {
		t.Fatal(l, err)
	}
	*now = now.Add(time.Hour)
	if _, _, err := d.RecordSent(ctx, l.ID, regards.ViaEmail, "laptop"); err != nil {
		t.Fatal(err)
	}
	steps, err := d.File().CaseSteps(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range steps {
		if s.Kind == string(regards.ThankYou) && s.Person == "Amara Okafor" {
			t.Errorf("the plan wants a letter again that was sent: %+v", s)
		}
	}
}

// TestTwoDevices: different boxes are merged; of one box both texts are kept.
func TestTwoDevices(t *testing.T) {
	ctx := context.Background()
	d, _ := stopped(t)
	c := casetest.Random(3)
	c.Interview.Interviewers[0].Topic, c.Interview.Interviewers[0].Told = "", ""
	id, err := d.AddCase(ctx, c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	file := func(device, path, was, now string) desk.Filed {
		t.Helper()
		f, err := d.FileAnswers(ctx, id, device, []desk.Answer{{Path: path, Was: was, Now: now}})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	file("phone", "interviewers[0].told", "", "nights have it harder")
	file("laptop", "interviewers[0].topic", "", "the budget")
	if f := file("phone", "interviewers[0].topic", "", "the garden"); len(f.Conflicts) != 1 || f.Conflicts[0].Other != "the budget" {
		t.Errorf("%+v", f)
	}
	if f, err := d.FileAnswers(ctx, id, "phone", []desk.Answer{{Path: "interviewers[99].told", Now: "x"}, {Path: "decision.what", Now: "call everybody"}}); err != nil || len(f.Faults) != 1 || f.Faults[0].Path != "interviewers[99].told" {
		t.Errorf("one answer without a place keeps another from being kept: %+v, %v", f, err)
	}
	open, err := d.File().Conflicts(ctx, id)
	if err != nil || len(open) != 1 {
		t.Fatal(open, err)
	}
	if err := d.SettleConflict(ctx, id, open[0].ID, "laptop", true); err != nil {
		t.Fatal(err)
	}
	k, err := d.File().Case(ctx, id)
	if p := k.Case.Interview.Interviewers[0]; err != nil || p.Topic != "the budget" || p.Told != "nights have it harder" {
		t.Errorf("%+v, %v", p, err)
	}
}

// TestMarkAndUndo: a step that was done, moved or dropped leaves the plan as
// it was once that is undone.
func TestMarkAndUndo(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	c := casetest.Random(3)
	c.Interview.Start, c.Interview.End = regards.MomentOf(now.Add(-3*time.Hour)), regards.MomentOf(now.Add(-2*time.Hour))
	id, err := d.AddCase(ctx, c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	steps := func() []store.Step {
		all, err := d.File().CaseSteps(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := steps()
	if len(before) == 0 {
		t.Fatal("no plan")
	}
	for _, what := range []string{store.MarkDone, store.MarkDropped, store.MarkMoved} {
		e, err := d.MarkStep(ctx, id, before[0].Key, what, now.AddDate(0, 0, 3), "laptop")
		if err != nil {
			t.Fatal(err)
		}
		if after := steps(); what != store.MarkMoved && len(after) != len(before)-1 {
			t.Errorf("%s: %d steps, were %d", what, len(after), len(before))
		}
		if err := d.Undo(ctx, e, "laptop"); err != nil {
			t.Fatal(err)
		}
		if after := steps(); len(after) != len(before) || after[0] != before[0] {
			t.Errorf("%s undone: %+v, was %+v", what, after[0], before[0])
		}
		if err := d.Undo(ctx, e, "laptop"); err == nil {
			t.Error("undone twice")
		}
	}
	if _, err := d.MarkStep(ctx, id, before[0].Key, store.MarkMoved, now.Add(-time.Hour), "laptop"); err == nil {
		t.Error("moved into the past")
	}
}

// TestLastAct: the last thing done on a device that stands is what is taken
// back, and then the one before; what was done elsewhere is not touched.
func TestLastAct(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	if _, some, err := d.LastAct(ctx, "laptop"); some || err != nil {
		t.Fatal("of nothing:", some, err)
	}
	c := casetest.Random(3)
	c.Employer.Name, c.Position.Title, c.Position.Short = "Oak Hall", "Ward Manager", ""
	c.Interview.Start, c.Interview.End = regards.MomentOf(now.Add(-3*time.Hour)), regards.MomentOf(now.Add(-2*time.Hour))
	id, err := d.AddCase(ctx, c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	*now = now.Add(time.Minute)
	steps, err := d.File().CaseSteps(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.MarkStep(ctx, id, steps[0].Key, store.MarkDone, time.Time{}, "laptop"); err != nil {
		t.Fatal(err)
	}
	*now = now.Add(time.Minute)
	if _, err := d.MarkStep(ctx, id, steps[1].Key, store.MarkDone, time.Time{}, "phone"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a step was marked as done: Ward Manager at Oak Hall", "a position was added: Ward Manager at Oak Hall"} {
		act, some, err := d.LastAct(ctx, "laptop")
		if err != nil || !some || act.Said != want {
			t.Fatalf("%v, %v, %q, want %q", err, some, act.Said, want)
		}
		if err := d.Undo(ctx, act.Event, "laptop"); err != nil {
			t.Fatal(err)
		}
	}
	for _, device := range []string{"laptop", "phone"} { // of a position in the bin nothing stands
		if act, some, err := d.LastAct(ctx, device); some || err != nil {
			t.Error(device, act, err)
		}
	}
	if bin, err := d.Bin(ctx); err != nil || len(bin) != 1 {
		t.Error("the position that was added should lie in the bin:", bin, err)
	}
}
