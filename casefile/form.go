package casefile

import (
	"cmp"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// A form is how one kind of value looks in a case file: how it is read from
// a node, how it is written, and how the schema describes it.
type form[T any] interface {
	read(r *reader, n *yaml.Node, path string, v *T)
	tree(v *T) tree // nil when there is nothing to say
	schema(b *book) object
}

// field is one key of a record.
type field[T any] struct {
	key    string
	read   func(r *reader, n *yaml.Node, path string, v *T)
	tree   func(v *T) tree
	schema func(b *book) object
	find   func(rest, path string, v *T) (spot, bool)
}

// member is the field key of a T, found by at, in the form f.
func member[T, F any](key string, at func(*T) *F, f form[F]) field[T] {
	return field[T]{
		key:    key,
		read:   func(r *reader, n *yaml.Node, path string, v *T) { f.read(r, n, path, at(v)) },
		tree:   func(v *T) tree { return f.tree(at(v)) },
		schema: f.schema,
		find:   func(rest, path string, v *T) (spot, bool) { return findIn(f, rest, path, at(v)) },
	}
}

// record is a map of known keys.
type record[T any] struct {
	name   string // of its row in stems.tsv and its definition in the schema
	fields []field[T]
	flow   bool // written on one line when it is short enough
	need   []string
}

func (rec record[T]) read(r *reader, n *yaml.Node, path string, v *T) {
	if isNull(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.add(n, path, "%s wants keys of its own under it, such as `%s: ...`, not %s", subject(path), rec.fields[0].key, kindOf(n))
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content) && !r.full(); i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			r.add(k, path, "a key is one word, not %s", kindOf(k))
			continue
		}
		at := join(path, short(k.Value))
		if first, twice := seen[k.Value]; twice {
			r.add(k, at, "`%s` stands here twice; the first is in line %d", short(k.Value), first)
			continue
		}
		seen[k.Value] = k.Line
		f := rec.field(k.Value)
		if f == nil && n.Style&yaml.FlowStyle != 0 && isNull(val) { // { what: call, write, by: ... }
			r.add(k, path, "%s is not a key here; if it belongs to the text before the comma, put that text in quotes", cutOff(k.Value, seen))
			continue
		}
		if f == nil {
			r.add(k, at, "%s", unknownKey(k.Value, rec.name, rec.keys()))
			continue
		}
		r.places[at] = place{val.Line, val.Column}
		f.read(r, val, at, v)
	}
}

// cutOff is how a message names what stands behind a comma; not by its words
// when it may be the rest of a private note.
func cutOff(words string, seen map[string]int) string {
	if _, near := seen["private"]; near {
		return "what follows the comma"
	}
	return "`" + short(words) + "`"
}

func (rec record[T]) field(key string) *field[T] {
	for i := range rec.fields {
		if rec.fields[i].key == key {
			return &rec.fields[i]
		}
	}
	return nil
}

func (rec record[T]) keys() []string {
	var keys []string
	for _, f := range rec.fields {
		keys = append(keys, f.key)
	}
	return keys
}

func (rec record[T]) tree(v *T) tree {
	m := mapping{flow: rec.flow}
	for _, f := range rec.fields {
		if t := f.tree(v); t != nil {
			m.pairs = append(m.pairs, pair{f.key, t})
		}
	}
	if len(m.pairs) == 0 {
		return nil
	}
	return m
}

// list is several values of one form.
type list[T any] struct {
	item   form[T]
	flow   bool   // written on one line when it is short enough
	single bool   // one value may stand without the list around it
	max    int    // how many at most; maxItems when 0
	over   string // the sentence for more than max; a general one when empty
	stem   string // its row in stems.tsv; that of the key when empty
}

func (l list[T]) read(r *reader, n *yaml.Node, path string, v *[]T) {
	if isNull(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		if l.single && n.Kind == yaml.ScalarNode {
			var one T
			l.item.read(r, n, path, &one)
			*v = append(*v, one)
			return
		}
		r.add(n, path, "%s wants a list, each line of it with a `-` in front, not %s", subject(path), kindOf(n))
		return
	}
	for i, child := range n.Content {
		if r.full() {
			return
		}
		at := fmt.Sprintf("%s[%d]", path, len(*v)) // its place in the record, not in the file
		if i == l.most() {
			r.add(child, path, "%s", cmp.Or(l.over, fmt.Sprintf("there are %d entries in this list; at most %d can be used", len(n.Content), l.most())))
			return
		}
		r.places[at] = place{child.Line, child.Column}
		if isNull(child) { // a "-" with nothing behind it: a template left open
			r.lostComment(child, at)
			continue
		}
		var one T
		l.item.read(r, child, at, &one)
		*v = append(*v, one)
	}
}

func (l list[T]) most() int { return cmp.Or(l.max, maxItems) }

func (l list[T]) tree(v *[]T) tree {
	if len(*v) == 0 {
		return nil
	}
	s := sequence{flow: l.flow}
	for i := range *v {
		t := l.item.tree(&(*v)[i])
		if t == nil {
			t = l.blank()
		}
		s.items = append(s.items, t)
	}
	return s
}

// blank is what stands for an empty item, so that the others keep their places.
func (l list[T]) blank() tree {
	if _, isText := any(l.item).(form[string]); isText {
		return scalar{text: "", look: quoted}
	}
	return mapping{flow: true}
}
