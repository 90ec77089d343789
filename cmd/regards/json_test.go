package main

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"regards"
)

// paths are all keys of a JSON value with the keys above them:
// "letters[].findings[].rule".
func paths(v any, at string, out map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for key, sub := range v {
			p := strings.TrimPrefix(at+"."+key, ".")
			out[p] = true
			paths(sub, p, out)
		}
	case []any:
		for _, sub := range v {
			paths(sub, at+"[]", out)
		}
	}
}

// TestTheJSONIsAContract: the names that other programs rely on are those of
// testdata/json.txt, and docs/json.md speaks of each. A line may be added
// there, and none taken away.
func TestTheJSONIsAContract(t *testing.T) {
	w := sample()
	w.panel.Letters[0].Paragraphs[0].Facts = []regards.Fact{{Text: "the new dock", From: "interviewers[0].topic"}}
	w.panel.Letters[0].Sheet = &regards.Sheet{Date: "November 20, 2026", Size: "Letter"}
	w.findings[0][0].Record = "decision.by"
	w.panel.Coverage = append(w.panel.Coverage, steve(t).panel.Coverage...)
	var out bytes.Buffer
	if err := w.printJSON(&out); err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(out.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	paths(v, "", have)
	var got []string
	for p := range have {
		got = append(got, p)
	}
	slices.Sort(got)
	if *update {
		if err := os.WriteFile("testdata/json.txt", []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/json.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Fields(string(want)), got); diff != "" {
		t.Errorf("the names of the JSON (-contract +now):\n%s", diff)
	}
	doc, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range got {
		key := p[strings.LastIndexByte(p, '.')+1:]
		if !strings.Contains(string(doc), "`"+key+"`") && !strings.Contains(string(doc), "."+key+"`") && !strings.Contains(string(doc), "`"+key+".") {
			t.Errorf("docs/json.md does not speak of %s", p)
		}
	}
}

// TestJSONListsAreNeverNull: an empty case of anything is an empty list.
func TestJSONListsAreNeverNull(t *testing.T) {
	w := sample()
	l := regards.Letter{To: "A", Paragraphs: []regards.Paragraph{{Text: "T"}}, Sheet: &regards.Sheet{}}
	w.panel.Letters, w.findings, w.panel.Doubts, w.panel.Hints, w.panel.Notes = []regards.Letter{l}, [][]regards.Finding{nil}, nil, nil, nil
	var out bytes.Buffer
	if err := w.printJSON(&out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if strings.Contains(line, "null") && !strings.Contains(line, `"plan"`) && !strings.Contains(line, `"risks"`) && !strings.Contains(line, `"closing_card"`) && !strings.Contains(line, `"briefs"`) {
			t.Errorf("null: %s", line)
		}
	}
}

// TestPlacesInTheJSONHold: start and end are bytes of body, and every fact of a
// letter is one of its paragraphs'.
func TestPlacesInTheJSONHold(t *testing.T) {
	w := steve(t)
	w.findings[0] = []regards.Finding{{Rule: "F1", Severity: regards.Block, Start: 5, End: 18}}
	var out bytes.Buffer
	if err := w.printJSON(&out); err != nil {
		t.Fatal(err)
	}
	var got writtenJSON
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	l := got.Letters[0]
	if f := l.Findings[0]; l.Body[f.Start:f.End] != "Ms. Lindqvist" {
		t.Errorf("the place of the finding holds %q", l.Body[f.Start:f.End])
	}
	n := 0
	for _, p := range l.Paragraphs {
		n += len(p.Facts)
		if !strings.Contains(l.Body, p.Text) {
			t.Errorf("not in the body: %s", p.Text)
		}
	}
	if n == 0 || n != len(l.Facts) {
		t.Errorf("%d facts in the paragraphs, %d in the letter", n, len(l.Facts))
	}
}
