package calendar

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxLine is how many octets a line may have without its end (RFC 5545 3.1).
const maxLine = 75

// page collects content lines.
type page struct{ bytes.Buffer }

// line adds one content line as it stands, folded (RFC 5545 3.1): a
// continuation begins with a space, which counts, and no rune is split.
// Parts must not hold line ends.
func (p *page) line(parts ...string) {
	room := maxLine
	for _, s := range parts {
		for len(s) > room {
			cut := room
			for cut > 0 && !utf8.RuneStart(s[cut]) {
				cut--
			}
			p.WriteString(s[:cut])
			p.WriteString("\r\n ")
			s, room = s[cut:], maxLine-1
		}
		p.WriteString(s)
		room -= len(s)
	}
	p.WriteString("\r\n")
}

// text adds a line whose value is a person's text; none when it is empty.
func (p *page) text(name, value string) {
	if value != "" {
		p.line(name, ":", escape(value))
	}
}

// escape writes a text as a TEXT value (RFC 5545 3.3.11). Every end of line,
// also those that only Unicode knows and at which some readers break lines,
// becomes \n. Other control characters, which may not stand there at all, are
// left out; what is no UTF-8 becomes U+FFFD.
func escape(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for _, r := range s { // an invalid byte ranges as U+FFFD
		switch {
		case r == '\\' || r == ';' || r == ',':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteString(`\n`)
		case r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plain reports whether a text is written as it stands.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '\\' || c == ';' || c == ',' {
			return false
		}
	}
	return true
}
