package casefile

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"regards"
)

// Keep is the whole case as bytes for a filing cabinet: JSON with the keys of
// a case file. Unlike a file that a person wrote, a kept case may be
// unfinished: a name not yet typed, half an e-mail address. Private text is in
// it; it is the record itself.
func Keep(c *regards.Case) ([]byte, error) {
	t := treeOf(c)
	if !valid(t) {
		return nil, errText
	}
	var b strings.Builder
	writeJSON(&b, t, "")
	return []byte(b.String()), nil
}

// Restore gives back what Keep kept, to the letter. It refuses what Keep
// cannot have written, such as a key of a newer program.
func Restore(kept []byte) (*regards.Case, error) {
	root, fault := parse(kept, "kept case")
	if fault != nil {
		return nil, fault
	}
	in := &reader{file: "kept case", places: map[string]place{}, lenient: true}
	c := &regards.Case{}
	if root.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("a kept case is not %s", kindOf(root))
	}
	shape().read(in, root, "", c)
	if len(in.faults) > 0 {
		return nil, &Errors{in.faults}
	}
	return c, nil
}

// Together puts two kept cases, neither of which has a key of the other, into
// one, without reading them: the candidate and the rest of a case lie apart in a
// filing cabinet, and are wanted as one file.
func Together(first, second []byte) []byte {
	head := bytes.TrimRight(bytes.TrimSuffix(bytes.TrimSpace(first), []byte("}")), " \n")
	tail := bytes.TrimPrefix(bytes.TrimSpace(second), []byte("{"))
	out := append(make([]byte, 0, len(head)+len(tail)+2), head...)
	if len(head) > 1 && len(bytes.TrimSpace(tail)) > 1 { // neither is empty
		out = append(out, ',')
	}
	return append(append(out, tail...), '\n')
}
