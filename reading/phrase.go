package reading

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"regards/english"
)

// tok is one treebank token of an answer. Words are replaced in place while
// an answer is turned towards its reader; the tag is kept in step.
type tok struct {
	w    string
	tag  string
	glue bool    // no space before it
	sure float32 // the tagger's margin
}

// is reports whether the token's word, lower-cased, is one of words.
func (t tok) is(words ...string) bool {
	for _, w := range words {
		if len(w) == len(t.w) && (w == "" || mayFold(w[0], t.w[0]) && (w == t.w || strings.EqualFold(w, t.w))) {
			return true
		}
	}
	return false
}

// mayFold reports whether two words that begin so may be one in two cases; it
// spares most words the slower look.
func mayFold(a, b byte) bool { return a|0x20 == b|0x20 || a|b >= utf8.RuneSelf }

// tagged reports whether the token's tag is one of tags.
func (t tok) tagged(tags ...string) bool { return slices.Contains(tags, t.tag) }

func (t tok) noun() bool   { return strings.HasPrefix(t.tag, "NN") }
func (t tok) verb() bool   { return strings.HasPrefix(t.tag, "VB") }
func (t tok) finite() bool { return t.tagged("VBZ", "VBD", "VBP", "MD") }
func (t tok) comma() bool  { return t.w == "," }

// nominative reports whether the token is a pronoun that can only be a subject.
func (t tok) nominative() bool { return t.is("i", "he", "she", "we", "they") }

// phrase is a run of tokens.
type phrase []tok

// tokenRooms are what the tagger writes on, used again for the next answer.
var tokenRooms = sync.Pool{New: func() any { return new([]english.Token) }}

// parse tags answer as it stands between before and after, and returns the
// answer's own tokens.
func parse(before, answer, after string) phrase {
	if before == "I enjoyed talking with you about" {
		before = "with you about" // the tagger looks no further back
	}
	room := tokenRooms.Get().(*[]english.Token)
	defer tokenRooms.Put(room)
	tokens := english.TagIn(room, before, answer, after)
	p := make(phrase, len(tokens))
	end := -1
	for i, t := range tokens {
		p[i] = tok{w: t.Text, tag: t.Tag, glue: t.Start == end, sure: t.Margin}
		if strings.HasPrefix(t.Tag, "NNP") && t.Text == strings.ToLower(t.Text) {
			p[i].tag = "NN" + t.Tag[3:] // mend has given every name its capital
		}
		end = t.End
	}
	return present(p)
}

// causes are verbs that take a bare infinitive after their object ("let the
// nurses decide"), so that no finite verb is meant there.
var causes = []string{"let", "lets", "make", "makes", "made", "have", "has", "had", "help", "helps", "helped", "watch", "watches", "see", "saw", "hear", "heard", "making", "letting", "having", "helping", "watching", "do", "does", "did"}

// present takes a base form behind a plural or a subject pronoun for the
// present tense, which the tagger mixes up with the infinitive ("chemists
// follow their molecule").
func present(p phrase) phrase {
	caused := false
	for i := range p {
		if p[i].tag == "VBD" && i > 0 && passive(p, i) {
			p[i].tag = "VBN" // "I'm already EMD certified"
		}
		if i > 0 && i+1 < len(p) && p[i].is("can", "will", "must", "may", "might") && p[i].tagged("VB", "VBP", "NN") && (p[i-1].noun() || p[i-1].nominative()) && canBe(p[i+1].w, english.BaseForm) {
			p[i].tag = "MD" // "nobody can find it"
		}
		if i > 0 && p[i].tag == "VBZ" && isCount(p[i-1]) && i+1 < len(p) && p[i+1].is("that", "which", "who", "of", "in", "with", "and") && canBeNoun(p[i].w) {
			p[i].tag = "NNS" // "the eleven trusts that fund it"
		}
		if p[i].w == "May" && p[i].tag == "MD" {
			p[i].tag = "NNP"
		}
		if p[i].tag == "VBG" && p[i].is("ring", "bring", "sing", "swing", "string", "wring") {
			p[i].tag = "VB"
		}
		if i > 0 && p[i].tag == "VB" && !caused && (p[i-1].tag == "NNS" || p[i-1].nominative() || p[i-1].is("percent", "people", "staff")) {
			p[i].tag = "VBP"
		}
		if i > 0 && p[i].tag == "NN" && !caused && p[i-1].tag == "NNS" && i+1 < len(p) && p[i+1].tagged("JJ", "DT", "PRP$", "NNS") && canBe(p[i].w, english.BaseForm) {
			p[i].tag = "VBP" // "reviews mention rude staff"
		}
		if i == 1 && p[i].tag == "NN" && p[0].tag == "NNS" && tok.is(tok{w: english.Singular(strings.ToLower(p[0].w))}, people...) && len(p) > 2 && p[2].is("on", "for", "with", "at", "in", "to") && canBe(p[1].w, english.BaseForm) && !holdsFinite(p[2:]) {
			p[i].tag = "VBP" // "residents vote on the calendar"
		}
		if i > 1 && p[i-1].is("never", "always", "often", "rarely", "usually", "seldom") && p[i-2].tag == "NNS" && !p[i].finite() && canBe(p[i].w, english.BaseForm) && !caused {
			p[i].tag = "VBP" // "62% of riders never open settings"
		}
		if i > 0 && i+1 < len(p) && p[i].tag == "NNS" && !caused && p[i-1].is("nobody", "somebody", "everybody", "everyone", "someone") && p[i+1].tagged("DT", "PRP", "PRP$", "CD") && canBe(p[i].w, english.ThirdForm) {
			p[i].tag = "VBZ" // "before somebody orders 40 planters"
		}
		caused = caused || p[i].is(causes...) || p[i].tagged("MD", "TO")
	}
	return p
}

