package critic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"regards"
)

// part is where in a letter a word stands.
type part uint8

const (
	head     part = iota // a pasted letterhead or subject line above the greeting
	greeting             // "Dear Ms. Okafor:"
	main                 // the paragraphs
	close_               // "Sincerely," and the signature
)

// word is one word, number or address of a letter.
type word struct {
	text       string // as written, without a possessive ending
	low        string // lower case, straight apostrophes
	stem       string
	lex        *lexeme // what the tables know of it, never nil
	start, end int     // bytes of the body
	sent       int     // index of its sentence
	digits     bool
	upper      bool // begins with a capital
	first      bool // first of its sentence, or of a quotation or clause after a colon
	poss       bool // a possessive ending was taken off
	money      bool // a currency sign stands before it
}

// sentence is a run of words that ends in a full stop, or a line of the
// greeting or of the close.
type sentence struct {
	start, end int // bytes of the body
	from, to   int // words [from, to)
	para       int // paragraph index; -1 outside the paragraphs
	part       part
}

// text is a letter, read once: every rule works on this.
type text struct {
	body     string
	words    []word
	sents    []sentence
	paras    []block // the paragraphs of the main part
	greet    block
	signOff  block
	sign     block // the lines of the signature
	stems    map[string]bool
	grams    grams
	runs     grams // of sharedRun words
	mainFrom int   // words of the main part are [mainFrom, mainTo)
	mainTo   int
}

// block is a piece of the body.
type block struct{ start, end int }

func (b block) empty() bool        { return b.end <= b.start }
func (b block) of(s string) string { return s[b.start:b.end] }
func (t *text) mainWords() []word  { return t.words[t.mainFrom:t.mainTo] }

// readText tokenises the letter, whose body the caller has at hand.
func readText(l regards.Letter, body string) *text {
	t := &text{body: body}
	t.words = make([]word, 0, len(t.body)/5+8)
	t.layout(l)
	t.mainFrom, t.mainTo = len(t.words), len(t.words)
	first := true
	for i := range t.sents {
		s := &t.sents[i]
		if s.part == main && first {
			t.mainFrom, first = s.from, false
		}
		if s.part == main {
			t.mainTo = s.to
		}
	}
	t.stems = make(map[string]bool, len(t.words))
	for _, w := range t.mainWords() {
		t.stems[w.stem] = true
		if strings.IndexByte(w.low, '-') < 0 {
			continue
		}
		for p := range strings.SplitSeq(w.low, "-") {
			t.stems[stem(p)] = true
		}
	}
	t.grams = gramsOf(t.mainWords(), gramSize)
	t.runs = gramsOf(t.mainWords(), sharedRun)
	return t
}

// addSentences splits a block into sentences and words.
func (t *text) addSentences(b block, p part, para int) {
	at := b.start
	for at < b.end {
		end := sentenceEnd(t.body[:b.end], at)
		t.addSentence(block{at, end}, p, para)
		at = end
	}
}

func (t *text) addSentence(b block, p part, para int) {
	for b.start < b.end && isSpace(t.body[b.start]) {
		b.start++
	}
	for b.end > b.start && isSpace(t.body[b.end-1]) {
		b.end--
	}
	if b.empty() {
		return
	}
	s := sentence{start: b.start, end: b.end, from: len(t.words), para: para, part: p}
	t.words = scanWords(t.words, t.body, b, len(t.sents))
	s.to = len(t.words)
	t.sents = append(t.sents, s)
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// sentenceEnd finds where the sentence that begins at from ends, trailing
// quotes and brackets included.
func sentenceEnd(s string, from int) int {
	for i := from; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\n' && lineBreaks(s, i, from):
			return i + 1
		case c == '!' || c == '?' || c == '.':
			end := i + 1
			for end < len(s) && (strings.IndexByte(".!?\"')]", s[end]) >= 0 || strings.HasPrefix(s[end:], "”") || strings.HasPrefix(s[end:], "’")) {
				_, n := utf8.DecodeRuneInString(s[end:])
				end += n
			}
			if end == len(s) || isSpace(s[end]) && (c != '.' || startsSentence(s, i, end)) {
				return end
			}
			i = end - 1
		}
	}
	return len(s)
}

// lineBreaks reports whether the line break at i ends a sentence: before a
// bullet, or after a blank line of a pasted text.
func lineBreaks(s string, i, from int) bool {
	rest := strings.TrimLeft(s[i+1:], " \t\r")
	if rest == "" || rest[0] == '\n' {
		return true
	}
	return strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "* ") || strings.HasPrefix(rest, "• ")
}

