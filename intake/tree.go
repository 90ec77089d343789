package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// node is a value of JSON with the line where it begins. One of text, list and
// object is meant by kind.
type node struct {
	line   int
	text   string // of strings and numbers
	list   []node
	object map[string]node
}

func (n node) at(names ...string) node {
	for _, name := range names {
		n = n.object[name]
	}
	return n
}

// one is the first of several, or the one itself.
func (n node) one() node {
	if len(n.list) > 0 {
		return n.list[0]
	}
	return n
}

// all are the values of a list, or the one value itself.
func (n node) all() []node {
	if n.list != nil || n.text == "" && n.object == nil {
		return n.list
	}
	return []node{n}
}

// readTree reads JSON with bounds on depth and count. from is the line on which
// data begins in its file.
func readTree(data []byte, from int) (node, error) {
	t := tree{dec: json.NewDecoder(bytes.NewReader(data)), data: data, from: from}
	t.dec.UseNumber()
	n, err := t.value(0)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return n, &ReadError{t.line(syntax.Offset), "this is no JSON: " + syntax.Error()}
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return n, &ReadError{t.line(int64(len(data))), "it ends in the middle"}
	}
	return n, err
}

type tree struct {
	dec         *json.Decoder
	data        []byte
	from        int
	count       int
	seen, lines int64
}

// line is the line of an offset. Offsets are asked for in their order, so the
// text is gone through once.
func (t *tree) line(offset int64) int {
	if offset > t.seen {
		t.lines += int64(bytes.Count(t.data[t.seen:min(offset, int64(len(t.data)))], []byte("\n")))
		t.seen = offset
	}
	return t.from + int(t.lines)
}

func (t *tree) value(depth int) (node, error) {
	token, err := t.dec.Token()
	if err != nil {
		return node{}, err
	}
	n := node{line: t.line(t.dec.InputOffset())}
	if t.count++; t.count > mostRows {
		return n, &ReadError{n.line, fmt.Sprintf("it holds more than %d values", mostRows)}
	}
	if depth > mostDepth {
		return n, &ReadError{n.line, "its parts are nested too deep"}
	}
	switch v := token.(type) {
	case string:
		n.text = v
	case json.Number:
		n.text = v.String()
	case json.Delim:
		if v == '[' {
			n.list = []node{}
			for t.dec.More() {
				x, err := t.value(depth + 1)
				if err != nil {
					return n, err
				}
				n.list = append(n.list, x)
			}
		} else {
			n.object = map[string]node{}
			for t.dec.More() {
				name, err := t.dec.Token()
				if err != nil {
					return n, err
				}
				x, err := t.value(depth + 1)
				if err != nil {
					return n, err
				}
				n.object[fmt.Sprint(name)] = x
			}
		}
		_, err = t.dec.Token()
	}
	return n, err
}
