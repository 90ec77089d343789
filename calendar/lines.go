package calendar

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The bounds of what is read (RELIABILITY 3.3). An invitation has one meeting
// and a few people; a calendar of years is not one.
const (
	maxSize   = 10 << 20 // octets of the whole file
	maxValue  = 64 << 10 // octets of one line that are kept; pictures go beyond, and nobody asks for them
	maxDepth  = 8        // components within components
	maxPeople = 1000
	maxZones  = 64
	maxOnsets = 256 // observances of one zone
)

// ReadError says where a file is not an invitation, and why.
type ReadError struct {
	Line int // counted from 1; 0 when it is about the whole
	What string
}

func (e *ReadError) Error() string {
	if e.Line == 0 {
		return e.What
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.What)
}

// line is a content line, unfolded (RFC 5545 3.1).
type line struct {
	number int // of its first line
	name   string
	params map[string]string // of several values the first; names in capitals
	value  string
}

// lines reads content lines one by one, so that a large file takes no memory.
type lines struct {
	r      *bufio.Reader
	number int
	size   int
	raw    []byte // of the line that is being read
}

func newLines(r io.Reader) *lines { return &lines{r: bufio.NewReaderSize(r, 16<<10)} }

// next is the next line that is not empty; io.EOF at the end.
func (l *lines) next() (line, error) {
	for {
		first := l.number + 1
		l.raw = l.raw[:0]
		if err := l.physical(); err != nil {
			return line{}, err
		}
		for {
			peek, err := l.r.Peek(1)
			if err != nil || peek[0] != ' ' && peek[0] != '\t' {
				break
			}
			l.r.Discard(1)
			l.size++
			if err := l.physical(); err != nil {
				return line{}, err
			}
		}
		s := strings.ToValidUTF8(string(bytes.TrimSuffix(l.raw, []byte("\r"))), "\ufffd")
		if first == 1 {
			s = strings.TrimPrefix(s, "\ufeff")
		}
		if strings.TrimSpace(s) == "" {
			continue
		}
		out, ok := parseLine(s)
		if !ok {
			return line{}, &ReadError{first, fmt.Sprintf("%.40q is not a line of a calendar", s)}
		}
		out.number = first
		return out, nil
	}
}

// physical adds a line of the file without its end to raw, as far as there is
// room.
func (l *lines) physical() error {
	l.number++
	for some := false; ; {
		piece, err := l.r.ReadSlice('\n')
		if l.size += len(piece); l.size > maxSize {
			return &ReadError{0, "it is larger than 10 MB; an invitation is not"}
		}
		text := bytes.TrimRight(piece, "\r\n")
		if room := maxValue - len(l.raw); len(text) > room {
			text = text[:max(0, room)]
		}
		l.raw = append(l.raw, text...)
		some = some || len(piece) > 0
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && some:
			return nil
		}
		return err
	}
}

// parseLine takes NAME;PARAM=value,"value":value apart.
func parseLine(s string) (out line, ok bool) {
	end := strings.IndexAny(s, ":;")
	if end <= 0 || strings.ContainsAny(s[:end], " \t\"=,") {
		return line{}, false
	}
	out.name = strings.ToUpper(s[:end])
	for s = s[end:]; s != "" && s[0] == ';'; {
		name, rest, found := strings.Cut(s[1:], "=")
		if !found || strings.ContainsAny(name, ":;\"") {
			return line{}, false
		}
		var value string
		value, s = paramValue(rest)
		if out.params == nil {
			out.params = map[string]string{}
		}
		if name = strings.ToUpper(name); out.params[name] == "" {
			out.params[name] = value
		}
		for s != "" && s[0] == ',' { // further values
			_, s = paramValue(s[1:])
		}
	}
	if s == "" || s[0] != ':' {
		return line{}, false
	}
	out.value = s[1:]
	return out, true
}

// paramValue takes a parameter's value off, quoted or not (RFC 6868).
func paramValue(s string) (value, rest string) {
	if strings.HasPrefix(s, `"`) {
		if value, rest, ok := strings.Cut(s[1:], `"`); ok {
			return uncaret(value), rest
		}
	}
	end := strings.IndexAny(s, ",;:")
	if end < 0 {
		return s, ""
	}
	return uncaret(s[:end]), s[end:]
}

// uncaret reads what RFC 6868 writes behind a caret; most values have none.
func uncaret(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	return caret.Replace(s)
}

var caret = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^")

// unescape reads a TEXT value (RFC 5545 3.3.11), and keeps a backslash that
// escapes nothing.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			if at := strings.IndexByte(`\;,nN`, s[i+1]); at >= 0 {
				b.WriteByte("\\;,\n\n"[at])
				i++
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
