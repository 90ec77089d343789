package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/casefile"
	"regards/casetest"
	"regards/store"
)

// call is one method of a folder or of a change, called once.
type call struct {
	method string // "Folder.Cases", "Tx.AddCase"
	read   func(ctx context.Context, f *store.Folder, who string) (any, error)
	change func(ctx context.Context, t *store.Tx, who string) error
}

func read[T any](method string, fn func(ctx context.Context, f *store.Folder, who string) (T, error)) call {
	return call{method: "Folder." + method, read: func(ctx context.Context, f *store.Folder, who string) (any, error) { return fn(ctx, f, who) }}
}

func write(method string, fn func(ctx context.Context, t *store.Tx, who string) error) call {
	return call{method: "Tx." + method, change: fn}
}

// caseOf is a case in whose texts the candidate's name stands.
func caseOf(n int, who string) *regards.Case {
	c := casetest.Random(uint64(n))
	c.Candidate.Name, c.Position.Title, c.Employer.Name = who+" Ruiz", "Ärztin für "+who+" 漢字 🙂", who+" & Söhne"
	c.Interview.Interviewers = append(c.Interview.Interviewers, regards.Interviewer{Name: "Zoë_%" + who}, regards.Interviewer{Name: "zoe! " + who}, regards.Interviewer{Name: "Éva " + who}, regards.Interviewer{Name: "eva2 " + who})
	return c
}

func letterOf(id, caseID, who string) *store.Letter {
	l := &store.Letter{ID: id, CaseID: caseID, State: store.Draft}
	if err := l.SetComposed(regards.Letter{To: who + " Lindqvist", Subject: "From " + who, Kind: regards.ThankYou}); err != nil {
		panic(err)
	}
	l.Body = "Dear " + who
	return l
}

func stepsOf(who string) []store.Step {
	return []store.Step{
		{CaseID: "a", Key: "k1", Kind: "call", Person: who, Due: noon.UnixMilli(), Zone: "Europe/Berlin", Reason: "for " + who},
		{CaseID: "a", Key: "K0", Kind: "nudge", Person: who, Due: noon.UnixMilli(), Zone: "UTC", Reason: "for " + who},
	}
}

func columnsOf(s regards.Stage) store.Columns {
	return store.Columns{Stage: s, HeardAt: noon, NextChange: noon.Add(time.Hour)}
}

// calls is a life of a folder in which every method is called: twice where the
// second time is another answer.
func calls() []call {
	return append(append(writes(), readings()...), endings()...)
}

