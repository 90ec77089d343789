package reading

import (
	"slices"

	"regards/english"
)

// clause is what a shallow look at a phrase finds: whether a finite verb of
// its own stands in it (one that belongs to no relative or subordinate
// clause), and where.
type clause struct {
	verb    int // index of the main finite verb; -1 when there is none
	subject int // index of the subject's last token; -1 when there is none
	extra   int // a second main finite verb that nothing joins; -1 when there is none
}

// openers begin a clause within a clause, which takes a finite verb for itself.
var openers = []string{"who", "which", "that", "whom", "whose", "what", "where", "when", "why", "how", "because", "since",
	"before", "after", "while", "until", "if", "once", "though", "although", "unless", "as", "so", "than", "whatever", "wherever", "whenever", "whoever"}

// analyse looks at p, which was tagged in its stem.
func analyse(p phrase) clause {
	c := clause{verb: -1, subject: -1, extra: -1}
	absorb := 0     // finite verbs that belong to clauses that were opened
	nominal := -1   // the last token that can end a subject
	joined := false // a conjunction stands since the main verb
	taken := false  // a clause within the clause has had its verb
	for i := 0; i < len(p); i++ {
		t := p[i]
		switch {
		case t.is("and", "or", "but", ";", ",", ":", "then"):
			joined = true
		case opens(p, i), reduced(p, i):
			absorb++
			if t.tagged("PRP") {
				nominal = i
			}
		case t.finite() && !participle(p, i):
			switch {
			case absorb > 0:
				absorb--
				taken = true
			case taken && c.verb < 0 && p.at(i-1).tag == "CC":
				// "the jar that tested well and sold badly": the second verb
				// belongs to the same clause as the first
			case c.verb < 0:
				c.verb, c.subject, joined = i, nominal, false
				if t.says() && !p.at(i+1).is("that") && clauseFollows(p, i+1) {
					absorb++ // "days won't admit nights have it harder"
				}
			case !joined && c.extra < 0 && t.sure > 0.1:
				c.extra = i
			}
			if t.tag == "MD" || auxiliary(t) {
				i = groupEnd(p, i)
				if c.verb >= 0 && p[i].says() && !p.at(i+1).is("that") && clauseFollows(p, i+1) {
					absorb++
				}
			}
		case c.verb < 0 && (t.noun() || t.tagged("PRP", "CD", "DT", "EX", "VBG")):
			nominal = i
		}
	}
	return c
}

// says reports whether the token is a verb that takes a clause without "that".
func (t tok) says() bool {
	return t.is("admit", "admits", "admitted", "say", "says", "said", "think", "thinks", "thought", "know", "knows", "knew", "believe", "believes", "hope", "hopes",
		"feel", "feels", "felt", "swear", "guess", "mean", "means", "find", "finds", "found", "see", "sees", "saw", "hear", "hears", "heard", "wish", "wishes",
		"tell", "tells", "told", "bet", "reckon", "reckons", "ensure", "sure", "glad", "afraid", "promise", "promised", "understand", "figure", "notice", "noticed")
}

// runsOn is where a second sentence begins without a sign ("I know it cold I
// just froze up"), or -1: at a pronoun that can only be a subject, after a
// clause that is complete.
func runsOn(p phrase) int {
	for i := 2; i+1 < len(p); i++ {
		if !(p[i].nominative() || p[i].is("it", "there") && p.at(i+1).is("'s", "is", "was")) || p[i].is("they") && p[i-1].noun() && !p[i-1].is("%") {
			continue
		}
		prev := p[i-1]
		if prev.is("\"", "``", "''") || prev.tagged("IN", "CC", "WRB", "WP", "WDT", "TO", ",", ":", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN", "PRP", "MD") || prev.is("that", "when", "what", "so", "than", "then", ";", "if", "as") || p[i-2].tag == "CC" {
			continue
		}
		if prev.says() || prev.noun() && !prev.is("%") || onlyAdverbs(p[:i]) {
			continue // "a crew I could get to know", "on the day it is made"
		}
		if clauseFollows(p, i) {
			return i
		}
	}
	return -1
}

// onlyAdverbs reports whether nothing but adverbs stands in p ("right now").
func onlyAdverbs(p phrase) bool {
	for _, t := range p {
		if !t.tagged("RB", "JJ", ",") {
			return false
		}
	}
	return true
}

// analyseClause looks at p where a clause is expected: if it has no finite
// verb, the first form after a noun that may be a past tense as well as a
// participle is taken for one ("the design flow moved by more than a fifth").
func analyseClause(p phrase) (phrase, clause) {
	c := analyse(p)
	if c.verb >= 0 {
		return p, c
	}
	if q := reverb(p); q != nil {
		return q, analyse(q)
	}
	for i := 1; i < len(p); i++ {
		before := p[i-1]
		ofThem := p[0].tag == "CD" && before.is("them", "these", "those") && canBe(p[i].w, english.BaseForm)
		if ofThem && p[i].tagged("VB", "NN", "VBP") {
			q := p.clone()
			q[i].tag = "VBP" // "four of them roll to the next day"
			return q, analyse(q)
		}
		if p[i].tagged("VBN", "VB") && canBe(p[i].w, english.PastForm) && (before.noun() || before.tagged("PRP", "RB", "CD") || before.is("nobody", "everybody")) {
			q := p.clone()
			q[i].tag = "VBD"
			if c := analyse(q); c.verb == i && c.subject >= 0 {
				return q, c
			}
		}
	}
	return p, c
}

