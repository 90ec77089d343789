package compose

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"regards"
	"regards/english/pattern"
	"regards/reading"
)

//go:embed preview.txt
var previewText string

// previews are the sentences of preview.txt, by stem.
var previews = sync.OnceValues(func() (map[reading.Stem][]*Frame, error) {
	out := map[reading.Stem][]*Frame{}
	line := 0
	for s := range strings.Lines(previewText) {
		line++
		stem, text, ok := strings.Cut(s, "|")
		if !ok || s[0] == '#' {
			continue
		}
		f := &Frame{Text: strings.TrimSpace(text), File: "preview.txt", Line: line}
		if err := parseFrame(f); err != nil {
			return nil, err
		}
		k := reading.Stem(strings.TrimSpace(stem))
		out[k] = append(out[k], f)
	}
	return out, nil
})

// Preview is the sentence that an answer would make, typed into the box at
// path ("interviewers[0].needs[1].did"), and the doubt if it was not surely
// read. The sentence is empty when none can be made; an empty answer gives
// neither. The case is not changed.
func Preview(c *regards.Case, path, answer string) (sentence string, doubt *regards.Doubt, err error) {
	b, err := boxAt(c, path)
	if err != nil || strings.TrimSpace(answer) == "" {
		return "", nil, err
	}
	all, err := previews()
	if err != nil {
		return "", nil, err
	}
	s := situationOf(c, Options{})
	f := &filler{situation: s, v: &values{}, q: &person{p: &regards.Interviewer{}, at: b.to}}
	if b.to < len(c.Interview.Interviewers) {
		f.q = people(&situation{c: c, roster: s.roster, written: make([]bool, len(s.written))}, Options{})[b.to]
		f.r = open(c)(b.to)
	}
	rd := f.read(b.stem, path, answer, b.at, nil)
	if who, you := f.decider(); b.stem == reading.Decision && !you {
		f.v.put(mustSlot("who"), who, "")
	}
	for _, p := range all[b.stem] {
		if p.stands(&f.v.have) {
			return render(p, f.v, manner{british: spellsBritish(c.Place())}), rd.Doubt, nil
		}
	}
	return "", rd.Doubt, nil
}

// box is a place of the record into which an answer is typed.
type box struct {
	stem reading.Stem
	to   int    // whose letter it is read for
	at   string // where a deed was done
}

// boxes are the paths that hold answers, and their stems.
var boxes = []struct {
	path *pattern.Pattern
	stem reading.Stem
}{
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.topic$`), reading.Topic},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.told$`), reading.Told},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.needs\[(\d+)\]\.need$`), reading.Need},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.needs\[(\d+)\]\.help$`), reading.Help},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.needs\[(\d+)\]\.did$`), reading.Proof},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.needs\[(\d+)\]\.so$`), reading.So},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.objections\[(\d+)\]\.about$`), reading.Doubted},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.objections\[(\d+)\]\.answer$`), reading.Answer},
	{pattern.MustCompile(`^interviewers\[(\d+)\]\.promises\[(\d+)\]\.what$`), reading.Promise},
	{pattern.MustCompile(`^candidate\.()evidence\[(\d+)\]\.did$`), reading.Proof},
	{pattern.MustCompile(`^interview\.()like\[(\d+)\]$`), reading.Reason},
	{pattern.MustCompile(`^interview\.should_have_said$`), reading.Should},
	{pattern.MustCompile(`^decision\.what$`), reading.Decision},
}

func boxAt(c *regards.Case, path string) (box, error) {
	for _, b := range boxes {
		m := b.path.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		out := box{stem: b.stem}
		if len(m) > 1 && m[1] != "" {
			out.to, _ = strconv.Atoi(m[1]) // digits, by the pattern
		}
		if out.to > 0 && out.to >= len(c.Interview.Interviewers) {
			return box{}, fmt.Errorf("%s: there are only %d interviewers", path, len(c.Interview.Interviewers))
		}
		if len(m) > 2 && b.stem == reading.Proof {
			out.at = placeAt(c, m[1], m[2])
		}
		return out, nil
	}
	return box{}, fmt.Errorf("%s is not a box that an answer is typed into", path)
}

// placeAt is where the deed at these indexes was done; empty when there is no
// such row yet.
func placeAt(c *regards.Case, person, row string) string {
	i, _ := strconv.Atoi(person)
	j, _ := strconv.Atoi(row)
	if person == "" && j < len(c.Candidate.Evidence) {
		return c.Candidate.Evidence[j].At
	}
	if person != "" && i < len(c.Interview.Interviewers) && j < len(c.Interview.Interviewers[i].Needs) {
		return c.Interview.Interviewers[i].Needs[j].At
	}
	return ""
}
