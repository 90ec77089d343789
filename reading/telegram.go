package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// telegram supplies the signs and small verbs that people leave out between
// the parts of an answer: "4,000 bottles no labels", "until the handover done",
// "mentored four, three promoted".
func (n *note) telegram(p phrase) phrase {
	comma := tok{w: ",", tag: ",", glue: true, sure: 9}
	for i := 1; i < len(p); i++ {
		prev, next := p[i-1], p.at(i+1)
		switch {
		case p[i].is("all", "both", "none", "most") && prev.noun() && next.tagged("VBN", "VBD") && strings.HasSuffix(next.w, "ed") && !measureBefore(p, i):
			p = p.splice(i, i, comma) // "11 lifts in two years, all backed by the AP"
			i++
		case p[i].is("no") && (prev.noun() || prev.tag == "CD" && (isMonth(p.at(i-2)) || p.at(i-2).is("since"))) && (next.noun() || next.tag == "JJ") && !next.is("one", "matter") && !p.at(i+2).finite() && !p.at(i+2).is("no") && !p.at(i-2).is("there", "no"):
			p = p.splice(i, i, word("with", "IN")) // "4,000 bottles with no labels"
			i++
		case p[i].is("never", "always") && prev.noun() && next.tagged("IN", "DT") && analyse(p[:i]).verb < 0:
			p = p.splice(i, i, comma) // "in the office, never in front of guests"
			i++
		case counted1(p, i) && counted1(p, i+2) && prev.w != "" && !prev.tagged("IN", "CC") && !prev.comma():
			p = p.splice(i+2, i+2, comma) // "every day, one wine, one story"
			if prev.noun() {
				p = p.splice(i, i, comma)
			}
			i += 3
		case p[i].is("own") && next.noun() && (prev.verb() || prev.tagged("IN", "CC")) && !prev.tagged("TO", "MD"):
			p = p.splice(i, i, word(whose(p[:i]), "PRP$")) // "the team built its own pipeline"
			i++
		case p[i].is("when", "if", "because", "while", "until", "till", "before", "once", "after") && next.tag == "NN" && p.at(i+2).tagged("VBZ", "VBD", "MD") && countable(p[i+1:i+2]) && !next.is("work", "school", "church", "dinner", "lunch", "breakfast", "time", "nobody", "somebody", "anybody", "anyone", "everybody", "someone", "everyone", "something", "anything", "nothing", "management", "production", "class", "court", "demand"):
			p = p.splice(i+1, i+1, word("the", "DT"))
			i++
		case p[i].is("when", "before", "until", "till", "after", "once") && next.tag == "NN" && p.at(i+2).tag == "NN" && p.at(i+3).tagged("VBZ", "VBD", "MD") && countable(p[i+1:i+3]):
			p = p.splice(i+1, i+1, word("the", "DT")) // "before state inspector comes"
			i++
		case p[i].is("mid") && next.tag == "NN":
			p = p.splice(i, i+2, tok{w: "mid-" + next.w, tag: "NN", glue: p[i].glue, sure: 9})
		case p[i].is("something") && prev.tag == "CD" && next.noun():
			p = p.splice(i-1, i+1, tok{w: prev.w + "-something", tag: "CD", glue: prev.glue, sure: 9})
		case p[i].is("until", "till", "before", "after", "once", "when", "where") && next.tagged("DT", "PRP$"):
			p = n.wasDone(p, i)
		}
	}
	return n.lastDone(n.telegramMore(p))
}

