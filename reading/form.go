package reading

import (
	"strings"

	"regards/english"
	"regards/english/pattern"
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
	case f.is("that") && i+1 < len(p) && analyse(p[i+1:]).verb > 0:
		return finite
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
	case f.tag == "VBZ" && p.at(i+1).is("that", "who", "which", "of") && canBeNoun(f.w):
		return nominal
	case f.tag == "VBZ" && !f.is("'s"), i == 0 && f.tag == "NNS" && canBe(f.w, english.ThirdForm) && !canBeNoun(f.w) && p.at(1).tagged("PRP", "DT", "PRP$", "NNP"):
		return third
	case f.tagged("VBD", "VBN") && p.at(i+1).noun() && qualifies(p, i) && !f.is("brought", "made", "took", "got", "gave", "ran", "led", "won", "taught", "kept", "cut", "put", "set", "had", "did", "found", "drove"):
		return finite
	case f.tag == "VBD" && !canBe(f.w, english.PastForm) && canBe(f.w, english.ParticipleForm):
		return partic
	case f.tag == "VBD":
		return past
	case f.tag == "VBN":
		return partic
	case f.is("zero", "no") && p.at(i+1).noun() && !p.at(i+1).is("one") && c.verb < 0:
		return nominal
	case f.tag == "JJ" && p.at(i+1).tagged("IN", "TO") && !strings.Contains(f.w, "-"):
		return adverbial
	case f.tagged("VB", "VBP"):
		return bare
	case c.verb > 0 && c.subject >= 0 && thingFirst(p, c.verb):
		return nominal
	case c.verb > 0 && c.subject >= 0:
		return finite
	case isLeaving(p):
		return finite
	case f.tagged("IN", "TO", "RP") || f.is("out", "back", "down", "away"):
		return adverbial
	}
	return nominal
}

// String is the form's name in measurements.
func (f form) String() string {
	return [...]string{"none", "vp", "ger", "past", "past", "third", "vp", "np", "clause", "wh", "other"}[f]
}

// formOf is the form of p; the first one that is asked for is the answer's.
func (n *note) formOf(p phrase) form {
	f := formOf(p)
	if n.form == noForm {
		n.form = f
		if f == bare && p[0].is("have", "am", "has") {
			n.form = past
		}
	}
	if f == nominal && n.stem != Doubted && bareThing(p) {
		n.refuse("there is no thing in it")
	}
	return f
}

// compound reports whether the -ing word at i belongs to a noun: to a bare
// singular one, which a verb would not take ("planning board"), or to a thing
// that is to go up or down ("running costs down").
func compound(p phrase, i int) bool {
	n := p.at(i + 1)
	switch {
	case n.tag == "NN":
		_, known := english.Countable(p[i].w)
		return (known || p[i].is(activities...)) && countable(p[i+1:])
	case n.tag == "NNS":
		return p.at(i+2).is("down", "up", "under", "below")
	}
	return false
}

// activities are -ing words that stand before a noun as often as before an
// object.
var activities = []string{"planning", "booking", "waiting", "parking", "packing", "sorting", "staging", "landing", "drawing", "loading", "washing", "dining",
	"meeting", "training", "briefing", "tracking", "ordering", "filing", "shopping", "holding", "warming", "parts", "rolling", "standing", "working", "living", "sleeping", "heating", "cooling", "drying", "screening", "buying", "selling", "pricing", "scheduling", "onboarding", "grooming", "counting", "tasting", "mixing", "handling", "receiving", "shipping", "staffing", "coaching", "mentoring", "listening", "seating", "lighting", "wiring", "welcoming", "growing", "reading", "writing", "swimming", "fishing", "opening", "closing"}

// canBeNoun reports whether a word in -s is the plural of a noun.
func canBeNoun(w string) bool { return isNounToo(english.Singular(strings.ToLower(w))) }

