package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/store"
)

// secret stands in everything that is erased, and nowhere else.
const secret = "zzqWindmillOfDonQuixote"

// tell puts a case, or a letter, or a contact on the record in every table that
// may hold something of it, the secret in each text.
func tell(ctx context.Context, t *store.Tx, id string, seed uint64) error {
	c := casetest.Random(seed)
	c.Candidate = regards.Candidate{}
	c.Employer.Name, c.Position.Title = "Holm "+secret, secret
	c.Interview.Interviewers[0].Name = "Jo " + secret
	c.Interview.Like = []string{strings.Repeat("what I like about "+secret+" ", 400)} // beyond one page
	if err := t.AddCase(ctx, id, c, store.Columns{Stage: regards.Open}, noon, secret); err != nil {
		return err
	}
	for n := range int64(5) {
		c.Decision.What = fmt.Sprint(secret, n)
		if err := t.PutCase(ctx, id, n+1, c, store.Columns{Stage: regards.Open}, noon, secret); err != nil {
			return err
		}
	}
	if err := tellLetter(ctx, t, id+"l", id); err != nil {
		return err
	}
	return errors.Join(
		t.PutSteps(ctx, id, []store.Step{{CaseID: id, Key: "k", Person: secret, Reason: secret, Zone: "UTC"}}),
		t.PutMark(ctx, id, store.Mark{Key: secret, What: store.MarkDone}),
		t.PutMeeting(ctx, store.Meeting{UID: id + secret, CaseID: id, Stamp: secret}),
		t.AddConflict(ctx, store.Conflict{ID: id, CaseID: id, Path: secret, Kept: secret, Other: secret, Device: secret}, noon),
		t.AddEvent(ctx, store.Event{ID: id + "e", CaseID: id, Device: secret, Verb: "history", About: secret, Was: secret}, noon))
}

func tellLetter(ctx context.Context, t *store.Tx, id, caseID string) error {
	l := letterOf(id, caseID, "Jo "+secret)
	if err := t.AddLetter(ctx, l, noon); err != nil {
		return err
	}
	l.Body += secret
	if err := t.PutLetter(ctx, l, noon); err != nil {
		return err
	}
	return t.AddEvent(ctx, store.Event{ID: id + "e", CaseID: caseID, Verb: "letter rewritten", About: id, Was: secret}, noon)
}

// others fills the record around what is erased, so that its rows share their
// pages with rows that stay.
func others(t testing.TB, f *store.Folder, from, to int) {
	t.Helper()
	ctx := context.Background()
	change(t, f, func(tx *store.Tx) error {
		for n := from; n < to; n++ {
			id := fmt.Sprintf("%04d", n*7919%10000)
			c := casetest.Random(uint64(n))
			c.Candidate = regards.Candidate{}
			if err := tx.AddCase(ctx, id, c, store.Columns{Stage: regards.Open}, noon, "laptop"); err != nil {
				return err
			}
			if err := tx.AddLetter(ctx, letterOf(id+"l", id, "Ana"), noon); err != nil {
				return err
			}
		}
		return nil
	})
}

// TestErasedIsGone: what has lain in the bin for its days leaves no row behind,
// and no byte in the file or its log; what stands is not touched.
func TestErasedIsGone(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		s, ctx := openAt(t, o), context.Background()
		f := s.For("me")
		others(t, f, 0, 100)
		for n := range 12 {
			change(t, f, func(tx *store.Tx) error { return tell(ctx, tx, fmt.Sprintf("%04d", 500+n*777), uint64(1000+n)) })
			others(t, f, 100+n*10, 110+n*10)
		}
		change(t, f, func(tx *store.Tx) error {
			if err := tellLetter(ctx, tx, "away", "0000"); err != nil {
				return err
			}
			l, err := tx.Letter(ctx, "away")
			if err != nil {
				return err
			}
			l.Deleted = noon.UnixMilli()
			return errors.Join(tx.PutLetter(ctx, l, noon), tx.AddEvent(ctx, store.Event{ID: "gone", Verb: "contact removed", About: secret, Was: secret}, noon))
		})
		change(t, f, func(tx *store.Tx) error {
			for n := range 12 {
				if err := tx.DeleteCase(ctx, fmt.Sprintf("%04d", 500+n*777), noon); err != nil {
					return err
				}
			}
			return nil
		})
		if found := whereSecret(t, s, o); len(found) == 0 {
			t.Fatal("the secret is nowhere: the test would not see it go")
		}
		before, err := f.CountCases(ctx)
		if err != nil {
			t.Fatal(err)
		}
		change(t, f, func(tx *store.Tx) error {
			if n, err := tx.Erase(ctx, noon); n != 0 {
				t.Errorf("%d were erased before their time: %v", n, err)
			}
			return nil
		})
		change(t, f, func(tx *store.Tx) error {
			n, err := tx.Erase(ctx, noon.Add(time.Hour))
			if n != 12 {
				t.Errorf("%d of 12 erased", n)
			}
			return err
		})
		if is, err := f.Unswept(ctx); err != nil || !is {
			t.Errorf("nothing is owed after erasing: %v", err)
		}
		if err := f.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		if is, err := f.Unswept(ctx); err != nil || is {
			t.Errorf("something is owed after sweeping: %v", err)
		}
		if found := whereSecret(t, s, o); len(found) > 0 {
			t.Errorf("the secret is still in %v", found)
		}
		if after, err := f.CountCases(ctx); err != nil || after != before {
			t.Errorf("%d positions stood, and %d do, %v", before, after, err)
		}
	})
}

// whereSecret is where something that should be gone is found: in which tables,
// and in which files of the record.
func whereSecret(t *testing.T, s *store.Store, o store.Options) (found []string) {
	t.Helper()
	for table, rows := range rowsOf(t, s, "me") {
		if strings.Contains(strings.ToLower(strings.Join(rows, "\n")), strings.ToLower(secret)) {
			found = append(found, table)
		}
	}
	if o.Path == "" {
		return found
	}
	files, err := filepath.Glob(filepath.Join(filepath.Dir(o.Path), "*"))
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b, folded := bytes.ToLower(b), []byte(strings.ToLower(secret)) // what is looked for is kept folded, too
		if at := bytes.Index(b, folded); at >= 0 {
			found = append(found, fmt.Sprintf("%s at byte %d, %d times", filepath.Base(name), at, bytes.Count(b, folded)))
		}
	}
	return found
}