// telegramMore is the rest of telegram: orders, contrasts and counts.
func (n *note) telegramMore(p phrase) phrase {
	comma := tok{w: ",", tag: ",", glue: true, sure: 9}
	for i := 1; i < len(p); i++ {
		prev, next := p[i-1], p.at(i+1)
		switch {
		case p[i].is("first", "second", "third", "final", "whole") && prev.tag == "IN" && !prev.is("by", "of") && next.tag == "NN" && (countable(p[i+1:i+2]) || p.at(i+2).w == "" || p.at(i+2).is("not", ",")) && !next.is("person", "class", "place", "thing", "grade", "hand", "aid", "degree"):
			p = p.splice(i, i, word("the", "DT")) // "at first wobble"
			i++
		case p[i].is("first", "second", "third") && prev.tag == "IN" && !prev.is("by", "of") && next.is("and", "or") && p.at(i+2).is("second", "third", "fourth") && p.at(i+3).tag == "NN":
			p = p.splice(i, i, word("the", "DT")) // "for second and third car"
			i++
		case p[i].is("and") && next.tag == "NN" && next.w == strings.ToLower(next.w) && p.at(i+2).tag == "VBZ" && !p.at(i+2).is("'s") && surelyCounted(next.w) && !prev.tagged("NN", "JJ") && analyse(p[:i]).verb >= 0:
			p = p.splice(i+1, i+1, word("the", "DT")) // "trucks leave on time and printer quits fining"
			i++
		case p[i].is("first") && next.is("try", "go", "attempt", "shot", "time") && (prev.verb() || prev.is("funded", "it", "them")) && !(next.is("time") && p.at(i+2).w != ""):
			p = p.splice(i, i, word(map[bool]string{true: "the", false: "on"}[next.is("time")], "IN"))
			if !next.is("time") {
				p = p.splice(i+1, i+1, word("the", "DT"))
			}
			i += 2
		case p[i].is("not") && next.is("last") && p.at(i+2).w == "" && prev.is("first"):
			p = p.splice(i, i, comma) // "tell them first, not last"
			i++
		case p[i].is("not") && (next.is("second", "third", "last") && p.at(i+2).w == "" || prev.is("before", "after", "up", "in", "on", "here", "now") && next.is("after", "before", "down", "out", "off", "there", "later", "watching")) && !prev.comma():
			if next.is("second", "third", "last") {
				p = p.splice(i+1, i+1, word("the", "DT"))
			}
			p = p.splice(i, i, comma)
			i++
		case p[i].is("with") && next.tag == "NN" && p.at(i+2).is("off", "on", "open", "shut", "closed", "running", "down", "up") && countable(p[i+1:i+2]) && !p.at(i+3).noun():
			p = p.splice(i+1, i+1, word("the", "DT")) // "with engine off"
			i++
		case p[i].is("odd") && prev.tag == "CD" && next.tag == "NNS":
			p = p.splice(i-1, i+1, tok{w: prev.w + "-odd", tag: "CD", glue: prev.glue, sure: 9})
		case p[i].is("is", "are") && next.tagged("VB", "VBP") && !isNounToo(next.w) && canBe(next.w, english.BaseForm) && !canBe(next.w, english.ParticipleForm) && (prev.noun() || prev.tag == "PRP") && p.at(i+2).w != "":
			w, tag := english.Third(strings.ToLower(next.w)), "VBZ" // "captain is eat at 5"
			if p[i].is("are") {
				w, tag = next.w, "VBP"
			}
			p = p.splice(i, i+2, word(w, tag))
		case p[i].is("and") && next.tag == "CD" && p.at(i+2).tagged("VBD", "VBN") && p.at(i+3).w != "" && !prev.comma() && analyse(p[:i]).verb >= 0 && (n.stem == Proof || n.stem == Answer || n.stem == Should):
			p = p.splice(i, i, comma) // "wrote two, and one got funded"
			i++
		case p[i].is("also") && prev.is("have", "has", "had", "speak", "speaks", "know", "knows", "hold", "holds") && next.tagged("DT", "PRP$", "NN", "NNS", "JJ", "CD", "NNP"):
			p = p.clone() // "I have also the certificate"
			p[i-1], p[i] = p[i], p[i-1]
			p[i].glue, p[i-1].glue = false, false
		case p[i].is("a", "per", "every", "each") && measure(prev) && isSpell(next) && (p.at(i+2).noun() || p.at(i+2).tagged("JJ", "VBG") && p.at(i+3).noun()) && p.at(i-2).tag == "CD":
			p = p.splice(i+2, i+2, word("of", "IN")) // "10 min a day target training"
			i += 2
		case p[i].tag == "NNP" && prev.is("years", "months") && p.at(i-2).tag == "CD" && !next.finite() && !next.noun():
			p = p.splice(i, i, word("of", "IN")) // "11 yrs Tekla"
			i++
		case p[i].is("under", "over") && next.tag == "CD" && p.at(i+2).is("seasons", "years", "quarters", "months", "shows") && p.at(i+3).is("running", "straight", "in"):
			p = p.splice(i+1, i+1, word("budget", "NN")) // "came in under 4 seasons running"
			i++
		case p[i].is("ended", "finished") && prev.noun() && next.tag == "IN" && slices.ContainsFunc(p[:i], func(t tok) bool { return t.tag == "VBD" }):
			p = p.splice(i, i, word("and", "CC")) // "started with 2 families ended with 13"
			i++
		case p[i].is("not") && prev.tag == "VBG" && next.tag == "VBG" && !p.at(i-2).is("am", "is", "are", "was", "were", "'m", "'re"):
			p = p.splice(i, i, comma) // "yarning, not testing"
			i++
		case p[i].is("not") && prev.tag == "VBG" && next.tag == "VBG":
			p = p.splice(i, i, comma)
			i++
		}
	}
	return p
}

