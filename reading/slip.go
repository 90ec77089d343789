package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// slip says what a second pair of eyes would mark at token i: the slips of
// people who type in a hurry or in their second language.
func slip(p phrase, i int) string {
	t, next, after := p[i], p.at(i+1), p.at(i+2)
	switch {
	case t.noun() && next.is("what") && (after.nominative() || after.tagged("VBZ", "VBD") || after.is("you")) && !p.at(i-1).verb() && i > 1:
		return "\"what\" does not stand well behind \"" + t.w + "\""
	case t.tag == "VBG" && next.is("also") && after.tagged("NN", "NNS", "DT", "JJ", "PRP$"):
		return "\"also\" does not stand well there"
	case endless(p[i:]) && !leadBefore(p, i) && !p.at(i+2).finite() && !p.at(i+3).finite():
		return "subject and verb do not agree"
	case t.is("and") && next.tagged("VBD", "VBN") && !canBe(next.w, english.BaseForm) && modalBefore(p, i):
		return "two verbs of different times stand together"
	case t.is("less", "more") && next.is("of") && after.tagged("NN", "JJ"):
		return "\"" + t.w + " of\" does not stand well there"
	case t.tag == "CD" && next.tag == "CD" && digits(t.w) && digits(next.w):
		return "two figures stand side by side"
	case t.is("came", "went", "started", "moved", "began", "joined", "arrived", "retired") && next.tag == "CD" && len(next.w) == 4 && digits(next.w):
		return "a small word is missing before \"" + next.w + "\""
	case t.is("want", "wants", "need", "needs") && next.is(".", ";") && (p.at(i-1).nominative() || p.at(i-1).is("you")) && !relativeBefore(p, i-1) && i > 2:
		return "the words stand in another order than English wants"
	case t.is("you") && next.tagged("MD", "VBD", "VBP") && !next.is("told") && toYou(p, i+2):
		return "it is not clear who \"you\" is"
	case t.is("no") && next.tag == "NN" && after.is("no"):
		return "two sentences stand side by side"
	case t.tag == "CD" && next.tag == "VBD" && after.tag == "CD" && p.at(i+3).tagged("VBD", "VBN"):
		return "two sentences stand side by side"
	case t.tag == "NN" && !english.IsPlural(t.w) && next.is("do", "don't") && after.is("not", "n't") && !p.at(i-1).tagged("CC", "NN", "NNS", "NNP") && !leadBefore(p, i) && !plural(p, i):
		return "subject and verb do not agree"
	case t.tag == "NN" && (next.tagged("VBP", "VB") && !isNounToo(next.w) || next.is("come")) && !auxiliary(next) && !p.at(i-1).tagged("CC", "NN", "NNP", "NNS") && !slices.Contains(many, strings.ToLower(t.w)) && !leadBefore(p, i) && !plural(p, i):
		return "subject and verb do not agree"
	case t.is("a", "an") && next.tagged("NN", "VBG") && after.is("of") && !next.is("staff") && neverCounted(next.w):
		return "\"" + t.w + "\" does not stand well before \"" + next.w + "\""
	case strings.HasSuffix(t.w, "-year") && !next.noun() && !next.tagged("JJ", "HYPH", "VBG", "NN", "CD") && !next.is("-") && !isNounToo(next.w):
		return "\"" + t.w + "\" does not stand well there"
	case span(t.w) && next.tag == "NN" && !p.at(i-1).tagged("DT", "PRP$", "CD", "JJ", "POS", "NN", "NNP") && !p.at(i-1).is("no", "each", "every", "-", "per") && !nounRunPart(p.at(i+2)) && mayBeCounted(next.w):
		return "a small word is missing before \"" + t.w + "\""
	case t.is("and") && next.is("they") && after.tagged("VBP", "VBD") && verbless(p[:i]):
		return "a verb is missing before \"and they\""
	case t.is(",", "and") && next.tag == "VBD" && i > 1 && countOnly(p[:i]):
		return "it is not clear who \"" + next.w + "\""
	case t.comma() && next.tag == "CD" && after.is("years", "months") && p.at(i+3).is(".") && p[:i].index(0, "from") < 0:
		return "it is not clear whether it took " + next.w + " " + after.w + " or lasted them"
	case t.tag == "NNS" && next.tag == "NNS" && surePlural(t) && !canBe(t.w, english.ThirdForm) && surePlural(next) && !t.is(plainPlurals...):
		return "\"" + t.w + "\" and \"" + next.w + "\" stand side by side"
	case t.is("it") && next.tagged("NN", "VB") && after.tagged(".", ",") && p.at(i-1).is("before", "after", "when", "until", "if", "because") && canBe(next.w, english.BaseForm):
		return "subject and verb do not agree"
	case t.tag == "NNS" && next.is("and") && after.is("the") && p.at(i+3).tag == "NN" && p.at(i+4).is("is", "was", "has") && p.at(i+4).tagged("VBZ", "VBD") && i < 6 && !slices.ContainsFunc(p[:i], func(t tok) bool { return t.tagged("IN", "VBZ", "VBD", "VBN", "MD") && !t.is("that") }):
		return "subject and verb do not agree"
	case t.is("since") && next.is(".") && i > 5 && slices.ContainsFunc(p[max(0, i-7):i], func(t tok) bool { return strings.HasSuffix(t.w, "ing") }) && !slices.ContainsFunc(p[max(0, i-9):i], func(t tok) bool { return t.is("been", "have", "'ve", "has") }):
		return "it is not clear what has been going on since"
	case t.is("to") && isNounToo(next.w) && after.is("come", "go", "get", "be", "have", "make", "take", "finish") && after.tagged("VB", "VBP") && !next.is("help", "go", "come", "let", "make", "be", "have", "do"):
		return "\"" + next.w + "\" was read as a verb"
	case t.noun() && next.is("very") && after.tag == "JJ" && p.at(i+3).tagged(".", "") && p[:i].index(0, "is", "are", "was", "were", "made", "keep", "kept", "get", "got") < 0:
		return "\"very " + after.w + "\" does not stand well there"
	case t.tagged("WRB") && next.tagged("WRB") && !next.is("ever"):
		return "\"" + t.w + " " + next.w + "\" does not stand well there"
	case ownerless(p, i):
		return "an apostrophe seems to be missing in \"" + t.w + "\""
	case t.is("propose", "suggest", "need", "needs", "want", "wants") && bareCount(p, i+1):
		return "a small word is missing before \"" + next.w + "\""
	}
	return ""
}

