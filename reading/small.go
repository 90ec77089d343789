package reading

import (
	"slices"
	"strconv"
	"strings"

	"regards/english"
)

// smallRepair mends the phrase at i and reports where to go on, and whether it
// did anything. Each mends what has one right form, and nothing else.
type smallRepair func(p phrase, i int) (phrase, int, bool)

// smallRepairs are tried at every word, the first that fits is taken.
var smallRepairs = []smallRepair{supplied, roles, joined, exchanged, inWords}

// smallWords mends the small words of a phrase.
func smallWords(p phrase) phrase {
	for i := 0; i < len(p); i++ {
		for _, mend := range smallRepairs {
			if q, at, ok := mend(p, i); ok {
				p, i = q, at
				break
			}
		}
	}
	return p
}

// fixed reports whether the word at i has a determiner, or needs none.
func fixed(p phrase, i int) bool {
	prev := p.at(i - 1)
	return prev.tagged("DT", "PRP$", "POS", "CD", "JJ", "NNP") || prev.is("the", "of", "at", "'s")
}

// supplied supplies a word that has one right place: "the" before "same", "last" and
// superlatives, "such a", "have" in "but been there".
func supplied(p phrase, i int) (phrase, int, bool) {
	prev, next := p.at(i-1), p.at(i+1)
	switch {
	case (!fixed(p, i) || prev.tag == "CD" && next.is("day")) && p[i].is("same") && (next.noun() || next.tagged("CD", "JJ")),
		!fixed(p, i) && p[i].is("last") && (next.noun() || next.tagged("CD")) && !next.is(timeNouns...),
		i == 0 && p[i].is("whole") && next.is("of"),
		prev.comma() && p[i].tag == "JJS" && next.tag == "CD",
		i == 0 && p[i].tag == "JJS" && (next.noun() || next.tag == "CD") && !p[i].is("most", "least") && !next.is("practice", "practices", "interest"):
		if p[i].is("same") && prev.noun() && i > 1 && !p.at(i-2).is("than", "as") && !(isSpell(next) || next.is("morning", "evening", "afternoon", "shift")) {
			p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}) // "photos, the same angle"
			i++
		}
		p = p.splice(i, i, tok{w: "the", tag: "DT", glue: p[i].glue, sure: 9})
		p[i+1].glue = false
		if p[i+1].tag != "NNP" {
			p[i+1].w = strings.ToLower(p[i+1].w)
		}
		i++
	case p[i].is("such") && next.tag == "NN" && countable(p[i+1:]) && !fixed(p, i):
		p = p.splice(i+1, i+1, word(english.Article(next.w), "DT"))
	case p[i].comma() && next.is("been") && p.at(i+2).tagged("VBG", "VBN", "IN") && p[0].is("had", "have", "was", "did", "i"), p[i].comma() && next.is("been") && p.at(i+2).is("back") && p[0].is("fully", "healed", "recovered", "had", "have", "i"):
		p = p.splice(i+1, i+1, word("and", "CC"), word("have", "VBP"))
		i += 2
	case p[i].is("but", "and") && next.is("been") && prev.w != "":
		p = p.splice(i+1, i+1, word("have", "VBP"))
	case p[i].is("explaining", "explained", "explain", "describing", "described", "describe", "saying") && next.is("me", "us"):
		p = p.splice(i+1, i+1, word("to", "TO"))
		i++
	case p[i].is("average") && i+1 == len(p) && prev.tag == "NNS" && p.at(i-2).tag == "CD":
		p = p.splice(i, i, word("on", "IN"))
		i++
	case p[i].is("average") && prev.tag == "CD" && p.at(i-2).is("to", "at") && !next.noun():
		p = p.splice(i-1, i+1, word("an", "DT"), word("average", "NN"), word("of", "IN"), p[i-1]) // "to 60 average"
		i += 2
	case p[i].is("so") && next.is("no") && p.at(i+2).w != "" && analyse(p[i+1:]).verb < 0 && analyse(p[:i]).verb >= 0:
		be := "is"
		if p[len(p)-1].tag == "NNS" {
			be = "are"
		}
		p = p.splice(i+1, i+1, word("there", "EX"), word(be, "VBZ"))
	case p[i].is("been") && prev.noun() && i+1 < len(p) && p[:i].index(0, "have", "has", "had", "'ve") < 0:
		have := "has"
		if prev.tagged("NNS", "NNPS") || prev.is("people") {
			have = "have"
		}
		p = p.splice(i, i, word(have, "VBP"))
		i++
	case p[i].is("next") && next.is("day", "morning") && prev.is("to", "on", "by", "until"):
		p = p.splice(i, i, word("the", "DT"))
		i++
	case p[i].is("%") && prev.tag == "CD" && changesBy(p, i-1):
		p = p.splice(i-1, i-1, word("by", "IN"))
		i++
	default:
		return p, i, false
	}
	return p, i, true
}

