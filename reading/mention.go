package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// mentioned reads what they told as a thing ("3 captains in 2 years"), which a
// letter says after "You mentioned".
func (n *note) mentioned(p phrase) bool {
	q := parse("You mentioned", p.String(), ".")
	if len(q) < 2 || !(q[0].noun() || q[0].tagged("DT", "CD", "PRP$", "JJ") || q[0].is("no")) || canBe(q[0].w, english.ThirdForm) || q[0].is("lots", "something", "things", "stuff", "everything", "nothing", "a") && !q.at(1).noun() || formOf(q) != nominal || len(parts(q)) > 1 {
		return false
	}
	if slices.ContainsFunc(q, func(t tok) bool { return t.finite() || t.tag == "VB" || t.nominative() }) {
		return false
	}
	n.form = nominal
	n.views["told.np"] = wordFirst(determined(q)).String()
	return true
}

// quoted is what they said in their own words, in quotation marks and as one
// sentence; false when the answer is no quotation.
func quoted(s string) (string, bool) {
	if len(s) < 8 || s[0] != '"' || s[len(s)-1] != '"' || strings.Count(s, "\"") != 2 {
		return "", false
	}
	inner := strings.TrimRight(s[1:len(s)-1], ".! ")
	if len(words(inner)) < 3 || strings.ContainsAny(inner, ";?") {
		return "", false
	}
	return upperFirst(inner), true
}
