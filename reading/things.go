package reading

import (
	_ "embed" // words that mostly are things
	"strings"
	"sync"

	"regards/english"
)

//go:embed things.txt
var thingsText string

// things are words that may be verbs and mostly are things.
var things = sync.OnceValue(func() map[string]bool { return lines(thingsText) })

// mostlyThing reports whether an answer begins with a thing, though its first
// word may be a verb: "backlog down before June", "lead who can train". A verb
// is it before an article or a pronoun ("staff the desk").
func mostlyThing(s string) bool {
	p := parse("You need", s, ".")
	if len(p) < 2 || p[0].w != strings.ToLower(p[0].w) {
		return false
	}
	next := p[1]
	if next.is("who", "which") && isNounToo(p[0].w) && !p[0].is("know", "see", "ask", "check", "say", "tell", "decide", "pick", "choose", "show", "track", "record", "log", "note") {
		return true // "lead who can train"
	}
	if things()[p[0].w+" "+strings.ToLower(next.w)] {
		return true // "pay bands"
	}
	if !things()[p[0].w] || next.tagged("DT", "PRP", "PRP$", "PDT", "TO") || next.is("up", "out", "it", "them", "you", "me", "everybody", "everyone", "people", "less", "more", "fewer", "no", "that") {
		return false
	}
	return true
}

// asThing tags the first word of p as the thing that it is.
func asThing(p phrase) phrase {
	if len(p) == 0 {
		return p
	}
	p = p.clone()
	if p[0].verb() {
		p[0].tag = "NN"
	}
	if p[0].tag == "RB" && p.at(1).tag == "VB" {
		p[0].tag, p[1].tag = "JJ", "NN" // "near miss cards"
	}
	if p.at(1).tag == "VBZ" && p.at(2).tagged("VBN", "VBD", "IN", "TO", ".", "") && canBeNoun(p[1].w) {
		p[1].tag = "NNS" // "near misses written up"
	}
	if yes, _ := english.Countable(p[0].w); p.at(1).is("who") && p[0].tag == "NN" && (yes || p[0].is("lead")) && !p[0].is("staff", "people", "someone", "somebody", "one", "anyone", "anybody", "nobody") {
		return p.splice(0, 0, word(english.Article(p[0].w), "DT"))
	}
	if p.at(1).is("down", "up") && p.at(2).w != "" && !p.at(2).comma() {
		p[1].tag = "RB"
		return p.splice(0, 0, word("the", "DT"))
	}
	if p.at(1).noun() && p[0].tag == "NN" && !isNounToo(p[0].w) {
		p[0].tag = "JJ"
	}
	return p
}

// thingDoes reads a thing and what it does, which the tagger took for another
// thing ("phone rings by itself", "staff stay"); nil when it does nothing.
func thingDoes(p phrase) phrase {
	p = asThing(p)
	does := p.at(1)
	several := p.at(0).is("staff", "team", "crew")
	switch {
	case does.finite():
	case canBe(does.w, english.ThirdForm) && (p.at(2).w == "" || p.at(2).tagged("IN", "RB", "DT", "PRP", "TO", "RP")),
		several && canBe(does.w, english.BaseForm) && (p.at(2).w == "" || p.at(2).tagged("IN", "RB", "RP")):
		p = p.clone()
		p[1].tag = "VBZ"
		if several {
			p[1].tag = "VBP"
		}
	default:
		return nil
	}
	return p
}

// thingsDid reads a clause about things whose first word may be a verb ("calls
// got reduced by half"); nil when it is none.
func thingsDid(s string) phrase {
	first := strings.ToLower(firstWord(s))
	if !english.IsPlural(first) || !canBe(first, english.ThirdForm) || !canBeNoun(first) {
		return nil
	}
	p := parse("", s, ".")
	if !p.at(1).is("got", "were", "went", "fell", "dropped", "rose", "came", "doubled", "halved", "tripled", "stopped", "stayed", "started") {
		return nil
	}
	p = p.clone()
	p[0].tag, p[1].tag = "NNS", "VBD"
	return p
}

// thingIs reads a clause that begins with such a thing and says what it is or
// did ("green card is approved already"); nil when no verb of its own follows.
func thingIs(s string) phrase {
	if !mostlyThing(s) {
		return nil
	}
	p := parse("", s, ".")
	if p.at(1).tag == "CD" && toFigure(p, 1) > 0 {
		return asThing(p) // "waste 9% to 3.5"
	}
	for i := 1; i < len(p) && i < 6 && !p[i].comma(); i++ {
		if p[i].tagged("WDT", "WP", "WRB", "CC", "TO") {
			return nil
		}
		if p[i].tagged("VBZ", "VBD", "MD") || p[i].is("are", "were", "have") {
			return asThing(p)
		}
	}
	return nil
}

// donePlans are participles with which things begin that one would propose.
var donePlans = []string{"timed", "printed", "shared", "written", "fixed", "labelled", "labeled", "numbered", "laminated", "staggered", "planned", "agreed", "set", "dedicated", "paid", "marked", "colour-coded", "color-coded", "measured", "weighed", "sealed", "locked", "assigned", "rotating", "painted", "taped", "signed", "sorted", "weekly"}
