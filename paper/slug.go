package paper

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug is a name as a file name: "Siobhán Keane" is "siobhan-keane". Names in
// other scripts keep their letters. It is never longer than 60 signs, and never
// one of the names that Windows keeps for itself.
func Slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			dash = false
		default:
			dash = r != '\'' && r != '’' || dash
		}
	}
	s := norm.NFC.String(b.String())
	if r := []rune(s); len(r) > 60 {
		s = strings.TrimRight(string(r[:60]), "-")
	}
	switch s {
	case "", "con", "prn", "aux", "nul":
		return strings.TrimRight("letter-"+s, "-")
	}
	return s
}
