package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// readNeedClause reads a need that was typed as a clause: "that families don't
// have to come in" is "families not to have to come in"; in "orders wrote up
// the same day" the verb is meant as a participle.
func (n *note) readNeedClause(p phrase) {
	c := analyse(p)
	switch {
	case p[0].is("that"):
		c = analyse(p[1:])
		q, ok := infinitive(p[1:], c.verb)
		if !ok {
			n.refuse("a clause does not go on from \"You need\"")
			return
		}
		n.views["need"] = q.String()
	case c.verb == 1 && p[0].is("someone", "somebody", "people", "person", "one") && c.extra < 0:
		p = p.splice(1, 1, word("who", "WP")) // "someone can fit when you are at lunch"
		n.views["need"], n.views["need.np"] = p.String(), p.String()
	case c.verb == 1 && p[0].is("you") && p[1].is("need", "want"):
		n.views["need"] = p[2:].String()
	case p[0].tag == "NNS" && p.at(1).tag == "VBN" && c.verb > 2 && p[c.verb].tag == "VBD" && p[c.verb-1].tag == "RB":
		n.views["need"] = p.String() // "patients handed off properly, not just pointed to the wall"
	case p[0].tag == "NNS" && p.at(1).tag == "VBN" && c.verb > 2 && p[:c.verb].index(0, ",") > 1:
		n.views["need"] = parts(p)[0].String() // "apprentices brought along right, lost 2 last year"
	case p[0].noun() && p[runEnd(p)].noun() && (p.at(runEnd(p)+1).is("the", "my") && c.verb > 0 && p[c.verb].tag == "VBD" || p.at(runEnd(p)+1).is("lost", "stolen", "broken", "burnt", "spoiled") && p.at(runEnd(p)+2).tagged("IN", "TO")):
		n.views["need.told"] = p.String() // "leaflets the nurses threw away", "stock lost to frost"
	case c.verb > 0 && p[c.verb].tag == "VBD" && (p[c.verb-1].tagged("NNS", "NN") || p[c.verb-1].tag == "NNP" && p[0].is("the", "our", "my") && p.at(c.verb+1).is("back", "up", "on", "out", "down", "by", "before")) && !p[0].tagged("PRP"):
		lemma, ok := lemmaOf(p[c.verb].w)
		if !ok {
			n.refuse("a clause does not go on from \"You need\"")
			return
		}
		p = p.clone()
		p[c.verb].w, p[c.verb].tag = english.Participle(lemma), "VBN"
		n.views["need"] = theOneInState(p).String()
	case contact(p):
		if strings.HasSuffix(p[0].w, "-year") {
			p = determined(p)
		}
		n.views["need"], n.views["need.np"] = p.String(), p.String()
	case p[0].tag != "PRP" && unwished(p, c):
		q, ok := infinitive(p, c.verb)
		if !ok {
			n.refuse("a clause does not go on from \"You need\"")
			return
		}
		n.views["need"] = q.String()
	case p[0].is("somebody", "someone", "anybody", "anyone") && p.at(1).tagged("NNS", "PRP") && c.verb == 2 && !p[2].is("is", "are"):
		n.views["need"], n.views["need.np"] = p.String(), p.String() // "somebody brides trust"
	case wished(p, c):
		q, _ := infinitive(p, c.verb)
		n.views["need"] = q.String()
	case p[0].is("help", "cover") && c.subject > 1:
		n.refuse("two sentences seem to stand side by side") // "help with the paperwork certificates take forever"
	case p[0].tag != "PRP" && n.stands(p):
		return
	default:
		if ps := parts(p); len(ps) > 1 && analyse(ps[0]).verb < 0 {
			n.say = ps[0].String()
		}
		n.refuse("a clause does not go on from \"You need\"")
	}
}

// stands reads a need that was typed as how things are ("no one answers the
// phones before 9"): the letter says it as what was told.
func (n *note) stands(p phrase) bool {
	if last := p[len(p)-1]; last.tagged("IN", "TO", "RP") && !last.is("out", "up", "down", "off", "in", "over") {
		n.views["need"], n.views["need.np"] = p.String(), p.String() // "weekly talks people listen to"
		return true
	}
	if c := analyse(p); thingWith(p, c.verb) {
		n.views["need"] = p.String() // "leaflets people can read", "tanks ready when they say"
		return true
	}
	s, ok := n.situation(p)
	if ok {
		n.views["need.now"] = s
	}
	return ok
}

// thingWith reports whether p is a thing with a clause about it, and no clause
// itself: two things stand side by side before the verb, or the thing is
// followed by the state in which it is wanted.
func thingWith(p phrase, verb int) bool {
	for i := 1; i < len(p) && (i < verb || verb < 0); i++ {
		if p[i-1].noun() && p[i].is("people", "they", "you", "anyone", "everyone", "everybody", "nobody", "patients", "customers", "guests", "residents") || p[i-1].tag == "NNS" && p[i].is("ready", "open", "clean", "full", "safe", "staffed", "tidy", "finished", "done") {
			return true
		}
	}
	return false
}

// governs reports whether the -ing word that opens p has an object or a
// particle of its own, so that it is a deed and no thing ("getting orders out").
func governs(p phrase) bool {
	return len(p) > 1 && p[0].tag == "VBG" && (p[1].tagged("DT", "PRP$", "PRP", "RP"))
}

