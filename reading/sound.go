package reading

import (
	"strings"

	"regards/english"
)

// unsound looks at a finished sentence with fresh eyes: it says why a careful
// reader would stop at it, or nothing. It is the last fence between an answer
// that was misread and a letter.
func unsound(s string) string {
	if strings.ContainsAny(s, "=<>#@{}[]|_~^*\\→") {
		return "there is a sign in it that does not belong into a letter"
	}
	for _, bad := range []string{" - ", " / ", "->", "..", " ,", ",,", "  ", ";;", "( ", " )"} {
		if strings.Contains(s, bad) {
			return "it does not read as one sentence"
		}
	}
	if strings.Count(s, "(") != strings.Count(s, ")") {
		return "a bracket is left open"
	}
	p := parse("", s, "")
	for i := range p {
		if why := stumble(p, i); why != "" {
			return why
		}
	}
	return ""
}

// stumble says what is wrong at token i.
func stumble(p phrase, i int) string {
	t, next := p[i], p.at(i+1)
	switch {
	case strings.EqualFold(t.w, next.w) && t.w != "" && !t.is("had", "that", ",", ".") && t.tag != "CD":
		return "the word \"" + t.w + "\" stands twice"
	case t.is("to") && t.tag == "TO" && next.verb() && !next.tagged("VB", "VBP", "VBN", "VBD", "VBG"):
		return "a verb form does not fit after \"to\""
	case t.is("will", "would", "can", "could", "should") && t.tag == "MD" && next.tagged("VBZ", "VBG") && !next.is("'s"):
		return "a verb form does not fit after \"" + t.w + "\""
	case t.nominative() && !t.is("i") && next.is("am"), t.is("you", "we", "they") && next.is("was", "is", "has", "does"):
		if !p.at(i-1).tagged("IN", "CC", "VB", "VBD", "VBG") {
			return "subject and verb do not agree"
		}
	case t.is("i") && (next.tag == "VBZ" && !next.is("'s") || next.tag == "VBG" || next.is("are", "is", "were", "been")):
		return "subject and verb do not agree"
	case t.is("a") && next.tagged("NNS") && !next.is("few", "series", "means") && english.IsPlural(next.w):
		return "\"a\" stands before a plural"
	case t.is("a", "an", "the", "my", "your", "our", "their") && next.w == strings.ToLower(next.w) && next.tagged("DT", "PRP", "PRP$", "MD", "IN", ".", ",", "CC") && next.w != "" && !next.is("that", "then", "like", "in", "off", "out", "over", "under", "above", "all", "both", "on", "no"):
		return "a noun is missing after \"" + t.w + "\""
	case t.is("of", "into") && next.tagged(".", "VBZ", "MD") && !relativeBefore(p, i):
		return "something is missing after \"" + t.w + "\""
	}
	return ""
}

// relativeBefore reports whether a clause that may end in a preposition began
// before i ("a scheme that everybody teaches from").
func relativeBefore(p phrase, i int) bool {
	for _, t := range p[:i] {
		if t.tagged("WDT", "WP", "WRB", "TO") || t.is("that", "to") || t.nominative() {
			return true
		}
	}
	return false
}
