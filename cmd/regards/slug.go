package main

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"regards"
)

// fileNames are names for the letters' files, without an ending: the readers'
// names, numbered where two people's would be the same. The number follows the
// record, so one letter written alone gets the name that it has among all.
func fileNames(ls []regards.Letter, c *regards.Case) []string {
	names, seen := map[string]string{}, map[string]int{}
	for _, p := range c.Interview.Interviewers {
		s := slug(p.Name)
		if seen[s]++; seen[s] > 1 {
			s = fmt.Sprintf("%s-%d", s, seen[s])
		}
		names[p.Name] = s
	}
	var out []string
	for _, l := range ls {
		name := names[l.To]
		if name == "" {
			name = slug(l.To)
		}
		if l.Kind != "" && l.Kind != regards.ThankYou {
			name += "-" + string(l.Kind)
		}
		out = append(out, name)
	}
	return out
}

// slug is a name as a file name: "Siobhán Keane" is "siobhan-keane". Names in
// other scripts keep their letters. It is never longer than 60 signs, and never
// one of the names that Windows keeps for itself.
func slug(name string) string {
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
