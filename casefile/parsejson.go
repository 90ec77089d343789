package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

var jsonStart = regexp.MustCompile(`^\s*\{\s*("|\}\s*$)`)

var errDeep = errors.New("lists and maps stand far too deep inside each other here; a case file needs no more than six levels")

// parseJSON makes the nodes that the YAML library would make of a text that is
// known to be JSON, so that nothing about it can be wrong but its depth.
func parseJSON(data []byte, file string) (*yaml.Node, *Errors) {
	j := &jsonReader{data: data, at: place{1, 1}}
	root, err := j.value(0)
	if err != nil {
		at := placeOf(data, j.i)
		return nil, alone(file, at.line, at.column, err.Error())
	}
	return root, nil
}

// jsonReader reads values from i on.
type jsonReader struct {
	data []byte
	i    int
	at   place // of seen
	seen int
}

// value reads the next value.
func (j *jsonReader) value(depth int) (*yaml.Node, error) {
	j.skip()
	at := j.place()
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: at.line, Column: at.column}
	from := j.i
	switch c := j.data[from]; c {
	case '{', '[':
		if depth > 2*maxDepth { // walk says it better, at the right place
			return nil, errDeep
		}
		return n, j.group(n, c, depth)
	case '"':
		for j.i++; j.data[j.i] != '"'; j.i++ {
			if j.data[j.i] == '\\' {
				j.i++
			}
		}
		j.i++
		n.Tag, n.Value, n.Style = "!!str", unquoted(j.data[from:j.i]), yaml.DoubleQuotedStyle
		return n, nil
	case 't', 'f':
		n.Tag = "!!bool"
	case 'n':
		n.Tag = "!!null"
	default:
		n.Tag = "!!float"
	}
	for j.i < len(j.data) && bytes.IndexByte([]byte(" \t\r\n,]}"), j.data[j.i]) < 0 {
		j.i++
	}
	if n.Tag != "!!null" {
		n.Value = string(j.data[from:j.i])
	}
	return n, nil
}

// group reads an object or an array.
func (j *jsonReader) group(n *yaml.Node, open byte, depth int) error {
	n.Kind, n.Tag = yaml.SequenceNode, "!!seq"
	if open == '{' {
		n.Kind, n.Tag = yaml.MappingNode, "!!map"
	}
	for j.i++; ; {
		if j.skip(); j.data[j.i] == ']' || j.data[j.i] == '}' {
			j.i++
			return nil
		}
		child, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		n.Content = append(n.Content, child)
	}
}

// skip goes on to the next value or closing bracket.
func (j *jsonReader) skip() {
	for bytes.IndexByte([]byte(" \t\r\n,:"), j.data[j.i]) >= 0 {
		j.i++
	}
}

// place is the line and the column of i.
func (j *jsonReader) place() place {
	for ; j.seen < j.i; j.seen++ {
		switch c := j.data[j.seen]; {
		case c == '\n':
			j.at = place{j.at.line + 1, 1}
		case utf8.RuneStart(c):
			j.at.column++
		}
	}
	return j.at
}

// unquoted is the text of a JSON string.
func unquoted(quoted []byte) string {
	if bytes.IndexByte(quoted, '\\') < 0 && utf8.Valid(quoted) {
		return string(quoted[1 : len(quoted)-1])
	}
	var s string
	if err := json.Unmarshal(quoted, &s); err != nil { // it is a string by its quotation marks
		panic(err)
	}
	return s
}

// jsonFault says what is wrong with a text that is meant to be JSON, and where.
func jsonFault(data []byte, file string) *Errors {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	depth := 0
	for more := true; more; more = depth > 0 {
		tok, err := dec.Token()
		if err != nil {
			return syntaxFault(data, int(dec.InputOffset()), err, file)
		}
		switch tok {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth > 2*maxDepth+1 {
			at := placeOf(data, int(dec.InputOffset()))
			return alone(file, at.line, at.column, errDeep.Error())
		}
	}
	at := placeOf(data, int(dec.InputOffset()))
	return alone(file, at.line, at.column, "there is more text behind the end of the case; a case file holds one case")
}

// syntaxFault says why the reading stopped at an offset.
func syntaxFault(data []byte, offset int, err error, file string) *Errors {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = int(syntax.Offset) - 1
	}
	at := placeOf(data, offset)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || offset < 0 || offset >= len(data) {
		return alone(file, at.line, at.column, "the text ends too early: a `{`, a `[` or a quotation mark is not closed")
	}
	if before := bytes.TrimRight(data[:offset], " \t\r\n"); bytes.HasSuffix(before, []byte(",")) && bytes.IndexByte([]byte("]}"), data[offset]) >= 0 {
		return alone(file, at.line, at.column, "there is a comma too many in front of this")
	}
	return alone(file, at.line, at.column, "this cannot be read as JSON; a comma, a quotation mark or a bracket is missing or too many here")
}