// roles supplies the article of what somebody is or became: "his grandmother
// was also cook in a school", "become professor", "began as room attendant".
func roles(p phrase, i int) (phrase, int, bool) {
	k := i + 1
	switch {
	case p[i].is("was", "is", "am") && p[i].verb() && i > 0:
		if p.at(k).is("also", "once", "still", "never", "first", "always") {
			k++
		}
	case p[i].is("become", "became", "becoming"):
	case p[i].is("as") && p.at(i-1).is("begin", "began", "begins", "plant", "company", "place", "came", "here", "start", "started", "starts", "worked", "work", "works", "working"):
	default:
		return p, i, false
	}
	end := k
	for p.at(end).tagged("NN", "JJ") && p.at(end+1).tag == "NN" {
		end++
	}
	t := p.at(end)
	if end == k && t.tagged("VB", "VBP") && t.is("cook", "nurse", "coach", "guard", "guide", "porter") && p[i].is("was") {
		t.tag = "NN" // "was also cook in a school"
	}
	if t.tag != "NN" || t.w != strings.ToLower(t.w) || !(t.is(people...) || t.is(trades...)) || t.is("one", "second", "lead", "chief", "captain", "president", "head", "partner", "someone", "somebody") || !(p.at(end+1).w == "" || p.at(end+1).tagged("IN", ",", ".", "CC", "TO")) || p.at(end+1).is("of") {
		return p, i, false
	}
	if p[i].is("become", "became") && (p.at(i-1).tagged("CD", "NNS") || p.at(i-1).is("we", "they")) {
		return p.splice(end, end+1, tok{w: english.Plural(t.w), tag: "NNS", sure: t.sure}), end, true // "nine became assistant"
	}
	return p.splice(k, k, word(english.Article(p[k].w), "DT")), end + 1, true
}

// trades are callings that nobody has alone.
var trades = []string{"picker", "packer", "sorter", "loader", "attendant", "weaver", "professor", "midwife", "carpenter", "electrician", "mechanic", "butcher", "tailor", "fisherman", "paramedic", "medic", "barista", "bartender", "dishwasher", "housekeeper", "seamstress", "dancer", "singer", "musician", "painter", "builder", "roofer", "sailor", "soldier", "technologist", "therapist", "specialist", "analyst", "programmer", "developer", "translator", "interpreter", "librarian", "server", "host", "hostess", "dispatcher", "carer", "caregiver", "maid", "cashier", "seller", "salesman"}

// joined mends how two parts of a sentence are joined: a comma before "not off
// habit", "and none failed", "with no" for "and no".
func joined(p phrase, i int) (phrase, int, bool) {
	prev, next := p.at(i-1), p.at(i+1)
	switch {
	case p[i].is("not") && (next.tagged("IN") || next.tag == "TO" && !prev.noun() || next.noun()) && (prev.noun() || prev.tagged("RB", "CD", "JJ") || prev.tagged("RP", "IN") && next.tag == "IN") && !prev.is("why", "if", "or", "just", ",") && !auxiliary(prev):
		p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9})
		i++
		if k := p.index(i, "and"); k > 0 && p.index(i, ",") < 0 && (p.at(k+1).verb() || strings.HasSuffix(p.at(k+1).w, "ing")) {
			p = p.splice(k, k, tok{w: ",", tag: ",", glue: true, sure: 9})
		}
	case p[i].is("not") && next.is("when") && prev.tagged("JJ", "NN", "NNS", "VBN") && i > 2:
		p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}) // "when it is dry, not when the clock says"
		i++
	case p[i].is("not") && next.is("just", "only") && prev.noun() && (p.at(i+2).tagged("VBG", "NN", "NNS", "IN", "DT", "VB")) && p.at(i+2).w != "":
		p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}) // "a proper job, not just bagging"
		i++
	case p[i].is("none", "nobody", "nothing") && next.tagged("VBD", "VBN") && !prev.tagged(",", "CC", "IN", "WDT", "VBZ", "VBD", "VBP", "") && analyse(p[:i]).verb >= 0:
		p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}, word("and", "CC"))
		i += 2
	case p[i].is("and") && next.is("no", "zero") && i > 3 && analyse(p[i:]).verb < 0 && p[:i].index(0, "no", "not", "n't", "with", "without") < 0 && !prev.comma() && analyse(p[:i]).verb >= 0:
		p = p.splice(i, i+1, tok{w: ",", tag: ",", glue: true, sure: 9}, word("with", "IN"))
		i++
	default:
		return p, i, false
	}
	return p, i, true
}

