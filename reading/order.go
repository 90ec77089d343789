package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// describedCount is where a singular stands that wants its plural, behind a
// figure and an adjective ("37 critical bug", "the top ten flaky test"); 0 when
// there is none.
func describedCount(p phrase, i int) int {
	n := p.at(i + 2)
	if p[i].tag != "CD" || p[i].is("1", "one", "a") || p.at(i+1).is("next", "last", "each", "per") || !p.at(i+1).tagged("JJ") || n.tag != "NN" || strings.ContainsAny(p[i].w, ":%$£€-/.'") || english.IsPlural(n.w) {
		return 0
	}
	if p.at(i-1).is("level", "grade", "year", "class", "phase", "$", "£", "€", "-") || strings.Contains(p[i+1].w, "-") || len(p[i].w) == 4 && digits(p[i].w) {
		return 0
	}
	if after := p.at(i + 3); after.noun() || after.tagged("HYPH", "POS", "VBG", "CD") || after.is("-", "'s") {
		return 0
	}
	if yes, known := english.Countable(strings.ToLower(n.w)); !known || !yes || n.is("percent", "cent", "half", "quarter", "way", "while") {
		return 0
	}
	return i + 2
}

// frequent are adverbs that stand before their verb, and not between it and
// its object.
var frequent = []string{"always", "never", "often", "usually", "also", "still"}

// adverbs puts an adverb that was typed between a verb and its object where
// English has it: "I check always the wall", "inform immediately the nurse".
func adverbs(p phrase) phrase {
	for i := 0; i+2 < len(p); i++ {
		if !p[i].verb() || auxiliary(p[i]) || p[i].is("is", "are", "was", "were", "am", "be", "been", "'s", "'re", "'m", "need", "do", "does", "did") || !p[i+1].tagged("RB", "JJ") {
			continue
		}
		object := p[i+2].tagged("DT", "PRP$", "WP", "WRB") && !p[i+2].is("all", "both")
		switch adverb := p[i+1]; {
		case i == 0 && adverb.is("always", "also", "never") && p[i+2].tagged("IN") && p[i].tagged("VB", "VBP"),
			adverb.is(frequent...) && (object || p[i+2].tagged("NNS", "CD")) && (i == 0 || !p[i].is("have", "has", "had")):
			p = p.clone()
			p[i], p[i+1] = p[i+1], p[i]
			p[i].glue, p[i+1].glue = p[i+1].glue, false
			i++
		case p[i+1].is("now") && p[i+2].tag == "CD" && p[i].tagged("VBP", "VBZ"):
			p = p.clone()
			p[i], p[i+1] = p[i+1], p[i] // "64 women swim now 25 meters"
			p[i].glue, p[i+1].glue = p[i+1].glue, false
			i++
		case (strings.HasSuffix(strings.ToLower(adverb.w), "ly") || adverb.is("together", "again", "twice")) && adverb.tag == "RB" && p[i+2].tagged("DT", "PRP$") && !isSpell(p.at(i+3)) && !p.at(i+3).is("shift", "visit", "hour", "round", "term", "page", "minute") && !adverb.is("only", "early", "nearly", "exactly", "really", "roughly", "mostly", "mainly", "daily", "weekly", "monthly"):
			end := i + 2
			for end+1 < len(p) && (nounRunPart(p[end+1]) || p[end+1].noun()) {
				end++
			}
			if !p[end].noun() {
				continue
			}
			out := slices.Concat(p[:i+1], p[i+2:end+1], phrase{adverb}, p[end+1:])
			out[end].glue = false
			p = out
			i = end
		}
	}
	return p
}

// runs joins what stands side by side: "no rollovers no visits" gets its "and",
// "real frames real faces" its comma, and "a new chairs" loses its "a".
func runs(p phrase) phrase {
	for i := 0; i+2 < len(p); i++ {
		switch {
		case p[i].is("no") && p.at(i+1).noun() && p[i+2].is("no") && p.at(i+3).tagged("NN", "NNS", "NNP", "JJ") && (p[i+1].tag == "NNS" || i > 0 && !p[i-1].noun()):
			p = p.splice(i+2, i+2, word("and", "CC"))
			i += 3
		case p[i].tagged("JJ", "DT") && p[i].is("real", "same", "every", "each", "less", "more") && p[i+1].noun() && p[i+2].is(p[i].w) && p.at(i+3).noun() && p.at(i+4).w == "":
			p = p.splice(i+2, i+2, tok{w: ",", tag: ",", glue: true, sure: 9})
			i += 3
		case p[i+1].is("it") && p[i].tag == "NN" && p[i+2].tag == "VBD" && p.at(i-1).is("the", "my") && (i == 1 || p.at(i-2).is("and", ",")) && !p[i].is(timeNouns...) && !p[i].is("day", "way", "moment", "place", "hour", "thing"):
			p = p.splice(i+1, i+2) // "and the damage it became"
		case p[i].is("a", "an") && p[i+1].tag == "JJ" && p[i+2].tag == "NNS" && english.IsPlural(p[i+2].w) && english.Singular(p[i+2].w) != p[i+2].w && !p.at(i+3).noun() && !p.at(i+3).tagged("POS", "HYPH", "CD", "VBG") && !p.at(i+3).is("'", "-") && !p[i+1].is("few", "great", "good", "couple", "hundred", "dozen", "further", "full", "whole", "thousand", "million") && !strings.Contains(p[i+1].w, "-"):
			p = p.splice(i, i+1)
		case p[i].tag == "CD" && p[i+1].tag == "NNS" && p[i+2].tag == "CD" && p.at(i+3).tag == "NNS" && !measure(p[i+1]) && !measure(p[i+3]) && digits(p[i].w) == digits(p[i+2].w):
			p = p.splice(i+2, i+2, word("and", "CC"))
			i += 3
		}
	}
	return p
}

// measure reports whether the noun only measures ("6 feet 2 inches").
func measure(t tok) bool {
	return t.is("years", "months", "weeks", "days", "hours", "minutes", "seconds", "feet", "inches", "pounds", "ounces", "meters", "metres", "miles", "points", "times", "dollars", "percent", "cents", "kilos", "tons")
}

// inStep gives a later step the form of the first: "making a list and to check
// it" is "and checking it".
func inStep(p phrase) phrase {
	if len(p) > 0 && p[0].tag == "VB" {
		if i := p.index(2, "to"); i > 1 && p[i-1].is("and") && p.at(i+1).tag == "VB" {
			return p.splice(i, i+1) // "to do the first myself and to build a list"
		}
	}
	if len(p) == 0 || p[0].tag != "VBG" {
		return p
	}
	for i := 2; i+2 < len(p); i++ {
		if p[i].is("and") && p[i+1].is("to") && p[i+2].tag == "VB" {
			return p.splice(i+1, i+3, word(english.Gerund(strings.ToLower(p[i+2].w)), "VBG"))
		}
	}
	return p
}
