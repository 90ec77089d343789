package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// mentioned reads what they told as a thing ("3 captains in 2 years"), which a
// letter says after "You mentioned".
func (n *note) mentioned(p phrase) bool {
	if q := sideBySide(p); q != nil {
		n.form = nominal
		n.views["told.np"] = wordFirst(q).String()
		return true
	}
	q := parse("You mentioned", p.String(), ".")
	if len(q) < 2 || !(q[0].noun() || q[0].tagged("DT", "CD", "PRP$", "JJ") || q[0].is("no")) || canBe(q[0].w, english.ThirdForm) || q[0].is("lots", "something", "things", "stuff", "everything", "nothing", "a") && !q.at(1).noun() || formOf(q) != nominal || len(parts(q)) > 1 {
		return false
	}
	for i := 1; i < len(q); i++ {
		if q[i].tag == "CD" && q[i-1].tag == "NNS" {
			return false // "two dyers 900 meters a week"
		}
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

// sideBySide joins counted things that were typed one behind the other: "three
// trucks 14 guys 61 sites" is "three trucks, 14 guys and 61 sites". Nil when p
// holds anything else.
func sideBySide(p phrase) phrase {
	var things []phrase
	for i := 0; i < len(p); {
		if p[i].is(",", "and") && i > 0 {
			i++
			continue
		}
		end := i + 1
		for p.at(end).tagged("JJ", "NN", "NNS") {
			end++
		}
		if p.at(end).is("that", "who", "which") && len(things) > 0 {
			end = len(p)
			things = append(things, p[i:end])
			break
		}
		if p[i].tag != "CD" || strings.ContainsAny(p[i].w, ":%$£€/") || !p[end-1].noun() || measure(p[end-1]) {
			return nil
		}
		things = append(things, p[i:end])
		i = end
	}
	if len(things) < 2 {
		return nil
	}
	last := len(things) - 1
	return append(append(join(things[:last], ","), word("and", "CC")), things[last]...)
}

// statesOfThings are participles that say how a thing stands, and not what it did.
var statesOfThings = []string{"parked", "booked", "signed", "closed", "funded", "planned", "filled", "leased", "included", "covered", "built", "owned", "based", "frozen",
	"insured", "reserved", "scheduled", "approved", "banned", "locked", "guaranteed", "boarded", "unfilled", "unpaid", "unmanned", "grounded", "stuck", "laid", "moored", "docked"}

// asItStands supplies the "are" of "four trucks parked for lack of people".
func asItStands(p phrase) phrase {
	if analyse(p).verb >= 0 || p.index(0, "last", "ago", "when") >= 0 {
		return p
	}
	head := 0
	for head < len(p) && !p[head].noun() {
		head++
	}
	for nounRunPart(p.at(head+1)) && p[head+1].noun() {
		head++
	}
	for i := head + 1; i < len(p); i++ {
		if !p[i].is(statesOfThings...) || !p[i].tagged("VBN", "VBD", "JJ") || !p[i-1].noun() || !(p.at(i+1).w == "" || p.at(i+1).tagged("IN", "RB", "RP", ",")) || p.at(i+1).is("of", "by") {
			continue
		}
		be := "is"
		if p[head].tag == "NNS" || p[head].is("people", "staff") {
			be = "are"
		}
		return p.splice(i, i, word(be, "VBZ"))
	}
	return p
}

// joinWas joins what somebody was or has, typed behind what they do without
// its subject: "one guard knows more than all, was a weaver".
func joinWas(p phrase) phrase {
	ps := parts(p)
	k := len(ps) - 1
	if k == 1 && ps[1][0].is("no", "zero") && ps[1].at(1).noun() && len(ps[1]) < 4 && !ps[1][1].is("one") && analyse(ps[0]).verb > 0 && standsAlone(ps[0]) && analyse(ps[1]).verb < 0 {
		return slices.Concat(ps[0], phrase{word("with", "IN")}, ps[1]) // "she closes 60% of calls, no script"
	}
	if k < 1 || !ps[k][0].is("was", "has", "had", "used", "is", "started", "began", "worked", "grew", "came", "left", "moved", "met", "went", "took", "got", "ran") || len(ps[k]) < 2 || !standsAlone(ps[0]) || subordinate(ps[0]) || p.index(0, ";") >= 0 || ps[0].index(0, "which", "who") >= 0 {
		return p
	}
	return append(append(join(ps[:k], ","), word("and", "CC")), ps[k]...)
}
