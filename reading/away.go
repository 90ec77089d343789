package reading

import (
	"strings"

	"regards/english"
)

// away speaks of the employer to somebody else: what was said with "you" in
// the room ("you grow half of what you sell") is said with "they" to a
// reference.
func away(text string) string {
	tokens := english.Tokenize(text)
	english.Tag(tokens)
	var b strings.Builder
	end := 0
	for i, t := range tokens {
		word, found := awayForms[strings.ToLower(t.Text)]
		if strings.EqualFold(t.Text, "you") {
			word, found = "them", true
			if subjectAt(tokens, i) {
				word = "they"
			}
		}
		if !found {
			continue
		}
		if t.Text[0] == 'Y' {
			word = strings.ToUpper(word[:1]) + word[1:]
		}
		b.WriteString(text[end:t.Start] + word)
		end = t.Start + len(t.Text)
	}
	b.WriteString(text[end:])
	return b.String()
}

// awayForms are the forms of "you" but "you" itself, in the third person.
var awayForms = map[string]string{"your": "their", "yours": "theirs", "yourself": "themselves", "yourselves": "themselves"}

// subjectAt reports whether "you" at i is a subject: a verb follows, perhaps
// behind an adverb, and no verb or preposition that takes it stands before.
func subjectAt(tokens []english.Token, i int) bool {
	next := i + 1
	for next < len(tokens) && strings.HasPrefix(tokens[next].Tag, "RB") {
		next++
	}
	if next >= len(tokens) || !strings.HasPrefix(tokens[next].Tag, "VB") && tokens[next].Tag != "MD" || tokens[next].Tag == "VBG" {
		return false
	}
	if i > 0 && (strings.HasPrefix(tokens[i-1].Tag, "VB") || tokens[i-1].Tag == "IN" && !english.Subordinator(strings.ToLower(tokens[i-1].Text))) {
		return tokens[next].Tag == "MD" || tokens[next].Tag == "VBP" && english.Auxiliary(strings.ToLower(tokens[next].Text)) // not "help you grow"
	}
	return true
}
