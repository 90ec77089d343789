package english

import "strings"

// Tag gives every token its part of speech and its margin, in place.
func Tag(tokens []Token) {
	for i := range tokens {
		w := lowerASCII(tokens[i].Text)
		prev := ""
		if i > 0 {
			prev = lowerASCII(tokens[i-1].Text)
		}
		tokens[i].Tag, tokens[i].Margin = guess(w, prev), 1
	}
}

// guess stands in until the trained model is there.
func guess(w, prev string) string {
	switch {
	case isDigit(w[0]):
		return "CD"
	case w == "to":
		return "TO"
	case Modal(w):
		return "MD"
	case Possessive(w):
		return "PRP$"
	case SubjectPronoun(w) || ObjectPronoun(w):
		return "PRP"
	case Determiner(w):
		return "DT"
	case Conjunction(w):
		return "CC"
	case Preposition(w) || Subordinator(w):
		return "IN"
	case strings.HasSuffix(w, "ly"):
		return "RB"
	}
	lemma, forms, ok := VerbForms(w)
	if ok && !Determiner(prev) && !Preposition(prev) {
		switch forms[len(forms)-1] {
		case GerundForm:
			return "VBG"
		case ParticipleForm, PastForm:
			return "VBD"
		case ThirdForm:
			return "VBZ"
		}
		if prev == "to" || prev == "" || Modal(prev) || SubjectPronoun(prev) {
			return "VB"
		}
	}
	_ = lemma
	if IsPlural(w) {
		return "NNS"
	}
	return "NN"
}

// TagIn tags an answer inside its stem: before, answer and after are read as one text, and
// only the answer's tokens come back, with offsets relative to the answer.
func TagIn(before, answer, after string) []Token {
	tokens := Tokenize(before + " " + answer + " " + after)
	Tag(tokens)
	from, to := len(before)+1, len(before)+1+len(answer)
	first, last := len(tokens), 0
	for i, t := range tokens {
		if t.Start >= from && t.End <= to {
			first, last = min(first, i), i+1
		}
	}
	if first >= last {
		return nil
	}
	out := tokens[first:last]
	for i := range out {
		out[i].Start -= from
		out[i].End -= from
	}
	return out
}
