package store_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/archive"
	"regards/bring"
	"regards/casetest"
	"regards/desk"
	"regards/store"
	"regards/store/postgres"
)

// lived fills a record as a person does: positions, some unfinished, letters
// that a hand has changed, approved and sent, steps that are done, a meeting that
// moved, people from a list, and one position in the bin.
func lived(t *testing.T, d *desk.Desk) {
	t.Helper()
	ctx := t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(d.PutProfile(ctx, store.Profile{Candidate: casetest.Random(3).Candidate, Settings: regards.Settings{Panel: regards.PanelEach}}))
	for seed := range uint64(12) {
		c := casetest.Random(seed)
		c.Settings, c.Employer.Name = regards.Settings{}, fmt.Sprint(c.Employer.Name, " ", seed)
		_, err := d.AddCase(ctx, c, "laptop")
		must(err)
	}
	_, err := d.AddCase(ctx, &regards.Case{Position: regards.Position{Title: "Ward Manager", Short: "Manager"},
		Interview: regards.Interview{Interviewers: []regards.Interviewer{{Title: "Matron"}}}}, "phone") // nobody is named yet
	must(err)
	edited := ids(t, d)[:3]
	for _, id := range edited {
		p, err := d.Letters(ctx, id, regards.ThankYou)
		must(err)
		for i, x := range p.Pages {
			e, err := d.EditLetter(ctx, x.Letter.ID, desk.Text{Base: x.Letter.Revision, Subject: x.Letter.Subject, Body: x.Letter.Body + "\n\nP.S. =1+1"}, "laptop")
			must(err)
			if i == 0 {
				_, _, err = d.RecordSent(ctx, e.Letter.ID, regards.ViaEmail, "laptop")
				must(err)
			}
		}
		steps, err := d.File().CaseSteps(ctx, id)
		must(err)
		if len(steps) > 0 {
			_, err = d.MarkStep(ctx, id, steps[0].Key, store.MarkDone, time.Time{}, "laptop")
			must(err)
		}
	}
	_, err = d.Bring(ctx, "laptop", false, func(b *desk.Bringing) error {
		_, err := b.Meeting(ctx, desk.Invited{UID: "77@oak.example", Sequence: 2, Stamp: "20261110T100000Z", Into: func(*regards.Case) {}},
			&regards.Case{Employer: regards.Employer{Name: "Oak Hall"}, Position: regards.Position{Title: "Clerk"}}, "")
		for _, c := range []store.Contact{
			{Name: "Jo Park", Employer: "=HYPERLINK(1)", Phone: "+1 614 555 0100", Address: "12 Elm Street\nColumbus, OH 43215", Tie: "-met; \"once\", twice", Recommends: true},
			{Name: "'Apostrophe", Email: "@x", Title: "＝wide"}, {Name: "漢字 Zoë\\;,", Employer: strings.Repeat("ß", 90)},
		} {
			if err == nil {
				_, err = b.Contact(ctx, c)
			}
		}
		return err
	})
	must(err)
	for _, id := range ids(t, d) { // any but those whose letters and whose meeting are looked for
		if m, err := d.File().Meeting(ctx, "77@oak.example"); err != nil || m.CaseID == id || slices.Contains(edited, id) {
			must(err)
			continue
		}
		_, err = d.DeleteCase(ctx, id, "laptop")
		must(err)
		break
	}
	must(d.PutStationery(ctx, regards.Stationery{Name: "Nadia Haddad, MSc", Address: []string{"12 Elm Street"}, Links: []string{"example.org/nadia"}, Size: "A4"}))
	var scan bytes.Buffer
	must(png.Encode(&scan, image.NewGray(image.Rect(0, 0, 40, 20))))
	kept, err := archive.ReadSignature(scan.Bytes())
	must(err)
	must(d.PutSignature(ctx, kept))
}

// ids are the positions that stand, in an order that differs from run to run.
func ids(t *testing.T, d *desk.Desk) (out []string) {
	t.Helper()
	rows, err := d.File().Cases(t.Context(), store.Place{}, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		out = append(out, r.ID)
	}
	return out
}

// givenBack is a record as an archive, and its files.
func givenBack(t *testing.T, d *desk.Desk, zipped bool) (bring.File, archive.Count) {
	t.Helper()
	var b bytes.Buffer
	f := bring.File{Name: "everything.tar.gz"}
	var to archive.Sink = archive.NewTar(&b)
	if zipped {
		f.Name, to = "everything.zip", archive.NewZip(&b)
	}
	n, err := archive.Write(t.Context(), d.File(), to, archive.Options{Now: d.Now(), Readable: zipped})
	if err != nil {
		t.Fatal(err)
	}
	f.Content = b.Bytes()
	return f, n
}