// bareThing reports whether there is no noun in p's first part that could be
// had or talked of ("faster, cheaper", "honest").
func bareThing(p phrase) bool {
	for _, t := range parts(p)[0] {
		if t.noun() && !ordinal.MatchString(t.w) || t.tagged("PRP", "VBG", "WP", "CD", "EX") || t.is("one", "this", "these", "those", "everything", "something") {
			return false
		}
	}
	return true
}

var ordinal = pattern.MustCompile(`^\d+(?:st|nd|rd|th)$`)

// isLeaving reports whether "'s" at the end of p is a verb ("the operator's
// leaving").
func isLeaving(p phrase) bool {
	if p.at(1).is("'s") && p.at(2).is("home", "ready", "back", "out", "happy", "safe", "here", "paid", "late", "gone", "covered", "in") && p[0].is("everyone", "everybody", "nobody", "somebody", "someone") {
		return true
	}
	k := len(p) - 1
	return k > 1 && p[k-1].is("'s") && !p[k-2].is("that", "who", "which") && p[k].tagged("VBG", "VBN", "JJ")
}

// thingFirst reports whether p is a thing to which a clause is only joined ("an
// hour for every adult, and nobody argues about it").
func thingFirst(p phrase, verb int) bool {
	for i := 1; i+1 < verb; i++ {
		if p[i].comma() && p[i+1].is("and", "but", "so") && i+2 < len(p) && analyse(p[:i]).verb < 0 {
			return true
		}
	}
	return false
}

// qualifies reports whether the participle at i belongs to the subject of a
// clause ("failed batches are presented on Fridays").
func qualifies(p phrase, i int) bool {
	c := analyse(p[i+1:])
	return c.verb > 0 && c.subject >= 0 && p[i+1:].index(0, ",", "and", "to", "of") < 0 || c.verb > 0 && c.verb <= 2
}

func comesBefore(p phrase, i, j int, w string) bool {
	k := p.index(i, w)
	return k >= 0 && k < j
}

// canBe reports whether the word can be the verb form.
func canBe(w string, want english.VerbForm) bool {
	_, forms, ok := verbForms(w)
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
	var out []phrase
	for _, q := range split(p, func(i int) bool {
		if p[i].is(".") && i > 0 && (strings.HasSuffix(p[i-1].w, ".m") || len(p[i-1].w) == 1 && i+1 < len(p) && !p[i+1].is("if", "when", "we", "i", "it", "they", "but", "then", "the", "that", "no", "not")) {
			return false // "the 2 a.m. label printer"
		}
		return p[i].is(";", ".", "?", "!", "--", "–", "—") || p[i].is("-") && !p[i].glue
	}) {
		if i := runsOn(q); i > 0 && !inQuotes(q, i) {
			for k := i; k > 0 && (q[k-1].tag == "RB" || q[k-1].comma()); k-- {
				if q[k-1].comma() {
					i = k // "in one trip, right now it's 2.3"
				}
			}
			out = append(out, q[:i].trim(), q[i:].trim())
			continue
		}
		out = append(out, q)
	}
	return out
}

// parts splits p at commas.
func parts(p phrase) []phrase {
	return splitAt(p, func(i int) bool { return p[i].comma() }, phrase.unpunctuated)
}

func split(p phrase, at func(int) bool) []phrase { return splitAt(p, at, phrase.trim) }

func splitAt(p phrase, at func(int) bool, tidy func(phrase) phrase) []phrase {
	var out []phrase
	start := 0
	for i := range p {
		if at(i) {
			if q := tidy(p[start:i]); len(q) > 0 {
				out = append(out, q)
			}
			start = i + 1
		}
	}
	if q := tidy(p[start:]); len(q) > 0 {
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

// inQuotes reports whether a quotation is open before i.
func inQuotes(p phrase, i int) bool {
	open := false
	for _, t := range p[:i] {
		if t.is("\"", "``", "''", "“", "”") {
			open = !open
		}
	}
	return open
}
