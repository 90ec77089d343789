package casefile

import "strconv"

// tree is a text in the making, the same for YAML and JSON: a mapping, a
// sequence or a scalar.
type tree any

// mapping is keys with their values, in the order in which they are written.
type mapping struct {
	pairs object
	flow  bool // on one line when it is short enough
}

type pair struct {
	key   string
	value tree
}

// object is the keys and values of a mapping.
type object []pair

// sequence is a list.
type sequence struct {
	items []tree
	flow  bool
}

// scalar is one value and how it looks.
type scalar struct {
	text string
	look look
}

type look int

const (
	plainText look = iota // text: in YAML with quotes where it needs them
	word                  // a word of ours or a date: never with quotes in YAML, always in JSON
	bare                  // a number, true, null: never with quotes
	quoted                // always with quotes
)

// words is a list of texts.
func words(all ...string) sequence {
	var s sequence
	for _, w := range all {
		s.items = append(s.items, scalar{text: w})
	}
	return s
}

// number is a number.
func number(n int) scalar { return scalar{text: strconv.Itoa(n), look: bare} }
