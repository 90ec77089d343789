package casefile

import (
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing in a case file that cannot be taken as it stands.
type Fault struct {
	File         string
	Line, Column int    // both from 1; the column counts characters, not bytes
	Path         string // where in the record: "interviewers[1].tone"; empty for the file itself
	Text         string // one kind sentence, with the path in front where there is one
}

// String is the fault as a compiler would print it: "file:line:column: text".
func (f Fault) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Text)
}

// Errors are all faults of one file, in the order of their lines.
type Errors struct{ Faults []Fault }

// shown is how many faults Error prints: more than a screen of them helps nobody.
const shown = 50

// kept is how many faults are looked for at all. A hostile file could hold
// hundreds of thousands.
const kept = 1000

// Error is one line per fault, at most 50, then "and N more".
func (e *Errors) Error() string {
	var b strings.Builder
	for i, f := range e.Faults {
		if i == shown {
			fmt.Fprintf(&b, "and %d more\n", len(e.Faults)-shown)
			break
		}
		b.WriteString(f.String() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// sort brings the faults into the order of the file.
func (e *Errors) sort() {
	slices.SortStableFunc(e.Faults, func(a, b Fault) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
}

// alone is an error of one fault, for what ends the reading at once.
func alone(file string, line, column int, text string) *Errors {
	return &Errors{[]Fault{{File: file, Line: line, Column: column, Text: text}}}
}
