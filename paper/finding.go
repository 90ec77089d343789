package paper

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"regards"
)

// The rules of this room. The critic reads words; whether they can be put on
// one page is seen here.
const (
	ruleOnePage = "W1"
	ruleSigns   = "W2"
)

// tooLong says by how much something is longer than its one page, and what to
// do. perLine is how many signs a line has.
func tooLong(what string, over, lead, perLine float64) regards.Finding {
	lines := int(math.Ceil(over / lead))
	words := max(5, int(math.Ceil(float64(lines)*perLine/6/5))*5)
	return regards.Finding{Rule: ruleOnePage, Severity: regards.Block,
		Text: fmt.Sprintf("%s is %s too long for one page, even in smaller type. Leave out some %d words, or send it by e-mail, which has no last line.", what, counted(lines, "line"), words)}
}

func counted(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// lacking says which signs the typeface lacks, and where they stand in a
// letter's body.
func lacking(s *setter, parts []part, body, what string) []regards.Finding {
	var all []rune
	for _, p := range parts {
		for _, text := range p.lines {
			for _, r := range s.para(p.look.Face, text).Missing {
				if !strings.ContainsRune(string(all), r) {
					all = append(all, r)
				}
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	f := regards.Finding{Rule: ruleSigns, Severity: regards.Block, Text: fmt.Sprintf("The typeface of printed letters has Latin, Greek and Cyrillic signs; %s also uses %s, which it lacks. Write that in Latin letters, or print the letter from its page in the browser.", what, shown(all))}
	if at := strings.IndexAny(body, string(all)); at >= 0 {
		f.Start, f.End = at, at+len(wordAt(body[at:], all))
	}
	return []regards.Finding{f}
}

// wordAt is the text at the beginning that consists of such signs.
func wordAt(text string, signs []rune) string {
	for i, r := range text {
		if !strings.ContainsRune(string(signs), r) {
			return text[:i]
		}
	}
	return text
}

// shown names signs: the first few, with their script where there is one.
func shown(signs []rune) string {
	var names []string
	for _, r := range signs[:min(3, len(signs))] {
		names = append(names, "“"+string(r)+"”")
	}
	text := strings.Join(names, ", ")
	if len(signs) > 3 {
		text += fmt.Sprintf(" and %d more", len(signs)-3)
	}
	if script := scriptOf(signs[0]); script != "" {
		text += " (" + script + ")"
	}
	return text
}

// scriptOf is what people call the writing that a sign belongs to.
func scriptOf(r rune) string {
	for _, s := range []struct {
		name  string
		table *unicode.RangeTable
	}{
		{"Chinese or Japanese", unicode.Han}, {"Japanese", unicode.Hiragana}, {"Japanese", unicode.Katakana}, {"Korean", unicode.Hangul}, {"Arabic", unicode.Arabic},
		{"Hebrew", unicode.Hebrew}, {"Devanagari", unicode.Devanagari}, {"Bengali", unicode.Bengali}, {"Tamil", unicode.Tamil}, {"Thai", unicode.Thai},
		{"Armenian", unicode.Armenian}, {"Georgian", unicode.Georgian}, {"Ethiopic", unicode.Ethiopic}, {"Greek", unicode.Greek}, {"Cyrillic", unicode.Cyrillic}, {"Latin", unicode.Latin},
	} {
		if unicode.Is(s.table, r) {
			return s.name
		}
	}
	return ""
}
