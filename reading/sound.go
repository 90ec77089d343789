package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// unsound looks at a finished sentence with fresh eyes: it says why a careful
// reader would stop at it, or nothing. It is the last fence between an answer
// that was misread and a letter.
func unsound(s string) string {
	if strings.ContainsAny(s, "=<>#@{}[]|_~^*\\→") {
		return "there is a sign in it that does not belong into a letter"
	}
	for _, bad := range []string{" - ", " / ", "->", "..", " ,", ",,", "  ", ";;", "( ", " )"} {
		if strings.Contains(s, bad) {
			return "it does not read as one sentence"
		}
	}
	if strings.Count(s, "(") != strings.Count(s, ")") {
		return "a bracket is left open"
	}
	p := parse("", s, "")
	for i := range p {
		if why := stumble(p, i); why != "" {
			return why
		}
		if why := slip(p, i); why != "" {
			return why
		}
	}
	return ""
}

// stumble says what is wrong at token i.
func stumble(p phrase, i int) string {
	t, next := p[i], p.at(i+1)
	switch {
	case strings.EqualFold(t.w, next.w) && t.w != "" && !t.is("had", "that", ",", ".") && !(t.is("in", "on") && p.at(i+2).is("the", "a", "my")) && t.tag != "CD":
		return "the word \"" + t.w + "\" stands twice"
	case t.comma() && (next.is("nobody") && p.at(i+2).tagged(".", "") || next.is("no") && p.at(i+2).is("one") && p.at(i+3).tagged(".", "")):
		return "a sentence breaks off"
	case t.is("to") && t.tag == "TO" && next.verb() && !next.tagged("VB", "VBP", "VBN", "VBD", "VBG"):
		return "a verb form does not fit after \"to\""
	case t.is("will", "would", "can", "could", "should") && t.tag == "MD" && next.tagged("VBZ", "VBG") && !next.is("'s"):
		return "a verb form does not fit after \"" + t.w + "\""
	case t.is("can", "would", "could", "should") && t.tag == "MD" && p.at(i-1).is("i", "you", "we", "they", "he", "she") && next.tagged("DT", "PRP$") && p.at(i+2).noun() && !next.is("all", "both", "either", "that", "each"):
		return "a verb is missing after \"" + t.w + "\""
	case t.nominative() && !t.is("i") && next.is("am"), t.is("you", "we", "they") && next.is("was", "is", "has", "does"):
		if !p.at(i-1).tagged("IN", "CC", "VB", "VBD", "VBG") {
			return "subject and verb do not agree"
		}
	case t.is("is", "are", "was", "were") && next.tagged("VB", "VBP") && canBe(next.w, english.BaseForm) && !canBe(next.w, english.ParticipleForm) && !isNounToo(next.w):
		return "a verb form does not fit after \"" + t.w + "\""
	case t.is("is", "are", "was", "were") && next.is("not", "n't", "always", "never") && bareAfterBe(p, i+1):
		return "a verb form does not fit after \"" + t.w + "\""
	case t.is("no") && next.comma() && p.at(i-1).is("with", "and"):
		return "it takes back what it says"
	case t.is("ok", "okay") && next.is("of"):
		return "\"ok of\" does not stand well there"
	case t.is("if", "because", "when", "before", "after", "until") && next.is("is", "are", "was", "were") && !next.is("not"):
		return "a subject is missing after \"" + t.w + "\""
	case t.is("for") && next.tagged("VB", "VBP") && !isNounToo(next.w):
		return "a verb form does not fit after \"for\""
	case t.verb() && next.is("not") && !auxiliary(t) && !t.is("need", "to", "can", "could", "would", "will", "should", "do", "hope", "ca", "wo") && p.at(i+2).tagged("DT", "PRP$", "JJ", "NN"):
		return "\"not\" does not stand well there"
	case t.is("is", "was") && next.tag == "NN" && bareRole(p, i+1):
		return "a small word is missing before \"" + next.w + "\""
	case t.is("of") && next.is("here", "there"):
		return "\"of " + next.w + "\" does not stand well there"
	case t.tag == "CD" && next.is("seconds", "minutes", "hours") && p.at(i-1).tag == "NN" && p.at(i-2).is("of", "the", "a") && !p.at(i+2).is("early", "late", "before", "after", "ago", "later", "long", "into", "from", "away"):
		return "a small word is missing before \"" + t.w + " " + next.w + "\""
	case t.tag == "CD" && next.is("years", "months", "weeks") && (p.at(i-1).noun() || p.at(i-1).is("nothing", "it")) && !p.at(i-1).tagged("NNP") && !p.at(i+2).is("ago", "old", "later", "earlier", "running", "straight", "longer", "apart", "before", "after", "in", "of", "early", "late", "sooner", "ahead") && p.at(i-2).w != "":
		return "it is not clear whether it took " + t.w + " " + next.w + " or lasted them"
	case t.w == "I" && next.tagged("JJ", "NN", "NNS", "CD", "DT", "JJS") && !p.at(i-1).tagged("CC", "NNP") && !next.is("myself", "all", "both", "each"):
		return "a verb is missing after \"I\""
	case i > 0 && t.is("yes", "lol", "idk", "haha") && (next.noun() || !t.is("yes")) && !p.at(i-1).is("say", "said", "a", "\"", "to", ",", "saying", "says", "the"):
		return "\"" + t.w + "\" does not stand well there"
	case t.is("$", "£", "€") && next.tag != "CD":
		return "a figure is missing behind " + t.w
	case t.is(";") && next.is("is", "are", "was", "were"):
		return "a subject is missing after the semicolon"
	case t.tagged("VBP", "VB") && !auxiliary(t) && next.is("already"):
		return "\"already\" does not stand well there"
	case t.is("i") && (next.tag == "VBZ" && !next.is("'s") || next.tag == "VBG" || next.is("are", "is", "were", "been")):
		return "subject and verb do not agree"
	case t.is("a") && next.tagged("NNS") && !p.at(i+2).tagged("POS", "CD", "NN") && !p.at(i+2).is("'") && !next.is("few", "series", "means") && english.IsPlural(next.w):
		return "\"a\" stands before a plural"
	case t.is("a", "an", "the", "my", "your", "our", "their", "its") && next.w == strings.ToLower(next.w) && next.tagged("DT", "PRP", "PRP$", "MD", "IN", ".", ",", "CC") && next.w != "" && !next.is("that", "then", "like", "in", "off", "out", "over", "under", "above", "all", "both", "on", "no"):
		return "a noun is missing after \"" + t.w + "\""
	case t.is("of", "into") && next.tagged(".", "VBZ", "MD") && !relativeBefore(p, i):
		return "something is missing after \"" + t.w + "\""
	}
	return ""
}

