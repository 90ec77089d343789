package debrief

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed questions.txt
var questionText string

// Question is a screen of the debrief as questions.txt has it.
type Question struct {
	Key     string
	Each    bool   // asked for each interviewer
	run     string // screens of one run are asked together; "" for those that are asked once
	times   int    // how often a run is asked
	more    bool   // asked of those who decide, and of others if asked for
	after   string // the place that must have an answer; "" for none
	Chapter string // what it is about; behind a " / " what it says the second time
	Heading string // with {who} and <places>, see Screen.Pieces
	Asks    []Asking
}

// Asking is one box of a question as questions.txt has it.
type Asking struct {
	Pattern       string // the place, with [n] and [k] for the interviewer and the item
	Control       string // one of: sentence, line, notes, number, date, moment, email, name, chips
	Label         string
	Choices       []Choice // of chips
	Offers        []string // what fills the box at one tap: values, @names, @proofs
	Example, Help string
}

// Choice is one of the chips of a box.
type Choice struct{ Value, Label string }

// controls are the kinds of box that questions.txt may name.
func controls() []string {
	return []string{"sentence", "line", "notes", "number", "date", "moment", "email", "name", "chips"}
}

// questions is questions.txt, read. A fault in it is a fault of the program,
// which its first test shows.
var questions = sync.OnceValue(func() []Question {
	all, err := parseQuestions(questionText)
	if err != nil {
		panic(err)
	}
	return all
})

func parseQuestions(text string) (out []Question, err error) {
	line := 0
	for s := range strings.Lines(text) {
		line++
		s = strings.TrimSpace(s)
		if s == "" || s[0] == '#' {
			continue
		}
		cells := strings.Split(s, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if head, ok := strings.CutPrefix(cells[0], "= "); ok {
			cells[0] = head
			q, err := parseQuestion(cells)
			if err != nil {
				return nil, fmt.Errorf("questions.txt:%d: %w", line, err)
			}
			out = append(out, q)
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("questions.txt:%d: a box before the first screen", line)
		}
		a, err := parseAsking(cells)
		if err != nil {
			return nil, fmt.Errorf("questions.txt:%d: %w", line, err)
		}
		q := &out[len(out)-1]
		q.Asks = append(q.Asks, a)
	}
	return out, nil
}

func parseQuestion(cells []string) (q Question, err error) {
	if len(cells) != 5 {
		return q, fmt.Errorf("a screen has five columns, here are %d", len(cells))
	}
	q = Question{Key: cells[0], times: 1, Chapter: cells[3], Heading: cells[4]}
	who := strings.Fields(cells[1])
	if len(who) != 1 && len(who) != 3 || who[0] != "case" && who[0] != "each" {
		return q, fmt.Errorf("%q is asked of nobody", cells[1])
	}
	q.Each = who[0] == "each"
	if len(who) == 3 {
		q.run = who[1]
		if q.times, err = strconv.Atoi(who[2]); err != nil || q.times < 1 {
			return q, fmt.Errorf("%q is no number of times", who[2])
		}
	}
	after, isAfter := strings.CutPrefix(cells[2], "after ")
	switch {
	case isAfter:
		q.after = after
	case cells[2] == "more":
		q.more = true
	case cells[2] != "always":
		return q, fmt.Errorf("%q is no condition", cells[2])
	}
	return q, nil
}

func parseAsking(cells []string) (a Asking, err error) {
	for len(cells) < 6 {
		cells = append(cells, "")
	}
	if len(cells) > 6 {
		return a, fmt.Errorf("a box has at most six columns")
	}
	a = Asking{Pattern: cells[0], Control: cells[1], Label: cells[2], Example: cells[4], Help: cells[5]}
	if !slices.Contains(controls(), a.Control) {
		return a, fmt.Errorf("%q is no control", a.Control)
	}
	for _, c := range strings.Split(cells[3], ",") {
		c = strings.TrimSpace(c)
		value, label, ok := strings.Cut(c, ": ")
		switch {
		case c == "":
		case a.Control != "chips":
			a.Offers = append(a.Offers, c)
		case !ok:
			return a, fmt.Errorf("the chip %q wants a value and a label", c)
		default:
			a.Choices = append(a.Choices, Choice{value, label})
		}
	}
	if (a.Control == "chips") != (len(a.Choices) > 0) {
		return a, fmt.Errorf("%s: chips, and only they, have values with labels", a.Pattern)
	}
	return a, nil
}

// Place is the path of a box for the person and the item given, both from 0.
func Place(pattern string, n, k int) string {
	return strings.NewReplacer("[n]", "["+strconv.Itoa(n)+"]", "[k]", "["+strconv.Itoa(k)+"]", "[*]", "["+strconv.Itoa(n)+"]").Replace(pattern)
}

// lastStep is the end of a path: "need" of "interviewers[0].needs[1].need".
func lastStep(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// patternOf finds the box that a heading or a condition means by the last
// step of its path: among the boxes of the same run, then of the same screens.
func patternOf(q *Question, last string) string {
	for _, same := range []func(o *Question) bool{
		func(o *Question) bool { return o.Each == q.Each && o.run == q.run && (o.run != "" || o.Key == q.Key) },
		func(o *Question) bool { return o.Each == q.Each },
	} {
		all := questions()
		for i := range all {
			for _, a := range all[i].Asks {
				if same(&all[i]) && lastStep(a.Pattern) == last {
					return a.Pattern
				}
			}
		}
	}
	return ""
}
