package intake

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "accept what is read now")

// TestFiles reads each file of testdata and compares what it says with the
// text of the same name that a person can check.
func TestFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) < 9 {
		t.Fatal(len(files), err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".said") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := said(b)
			want := path + ".said"
			if *update {
				if err := os.WriteFile(want, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			have, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(have), got); d != "" {
				t.Errorf("read otherwise (-want +got), accept with -update: %s", d)
			}
		})
	}
}

// said is a file's suggestions as a text.
func said(b []byte) string {
	var out strings.Builder
	rep, err := Read(bytes.NewReader(b), func(s Suggestion) error {
		fmt.Fprintf(&out, "line %d: ", s.Line)
		switch {
		case s.Profile != nil:
			fmt.Fprintf(&out, "profile %q", []string{s.Profile.Name, s.Profile.Email, s.Profile.Phone, string(s.Profile.Country), strings.Join(s.Profile.Address, " / ")})
			for _, e := range s.Profile.Evidence {
				fmt.Fprintf(&out, " at %q I %q", e.At, e.Did)
			}
		case s.Contact != nil:
			c := s.Contact
			fmt.Fprintf(&out, "contact %q, recommends %v", []string{c.Name, c.Title, c.Employer, c.Email, c.Phone, strings.Join(c.Address, " / "), c.Tie}, c.Recommends)
		case s.Job != nil:
			j := s.Job
			fmt.Fprintf(&out, "job %q", []string{j.Title, j.Employer, j.Place, string(j.Country), j.Link, j.Applied.String(), j.Stage, j.Note})
			for _, n := range j.Needs {
				fmt.Fprintf(&out, "\n        needs %q", n)
			}
		}
		out.WriteByte('\n')
		return nil
	})
	fmt.Fprintf(&out, "%s: %d\n", rep.Format, rep.Taken)
	for _, n := range rep.Left {
		fmt.Fprintf(&out, "left, line %d: %s\n", n.Line, n.Text)
	}
	if err != nil {
		fmt.Fprintf(&out, "error: %v\n", err)
	}
	return out.String()
}

// TestWrongFiles: what cannot be read is refused with its line.
func TestWrongFiles(t *testing.T) {
	deep := strings.Repeat(`{"basics":`, 40) + "1" + strings.Repeat("}", 40)
	for _, c := range []struct{ file, says string }{
		{"", "it is empty"},
		{"hello\nworld\n", ErrUnknown.Error()},
		{"\x00\x01\x02", ErrUnknown.Error()},
		{"BEGIN:VCARD\nFN:A\n", "line 1: this card has no END:VCARD"},
		{"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\n", "line 3: a card begins inside a card"},
		{"BEGIN:VCARD\nFN:A\nEND:VCARD\nFN:B\n", "line 4: this stands outside of a card"},
		{`{"basics": {"name": "A",` + "\n", "it ends in the middle"},
		{"{\n\"basics\": {]}", "line 2: this is no JSON"},
		{deep, "line 1: its parts are nested too deep"},
		{`{"name": "package"}`, ErrUnknown.Error()},
		{"<html><body>nothing</body></html>", "does not say what the job is"},
		{"BEGIN:VCARD\nNOTE:" + strings.Repeat("x", longestLine+10), "this line has no end"},
	} {
		_, err := Read(strings.NewReader(c.file), func(Suggestion) error { return nil })
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%.40q: %v, want %s", c.file, err, c.says)
		}
	}
	endless := strings.NewReader("Company,Job Title\n" + strings.Repeat("Oak Hall,Ward Manager of the whole house\n", mostBytes/40))
	if _, err := Read(endless, func(Suggestion) error { return nil }); err == nil {
		t.Error("a file without end was read to its end")
	}
	stop := errors.New("enough")
	if _, err := Read(strings.NewReader("Company,Title\nA,B\n"), func(Suggestion) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("the caller's own error became %v", err)
	}
}

// TestOldEncodings: what Excel and old programs write is read as it was meant.
func TestOldEncodings(t *testing.T) {
	wide := []byte{0xFF, 0xFE}
	for _, r := range "Company\tTitle\nCafé Möwe\tKöchin\n" {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for _, file := range [][]byte{wide, []byte("Company,Title\nCaf\xe9 M\xf6we,K\xf6chin\n"), []byte("\xef\xbb\xbfCompany,Title\nCafé Möwe,Köchin\n")} {
		if got := said(file); !strings.Contains(got, `["Köchin" "Café Möwe"`) {
			t.Errorf("%.20q: %s", file, got)
		}
	}
}

// FuzzRead: no file breaks a reader, whichever one takes it.
func FuzzRead(f *testing.F) { fuzzed(f, "", "testdata/*.*") }

// Each reader by itself: what is tried begins as its files do.
func FuzzCards(f *testing.F)  { fuzzed(f, "BEGIN:VCARD\r\n", "testdata/*.vcf") }
func FuzzResume(f *testing.F) { fuzzed(f, `{"basics":{},`, "testdata/*.json") }
func FuzzJobPage(f *testing.F) {
	fuzzed(f, `<html><script type="application/ld+json">`, "testdata/*.html")
}
func FuzzMicrodata(f *testing.F) {
	fuzzed(f, `<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop=title>A</b>`, "testdata/*.html")
}
func FuzzWrapped(f *testing.F) {
	fuzzed(f, "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n", "testdata/*.mhtml")
}
func FuzzTable(f *testing.F) { fuzzed(f, "Company,Job Title,Date Applied,Notes\n", "testdata/*.csv") }

func fuzzed(f *testing.F, before, like string) {
	files, err := filepath.Glob(like)
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, path := range files {
		if b, err := os.ReadFile(path); err == nil && !strings.HasSuffix(path, ".said") {
			f.Add(bytes.TrimPrefix(b, []byte(before)))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		rep, err := Read(io.MultiReader(strings.NewReader(before), bytes.NewReader(b)), func(s Suggestion) error {
			n++
			if c := s.Contact; c != nil && (strings.TrimSpace(c.Name) == "" || strings.ContainsAny(c.Name+c.Email+c.Title, "\r\n\x00")) {
				t.Errorf("a contact like %+v", *c)
			}
			if j := s.Job; j != nil && (j.Employer+j.Title == "" || strings.ContainsAny(j.Employer+j.Title+j.Link+j.Note, "\r\n\x00")) {
				t.Errorf("a job like %+v", *j)
			}
			return nil
		})
		if rep.Taken != n || err != nil && strings.Contains(err.Error(), "breaks its reader") {
			t.Errorf("%d of %d, %v", n, rep.Taken, err)
		}
	})
}

// BenchmarkTable: a list of 100,000 rows, beside a bare parse of it.
func BenchmarkTable(b *testing.B) {
	file := []byte("Company,Job Title,Status,Date Applied,Job URL,Location,Notes\n" + strings.Repeat("Oak Hall,Ward Manager,Interviewing,2026-11-02,https://jobs.example/1,Leeds,nice people\n", 100_000))
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		rep, err := Read(bytes.NewReader(file), func(Suggestion) error { return nil })
		if err != nil || rep.Taken != 100_000 {
			b.Fatal(rep.Taken, err)
		}
	}
}
