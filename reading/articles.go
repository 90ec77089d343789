package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// bareNouns reports whether the candidate types without articles, as people
// do whose first language has none, or who are in a hurry: whether a good
// part of the singular count nouns that want one have none. Only then is an
// article supplied; who types them knows where none belongs.
func (b *Book) bareNouns() bool {
	if b.bare == unknown {
		b.bare = b.countBare()
	}
	return b.bare == yes
}

// bareHere reports whether this answer alone was typed without articles, as
// people do in a hurry who type them elsewhere.
func (n *note) bareHere() bool {
	f := words(n.typed)
	return len(f) > 2 && !slices.ContainsFunc(f, func(w string) bool { return w == "a" || w == "an" || w == "the" || w == "The" || w == "A" || w == "An" })
}

type verdict uint8

const (
	unknown verdict = iota
	yes
	no
)

// enoughNouns is how many nouns tell how a candidate types; more cost time and
// change nothing.
const enoughNouns = 14

// countBare looks through the longer answers of the record.
func (b *Book) countBare() verdict {
	answers := b.answers()
	if secondLanguage(answers) || b.foreign(answers) {
		return yes
	}
	if articleShare(answers) > 0.05 {
		return no
	}
	bare, dressed := 0, 0
	for _, answer := range answers {
		if bare+dressed >= enoughNouns {
			break
		}
		p := parse("I", b.mend(answer).Text, ".")
		for i := 0; i < len(p); i++ {
			switch {
			case p[i].is("a", "an", "the"):
				dressed++
			case startsNounRun(p, i):
				if end := nounRunEnd(p, i); end >= 0 {
					if wantsArticle(p, i, end) {
						bare++
					}
					i = end
				}
			}
		}
	}
	if bare >= 2 && bare*3 >= dressed {
		return yes
	}
	return no
}

// secondLanguage reports whether two answers or more hold a verb that lacks
// its ending ("he finish before lunch"), as people type in a second language.
func secondLanguage(answers []string) bool {
	hits := 0
	for _, a := range answers {
		w := strings.Fields(strings.ToLower(a))
		for i := 0; i+2 < len(w); i++ {
			if w[i] != "he" && w[i] != "she" {
				continue
			}
			before := ""
			if i > 0 {
				before = w[i-1]
			}
			if v := w[i+1]; canBe(v, english.BaseForm) && !canBe(v, english.PastForm) && !isAuxiliary(v) && !slices.Contains(questions, before) {
				hits++
				break
			}
		}
	}
	return hits >= 2
}

// foreign reports whether the answers hold several turns of phrase that nobody
// who grew up with English types, and few articles.
func (b *Book) foreign(answers []string) bool {
	if articleShare(answers) > 0.08 {
		return false
	}
	hits := 0
	for _, a := range answers {
		if _, k := idiomatic("", b.mend(a).Text); k > 0 {
			hits += k
		}
	}
	return hits >= 3
}

// questions are the words behind which a verb rightly lacks its ending
// ("does she want", "insisted he stay").
var questions = []string{"do", "does", "did", "will", "would", "can", "could", "should", "shall", "must", "may", "might", "suggested", "insisted", "let", "help"}

func isAuxiliary(w string) bool {
	return slices.Contains([]string{"do", "don't", "dont", "have", "be", "will", "would", "can", "could", "should", "may", "might", "must", "shall", "need", "dare", "let"}, w)
}

// articleShare is how many of the words are articles. Edited English has nine
// in a hundred; who has more than five leaves none out as a habit.
func articleShare(answers []string) float64 {
	all, articles := 0, 0
	for _, a := range answers {
		for w := range strings.FieldsSeq(a) {
			all++
			switch w {
			case "a", "an", "the", "A", "An", "The":
				articles++
			}
		}
	}
	return float64(articles) / float64(max(all, 1))
}

// answers are the answers in which the candidate speaks in sentences.
func (b *Book) answers() []string {
	out := append([]string{b.c.Interview.ShouldHaveSaid, b.c.Decision.What}, b.c.Interview.Like...)
	for _, p := range b.c.Interview.Interviewers {
		for _, pr := range p.Promises {
			out = append(out, pr.What)
		}
		out = append(out, p.Told, p.Topic)
		for _, n := range p.Needs {
			out = append(out, n.Need, n.Help, n.Did, n.So)
		}
		for _, o := range p.Objections {
			out = append(out, o.Answer)
		}
	}
	kept := out[:0]
	for _, s := range out {
		if strings.Count(s, " ") >= 3 {
			kept = append(kept, s)
		}
	}
	return kept
}