// asClause is p with the verb that makes it a clause tagged as one.
func asClause(p phrase) phrase {
	if analyse(p).verb < 0 {
		if q := reverb(p); q != nil {
			return q
		}
	}
	return p
}

// reverb takes a word in -s for the verb that a clause lacks ("that the desk
// reports to the GM", "nobody yells"), or a past form that the tagger took for a
// noun ("her late husband sang bass"); nil when there is none.
func reverb(p phrase) phrase {
	for i := 1; i < len(p); i++ {
		prev, next := p[i-1], p.at(i+1)
		if !(prev.tagged("NN", "NNP") || prev.is("nobody", "everybody", "everyone", "she", "he", "it")) {
			continue
		}
		counts := next.w == "" && prev.tag == "NN" && p.at(i-2).tagged("IN") // "a board with yard numbers"
		third := !counts && p[i].tagged("NNS", "NNPS") && canBe(p[i].w, english.ThirdForm) && (next.tagged("TO", "IN", "DT", "PRP$", "RB", "CD", "") || next.w == "")
		past := p[i].tagged("NN", "JJ", "VB") && canBe(p[i].w, english.PastForm) && !canBe(p[i].w, english.BaseForm) && !isNounToo(p[i].w)
		if third || past {
			q := p.clone()
			q[i].tag = "VBZ"
			if past {
				q[i].tag = "VBD"
			}
			return q
		}
	}
	return nil
}

// opens reports whether the token at i begins a subordinate clause that will
// bring a finite verb of its own.
func opens(p phrase, i int) bool {
	t := p[i]
	if t.is("way", "day", "moment", "reason") && p.at(i-1).is("the", "every", "each") {
		return clauseFollows(p, i+1) // "the way the two shifts plan together"
	}
	if !t.is(openers...) {
		return false
	}
	switch {
	case t.is("that"):
		return !(t.tag == "DT") || p.at(i+1).tagged("PRP", "VBZ", "VBD", "MD")
	case t.is("as", "than", "since", "before", "after", "until", "so", "once", "like"):
		return clauseFollows(p, i+1)
	case t.is("how", "what", "when", "where") && p.at(i+1).is("to"):
		return false
	case t.is("how") && p.at(i+1).is("many", "much"):
		return clauseFollows(p, i+2)
	case t.is("while", "when", "if", "though", "although", "unless") && (p.at(i+1).tag == "VBG" || p.at(i+1).tag == "VBN"):
		return false
	}
	return true
}

// clauseFollows reports whether a subject and a finite verb come next, before
// any comma or conjunction.
func clauseFollows(p phrase, i int) bool {
	subject := false
	for ; i < len(p); i++ {
		t := p[i]
		switch {
		case t.is(",", ";", "and", "or"):
			return false
		case t.finite():
			return subject
		case t.noun() || t.tagged("PRP", "CD", "EX") || t.is("this", "that", "nobody", "everybody"):
			subject = true
		}
	}
	return false
}

// reduced reports whether a relative clause without its "that" begins at i.
func reduced(p phrase, i int) bool {
	if !p[i].nominative() && !p[i].is("you", "it", "nobody", "everybody", "everyone") {
		return false
	}
	return p.at(i-1).tagged("NN", "NNS") && !p.at(i-1).is("today", "yesterday", "now", "tomorrow", "tonight", "year", "week", "month", "morning", "night") && clauseFollows(p, i)
}

// participle reports whether the finite-looking verb at i is a participle that
// qualifies the noun before it ("orders written up the same day").
func participle(p phrase, i int) bool {
	if p[i].tag != "VBD" {
		return false
	}
	_, forms, ok := verbForms(p[i].w)
	return ok && !slices.Contains(forms, english.PastForm)
}

// auxiliary reports whether the token can help another verb.
func auxiliary(t tok) bool {
	return t.is("be", "am", "is", "are", "was", "were", "'s", "'re", "'m", "has", "have", "had", "'ve", "'d", "do", "does", "did")
}

// groupEnd is the last token of the verb group that begins at i ("would never
// have been").
func groupEnd(p phrase, i int) int {
	end := i
	for j := i + 1; j < len(p); j++ {
		switch {
		case p[j].verb():
			end = j
			if !auxiliary(p[j]) {
				return end
			}
		case p[j].tag == "RB" || p[j].is("n't", "not"):
		default:
			return end
		}
	}
	return end
}
