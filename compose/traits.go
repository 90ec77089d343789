package compose

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed traits.txt
var traitsText string

// trait is something that a frame's words do, whatever its move is, and that
// a letter should do once, or only in the right place; traits.txt tells each.
type trait uint16

const (
	begins trait = 1 << iota
	wishing
	plain
	offers
	hopes
	because
	urgent
	farewell
	missed
)

// phrase is a line of traits.txt with its phrases.
type phrase struct {
	trait trait
	moves []string // none for all
	texts []string
}

var phrases = sync.OnceValue(func() (out []phrase) {
	names := map[string]trait{"begins": begins, "wishing": wishing, "plain": plain, "offers": offers, "hopes": hopes, "because": because, "urgent": urgent, "farewell": farewell, "missed": missed}
	for line := range strings.Lines(traitsText) {
		col := strings.Split(strings.TrimSpace(line), " | ")
		if len(col) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		p := phrase{trait: names[col[0]], texts: strings.Split(col[2], "; ")}
		if col[1] != "*" {
			p.moves = strings.Fields(col[1])
		}
		out = append(out, p)
	}
	return out
})

func traitsOf(f *Frame) (out trait) {
	text := strings.ToLower(strings.ReplaceAll(f.Text, "~", " "))
	for _, p := range phrases() {
		if out&p.trait == 0 && (p.moves == nil || slices.Contains(p.moves, f.Move)) && slices.ContainsFunc(p.texts, func(s string) bool { return holds(text, s) }) {
			out |= p.trait
		}
	}
	return out
}

// holds finds a phrase, or with "^" a beginning; conditions may stand before it.
func holds(text, phrase string) bool {
	start, ok := strings.CutPrefix(phrase, "^")
	if !ok {
		return strings.Contains(text, phrase)
	}
	for strings.HasPrefix(text, "{?") && strings.Contains(text, ":}") {
		_, text, _ = strings.Cut(text, "}")
	}
	return strings.HasPrefix(text, start)
}

// is reports whether the frame has the trait.
func (f *Frame) is(t trait) bool { return f.traits&t != 0 }
