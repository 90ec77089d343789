package casefile

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the faults that are found into the test files")

const faultMark = "\n==== faults ====\n"

// TestFaults reads each file of testdata/faults up to its mark, and wants the
// faults that stand below it.
func TestFaults(t *testing.T) {
	files, err := filepath.Glob("testdata/faults/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, want, _ := strings.Cut(string(data), faultMark)
			got := faultsOf(t, text)
			if *update {
				if err := os.WriteFile(file, []byte(text+faultMark+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// faultsOf is the faults of a text, one a line, without the file's name.
func faultsOf(t *testing.T, text string) string {
	t.Helper()
	c, err := Read(strings.NewReader(text), "f")
	var faults *Errors
	if !errors.As(err, &faults) || c != nil {
		t.Fatalf("case %v, error %v; want no case and faults", c != nil, err)
	}
	var b strings.Builder
	for _, f := range faults.Faults {
		fmt.Fprintf(&b, "%d:%d: %s\n", f.Line, f.Column, f.Text)
	}
	return b.String()
}

const thin = "candidate: { name: Ann Poe }\nemployer: { name: Acme }\n"

func TestNotText(t *testing.T) {
	wide := func(order []byte) string {
		b := order
		for _, u := range utf16.Encode([]rune(thin)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", "nothing in this file"},
		{"blank", " \n\t\n", "nothing in this file"},
		{"remarks only", "# to be filled in\n", "nothing in this file"},
		{"null", "null", "nothing in this file"},
		{"UTF-16", wide([]byte{0xff, 0xfe}), "UTF-16"},
		{"UTF-16 without mark", wide(nil), "UTF-16"},
		{"Latin-1", strings.Replace(thin, "Ann", "Ren\xe9", 1), "f:1:23: this file is not UTF-8; it looks like Latin-1 or Windows text (`é` as one byte)"},
		{"Windows quotes", strings.Replace(thin, "Ann", "\x93Ann\x94", 1), "typographic quotes"},
		{"binary", "\x7fELF\x02\x01\x01\x00\x00", "not a text file"},
		{"control character", "candidate: { name: A\x01 }", "f:1:21: there is an invisible control character (U+0001)"},
		{"too large", thin + strings.Repeat("# a remark\n", 100_000), "larger than 1 MB"},
		{"very deep", "candidate: " + strings.Repeat("[", 12_000), "too deep"},
		{"very deep JSON", `{"candidate": ` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + "}", "too deep"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := Read(strings.NewReader(test.text), "f")
			if c != nil || err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("case %v, error %v; want %q", c != nil, err, test.want)
			}
		})
	}
}

func TestByteOrderMark(t *testing.T) {
	if _, err := Read(strings.NewReader("\ufeff"+thin), "f"); err != nil {
		t.Error(err)
	}
}

func TestLimits(t *testing.T) {
	var crowd strings.Builder
	crowd.WriteString(thin + "interviewers:\n")
	for i := range 201 {
		fmt.Fprintf(&crowd, "  - name: Person %d\n", i)
	}
	if got := faultsOf(t, crowd.String()); got != "204:5: interviewers: there are 201 entries in this list; at most 200 can be used\n" {
		t.Error(got)
	}
	rounds := thin + "earlier:\n" + strings.Repeat("  - interviewers: ["+strings.Repeat("{ name: Jo }, ", 41)+"]\n", 5)
	if got := faultsOf(t, rounds); got != "1:1: interviewers: there are 205 interviewers in this file; at most 200 can be used\n" {
		t.Error(got)
	}
	long := thin + "interview: { should_have_said: " + strings.Repeat("a", 4001) + " }\n"
	if got := faultsOf(t, long); !strings.Contains(got, "this text has 4001 characters; at most 4000 can be used") {
		t.Error(got)
	}
	many := thin + "interviewers:\n" + strings.Repeat("  - tone: loud\n", 60)
	_, err := Read(strings.NewReader(many), "f")
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 51 || lines[50] != "and 70 more" {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}

// TestPrivateStaysPrivate: no message quotes what was marked private.
func TestPrivateStaysPrivate(t *testing.T) {
	for _, note := range []string{
		"[snorvane]", "{ snorvane: snorvane }", `"snorvane\a"`, "snorvane: snorvane", `"snorvane`, "!snorvane x",
		strings.Repeat("snorvane ", 500), "&snorvane x",
		"a, snorvane, b", "note #1 snorvane", "#1 snorvane",
	} {
		text := thin + "interviewers:\n  - name: Mia Hart\n    private: " + note + "\n"
		if strings.Contains(note, ",") {
			text = thin + "interviewers:\n  - { name: Mia Hart, private: " + note + " }\n"
		}
		_, err := Read(strings.NewReader(text), "f")
		if err == nil {
			t.Errorf("%.30q was accepted", note)
		} else if strings.Contains(err.Error(), "snorvane") {
			t.Errorf("%.30q: the message tells it: %v", note, err)
		}
	}
}
