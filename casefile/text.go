package casefile

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"regards"
)

// text is free text, kept as typed.
type text[T ~string] struct {
	stem   string              // its row in stems.tsv
	line   bool                // one line: a name, a title
	fits   func(string) string // what is wrong with it, empty when nothing is; blanks around it are then dropped
	format string              // of the JSON Schema
}

func (f text[T]) read(r *reader, n *yaml.Node, path string, v *T) {
	s, ok := r.text(n, path)
	if !ok {
		return
	}
	if r.lenient {
		*v = T(s)
		return
	}
	if f.line {
		if what := lineFault(s); what != "" {
			r.add(n, path, "%s", what)
			return
		}
	}
	if f.fits != nil {
		s = strings.TrimSpace(s)
		if what := f.fits(s); s != "" && what != "" {
			r.add(n, path, "%s", what)
			return
		}
	}
	*v = T(s)
}

func (f text[T]) tree(v *T) tree {
	if *v == "" {
		return nil
	}
	return scalar{text: string(*v)}
}

func (f text[T]) schema(b *book) object {
	o := b.said(f.stem, "type", words("string", "null"), "maxLength", number(maxText))
	if f.format != "" {
		o = append(o, pair{"format", scalar{text: f.format}})
	}
	return o
}

// text is the text of a node, whatever YAML takes it for: a phone number, a
// date, `yes`. Private text is never quoted in a message.
func (r *reader) text(n *yaml.Node, path string) (string, bool) {
	r.lostComment(n, path)
	if isNull(n) {
		return "", false
	}
	if n.Kind != yaml.ScalarNode {
		r.add(n, path, "%s wants text, not %s; text with a `:` or a `[` in it may need quotes", subject(path), kindOf(n))
		return "", false
	}
	if r.lenient {
		return n.Value, true
	}
	if count := utf8.RuneCountInString(n.Value); count > maxText {
		r.add(n, path, "this text has %d characters; at most %d can be used", count, maxText)
		return "", false
	}
	if what := controlFault(n.Value); what != "" {
		r.add(n, path, "%s", what)
		return "", false
	}
	return n.Value, true
}

// private is text that never leaves the record.
type private struct{}

func (private) read(r *reader, n *yaml.Node, path string, v *regards.Private) {
	if s, ok := r.text(n, path); ok {
		*v = regards.NewPrivate(s)
	}
}

// tree reveals the text: the case file is the record itself.
func (private) tree(v *regards.Private) tree {
	if v.IsZero() {
		return nil
	}
	return scalar{text: v.Reveal()}
}

func (private) schema(b *book) object {
	return b.said("private", "type", words("string", "null"), "maxLength", number(maxText))
}
