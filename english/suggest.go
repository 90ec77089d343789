package english

import (
	"cmp"
	"slices"
	"strings"
)

// Suggest returns the words that a misspelt one most likely stands for, best first, at most
// three: what differs by a swap of neighbours, one letter, a doubled letter, or sounds alike.
// Capitals of the first letter are kept. Known words and figures give nothing.
func Suggest(word string) []string {
	if word == "" || Known(word) || len(word) > 40 {
		return nil
	}
	lower := strings.ToLower(word)
	best := make(map[string]int)
	offer := func(c string, weight int) {
		if m := lookup(c); m != 0 {
			best[c] = max(best[c], weight+rank(m))
		}
	}
	edits(lower, offer)
	if len(best) == 0 || topScore(best) < 12 {
		for _, respelt := range respellings(lower) {
			offer(respelt, 6)
			edits(respelt, func(c string, w int) { offer(c, w-4) })
		}
	}
	words := make([]string, 0, len(best))
	for w := range best {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a, b))
	})
	words = words[:min(len(words), 3)]
	for i := range words {
		words[i] = matchCase(word, words[i])
	}
	return words
}

func topScore(scores map[string]int) int {
	top := 0
	for _, s := range scores {
		top = max(top, s)
	}
	return top
}

// rank turns a count into points: one for each doubling.
func rank(m marks) int {
	points := 0
	for n := m >> countShift; n > 0; n >>= 1 {
		points++
	}
	if m&markTrade != 0 {
		points += 4
	}
	return points
}

// edits offers every spelling one slip away, with a weight for how common that slip is.
func edits(w string, offer func(string, int)) {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	for i := 0; i < len(w); i++ {
		if i+1 < len(w) && w[i] != w[i+1] {
			offer(w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:], 9-first(i)) // recieve
		}
		doubled := i > 0 && w[i] == w[i-1]
		offer(w[:i]+w[i+1:], 6+2*bit(doubled)-first(i)) // untill
		for _, l := range letters {
			c := string(l)
			replace := 4
			if isVowel(w[i]) && isVowel(c[0]) {
				replace = 7 // seperate
			} else if strings.Contains(neighbours(w[i]), c) {
				replace = 6
			}
			offer(w[:i]+c+w[i+1:], replace-2*first(i))
			double := i > 0 && w[i-1] == c[0] || w[i] == c[0]
			offer(w[:i]+c+w[i:], 6+2*bit(double)-2*first(i)) // comittee
		}
	}
	for _, l := range letters {
		offer(w+string(l), 6)
	}
}

// first is 1 at the first letter: people rarely miss it.
func first(i int) int { return 4 * bit(i == 0) }

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
	var out []string
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
