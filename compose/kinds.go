package compose

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"regards"
)

//go:embed kinds.txt
var kindsText string

// plot is how a letter beside the thank-you is laid out.
type plot struct {
	name   string // the kind; a second nudge is "nudge/2", what goes out before the interview "…/ahead"; see turn
	least  int    // words
	limit  int    // words
	knows  []string
	layout order
	spare  []string // moves that may be left out
	due    []string // of them, those that are said wherever the record has what they need
}

// moveOf is what kinds.txt says of a move.
type moveOf struct {
	area    regards.Area
	subject subject
}

// kindTable is kinds.txt, read.
type kindTable struct {
	plots map[string]*plot
	moves map[string]moveOf
	names []string // the moves, in the order of the file
}

var kinds = sync.OnceValue(func() *kindTable {
	t, err := readKinds(kindsText)
	if err != nil {
		panic(err) // the file is ours; a test reads it
	}
	return t
})

func readKinds(text string) (*kindTable, error) {
	t := &kindTable{plots: map[string]*plot{}, moves: map[string]moveOf{}}
	table, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if name, ok := strings.CutPrefix(line, "= "); ok {
			table = name
			continue
		}
		col := strings.Split(line, "|")
		for i := range col {
			col[i] = strings.TrimSpace(col[i])
		}
		var err error
		switch {
		case table == "kinds" && len(col) == 4:
			err = t.plot(col)
		case table == "moves" && len(col) == 3:
			err = t.move(col)
		default:
			err = fmt.Errorf("%d columns are not a line of %q", len(col), table)
		}
		if err != nil {
			return nil, fmt.Errorf("kinds.txt:%d: %w", number, err)
		}
	}
	return t, nil
}

func (t *kindTable) plot(col []string) error {
	few, most, _ := strings.Cut(col[1], "-")
	least, err := strconv.Atoi(few)
	if err != nil {
		return err
	}
	limit, err := strconv.Atoi(most)
	if err != nil {
		return err
	}
	p := &plot{name: col[0], least: least, limit: limit, knows: strings.Fields(col[2]), layout: order{name: col[0]}}
	for para := range strings.SplitSeq(col[3], "/") {
		var moves []string
		for m := range strings.FieldsSeq(para) {
			name, spare := strings.CutSuffix(m, "?")
			name, due := strings.CutSuffix(name, "+")
			if spare || due {
				p.spare = append(p.spare, name)
			}
			if due {
				p.due = append(p.due, name)
			}
			moves = append(moves, name)
		}
		p.layout.paras = append(p.layout.paras, moves)
	}
	t.plots[p.name] = p
	return nil
}

// subjects are the names of subjects in kinds.txt.
var subjects = map[string]subject{"opening": opening, "business": business, "doubt": doubt, "wish": wish, "next": next, "ending": ending}

func (t *kindTable) move(col []string) error {
	s, ok := subjects[col[2]]
	if !ok {
		return fmt.Errorf("%q is no subject", col[2])
	}
	t.moves[col[0]] = moveOf{regards.Area(col[1]), s}
	t.names = append(t.names, col[0])
	return nil
}

// plotOf is the layout of a kind, or of that turn of it which has one of its
// own: "nudge/2", "reference-request/ahead".
func plotOf(k regards.Kind, turn string) *plot {
	if p := kinds().plots[string(k)+"/"+turn]; turn != "" && p != nil {
		return p
	}
	return kinds().plots[string(k)]
}
