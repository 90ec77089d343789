// Command measure reads the labelled fragments of casetest in their stems and
// prints how often the form was read as the label says, among those that were
// not doubted, and how many were doubted. It changes nothing and trains
// nothing.
//
//	go run ./reading/measure          # figures of both sets
//	go run ./reading/measure dev      # with every wrong reading of the set
package main

import (
	"fmt"
	"os"

	"regards"
	"regards/casetest"
	"regards/reading"
)

// tally counts one set or one stem.
type tally struct{ all, doubted, wrong int }

func (t tally) String() string {
	sure := t.all - t.doubted
	return fmt.Sprintf("%4d answers, %3d doubted (%4.1f %%), of the %3d others %3d wrong (%.1f %% right)",
		t.all, t.doubted, share(t.doubted, t.all), sure, t.wrong, 100-share(t.wrong, sure))
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

func main() {
	show := ""
	if len(os.Args) > 1 {
		show = os.Args[1]
	}
	sets, stems := map[string]*tally{}, map[string]*tally{}
	for _, f := range casetest.Fragments() {
		r := read(f)
		t, s := count(sets, f.Set), count(stems, f.Stem)
		t.all, s.all = t.all+1, s.all+1
		switch {
		case r.Doubt != nil || f.Stem == "obj" && len(r.Views) == 0:
			t.doubted, s.doubted = t.doubted+1, s.doubted+1
		case !agrees(f, r):
			t.wrong, s.wrong = t.wrong+1, s.wrong+1
			if f.Set == show {
				fmt.Printf("%-7s %-8s read as %-6s | %s | %s%s\n", f.Stem, f.Form, r.Form, f.Answer, r.Sentence, r.Views["obj"])
			}
		}
	}
	for _, s := range casetest.Stems() {
		fmt.Printf("%-7s %s\n", s, stems[s])
	}
	fmt.Println("dev    ", sets[casetest.Dev])
	fmt.Println("held   ", sets[casetest.Held])
}

func count(m map[string]*tally, key string) *tally {
	if m[key] == nil {
		m[key] = &tally{}
	}
	return m[key]
}

// read reads the fragment as an answer for a letter to somebody who is "she"
// where the fragment speaks of a woman, else "he".
func read(f casetest.Fragment) reading.Reading {
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Ostrander & Pike", Short: "Ostrander", Country: "US"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Jordan Ellis"}}
	at := ""
	if f.Stem == "proof" {
		at = "Fairmont Works"
	}
	return reading.Open(c).For(0).Read(reading.Stem(f.Stem), "", f.Answer, at)
}

// agrees reports whether the reading is what the label says. A whole sentence
// is read as a clause; a doubt about the candidate is only named, so there
// its form does not show.
func agrees(f casetest.Fragment, r reading.Reading) bool {
	switch {
	case f.Stem == "obj":
		return r.Views["obj"] != ""
	case f.Form == "sentence":
		return r.Form == "clause"
	case f.Form == "other":
		return false
	}
	return kind(f.Form) == kind(r.Form)
}

// kind puts the forms of a verb phrase together: who types "lead a crew" for
// "led a crew" is read in the tense that the stem asks for.
func kind(form string) string {
	switch form {
	case "past", "third":
		return "vp"
	}
	return form
}
