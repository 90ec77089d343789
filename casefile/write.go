package casefile

import (
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"regards"
)

// errText is what Write says of text that no file of ours can hold.
var errText = errors.New("a text of this case is not UTF-8, so it cannot be written")

// Write writes the whole case as YAML, private text included, always the
// same bytes for the same case. It does not check what it writes: a record
// that Read would refuse is still given back in full.
func Write(w io.Writer, c *regards.Case) error {
	t := treeOf(c)
	if !valid(t) {
		return errText
	}
	y := &yamlWriter{}
	y.block(t, 0)
	_, err := io.WriteString(w, y.String())
	return err
}

// WriteJSON writes the whole case as JSON, with the same keys in the same order.
func WriteJSON(w io.Writer, c *regards.Case) error {
	t := treeOf(c)
	if !valid(t) {
		return errText
	}
	var b strings.Builder
	writeJSON(&b, t, "")
	_, err := io.WriteString(w, b.String()+"\n")
	return err
}

// treeOf is the case as a tree; never nil.
func treeOf(c *regards.Case) tree {
	if t := shape().tree(c); t != nil {
		return t
	}
	return mapping{flow: true}
}

// valid reports whether every text of the tree is UTF-8.
func valid(t tree) bool {
	switch t := t.(type) {
	case mapping:
		for _, p := range t.pairs {
			if !valid(p.value) {
				return false
			}
		}
	case sequence:
		for _, item := range t.items {
			if !valid(item) {
				return false
			}
		}
	case scalar:
		return utf8.ValidString(t.text)
	}
	return true
}
