package critic

import (
	"strings"

	"regards"
)

// tense says whether the clause before word i speaks of what is to come (1),
// of what was (-1), or does not tell (0): the nearest cue decides.
func (v *view) tense(i int) int {
	if t := v.tenseBefore(i); t != 0 {
		return t
	}
	s := v.t.words[i].sent
	for j := i + 1; j < len(v.t.words) && v.t.words[j].sent == s; j++ {
		if strings.ContainsAny(v.t.body[v.t.words[j-1].end:v.t.words[j].start], ",;") && j > i+2 {
			break // another clause
		}
		if low := v.t.words[j].low; low == "will" || strings.HasSuffix(low, "'ll") {
			return 1
		} else if pasts()[low] {
			return -1
		}
	}
	return 0
}

// tenseBefore is tense by the words before word i alone.
func (v *view) tenseBefore(i int) int {
	s := v.t.words[i].sent
	for j := i - 1; j >= 0 && v.t.words[j].sent == s; j-- {
		low := v.t.words[j].low
		switch {
		case low == "by" || low == "next" || low == "until" || low == "before": // only of the day itself: "by telephone on Thursday" is past
			if j == i-1 || j == i-2 && v.t.words[i-1].low == "the" {
				if low == "by" && v.kind() == regards.Nudge && v.hoped(s, j) {
					return -1 // "you hoped to decide by Friday", and Friday has passed
				}
				return 1
			}
		case futures()[low], strings.HasSuffix(low, "'ll"):
			return 1
		case pasts()[low]:
			return -1
		}
	}
	return 0
}

func (v *view) tenseOf(off, i int) int {
	if off < 0 {
		return -1
	}
	return v.tense(i)
}

// hoped reports whether the clause before word i speaks of a plan that they
// had: "a decision was expected", "you were hoping".
func (v *view) hoped(sent, i int) bool {
	for j := i - 1; j >= 0 && v.t.words[j].sent == sent; j-- {
		if sets()["past plan"][v.t.words[j].low] {
			return true
		}
	}
	return false
}
