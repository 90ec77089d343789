package casefile

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// isNull reports whether a key was left open: nothing behind it, `~` or `null`.
func isNull(n *yaml.Node) bool {
	return n.Kind == 0 || n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// kindOf is what stands at a node, in words.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys and values"
	case yaml.SequenceNode:
		return "a list"
	default:
		return "the text `" + short(n.Value) + "`"
	}
}

// short is a value as it may be quoted in a message.
func short(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "..."
	}
	return s
}

// subject is the last key of a path, as a message names it.
func subject(path string) string {
	if path == "" {
		return "a case file"
	}
	key := path[strings.LastIndexByte(path, '.')+1:]
	if i := strings.IndexByte(key, '['); i >= 0 {
		return "each of `" + key[:i] + "`"
	}
	return "`" + key + "`"
}

var numberSign = regexp.MustCompile(`^#[0-9]+`)

// lostComment refuses text that YAML would cut off silently: in
// `topic: machine #3` everything from ` #` on is a comment. A comment that
// begins with a digit is nearly always such an accident.
func (r *reader) lostComment(n *yaml.Node, path string) {
	c := n.LineComment
	if isNull(n) { // the library hangs its comment elsewhere
		c = r.behind(n)
	}
	if m := numberSign.FindString(c); m != "" && n.Kind == yaml.ScalarNode && n.Style == 0 {
		r.add(n, path, "everything from `%s` on would be lost, because ` #` begins a remark; put the whole text in quotes", short(m))
	}
}

// behind is what stands in the file from a node to the end of its line.
func (r *reader) behind(n *yaml.Node) string {
	if n.Line < 1 || n.Line > len(r.lines) {
		return ""
	}
	line := []rune(r.lines[n.Line-1])
	return strings.TrimSpace(string(line[min(max(n.Column-1, 0), len(line)):]))
}

// word is the text of a scalar for a field that is not free text; ok is
// false when the key was left open or the fault has been noted.
func (r *reader) word(n *yaml.Node, path string) (s string, ok bool) {
	if isNull(n) {
		return "", false
	}
	if n.Kind != yaml.ScalarNode {
		r.add(n, path, "%s wants one value, not %s", subject(path), kindOf(n))
		return "", false
	}
	s = strings.TrimSpace(n.Value)
	return s, s != ""
}
