package reading

import (
	"strings"

	"regards/english"
)

// readProof reads "I have done it before: at ___, I ___".
func (n *note) readProof(at string) {
	cs := clauses(n.parseDone(n.text))
	if len(cs) == 0 {
		return
	}
	head, tail := n.splitDone(cs[0])
	bare, ok := n.deed(head)
	if !ok {
		return
	}
	place, noun := n.place(at)
	n.views["proof.bare"] = bare
	if vp, ok := strings.CutPrefix(bare, "I "); ok {
		n.views["proof.vp"] = vp
	}
	n.views["proof"] = bare
	if place != "" {
		n.views["proof.at"] = place
		if noun != "" {
			n.views["proof.place"] = noun
		}
		sep := " "
		if len(words(place)) > 4 || !strings.HasPrefix(bare, "I ") {
			sep = ", "
		}
		n.views["proof"] = place + sep + bare
		if front, rest, ok := strings.Cut(bare, " I "); ok && front != "" && strings.ToLower(front) == front && len(words(front)) < 6 {
			n.views["proof"] = front + " " + place + " I " + rest // "in two years at Bellwether I rode along"
		}
	}
	n.readDone("proof.more", append(tail, cs[1:]...))
}

// parseDone tags a past deed after "I", or as it stands when it brings its
// own subject.
func (n *note) parseDone(s string) phrase {
	if p := thingIs(s); p != nil {
		return p
	}
	if p := thingsDid(s); p != nil {
		return p
	}
	first := strings.ToLower(firstWord(s))
	if first == "zero" {
		p := parse("", s, ".")
		p[0].tag = "DT" // "zero leaks since 2015": nobody zeroes them
		return p
	}
	_, _, verb := verbForms(first)
	if verb || strings.HasSuffix(first, "ed") || first == "have" || first == "never" || first == "also" || first == "just" || first == "always" {
		p := parse("I", s, ".")
		if len(p) > 0 && !(p[0].noun() && !canBe(first, english.PastForm)) {
			return p
		}
	}
	return parse("", s, ".")
}

// splitDone parts the deed from clauses behind it that bring a subject of
// their own.
func (n *note) splitDone(p phrase) (head phrase, tail []phrase) {
	ps := parts(p)
	for i := 1; i < len(ps); i++ {
		q := ps[i]
		if q[0].is("and", "but") {
			q = q[1:]
		}
		if nothingLost(q) {
			continue
		}
		if standsAlone(q) || changes(q) || leadsToClause(q) {
			return join(ps[:i], ","), append([]phrase{}, join(ps[i:], ","))
		}
	}
	return p, nil
}

// nothingLost reports whether p only says what did not happen to anything
// ("no patient lost"), and is no sentence.
func nothingLost(p phrase) bool {
	return len(p) == 3 && p[0].is("no", "zero") && p[1].noun() && p[2].is("lost", "refused", "missed", "broken", "damaged", "rejected", "returned", "hurt", "injured", "wasted", "reported", "stolen", "dropped", "cancelled", "canceled")
}

// leadsToClause reports whether a clause of "we" or "I" stands behind a time
// ("in six months we had no more incidents").
func leadsToClause(p phrase) bool {
	if !p[0].is("in", "after", "within", "by", "since") || p.at(1).tagged("VBG", "WDT", "WP") || p.at(1).is("which") {
		return false
	}
	for k := 1; k+1 < len(p) && k < 6; k++ {
		if p[k].is("we", "i") {
			return p[k+1].finite()
		}
	}
	return false
}

// wentFrom supplies the verb of a change before the "from" at i ("mirror claims
// down from 31 to 12").
func wentFrom(p phrase, i int) phrase {
	if p.at(i-1).is("down", "up") {
		i--
	}
	return p.splice(i, i, word("went", "VBD"))
}

// changes reports whether p is a thing with its figure before and after
// ("accounts from 19 to 44 in two years"), without a verb.
func changes(p phrase) bool {
	if analyse(p).verb >= 0 {
		return false
	}
	i := p.index(0, "from")
	if i > 1 && canBe(p[i-1].w, english.PastForm) && !isNounToo(p[i-1].w) {
		return false // "the returns lowered from 10 to 2" has its verb
	}
	if i <= 0 || p.index(i, "to") <= i || p.at(i+1).tag != "CD" && p.at(i+2).tag != "CD" {
		return false
	}
	for _, q := range parts(p)[1:] {
		if q[0].tag == "CD" && q.at(1).is("months", "years", "weeks", "quarters") && len(q) == 2 {
			continue
		}
		if !q[0].tagged("IN", "RB", "CC") && !q[0].is("with", "never", "without", "mostly", "all") {
			return false // more was typed than the change
		}
	}
	return true
}

