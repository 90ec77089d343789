package reading

import (
	"strings"

	"regards/english"
)

// form is the grammatical form of an answer or of a part of it.
type form int

const (
	noForm    form = iota
	bare           // stop losing new grads
	gerund         // setting up a buddy system
	past           // cut turnover from 31% to 12%
	partic         // written up the same day; been belted ever since
	third          // picks one of us
	modal          // can lift; would gladly take
	nominal        // rounds that start on time
	finite         // nights have it harder
	question       // how you turned around the ICU
	adverbial      // out with growers all day
)

// formOf is the form of p, which was tagged in its stem.
func formOf(p phrase) form {
	if len(p) == 0 {
		return noForm
	}
	i := 0
	for i < len(p)-1 && (p[i].tagged("RB", "RBR") || p[i].is("not", "never", "also", "just")) && !p[i].is("out", "back", "down", "away") {
		i++
	}
	f := p[i]
	c := analyse(p)
	switch {
	case f.tagged("WRB", "WP", "WDT", "WP$") || f.is("whether"):
		return question
	case f.is("to") && p.at(i+1).verb():
		return bare
	case f.tag == "VBG" && !compound(p, i):
		if c.verb > 0 && c.subject >= 0 && c.verb < 5 && !comesBefore(p, i, c.verb, ",") {
			return finite // "running the desk was mine"
		}
		return gerund
	case f.tag == "MD":
		return modal
	case f.tag == "VBZ" && !f.is("'s"):
		return third
	case f.tag == "VBD":
		return past
	case f.tag == "VBN":
		return partic
	case f.tagged("VB", "VBP"):
		return bare
	case c.verb > 0 && c.subject >= 0:
		return finite
	case f.tagged("IN", "TO", "RP") || f.is("out", "back", "down", "away"):
		return adverbial
	}
	return nominal
}

// compound reports whether the -ing word at i belongs to a noun ("training
// nurses" does not, "running costs" and "onboarding calls" do).
func compound(p phrase, i int) bool {
	n := p.at(i + 1)
	if !n.noun() {
		return false
	}
	_, _, isVerb := english.VerbForms(p[i].w)
	return !isVerb
}

func comesBefore(p phrase, i, j int, w string) bool {
	k := p.index(i, w)
	return k >= 0 && k < j
}

// canBe reports whether the word can be the verb form.
func canBe(w string, want english.VerbForm) bool {
	_, forms, ok := english.VerbForms(strings.ToLower(w))
	if !ok {
		return false
	}
	for _, f := range forms {
		if f == want {
			return true
		}
	}
	return false
}

// startsWithFigure reports whether the phrase begins with a number.
func startsWithFigure(p phrase) bool { return len(p) > 0 && p[0].tag == "CD" }

// clauses splits p where one sentence ends and another begins: at full stops,
// semicolons and dashes.
func clauses(p phrase) []phrase {
	return split(p, func(i int) bool {
		return p[i].is(";", ".", "?", "!", "--", "–", "—") || p[i].is("-") && !p[i].glue
	})
}

// parts splits p at commas.
func parts(p phrase) []phrase {
	return split(p, func(i int) bool { return p[i].comma() })
}

func split(p phrase, at func(int) bool) []phrase {
	var out []phrase
	start := 0
	for i := range p {
		if at(i) {
			if q := p[start:i].trim(); len(q) > 0 {
				out = append(out, q)
			}
			start = i + 1
		}
	}
	if q := p[start:].trim(); len(q) > 0 {
		out = append(out, q)
	}
	return out
}

// join puts parts together again with commas.
func join(ps []phrase, sep string) phrase {
	var out phrase
	for i, p := range ps {
		if i > 0 {
			out = append(out, tok{w: sep, tag: sep, glue: true, sure: 9})
		}
		out = append(out, p...)
	}
	return out
}