// bareAfter are prepositions that make a bare noun an idiom with these nouns
// ("by phone", "on time"); an article there would be wrong.
var bareAfter = map[string][]string{
	"by":    {"phone", "email", "e-mail", "hand", "post", "mail", "name", "car", "bus", "train", "door", "wave", "month", "week", "day", "hour", "quarter", "trade", "law", "design", "region", "unit", "site", "product", "appointment", "choice", "noon", "zone", "shift", "color", "date", "batch", "case", "size"},
	"at":    {"night", "noon", "midnight", "home", "work", "school", "lunch", "dawn", "university", "college", "cost", "scale", "peak", "capacity", "sea", "hand", "least", "level", "grade"},
	"in":    {"house", "person", "hand", "school", "practice", "charge", "place", "time", "front", "court", "bed", "prison", "church", "class", "hospital", "stock", "turn", "advance", "full", "part", "half", "use", "service", "production", "writing", "line", "season", "detail", "transit", "parallel", "view", "flight", "town", "state", "stock", "line", "inventory", "escrow", "probate", "autumn", "spring", "summer", "winter", "condition", "conditions"},
	"on":    {"time", "site", "call", "board", "hand", "paper", "grid", "duty", "shift", "schedule", "track", "budget", "leave", "order", "top", "line", "camera", "average", "video", "stage", "foot", "deck", "request", "placement", "record", "screen", "air", "night", "nights", "location", "commission", "probation"},
	"to":    {"school", "work", "court", "bed", "college", "university", "tender", "market", "church", "hand", "date", "completion", "scale", "spec", "term", "code", "standard", "print", "press", "floor", "sea"},
	"from":  {"start", "scratch", "home", "school", "work", "memory", "stock", "habit", "floor", "trend", "time", "week", "year"},
	"off":   {"site", "line", "habit", "duty", "sick", "course", "season"},
	"under": {"grid", "budget", "pressure", "warranty", "par", "cost", "cross-examination", "control", "license", "supervision", "load", "plan"},
	"over":  {"budget", "time", "plan", "lunch", "coffee"},
	"out":   {"front"},
	"with":  {"cake", "care", "ease", "family", "friends"},
	"per":   nil, "each": nil, "every": nil, "as": nil, "of": nil, "than": nil, "no": nil, "without": nil, "any": nil, "by-": nil, "between": nil, "after": {"lunch", "dinner", "breakfast", "hours", "school", "work", "handover", "practice", "church"}, "before": {"lunch", "breakfast", "dinner", "school", "work", "noon", "dinnertime", "service", "discharge", "opening"},
	"during": {"covid", "lockdown", "lunch", "service", "handover", "practice"},
}

// single are nouns of which there is one, so that they take "the".
var single = []string{"internet", "web", "world", "sun", "moon", "weather", "public", "government", "law", "press", "ground", "sea", "city", "market", "environment", "future", "past", "police", "union", "phone", "radio", "train", "bus", "director", "owner", "landlord", "council", "committee", "board", "union"}