func writes() []call {
	return []call{
		write("PutProfile", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutProfile(ctx, store.Profile{Candidate: regards.Candidate{Name: who + " Ruiz"}}, noon)
		}),
		write("AddCase", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddCase(ctx, "a", caseOf(1, who), columnsOf(regards.Open), noon, who+"'s laptop")
		}),
		write("AddCase", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddCase(ctx, "B", caseOf(2, who), columnsOf(regards.Open), noon, who+"'s laptop")
		}),
		write("PutCase", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutCase(ctx, "a", 1, caseOf(3, who), columnsOf(regards.Open), noon.Add(time.Minute), who+"'s phone")
		}),
		write("PutCase", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutCase(ctx, "a", 1, caseOf(4, who), columnsOf(regards.Open), noon, who+"'s phone")
		}),
		write("PutColumns", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutColumns(ctx, "a", columnsOf(regards.Open))
		}),
		write("PutSteps", func(ctx context.Context, t *store.Tx, who string) error { return t.PutSteps(ctx, "a", stepsOf(who)) }),
		write("PutMark", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutMark(ctx, "a", store.Mark{Key: "k1", What: store.MarkDone, At: 5})
		}),
		write("PutMark", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutMark(ctx, "a", store.Mark{Key: "k1", What: store.MarkMoved, Until: 9, At: 6})
		}),
		write("AddLetter", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddLetter(ctx, letterOf("l", "a", who), noon)
		}),
		write("AddLetter", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddLetter(ctx, letterOf("M", "a", who), noon)
		}),
		write("PutLetter", func(ctx context.Context, t *store.Tx, who string) error {
			l := letterOf("l", "a", who)
			l.Revision, l.Body, l.State = 1, "Dear "+who+", again", store.Edited
			return t.PutLetter(ctx, l, noon)
		}),
		write("PutLetter", func(ctx context.Context, t *store.Tx, who string) error {
			l := letterOf("l", "a", who)
			l.Revision = 1
			return t.PutLetter(ctx, l, noon)
		}),
		write("AddEvent", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddEvent(ctx, store.Event{ID: "e", CaseID: "a", Device: who, Verb: "letter approved", About: "l", Was: who}, noon)
		}),
		write("UndoEvent", func(ctx context.Context, t *store.Tx, who string) error { return t.UndoEvent(ctx, "e", noon) }),
		write("AddConflict", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddConflict(ctx, store.Conflict{ID: "c", CaseID: "a", Path: "position.title", Kept: who, Other: who, Device: who}, noon)
		}),
		write("PutPref", func(ctx context.Context, t *store.Tx, who string) error { return t.PutPref(ctx, "theme", who) }),
		write("PutPref", func(ctx context.Context, t *store.Tx, who string) error { return t.PutPref(ctx, "theme", who+"2") }),
		write("AddSession", func(ctx context.Context, t *store.Tx, who string) error { return t.AddSession(ctx, who+"1", who, noon) }),
		write("AddSession", func(ctx context.Context, t *store.Tx, who string) error { return t.AddSession(ctx, who+"2", who, noon) }),
		write("PutContact", func(ctx context.Context, t *store.Tx, who string) error {
			_, _, err := t.PutContact(ctx, store.Contact{Name: "Søren " + who, Employer: "Oak Hall", Tie: who}, noon)
			return err
		}),
		write("PutContact", func(ctx context.Context, t *store.Tx, who string) error {
			if was, is, err := t.PutContact(ctx, store.Contact{Name: "søren " + who, Employer: "OAK hall", Email: who + "@oak.example", Recommends: true}, noon); err != nil || was == is || was.Email != "" {
				return fmt.Errorf("an address was not added: %v, %v, %w", was, is, err)
			}
			return nil
		}),
		write("PutContact", func(ctx context.Context, t *store.Tx, who string) error {
			if was, is, err := t.PutContact(ctx, store.Contact{Name: "Søren " + who, Employer: "Oak Hall", Email: "other@oak.example", Tie: "else"}, noon); err != nil || was != is || was.Name == "" {
				return fmt.Errorf("the same was new again: %v, %v, %w", was, is, err)
			}
			return nil
		}),
		write("PutContact", func(ctx context.Context, t *store.Tx, who string) error {
			_, _, err := t.PutContact(ctx, store.Contact{Name: "Gone", Email: who}, noon)
			return err
		}),
		write("PutMeeting", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutMeeting(ctx, store.Meeting{UID: "1@x", CaseID: "a", Sequence: 1, Stamp: who})
		}),
		write("PutMeeting", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutMeeting(ctx, store.Meeting{UID: "1@x", CaseID: "a", Sequence: 2, Stamp: who})
		}),
		write("RenewKey", func(ctx context.Context, t *store.Tx, who string) error {
			return t.RenewKey(ctx, who+"feed0", "feed", noon)
		}),
		write("RenewKey", func(ctx context.Context, t *store.Tx, who string) error {
			return t.RenewKey(ctx, who+"feed", "feed", noon)
		}),
		write("PutMeeting", func(ctx context.Context, t *store.Tx, who string) error {
			return t.PutMeeting(ctx, store.Meeting{UID: "2@x", CaseID: "a", Stamp: who})
		}),
		write("DropMeeting", func(ctx context.Context, t *store.Tx, _ string) error { return t.DropMeeting(ctx, "2@x") }),
		write("DropMeeting", func(ctx context.Context, t *store.Tx, _ string) error { return t.DropMeeting(ctx, "none@x") }),
		write("AddKey", func(ctx context.Context, t *store.Tx, who string) error {
			return t.AddKey(ctx, who+"key", "sign-in", noon)
		}),
	}
}

