package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// repair mends the grammar of p where there is one right way to do it. It
// reports what it inserted as words, which lowers how sure a reading is.
func (n *note) repair(p phrase) (phrase, int) {
	p = plurals(p)
	p = n.pastToo(relatives(p))
	p = n.agreement(agreements(p))
	p = perfect(p)
	p = definitePast(p)
	p = adverbs(p)
	p = runs(p)
	p = figures(p)
	p = smallWords(p)
	p = times(p)
	p = n.telegram(contrasts(p))
	switch {
	case n.bareNouns():
		p, k := articles(p, 1)
		return n.heardArticles(p), k
	case n.bareHere(), n.stem == Promise:
		p, _ = articles(p, 2)
	default:
		p, _ = articles(p, 9) // only what is never bare
	}
	return n.heardArticles(p), 0
}

// plurals makes "6 year" into "6 years", unless the figure names a thing
// ("level 3", "year 9") or qualifies the next noun ("6 year plan").
func plurals(p phrase) phrase {
	for i := 0; i+1 < len(p); i++ {
		if j := describedCount(p, i); j > 0 {
			p = p.splice(j, j+1, tok{w: english.Plural(p[j].w), tag: "NNS", glue: p[j].glue, sure: p[j].sure})
			continue
		}
		n := p[i+1]
		if p[i].tag == "CD" && p.at(i-1).is("a", "an", "the", "my") && n.tag == "NN" && !p[i].is("one", "1") && !measure(tok{w: english.Plural(n.w)}) {
			if p.at(i-1).is("a", "an") || p.at(i+2).tag == "NN" {
				if p.at(i+2).tag == "NN" && strings.Trim(p[i].w, "0123456789") == "" && len(p[i].w) < 4 && !strings.Contains(n.w, ".") && !n.is("am", "pm") {
					p = p.splice(i, i+2, tok{w: p[i].w + "-" + n.w, tag: "JJ", glue: p[i].glue, sure: 9}) // "a 90 show run"
				}
				continue
			}
		}
		if p.at(i-1).is("let", "lets", "make", "watch", "have") && canBe(n.w, english.BaseForm) {
			continue // "let two bid"
		}
		if p[i].tag != "CD" || p[i].is("1", "one", "a") || strings.Trim(p[i].w, "IVX") == "" || !n.tagged("NN", "JJ") || n.tag == "JJ" && !n.is("patient", "adult", "individual", "official", "junior", "senior", "regular", "professional") || p.at(i+2).noun() || p.at(i+2).is("-") {
			continue
		}
		if strings.ContainsAny(p[i].w, ":%$£€-/.'") || strings.ToLower(p[i].w) != strings.ToUpper(p[i].w) && !english.Known(p[i].w) || i > 0 && (p[i-1].noun() && !p[i-1].is("last", "next", "first") || p[i-1].is("$", "£", "€")) {
			continue
		}
		if p.at(i-1).tag == "JJ" && p.at(i-2).is("the", "my", "his", "her", "your", "an", "a") && len(p[i].w) > 1 {
			continue // "the old 62 hearse"
		}
		if len(p[i].w) == 4 && (strings.HasPrefix(p[i].w, "19") || strings.HasPrefix(p[i].w, "20")) {
			continue // a year: "the 2027 campaign"
		}
		if n.is("nobody", "somebody", "everybody", "percent", "cent", "percentage", "p.m.", "a.m.", "pm", "am", "dozen", "hundred", "thousand", "million", "billion", "lakh", "crore", "grand", "quid", "bob", "baht", "yen", "yuan", "rand", "back", "way", "more", "half", "quarter", "sharp", "ish", "tops", "max", "straight", "out", "left", "off", "down", "up", "over", "under", "open", "late", "short", "average", "behind", "avg") {
			continue
		}
		if yes, known := english.Countable(n.w); known && yes && !english.IsPlural(n.w) && !p.at(i+2).tagged("CD") {
			p = p.splice(i+1, i+2, tok{w: english.Plural(n.w), tag: "NNS", glue: n.glue, sure: n.sure})
		}
	}
	return p
}