var (
	ownID  = regexp.MustCompile(`-[a-z2-7]{8}(\.\w+|/)`)
	madeAt = regexp.MustCompile(`"(id|caseid|created|changed|revision|approved)": ("[^"]*"|\d+)`)
)

// filesOf are the files of a .tar.gz by their names, without the ids that a
// record gives to what it keeps.
func filesOf(t *testing.T, f bring.File) map[string]string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(f.Content))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		b, err2 := io.ReadAll(r)
		if err := errors.Join(err, err2); err != nil {
			t.Fatal(err)
		}
		name, text := ownID.ReplaceAllString(h.Name, "$1"), string(b)
		if strings.HasPrefix(name, archive.BesideDir) {
			text = madeAt.ReplaceAllString(text, "")
		}
		if out[name] != "" {
			t.Fatalf("%s is there twice", name)
		}
		out[name] = text
	}
}

// TestExportWipeImport: what is exported and taken into an empty record is
// exported again byte for byte: case files, letters by the candidate's hand, steps
// that are done, meetings, people and the candidate's own page; and taken a second
// time it changes nothing.
func TestExportWipeImport(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		now := noon
		clock := func() time.Time { return now }
		from := desk.New(openAt(t, o), "me", clock)
		lived(t, from)
		first, n := givenBack(t, from, false)
		want := filesOf(t, first)
		if n.Positions < 13 || n.Binned != 1 || n.Letters < 3 || n.Contacts != 3 || want[archive.Paper] == "" || want[archive.Signature] == "" {
			t.Fatalf("%+v", n)
		}
		delete(want, "in the bin/")
		for name := range want {
			if strings.HasPrefix(name, "in the bin/") {
				delete(want, name)
			}
		}
		for _, zipped := range []bool{false, true} {
			f, _ := givenBack(t, from, zipped)
			to := desk.New(openAt(t, wiped(t, o)), "me", clock)
			undo := taken(t, to, f)
			again, _ := givenBack(t, to, false)
			got := filesOf(t, again)
			for name := range want { // drafts follow from their case; they are composed when they are asked for
				if _, there := got[name]; !there && strings.HasPrefix(name, "letters/") && isDraft(t, from, want[name]) {
					delete(want, name)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("zip %v, -exported +taken and exported again:\n%s", zipped, diff)
			}
			second, event, err := bring.Take(t.Context(), to, []bring.File{f}, bring.Options{Device: "test"})
			if err != nil || event != "" || second[0].Counts[desk.TookNothing] != second[0].Things {
				t.Errorf("a second time: %+v, %q, %v", second, event, err)
			}
			once, _ := givenBack(t, to, false)
			if diff := cmp.Diff(got, filesOf(t, once)); diff != "" {
				t.Errorf("taken a second time:\n%s", diff)
			}
			if m, err := to.File().Meeting(t.Context(), "77@oak.example"); err != nil || m.Sequence != 2 {
				t.Errorf("%+v, %v", m, err)
			}
			if err := to.Undo(t.Context(), undo, "test"); err != nil {
				t.Fatal(err)
			}
			if n, err := to.File().CountCases(t.Context()); n != 0 || err != nil {
				t.Errorf("after undo %d positions stand, %v", n, err)
			}
			paper, err := to.Stationery(t.Context())
			if scan, err2 := to.Signature(t.Context()); errors.Join(err, err2) != nil || paper.Headed() || scan != nil {
				t.Errorf("after undo: %+v, %d bytes, %v", paper, len(scan), errors.Join(err, err2))
			}
		}
	})
}

// wiped is an empty record of the same kind.
func wiped(t *testing.T, o store.Options) store.Options {
	t.Helper()
	if o.Postgres != nil {
		return store.Options{Postgres: postgres.At(server(t).database(t))}
	}
	return here(t)
}

func taken(t *testing.T, d *desk.Desk, f bring.File) (undo string) {
	t.Helper()
	r, event, err := bring.Take(t.Context(), d, []bring.File{f}, bring.Options{Device: "test"})
	if err != nil || event == "" {
		t.Fatal(r, event, err)
	}
	if r[0].Counts[desk.TookNew] < 13+3 {
		t.Errorf("%+v", r[0].Counts)
	}
	return event
}

// isDraft says whether a text is that of a letter as it was composed.
func isDraft(t *testing.T, d *desk.Desk, text string) bool {
	t.Helper()
	found := false
	err := d.File().Export(context.Background(), func(k *store.Kept) error {
		for _, l := range k.Drafts {
			found = found || fmt.Sprintf("%s\n\n%s\n", l.Subject, l.Body) == text
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