// articles gives a bare singular count noun its article: "the" before "of",
// "which" or "that", else "a" or "an".
//
// Of things with fewer words than least only those get one that are "of" something.
func articles(p phrase, least int) (phrase, int) {
	inserted := 0
	for i := 0; i < len(p); i++ {
		if p[i].is("nothing", "something", "everything", "anything", "nobody", "somebody", "everybody", "someone", "everyone", "anyone", "anybody") {
			continue
		}
		if !startsNounRun(p, i) {
			continue
		}
		end := nounRunEnd(p, i)
		if end < 0 || !wantsArticle(p, i, end) || p[i].is("last", "next") && isSpell(p[end]) {
			i = max(i, end)
			continue
		}
		if p.at(i-1).is(wantThings...) && p[end].is("tea", "coffee", "wine", "beer", "bread", "cake", "sauce", "soup", "food", "honey", "cheese", "fish", "meat", "fruit") {
			i = end
			continue
		}
		if least > 1 && (end-i+1 < least && !(p.at(end+1).is("of") && least < 9) && !(p.at(i-1).is(wantThings...) && least < 9) && !(i == end && (p[end].is(alwaysDetermined...) && p.at(i-1).verb() || p[end].is(places...) && p.at(i-1).tag == "IN" || p[end].is(tools...) && p.at(i-1).is("on", "in", "with", "into", "from") && p.at(end+1).tagged("IN", "CC", ",", ".", "RB", ""))) || slices.ContainsFunc(p[i:end+1], func(t tok) bool { return strings.Contains(t.w, "-") || t.tag == "VBN" })) {
			i = end
			continue
		}
		if p[i].is("council") && p.at(i-1).is("works") || p[i].is("head") && p.at(i+1).is("office") || p.at(i-1).is("came", "finished", "placed", "ranked") && (strings.HasSuffix(p[i].w, "th") || p[i].is("first", "second", "third", "last")) {
			continue
		}
		if i > 1 && p[i-1].tagged("VB", "VBP", "NN") && p[i-2].tagged("NN", "JJ") && determinedBefore(p, i-1) {
			i = end // "the ladle preheat checklist": it has one, before a word that was taken for a verb
			continue
		}
		art := english.Article(p[i].w)
		if i > 0 && least == 1 && p[i-1].is(amounts...) && p.at(end+1).tagged("IN", "CC", ",", ".", ":", "") && !p.at(end+1).is("of", "in", "at", "on", "with") {
			p = p.splice(end, end+1, tok{w: english.Plural(strings.ToLower(p[end].w)), tag: "NNS", sure: p[end].sure})
			inserted++
			i = end
			continue
		}
		if p.at(end+1).is("of", "which", "that", "who", "where") && !(p.at(end+1).is("of") && p[end].is(papers...)) || p[i].is("same", "only", "last", "next", "first", "second", "third", "final", "whole", "right", "wrong") || p.at(i-1).is(amounts...) || least > 1 && p.at(i-1).is("on", "about") || p[end].is(single...) || i == end && p[end].is(places...) && p.at(i-1).tag == "IN" || p.at(i-1).is("when", "if", "because", "while", "that") {
			art = "the"
		}
		p = p.splice(i, i+1, tok{w: art, tag: "DT", glue: p[i].glue, sure: 9}, tok{w: p[i].w, tag: p[i].tag, sure: p[i].sure})
		inserted++
		i = end + 1
	}
	return p, inserted
}

// determinedBefore reports whether a determiner opens the run of nouns before i.
func determinedBefore(p phrase, i int) bool {
	for i--; i >= 0; i-- {
		if p[i].tagged("DT", "PRP$", "POS") {
			return true
		}
		if !p[i].tagged("NN", "JJ", "NNP", "CD") {
			return false
		}
	}
	return false
}

// amounts are verbs of more and less, behind which a thing that can be counted
// is meant in general ("reduce flaky test").
var amounts = []string{"reduce", "reducing", "decrease", "decreasing", "increase", "increasing", "avoid", "avoiding", "prevent", "preventing", "fix", "fixing", "solve", "solving"}

// wantThings are verbs whose object is a thing with its article, however short
// the answer ("drive forklift", "bring copy").
var wantThings = []string{"drive", "drove", "driving", "operate", "operated", "operating", "own", "owned", "ride", "bring", "use", "used", "using", "build", "built", "building", "write", "wrote", "writing", "buy", "bought", "send", "draw", "drew", "install", "installed", "carry", "finish", "open"}

// alwaysDetermined are things that nobody speaks of without an article, whatever the verb.
var alwaysDetermined = []string{"menu", "list", "plan", "copy", "schedule", "map", "report", "board", "chart", "sheet", "checklist", "template", "calendar", "draft", "rota", "roster", "sign", "form", "file", "manual", "register", "logbook", "spreadsheet", "dashboard"}