// relatives mends "the job what runs" and "people which can".
func relatives(p phrase) phrase {
	for i := 1; i+1 < len(p); i++ {
		if p[i].is("what") && p[i-1].tag == "NNS" && !doer(english.Singular(p[i-1].w)) && !p[i-1].is("people", "kids", "guests", "parents", "patients", "students", "clients") && (p[i+1].nominative() || p[i+1].is("people", "you")) && p.at(i+2).finite() && !tells(p[:i]) {
			p = p.splice(i, i+1, tok{w: "that", tag: "WDT", sure: 9}) // "old radios what people throw"
			continue
		}
		if !p[i-1].noun() || p[i-1].is("a.m.", "p.m.") || isDay(p[i-1]) || !p[i+1].finite() && !canBe(p[i+1].w, english.ThirdForm) {
			continue
		}
		switch {
		case p[i].is("what") && p[i+1].tag != "MD" && !tells(p[:i]):
			p = p.splice(i, i+1, tok{w: "that", tag: "WDT", sure: 9})
		case p[i].is("which") && p[i-1].is("people", "person", "somebody", "someone", "man", "woman", "nurse", "nurses", "engineers", "guys", "staff", "operator", "operators", "worker", "workers", "candidates", "families", "parents"):
			p = p.splice(i, i+1, tok{w: "who", tag: "WP", sure: 9})
		}
	}
	return p
}

// tells reports whether a verb of p takes "what" for a question.
func tells(p phrase) bool {
	return p.index(0, "ask", "asking", "tell", "telling", "show", "showing", "explain", "know", "teach", "teaching", "told", "asked", "write", "writes", "wrote", "writing", "say", "see", "note", "mark", "record", "list", "learn", "understand", "explains", "explained") >= 0
}