// counted1 reports whether a figure with its thing, and nothing else, stands at i.
func counted1(p phrase, i int) bool {
	return p.at(i).tag == "CD" && p.at(i+1).tagged("NN", "NNS") && p.at(i+1).w == strings.ToLower(p.at(i+1).w) && !measure(p.at(i+1)) && !p.at(i).is("$")
}

// measureBefore reports whether a verb of seeing or having, which takes a
// participle, rules the thing before i.
func measureBefore(p phrase, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if p[k].is("have", "had", "get", "got", "see", "saw", "want", "wanted", "need", "keep", "kept") {
			return true
		}
	}
	return false
}

// whose is the possessive of a phrase's subject.
func whose(p phrase) string {
	switch {
	case len(p) > 0 && p[0].is("i"):
		return "my"
	case len(p) > 0 && p[0].is("you"):
		return "your"
	case slices.ContainsFunc(p, func(t tok) bool { return t.tagged("NNS", "NNPS") || t.is("they", "we", "people", "everybody", "staff") }):
		return "their"
	case slices.ContainsFunc(p, func(t tok) bool { return t.noun() }):
		return "its"
	}
	return "my"
}

// wasDone supplies the verb of a time clause: "until the handover was done".
func (n *note) wasDone(p phrase, i int) phrase {
	k := i + 2
	for k < len(p) && (p[k].noun() || p[k].tag == "JJ") {
		k++
	}
	if k == i+2 || !p.at(k).tagged("VBN", "VBD") || canBe(p[k].w, english.PastForm) && p.at(k+1).tagged("DT", "PRP$", "PRP", "NN", "NNS", "TO") || !(p.at(k+1).w == "" || p.at(k+1).tagged("IN", ",", "RB", "CC", ".")) {
		return p
	}
	if canBe(p[k].w, english.PastForm) && !canBe(p[k].w, english.ParticipleForm) || !p[k].is("done", "gone", "finished", "signed", "closed", "paid", "sold", "built", "filled", "cleared", "fixed", "printed", "filed", "booked") {
		return p
	}
	be := "is"
	if slices.ContainsFunc(p, func(t tok) bool { return t.tag == "VBD" }) || n.stem == Proof {
		be = "was"
	}
	if p[k-1].tag == "NNS" {
		be = map[string]string{"is": "are", "was": "were"}[be]
	}
	return p.splice(k, k, word(be, "VBD"))
}