// places are rooms and grounds of which a house has one.
var places = []string{"barn", "pharmacy", "kitchen", "yard", "office", "shop", "lab", "van", "truck", "lobby", "warehouse", "studio", "gym", "pool", "garden", "cellar", "hall", "basement", "cab", "galley", "greenhouse", "workshop", "showroom", "library", "classroom", "clinic", "salon", "garage", "hangar", "street", "newspaper", "airport", "station", "box", "book", "spreadsheet"}

// tools are things in, on or with which something is done, which nobody speaks
// of without an article ("weigh it on scale").
var tools = []string{"scale", "card", "cart", "suitcase", "notebook", "drawer", "bag", "bucket", "basket", "cup", "tablet", "whiteboard", "ladder", "forklift", "thermometer", "folder", "binder", "clipboard", "label", "lawyer", "interpreter", "translator", "bottle", "cage", "shelf", "tray", "pallet", "table", "trolley", "photo"}

// leftBare reports whether a candidate who types without articles has left one
// out where it is not sure which: the sentence then sounds foreign.
func leftBare(p phrase) bool {
	for i := 0; i < len(p); i++ {
		if !startsNounRun(p, i) {
			continue
		}
		end := nounRunEnd(p, i)
		if end < 0 {
			continue
		}
		before := p.at(i - 1)
		if p[i].is("everybody", "everyone", "somebody", "someone", "nobody", "anybody", "anyone", "everything", "something", "nothing", "others") {
			continue
		}
		if _, known := english.Countable(p[end].w); !known && before.verb() && !auxiliary(before) {
			return true
		}
		if wantsArticle(p, i, end) || before.tagged("IN") && bareWrong(p, i, end) {
			return true
		}
		i = end
	}
	return false
}

func bareWrong(p phrase, i, end int) bool {
	head, prev := strings.ToLower(p[end].w), p[i-1]
	if yes, known := english.Countable(head); known && !yes || english.IsPlural(head) || p.at(end+1).tagged("CD", "POS", "NNP") {
		return false
	}
	nouns, listed := bareAfter[strings.ToLower(prev.w)]
	if listed && nouns == nil {
		return prev.is("of")
	}
	return !slices.Contains(nouns, head)
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
	if _, number := english.ParseNumber(p[j].w); p[j].tag != "NN" || number {
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
	if head == "home" || head == "money" || head == "care" || head == "notice" || head == "part" || head == "fun" || p[i].w != strings.ToLower(p[i].w) && p[i].tag != "JJ" && i == end || p[i].tagged("VBG") && end > i || strings.Contains(p[end].w, "-") || strings.ToUpper(p[end].w) == p[end].w {
		return false
	}
	prev := p.at(i - 1)
	switch {
	case head == "hall" && end > i && p[end-1].is("city", "town"), head == "end" && end > i && p[end-1].is("year", "month", "week", "quarter", "term"):
		return false // "reports for city hall", "at year end"
	case head == "order" && i == end && prev.is("in") && !p.at(end+1).is("of"):
		return false // "files in order"
	case p.at(end+1).tagged("CD", "POS", "NNP", "VBG"), prev.is("and", "or", ",", ";", ":", ""), prev.tagged("CC"):
		return false
	case prev.verb() && p.at(i-2).tagged("CD", "DT", "PRP$"):
		return false // "one read replica": the verb is none
	case prev.verb():
		return !auxiliary(prev) || prev.is("is", "was", "be", "am", "have", "has", "had") && !p[i].tagged("VBN")
	case i == end && p[i].is(places...) && prev.is("in", "from", "into", "around", "behind", "outside", "inside"):
		return true // "in barn"
	case prev.is("when", "if", "because", "while", "that") && p.at(end+1).tagged("VBZ", "VBD", "MD"):
		return true // "when machine is still running"
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
		return p.at(end+1).is("of", "which", "that", "who") || prev.is("with", "for", "from", "into", "on", "in", "at", "under", "behind", "over", "near")
	case prev.is("you", "me", "him", "her", "them", "us") && p.at(i-2).verb() && p.at(end+1).tagged("IN", ".", ",", ""):
		return true // "bring you copy of insurance"
	}
	return false
}

// isSpell reports whether a word is a stretch of time ("last year").
func isSpell(t tok) bool {
	return t.is("day", "night", "week", "weekend", "month", "quarter", "season", "spring", "summer", "autumn", "fall", "winter", "year", "time")
}
