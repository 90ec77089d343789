package reading

import (
	"slices"
	"strings"
	"unicode"

	"regards"
	"regards/english"
	"regards/reading/trust"
)

// tooDoubtful is from which log-odds on a sentence is doubted, though nothing
// in it can be named as wrong: there two sentences of a hundred that are right
// are doubted, most of them of people who type oddly elsewhere, and a quarter
// of those that are wrong (go run ./reading/teach). Lower, letters grow thin.
const tooDoubtful = 0.25

// enoughAnswers is how many answers must be there to tell how somebody types.
const enoughAnswers = 6

// stops reports whether a careful reader would probably stop at the sentence
// that was made of the answer. Who typed a whole sentence, with its capital
// and its full stop, of which nothing had to be mended, has the last word.
func (n *note) stops(sentence string) bool {
	if n.absent {
		return false // what references are asked is typed otherwise than what was learnt from
	}
	author, known := n.author()
	if !known || n.owned(sentence) {
		return false
	}
	a := trust.Answer{Stem: string(n.stem), Typed: n.typed, Sentence: sentence, Author: author}
	doubt, done := n.weighed[a]
	if !done { // one answer is read for every reader of a panel
		doubt = trust.Doubt(a, n.oddness(n.stem, n.typed), english.Odd) > tooDoubtful
		n.weighed[a] = doubt
	}
	return doubt
}

// owned reports whether the answer was typed as a whole sentence, and the
// letter's sentence differs from it in no more than its stem and its persons.
func (n *note) owned(sentence string) bool {
	typed := strings.TrimSpace(n.typed)
	if typed == "" || !strings.HasSuffix(typed, ".") || !unicode.IsUpper([]rune(typed)[0]) {
		return false
	}
	said := plainWords(sentence)
	for _, w := range plainWords(typed) {
		if !slices.Contains(said, w) && !english.Pronoun(w) && !english.Possessive(w) && !english.Auxiliary(w) {
			return false
		}
	}
	return true
}

// plainWords are the words of a text in lower case, without its marks.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// asSaid is the answer as the letter would say it, in the best wording that the
// ear finds, as a whole sentence of the candidate's own; taken as the answer, it
// is never doubted for how it sounds.
func (n *note) asSaid(sentence string) string {
	s := n.views["proof.bare"]
	if s != "" {
		s = betterWording(s)
	} else {
		sentence = betterWording(sentence)
		for _, f := range canonical[n.stem] {
			if rest, ok := strings.CutPrefix(sentence, f.before); ok && f.before != "" {
				s = rest
				break
			}
		}
	}
	if s == "" {
		s = sentence
	}
	if n.stem == Need {
		s = strings.TrimPrefix(s, "to ")
	}
	return upperFirst(strings.TrimRight(s, " .")) + "."
}

// author is how the candidate types, over all answers of the case; false when
// there are too few of them to tell.
func (b *Book) author() (trust.Author, bool) {
	if b.typist == nil {
		var raw []float64
		var typed []string
		for _, a := range b.stemmed() {
			if strings.TrimSpace(a.text) != "" {
				raw, typed = append(raw, b.oddness(a.stem, a.text)), append(typed, a.text)
			}
		}
		one := trust.AuthorOf(raw, typed)
		b.typist, b.known = &one, len(raw) >= enoughAnswers
	}
	return *b.typist, b.known
}

// oddness is how odd an answer sounds as it was typed.
func (b *Book) oddness(stem Stem, typed string) float64 {
	key := stemText{stem, typed}
	x, done := b.odd[key]
	if !done {
		x = trust.Raw(string(stem), typed, english.Odd)
		b.odd[key] = x
	}
	return x
}

// stemmed are all answers of the case, each with its stem.
func (b *Book) stemmed() []stemText {
	c := b.c
	out := []stemText{{Should, c.Interview.ShouldHaveSaid}, {Decision, c.Decision.What}}
	for _, s := range c.Interview.Like {
		out = append(out, stemText{Reason, s})
	}
	for _, p := range c.Interview.Interviewers {
		out = append(out, answersTo(p)...)
	}
	return out
}

// answersTo are the answers about one interviewer.
func answersTo(p regards.Interviewer) []stemText {
	out := []stemText{{Topic, p.Topic}, {Told, p.Told}}
	for _, need := range p.Needs {
		out = append(out, stemText{Need, need.Need}, stemText{Help, need.Help}, stemText{Proof, need.Did}, stemText{So, need.So})
	}
	for _, o := range p.Objections {
		out = append(out, stemText{Answer, o.Answer})
	}
	for _, pr := range p.Promises {
		out = append(out, stemText{Promise, pr.What})
	}
	return out
}
