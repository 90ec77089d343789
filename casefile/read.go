package casefile

import (
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"regards"
)

// The limits. A case of eight interviewers with long answers has 20 KB.
const (
	maxBytes        = 1 << 20
	maxDepth        = 20
	maxInterviewers = 200 // over all rounds
	maxText         = 4000
	maxItems        = 50 // of a list, unless shape.go says otherwise
)

// Read reads a case from YAML or JSON. The name is for messages only. The
// error is an *Errors with all faults of the file, except when reading from
// r itself failed; then there is no case, and with an error there never is.
func Read(r io.Reader, name string) (*regards.Case, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	data, fault := decode(data, name)
	if fault != nil {
		return nil, fault
	}
	root, fault := parse(data, name)
	if fault != nil {
		return nil, fault
	}
	in := &reader{file: name, lines: strings.Split(string(data), "\n"), places: map[string]place{}}
	in.walk(root)
	c := &regards.Case{}
	if len(in.faults) == 0 { // a tree that is too deep or has aliases is not read
		shape().read(in, root, "", c)
		if root.Kind == yaml.MappingNode {
			check(in, c)
		}
	}
	if len(in.faults) > 0 {
		e := &Errors{in.faults}
		e.sort()
		return nil, e
	}
	return c, nil
}

// place is where something stands in the file.
type place struct{ line, column int }

// reader collects the faults of one file, and where each path of the record
// stands, so that checks which look at several fields can point at one.
type reader struct {
	file   string
	lines  []string // of the file
	faults []Fault
	places map[string]place

	lenient bool // text is taken as it is: a kept case may be unfinished
}

// add notes a fault at a node.
func (r *reader) add(n *yaml.Node, path, format string, args ...any) {
	r.put(place{n.Line, n.Column}, path, fmt.Sprintf(format, args...))
}

// addAt notes a fault at the place of a path that was read, or at the
// nearest place above it that is in the file.
func (r *reader) addAt(path, format string, args ...any) {
	at := place{1, 1}
	for p := path; p != ""; p = parent(p) {
		if have, ok := r.places[p]; ok {
			at = have
			break
		}
	}
	r.put(at, path, fmt.Sprintf(format, args...))
}

func (r *reader) put(at place, path, text string) {
	if r.full() {
		return
	}
	if path != "" {
		text = path + ": " + text
	}
	r.faults = append(r.faults, Fault{r.file, max(at.line, 1), max(at.column, 1), path, text})
}

// full reports whether enough faults are known.
func (r *reader) full() bool { return len(r.faults) >= kept }

// parent is the path one step up: "a[1].b" -> "a[1]" -> "a" -> "".
func parent(path string) string {
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '.' || path[i] == '[' {
			return path[:i]
		}
	}
	return ""
}

// join is the path of a key under path.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// walk refuses what no case file needs, wherever it stands: anchors, aliases,
// tags and too much depth. It goes no further down than the limit.
func (r *reader) walk(root *yaml.Node) {
	var down func(n *yaml.Node, depth int)
	down = func(n *yaml.Node, depth int) {
		if r.full() {
			return
		}
		switch {
		case depth > maxDepth:
			r.add(n, "", "lists and maps stand more than %d levels deep here; a case file needs no more than six", maxDepth)
			return
		case n.Kind == yaml.AliasNode:
			r.add(n, "", "a word with `*` in front points at another place of the file; please write the text out, or put it in quotes")
			return
		case n.Anchor != "":
			r.add(n, "", "a word with `&` in front names this place for use elsewhere; please write the text out there, or put it in quotes")
		case n.Style&yaml.TaggedStyle != 0:
			r.add(n, "", "a word with `!` in front is not needed here; put the text in quotes if it begins with `!`")
		}
		for _, child := range n.Content {
			down(child, depth+1)
		}
	}
	down(root, 0)
}