// lastDone joins a last part that says what came of it: "three promoted", "six
// passed the exam", "finance still using it".
func (n *note) lastDone(p phrase) phrase {
	if n.stem != Proof && n.stem != Answer && n.stem != Should {
		return p
	}
	ps := parts(p)
	if len(ps) < 2 || analyse(ps[0]).verb < 0 && !ps[0][0].verb() {
		return p
	}
	q := ps[len(ps)-1]
	k := 0
	for k < len(q) && (q[k].noun() || q[k].tagged("DT", "PDT", "PRP$", "JJ", "CD") || q[k].is("all", "both", "none")) {
		k++
	}
	if q[0].is("have", "has", "had", "did", "do", "am", "can", "could", "will", "would") && q.at(1).is("n't", "not", "never", "also", "since") && ps[0][0].tagged("VBD", "VBP", "VB") {
		if q[0].is("did", "do") && q.at(2).is("come", "matter", "happen") {
			q = append(phrase{word("it", "PRP")}, q...)
			ps[len(ps)-1] = append(phrase{word("but", "CC")}, q...)
			return join(ps, ",")
		}
		ps[len(ps)-1] = append(phrase{word("and", "CC")}, q...) // "did the course, haven't had one yet"
		return join(ps, ",")
	}
	if k == 0 || k >= len(q) || q[0].is("and", "but", "same") {
		return p
	}
	be := "is"
	if q[k-1].tagged("NNS", "CD") && !q[k-1].is("one", "1") || q[0].is("all", "both", "most") && k == 1 {
		be = "are"
	}
	switch {
	case k == 1 && q[0].tag == "CD" && q[1].is("still", "now", "already") && q.at(2).tagged("VBP", "VBD"):
		q = wordFirst(q) // "two now run desks"
	case q[k].is("still", "now", "already") && (q.at(k+1).tagged("VBG", "IN", "VBN") || q.at(k+1).is("there", "here")):
		q = q.splice(k, k, word(be, "VBZ"))
	case k == 1 && q[0].tag == "CD" && q[k].tagged("VBN", "VBD") && strings.HasSuffix(q[k].w, "ed") && (q.at(k+1).w == "" || q.at(k+1).tagged("IN", "RB")) && !q[k].is("passed", "stayed", "returned", "finished", "graduated", "qualified", "moved", "failed"):
		q = wordFirst(q.splice(k, k, word(map[string]string{"is": "was", "are": "were"}[be], "VBD")))
	case k == 1 && q[0].tag == "CD" && q[k].tagged("VBN", "VBD") && canBe(q[k].w, english.PastForm):
		q = wordFirst(q)
	case q[0].is("all", "both", "none", "most") && k < 4 && q[k].tagged("VBN", "VBD") && canBe(q[k].w, english.PastForm) && !q.at(k+1).is("by") && (!q[0].is("none") || q.at(k+1).w != ""):
	default:
		return p
	}
	ps[len(ps)-1] = append(phrase{word("and", "CC")}, q...)
	return join(ps, ",")
}

// runTogether are two words that were typed as one where only the two can be
// meant: "lookup that paper", "followup with the vendor".
var runTogether = pattern.MustCompile(`(?i)^(look|set|follow|clean|back|pick|write|sign|make|build|roll|check|log|fill|hand|lay|drop|send)(up|out|off|down|in|over) (the|a|an|that (?:\w+)|my|his|her|their|your|our|some|all|every|each)\b`)

// item is a thing that was added to a plan with a "+".
var item = pattern.MustCompile(`\S \+ ((?:an?|the|one|my) \w+)`)

// addedThing says "with a folder" for "+ a folder" behind a plan that is
// longer than a verb and its object.
func (n *note) addedThing(answer string) {
	if n.stem != Help && n.stem != Proof || !strings.Contains(answer, " + ") {
		return
	}
	m := item.FindStringSubmatch(answer)
	if m == nil {
		return
	}
	before, rest, found := strings.Cut(n.text, " and "+m[1])
	first := strings.ToLower(firstWord(n.text))
	if !found || len(words(before)) < 4 || !canBe(first, english.BaseForm) && !canBe(first, english.PastForm) && !isGerund(first) || english.IsPlural(first) ||
		!slices.ContainsFunc(parse("I", before, ","), func(t tok) bool { return t.tagged("IN", "TO", "RB") }) {
		return
	}
	rest = m[1] + rest
	if q := parse("with", rest, "."); (q.at(1).noun() || q.at(1).tag == "JJ") && !english.Preposition(strings.ToLower(q[1].w)) && analyse(q).verb < 0 || len(words(rest)) > 1 && slices.ContainsFunc(q, func(t tok) bool { return t.tagged("WDT", "WP") }) {
		n.text = before + ", with " + rest
	}
}

// surelyCounted reports whether w is the singular of a thing that can be
// counted, and no word for people in general.
func surelyCounted(w string) bool {
	yes, known := english.Countable(w)
	return known && yes && !english.IsPlural(w) && !massy(w) && !slices.Contains(wanted, w) && !slices.Contains([]string{"nobody", "somebody", "everybody", "someone", "everyone", "something", "everything", "nothing", "anybody", "anyone", "half", "one", "management", "time", "work", "life", "business", "demand"}, w)
}
