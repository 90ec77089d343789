package mend

import (
	"os"
	"strings"
	"testing"

	"regards"
)

// TestRecords mends the answers of whole records, each with its own names.
func TestRecords(t *testing.T) {
	data, err := os.ReadFile("testdata/record.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var names *Names
	var st Style
	for line := range strings.SplitSeq(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := append(strings.Split(line, "\t"), "", "", "")
		if c[0] == "=" {
			names, st = NamesOf(record(c)), Style{Country: c[1]}
			continue
		}
		r := Text(c[0], names, st)
		var unsure []string
		for _, u := range r.Unsure {
			unsure = append(unsure, u.Word)
		}
		if r.Text != c[1] || strings.Join(unsure, " ") != c[2] || strings.Join(r.Asides, ";") != c[3] {
			t.Errorf("%s\n gives %s %q %q\nwanted %s %q %q", c[0], r.Text, unsure, r.Asides, c[1], c[2], c[3])
		}
		again(t, c[0], names, st)
	}
}

// record makes a case of the names on a line of testdata/record.tsv.
func record(c []string) *regards.Case {
	var rec regards.Case
	rec.Employer.Name = c[2]
	rec.Candidate.OtherEmployers = strings.Split(c[3], "; ")
	for _, p := range strings.Split(c[4], "; ") {
		rec.Interview.Interviewers = append(rec.Interview.Interviewers, regards.Interviewer{Name: p})
	}
	return &rec
}

// TestTablesAreSound finds rows that could never be taken or that a person
// would stumble over.
func TestTablesAreSound(t *testing.T) {
	rows := 0
	for _, table := range []string{"abbreviations", "phrases", "apostrophes", "capitals", "typos", "chatter", "units", "words", "classes"} {
		seen := make(map[string]bool)
		eachRow(table, func(c []string) {
			rows++
			if len(c) < 2 || c[0] == "" || c[1] == "" && table != "chatter" {
				t.Errorf("%s: row %q lacks a column", table, c)
				return
			}
			if c[0] != lower(c[0]) {
				t.Errorf("%s: %q is not in lower case", table, c[0])
			}
			key := strings.Join(c, "\t")
			if seen[key] {
				t.Errorf("%s: %q stands twice", table, key)
			}
			seen[key] = true
			if table == "typos" && c[0] == c[1] {
				t.Errorf("typos: %q is its own mending", c[0])
			}
		})
	}
	if rows < 3000 {
		t.Errorf("only %d rows were read", rows)
	}
	for w, e := range lexicon() {
		for _, r := range append(append([]rule(nil), e.rules...), e.capitals...) {
			if len(r.meant) == 0 || r.typed[0] != w {
				t.Errorf("row %v means nothing", r.typed)
			}
		}
	}
}

// TestRowsAreTaken reads every unconditional row back: what is typed gives
// what is meant.
func TestRowsAreTaken(t *testing.T) {
	for _, table := range []string{"typos", "capitals"} {
		eachRow(table, func(c []string) {
			if len(c) > 2 && c[2] != "" {
				return
			}
			got := Text("the "+c[0]+" there", nil, Style{}).Text
			if want := c[1]; !strings.Contains(strings.ToLower(got), strings.ToLower(want)) && !strings.Contains(got, strings.ReplaceAll(want, "email", "e-mail")) {
				t.Errorf("%s: %q gives %q, wanted %q", table, c[0], got, want)
			}
		})
	}
}
