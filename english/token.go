package english

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a number, a clitic or a mark of punctuation.
type Token struct {
	Text       string  // as it stands in the text, never normalised
	Start, End int     // byte offsets into the text: text[Start:End] == Text
	Tag        string  // Penn Treebank tag ("NN", "VBD", "HYPH", ...); empty until Tag
	Margin     float32 // score of the best tag minus the second best; small means unsure
}

//go:embed data/abbreviations.txt
var abbreviationTable string

//go:embed data/clitics.tsv
var cliticTable string

var abbreviations = sync.OnceValue(func() map[string]bool { return wordSet(abbreviationTable) })

var clitics = sync.OnceValue(func() map[string]int {
	m := make(map[string]int)
	for row := range rows(cliticTable) {
		n, ok := ParseNumber(row[1])
		if ok {
			m[row[0]] = int(n)
		}
	}
	return m
})

// Tokenize cuts a text into tokens in the manner of the Penn Treebank: "don't" is "do" and
// "n't", "mgr's" is "mgr" and "'s", "85%" is "85" and "%". Brackets, quotes, dashes and
// arrows stand alone. E-mail addresses, URLs, hyphenated words ("18-bed"), amounts ("$412k")
// and numbers ("1,000", "9-5", "24/7") stay whole. Typed contractions without their
// apostrophe are cut as well ("dont" is "do" and "nt"). Empty text gives no tokens.
func Tokenize(s string) []Token { return appendTokens(make([]Token, 0, len(s)/5+4), s) }

func appendTokens(out []Token, s string) []Token {
	i := 0
	for i < len(s) {
		r, w := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += w
			continue
		}
		j := i + w
		for j < len(s) {
			if plain(s[j]) {
				j++
				continue
			}
			r, w := utf8.DecodeRuneInString(s[j:])
			if unicode.IsSpace(r) {
				break
			}
			j += w
		}
		out = cutChunk(out, s, i, j)
		i = j
	}
	return out
}

func emit(out []Token, s string, a, b int) []Token {
	if a < b {
		out = append(out, Token{Text: s[a:b], Start: a, End: b})
	}
	return out
}

// cutChunk cuts s[a:b], which holds no white space: first what clings to its front, then
// what clings to its end, then the middle.
func cutChunk(out []Token, s string, a, b int) []Token {
	for a < b {
		n := leadingMark(s[a:b])
		if n == 0 {
			break
		}
		out = emit(out, s, a, a+n)
		a += n
	}
	var tail [16]int // where each trailing mark begins, last first
	n, end := 0, b
	for a < end && n < len(tail) {
		w := trailingMark(s[a:end])
		if w == 0 {
			break
		}
		end -= w
		tail[n] = end
		n++
	}
	out = cutMiddle(out, s, a, end)
	for i := n - 1; i >= 0; i-- {
		stop := b
		if i > 0 {
			stop = tail[i-1]
		}
		out = emit(out, s, tail[i], stop)
	}
	return out
}

// leadingMark returns the length of the punctuation that opens a chunk, 0 if there is none.
func leadingMark(c string) int {
	if plain(c[0]) {
		return 0
	}
	if n := arrow(c); n > 0 {
		return n
	}
	if n := sameRun(c, ".", "-", "*", "=", "_", "!", "?", "~", "#"); n > 0 {
		next := c[n:]
		if next == "" || c[0] != '.' || n > 1 {
			return n
		}
		return 0 // ".5" keeps its point
	}
	r, w := utf8.DecodeRuneInString(c)
	switch r {
	case '\'', '’':
		if keepsApostrophe(strings.ToLower(c[w:])) {
			return 0
		}
		return w
	case '+', '-', '−':
		if len(c) > w && isDigit(c[w]) {
			return 0
		}
		return w
	case '/':
		return w
	case '@', '$', '£', '€':
		if len(c) > w {
			return 0
		}
		return w
	}
	if isMark(r) {
		return w
	}
	return 0
}

// keepsApostrophe knows the words that begin with one: 'em, 'til, '22, and the clitics.
func keepsApostrophe(rest string) bool {
	rest = strings.TrimRight(rest, ".,;:!?)")
	switch rest {
	case "em", "til", "till", "cause", "cuz", "bout", "round", "tis", "twas", "n",
		"s", "re", "ve", "ll", "d", "m":
		return true
	}
	return len(rest) >= 2 && isDigit(rest[0]) && isDigit(rest[1])
}

// trailingMark returns the length of the punctuation that closes a chunk, 0 if there is none.
func trailingMark(c string) int {
	if plain(c[len(c)-1]) {
		return 0
	}
	r, w := utf8.DecodeLastRuneInString(c)
	switch r {
	case '.':
		n := len(c) - len(strings.TrimRight(c, "."))
		if n == 1 && keepsPoint(c[:len(c)-1]) {
			return 0
		}
		return n
	case '!', '?':
		return len(c) - len(strings.TrimRight(c, "!?"))
	case '*', '=', '_', '~':
		return len(c) - len(strings.TrimRight(c, string(r)))
	case '-':
		return len(c) - len(strings.TrimRight(c, "-"))
	case '>':
		if i := strings.LastIndexAny(c[:len(c)-1], "abcdefghijklmnopqrstuvwxyz0123456789"); i < len(c)-2 {
			return len(c) - i - 1
		}
		return 1
	case '/', '+':
		if len(c) <= 3 || r == '+' && isDigit(c[len(c)-2]) || strings.HasSuffix(c, "++") {
			return 0 // w/ h/ C++ 50+
		}
		return w
	case '$', '£', '€', '@', '#':
		return 0
	}
	if isMark(r) || r == '\'' || r == '’' {
		return w
	}
	return 0
}

// keepsPoint says whether a word in front of a full stop owns it: an abbreviation, an
// initial, or letters with points between them.
func keepsPoint(word string) bool {
	lower := strings.ToLower(word)
	if abbreviations()[lower] {
		return lower != "no" && lower != "mar" && lower != "co" && lower != "st" || lower != word
	}
	if len(word) == 1 && word != "I" && unicode.IsUpper(rune(word[0])) {
		return true
	}
	return len(word) >= 3 && word[1] == '.' && len(word)%2 == 1 && strings.Count(word, ".") == len(word)/2
}

// arrow returns the length of an arrow at the beginning of c.
func arrow(c string) int {
	for _, a := range [...]string{"-->", "->", "=>", "==>", ">>", "<-", "→", "⇒", "➔"} {
		if strings.HasPrefix(c, a) {
			return len(a)
		}
	}
	return 0
}

// sameRun returns the length of the run of one of the marks at the beginning of c.
// A single one counts only if a letter follows or nothing does.
func sameRun(c string, marks ...string) int {
	for _, m := range marks {
		if strings.HasPrefix(c, m) {
			n := len(c) - len(strings.TrimLeft(c, m))
			if n == 1 && len(c) > 1 && (m == "-" || m == "_" || m == "~") && isDigit(c[1]) {
				return 0
			}
			return n
		}
	}
	return 0
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// plain says whether a byte is an ASCII letter or digit, at which no mark begins or ends.
func plain(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) }

// isMark says whether a rune is punctuation that always stands alone at the edge of a word.
func isMark(r rune) bool {
	switch r {
	case '&', '%', '\'', '’', '$', '£', '€', '#', '@', '+', '/', '-', '.', '*', '_', '=', '~':
		return r == '%'
	}
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}
