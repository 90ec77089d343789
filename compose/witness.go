package compose

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// addressed finds an answer that speaks to its reader, and so cannot be told
// to somebody else as it stands.
var addressed = regexp.MustCompile(`(?i)\b(you|your|yours|yourself)\b`)

// saw is how people begin what somebody else witnessed.
var saw = regexp.MustCompile(`(?i)^(they |she |he )?(saw|watched|remembers|knows|witnessed|was there for|was there when) `)

// sawMe takes that beginning off: "saw how I ran the strike" is "how I ran the
// strike".
func sawMe(seen string) string {
	return strings.TrimSpace(saw.ReplaceAllString(strings.TrimSpace(seen), ""))
}

//go:embed references.tsv
var referencesText string

// refWords are the words of references.tsv, by kind.
var refWords = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(referencesText) {
		if kind, list, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && kind[0] != '#' {
			out[kind] = strings.Fields(list)
		}
	}
	return out
})

func refWord(kind, word string) bool {
	return slices.Contains(refWords()[kind], strings.ToLower(strings.Trim(word, ".,;()")))
}

// vague are the stems of what two answers may share by chance.
var vague = sync.OnceValue(func() gist { return gistOf(refWords()["vague"]...) })

// witnessed reports whether a deed is one of those that somebody saw: most
// content words of what they saw are in it, and one of them says something by
// itself. Rather too few than one too many: nobody is asked to speak of what
// they did not see (METHOD 5).
func witnessed(seen []string, deed string) bool {
	return sightOf(seen, deed) >= 0
}

// sightOf is which of the things seen the deed is; -1 for none.
func sightOf(seen []string, deed string) int {
	d := gistOf(deed)
	return slices.IndexFunc(seen, func(s string) bool { return sees(gistOf(s), d) })
}

func sees(sight, deed gist) bool {
	telling := sight.less(vague())
	if len(telling) == 0 {
		return false
	}
	n := telling.common(deed)
	return n > 0 && n*2 >= len(telling) && sight.common(deed)*2 >= len(sight)
}
