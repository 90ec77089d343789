package casefile

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// decode refuses what is not text of ours before any parser sees it: files
// that are too large, empty, binary or in another encoding, and control
// characters. A byte order mark in front is dropped.
func decode(data []byte, file string) ([]byte, *Errors) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(data) > maxBytes:
		return nil, alone(file, 1, 1, "this file is larger than 1 MB; a case file is a few kilobytes, so this is probably another file")
	case len(bytes.TrimSpace(data)) == 0:
		return nil, alone(file, 1, 1, emptyFile)
	case isUTF16(data):
		return nil, alone(file, 1, 1, "this file is saved as UTF-16 (\"Unicode\"); please save it as UTF-8 and try again")
	case bytes.IndexByte(data, 0) >= 0:
		return nil, alone(file, 1, 1, "this is not a text file; a case file is plain text in YAML or JSON")
	}
	if i := firstInvalid(data); i >= 0 {
		at := placeOf(data, i)
		return nil, alone(file, at.line, at.column, encodingAdvice(data[i]))
	}
	if e := controls(data, file); e != nil {
		return nil, e
	}
	return data, nil
}

const emptyFile = "there is nothing in this file yet; it needs at least `candidate`, `employer` and `interviewers`, each with a `name`"

// isUTF16 knows the byte order marks, and the zero in every second byte that
// Western text without a mark has.
func isUTF16(data []byte) bool {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return true
	}
	head := data[:min(len(data), 400)]
	zeros := [2]int{}
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	few, many := min(zeros[0], zeros[1]), max(zeros[0], zeros[1])
	return few == 0 && many > len(head)/3
}

// firstInvalid is the offset of the first byte that is not UTF-8, or -1.
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// encodingAdvice tells what a byte that is not UTF-8 probably is.
func encodingAdvice(b byte) string {
	if b >= 0xa0 {
		return fmt.Sprintf("this file is not UTF-8; it looks like Latin-1 or Windows text (`%c` as one byte); please save it as UTF-8 and try again", rune(b))
	}
	return "this file is not UTF-8; it may be Windows text with typographic quotes; please save it as UTF-8 and try again"
}

// controls are the control characters of a text, one fault each.
func controls(data []byte, file string) *Errors {
	e := &Errors{}
	for i, c := range string(data) {
		if unicode.IsControl(c) && c != '\n' && c != '\r' && c != '\t' && len(e.Faults) < kept {
			at := placeOf(data, i)
			text := fmt.Sprintf("there is an invisible control character (U+%04X) here; please delete it", c)
			e.Faults = append(e.Faults, Fault{File: file, Line: at.line, Column: at.column, Text: text})
		}
	}
	if len(e.Faults) == 0 {
		return nil
	}
	return e
}

// placeOf is the line and column of a byte offset.
func placeOf(data []byte, offset int) place {
	before := data[:min(max(offset, 0), len(data))]
	line := bytes.Count(before, []byte("\n")) + 1
	return place{line, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1}
}
