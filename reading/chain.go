package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// joinDeeds mends a chain of deeds: the last of several on commas gets its
// "and".
func (n *note) joinDeeds(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 {
		return p
	}
	last := ps[len(ps)-1]
	if q := byShare(last); q != nil { // "missed connections down 60%"
		ps[len(ps)-1] = append(phrase{word("and", "CC")}, q...)
		return join(ps, ",")
	}
	if q := n.alsoOne(ps); q != nil {
		return q
	}
	for k := 1; k < len(ps)-1; k++ {
		if q := ps[k]; q[0].is("took") && q.at(1).tag == "CD" && len(q) == 3 && measure(q[2]) {
			ps[k-1] = append(append(ps[k-1].clone(), word("in", "IN")), q[1:]...) // "moved 6,000 profiles, took 5 weeks, none lost"
			ps = slices.Delete(ps, k, k+1)
			p = join(ps, ",")
		}
	}
	if q := n.shortLast(ps); q != nil {
		return q
	}
	if last[0].is("took") && last.at(1).tag == "CD" && len(last) == 3 && measure(last[2]) {
		ps[len(ps)-1] = append(phrase{word("which", "WDT")}, last...) // "agency hours 74 to 0, took 7 months"
		return join(ps, ",")
	}
	if last[0].is("same") || last[0].is("the") && last.at(1).is("same") {
		if !last[0].is("the") {
			last = append(phrase{word("the", "DT")}, last...)
		}
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, last...)
		return join(ps, ",")
	}
	if last[0].is("did", "was", "is", "do") && last.at(1).is("n't", "not") && last.index(2, "come", "matter", "work", "happen", "help", "go") >= 0 {
		n.refuse("\"" + last.String() + "\" is not said of you")
	}
	if q := parse("I", last.String(), "."); len(q) > 0 && q[0].tag == "VBD" && canBe(q[0].w, english.PastForm) && !last[0].is("and", "but", "compared") && !((q.at(1).is("by") || q.at(1).is("off", "up", "out") && q.at(2).is("by")) && !q[0].is("went", "stood", "stayed", "lived", "did", "passed")) && last.index(0, "and", "or") < 0 {
		if !ps[0][0].verb() && ps[0][0].tag == "NNS" && len(ps[0]) > 3 && ps[0][1].is("for") && ps[0][2].tag == "CD" && analyse(ps[0]).verb < 0 {
			n.say = "did " + join(ps[:len(ps)-1], ",").String() + " and " + last.String()
			n.refuse("it is not clear whether \"" + ps[0][0].w + "\" is what you did") // "nights for 14 months, liked it"
		}
		if c := analyse(ps[0]); c.verb > 0 && c.subject >= 0 && ps[0][c.subject].noun() && !ps[0][c.subject].is(people...) && !ps[0][c.subject].is(many...) && !doer(english.Singular(ps[0][c.subject].w)) && last[0].is("hated", "loved", "liked", "enjoyed", "learned", "passed", "fixed", "did", "got", "brought", "wrote") {
			last = append(phrase{word("I", "PRP")}, last...) // "nights were fine, hated days"
		} else if k := ps[0].index(1, "and"); k > 0 && ps[0][0].is("have", "am") && ps[0].at(k+1).tagged("VBP", "VB") {
			last = append(phrase{word("I", "PRP")}, last...) // "have 23 years on the tools, paid for it myself"
		}
		return append(append(join(ps[:len(ps)-1], ","), word("and", "CC")), last...)
	}
	if last[0].is("zero", "no") && analyse(last).verb < 0 {
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, last...)
		p = join(ps, ",")
	}
	if k := nounRunTail(last); k > 0 && analyse(last).verb < 0 && ps[0][0].tagged("VBD", "PRP") {
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, n.theBare(last, k)...) // "USDA inspection clean two years running"
		p = join(ps, ",")
	}
	for _, q := range ps[1:] {
		if q[0].tag == "JJ" && q.at(1).tag == "CD" {
			n.refuse("\"" + q.String() + "\" is not part of a sentence")
		}
	}
	return p
}

// shortLast joins a last part that lacks its subject or its verb, and whose
// first word tells what is meant; nil when it is none of these.
func (n *note) shortLast(ps []phrase) phrase {
	last := ps[len(ps)-1]
	if last[0].is("was") && last.at(1).is("the") && !ps[0][0].is("was", "i") {
		ps[len(ps)-1] = append(phrase{word("and", "CC"), word("it", "PRP")}, last...) // "the same problem, was the probe"
		return join(ps, ",")
	}
	if n.stem != Proof && ps[0][0].tagged("VBP", "VB") && last[0].tagged("VBP", "VB") && len(ps) == 2 && slices.Contains(states, strings.ToLower(last[0].w)) && slices.Contains(states, strings.ToLower(ps[0][0].w)) {
		return append(append(ps[0], word("and", "CC")), last...) // "speak Punjabi, hold a van license"
	}
	if last[0].is("late", "sick", "absent", "off", "ill") && last.at(1).is("once", "twice", "never") && len(last) == 2 && (ps[0][0].tagged("VBD") || ps[0][0].is("i")) {
		ps[len(ps)-1] = append(phrase{word("and", "CC"), word("was", "VBD")}, last...) // "opened 340 mornings, late once"
		return join(ps, ",")
	}
	if last[0].is("hardly", "rarely", "barely", "never", "still", "always") && last.at(1).tagged("VBP", "VBD", "VB") && ps[0][0].tagged("VBD", "VBP", "PRP") {
		joint := phrase{word("and", "CC")}
		if last.at(1).is("came") && last.at(2).is("up") {
			joint = phrase{word("but", "CC"), word("it", "PRP")}
		}
		ps[len(ps)-1] = append(joint, last...)
		return join(ps, ",")
	}
	if last[0].is("no", "zero") && last.at(1).noun() && !last[1].is("one") && last.at(2).tagged("VBN", "VBD", "JJ") && len(last) == 3 {
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, last...) // "carried it eight months, no load refused"
		return join(ps, ",")
	}
	return nil
}
