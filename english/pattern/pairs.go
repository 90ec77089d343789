package pattern

// Pairs are the pairs of letters that stand side by side in a text, told apart by six bits of
// each, in which a letter's two cases are one. Who tries many patterns on one text makes them once: most patterns need pairs that are
// not there, which is known sooner than by looking for their words.
type Pairs struct {
	all  bool // letters that fold with plain ones may be in it: any pair may
	bits [64]uint64
}

// PairsOf are the pairs of a text.
func PairsOf(s string) (p Pairs) {
	for i := range len(s) {
		if s[i] == 0xC5 || s[i] == 0xE2 {
			p.all = true
		}
		if i > 0 {
			k := pair(s[i-1], s[i])
			p.bits[k>>6] |= 1 << (k & 63)
		}
	}
	return p
}

// pair is the number of two letters side by side.
func pair(a, b byte) uint16 { return sign(a)<<6 | sign(b) }

// sign is a letter's place in the alphabet; digits and marks come behind the letters.
func sign(c byte) uint16 {
	if c < '@' {
		return uint16(c&31) | 32
	}
	return uint16(c & 31)
}

// MayIn reports whether the text with these pairs can hold a match.
func (p *Pattern) MayIn(text *Pairs) bool {
	p.once.Do(func() { p.near = nearOf(p.Regexp.String()) })
	if p.near.nothing || text.all {
		return true
	}
	for _, word := range p.near.pairs {
		if holds(text, word) {
			return true
		}
	}
	return false
}

// holds reports whether all pairs of a word stand in the text.
func holds(text *Pairs, word []uint16) bool {
	for _, k := range word {
		if text.bits[k>>6]&(1<<(k&63)) == 0 {
			return false
		}
	}
	return true
}

// pairsOf are the pairs of a word that is looked for; a single sign has none, and is everywhere.
func pairsOf(word string) []uint16 {
	var out []uint16
	for i := 1; i < len(word) && i < 6; i++ {
		out = append(out, pair(word[i-1], word[i]))
	}
	return out
}