// infinitive turns a clause in the present into a subject with "to": "rounds
// start on time" into "rounds to start on time"; "not to" where it denies.
func infinitive(p phrase, verb int) (phrase, bool) {
	if verb < 1 || verb >= len(p) || p[verb].tag == "VBD" {
		return nil, false
	}
	to := []tok{word("to", "TO")}
	rest := p[verb:]
	if denies := rest.at(1).is("n't", "not"); denies {
		to = []tok{word("not", "RB"), word("to", "TO")}
		if rest[0].is("is", "are") && rest.at(2).tag == "VBG" {
			return append(append(p[:verb].clone(), word("to", "TO"), word("stop", "VB")), rest[2:]...), true
		}
		if rest[0].is("do", "does", "will", "would") {
			rest = rest[2:]
		}
		if rest.at(1).is("n't", "not") {
			rest = append(rest[:1:1], rest[2:]...)
		}
		if rest[0].is("n't", "not") {
			rest = rest[1:]
		}
	}
	if len(rest) == 0 {
		return nil, false
	}
	rest = rest.clone()
	if rest[0].tag == "MD" {
		rest = rest[1:]
	} else if lemma, ok := lemmaOf(rest[0].w); ok {
		rest[0].w = lemma
	}
	if len(rest) == 0 {
		return nil, false
	}
	rest[0].glue = false
	return append(append(p[:verb].clone(), to...), rest...), true
}

// contact reports whether p is a thing with a clause that follows it without a
// "that": "a prompt book the assistant can pick up", "a buyer engineering
// doesn't hate".
func contact(p phrase) bool {
	several := p[0].tag == "NNS" && p[0].w == strings.ToLower(p[0].w)
	if !p[0].is("a", "an") && !strings.HasSuffix(p[0].w, "-year") && !several {
		return false
	}
	k := 1
	for k < len(p) && nounRunPart(p[k]) {
		k++
	}
	if several {
		m := p.index(k, "can", "could", "will")
		return p.at(k).tagged("DT", "PRP", "PRP$") && m > k && m < k+4 && p.at(m+1).tag == "VB" && !p.at(m+2).tagged("DT", "PRP", "PRP$", "NN", "NNS") // "records an auditor can follow"
	}
	last := p[len(p)-1]
	return p.at(k).tagged("DT", "PRP", "PRP$") || p.at(k).is("somebody", "someone", "everybody", "everyone", "anybody", "anyone", "people") || k > 2 && last.tag == "VB" && p[len(p)-2].is("n't", "not", "can", "will")
}

// wished reports whether a clause says what is to be, and not what is: "donors
// see where their money is", "parents stop calling the superintendent".
func wished(p phrase, c clause) bool {
	if c.verb < 1 || c.extra >= 0 || !p[c.verb].tagged("VBP", "VBZ") || p[0].tagged("PRP", "EX") ||
		p.index(0, "n't", "not", "no", "never", "nobody", "too", "always", "still", "only", "every", "each", "but", "now", "already", "often", "just", "without", "everywhere") >= 0 ||
		slices.ContainsFunc(p, func(t tok) bool { return troubles()[strings.ToLower(t.w)] }) {
		return false
	}
	next := p.at(c.verb + 1)
	switch v := p[c.verb]; {
	case v.is("stop", "stops"):
		return next.tag == "VBG"
	case v.is("get", "gets"):
		return next.tagged("DT", "PRP$", "VBN") && !next.is("stuck", "lost", "hurt", "burned", "burnt", "tired", "fined", "fired")
	case v.is("come", "comes", "arrive", "arrives", "start", "starts", "finish", "finishes", "leave", "leaves", "end", "ends", "run", "runs"):
		return next.is("on") && p.at(c.verb+2).is("time") || next.is("before", "back") && p.at(c.verb+2).w != ""
	case v.is("feel", "feels"):
		return next.is("wanted", "welcome", "safe", "heard", "seen", "valued", "needed", "trusted", "looked", "listened", "special", "proud", "included", "at", "that")
	case v.is("accept", "accepts", "see", "sees", "understand", "understands", "trust", "trusts", "follow", "follows", "return", "returns", "feel", "feels", "learn", "learns", "read", "reads", "sign", "signs", "receive", "receives"):
		return next.tagged("DT", "PRP$", "NN", "NNS", "WRB", "WP", "JJ", "RB", "IN") && next.w != ""
	}
	return false
}

// unwished reports whether a clause denies what nobody wants, so that it says
// what is to be: "the hotels do not complain", "the ironer is not dangerous
// anymore". "Glaziers don't read drawings" says what is.
func unwished(p phrase, c clause) bool {
	k := p.index(1, "n't", "not")
	if c.verb < 1 || c.extra >= 0 || k != c.verb+1 || !p[c.verb].is("do", "does", "is", "are") || p.index(0, "nobody", "because", "but", "when") >= 0 {
		return false
	}
	next := p.at(k + 1)
	if p[c.verb].is("do", "does") {
		return next.is("complain", "break", "fail", "burn", "quit", "fight", "fall", "crash", "leak", "freeze", "spoil", "overflow", "panic", "hurt", "steal")
	}
	return next.is("dangerous", "late", "dirty", "angry", "broken", "afraid", "scared", "lost", "alone", "tired", "empty", "behind", "sick", "bored") && next.tag != "VBG"
}
