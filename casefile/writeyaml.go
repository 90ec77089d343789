package casefile

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// width is how long a line in flow style may become before it is broken into
// one key or item per line.
const width = 130

// yamlWriter writes a tree as YAML that is pleasant to read: short maps on
// one line, quotes only where YAML or another reader of it needs them.
type yamlWriter struct{ strings.Builder }

// block writes a mapping or sequence from a fresh line on.
func (y *yamlWriter) block(t tree, indent int) {
	pad := strings.Repeat(" ", indent)
	switch t := t.(type) {
	case mapping:
		if len(t.pairs) == 0 {
			y.WriteString(pad + "{}\n")
		}
		for i, p := range t.pairs {
			if i > 0 || !y.afterDash() {
				y.WriteString(pad)
			}
			y.WriteString(p.key + ":")
			y.value(p.value, indent, len(p.key)+1)
		}
	case sequence:
		for _, item := range t.items {
			y.WriteString(pad + "-")
			y.item(item, indent)
		}
	}
}

// afterDash reports whether the writer stands right behind "- ".
func (y *yamlWriter) afterDash() bool { return strings.HasSuffix(y.String(), "- ") }

// value writes what stands behind "key:".
func (y *yamlWriter) value(t tree, indent, used int) {
	if s, ok := inline(t, indent+used); ok {
		y.WriteString(" " + s + "\n")
		return
	}
	y.WriteString("\n")
	y.block(t, indent+2)
}

// item writes what stands behind "-".
func (y *yamlWriter) item(t tree, indent int) {
	if s, ok := inline(t, indent+2); ok {
		y.WriteString(" " + s + "\n")
		return
	}
	y.WriteString(" ")
	y.block(t, indent+2)
}

// inline is a tree on one line, if it is meant to be and fits behind column.
func inline(t tree, column int) (string, bool) {
	switch t := t.(type) {
	case scalar:
		return t.yaml(false), true
	case mapping:
		s := flow(t)
		return s, len(t.pairs) == 0 || t.flow && column+utf8.RuneCountInString(s) <= width
	case sequence:
		s := flow(t)
		return s, t.flow && column+utf8.RuneCountInString(s) <= width
	}
	return "", false
}

// flow is a tree in flow style.
func flow(t tree) string {
	var parts []string
	switch t := t.(type) {
	case scalar:
		return t.yaml(true)
	case sequence:
		for _, item := range t.items {
			parts = append(parts, flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case mapping:
		for _, p := range t.pairs {
			parts = append(parts, p.key+": "+flow(p.value))
		}
		if len(parts) == 0 {
			return "{}"
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	return ""
}

// yaml is the scalar, with quotes where they are needed.
func (s scalar) yaml(inFlow bool) string {
	if s.look == word || s.look == bare || s.look == plainText && isPlain(s.text, inFlow) {
		return s.text
	}
	return quote(s.text)
}

// lookAlike are texts that some reader of YAML, 1.1 or 1.2, would take for
// something else than text: numbers, dates, yes and no, nothing.
var lookAlike = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|true|false|null|nil|none|~|[-+.]?(nan|inf)|` +
	`[-+.]?[0-9][-+0-9a-fox_.,:]*(e[-+]?[0-9]+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?)$`)

// isPlain reports whether text may stand without quotes. It is stricter than
// YAML, so that a person who edits the text later does not fall into a hole.
func isPlain(s string, inFlow bool) bool {
	if s == "" || s != strings.TrimSpace(s) || lookAlike.MatchString(s) ||
		strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) && first != '(' && first != '$' && first != '+' {
		return false
	}
	for _, c := range s {
		if inFlow && strings.ContainsRune(",[]{}:?", c) || c != ' ' && !unicode.IsGraphic(c) || unicode.Is(unicode.Zs, c) && c != ' ' {
			return false
		}
	}
	return true
}

// quote is text in double quotes, every character that is not plainly
// visible as an escape.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == ' ' || unicode.IsGraphic(c) && !unicode.Is(unicode.Zs, c):
			b.WriteRune(c)
		case c < 0x100:
			fmt.Fprintf(&b, `\x%02X`, c)
		case c < 0x10000:
			fmt.Fprintf(&b, `\u%04X`, c)
		default:
			fmt.Fprintf(&b, `\U%08X`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
