package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"

	"go.yaml.in/yaml/v3"
)

var jsonStart = regexp.MustCompile(`^\s*\{\s*("|\}\s*$)`)

// looksLikeJSON reports whether a text is JSON, or is meant to be and has a
// fault. YAML in flow style that is not JSON is not taken for it.
func looksLikeJSON(data []byte) bool {
	return jsonStart.Match(data) && (json.Valid(data) || bytes.IndexByte(data, '#') < 0)
}

// jsonReader makes the nodes that the YAML library would make.
type jsonReader struct {
	data []byte
	dec  *json.Decoder
	at   place // of offset
	seen int   // the offset that at is the place of
}

func parseJSON(data []byte, file string) (*yaml.Node, *Errors) {
	j := &jsonReader{data: data, dec: json.NewDecoder(bytes.NewReader(data)), at: place{1, 1}}
	j.dec.UseNumber()
	root, err := j.value(0)
	if err == nil {
		if _, more := j.dec.Token(); !errors.Is(more, io.EOF) {
			at := placeOf(data, int(j.dec.InputOffset()))
			return nil, alone(file, at.line, at.column, "there is more text behind the end of the case; a case file holds one case")
		}
		return root, nil
	}
	if errors.Is(err, errDeep) {
		at := placeOf(data, int(j.dec.InputOffset()))
		return nil, alone(file, at.line, at.column, errDeep.Error())
	}
	offset := int(j.dec.InputOffset())
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = int(syntax.Offset) - 1
	}
	at := placeOf(data, offset)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || offset < 0 || offset >= len(data) {
		return nil, alone(file, at.line, at.column, "the text ends too early: a `{`, a `[` or a quotation mark is not closed")
	}
	if before := bytes.TrimRight(data[:offset], " \t\r\n"); bytes.HasSuffix(before, []byte(",")) && bytes.IndexByte([]byte("]}"), data[offset]) >= 0 {
		return nil, alone(file, at.line, at.column, "there is a comma too many in front of this")
	}
	return nil, alone(file, at.line, at.column, "this cannot be read as JSON; a comma, a quotation mark or a bracket is missing or too many here")
}

var errDeep = errors.New("lists and maps stand far too deep inside each other here; a case file needs no more than six levels")

// value reads the next value.
func (j *jsonReader) value(depth int) (*yaml.Node, error) {
	if depth > 2*maxDepth { // walk says it better, at the right place
		return nil, errDeep
	}
	at := j.next()
	tok, err := j.dec.Token()
	if err != nil {
		return nil, err
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: at.line, Column: at.column}
	switch t := tok.(type) {
	case json.Delim:
		return n, j.group(n, t, depth)
	case string:
		n.Tag, n.Value, n.Style = "!!str", t, yaml.DoubleQuotedStyle
	case json.Number:
		n.Tag, n.Value = "!!float", t.String()
	case bool:
		n.Tag, n.Value = "!!bool", map[bool]string{true: "true", false: "false"}[t]
	case nil:
		n.Tag = "!!null"
	}
	return n, nil
}

// group reads the inside of an object or an array.
func (j *jsonReader) group(n *yaml.Node, open json.Delim, depth int) error {
	n.Kind, n.Tag = yaml.SequenceNode, "!!seq"
	if open == '{' {
		n.Kind, n.Tag = yaml.MappingNode, "!!map"
	}
	for j.dec.More() {
		child, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		n.Content = append(n.Content, child)
	}
	_, err := j.dec.Token() // the closing bracket
	return err
}

// next is the place of the next token.
func (j *jsonReader) next() place {
	i := int(j.dec.InputOffset())
	for i < len(j.data) && bytes.IndexByte([]byte(" \t\r\n,:"), j.data[i]) >= 0 {
		i++
	}
	for _, c := range string(j.data[j.seen:i]) {
		j.at.column++
		if c == '\n' {
			j.at = place{j.at.line + 1, 1}
		}
	}
	j.seen = i
	return j.at
}