// agreements mends the commonest slips between a subject and its verb.
func agreements(p phrase) phrase {
	p = p.clone()
	for i := 1; i < len(p); i++ {
		prev := p[i-1]
		object := p.at(i-2).tagged("IN", "VB", "VBD", "VBG", "TO")
		plural := prev.is("we", "they") || prev.is("you") && !object || i > 2 && prev.is("them", "those", "these", "us") && p[i-2].is("of") && p[i-3].tag == "CD" && !p[i-3].is("one", "1") || prev.is("ones")
		switch {
		case p[i].is("means") && i > 1 && prev.is("those", "them", "these") && p[i-2].is("of"):
			p[i].w, p[i].tag = "were", "VBD"
		case p[i].is("was") && (plural || prev.is("alone", "together", "combined") && p.at(i-2).tag == "NNS" || prev.tag == "CD" && p.at(i-2).is("of") && (p.at(i-3).tag == "NNS" || p.at(i-3).tag == "CD" && !p.at(i-3).is("one", "1")) || prev.tag == "NNS" && p.at(i-2).tag == "CD" && p.at(i-3).is("of")):
			p[i].w = "were"
		case p[i].is("is", "'s") && plural && p[i].tag == "VBZ":
			p[i].w, p[i].glue = "are", false
		case prev.tag == "CD" && !prev.is("one", "1") && p.at(i-2).is("year", "month", "week", "summer") && p[i].is("was"):
			p[i].w = map[string]string{"is": "are", "was": "were"}[strings.ToLower(p[i].w)]
		case prev.is("i") && p[i].is("is", "are"):
			p[i].w = "am"
		case prev.is("i") && p[i].is("were"):
			p[i].w = "was"
		case prev.is("i", "we", "they", "you") && p[i].tag == "VBZ" && !p[i].is("'s", "is"):
			if lemma, _, ok := verbForms(p[i].w); ok {
				p[i].w, p[i].tag = lemma, "VBP"
			}
		case prev.tag == "NNS" && english.IsPlural(prev.w) && p[i].is("has", "is", "was", "does") && firstNoun(p, i-1):
			p[i].w = map[string]string{"has": "have", "is": "are", "was": "were", "does": "do"}[strings.ToLower(p[i].w)]
		case prev.is("he", "she", "it") && !p.at(i-2).verb() && !p.at(i-2).is("than", "as") && p[i].tagged("VBP", "VB") && !p[i].is("be") && canBe(p[i].w, english.BaseForm) && !canBe(p[i].w, english.PastForm):
			p[i].w, p[i].tag = english.Third(strings.ToLower(p[i].w)), "VBZ"
		case p[i].is("ai") && p.at(i+1).is("n't"):
			p[i].w = "are"
			if prev.is("he", "she", "it") || prev.tag == "NN" || prev.tag == "NNP" && !p.at(i-2).is("and", "+", "&") {
				p[i].w = "is"
			}
		case prev.is("who", "which", "that") && i > 1 && !p[i-2].is("staff", "people", "police") && (p[i-2].tag == "NN" || p[i-2].is("one", "somebody", "someone")) && p[i].tagged("VB", "VBP") && !auxiliary(p[i]) && canBe(p[i].w, english.BaseForm) && !canBe(p[i].w, english.PastForm) && (prev.tagged("WP", "WDT")):
			p[i].w, p[i].tag = english.Third(strings.ToLower(p[i].w)), "VBZ"
		case p[i].is("not") && prev.is("you", "i", "we", "they") && (p.at(i+1).tagged("VB", "VBP") && !auxiliary(p.at(i+1)) || p.at(i+1).is("have", "need")):
			p = p.splice(i, i, word("do", "VBP"))
			i++
		case p[i].is("do") && p.at(i+1).is("n't") && prev.tag == "NN" && p.at(i-2).tagged("DT", "PRP$") && p.at(i-3).tag != "CC" && !prev.is("staff", "crew", "team", "people"):
			p[i].w = "does"
		case p[i].is("do") && p.at(i+1).is("n't", "not") && prev.is("who", "which", "that") && p.at(i-2).tag == "NN" && !slices.Contains(many, strings.ToLower(p[i-2].w)):
			p[i].w = "does"
		case p[i].is("do") && p.at(i+1).is("n't", "not") && (prev.is("he", "she", "it") || prev.tag == "NN" && i == 1 && !slices.Contains(many, strings.ToLower(prev.w))):
			p[i].w = "does"
		}
	}
	return p
}

// firstNoun reports whether the noun at i is the head of a subject, and not the
// end of "one of the nurses" or "the list of jobs".
func firstNoun(p phrase, i int) bool {
	for i--; i >= 0; i-- {
		switch {
		case p[i].verb() && !p[i].tagged("VBG", "VBN") || p[i].is("n't"):
			return true
		case p[i].noun() || p[i].tagged("IN", "CC", "VBG"):
			return false
		}
	}
	return true
}

// moved are verbs of change, which want "from" before the first of two figures.
var moved = []string{"went", "go", "came", "come", "moved", "dropped", "fell", "rose", "grew", "climbed", "improved", "turnover"}

// figures mends a change that was typed with its figures only: "went 7 to 1",
// "turnover 140% down to 60", "took from 61% to 79% first-call fix".
func figures(p phrase) phrase {
	for i := 1; i+2 < len(p); i++ {
		if p[i].tag != "CD" && !p[i].is("$", "£", "€") || p[i-1].is("from", "to", "of", "about") || p[i-1].tag == "CD" {
			continue
		}
		to := toFigure(p, i)
		if to < 0 {
			continue
		}
		if p[i-1].is(moved...) || p[i-1].noun() && p.at(to-1).is("down", "up") {
			p = p.splice(i, i, word("from", "IN"))
			i++
		}
	}
	if i := p.index(0, "from"); i > 0 && p[i-1].tagged("VBD", "VBN", "VB") && !p[i-1].is(moved...) {
		if end := changeEnd(p, i); end > 0 && end+1 < len(p) && (p[end+1].noun() || p[end+1].tagged("JJ")) {
			thing := end + 1
			for thing+1 < len(p) && (nounRunPart(p[thing+1]) || p[thing+1].noun() || p[thing+1].tagged("VB", "VBP") && isNounToo(p[thing+1].w)) {
				thing++
			}
			out := append(p[:i].clone(), p[end+1:thing+1]...)
			out = append(out, p[i:end+1]...)
			p = append(out, p[thing+1:]...)
		}
	}
	return p
}

