package compose

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed heard.tsv
var heardText string

// sound is what of heard.tsv, and of some slots, a word is.
type sound uint8

const (
	heardTold sound = 1 << iota
	heardThanks
	heardJob
	heardDay  // the interview day, from its slot
	heardRole // the position in full, from its slot
	sounds    = 5
)

// heard are the words of heard.tsv by word number.
var heard = sync.OnceValue(func() map[uint32]sound {
	kinds := map[string]sound{"told": heardTold, "thanks": heardThanks, "job": heardJob}
	out := map[uint32]sound{}
	for line := range strings.Lines(heardText) {
		word, kind, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && word[0] != '#' {
			out[words(nil, word)[0]] = kinds[kind]
		}
	}
	return out
})

// soundsOf are the sounds of a frame's own words, one for each.
func soundsOf(w []uint32) []sound {
	out := make([]sound, len(w))
	for i, x := range w {
		out[i] = heard()[x]
	}
	return out
}

// soundOf is what a slot's words are.
func soundOf(s slot) sound {
	switch t := slots(); {
	case t.day.has(s):
		return heardDay
	case t.role.has(s):
		return heardRole
	}
	return 0
}

// What it costs to hear a thing the second time, and each time after that.
// The last thanks may stand in the closing line; see tally.sounds.
var again = [sounds]struct{ second, more float32 }{
	{0.4, 1.5},  // told
	{0.5, 2},    // thanks
	{0.05, 0.4}, // job
	{0.3, 2},    // day
	{0.6, 0.6},  // role
}

const (
	costToldBeside  = 0.6  // a verb of reporting in two sentences side by side
	costClosedAgain = 0.12 // thanks a second time, as the last line
)

// sounds adds what is heard in one sentence of the letter.
func (t *tally) sounds(in *[sounds]uint8, last bool) {
	for i, n := range in {
		for range n {
			t.heard[i]++
			switch {
			case t.heard[i] == 2 && last && 1<<i == heardThanks:
				t.cost += costClosedAgain
			case t.heard[i] == 2:
				t.cost += again[i].second
			case t.heard[i] > 2:
				t.cost += again[i].more
			}
		}
	}
	if in[0] > 0 && t.justTold {
		t.cost += costToldBeside
	}
	t.justTold = in[0] > 0
}