// isCount reports whether t counts more than one, in figures or in words that
// the tagger may not know.
func isCount(t tok) bool {
	n, ok := english.ParseNumber(strings.ToLower(t.w))
	return ok && n > 1
}

// holdsFinite reports whether a verb that carries a clause stands in p.
func holdsFinite(p phrase) bool { return slices.ContainsFunc(p, tok.finite) }

// passive reports whether "be" stands shortly before the participle at i.
func passive(p phrase, i int) bool {
	if !strings.HasSuffix(p[i].w, "ed") || !p[i-1].tagged("RB", "NNP") {
		return false
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if p[j].is("am", "is", "are", "was", "were", "'m", "'re", "been", "be") {
			return true
		}
		if !p[j].tagged("RB", "NNP", "JJ") {
			return false
		}
	}
	return false
}

// String is the phrase as text.
func (p phrase) String() string {
	var b strings.Builder
	for i, t := range p {
		if i > 0 && !t.glue && t.w != "" && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.w)
	}
	return strings.TrimSpace(b.String())
}

// at is the token at i, or an empty one beyond the ends.
func (p phrase) at(i int) tok {
	if i < 0 || i >= len(p) {
		return tok{}
	}
	return p[i]
}

// word makes a token of its own.
func word(w, tag string) tok { return tok{w: w, tag: tag, sure: 9} }

// splice is the phrase with p[i:j] replaced by with.
func (p phrase) splice(i, j int, with ...tok) phrase {
	out := make(phrase, 0, len(p)-(j-i)+len(with))
	out = append(out, p[:i]...)
	out = append(out, with...)
	return append(out, p[j:]...)
}

// clone is a copy that may be changed.
func (p phrase) clone() phrase { return slices.Clone(p) }

// trim drops punctuation and stray conjunctions from both ends.
func (p phrase) trim() phrase {
	for len(p) > 0 && (p[0].is(",", ";", ":", ".", "-", "and", "but", "also", "so", "then") && !p[0].is("so")) {
		p = p[1:]
	}
	for len(p) > 0 && p[len(p)-1].is(",", ";", ":", ".", "-", "and", "but", "or", "!", "?") {
		p = p[:len(p)-1]
	}
	if len(p) > 0 {
		p = p.clone()
		p[0].glue = false
	}
	return p
}

// unpunctuated drops punctuation from both ends and keeps conjunctions.
func (p phrase) unpunctuated() phrase {
	for len(p) > 0 && p[0].is(",", ";", ":", ".", "-") {
		p = p[1:]
	}
	for len(p) > 0 && p[len(p)-1].is(",", ";", ":", ".", "-", "!", "?") {
		p = p[:len(p)-1]
	}
	if len(p) > 0 {
		p = p.clone()
		p[0].glue = false
	}
	return p
}

// prefixed reports whether the phrase begins with these words.
func (p phrase) prefixed(words ...string) bool {
	if len(p) < len(words) {
		return false
	}
	for i, w := range words {
		if !p[i].is(w) {
			return false
		}
	}
	return true
}

// index is the first position from i of a token with one of the words, or -1.
func (p phrase) index(i int, words ...string) int {
	for ; i < len(p); i++ {
		if p[i].is(words...) {
			return i
		}
	}
	return -1
}

// upperFirst capitalises the first letter of s.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// words splits s on spaces.
func words(s string) []string { return strings.Fields(s) }

// plus writes out the "+" and "&" that people type for "and".
func plus(s string) string {
	s = strings.ReplaceAll(s, " + ", " and ")
	return strings.ReplaceAll(s, " / ", ", ")
}