// toFigure is where the "to" of a change from the figure at i stands, if a
// second figure follows it and only a unit or "down" stands between; else -1.
func toFigure(p phrase, i int) int {
	for j := i + 1; j < len(p) && j < i+6; j++ {
		switch {
		case p[j].is("to"):
			if p.at(j+1).tag == "CD" || p.at(j+1).is("$", "£", "€") {
				return j
			}
			return -1
		case p[j].is("%", "a", "per", "down", "up", "percent") || p[j].noun() || p[j].tag == "CD":
		default:
			return -1
		}
	}
	return -1
}

// changeEnd is the last token of "from 61% to 79%" that begins at i, or -1.
func changeEnd(p phrase, i int) int {
	to := toFigure(p, i+1)
	if to < 0 {
		return -1
	}
	end := to + 1
	for end+1 < len(p) && (p[end+1].is("%", "percent") || p[end].is("$", "£", "€")) {
		end++
	}
	return end
}

// timeNouns need no article after "last" and "next".
var timeNouns = []string{"week", "month", "year", "summer", "winter", "spring", "fall", "autumn", "quarter", "night", "season", "time", "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december", "christmas", "easter", "term", "semester", "weekend", "decade", "century"}

// lasting are verbs whose deed lasts, so that a bare span behind them wants
// "for" ("covered for the supervisor 11 weeks"); after others it may mean "in".
var lasting = []string{"worked", "work", "ran", "run", "covered", "cover", "did", "had", "have", "managed", "led", "taught", "was", "been", "drove", "drive", "lived", "live",
	"stayed", "stay", "held", "carried", "kept", "supervised", "handled", "took", "am", "were", "served", "volunteered", "trained", "cooked", "looked", "sold", "did"}

// times supplies "for" before a span of weeks, months or years, and "at" and
// "on" before a time of day and a day.
func times(p phrase) phrase {
	verb := ""
	for i := 0; i < len(p); i++ {
		if p[i].verb() {
			verb = strings.ToLower(p[i].w)
		}
		prev := p.at(i - 1)
		if !(prev.noun() || prev.tagged("RB", "PRP", "RP")) || prev.tag == "CD" {
			continue
		}
		next := p.at(i + 1)
		switch {
		case p[i].tag == "CD" && i > 2 && next.tag == "NNS" && i+2 == len(p) && prev.noun() && !prev.is("last", "$") && verb != "" && !next.is("times", "years", "months", "weeks", "days", "hours", "minutes", "seconds", "winters", "summers", "seasons", "nights", "terms", "shifts", "generations", "decades"):
			p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}, word("with", "IN"))
			i += 2
		case p[i].tag == "CD" && next.is("winters", "summers", "seasons") && p.at(i+2).w == "" && prev.tag == "NN":
			p = p.splice(i, i, word("for", "IN"))
			i++
		case p[i].tag == "CD" && next.is("weeks", "months", "years") && !p.at(i+2).is("ago", "old", "later", "earlier", "longer", "running", "apart", "before", "after", "in", "late", "early", "behind", "ahead", "off") && !prev.is("last", "past", "next", "only", "about", "over", "than", "first", "every", "almost", "nearly") && slices.Contains(lasting, verb):
			p = p.splice(i, i, word("for", "IN"))
			i++
		case p[i].tag == "CD" && next.is("a.m.", "p.m.", "am", "pm") || p[i].is("noon"):
			if isDay(prev) {
				p = p.splice(i, i, word("at", "IN"))
				i++
			}
		case isDay(p[i]) && !isDay(prev) && !prev.is("night", "today", "noon") && (next.w == "" || next.is("night", "morning", "afternoon", "evening", ",", "and", "at", "noon")),
			p[i].is("a") && isDay(next) && p.at(i-1).w != "":
			p = p.splice(i, i, word("on", "IN"))
			i++
		}
	}
	return p
}

