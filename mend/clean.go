package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"regards/english/pattern"
)

// typewriter gives the plain sign for what word processors and phones put in
// its place. An empty text takes the sign out.
var typewriter = strings.NewReplacer(
	"\u2018", "'", "\u2019", "'", "\u201a", "'", "\u2032", "'", "`", "'", "\u00b4", "'",
	"\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u00ab", `"`, "\u00bb", `"`, "''", `"`,
	"\u2192", " -> ", "\u27a1", " -> ", "\u21d2", " -> ", "\u2794", " -> ",
	"\u2014", " - ", "\u2015", " - ", "\u2212", "-", "\u2010", "-", "\u2011", "-",
	"\u2026", "... ", "\u00d7", "x", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "\t", " ",
	"\u00bd", " 1/2", "\u00bc", " 1/4", "\u00be", " 3/4", "\u2153", " 1/3", "\u2154", " 2/3",
	"\r\n", "\n", "\r", "\n", "|", " / ", "\u2022", " \u2022 ",
)

// clean cuts the answer to MaxBytes and leaves letters, digits and plain
// signs: quotes and dashes straight, bullets and lines joined, emoji and
// control characters gone.
func clean(s string) string {
	s = unnumbered(calm(cut(s)))
	if tidy(s) {
		return s
	}
	s = typewriter.Replace(strings.ToValidUTF8(s, ""))
	var b strings.Builder
	b.Grow(len(s))
	for i, line := range strings.Split(s, "\n") {
		line, bullet := strings.TrimSpace(line), false
		line, bullet = unbullet(line)
		if line == "" {
			continue
		}
		if i > 0 && b.Len() > 0 {
			b.WriteString(seam(b.String(), bullet))
		}
		keepSigns(&b, line)
	}
	return b.String()
}

// unnumbered makes commas of the figures of a list: "1) kill the refreshes 2)
// size the warehouses". A short form with a stop before more words ("5 yrs.
// nerves got me") ends its sentence.
func unnumbered(s string) string {
	if strings.Contains(s, "1)") && strings.Contains(s, "2)") || strings.Contains(s, "1. ") && strings.Contains(s, " 2. ") {
		s = strings.TrimSpace(laterNumber.ReplaceAllString(firstNumber.ReplaceAllString(s, "$1"), ", "))
	}
	if strings.Contains(s, "s. ") || strings.Contains(s, "o. ") || strings.Contains(s, "r. ") {
		s = stopped.ReplaceAllString(s, "$1; $2")
	}
	s = ish.ReplaceAllString(s, "about $1")
	if strings.Contains(s, "vs. ") {
		s = strings.ReplaceAll(s, "vs. ", "versus ")
	}
	if strings.Contains(s, "&") {
		s = trade.ReplaceAllStringFunc(s, strings.ToUpper)
	}
	s = bucks.ReplaceAllString(s, "$$$1")
	if commaInFigure(s) {
		s = comma.ReplaceAllString(s, "$1.$2$3")
	}
	if strings.Contains(s, ".000 ") {
		s = point.ReplaceAllString(s, "$1,000 $2")
	}
	if strings.Contains(s, " .") {
		s = naught.ReplaceAllString(s, "${1}0.$2")
	}
	s = ofCourse.ReplaceAllString(s, "")
	return s
}

// commaInFigure reports whether a comma stands between two digits.
func commaInFigure(s string) bool {
	for k := 1; k+1 < len(s); k++ {
		if s[k] == ',' && digitAt(s, k-1) && digitAt(s, k+1) {
			return true
		}
	}
	return false
}

var (
	ofCourse    = pattern.MustCompile(`(?i), ?(?:obviously|of course|honestly|for sure|i guess|i think)[.!]*$`)
	trade       = pattern.MustCompile(`\b[a-zA-Z]{1,2}&[a-zA-Z]{1,2}\b`) // r&r, gd&t
	bucks       = pattern.MustCompile(`(?i)\b(\d[\d,.]*) bucks\b`)
	comma       = pattern.MustCompile(`(?i)\b(\d{1,3}),(\d{1,2})( ?(?:million|billion|mio|percent|per cent|%))`) // 0,3 percent, as most of Europe writes it
	point       = pattern.MustCompile(`\b(\d{1,3})\.000 ([a-z]+s)\b`)                                            // 14.000 tubes
	naught      = pattern.MustCompile(`(from |to |at |of |under |by )\.(\d)`)
	ish         = pattern.MustCompile(`\b(\d{1,3}(?:[:.]\d\d)?) ?ish\b`)
	firstNumber = pattern.MustCompile(`^\(?1[.)] ?|([:,;-] ?)\(?1[.)] ?`)
	laterNumber = pattern.MustCompile(`(?:[,;.] ?| and | )\(?[2-9][.)] ?`)
	stopped     = pattern.MustCompile(`(\d ?(?:yrs?|mos?|wks?|hrs?|mins?))\. (\pL+ \pL+ \pL+)`)
)

// calm takes out the stars and lines that people type around a word for
// stress ("i *ran* it"); between figures a star stays.
func calm(s string) string {
	if !strings.ContainsAny(s, "*_") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		figures := i > 0 && i+1 < len(s) && s[i-1] >= '0' && s[i-1] <= '9' && s[i+1] >= '0' && s[i+1] <= '9'
		bullet := i == 0 && len(s) > 1 && s[1] == ' '
		if c := s[i]; c != '*' && c != '_' || figures || bullet {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// cut is the answer up to the last whole word within MaxBytes.
func cut(s string) string {
	if len(s) <= MaxBytes {
		return s
	}
	s = s[:MaxBytes]
	if i := strings.LastIndexAny(s, " \n\t"); i > 0 {
		return s[:i]
	}
	for len(s) > 0 && !utf8.ValidString(s[len(s)-1:]) {
		s = s[:len(s)-1]
	}
	return s
}

// tidy reports whether nothing in s needs cleaning: plain ASCII, one line, no
// bullet.
func tidy(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '`' || c == '|' || c == '\'' && i+1 < len(s) && s[i+1] == '\'' {
			return false
		}
	}
	return s == "" || strings.IndexByte("-*o", s[0]) < 0 || len(s) > 1 && s[1] != ' '
}

// unbullet takes the bullet off a line.
func unbullet(line string) (rest string, was bool) {
	for _, b := range []string{"- ", "* ", "\u2022", "\u00b7", "\u25cf", "\u25aa", "\u2013 ", "o "} {
		if r, ok := strings.CutPrefix(line, b); ok {
			return strings.TrimSpace(r), true
		}
	}
	return line, false
}

// seam is what joins two lines: nothing but a space where a sign stands
// already, a semicolon between bullets.
func seam(before string, bullet bool) string {
	if bullet && !strings.ContainsAny(before[len(before)-1:], ",;:.?!") {
		return "; "
	}
	return " "
}

// keepSigns writes what a letter may hold. An en dash between figures is a
// hyphen, elsewhere a dash.
func keepSigns(b *strings.Builder, line string) {
	runes := []rune(line)
	for i, r := range runes {
		switch {
		case r == '\u2022' && b.Len() > 0:
			b.WriteString("; ")
		case r == '\u2013':
			if i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]) {
				b.WriteByte('-')
			} else {
				b.WriteString(" - ")
			}
		case r < utf8.RuneSelf && r >= ' ' && r != 0x7f, unicode.IsLetter(r), unicode.IsMark(r) && !(r >= 0xfe00 && r <= 0xfe0f || r == 0x20e3),
			unicode.IsDigit(r), strings.ContainsRune("\u00a3\u20ac\u00a5\u00b0\u00b5\u00b2\u00b3", r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
}
