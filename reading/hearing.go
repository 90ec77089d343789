package reading

import (
	"slices"
	"strings"
	"sync"

	"regards/english"
	"regards/reading/trust"
	"regards/reading/wording"
)

// From these odds of somebody's answers, as typed, the ear may put articles
// into them: there type those who speak English as a second language, the
// lower from which many nouns were left bare too. Of the articles put into
// labelled answers of such people (reading/teach), by ears that had not learnt
// from these, seven of eight went into a faulty sentence; of hurried natives' every second one.
const (
	oddTypist     = 1.0
	oddBareTypist = 0.8
)

// mostHeard is how many articles are put into one answer: what lacks more is doubted.
const mostHeard = 4

// heardArticles puts in the articles that the ear misses, where somebody types
// in a second language.
func (n *note) heardArticles(p phrase) phrase {
	if n.absent || len(p) == 0 {
		return p
	}
	author, known := n.author()
	if !known || author.Odd < oddBareTypist || author.Odd < oddTypist && !n.bareNouns() {
		return p
	}
	before := stemTokens()[n.stem]
	tokens := make([]english.Token, 0, len(before)+len(p)+mostHeard+1)
	tokens = append(tokens, before...)
	for _, t := range p {
		tokens = append(tokens, english.Token{Text: t.w, Tag: t.tag})
	}
	tokens = append(tokens, english.Token{Text: ".", Tag: "."})
	for range mostHeard {
		c, ok := wording.Next(tokens, len(before)+1, wording.Articles, english.Odd) // what stem the first word stands behind is not settled yet
		if !ok {
			break
		}
		art, at := c.Put[0], c.At-len(before)
		tokens = slices.Insert(tokens, c.At, art)
		first := tok{w: art.Text, tag: art.Tag, glue: p[at].glue, sure: 9}
		p = p.splice(at, at+1, first, tok{w: p[at].w, tag: p[at].tag, sure: p[at].sure})
	}
	return p
}

// stemTokens are the words of each stem as the ear hears them before an answer.
var stemTokens = sync.OnceValue(func() map[Stem][]english.Token {
	out := map[Stem][]english.Token{}
	for _, stem := range []Stem{Topic, Need, Help, Proof, So, Answer, Promise, Told, Reason, Should, Decision} {
		tokens := english.Tokenize(trust.Begin(string(stem)))
		english.Tag(tokens)
		out[stem] = tokens
	}
	return out
})

// betterWording is a sentence after the small changes that make it sound less
// odd; often the sentence itself. It is for asking: whoever typed the answer
// knows whether it says what was meant.
func betterWording(sentence string) string {
	tokens := english.Tokenize(sentence)
	english.Tag(tokens)
	texts := make([]string, len(tokens))
	for i, t := range tokens {
		texts[i] = t.Text
	}
	from, glued := max(1, trust.Stemmed(texts)), make([]bool, len(tokens))
	for i := 1; i < len(tokens); i++ {
		glued[i] = tokens[i-1].End == tokens[i].Start
	}
	for range mostHeard {
		c, ok := wording.Next(tokens, from, wording.All, english.Odd)
		if !ok {
			break
		}
		spaces := make([]bool, len(c.Put))
		if c.Cut > 0 && len(spaces) > 0 {
			spaces[0] = glued[c.At]
		}
		glued = slices.Replace(glued, c.At, c.At+c.Cut, spaces...)
		tokens = slices.Replace(tokens, c.At, c.At+c.Cut, c.Put...)
	}
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 && !glued[i] {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}
