package plan

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"regards"
)

//go:embed rules.txt
var rulesText string

// Rule is one case of one row of METHOD 3, as rules.txt has it.
type Rule struct {
	ID     string // the row: "17"; a word where METHOD 3 has no row ("card")
	Case   string // which case of it: "late"; empty for the usual one
	When   string // the situation
	Step   string // what to do; "nothing" holds back
	Via    string
	Delay  string // as written: "1..2 bd"
	Clock  string // as written: "08:00..10:00"
	Stop   string // what makes it moot
	Say    string // the reason, with its places in braces
	Source string
}

// Rules are all rules in the order of the table.
func Rules() []Rule {
	out := make([]Rule, len(table().list))
	for i, r := range table().list {
		out[i] = r.Rule
	}
	return out
}

// rule is a rule as the code uses it.
type rule struct {
	Rule
	step        regards.Step
	via         regards.Via
	band        band
	unit        string // "min", "h", "bd", "d"
	from, until clock  // the hours of Clock; none when the table has none
	say         sentence
}

// band is earliest, usual and latest, in the rule's unit.
type band struct{ min, usual, max int }

// length is the latest delay as a length of time, for minutes and hours.
func (r *rule) length(n int) time.Duration {
	if r.unit == "min" {
		return time.Duration(n) * time.Minute
	}
	return time.Duration(n) * time.Hour
}

type rulebook struct {
	list  []*rule
	named map[string]*rule
}

// table is rules.txt, read once.
var table = sync.OnceValue(func() rulebook {
	b, err := parseRules(rulesText)
	if err != nil {
		panic(err) // embedded: a test reads it
	}
	return b
})

// ruled is the rule with that key, "9 late".
func ruled(key string) *rule {
	r := table().named[key]
	if r == nil {
		panic("plan: no rule " + key) // a slip in the code, which any test of that rule shows
	}
	return r
}

func parseRules(text string) (rulebook, error) {
	b := rulebook{named: map[string]*rule{}}
	var r *rule
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, _ := strings.Cut(line, " ")
		value = strings.TrimSpace(value)
		if key == "=" {
			id, which, _ := strings.Cut(value, " ")
			r = &rule{Rule: Rule{ID: id, Case: which}, from: noClock, until: noClock}
			if b.named[value] != nil {
				return b, fmt.Errorf("rules.txt line %d: rule %q stands twice", n+1, value)
			}
			b.list, b.named[value] = append(b.list, r), r
			continue
		}
		if r == nil {
			return b, fmt.Errorf("rules.txt line %d: no rule before %q", n+1, line)
		}
		if err := r.take(key, value); err != nil {
			return b, fmt.Errorf("rules.txt line %d: %w", n+1, err)
		}
	}
	return b, nil
}

// take reads one line of a rule.
func (r *rule) take(key, value string) (err error) {
	switch key {
	case "when":
		r.When = value
	case "step":
		r.Step, r.step = value, regards.Step(value)
	case "via":
		r.Via, r.via = value, regards.Via(value)
	case "delay":
		r.Delay = value
		r.band, r.unit, err = parseBand(value)
	case "clock":
		r.Clock = value
		from, until, ok := strings.Cut(value, "..")
		if !ok {
			return fmt.Errorf("%q is not like 08:00..10:00", value)
		}
		if r.from, err = parseClock(from); err == nil {
			r.until, err = parseClock(until)
		}
	case "stop":
		r.Stop = value
	case "say":
		r.Say = value
		r.say, err = parseSentence(value)
	case "from":
		r.Source = value
	default:
		err = fmt.Errorf("no line begins with %q", key)
	}
	return err
}

// parseBand reads "1..2..5 bd", "3..24 h", "30 d".
func parseBand(s string) (b band, unit string, err error) {
	numbers, unit, _ := strings.Cut(s, " ")
	var n []int
	for part := range strings.SplitSeq(numbers, "..") {
		i, err := strconv.Atoi(part)
		if err != nil {
			return b, "", fmt.Errorf("%q is not a delay like 1..2 bd", s)
		}
		n = append(n, i)
	}
	switch unit {
	case "min", "h", "bd", "d":
	default:
		return b, "", fmt.Errorf("%q has no unit: min, h, bd or d", s)
	}
	switch len(n) {
	case 1:
		return band{n[0], n[0], n[0]}, unit, nil
	case 2:
		return band{n[0], n[1], n[1]}, unit, nil
	case 3:
		return band{n[0], n[1], n[2]}, unit, nil
	}
	return b, "", fmt.Errorf("%q has more than three numbers", s)
}
