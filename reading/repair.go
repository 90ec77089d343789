package reading

import (
	"strings"

	"regards/english"
)

// repair mends the grammar of p where there is one right way to do it. It
// reports what it inserted as words, which lowers how sure a reading is.
func repair(p phrase) (phrase, int) {
	p = plurals(p)
	p = relatives(p)
	p = agreements(p)
	p = since(p)
	return articles(p)
}

// plurals makes "6 year" into "6 years", unless the figure names a thing
// ("level 3", "year 9") or qualifies the next noun ("6 year plan").
func plurals(p phrase) phrase {
	for i := 0; i+1 < len(p); i++ {
		n := p[i+1]
		if p[i].tag != "CD" || p[i].is("1", "one", "a") || n.tag != "NN" || p.at(i+2).noun() || p.at(i+2).is("-") {
			continue
		}
		if strings.ContainsAny(p[i].w, ":%$") || i > 0 && (p[i-1].noun() && !p[i-1].is("last", "next", "first") || p[i-1].is("$", "£", "€")) {
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
		if !p[i-1].noun() || !p[i+1].finite() {
			continue
		}
		switch {
		case p[i].is("what"):
			p = p.splice(i, i+1, tok{w: "that", tag: "WDT", sure: 9})
		case p[i].is("which") && p[i-1].is("people", "person", "somebody", "someone", "man", "woman", "nurse", "nurses", "engineers", "guys", "staff", "operator", "operators", "worker", "workers", "candidates", "families", "parents"):
			p = p.splice(i, i+1, tok{w: "who", tag: "WP", sure: 9})
		}
	}
	return p
}

// agreements mends the commonest slips between a subject and its verb.
func agreements(p phrase) phrase {
	p = p.clone()
	for i := 1; i < len(p); i++ {
		prev := p[i-1]
		plural := prev.is("we", "they", "you") || i > 2 && prev.is("them", "those", "these", "us") && p[i-2].is("of") && p[i-3].tag == "CD" && !p[i-3].is("one", "1") || prev.is("ones")
		switch {
		case p[i].is("was") && plural:
			p[i].w = "were"
		case p[i].is("is", "'s") && plural && p[i].tag == "VBZ":
			p[i].w, p[i].glue = "are", false
		case prev.is("i") && p[i].is("is", "are"):
			p[i].w = "am"
		case prev.is("i") && p[i].is("were"):
			p[i].w = "was"
		case prev.is("i", "we", "they", "you") && p[i].tag == "VBZ" && !p[i].is("'s", "is"):
			if lemma, _, ok := english.VerbForms(p[i].w); ok {
				p[i].w, p[i].tag = lemma, "VBP"
			}
		case prev.is("he", "she") && p[i].tagged("VBP", "VB") && !p[i].is("be") && canBe(p[i].w, english.BaseForm) && !canBe(p[i].w, english.PastForm):
			p[i].w, p[i].tag = english.Third(strings.ToLower(p[i].w)), "VBZ"
		case p[i].is("ai") && p.at(i+1).is("n't"):
			p[i].w = "are"
			if prev.is("he", "she", "it") || prev.tag == "NN" || prev.tag == "NNP" && !p.at(i-2).is("and", "+", "&") {
				p[i].w = "is"
			}
		case p[i].is("do") && p.at(i+1).is("n't", "not") && (prev.is("he", "she", "it") || prev.tag == "NN" && i == 1):
			p[i].w = "does"
		}
	}
	return p
}

// since mends "since 2 years", which English says with "for".
func since(p phrase) phrase {
	for i := 0; i+2 < len(p); i++ {
		if p[i].is("since") && p[i+1].tag == "CD" && p[i+2].is("years", "months", "weeks", "days", "year", "month") {
			p = p.clone()
			p[i].w = "for"
		}
	}
	return p
}

// bareAfter are prepositions that make a bare noun an idiom with these nouns
// ("by phone", "on time"); an article there would be wrong.
var bareAfter = map[string][]string{
	"by":    {"phone", "email", "e-mail", "hand", "post", "mail", "name", "car", "bus", "train", "door", "wave", "month", "week", "day", "hour", "quarter", "trade", "law", "design", "region", "unit", "site", "product", "appointment", "choice", "noon", "zone", "shift", "color", "date", "batch", "case", "size"},
	"at":    {"night", "noon", "midnight", "home", "work", "school", "lunch", "dawn", "university", "college", "cost", "scale", "peak", "capacity", "sea", "hand", "least", "level", "grade"},
	"in":    {"house", "person", "hand", "school", "practice", "charge", "place", "time", "front", "court", "bed", "prison", "church", "class", "hospital", "stock", "turn", "advance", "full", "part", "half", "use", "service", "production", "writing", "line", "season", "detail", "transit", "parallel", "view", "flight"},
	"on":    {"time", "site", "call", "board", "hand", "paper", "grid", "duty", "shift", "schedule", "track", "budget", "leave", "order", "top", "line", "camera", "average", "video", "stage", "foot", "deck", "request", "placement", "record", "screen", "air", "night", "nights", "location", "commission", "probation"},
	"to":    {"school", "work", "court", "bed", "college", "university", "tender", "market", "church", "hand", "date", "completion", "scale", "spec", "term", "code", "standard", "print", "press", "floor", "sea"},
	"from":  {"start", "scratch", "home", "school", "work", "memory", "stock", "habit", "floor", "trend", "time", "week", "year"},
	"off":   {"site", "line", "habit", "duty", "sick", "course", "season"},
	"under": {"grid", "budget", "pressure", "warranty", "par", "cost", "cross-examination", "control", "license", "supervision", "load", "plan"},
	"over":  {"budget", "time", "plan", "lunch", "coffee"},
	"out":   {"front"},
	"with":  {"cake", "care", "ease", "outbox"},
	"per":   nil, "each": nil, "every": nil, "as": nil, "of": nil, "than": nil, "no": nil, "without": nil, "any": nil, "by-": nil, "between": nil, "after": {"lunch", "dinner", "breakfast", "hours", "school", "work", "handover", "practice", "church"}, "before": {"lunch", "breakfast", "dinner", "school", "work", "noon", "dinnertime", "service", "discharge", "opening"},
	"during": {"covid", "lockdown", "lunch", "service", "handover", "practice"},
}

// articles gives a bare singular count noun its article: "the" before "of",
// "which" or "that", else "a" or "an".
func articles(p phrase) (phrase, int) {
	inserted := 0
	for i := 0; i < len(p); i++ {
		if !startsNounRun(p, i) {
			continue
		}
		end := nounRunEnd(p, i)
		if end < 0 || !wantsArticle(p, i, end) {
			i = max(i, end)
			continue
		}
		art := english.Article(p[i].w)
		if p.at(end+1).is("of", "which", "that", "who", "where") {
			art = "the"
		}
		p = p.splice(i, i+1, tok{w: art, tag: "DT", glue: p[i].glue, sure: 9}, tok{w: p[i].w, tag: p[i].tag, sure: p[i].sure})
		inserted++
		i = end + 1
	}
	return p, inserted
}

// startsNounRun reports whether a run of adjectives and nouns begins at i.
func startsNounRun(p phrase, i int) bool {
	return (p[i].tagged("NN", "JJ", "JJS", "VBN", "VBG")) && !nounRunPart(p.at(i-1)) && !p.at(i-1).tagged("DT", "PRP$", "CD", "POS", "PDT", "WDT", "WP$", "NNP", "HYPH") && !p.at(i-1).is("$", "-", "/", "no", "any", "each", "every", "such", "what", "which")
}

func nounRunPart(t tok) bool {
	return t.tagged("NN", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "NNS", "NNP") || t.is("-", "&")
}

// nounRunEnd is the last token of the run from i, a singular noun, or -1 when
// the run ends otherwise.
func nounRunEnd(p phrase, i int) int {
	j := i
	for j+1 < len(p) && nounRunPart(p[j+1]) {
		j++
	}
	if p[j].tag != "NN" {
		return -1
	}
	return j
}

// wantsArticle reports whether the run p[i:end+1] is a bare singular count
// noun in a place where English wants an article.
func wantsArticle(p phrase, i, end int) bool {
	head := strings.ToLower(p[end].w)
	if yes, known := english.Countable(head); !known || !yes || english.IsPlural(head) {
		return false
	}
	if p[i].tagged("VBG", "VBN") && end > i || strings.Contains(p[end].w, "-") || strings.ToUpper(p[end].w) == p[end].w {
		return false
	}
	prev := p.at(i - 1)
	switch {
	case p.at(end+1).tagged("CD", "POS", "NNP", "VBG"), prev.is("and", "or", ",", ";", ":", ""), prev.tagged("CC"):
		return false
	case prev.verb() && !auxiliary(prev):
		return true
	case prev.tagged("IN", "TO", "RP"):
		nouns, listed := bareAfter[strings.ToLower(prev.w)]
		if listed && nouns == nil {
			return false
		}
		for _, n := range nouns {
			if n == head || n == strings.ToLower(p[i].w) {
				return false
			}
		}
		return p.at(end+1).is("of", "which", "that", "who") || prev.is("with", "for", "from", "into", "on", "in", "at")
	}
	return false
}