// exchanged puts the right small word for a wrong one.
func exchanged(p phrase, i int) (phrase, int, bool) {
	prev, next := p.at(i-1), p.at(i+1)
	switch {
	case p[i].is("in") && next.is("average"):
		p[i].w = "on"
	case p[i].is("without") && canBe(next.w, english.BaseForm) && (next.tagged("VB", "VBP") || next.tag == "NN" && p.at(i+2).tagged("PRP", "DT", "PRP$")):
		p[i+1].w, p[i+1].tag = english.Gerund(strings.ToLower(next.w)), "VBG"
	case p[i].is("its") && next.tagged("JJ", "RB", "IN") && !p.at(i+2).noun() && !p.at(i+2).tagged("JJ", "HYPH"):
		p = p.splice(i, i+1, tok{w: "it", tag: "PRP", glue: p[i].glue, sure: 9}, tok{w: "'s", tag: "VBZ", glue: true, sure: 9})
	case p[i].is("its") && prev.is("unless", "if", "because", "when", "that", "and", "so") && prev.tag != "CC" && next.noun() && (i+2 == len(p) || p.at(i+2).comma()):
		p = p.splice(i, i+1, tok{w: "it", tag: "PRP", glue: p[i].glue, sure: 9}, tok{w: "'s", tag: "VBZ", glue: true, sure: 9}) // "unless its bees"
	case p[i].is("its") && next.tagged("VBN", "VBD") && (p.at(i+2).tagged("", ",", ".", "RB", "CC") || p.at(i+2).is("by", "for", "on", "in", "at", "with")):
		p = p.splice(i, i+1, tok{w: "it", tag: "PRP", glue: p[i].glue, sure: 9}, tok{w: "'s", tag: "VBZ", glue: true, sure: 9}) // "its signed"
	case p[i].is("there") && theirs(prev, next):
		p[i].w, p[i].tag = "their", "PRP$"
	case p[i].tag == "NNS" && prev.tag == "PRP$" && (next.noun() || next.is("first", "second", "old", "new", "last") && p.at(i+2).noun()) && p[i].is(kin...):
		p = p.splice(i, i+1, tok{w: english.Singular(strings.ToLower(p[i].w)), tag: "NN", sure: 9}, tok{w: "'s", tag: "POS", glue: true, sure: 9})
	case p[i].is("kids", "parents", "girls", "boys") && prev.tag == "PRP$" && next.tag == "NN":
		p = p.splice(i+1, i+1, tok{w: "'", tag: "POS", glue: true, sure: 9})
	case p[i].is("on") && isMonth(next) && !next.is("last") && p.at(i+2).tag != "CD":
		p[i].w = "in"
	case p[i].is("until", "till") && (isDay(next) || next.is("the") && p.at(i+2).is("end")) && p[0].is("send", "finish", "give", "bring", "decide", "write", "answer", "deliver", "have", "email", "e-mail"):
		p[i].w = "by"
	case p[i].is("most") && next.is("of") && p.at(i+2).tag == "NNS":
		p = p.splice(i+1, i+2)
	case p[i].is("themself"):
		p[i].w = "themselves"
	case p[i].is("since") && next.tag == "CD" && p.at(i+2).is("to", "until", "till") && p.at(i+3).tag == "CD":
		p[i].w = "from"
	case p[i].is("am", "is", "are", "'m") && next.is("having", "knowing", "needing", "understanding", "owning", "wanting", "believing", "liking"):
		lemma, _ := lemmaOf(next.w)
		if p[i].is("is") {
			lemma = english.Third(lemma)
		}
		p = p.splice(i, i+2, tok{w: lemma, tag: "VBP", sure: 9})
	case p[i].is("during") && next.tag == "CD" && p.at(i+2).is("years", "months", "weeks", "days"):
		p[i].w = "for"
	case p[i].is("persons"):
		p[i].w = "people"
	case (p[i].tag == "VBD" || p[i].tag == "VBN" && prev.is("have", "has", "'ve")) && next.is("already") && p.at(i+2).w != "":
		p[i], p[i+1] = p[i+1], p[i]
		p[i].glue, p[i+1].glue = false, false
		i++
	default:
		return p, i, false
	}
	return p, i, true
}

// theirs reports whether "there" between the two was typed for "their".
func theirs(prev, next tok) bool {
	return prev.verb() && !auxiliary(prev) && next.noun() && !next.is("today", "yesterday", "'s", "is", "are", "was")
}

