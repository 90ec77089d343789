package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutMiddle cuts the middle of a chunk, whose edges are clean: at dashes, arrows, brackets,
// slashes between words and commas without a space, then at clitics.
func cutMiddle(out []Token, s string, a, b int) []Token {
	if a >= b {
		return out
	}
	if wholeAddress(s[a:b]) {
		return emit(out, s, a, b)
	}
	from := a
	for i := a; i < b; {
		n := innerMark(s, a, b, i)
		if n == 0 {
			_, w := utf8.DecodeRuneInString(s[i:b])
			i += w
			continue
		}
		out = cutWord(out, s, from, i)
		out = emit(out, s, i, i+n)
		i += n
		from = i
	}
	return cutWord(out, s, from, b)
}

// wholeAddress says whether a chunk is an e-mail address, a URL or a bare domain with a path.
func wholeAddress(c string) bool {
	if at := strings.IndexByte(c, '@'); at > 0 && strings.IndexByte(c[at:], '.') > 1 {
		return true
	}
	return strings.HasPrefix(c, "http://") || strings.HasPrefix(c, "https://") ||
		strings.HasPrefix(c, "www.") || strings.HasPrefix(c, "mailto:")
}

// innerMark returns the length of the mark at s[i:] that separates two words of s[a:b].
func innerMark(s string, a, b, i int) int {
	c := s[i]
	if plain(c) {
		return 0
	}
	if c == '.' {
		return innerPoint(s, a, b, i)
	}
	if n := arrow(s[i:b]); n > 0 {
		return n
	}
	r, w := utf8.DecodeRuneInString(s[i:b])
	if separates(r, s[a:i], s[i+w:b], s[a:b]) {
		return w
	}
	if n := sameRun(s[i:b], "-"); n > 1 {
		return n
	}
	return 0
}

// separates says whether a mark cuts a chunk in two, by what stands on either side.
func separates(r rune, left, right, chunk string) bool {
	before, _ := utf8.DecodeLastRuneInString(left)
	after, _ := utf8.DecodeRuneInString(right)
	digits := unicode.IsDigit(before) && unicode.IsDigit(after)
	switch r {
	case '—', '…', '(', ')', '[', ']', '{', '}', '"', '“', '”', ';', '!', '?', '•', '|', '<', '>', '%':
		return true
	case '–', ',', ':':
		return !digits
	case '/':
		return !digits && !slashWord(chunk)
	case '+', '=':
		return unicode.IsLetter(after) || digits
	}
	return false
}

// innerPoint cuts at "..." and where a sentence begins without a space ("done.Then").
func innerPoint(s string, a, b, i int) int {
	if n := sameRun(s[i:b], "."); n > 1 {
		return n
	}
	if i < a+2 || i+2 >= b {
		return 0
	}
	if unicode.IsLower(rune(s[i-1])) && unicode.IsLower(rune(s[i-2])) && unicode.IsUpper(rune(s[i+1])) {
		return 1
	}
	return 0
}

// slashWord knows the short forms that are written with a slash.
func slashWord(c string) bool {
	switch strings.ToLower(c) {
	case "w/", "w/o", "w/out", "w/in", "b/c", "b/w", "n/a", "a/c", "a/p", "a/r", "p/l", "i/o", "c/o", "r/w", "s/he", "h/c", "f/t", "p/t":
		return true
	}
	return false
}

// cutWord cuts one word at its clitics: I|'d|'ve.
func cutWord(out []Token, s string, a, b int) []Token {
	if a >= b {
		return out
	}
	cut := clitic(s[a:b])
	if cut == 0 {
		return emit(out, s, a, b)
	}
	out = cutWord(out, s, a, a+cut)
	return emit(out, s, a+cut, b)
}

// clitic returns where the second token of a word begins, 0 if the word is one token.
func clitic(w string) int {
	if len(w) <= 8 {
		if n, ok := clitics()[lowerASCII(w)]; ok {
			return n
		}
	}
	i, n := strings.LastIndexByte(w, '\''), 1
	if i < 0 {
		i, n = strings.LastIndex(w, "’"), len("’")
	}
	if i <= 0 {
		return 0
	}
	switch strings.ToLower(w[i+n:]) {
	case "t":
		if i >= 2 && (w[i-1] == 'n' || w[i-1] == 'N') {
			return i - 1
		}
	case "s", "re", "ve", "ll", "d", "m":
		return i
	}
	return 0
}

// lowerASCII is strings.ToLower without an allocation for words that are lower already.
func lowerASCII(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(w)
		}
	}
	return w
}
