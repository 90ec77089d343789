package casefile

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

//go:embed syntax.tsv
var syntaxText string

// parse makes nodes of a text: of JSON with our own reader, because YAML
// refuses tabs and half of a surrogate pair where JSON allows them; of
// everything else with the YAML library.
func parse(data []byte, file string) (*yaml.Node, *Errors) {
	switch {
	case !jsonStart.Match(data):
	case json.Valid(data):
		return parseJSON(data, file)
	case bytes.IndexByte(data, '#') < 0: // meant to be JSON; YAML in flow style is not taken for it
		return nil, jsonFault(data, file)
	}
	return parseYAML(data, file)
}

func parseYAML(data []byte, file string) (*yaml.Node, *Errors) {
	src := &lines{rest: data}
	dec := yaml.NewDecoder(src)
	var doc yaml.Node
	err := decodeNode(dec, &doc)
	if errors.Is(err, io.EOF) || err == nil && (len(doc.Content) == 0 || isNull(doc.Content[0])) {
		return nil, alone(file, 1, 1, emptyFile)
	}
	if err != nil {
		return nil, syntaxFaults(err, data, src.given, file)
	}
	var second yaml.Node
	if err := decodeNode(dec, &second); err == nil {
		return nil, alone(file, max(second.Line, 1), 1, "a second record begins here (`---`); a case file holds one case")
	} else if !errors.Is(err, io.EOF) {
		return nil, syntaxFaults(err, data, src.given, file)
	}
	return doc.Content[0], nil
}

// decodeNode turns a panic of the library into an error: it has been seen to
// panic on text that no person would write.
func decodeNode(dec *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
		}
	}()
	return dec.Decode(n)
}

// lines gives a text line by line, so that it is known how far the library
// had read when it stopped: its messages name where a construct began, and
// sometimes the line before.
type lines struct {
	rest  []byte
	given int
}

func (l *lines) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		return 0, io.EOF
	}
	n := bytes.IndexByte(l.rest, '\n') + 1
	if n == 0 {
		n = len(l.rest)
	}
	if n > len(p) {
		n = len(p)
	} else {
		l.given++
	}
	copy(p, l.rest[:n])
	l.rest = l.rest[n:]
	return n, nil
}

var saidLine = regexp.MustCompile(`line (\d+): `)

// syntaxFaults turns the library's complaint into sentences. Tabs in front
// of a line explain every complaint, so they come first.
func syntaxFaults(err error, data []byte, given int, file string) *Errors {
	if e := tabs(data, file); e != nil {
		return e
	}
	msg := strings.TrimPrefix(err.Error(), "yaml: ")
	line := max(given, 1)
	said := 0
	if m := saidLine.FindStringSubmatch(msg); m != nil {
		said, _ = strconv.Atoi(m[1])
	}
	for _, cols := range rows(syntaxText, 3) {
		if !strings.Contains(msg, cols[0]) {
			continue
		}
		switch cols[1] {
		case "said":
			line = max(said, 1)
		case "begin":
			line = opened(data, msg, said+1)
		}
		if f := closer(strings.Split(string(data), "\n"), msg, line, file); f != nil {
			return f
		}
		return alone(file, line, 1, cols[2])
	}
	return alone(file, max(line, 1), 1, fmt.Sprintf("this line cannot be read as YAML (%s); quotes around the text often help", msg))
}

// opened is the line with the bracket that is not closed. The library names
// the line before it, but of the first line it names another.
func opened(data []byte, msg string, line int) int {
	open, end := "[", "]"
	if strings.Contains(msg, "}") {
		open, end = "{", "}"
	}
	all := strings.Split(string(data), "\n")
	lacks := func(i int) bool { return strings.Count(all[i], open) > strings.Count(all[i], end) }
	if line <= len(all) && !lacks(line-1) && lacks(0) {
		return 1
	}
	return line
}

var (
	twoColons  = regexp.MustCompile(`^[ -]*[^\s:"'\[{]+:\s+[^"'\[{\s].*?(:)(\s|$)`)
	askMark    = regexp.MustCompile(`[{\[][^"'{\[]*\?`)
	afterQuote = regexp.MustCompile(`(?:^|[:,\[{-])\s+("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s,:#}\]]`)
)

// closer says more exactly what the two commonest slips are: a colon in a
// text, and text behind a closing quotation mark. For the second the library
// stops only in the line after it.
func closer(all []string, msg string, line int, file string) *Errors {
	line = min(line, len(all))
	if strings.Contains(msg, "mapping values") {
		if m := twoColons.FindStringSubmatchIndex(all[line-1]); m != nil {
			return alone(file, line, utf8.RuneCountInString(all[line-1][:m[2]])+1, "a `:` with a blank behind it inside a text; put the whole text in quotes")
		}
	}
	if m := askMark.FindStringIndex(all[line-1]); m != nil && strings.Contains(msg, "did not find expected ','") {
		return alone(file, line, utf8.RuneCountInString(all[line-1][:m[1]]), "inside `{ }` and `[ ]` a text with a `?` in it must be in quotes")
	}
	for _, at := range []int{line - 1, line} {
		if at < 1 || !strings.Contains(msg, "did not find expected") {
			continue
		}
		if m := afterQuote.FindStringSubmatchIndex(all[at-1]); m != nil {
			return alone(file, at, utf8.RuneCountInString(all[at-1][:m[3]])+1,
				"the text goes on behind a closing quotation mark; put the whole text in quotes, and write a quotation mark inside it twice or with a `\\` in front")
		}
	}
	return nil
}

var tabbed = regexp.MustCompile(`^ *\t`)

// tabs are the lines that begin with a tab, one fault each.
func tabs(data []byte, file string) *Errors {
	e := &Errors{}
	for i, line := range strings.Split(string(data), "\n") {
		if tabbed.MatchString(line) && strings.TrimSpace(line) != "" && len(e.Faults) < kept {
			e.Faults = append(e.Faults, Fault{File: file, Line: i + 1, Column: strings.IndexByte(line, '\t') + 1,
				Text: "a tab stands in front of this line; YAML wants blanks there, two for each step"})
		}
	}
	if len(e.Faults) == 0 {
		return nil
	}
	return e
}
