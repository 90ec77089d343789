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
	for i := 0; i < len(p); i++ {
		t := p[i]
		switch {
		case t.is("and", "or", "but", ";", ",", ":", "then"):
			joined = true
		case opens(p, i), c.verb < 0 && reduced(p, i):
			absorb++
			if t.tagged("PRP") {
				nominal = i
			}
		case t.finite() && !participle(p, i):
			switch {
			case absorb > 0:
				absorb--
			case c.verb < 0:
				c.verb, c.subject, joined = i, nominal, false
			case !joined && c.extra < 0:
				c.extra = i
			}
			if t.tag == "MD" || auxiliary(t) {
				i = groupEnd(p, i)
			}
		case c.verb < 0 && (t.noun() || t.tagged("PRP", "CD", "DT", "EX", "VBG")):
			nominal = i
		}
	}
	return c
}

// opens reports whether the token at i begins a subordinate clause that will
// bring a finite verb of its own.
func opens(p phrase, i int) bool {
	t := p[i]
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
	if !p[i].nominative() && !p[i].is("you", "it") {
		return false
	}
	return p.at(i-1).noun() && clauseFollows(p, i)
}

// participle reports whether the finite-looking verb at i is a participle that
// qualifies the noun before it ("orders written up the same day").
func participle(p phrase, i int) bool {
	if p[i].tag != "VBD" {
		return false
	}
	_, forms, ok := english.VerbForms(p[i].w)
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