// readDone makes sentences of clauses behind the deed.
func (n *note) readDone(view string, rest []phrase) {
	var out []string
	for _, p := range rest {
		p = p.trim()
		if len(p) == 0 {
			continue
		}
		if p[0].tagged("VBD", "VBN") && p.at(1).tag == "NNS" && analyse(p[1:]).verb == 1 && len(n.unsure) == 0 {
			out = append(out, p.String()) // "logged errors fell by half"
			continue
		}
		if leadsToClause(p) {
			p = p.clone()
		} else if q := byShare(lowered(p)); q != nil {
			p = q
		} else if p[0].is("from") && p.index(0, "to") > 0 {
			p = append(phrase{word("I", "PRP"), word("went", "VBD")}, p...)
		} else if changes(p) {
			i := p.index(0, "from")
			p = wentFrom(p, i)
		} else if standsAlone(p.trim()) {
			p = p.trim()
		} else if p[0].is("zero", "no") && p.at(1).noun() {
			p = p.clone()
		} else if q := n.parseDone(p.String()); len(q) > 0 && q[0].tagged("VBD", "VBP", "VBN") {
			p = append(phrase{word("I", "PRP")}, lowered(q)...)
		}
		s, ok := n.situation(inPastToo(p))
		if !ok {
			n.doubt("what stands at the end is not surely read")
			break
		}
		out = append(out, s)
	}
	if s := sentences(out); s != "" {
		n.views[view] = s
	}
}

// guessDeed is a wording of a deed without a verb that would be read surely.
func (n *note) guessDeed(p phrase) string {
	if len(p) == 0 {
		return ""
	}
	switch {
	case p[0].is("from"):
		return "brought ours " + p.String()
	case startsWithFigure(p) && p.at(1).is("years", "months") && p.at(2).w != "" && !p.at(2).tagged("IN", ","):
		return "have " + p[:2].String() + " in " + p[2:].String()
	case p[0].tagged("DT", "JJS") || p[0].tag == "CD" && p.at(1).tag == "NNS" || p[0].is("no", "zero", "every", "all"):
		return "had " + p.String()
	}
	return ""
}

// prepositions that an answer to "at ___" may bring along.
var placeWords = []string{"at", "in", "as", "on", "during", "for", "with", "while", "when", "under", "from", "through", "since"}

// places of one's own life that are said with "in".
var inPlaces = []string{"job", "role", "position", "thesis", "doctorate", "phd", "studies", "apprenticeship", "internship", "placement", "training",
	"practice", "career", "year", "degree", "course", "kitchen", "business", "time", "post", "town", "village", "country", "home", "garden", "army", "navy", "service"}

// named gives a place without a determiner its capitals: a firm's name that was
// typed small ("bellwether").
func named(s string) string {
	f := words(s)
	first := strings.ToLower(f[0])
	if s != strings.ToLower(s) || len(f) > 3 || english.Determiner(first) || english.Possessive(first) {
		return s
	}
	switch f[len(f)-1] {
	case "home", "school", "university", "college", "work", "church", "uni", "lead", "manager", "nurse", "assistant", "volunteer", "freelancer", "intern", "trainee":
		return s
	}
	for i := range f {
		f[i] = upperFirst(f[i])
	}
	return strings.Join(f, " ")
}

// place is where the deed was done, as an adverbial and, where it is one, as a
// noun phrase.
func (n *note) place(at string) (adverbial, noun string) {
	s := n.Book.mend(at).Text
	if s == "" {
		return "", ""
	}
	if w := strings.TrimSpace(at); upperFirst(w) == w && w != strings.ToUpper(w) && strings.EqualFold(firstWord(w), firstWord(s)) && !english.Preposition(firstWord(s)) && !english.Possessive(firstWord(s)) && !english.Determiner(firstWord(s)) {
		s = upperFirst(s) // a name that begins with a common word: "Northern Gas"
	}
	first := strings.ToLower(firstWord(s))
	for _, w := range placeWords {
		if first == w {
			if w == "at" || w == "in" || w == "for" || w == "with" {
				return s, strings.TrimSpace(s[len(w):])
			}
			return s, ""
		}
	}
	s = named(s)
	f := words(s)
	last := strings.ToLower(f[len(f)-1])
	if first == "my" || first == "the" || first == "a" || first == "an" || first == "our" {
		for _, w := range f {
			for _, in := range inPlaces {
				if strings.ToLower(w) == in {
					return "in " + s, s
				}
			}
		}
		return "at " + s, s
	}
	if last == "lead" || last == "manager" || last == "nurse" || last == "assistant" || last == "volunteer" || last == "freelancer" || last == "intern" || last == "trainee" {
		if s == strings.ToLower(s) {
			return "as " + english.Article(s) + " " + s, ""
		}
	}
	return "at " + s, s
}