// startsSentence decides for a full stop at i, after which text goes on
// behind end, whether a new sentence begins there.
func startsSentence(s string, i, end int) bool {
	rest := strings.TrimLeft(s[end:], " \t\r\n\"'(“‘")
	r, _ := utf8.DecodeRuneInString(rest)
	j := i
	for j > 0 && !isSpace(s[j-1]) && s[j-1] != '(' {
		j--
	}
	last := strings.ToLower(s[j:i])
	if last == "no" && !unicode.IsDigit(r) {
		return true // "the answer is no." and not "No. 5"
	}
	if abbreviated()[last] {
		return (last == "p.m" || last == "a.m") && unicode.IsUpper(r) && !strings.HasPrefix(rest, "I ")
	}
	if len(last) == 1 && last != "i" && unicode.IsUpper(rune(s[j])) {
		next, _, _ := strings.Cut(rest, " ")
		return functional()[strings.ToLower(next)] || courtesy()[stem(strings.ToLower(next))] // "J. Becker" goes on, "plan B to Z. Thank you" does not
	}
	return !unicode.IsLower(r) || unicode.IsLetter(r) && len(last) > 1
}

// scanWords appends the words of s[b.start:b.end] to ws.
func scanWords(ws []word, s string, b block, sent int) []word {
	if ws == nil {
		ws = make([]word, 0, (b.end-b.start)/5+2)
	}
	from := len(ws)
	fresh := true // the next word begins a sentence, a quotation or a clause after a colon
	for i := b.start; i < b.end; {
		r, n := utf8.DecodeRuneInString(s[i:b.end])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '"', '“', ':', '•':
				fresh = true
			}
			i += n
			continue
		}
		end := wordEnd(s, i, b.end)
		w := newWord(s, i, end, sent)
		w.first = fresh || len(ws) == from
		w.money = i > 0 && (s[i-1] == '$' || strings.HasSuffix(s[:i], "£") || strings.HasSuffix(s[:i], "€"))
		ws = append(ws, w)
		fresh = false
		i = end
	}
	return ws
}

// wordEnd finds where the word that begins at i ends. Inner hyphens,
// apostrophes and the points of figures belong to it, so do the points of
// "p.m." and an address as a whole.
func wordEnd(s string, i, max int) int {
	j := i
	for j < max {
		if c := s[j] | 0x20; c >= 'a' && c <= 'z' {
			j++ // as most are
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:max])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			j += n
		case j+n < max && inner(s, i, j, n, max):
			j += n
		case r == '.' && dotted(s[i:j]):
			return j + 1
		default:
			return j
		}
	}
	return j
}

// dotted reports whether s is an abbreviation's letters and points that lack
// their last point: "p.m", "U.S".
func dotted(s string) bool {
	return len(s) >= 3 && len(s)%2 == 1 && s[1] == '.' && strings.Count(s, ".") == len(s)/2
}

// inner reports whether the rune of n bytes at j, inside a word from i, joins
// what is before it and what is behind it.
func inner(s string, i, j, n, max int) bool {
	next, _ := utf8.DecodeRuneInString(s[j+n : max])
	letter, digit := unicode.IsLetter(next), unicode.IsDigit(next)
	before := s[j-1]
	switch s[j : j+n] {
	case "'", "’", "-", "‑", "@", "_":
		return letter || digit
	case "&":
		return letter && j-i == 1
	case ",":
		return digit && before >= '0' && before <= '9' && groupOfThree(s[j+n:max])
	case ":", ".":
		if digit && before >= '0' && before <= '9' {
			return true
		}
		if s[j] == '.' && letter {
			word := s[i:j]
			return strings.ContainsAny(word, "@_") || strings.Count(word, ".")*2+1 == len(word) || strings.EqualFold(word, "www")
		}
	}
	return false
}

func groupOfThree(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

func newWord(s string, start, end, sent int) word {
	raw := s[start:end]
	w := word{start: start, end: end, sent: sent}
	r, _ := utf8.DecodeRuneInString(raw)
	w.upper = unicode.IsUpper(r)
	if cut, ok := cutPossessive(raw); ok {
		raw, w.poss = cut, true
	}
	w.text = raw
	w.low = lower(raw)
	w.digits = hasDigit(raw)
	w.lex, w.stem = lexemeOf(w.low)
	return w
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// cutPossessive takes "'s" off a word that is not a contraction.
func cutPossessive(s string) (string, bool) {
	if s[len(s)-1] != 's' {
		return s, false
	}
	for _, suffix := range []string{"'s", "’s"} {
		if cut, ok := strings.CutSuffix(s, suffix); ok && !contracted()[strings.ToLower(cut)] {
			return cut, true
		}
	}
	return s, false
}

// lower is s in lower case with straight apostrophes and hyphens.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			if s = strings.ToLower(s); strings.IndexByte(s, 0xE2) >= 0 {
				s = curly.Replace(s)
			}
			return s
		}
	}
	return s
}

var curly = strings.NewReplacer("’", "'", "‘", "'", "‑", "-")
