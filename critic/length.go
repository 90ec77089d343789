package critic

import (
	"strconv"
	"sync"

	"regards"
)

// band is the length of a kind of letter in words, from greeting to last
// paragraph (METHOD 2.5).
type band struct{ low, high, top int }

func (v *view) band() band {
	if b, ok := bands()[v.kind()]; ok && v.in.Letter.Channel != regards.Card {
		return b
	}
	switch {
	case v.in.Letter.Channel == regards.Card:
		return band{30, 100, 120}
	case v.in.Letter.Channel == regards.Paper:
		return band{60, 330, 330}
	case v.rec.c.Interview.Round == regards.Screen:
		return band{40, 160, 300}
	}
	return band{45, 260, 300}
}

// bands are those of the letters beside the thank-you, from bands.tsv.
var bands = sync.OnceValue(func() map[regards.Kind]band {
	out := make(map[regards.Kind]band)
	for _, r := range rows("bands.tsv") {
		var b band
		for i, p := range []*int{&b.low, &b.high, &b.top} {
			n, err := strconv.Atoi(r[i+1])
			if err != nil {
				panic(err) // the table is ours; a test reads it
			}
			*p = n
		}
		out[regards.Kind(r[0])] = b
	}
	return out
})

// checkLength reads lengths: of the letter (L1, L2), of sentences (L3), of
// paragraphs (L4).
func (v *view) checkLength() {
	b, n := v.band(), v.count()
	switch {
	case n == 0:
		return
	case n > b.top:
		v.whole("L2", "", strconv.Itoa(n))
	case n > b.high:
		v.whole("L1", "", strconv.Itoa(n))
	case n < b.low:
		v.whole("L1/short", "", strconv.Itoa(n))
	}
	count, para := 0, -1
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		if s.to-s.from > 40 {
			v.finding("L3", block{s.start, s.end}, "", strconv.Itoa(s.to-s.from))
		}
		if s.para != para {
			para, count = s.para, 0
		}
		if count++; count == 8 {
			v.place("L4", s.start, s.end)
		}
	}
}

// count is how many words there are from the greeting to the last paragraph.
func (v *view) count() int {
	n := 0
	for _, s := range v.t.sents {
		if s.part == main || s.part == greeting {
			n += s.to - s.from
		}
	}
	return n
}