// plainPlurals stand before another noun as they are.
var plainPlurals = []string{"sales", "accounts", "operations", "parts", "sports", "goods", "claims", "savings", "systems", "arms", "ladies", "mens", "women", "men", "kids", "days", "hours", "minutes",
	"weeks", "months", "years", "rounds", "teachers", "drinks", "customs", "news", "works", "communications", "services", "admissions", "benefits", "skills", "standards", "supplies", "materials", "relations", "reservations", "human", "sciences", "arts", "clothes", "glasses"}

// surePlural reports whether the token is the plural of something that can be
// counted, written small.
func surePlural(t tok) bool {
	yes, known := english.Countable(english.Singular(t.w))
	return known && yes && english.IsPlural(t.w) && t.w == strings.ToLower(t.w)
}

// endless reports whether p begins with "nobody shout": a verb that lacks its ending.
func endless(p phrase) bool {
	if p[0].is("no") && p.at(1).is("one") {
		return canBe(p.at(2).w, english.BaseForm) && !p.at(2).is("can", "will", "may", "might", "must")
	}
	return p[0].is("nobody", "everybody", "everyone") && canBe(p.at(1).w, english.BaseForm) && !p.at(1).is("present", "absent", "aware", "can", "will", "may", "might", "must")
}

// leadBefore reports whether a verb or an auxiliary before i governs the verb
// behind it ("let nobody leave", "does everyone know").
func leadBefore(p phrase, i int) bool {
	for _, t := range p[max(0, i-4):i] {
		if t.is("let", "make", "makes", "made", "see", "saw", "watch", "have", "had", "help", "do", "does", "did", "hear", "get", "got", "can", "could", "will", "would", "should") {
			return true
		}
	}
	return false
}

// modalBefore reports whether the clause before "and" at i has a modal with
// its base form and no past.
func modalBefore(p phrase, i int) bool {
	for j := i - 1; j >= 0 && !p[j].tagged(".", ",", ":"); j-- {
		switch {
		case p[j].tag == "VBD":
			return false
		case p[j].tag == "MD":
			return true
		case p[j].tagged("IN", "WDT", "WP") || p[j].nominative():
			if p.at(j+1).tag != "MD" {
				return false
			}
		}
	}
	return false
}

func digits(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }

// ownerless reports whether people stand before their thing without an
// apostrophe ("cut the artists e-mail", "the owners name").
func ownerless(p phrase, i int) bool {
	t, next := p[i], p.at(i+1)
	if t.tag != "NNS" || next.tag != "NN" || !p.at(i-1).is("the", "my", "your", "his", "her", "our", "their") || next.w != strings.ToLower(next.w) {
		return false
	}
	if slices.Contains([]string{"sales", "accounts", "operations", "parts", "sports", "goods", "claims", "savings", "systems", "arms"}, strings.ToLower(t.w)) {
		return false
	}
	one := strings.TrimSuffix(strings.ToLower(t.w), "s")
	return slices.ContainsFunc([]string{"er", "or", "ist", "ian", "ant", "ent", "man", "boss", "nurse", "guy", "kid", "client"}, func(end string) bool { return strings.HasSuffix(one, end) }) && next.is("name", "names", "email", "e-mail", "mail", "phone", "house", "desk", "office", "car", "van", "truck", "side", "dog", "dad", "mum", "mom", "wife", "husband", "son", "daughter", "complaint", "time", "voice", "face", "hand", "job", "life", "day", "trust", "view", "home", "business", "money", "face", "permission", "list", "card")
}

