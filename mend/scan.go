package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scan splits cleaned text into tokens.
func scan(s string) []token { return scanInto(make([]token, 0, len(s)/4+6), s) }

// scanInto is scan with room to write to.
func scanInto(toks []token, s string) []token {
	gap := false
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			gap = true
			i++
			continue
		}
		n, k := next(s, i, gap || i == 0)
		t := token{kind: k, gap: gap}
		t.set(s[i : i+n])
		if n > 4 && (strings.IndexByte(t.low, '@') >= 0 || strings.Contains(t.low, "://")) {
			t.fixed = true
		}
		toks = append(toks, t)
		i += n
		gap = false
	}
	return toks
}

// next is the length and kind of the token at i. fresh says that a space, or
// nothing, stands before it.
func next(s string, i int, fresh bool) (int, kind) {
	if fresh {
		if n := glued(s, i); n > 0 {
			return n, word
		}
	}
	c := s[i]
	switch {
	case c >= '0' && c <= '9':
		return numeral(s, i)
	case c == '.' && fresh && digitAt(s, i+1):
		n, k := numeral(s, i+1)
		return n + 1, k
	case c == '$' && digitAt(s, i+1):
		n, _ := numeral(s, i+1)
		return n + 1, money
	case strings.HasPrefix(s[i:], "\u00a3"), strings.HasPrefix(s[i:], "\u20ac"):
		n := utf8.RuneLen([]rune(s[i:])[0])
		if digitAt(s, i+n) {
			m, _ := numeral(s, i+n)
			return n + m, money
		}
		return n, mark
	case c == '\'' && fresh && digitAt(s, i+1) && digitAt(s, i+2) && !digitAt(s, i+3) && letterAt(s, i+3) == 0:
		return 3, word // '22
	case c == '\'' && fresh && i+1 < len(s) && letterAt(s, i+1) > 0:
		if n := letters(s, i+1); tableHas(s[i : i+1+n]) {
			return n + 1, word
		}
		return 1, mark
	case letterAt(s, i) > 0:
		return letters(s, i), word
	}
	return signs(s, i), mark
}

// glued finds a token that holds signs and is known whole: w/o, b/c, p&l,
// 24/7, an address of the net.
func glued(s string, i int) int {
	end := strings.IndexByte(s[i:], ' ')
	if end < 0 {
		end = len(s) - i
	}
	chunk := s[i : i+end]
	if plainLetters(chunk) {
		return 0
	}
	if strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") || at(chunk) {
		return len(strings.TrimRight(chunk, ",.;:!?)"))
	}
	if !strings.ContainsAny(chunk, "/&+:;^") {
		return 0
	}
	for _, c := range []string{chunk, strings.TrimRight(chunk, ",.;:!?")} {
		if e := lexicon()[lower(c)]; c != "" && !letterOnly(c) && e != nil && (e.chatter != "" || e.left || strings.IndexFunc(c, unicode.IsLetter) >= 0) {
			return len(c)
		}
	}
	if len(chunk) > 2 && (chunk[:2] == "w/" || chunk[:2] == "W/") {
		return 2
	}
	return 0
}

