package desk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"regards"
	"regards/casefile"
)

// Block is a part of a letter between blank lines: the greeting, a paragraph,
// the sign-off.
type Block struct {
	Areas []regards.Area // what it is about; empty for greeting and sign-off
	Lines []Line
}

// Line is a sentence of a letter with what it rests on.
type Line struct {
	Text    string
	Space   string // what stands behind it, before the next
	Start   int    // where it begins, in bytes of the letter's body
	Grounds []Ground
}

// Ground is an answer on the record that a sentence rests on.
type Ground struct {
	Path   string // "interviewers[0].needs[0].did"
	Place  casefile.Place
	Answer string // as it was typed
}

// Blocks are the letter as it stands, with the areas of each paragraph and the
// record behind each sentence. In a paragraph that a hand has edited, the areas
// are those of the composed paragraph that it shares most words with, and a
// sentence rests on what it still says.
func (p *Page) Blocks(c *regards.Case) []Block {
	var out []Block
	body, at := p.Text.Body(), 0
	for part := range strings.SplitSeq(body, "\n\n") {
		if strings.TrimSpace(part) != "" {
			out = append(out, p.block(c, part, at))
		}
		at += len(part) + 2
	}
	return out
}

func (p *Page) block(c *regards.Case, part string, at int) Block {
	var b Block
	var facts []regards.Fact
	if i := p.composedAs(part); i >= 0 {
		from := p.Composed.Paragraphs[i]
		b.Areas, facts = from.Areas, from.Facts
	}
	for _, s := range sentences(part) {
		text := strings.TrimRight(s, " \n")
		b.Lines = append(b.Lines, Line{Text: text, Space: s[len(text):], Start: at, Grounds: grounds(c, facts, s)})
		at += len(s)
	}
	return b
}

// kinship is how much of a paragraph's words a composed one must share to
// lend it its areas.
const kinship = 0.4

// composedAs is the place of the composed paragraph that a part is or was; -1
// when it is none of them.
func (p *Page) composedAs(part string) int {
	own := wordSet(part)
	best, at := kinship, -1
	for i, q := range p.Composed.Paragraphs {
		if q.Text == part {
			return i
		}
		if s := shared(own, wordSet(q.Text)); s > best {
			best, at = s, i
		}
	}
	return at
}

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[w] = true
	}
	return out
}

// shared is how much of the smaller set lies in the other.
func shared(a, b map[string]bool) float64 {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return float64(n) / float64(max(1, min(len(a), len(b)), 4))
}

// grounds are the answers that a sentence still says.
func grounds(c *regards.Case, facts []regards.Fact, sentence string) (out []Ground) {
	for _, f := range facts {
		if f.From == "" || !strings.Contains(sentence, f.Text) || slices.ContainsFunc(out, func(g Ground) bool { return g.Path == f.From }) {
			continue
		}
		answer, err := casefile.Get(c, f.From)
		if err != nil || answer == "" {
			continue // the answer was taken away since
		}
		out = append(out, Ground{f.From, casefile.PlaceOf(c, f.From), answer})
	}
	return out
}

// shortForms end with a full stop that does not end a sentence.
var shortForms = strings.Fields("mr mrs ms mx dr prof st jr sr inc ltd co corp no vs etc approx dept e.g i.e a.m p.m u.s u.k")

// sentences cuts a part into its sentences, each with the space behind it. A
// cut too many or too few only moves the edge of what lights up.
func sentences(part string) (out []string) {
	from := 0
	for i, r := range part {
		if r != ' ' && r != '\n' {
			continue
		}
		head := strings.TrimRight(part[from:i], `"'”’)`)
		next, _ := utf8.DecodeRuneInString(part[i+1:])
		if r == '\n' || ends(head) && !unicode.IsLower(next) {
			out = append(out, part[from:i+1])
			from = i + 1
		}
	}
	if from < len(part) {
		out = append(out, part[from:])
	}
	return out
}

// ends reports whether a text is a sentence with its end.
func ends(s string) bool {
	switch {
	case strings.HasSuffix(s, "!"), strings.HasSuffix(s, "?"):
		return true
	case !strings.HasSuffix(s, "."):
		return false
	}
	word := strings.ToLower(strings.TrimSuffix(s[strings.LastIndexAny(s, " \n")+1:], "."))
	return utf8.RuneCountInString(word) > 1 && !slices.Contains(shortForms, word)
}