// massy reports whether a noun has an ending of those that are mostly not counted ("consistency").
func massy(w string) bool {
	return slices.ContainsFunc([]string{"cy", "ty", "ness", "ance", "ence", "ship", "ing", "th", "ure", "age", "sion", "tion", "ism", "ment"}, func(end string) bool { return strings.HasSuffix(w, end) })
}

// bareOk reports whether a thing that p begins with may be needed without an article.
func bareOk(p phrase) bool {
	end := nounRunEnd(p, 0)
	if end >= 0 && massy(p[end].w) {
		return true
	}
	return end < 0 || slices.Contains(wanted, strings.ToLower(p[end].w)) || p[0].is("more", "less", "new", "somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "something", "anything", "everything", "nothing", "turnaround", "cover", "coverage", "backup", "capacity", "headcount", "one") || p.at(end+1).tagged("VBN", "VBD", "CD", "POS") || slices.Contains(many, strings.ToLower(p[end].w)) || !countable(p)
}

// bareCount reports whether a bare singular count noun that is surely one is
// the object that begins at i ("propose consult at the desk", "need swap for
// Monday"): a determiner is wanted.
func bareCount(p phrase, i int) bool {
	if i >= len(p) || !startsNounRun(p, i) || p[i].w != strings.ToLower(p[i].w) {
		return false
	}
	end := nounRunEnd(p, i)
	if end < 0 || massy(p[end].w) || p[i].is("somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody", "something", "anything", "everything", "nothing", "new", "more", "less", "turnaround", "cover", "coverage", "backup", "capacity", "headcount") {
		return false
	}
	return wantsArticle(p, i, end) && p.at(end+1).tagged("IN", ".", "TO", ",", "WDT", "VBN")
}

// many are singular nouns that may take a plural verb.
var many = []string{"staff", "team", "crew", "police", "people", "family", "management", "board", "company", "council", "committee", "group", "majority", "lot", "bunch", "couple", "half", "rest", "number", "none", "public", "press", "data", "media"}

// plural reports whether the noun run before i began with a plural or stands
// behind "of" and a plural ("the men on the dock know").
func plural(p phrase, i int) bool {
	for j := i - 1; j >= 0 && !p[j].tagged(".", ",", ":", "VBP", "VBZ", "VBD", "MD"); j-- {
		if p[j].is("that") && p.at(j-1).tagged("PRP", "VBD", "VBN", "VB") {
			return false // "I should have told you that in 2024 wind come"
		}
		if p[j].tagged("NNS", "NNPS") || p[j].is("they", "we", "you", "i", "people", "who", "that", "both", "all", "and") {
			return true
		}
	}
	return false
}

// span reports whether w measures a time before its thing ("five-minute").
func span(w string) bool {
	for _, end := range []string{"-minute", "-hour", "-day", "-week", "-month", "-year"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func neverCounted(w string) bool {
	yes, known := english.Countable(strings.ToLower(w))
	return known && !yes
}

func mayBeCounted(w string) bool {
	yes, known := english.Countable(strings.ToLower(w))
	return !known || yes
}

// countOnly reports whether nothing but a number of things stands in p, behind
// the place that opens it ("At Larkin, four seasons so far").
func countOnly(p phrase) bool {
	if p[0].is("at") {
		for k := 1; k+1 < len(p); k++ {
			if p[k].comma() {
				p = p[k+1:]
				break
			}
		}
	}
	return p[0].tag == "CD" && verbless(p)
}

// verbless reports whether no token says that something is or happens.
func verbless(p phrase) bool {
	for k, t := range p {
		if t.tagged("VBP", "VBZ", "VBD", "MD") && k > 1 {
			return false
		}
	}
	return len(p) > 2
}

// toYou reports whether the clause whose subject was "you" goes on to do
// something to "you": one of the two is somebody else.
func toYou(p phrase, i int) bool {
	for ; i+1 < len(p); i++ {
		if p[i].tagged(",", ".", ":", "CC") || p[i].nominative() {
			return false
		}
		if p[i].is("from", "with", "for", "at", "by", "about", "of", "on", "behind") && p[i+1].is("you") && !p.at(i+2).finite() {
			return true
		}
	}
	return false
}