// plainLetters reports whether chunk is made of ASCII letters only, as most are.
func plainLetters(chunk string) bool {
	for i := 0; i < len(chunk); i++ {
		if c := chunk[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// at reports whether chunk looks like an e-mail address.
func at(chunk string) bool {
	i := strings.IndexByte(chunk, '@')
	return i > 0 && i+3 < len(chunk) && strings.IndexByte(chunk[i:], '.') > 1
}

func tableHas(s string) bool { return lexicon()[lower(s)] != nil }

func letterOnly(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// letterAt is the length of the letter (or combining mark) at i, 0 if none.
func letterAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if c := s[i] | 0x20; s[i] < utf8.RuneSelf {
		if c >= 'a' && c <= 'z' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if unicode.IsLetter(r) || unicode.IsMark(r) {
		return n
	}
	return 0
}

// letters is the length of the word at i: letters and digits, single hyphens,
// apostrophes and (in abbreviations and addresses) dots between them.
func letters(s string, i int) int {
	j := i
	for j < len(s) {
		if n := letterAt(s, j); n > 0 {
			j += n
			continue
		}
		if digitAt(s, j) {
			j++
			continue
		}
		inner := letterAt(s, j+1) > 0 || digitAt(s, j+1)
		switch {
		case s[j] == '\'' && inner, s[j] == '-' && inner && j+1 < len(s):
			j++
		case s[j] == '.' && inner && (digitAt(s, j-1) && digitAt(s, j+1) || dotInside(s[i:j], s, j)):
			j++
		case s[j] == '+' && strings.HasPrefix(s[j:], "++"): // C++
			return j + 2 - i
		case s[j] == '.' && dotBehind(s, i, j):
			return j + 1 - i
		case s[j] == '\'' && j > i && s[j-1] == 's' && strings.IndexByte(s[:i], '\'') < 0: // drivers'
			return j + 1 - i
		default:
			return j - i
		}
	}
	return j - i
}

// dotInside reports whether a dot between letters belongs to the word: p.m,
// node.js, example.org; not "done.Then".
func dotInside(before, s string, j int) bool {
	k := j + 1
	for k < len(s) && letterAt(s, k) > 0 {
		k += letterAt(s, k)
	}
	after := lower(s[j+1 : k])
	if e := lexicon()[after]; e != nil && e.class&webClass != 0 && before != "" {
		return true
	}
	one := len(before) == 1 || len(before) > 2 && before[len(before)-2] == '.'
	return one && len(after) == 1 || lower(before) == "ph" && after == "d"
}

// dotBehind reports whether the dot at j ends an abbreviation and not a
// sentence. Units lose their dot only where a word follows in lower case.
func dotBehind(s string, i, j int) bool {
	w := lower(s[i:j])
	e := lexicon()[w]
	if e == nil || e.class&dottedClass == 0 {
		return false
	}
	rest := strings.TrimLeft(s[j+1:], " ")
	if w == "no" && (rest == "" || !digitAt(rest, 0) && !strings.HasPrefix(rest, "of ") && !numbered(s[:i])) {
		return false // said no. then left
	}
	switch w {
	case "a.m", "p.m", "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "jr", "sr", "u.s", "u.k", "ph.d", "prof", "st":
		return true
	}
	return rest != "" && (rest[0] >= 'a' && rest[0] <= 'z' || digitAt(rest, 0) || strings.IndexByte(",;)&+(-", rest[0]) >= 0)
}

// numbered reports whether before ends with a word that has a "no.": cell,
// registration, the.
func numbered(before string) bool {
	f := strings.Fields(before)
	if len(f) == 0 {
		return false
	}
	switch lower(f[len(f)-1]) {
	case "cell", "phone", "tel", "mobile", "account", "order", "serial", "licence", "license", "registration", "reg", "part", "id", "ref", "case":
		return true
	}
	return false
}

// numeral is the length and kind of what begins with a digit at i.
func numeral(s string, i int) (int, kind) {
	j := i
	for digitAt(s, j) || j < len(s) && strings.IndexByte(".,:", s[j]) >= 0 && digitAt(s, j+1) && joins(s, i, j) {
		j++
	}
	k := number
	for j < len(s) {
		n := letterAt(s, j)
		inner := letterAt(s, j+1) > 0 || digitAt(s, j+1)
		switch {
		case n > 0 || digitAt(s, j):
			j += max(n, 1)
		case s[j] == '-' && inner, s[j] == '\'' && letterAt(s, j+1) > 0, s[j] == '.' && digitAt(s, j+1):
			j++
		case s[j] == '-' && strings.HasPrefix(s[j+1:], " to "): // 12- to 14-hour
			return j + 1 - i, mixed
		default:
			return j - i, k
		}
		k = mixed
	}
	return j - i, k
}

// joins reports whether the sign at j binds the digits around it; a comma
// does so only before three digits.
func joins(s string, i, j int) bool {
	if s[j] != ',' {
		return true
	}
	return digitAt(s, j+1) && digitAt(s, j+2) && digitAt(s, j+3) && !digitAt(s, j+4)
}

// signs is the length of the punctuation at i: arrows and repeated signs are
// one token.
func signs(s string, i int) int {
	for _, a := range []string{"-->", "==>", "->", "=>", ">>"} {
		if strings.HasPrefix(s[i:], a) {
			return len(a)
		}
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if s[i] == '-' || strings.IndexByte("!?.,;:*=_~", s[i]) >= 0 {
		for i+n < len(s) && (s[i+n] == s[i] || s[i] == '!' && s[i+n] == '?' || s[i] == '?' && s[i+n] == '!') {
			n++
		}
	}
	return n
}
