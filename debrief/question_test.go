package debrief

import (
	"strings"
	"testing"

	"regards"
	"regards/casefile"
)

// TestQuestionsAreAboutACase: every box of questions.txt is a place of a case,
// every chip an answer that can be kept there, every mark of a heading a box.
func TestQuestionsAreAboutACase(t *testing.T) {
	boxes := 0
	for _, q := range questions() {
		for _, a := range q.Asks {
			boxes++
			c := &regards.Case{}
			path := Place(a.Pattern, 0, 0)
			if _, err := casefile.Get(c, path); err != nil {
				t.Errorf("%s: %v", q.Key, err)
			}
			for _, ch := range a.Choices {
				if err := casefile.Set(c, path, ch.Value); err != nil {
					t.Errorf("%s: %q: %v", path, ch.Value, err)
				}
			}
			if strings.Contains(a.Pattern, "[k]") != (q.run != "") || strings.Contains(a.Pattern, "[n]") != q.Each {
				t.Errorf("%s: asked for something else than its place is in: %s", q.Key, a.Pattern)
			}
		}
		s := Screen{Question: &q}
		for _, text := range []string{q.Heading, q.Chapter} {
			for _, p := range s.Pieces(text, 0) {
				if strings.ContainsAny(p.Plain, "<>{}") {
					t.Errorf("%s: %q", q.Key, text)
				}
			}
			for _, m := range pieceMark.FindAllString(text, -1) {
				if m != "{who}" && patternOf(&q, m[1:len(m)-1]) == "" {
					t.Errorf("%s: no box is called %s", q.Key, m)
				}
			}
		}
		if q.after != "" && patternOf(&q, q.after) == "" {
			t.Errorf("%s: comes after %q, which no box is called", q.Key, q.after)
		}
	}
	if boxes < 30 {
		t.Errorf("only %d boxes were read", boxes)
	}
}

// TestFaultsOfTheTableSayTheLine: who edits questions.txt is told where it is wrong.
func TestFaultsOfTheTableSayTheLine(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"interview.went | chips", "questions.txt:1: a box before"},
		{"= how | case | always | x", "questions.txt:1: a screen has five columns"},
		{"= how | all | always | x | y", "asked of nobody"},
		{"= how | case | sometimes | x | y", "no condition"},
		{"= how | case | always | x | y\n\nx | slider | z", "questions.txt:3: \"slider\" is no control"},
		{"= how | case | always | x | y\nx | chips | z | yes", "wants a value and a label"},
		{"= how | case | always | x | y\nx | chips | z", "chips, and only they"},
	} {
		_, err := parseQuestions(c.text)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v", c.text, err)
		}
	}
}
