package compose

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"regards"
)

//go:embed orders.txt
var ordersText string

// order is one way to lay the moves of a letter into paragraphs.
type order struct {
	name  string
	when  []string
	cost  float32
	paras [][]string
}

var orders = sync.OnceValue(func() []order {
	out, err := readOrders(ordersText)
	if err != nil {
		panic(err) // the file is ours; a test reads it
	}
	return out
})

func readOrders(text string) ([]order, error) {
	var out []order
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "|")
		if len(col) != 4 {
			return nil, fmt.Errorf("orders.txt: %q has not four columns", line)
		}
		cost, err := strconv.ParseFloat(strings.TrimSpace(col[2]), 32)
		if err != nil {
			return nil, fmt.Errorf("orders.txt: %w", err)
		}
		o := order{name: strings.TrimSpace(col[0]), cost: float32(cost)}
		if w := strings.TrimSpace(col[1]); w != "-" {
			o.when = strings.Fields(w)
		}
		for p := range strings.SplitSeq(col[3], "/") {
			o.paras = append(o.paras, strings.Fields(p))
		}
		out = append(out, o)
	}
	return out, nil
}

// suits reports whether the order is for a letter of which these words hold.
func (o *order) suits(holds map[string]bool) bool {
	for _, w := range o.when {
		if not, ok := strings.CutPrefix(w, "!"); ok && holds[not] || !ok && !holds[w] {
			return false
		}
	}
	return true
}

// areas are what the paragraphs of a move are about.
func areas(move string) []regards.Area {
	if m, ok := kinds().moves[move]; ok {
		return []regards.Area{m.area}
	}
	switch move {
	case "open", "screen", "card": // a whole letter's interest is looked for in its text
		return []regards.Area{regards.AreaThanks}
	case "learned":
		return []regards.Area{regards.AreaPersonal}
	case "value", "need2", "strength", "hr":
		return []regards.Area{regards.AreaNeed}
	case "obj", "obj0", "obj2":
		return []regards.Area{regards.AreaObjection}
	case "want", "wantsaid", "interest", "reason", "can", "should", "thin":
		return []regards.Area{regards.AreaInterest}
	case "promise", "attached":
		return []regards.Area{regards.AreaPromise}
	}
	return []regards.Area{regards.AreaNext}
}
