package english

import (
	"iter"
	"strings"
)

// rows walks the lines of an embedded table, split at tabs. Empty lines and lines that
// begin with # are for the people who edit the table.
func rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n ")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// wordSet reads a table in which every line holds words separated by spaces.
func wordSet(table string) map[string]bool {
	set := make(map[string]bool)
	for row := range rows(table) {
		for _, field := range row {
			for _, w := range strings.Fields(field) {
				set[w] = true
			}
		}
	}
	return set
}
