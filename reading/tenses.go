package reading

import (
	"strings"

	"regards/english"
)

// sinceThen puts what has lasted into the tense that English wants: "know
// Opera 8 years already" is "have known Opera for 8 years", "already staying
// here since June" is "have already been staying here since June".
func sinceThen(p phrase) phrase {
	start := 0
	if p.at(0).is("i") {
		start = 1
	}
	if len(p) < start+3 || p.index(0, ",", ";", "and") >= 0 {
		return p
	}
	if p[start].is("already", "now") && p.at(start+1).tag == "VBG" && p.index(0, "since") > 0 {
		q := p.splice(start, start+1, word("have", "VBP"), word("already", "RB"), word("been", "VBN"))
		return q
	}
	end := len(p)
	for end > 0 && p[end-1].is("already", "now") {
		end--
	}
	if end < start+4 || !p[end-1].is("years", "months") || p[end-2].tag != "CD" || !p[start].is("know", "use", "speak", "live", "work", "teach", "drive", "play", "have") {
		return p
	}
	if p[start].is("have") && p[start+1].tagged("VBN", "VBD") {
		return p // "I have worked there for six years"
	}
	k := end - 2
	if p[k-1].is("for", "since") {
		k--
	} else if p[k-1].tagged("IN", "RB", "DT") {
		return p
	}
	q := append(p[:start].clone(), word("have", "VBP"), word(english.Participle(strings.ToLower(p[start].w)), "VBN"))
	q = append(q, p[start+1:k]...)
	q = append(q, word("for", "IN"))
	return append(q, p[end-2:end]...)
}

// onlyOften mends the order of "only twice I call police in six years".
func onlyOften(p phrase) phrase {
	if len(p) > 5 && p[0].is("only") && p[1].is("2", "two") && p[2].is("times") {
		p = p.splice(1, 3, word("twice", "RB"))
	}
	if len(p) < 5 || !p[0].is("only") || !p[1].is("once", "twice") || !p[2].is("i") || !p[3].tagged("VBP", "VB", "VBD") {
		return p
	}
	verb := p[3]
	if verb.tag != "VBD" {
		verb.w, verb.tag = pastOf(strings.ToLower(verb.w)), "VBD"
	}
	rest := p[4:]
	k := rest.index(0, "in")
	if k < 0 {
		k = len(rest)
	}
	p = p.clone()
	p[0].w = "only"
	out := append(phrase{word("I", "PRP"), verb}, rest[:k]...)
	out = append(out, p[:2]...)
	return append(out, rest[k:]...)
}
