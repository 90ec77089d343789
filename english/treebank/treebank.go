// Package treebank reads a treebank in three columns, form, lemma and Penn tag,
// with an empty line between sentences, for the commands that learn from one or
// measure with one. It opens no file, and the program does not use it.
package treebank

import (
	"bufio"
	"io"
	"strings"
)

// Sentence is one sentence: its forms and their tags, as many of each.
type Sentence struct{ Forms, Tags []string }

// Read reads all sentences; empty ones are left out.
func Read(r io.Reader) ([]Sentence, error) {
	var all []Sentence
	var s Sentence
	end := func() {
		if len(s.Forms) > 0 {
			all = append(all, s)
		}
		s = Sentence{}
	}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if col := strings.Split(lines.Text(), "\t"); len(col) == 3 {
			s.Forms, s.Tags = append(s.Forms, col[0]), append(s.Tags, col[2])
		} else {
			end()
		}
	}
	end()
	return all, lines.Err()
}
