package compose

import (
	"slices"

	"regards"
)

// alike is the share from which two letters of a panel are too much alike:
// colleagues compare (METHOD 2.4 T17).
const alike = 0.10

// overlapOf is the largest share of any two letters, and the readers of those
// that are too much alike.
func overlapOf(letters []regards.Letter) (worst float64, twins [][2]string) {
	all := make([][]uint32, len(letters))
	for i, l := range letters {
		all[i] = runs(l)
		for j := range i {
			share := jaccard(all[i], all[j])
			worst = max(worst, share)
			if share > alike {
				twins = append(twins, [2]string{letters[j].To, l.To})
			}
		}
	}
	return worst, twins
}

// runs are the four-word runs of a letter, sorted, each once.
func runs(l regards.Letter) []uint32 {
	var w []uint32
	for _, p := range l.Paragraphs {
		for _, x := range words(nil, p.Text) {
			if x != stop {
				w = append(w, x)
			}
		}
	}
	var out []uint32
	for i := 3; i < len(w); i++ {
		out = append(out, ((w[i-3]*31+w[i-2])*31+w[i-1])*31+w[i])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func jaccard(a, b []uint32) float64 {
	both, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if n := len(a) + len(b) - both; n > 0 {
		return float64(both) / float64(n)
	}
	return 0
}
