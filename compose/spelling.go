package compose

import (
	_ "embed"
	"strings"
	"sync"

	"regards"
)

//go:embed spelling.tsv
var spellingText string

// britishWords is spelling.tsv: American to British, for the words of the frames.
var britishWords = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(spellingText) {
		us, gb, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && us[0] != '#' {
			out[us] = gb
		}
	}
	return out
})

// british spells a frame's own words for a British reader; what stands in
// slots was spelled when it was mended.
func british(s string) string {
	table := britishWords()
	var b strings.Builder
	for len(s) > 0 {
		n := wordEnd(s)
		if n == 0 {
			b.WriteByte(s[0])
			s = s[1:]
			continue
		}
		w := s[:n]
		if gb, ok := table[strings.ToLower(w)]; ok {
			if w[0] < 'a' {
				gb = capitalise(gb)
			}
			w = gb
		}
		b.WriteString(w)
		s = s[n:]
	}
	return b.String()
}

// spellsBritish reports whether letters to this country are spelled so.
func spellsBritish(c regards.Country) bool {
	switch c.Code() {
	case "US", "PH", "PR":
		return false
	}
	return c.Code() != "CA" // Canada keeps -ize; its -our words are rare in frames
}
