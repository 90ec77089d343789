package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards/archive"
	"regards/intake"
	"regards/store"
)

var now = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

// people are contacts as lists bring them, among them what a spreadsheet would
// take for a formula and what a vCard has to escape.
func people() []store.Contact {
	return []store.Contact{
		{Name: "Ana Ruiz", Employer: "Oak Hall", Title: "Ward Manager", Email: "ana@oak.example", Phone: "+44 20 7946 0000", Address: "12 Elm Street\nColumbus, OH 43215", Tie: "connected on LinkedIn since 2021-05-03", Recommends: true},
		{Name: "=1+1", Employer: "+cmd|' /C calc'!A0", Title: "-2", Email: "@sum(a1)", Phone: "'+1", Address: "=a\n=b", Tie: "＝1"},
		{Name: `Zoë "漢字" \;,:^`, Employer: strings.Repeat("Ж", 80), Title: "a;b,c", Tie: `one\two`},
		{Name: "'", Employer: "'Ndrangheta & Sons"},
	}
}

// given is the tree of a record in which people are, as a zip.
func given(t *testing.T, all []store.Contact) map[string]string {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	f := s.For("me")
	if err := f.Change(t.Context(), func(tx *store.Tx) error {
		for _, c := range all {
			if _, _, err := tx.PutContact(t.Context(), c, now); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := archive.Write(t.Context(), f, archive.NewZip(&b), archive.Options{Now: now, Readable: true}); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, h := range z.File {
		r, err := h.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[h.Name] = string(content)
	}
	return out
}

// read is what intake reads of a file, by names.
func read(t *testing.T, text string) map[string]intake.Contact {
	t.Helper()
	out := map[string]intake.Contact{}
	if _, err := intake.Read(strings.NewReader(text), func(s intake.Suggestion) error {
		out[s.Contact.Name] = *s.Contact
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestTableComesBackWhole: the table of contacts is read back to the letter, and
// no spreadsheet finds a formula in it.
func TestTableComesBackWhole(t *testing.T) {
	text := given(t, people())[archive.ContactsTable]
	want := map[string]intake.Contact{}
	for _, c := range people() {
		is := intake.Contact{Name: c.Name, Title: c.Title, Employer: c.Employer, Email: c.Email, Phone: c.Phone, Tie: c.Tie, Recommends: c.Recommends}
		if c.Address != "" {
			is.Address = strings.Split(c.Address, "\n")
		}
		want[c.Name] = is
	}
	if diff := cmp.Diff(want, read(t, text)); diff != "" {
		t.Errorf("-kept +read back:\n%s", diff)
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range row {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r") {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
}

// TestCards: the vCards have short lines, and say the same of everybody.
func TestCards(t *testing.T) {
	text := given(t, people())[archive.ContactCards]
	got := read(t, text)
	for _, c := range people() {
		g := got[c.Name]
		if g.Employer != c.Employer || g.Title != c.Title || g.Email != c.Email || g.Phone != c.Phone || (c.Address != "") != (len(g.Address) > 0) {
			t.Errorf("%+v\nis read as %+v", c, g)
		}
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
	if n := strings.Count(text, "BEGIN:VCARD\r\nVERSION:4.0\r\n"); n != len(people()) {
		t.Errorf("%d cards of version 4.0", n)
	}
}

// TestNobodyKnown: a record without contacts gives no empty lists, and its own
// page all the same.
func TestNobodyKnown(t *testing.T) {
	got := given(t, nil)
	var names []string
	for name := range got {
		names = append(names, name)
	}
	if len(names) != 2 || got["README.txt"] == "" || got[archive.You+".json"] == "" {
		t.Error(names)
	}
}

// stuck is a sink that fails.
type stuck struct{ left int }

var errFull = errors.New("no room")

func (s *stuck) Put(string, time.Time, []byte) error {
	if s.left--; s.left < 0 {
		return errFull
	}
	return nil
}

func (s *stuck) Close() error { return nil }

// failing is a writer that takes nothing.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

// TestFullDisk: an archive that cannot be written to its end says why.
func TestFullDisk(t *testing.T) {
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for n := range 2 {
		if _, err := archive.Write(t.Context(), s.For("me"), &stuck{n}, archive.Options{Now: now}); !errors.Is(err, errFull) {
			t.Error(n, err)
		}
	}
	to := archive.NewTar(failing{})
	_, err = archive.Write(t.Context(), s.For("me"), to, archive.Options{Now: now})
	if !errors.Is(err, errFull) || to.Stop(err) != err {
		t.Error(err)
	}
	if err := archive.NewTar(failing{}).Stop(fmt.Errorf("asked to stop")); err == nil {
		t.Error("an archive that was given up is none")
	}
}
