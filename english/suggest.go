package english

import (
	"cmp"
	_ "embed"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

//go:embed data/misspellings.tsv
var misspellingTable string

var misspellings = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for row := range rows(misspellingTable) {
		m[row[0]] = strings.Split(row[1], "|")
	}
	return m
})

// Misspelt says whether the word is listed as a common misspelling.
func Misspelt(word string) bool {
	_, listed := misspellings()[strings.ToLower(word)]
	return listed
}

// Suggest returns the words that a misspelt one most likely stands for, best first, at most
// three: what differs by a swap of neighbours, one letter, a doubled letter, or sounds alike.
// Capitals of the first letter are kept. Known words and figures give nothing;
// a few come back as two words ("alot": "a lot").
func Suggest(word string) []string {
	if word == "" || len(word) > longestWord || Common(word) {
		return nil
	}
	lower := strings.ToLower(word)
	if meant, listed := misspellings()[lower]; listed {
		return matchAll(word, meant)
	}
	g := guesses{best: make(map[string]int)}
	if name := asName(lower); name != "" {
		g.best[name] = 20
	}
	g.edits(lower, 0, true)
	if g.top() < 12 {
		for _, respelt := range respellings(lower) {
			g.offer([]byte(respelt), 6)
			g.edits(respelt, -4, false)
		}
	}
	words := make([]string, 0, len(g.best))
	for w := range g.best {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(g.best[b], g.best[a]), cmp.Compare(a, b))
	})
	words = words[:min(len(words), 3)]
	return matchAll(word, words)
}

// matchAll gives each word the capitals of the one that was typed.
func matchAll(typed string, words []string) []string {
	out := make([]string, len(words))
	for i := range words {
		out[i] = matchCase(typed, words[i])
	}
	return out
}

// asName gives the capital back to a name typed without it: monday, denver, mondays.
func asName(lower string) string {
	name := titleCase(lower)
	if lookup(name) != 0 || lookup(strings.TrimSuffix(name, "s")) != 0 {
		return name
	}
	return ""
}

// longestWord bounds the work on one word, in bytes.
const longestWord = 40

// guesses collects words that exist, each with its best weight.
type guesses struct{ best map[string]int }

func (g *guesses) offer(c []byte, weight int) {
	if m := lexiconTable().get(hashWord(c)); m != 0 {
		g.best[string(c)] = max(g.best[string(c)], weight+rank(m))
	}
}

func (g *guesses) top() int {
	top := 0
	for _, s := range g.best {
		top = max(top, s)
	}
	return top
}

// rank turns a count into points: one for each doubling.
func rank(m marks) int {
	points := bits.Len32(uint32(m >> countShift))
	if m&markTrade != 0 {
		points += 4
	}
	return points
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// edits offers every spelling one slip away, with a weight for how common that slip is: a
// swap of neighbours (recieve), a letter too many (untill), one too few (comittee), another
// letter (seperate). Other letters are only tried when all is true.
func (g *guesses) edits(w string, weight int, all bool) {
	var buf [longestWord + 4]byte
	for i := range len(w) {
		early := 2 * bit(i == 0) // people rarely miss the first letter
		if i+1 < len(w) && w[i] != w[i+1] {
			c := append(buf[:0], w...)
			c[i], c[i+1] = c[i+1], c[i]
			g.offer(c, weight+9-2*early)
		}
		doubled := i > 0 && w[i] == w[i-1]
		g.offer(append(append(buf[:0], w[:i]...), w[i+1:]...), weight+6+2*bit(doubled)-2*early)
		for j := range len(letters) {
			l := letters[j]
			double := i > 0 && w[i-1] == l || w[i] == l
			if all || double || isVowel(l) {
				c := append(append(append(buf[:0], w[:i]...), l), w[i:]...)
				g.offer(c, weight+6+2*bit(double)-4*early)
			}
			if all {
				c := append(buf[:0], w...)
				c[i] = l
				g.offer(c, weight+slip(w[i], l)-4*early)
			}
		}
	}
	for j := range len(letters) {
		g.offer(append(append(buf[:0], w...), letters[j]), weight+6)
	}
}

// slip weighs one letter typed for another: vowels are confused by ear, neighbours by finger.
func slip(typed, meant byte) int {
	switch {
	case isVowel(typed) && isVowel(meant):
		return 7
	case strings.IndexByte(neighbours(typed), meant) >= 0:
		return 6
	}
	return 4
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// neighbours lists the keys beside a key.
func neighbours(c byte) string {
	for _, row := range [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"} {
		if i := strings.IndexByte(row, c); i >= 0 {
			return row[max(0, i-1):min(len(row), i+2)]
		}
	}
	return ""
}

// respellings writes a word as it might be spelled by the ear of another: scedule, fone,
// definately, injurys.
func respellings(w string) []string {
	out := collapsed(w)
	for _, p := range [...][2]string{
		{"f", "ph"}, {"ph", "f"}, {"sc", "sch"}, {"sk", "sch"}, {"k", "c"}, {"c", "k"}, {"s", "c"}, {"c", "s"},
		{"ately", "itely"}, {"ently", "antly"}, {"antly", "ently"}, {"ence", "ance"}, {"ance", "ence"},
		{"ent", "ant"}, {"ant", "ent"}, {"able", "ible"}, {"ible", "able"}, {"sion", "tion"}, {"tion", "sion"},
		{"shun", "tion"}, {"ys", "ies"}, {"ie", "ei"}, {"ei", "ie"}, {"er", "or"}, {"or", "er"}, {"er", "re"},
		{"nite", "night"}, {"rite", "right"}, {"lite", "light"}, {"gh", ""}, {"u", "ou"}, {"w", "wh"},
		{"r", "wr"}, {"n", "kn"}, {"ee", "ea"}, {"ea", "ee"}, {"ai", "ay"}, {"cc", "c"}, {"mm", "m"}, {"j", "dg"},
		{"eed", "ede"}, {"cally", "cly"}, {"tain", "ten"}, {"ain", "en"}, {"ly", "ally"}, {"ment", "ement"}, {"qu", "cqu"}, {"z", "s"}, {"x", "cc"},
	} {
		for from := 0; ; {
			i := strings.Index(w[from:], p[0])
			if i < 0 {
				break
			}
			i += from
			out = append(out, w[:i]+p[1]+w[i+len(p[0]):])
			from = i + 1
		}
	}
	return out
}

// collapsed is the word without its doubled letters, if it has any: profesional.
func collapsed(w string) []string {
	var b strings.Builder
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] {
			b.WriteByte(w[i])
		}
	}
	if b.Len() == len(w) {
		return nil
	}
	return []string{b.String()}
}