// inWords writes small counts as English does: "twice", "a one-page note", "all
// four".
func inWords(p phrase, i int) (phrase, int, bool) {
	prev, next := p.at(i-1), p.at(i+1)
	switch {
	case p[i].is("two", "2") && next.is("times") && !p.at(i+2).is("a", "per", "as", "more"):
		p = p.splice(i, i+2, tok{w: "twice", tag: "RB", glue: p[i].glue, sure: 9})
	case p[i].tag == "CD" && len(p[i].w) == 1 && p[i].w >= "2" && next.is("or") && p.at(i+2).is("three", "four", "five", "six", "seven", "eight", "nine"):
		k, _ := strconv.Atoi(p[i].w)
		p[i].w = english.Number(k) // "3 or four good ones"
	case p[i].is("one", "1") && prev.is("a", "my", "the", "your") && next.is(units...) && p.at(i+2).tag == "NN":
		p = p.splice(i, i+2, word("one-"+strings.ToLower(next.w), "JJ"))
	case p[i].is("of", "than") && next.tag == "CD" && len(next.w) == 1 && next.w >= "2" && (p.at(i+2).w == "" || p.at(i+2).is(",", ".")) && (prev.is("instead") || prev.is("rather")) && spelledBefore(p, i):
		k, _ := strconv.Atoi(next.w)
		p[i+1].w = english.Number(k)
	case p[i].is("in") && next.is("2", "3", "4") && (p.at(i+2).w == "" || p.at(i+2).tagged(",", ".", "CC")) && prev.w != "":
		k, _ := strconv.Atoi(next.w)
		p[i+1].w = english.Number(k)
	case p[i].is("one") && next.is(units...) && (p.at(i+2).noun() || isNounToo(p.at(i+2).w)) && !p.at(i+2).is("a", "an", "per", "every", "each", "in", "out", "more", "less", "extra", "long", "wide", "deep", "one", "each", "prior", "before", "ahead", "after", "ago", "later", "earlier", "early", "late", "off") && !fixed(p, i):
		p = p.splice(i, i+2, tok{w: "a", tag: "DT", glue: p[i].glue, sure: 9}, word("one-"+strings.ToLower(next.w), "JJ"))
	case p[i].tag == "CD" && len(p[i].w) == 1 && p[i].w >= "1" && p[i].w <= "9" && prev.is("have", "has", "had", "are", "last", "first", "next", "onsite") && (next.w == "" || next.is(",")) && !p.at(i-3).is("of"):
		k, _ := strconv.Atoi(p[i].w)
		p[i].w = english.Number(k)
	case p[i].tag == "CD" && len(p[i].w) == 1 && (prev.is("all", "only", ",") || prev.tag == "VBD" && next.is(",") || i == 0 || prev.is("not") && next.w == "" && !slices.ContainsFunc(p[:i], func(t tok) bool { return len(t.w) == 2 && digits(t.w) })) && (next.verb() || next.is(",", "and", "still") || next.tag == "IN" && prev.is("all") || next.w == "") && p[i].w >= "1" && p[i].w <= "9":
		k, _ := strconv.Atoi(p[i].w)
		p[i].w = english.Number(k)
	default:
		return p, i, false
	}
	return p, i, true
}

// spelledBefore reports whether a small count stands in words before i
// ("three routes instead of 2").
func spelledBefore(p phrase, i int) bool {
	for _, t := range p[:i] {
		if t.tag == "CD" && t.is("two", "three", "four", "five", "six", "seven", "eight", "nine") {
			return true
		}
	}
	return false
}

// kin are people of somebody's life, whose plural before a noun is a lost
// apostrophe ("her grandmothers snowdrops").
var kin = []string{"mothers", "fathers", "grandmothers", "grandfathers", "sons", "daughters", "brothers", "sisters", "wifes", "husbands", "moms", "mums", "dads", "uncles", "aunts", "boyfriends", "girlfriends", "bosss", "neighbors", "neighbours", "partners", "wives", "granddaughters", "grandsons", "cousins"}

// units make "one page flash" a "one-page flash".
var units = []string{"page", "day", "hour", "week", "month", "year", "minute", "line", "click", "man", "person", "bed", "room", "seat", "mile", "pound", "ton", "inch", "foot"}

// changesBy reports whether the figure at i says by how much something was
// changed: "lowered the bill 38%".
func changesBy(p phrase, i int) bool {
	if !p.at(i - 1).noun() {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if p[j].tagged("VBD", "VBN", "VB", "VBG") {
			return p[j].is("lowered", "cut", "raised", "reduced", "increased", "improved", "dropped", "grew", "boosted", "lifted", "shortened", "lower", "raise", "reduce", "increase", "improve", "lowering", "raising", "reducing", "cutting")
		}
		if p[j].is("from", "to", "by", "at", ",") {
			return false
		}
	}
	return false
}
