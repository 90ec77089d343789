package english

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/contractions.tsv
var contractionTable string

// contractions maps a clitic, without its apostrophe, to what it stands for.
var contractions = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for row := range rows(contractionTable) {
		m[row[0]] = row[1]
	}
	return m
})

// Expand writes contractions out, reading the sentence where they are ambiguous: "I'd flown"
// is "I had flown", "I'd go" is "I would go", "he's gone" is "he has gone", "it's late" is
// "it is late", "won't" is "will not". Possessives stay. Contractions typed without their
// apostrophe ("dont", "im") are written out as well; everything else comes back byte for byte.
func Expand(s string) string {
	tokens := Tokenize(s)
	Tag(tokens)
	var b strings.Builder
	done := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Start < done {
			continue // taken along by the token before
		}
		full := expansion(tokens, i)
		if full == "" {
			continue
		}
		b.WriteString(s[done:t.Start])
		if strings.HasPrefix(full, "\b") { // cannot, do you not
			full = full[1:]
		} else if i > 0 && tokens[i-1].End == t.Start {
			b.WriteByte(' ')
		}
		b.WriteString(likeCase(t.Text, full))
		done = t.End
		if strings.HasPrefix(full, " ") {
			done = tokens[i+1].End
		}
	}
	b.WriteString(s[done:])
	return b.String()
}

// expansion returns what token i stands for, empty if it stands for itself. A leading
// backspace asks for no space before it.
func expansion(tokens []Token, i int) string {
	clings := i > 0 && tokens[i-1].End == tokens[i].Start
	next := i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End
	w := lowerASCII(strings.ReplaceAll(tokens[i].Text, "’", "'"))
	switch {
	case w == "'s" && clings, w == "s" && clings && isSubject(tokens[i-1].Text):
		return expandS(tokens, i)
	case w == "'d" && clings:
		return expandD(tokens, i)
	case (w == "n't" || w == "nt") && clings:
		if inverted(tokens, i) {
			return "\b " + tokens[i+1].Text + " not"
		}
		if prev := lowerASCII(tokens[i-1].Text); prev == "ca" || prev == "can" {
			return "\bnot"
		}
		return "not"
	case next && isNegation(tokens[i+1].Text):
		return negated(tokens, i, w)
	}
	if clings {
		if full, ok := contractions()[w]; ok {
			return full
		}
		if full, ok := contractions()["'"+w]; ok && isSubject(tokens[i-1].Text) {
			return full
		}
	}
	if full, ok := contractions()["^"+w]; ok && (next || w[0] == '\'') {
		return full
	}
	return ""
}

// inverted says whether n't stands in a question, where "not" goes behind the subject:
// "don't you think" is "do you not think".
func inverted(tokens []Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].Tag != "PRP" || !inClass("subject", tokens[i+1].Text) {
		return false
	}
	return i == 1 || Wh(tokens[i-2].Text) || tokens[i-2].Tag == "." || tokens[i-2].Tag == ","
}

func isNegation(w string) bool {
	w = lowerASCII(strings.ReplaceAll(w, "’", "'"))
	return w == "n't" || w == "nt"
}

func isSubject(w string) bool { return inClass("subject", w) || Wh(w) }

// negated gives the full form of the verb before n't: "can", "will", "shall"; "ain't" is
// read by its subject.
func negated(tokens []Token, i int, w string) string {
	switch w {
	case "ca":
		return "can"
	case "wo":
		return "will"
	case "sha":
		return "shall"
	case "ai":
		if i == 0 {
			return "is"
		}
		switch subject := lowerASCII(tokens[i-1].Text); {
		case subject == "i":
			return "am"
		case subject == "you", subject == "we", subject == "they", tokens[i-1].Tag == "NNS":
			return "are"
		}
		return "is"
	}
	return ""
}

// expandS reads 's: a possessive stays, "let's" is "let us", and before a participle it is
// "has" where a passive makes no sense.
func expandS(tokens []Token, i int) string {
	prev := lowerASCII(tokens[i-1].Text)
	if prev == "let" {
		return "us"
	}
	sure := prev == "it" || prev == "he" || prev == "she" || prev == "that" || prev == "there" || prev == "here" ||
		prev == "what" || prev == "how" || prev == "where" || prev == "who"
	if i+1 < len(tokens) && inClass("perfect only", tokens[i+1].Text) {
		return "has"
	}
	if !sure && !strings.HasPrefix(tokens[i].Tag, "VB") {
		return ""
	}
	if perfect(tokens, i) {
		return "has"
	}
	return "is"
}

// perfect says whether what follows an 's makes it "has".
func perfect(tokens []Token, i int) bool {
	j, adverb := nextVerb(tokens, i)
	if j < 0 {
		return false
	}
	w := lowerASCII(tokens[j].Text)
	if inClass("perfect", w) {
		return true
	}
	_, forms, ok := VerbForms(w)
	if !ok || !slices.Contains(forms, ParticipleForm) || tokens[j].Tag == "JJ" {
		return false
	}
	if slices.Contains(forms, BaseForm) && tokens[j].Tag == "NN" {
		return false
	}
	return adverb || hasObject(tokens, j)
}

// hasObject says whether a noun phrase follows a verb directly: "she's taken the job".
func hasObject(tokens []Token, j int) bool {
	if j+2 < len(tokens) && tokens[j+1].Tag == "RP" {
		j++
	}
	if j+1 >= len(tokens) {
		return false
	}
	switch tokens[j+1].Tag {
	case "DT", "PRP", "PRP$", "CD", "NNS", "NNP":
		return true
	}
	return false
}

// nextVerb finds the verb after a clitic, over adverbs and "not"; -1 if another word comes
// first. adverb says whether one on the way asks for a perfect: already, never, just.
func nextVerb(tokens []Token, i int) (at int, adverb bool) {
	for j := i + 1; j < len(tokens) && j <= i+4; j++ {
		w := lowerASCII(tokens[j].Text)
		switch {
		case inClass("perfect adverb", w):
			adverb = true
		case tokens[j].Tag == "RB" && w != "better" && !inClass("perfect", w), isNegation(w), w == "not":
		default:
			return j, adverb
		}
	}
	return -1, adverb
}

// expandD reads 'd: had before a participle or "better", did after a question word, else would.
func expandD(tokens []Token, i int) string {
	j, adverb := nextVerb(tokens, i)
	if j < 0 {
		return "would"
	}
	w := lowerASCII(tokens[j].Text)
	if Wh(tokens[i-1].Text) && isSubject(w) && lowerASCII(tokens[i-1].Text) != "who" {
		return "did"
	}
	_, forms, ok := VerbForms(w)
	base := ok && slices.Contains(forms, BaseForm)
	participle := ok && slices.Contains(forms, ParticipleForm)
	switch {
	case w == "better", w == "best":
		return "had"
	case base && participle:
		if adverb || tokens[j].Tag == "VBN" {
			return "had"
		}
		return "would"
	case participle, ok && slices.Contains(forms, PastForm) && !base:
		return "had"
	case !ok && (Determiner(w) || w == "to"):
		return "had"
	}
	return "would"
}

// likeCase gives to the capitals of from: CA n't is CAN NOT, Wo is Will.
func likeCase(from, to string) string {
	letters := strings.Trim(from, "'’")
	if len(letters) == 0 || letters[0] < 'A' || letters[0] > 'Z' {
		return to
	}
	return matchCase(letters, to)
}