func isDay(t tok) bool {
	return t.is("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays")
}

// theSubject gives a clause that begins with a bare singular count noun its
// "the": "menu goes with what the farms bring in".
func (n *note) theSubject(p phrase) phrase {
	if len(p) == 0 || !p[0].tagged("NN", "JJ") && !(p[0].is("first", "second", "last") && p.at(1).tagged("NN") && !isSpell(p[1]) || strings.HasSuffix(p[0].w, "ing") && compound(p, 0)) || strings.HasSuffix(p[0].w, "ing") && !compound(p, 0) || p[0].w != strings.ToLower(p[0].w) || p[0].is("first", "second", "third") && p.at(1).is("shift", "aid", "floor", "year", "grade") || p[0].is("home") && p.at(1).is("every", "by", "on", "at", "for") || p[0].is("front", "nobody", "everybody", "somebody", "someone", "everyone", "anyone", "nothing", "everything") {
		return p
	}
	if p[0].is("last", "next") && isSpell(p.at(1)) {
		return p // "last year it was 212"
	}
	end := nounRunEnd(p, 0)
	if end < 0 || p.at(end+1).tagged("CD", "POS") || !countable(p) && !p[0].is("average") {
		return p
	}
	c := analyse(p)
	if c.verb <= end || c.subject < end {
		return p
	}
	if end == 0 && !p[0].is("boss") && slices.Contains(kin, strings.ToLower(p[0].w)+"s") {
		return p.splice(0, 0, word(map[bool]string{true: "your", false: "my"}[n.stem == Told], "PRP$"))
	}
	return p.splice(0, 0, word("the", "DT"))
}

// determinedIfQualified gives a bare person or thing with a relative clause its
// article: "operator who can read a drawing".
func determinedIfQualified(p phrase) phrase {
	if len(p) == 0 || !(p[0].tagged("NN", "JJ") || p[0].tag == "NNP" && p[0].w == strings.ToUpper(p[0].w)) {
		return p
	}
	if p[0].is("somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "something", "anything") {
		return p
	}
	end := 0
	for end+1 < len(p) && nounRunPart(p[end+1]) {
		end++
	}
	upper := p[end].w == strings.ToUpper(p[end].w) && p[end].tagged("NNP", "NN")
	known := english.Known(strings.ToLower(p[end].w))
	if p[end].tag != "NN" && !upper || !upper && known && !countable(p[end:]) {
		return p
	}
	for i := end + 1; i < len(p) && i < end+4; i++ {
		if p[i].tagged("WDT", "WP") || p[i].is("who", "that", "which") {
			return p.splice(0, 0, word(english.Article(p[0].w), "DT"))
		}
	}
	return p
}

// contrasts sets off with a comma what a thing is not: "one building, not 40
// calls a day".
func contrasts(p phrase) phrase {
	for i := 2; i+1 < len(p); i++ {
		prev, next := p[i-1], p[i+1]
		if p[i].is("not") && prev.is("too") && next.is("just", "only") {
			p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9})
			i++
			continue
		}
		if p[i].is("not") && next.is("before", "after", "later", "earlier") && i+2 == len(p) && !prev.comma() && !prev.verb() && !prev.is("why", "or", "and", "but") {
			p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}) // "resurface after public, not before"
			i++
			continue
		}
		if !p[i].is("not") || !(prev.noun() || prev.tag == "CD" || prev.is("me", "them", "now", "anymore", "today")) || prev.is("why", "whether", "if") || p[i].glue {
			continue
		}
		if next.tagged("CD", "DT", "PRP$", "WRB") || next.is("every", "each") || next.is("me", "him", "her", "us", "them", "after", "before", "in", "on", "at", "by", "for", "with", "from") {
			p = p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9})
			i++
		}
	}
	return p
}
