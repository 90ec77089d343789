package casefile

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"regards"
)

// ErrPath is in every error about a path that no case file has.
var ErrPath = errors.New("no such place in a case")

// Set puts one answer into a case, as if it had been typed at that path of its
// file ("interviewers[0].needs[1].did"). An empty answer empties the place; an
// index one beyond a list's end makes a new item. A fault is an *Errors with
// the sentence that Read would say, and then the case is as it was.
func Set(c *regards.Case, path, answer string) error {
	s, err := spotOf(c, path)
	if err != nil {
		return err
	}
	if s.set == nil {
		return fmt.Errorf("%w: %s holds several answers", ErrPath, path)
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: answer, Style: yaml.DoubleQuotedStyle, Line: 1, Column: 1}
	if answer == "" {
		n = &yaml.Node{}
	}
	in := &reader{places: map[string]place{}}
	s.set(in, n)
	if len(in.faults) > 0 {
		return &Errors{in.faults}
	}
	return nil
}

// Get is the answer at a path as it stands in the case file; empty when there
// is none, and for a path that holds several answers.
func Get(c *regards.Case, path string) (string, error) {
	own := *c
	s, err := spotOf(&own, path)
	if err != nil {
		return "", err
	}
	if t, ok := s.tree().(scalar); ok {
		return t.text, nil
	}
	return "", nil
}

// Remove takes an item out of a list: "interviewers[1]". Those behind it move up.
func Remove(c *regards.Case, path string) error {
	s, err := spotOf(c, path)
	if err != nil {
		return err
	}
	if s.remove == nil {
		return fmt.Errorf("%w: %s is not an item of a list", ErrPath, path)
	}
	s.remove()
	return nil
}

// spot is one place of a case.
type spot struct {
	set    func(r *reader, n *yaml.Node) // nil for what holds several answers
	tree   func() tree
	remove func() // nil but for the items of lists
}

func spotOf(c *regards.Case, path string) (spot, error) {
	s, ok := shape().find(path, path, c)
	if !ok {
		return spot{}, fmt.Errorf("%w: %q", ErrPath, path)
	}
	return s, nil
}

// finder is a form with places inside.
type finder[T any] interface {
	find(rest, path string, v *T) (spot, bool)
}

// findIn is the spot at rest within a value of form f.
func findIn[T any](f form[T], rest, path string, v *T) (spot, bool) {
	if in, ok := f.(finder[T]); ok {
		return in.find(rest, path, v)
	}
	if rest != "" {
		return spot{}, false
	}
	return spot{
		set: func(r *reader, n *yaml.Node) {
			var fresh T
			f.read(r, n, path, &fresh)
			if len(r.faults) == 0 {
				*v = fresh
			}
		},
		tree: func() tree { return f.tree(v) },
	}, true
}

func (rec record[T]) find(rest, path string, v *T) (spot, bool) {
	if rest == "" {
		return spot{tree: func() tree { return rec.tree(v) }}, true
	}
	end := strings.IndexAny(rest, ".[")
	if end < 0 {
		end = len(rest)
	}
	f := rec.field(rest[:end])
	if f == nil {
		return spot{}, false
	}
	return f.find(strings.TrimPrefix(rest[end:], "."), path, v)
}

func (l list[T]) find(rest, path string, v *[]T) (spot, bool) {
	if rest == "" {
		return spot{tree: func() tree { return l.tree(v) }}, true
	}
	index, after, ok := strings.Cut(strings.TrimPrefix(rest, "["), "]")
	i, err := strconv.Atoi(index)
	if !ok || rest[0] != '[' || err != nil || i < 0 || i > len(*v) || i >= l.most() || strings.HasPrefix(index, "+") {
		return spot{}, false
	}
	var own T
	at, grown := &own, i == len(*v)
	if !grown {
		at = &(*v)[i]
	}
	s, ok := findIn(l.item, strings.TrimPrefix(after, "."), path, at)
	if !ok {
		return spot{}, false
	}
	if set := s.set; grown && set != nil { // the list grows when there is something to hold
		s.set = func(r *reader, n *yaml.Node) {
			if set(r, n); len(r.faults) == 0 && !isNull(n) {
				*v = append(*v, own)
			}
		}
	}
	if after == "" && !grown {
		s.remove = func() { *v = slices.Delete(*v, i, i+1) }
	}
	return s, true
}
