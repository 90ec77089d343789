package critic

import (
	"strings"
	"sync"
)

// unit is what a number counts, as a set: the record may have a number with
// several. A number that was typed bare takes any unit; one that was typed
// with weeks does not turn into percent.
type unit uint16

const (
	bare      unit = 1 << iota // no unit beside it
	other                      // some noun
	firstUnit                  // then one bit for each row "unit" of numbers.tsv
)

// unitRows are the words of the units with their number in numbers.tsv.
var unitRows = sync.OnceValue(func() map[string]int { return numbered("unit") })

func unitOf(low string) unit {
	if n, ok := unitRows()[low]; ok {
		return firstUnit << (n - 1)
	}
	return 0
}

// The units that signs, and times of the interview, stand for.
func percent() unit { return unitOf("percent") }
func money() unit   { return unitOf("dollars") }
func clock() unit   { return unitOf("p.m.") }

// unitAt reads the unit of the number in ws[from:to]: a sign, the tail of its
// own token ("6wk", "six-week"), or a word close behind. Where none is found
// the number is bare, or counts some noun.
func unitAt(text string, ws []word, from, to int) unit {
	w := &ws[to-1]
	if ws[from].money {
		return money()
	}
	if strings.HasPrefix(text[w.end:], "%") || strings.HasPrefix(text[w.end:], " %") {
		return percent()
	}
	if after := strings.TrimPrefix(text[w.end:], " "); strings.HasPrefix(after, "€") || strings.HasPrefix(after, "£") || strings.HasPrefix(after, "$") && len(after) > 1 && after[1] == ' ' {
		return money() // "3.400 € gross"
	}
	if rangeOf(w.low) { // 24-7, 2023-24
		return bare
	}
	if tail := tailOf(w.low); tail != "" {
		if u := unitOf(tail); u != 0 {
			return u
		}
		if strings.Contains(w.low, "-") {
			return other
		}
		return bare
	}
	for k := to; k < len(ws) && k < to+3 && ws[k].sent == w.sent; k++ {
		if u := unitOf(ws[k].low); u != 0 {
			return u
		}
		if _, count := ws[k].value(); count || ws[k].lex.function || ws[k].digits || strings.ContainsAny(text[ws[k-1].end:ws[k].start], ",;.>") {
			if k == to {
				return bare
			}
			break
		}
	}
	if to < len(ws) && ws[to].sent == w.sent && content(&ws[to]) {
		return other
	}
	return bare
}

func rangeOf(low string) bool {
	i := strings.LastIndexByte(low, '-')
	return i > 0 && low[0] >= '0' && low[0] <= '9' && numeric(low[i+1:])
}

// tailOf is what follows the number inside its own token: "wk" of "6wk",
// "week" of "six-week".
func tailOf(low string) string {
	if _, ok := wordValue(low); ok {
		return ""
	}
	if i := strings.LastIndexByte(low, '-'); i >= 0 {
		return low[i+1:]
	}
	return strings.TrimLeft(low, "0123456789.,:'")
}
