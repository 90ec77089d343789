package critic

import (
	"slices"
)

// grams are the sorted hashes of a letter's runs of words of one length.
type grams []uint64

// gramSize is how many words a run has: the measure of COMPOSER 3.
const gramSize = 4

func gramsOf(ws []word, size int) grams {
	if len(ws) < size {
		return nil
	}
	hashes := make([]uint64, len(ws))
	for i := range ws {
		hashes[i] = hash(ws[i].low)
	}
	out := make(grams, 0, len(ws))
	for i := 0; i+size <= len(ws); i++ {
		h := uint64(0)
		for _, x := range hashes[i : i+size] {
			h = h*0x9E3779B97F4A7C15 + x
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// meets reports whether two letters have a run in common.
func (a grams) meets(b grams) bool {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// hash is FNV-1a in 64 bits: the same on every run, as findings have to be.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// jaccard is the share of runs that both have among those that either has.
func jaccard(a, b grams) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	both, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			both++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}
