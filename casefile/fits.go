package casefile

import (
	"fmt"
	"strings"
	"unicode"
)

// controlFault is what is wrong with characters that nobody types; empty
// when there are none. A line end and a tab are welcome in text.
func controlFault(s string) string {
	for _, c := range s {
		if c != '\n' && c != '\t' && unicode.IsControl(c) {
			return fmt.Sprintf("there is an invisible control character (U+%04X) in this text; please type it again", c)
		}
	}
	return ""
}

// lineFault is what is wrong with a name, a title or another text of one
// line. Marks that turn the reading direction could make it look like another.
func lineFault(s string) string {
	for _, c := range s {
		if c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029' {
			return fmt.Sprintf("`%s` goes over more than one line; one line is wanted", short(s))
		}
		if c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' {
			return fmt.Sprintf("there is an invisible mark (U+%04X) in it that turns the reading direction; please type it again", c)
		}
	}
	return ""
}

// emailFault is what is wrong with an e-mail address; empty when a letter
// could be sent to it. It wants the plain ASCII form that every server takes.
func emailFault(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	for _, c := range s {
		if c > unicode.MaxASCII {
			return fmt.Sprintf("`%c` (U+%04X%s) cannot stand in an e-mail address; please type the address again", c, c, script(c))
		}
	}
	if strings.Count(s, "@") > 1 {
		return fmt.Sprintf("`%s` looks like two addresses; keep the one that the letter goes to", short(s))
	}
	if i, j := strings.IndexByte(s, '<'), strings.IndexByte(s, '>'); i >= 0 && i < j && emailFault(s[i+1:j]) == "" {
		return fmt.Sprintf("only the address itself is wanted: `%s`", short(s[i+1:j]))
	}
	if bare, ok := strings.CutPrefix(strings.ToLower(s), "mailto:"); ok && emailFault(bare) == "" {
		return fmt.Sprintf("only the address itself is wanted: `%s`", short(s[len("mailto:"):]))
	}
	local, domain, ok := strings.Cut(s, "@")
	if !ok {
		return fmt.Sprintf("`%s` is not an e-mail address: there is no `@` in it", short(s))
	}
	if !isLocal(local) || !isDomain(domain) || len(s) > 254 {
		return fmt.Sprintf("`%s` is not an e-mail address; it should look like marta@example.com", short(s))
	}
	return ""
}

// isLocal reports whether s may stand before the @: RFC 5321 dot-string.
func isLocal(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for _, atom := range strings.Split(s, ".") {
		if atom == "" || strings.Trim(strings.ToLower(atom), "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~") != "" {
			return false
		}
	}
	return true
}

// isDomain reports whether s is a host name with at least two labels.
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	for _, l := range labels {
		if l == "" || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' ||
			strings.Trim(strings.ToLower(l), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return len(labels) > 1
}

// script names the letters that pass for Latin ones.
func script(c rune) string {
	for _, s := range []struct {
		name  string
		table *unicode.RangeTable
	}{{"Cyrillic", unicode.Cyrillic}, {"Greek", unicode.Greek}, {"Armenian", unicode.Armenian}} {
		if unicode.Is(s.table, c) {
			return ", a " + s.name + " letter"
		}
	}
	return ""
}