func readings() []call {
	f := func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
		return f.Cases(ctx, store.Place{}, 10)
	}
	return []call{
		read("Cases", f),
		read("Cases", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.Cases(ctx, store.Place{Changed: noon.Add(time.Minute).UnixMilli(), ID: "a"}, 10)
		}),
		read("Sought", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.Sought(ctx, store.Sought{Words: "ARZTIN 漢字 deciding " + who}, store.Place{}, 10)
		}),
		read("Sought", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.Sought(ctx, store.Sought{Stages: []regards.Stage{regards.Open, regards.Ahead}}, store.Place{Changed: noon.Add(time.Minute).UnixMilli(), ID: "a"}, 10)
		}),
		read("DeletedCases", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.DeletedCases(ctx)
		}),
		read("CountCases", func(ctx context.Context, f *store.Folder, who string) (int64, error) { return f.CountCases(ctx) }),
		read("Ripe", func(ctx context.Context, f *store.Folder, who string) ([]string, error) {
			return f.Ripe(ctx, noon.Add(time.Hour), 9)
		}),
		read("Case", func(ctx context.Context, f *store.Folder, who string) (*store.Case, error) { return f.Case(ctx, "a") }),
		read("Case", func(ctx context.Context, f *store.Folder, who string) (*store.Case, error) {
			return f.Case(ctx, "none")
		}),
		read("Revisions", func(ctx context.Context, f *store.Folder, who string) ([]store.Revision, error) {
			return f.Revisions(ctx, "a", 9)
		}),
		read("CaseAt", func(ctx context.Context, f *store.Folder, who string) (*regards.Case, error) {
			return f.CaseAt(ctx, "a", 1)
		}),
		read("Export", func(ctx context.Context, f *store.Folder, who string) (out []string, err error) {
			err = f.Export(ctx, func(k *store.Kept) error {
				out = append(out, fmt.Sprint(k.ID, k.Revision, string(k.Body), k.Beside, k.Drafts))
				return nil
			})
			return out, err
		}),
		read("Letters", func(ctx context.Context, f *store.Folder, who string) ([]store.Letter, error) {
			return f.Letters(ctx, "a")
		}),
		read("OpenLetters", func(ctx context.Context, f *store.Folder, who string) ([]store.Letter, error) {
			return f.OpenLetters(ctx, 9)
		}),
		read("Letter", func(ctx context.Context, f *store.Folder, who string) (*store.Letter, error) {
			return f.Letter(ctx, "l")
		}),
		read("LetterTexts", func(ctx context.Context, f *store.Folder, who string) ([]store.LetterText, error) {
			return f.LetterTexts(ctx, "l", 9)
		}),
		read("Steps", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.Steps(ctx, noon, 9)
		}),
		read("StepsNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.StepsNamed(ctx, store.StepName{Key: "k"}, 9)
		}),
		read("StepsNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.StepsNamed(ctx, store.StepName{Case: "a"}, 9)
		}),
		read("StepsNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.StepsNamed(ctx, store.StepName{Key: "k", Case: "b"}, 9)
		}),
		read("StepsNow", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.StepsNow(ctx, noon.Add(-time.Hour), noon.Add(time.Hour), 9)
		}),
		read("StepsNext", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.StepsNext(ctx, noon.Add(-time.Hour), noon.Add(-time.Minute), noon.Add(time.Hour), 9)
		}),
		read("CountStepsNow", func(ctx context.Context, f *store.Folder, who string) (int, error) {
			return f.CountStepsNow(ctx, noon, noon.Add(time.Hour), 9)
		}),
		read("HasCases", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.HasCases(ctx) }),
		read("CountOpenLetters", func(ctx context.Context, f *store.Folder, who string) (int, error) { return f.CountOpenLetters(ctx, 9) }),
		read("Waiting", func(ctx context.Context, f *store.Folder, who string) (out []string, err error) {
			all, err := f.Waiting(ctx, regards.Open, 9)
			for _, w := range all {
				out = append(out, fmt.Sprint(w.Row, w.Case.Employer, w.Case.Position))
			}
			return out, err
		}),
		read("CaseSteps", func(ctx context.Context, f *store.Folder, who string) ([]store.Step, error) {
			return f.CaseSteps(ctx, "a")
		}),
		read("Marks", func(ctx context.Context, f *store.Folder, who string) ([]store.Mark, error) { return f.Marks(ctx, "a") }),
		read("InBin", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.InBin(ctx, noon) }),
		read("Unswept", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.Unswept(ctx) }),
		read("Holdings", func(ctx context.Context, f *store.Folder, who string) (store.Holdings, error) {
			return f.Holdings(ctx, "a")
		}),
		read("Events", func(ctx context.Context, f *store.Folder, who string) ([]store.Event, error) {
			return f.Events(ctx, "a", 9)
		}),
		read("LastEvents", func(ctx context.Context, f *store.Folder, who string) ([]store.Event, error) {
			return f.LastEvents(ctx, who)
		}),
		read("Event", func(ctx context.Context, f *store.Folder, who string) (*store.Event, error) { return f.Event(ctx, "e") }),
		read("Conflicts", func(ctx context.Context, f *store.Folder, who string) ([]store.Conflict, error) {
			return f.Conflicts(ctx, "a")
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, "", 99)
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, "ZOË_%", 99)
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, "zoe!", 99)
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, "eva", 99)
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, `\`, 99)
		}),
		read("People", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.People(ctx, strings.Repeat("%", 60_000), 99)
		}),
		read("Contact", func(ctx context.Context, f *store.Folder, who string) (store.Contact, error) {
			return f.Contact(ctx, "none")
		}),
		read("Contacts", func(ctx context.Context, f *store.Folder, who string) ([]store.Contact, error) {
			return f.Contacts(ctx, store.Contact{}, 9)
		}),
		read("Contacts", func(ctx context.Context, f *store.Folder, who string) ([]store.Contact, error) {
			return f.Contacts(ctx, store.Contact{Name: "H"}, 9)
		}),
		read("ContactsNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Contact, error) {
			return f.ContactsNamed(ctx, "SÖ", 9)
		}),
		read("ContactsNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Contact, error) {
			return f.ContactsNamed(ctx, "", 9)
		}),
		read("Agenda", func(ctx context.Context, f *store.Folder, who string) (store.Agenda, error) { return f.Agenda(ctx) }),
		read("KeyFor", func(ctx context.Context, f *store.Folder, who string) (string, error) {
			k, err := f.KeyFor(ctx, "feed")
			if err == nil && k.Hash != store.HashOf(who+"feed") {
				err = fmt.Errorf("the key of %s is another", who)
			}
			return k.Candidate, err
		}),
		read("ContactsAt", func(ctx context.Context, f *store.Folder, who string) ([]store.Contact, error) {
			return f.ContactsAt(ctx, "oak hall", 9)
		}),
		read("Meeting", func(ctx context.Context, f *store.Folder, who string) (store.Meeting, error) {
			return f.Meeting(ctx, "1@x")
		}),
		read("Meeting", func(ctx context.Context, f *store.Folder, who string) (store.Meeting, error) {
			return f.Meeting(ctx, "none")
		}),
		read("CasesNamed", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.CasesNamed(ctx, who+" & Söhne", "Ärztin für "+who+" 漢字 🙂", 9)
		}),
		read("ReferenceRows", func(ctx context.Context, f *store.Folder, who string) ([]store.Person, error) {
			return f.ReferenceRows(ctx, 99)
		}),
		read("Profile", func(ctx context.Context, f *store.Folder, who string) (store.Profile, error) { return f.Profile(ctx) }),
		read("Pref", func(ctx context.Context, f *store.Folder, who string) (string, error) { return f.Pref(ctx, "theme") }),
		read("Pref", func(ctx context.Context, f *store.Folder, who string) (string, error) { return f.Pref(ctx, "nul\x00") }),
		read("Sessions", func(ctx context.Context, f *store.Folder, who string) ([]store.Session, error) {
			return f.Sessions(ctx)
		}),
	}
}

func endings() []call {
	return []call{
		write("DropContact", func(ctx context.Context, t *store.Tx, who string) error { return t.DropContact(ctx, "none") }),
		write("DropMeetings", func(ctx context.Context, t *store.Tx, who string) error { return t.DropMeetings(ctx, "none") }),
		write("SettleConflict", func(ctx context.Context, t *store.Tx, who string) error { return t.SettleConflict(ctx, "c", noon) }),
		write("DropMark", func(ctx context.Context, t *store.Tx, who string) error { return t.DropMark(ctx, "a", "k1") }),
		write("DropSession", func(ctx context.Context, t *store.Tx, who string) error {
			return t.DropSession(ctx, store.HashOf(who+"1"))
		}),
		write("DropSession", func(ctx context.Context, t *store.Tx, who string) error {
			return t.DropSession(ctx, store.HashOf("Berta1"))
		}),
		write("DropSessions", func(ctx context.Context, t *store.Tx, who string) error { return t.DropSessions(ctx, "none") }),
		write("DeleteCase", func(ctx context.Context, t *store.Tx, who string) error { return t.DeleteCase(ctx, "a", noon) }),
		write("UndeleteCase", func(ctx context.Context, t *store.Tx, who string) error { return t.UndeleteCase(ctx, "a") }),
		write("DeleteCase", func(ctx context.Context, t *store.Tx, who string) error { return t.DeleteCase(ctx, "a", noon) }),
		read("DeletedCases", func(ctx context.Context, f *store.Folder, who string) ([]store.Row, error) {
			return f.DeletedCases(ctx)
		}),
		write("EraseCase", func(ctx context.Context, t *store.Tx, who string) error { return t.EraseCase(ctx, "none") }),
		read("InBin", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.InBin(ctx, noon) }),
		read("InBin", func(ctx context.Context, f *store.Folder, who string) (bool, error) {
			return f.InBin(ctx, noon.Add(time.Hour))
		}),
		write("Erase", func(ctx context.Context, t *store.Tx, who string) error {
			n, err := t.Erase(ctx, noon.Add(time.Hour))
			if err == nil && n != 1 {
				return fmt.Errorf("%d erased", n)
			}
			return err
		}),
		write("EraseCase", func(ctx context.Context, t *store.Tx, who string) error { return t.EraseCase(ctx, "a") }),
		read("Unswept", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.Unswept(ctx) }),
		read("Sweep", func(ctx context.Context, f *store.Folder, who string) (any, error) { return nil, f.Sweep(ctx) }),
		read("Unswept", func(ctx context.Context, f *store.Folder, who string) (bool, error) { return f.Unswept(ctx) }),
		read("CountCases", func(ctx context.Context, f *store.Folder, who string) (int64, error) { return f.CountCases(ctx) }),
	}
}

// answer is what a call said: its value, or which kind of error.
func (c call) answer(ctx context.Context, f *store.Folder, who string) (string, error) {
	var v any
	var err error
	if c.read != nil {
		v, err = c.read(ctx, f, who)
	} else {
		err = f.Change(ctx, func(t *store.Tx) error { return c.change(ctx, t, who) })
	}
	for _, kind := range []error{store.ErrNotFound, store.ErrStale, store.ErrText} {
		if errors.Is(err, kind) {
			return "error: " + kind.Error(), nil
		}
	}
	if err != nil {
		return "error", err
	}
	return said(v)
}

// said is a value as a text. A case, which may hold private text, is said as it
// is kept.
func said(v any) (string, error) {
	switch v := v.(type) {
	case *store.Case:
		text, err := said(v.Case)
		return fmt.Sprint(v.ID, v.Revision, v.Created, v.Changed, v.Deleted, text), err
	case *regards.Case:
		b, err := casefile.Keep(v)
		return string(b), err
	case store.Profile:
		return said(&regards.Case{Candidate: v.Candidate, Settings: v.Settings})
	}
	b, err := json.MarshalIndent(v, "", " ")
	return string(b), err
}

// TestEveryMethodIsCalled holds the table of calls complete, by reflection.
func TestEveryMethodIsCalled(t *testing.T) {
	called := map[string]bool{"Folder.Change": true}
	for _, c := range calls() {
		called[c.method] = true
	}
	reads := map[string]bool{}
	for m := range reflect.TypeFor[*store.Folder]().Methods() {
		reads[m.Name] = true
		if !called["Folder."+m.Name] {
			t.Errorf("Folder.%s is not called by calls()", m.Name)
		}
	}
	for m := range reflect.TypeFor[*store.Tx]().Methods() {
		if !reads[m.Name] && !called["Tx."+m.Name] {
			t.Errorf("Tx.%s is not called by calls()", m.Name)
		}
	}
}

// TestSameAnswers: both databases answer every call alike.
func TestSameAnswers(t *testing.T) {
	said := map[string][]string{}
	both(t, func(t *testing.T, o store.Options) {
		ctx, f := context.Background(), openAt(t, o).For("Anna")
		for _, c := range calls() {
			answer, err := c.answer(ctx, f, "Anna")
			if err != nil {
				t.Fatalf("%s: %v", c.method, err)
			}
			said[o.Path[:min(1, len(o.Path))]] = append(said[o.Path[:min(1, len(o.Path))]], c.method+": "+answer)
		}
	})
	if diff := cmp.Diff(said["/"], said[""]); len(said) == 2 && diff != "" {
		t.Errorf("-sqlite +postgres:\n%s", diff)
	}
}

// TestFoldersAreApart: nothing that is done in Anna's folder, empty or full,
// sees or changes a row of Berta's, whose rows have the same names.
func TestFoldersAreApart(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		ctx, s := context.Background(), openAt(t, o)
		fill(t, s, "Berta")
		before := rowsOf(t, s, "Berta")
		for table, rows := range before {
			if len(rows) == 0 {
				t.Errorf("Berta has nothing in %s: the test would not see it change", table)
			}
		}
		orders := [][]call{append(append(readings(), endings()...), calls()...), readings()}
		for _, c := range append(orders[0], orders[1]...) {
			answer, err := c.answer(ctx, s.For("Anna"), "Anna")
			if strings.Contains(answer, "Berta") || err != nil && strings.Contains(err.Error(), "Berta") {
				t.Errorf("%s shows Anna what is Berta's: %s %v", c.method, answer, err)
			}
			if diff := cmp.Diff(before, rowsOf(t, s, "Berta")); diff != "" {
				t.Fatalf("%s changes what is Berta's:\n%s", c.method, diff)
			}
		}
	})
}

// fill gives a candidate rows in every table.
func fill(t testing.TB, s *store.Store, who string) {
	t.Helper()
	for _, c := range writes() {
		if answer, err := c.answer(context.Background(), s.For(who), who); err != nil {
			t.Fatal(c.method, answer, err)
		}
	}
}