// relativeBefore reports whether a clause that may end in a preposition began
// before i ("a scheme that everybody teaches from").
func relativeBefore(p phrase, i int) bool {
	for _, t := range p[:i] {
		if t.tagged("WDT", "WP", "WRB", "TO") || t.is("that", "to") || t.nominative() {
			return true
		}
	}
	return false
}

// bareRole reports whether a count noun stands after "is" without its article;
// offices that one person holds have none ("was treasurer of the club").
func bareRole(p phrase, i int) bool {
	w := strings.ToLower(p[i].w)
	if yes, known := english.Countable(w); !known || !yes || english.IsPlural(w) || nounRunPart(p.at(i+1)) || p.at(i+1).is("-", "'s") {
		return false
	}
	for _, office := range []string{"er", "or", "chair", "head", "lead", "president", "captain", "part", "king", "queen", "deputy", "secretary", "second", "first", "kind", "key", "fact", "fun", "home", "work"} {
		if strings.HasSuffix(w, office) {
			return false
		}
	}
	return p.at(i+1).tagged("IN", ".", ",", "CC", "WDT", "TO") && !p.at(i-2).is("what", "how", "it")
}

// bareAfterBe reports whether a base form that can be nothing else follows "is"
// and its adverbs from i ("you are not always train new ones").
func bareAfterBe(p phrase, i int) bool {
	for i < len(p) && (p[i].tag == "RB" || p[i].is("not", "n't")) {
		i++
	}
	t := p.at(i)
	return t.tagged("VB", "VBP") && canBe(t.w, english.BaseForm) && !canBe(t.w, english.ParticipleForm) && !slices.Contains(alsoAdjectives, strings.ToLower(t.w)) && !t.is("absent")
}
