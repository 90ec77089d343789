package casefile

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"regards"
)

// choice is one of a few words.
type choice[T ~string] struct {
	name string // of its synonyms and its row in stems.tsv: "tone"
	all  []T
	bare bool // written as a number
}

func (c choice[T]) read(r *reader, n *yaml.Node, path string, v *T) {
	s, ok := r.word(n, path)
	if !ok {
		return
	}
	for _, w := range c.all {
		if fold(string(w)) == fold(s) {
			*v = w
			return
		}
	}
	r.add(n, path, "%s", notOne(s, c.name, c.words()))
}

func (c choice[T]) words() []string {
	var all []string
	for _, w := range c.all {
		all = append(all, string(w))
	}
	return all
}

func (c choice[T]) tree(v *T) tree {
	if *v == "" {
		return nil
	}
	if c.bare {
		return scalar{text: string(*v), look: bare}
	}
	return scalar{text: string(*v), look: word}
}

func (c choice[T]) schema(b *book) object {
	var all sequence
	for _, w := range c.all {
		if c.bare {
			all.items = append(all.items, scalar{text: string(w), look: bare})
		}
		all.items = append(all.items, scalar{text: string(w)})
	}
	all.items = append(all.items, scalar{text: "null", look: bare})
	return b.said(c.name, "enum", all)
}

// yesNo is an answer that may not have been given.
type yesNo struct{ stem string }

func (yesNo) read(r *reader, n *yaml.Node, path string, v *regards.YesNo) {
	s, ok := r.word(n, path)
	if !ok {
		return
	}
	switch strings.ToLower(s) {
	case "yes", "true", "y":
		*v = regards.Yes
	case "no", "false", "n":
		*v = regards.No
	default:
		r.add(n, path, "`%s` is neither `yes` nor `no`; leave it out if you do not know", short(s))
	}
}

func (yesNo) tree(v *regards.YesNo) tree {
	if *v == "" {
		return nil
	}
	return scalar{text: string(*v), look: word}
}

func (f yesNo) schema(b *book) object {
	return b.said(f.stem, "enum", sequence{items: []tree{
		scalar{text: "yes"}, scalar{text: "no"}, scalar{text: "true", look: bare}, scalar{text: "false", look: bare}, scalar{text: "null", look: bare}}})
}

var unhyphened = strings.NewReplacer("-", " ", "_", " ")

// fold is a word without what people vary: case, spaces, hyphens, underscores.
func fold(s string) string {
	s = unhyphened.Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}
