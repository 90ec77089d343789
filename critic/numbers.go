package critic

import (
	"math"
	"strconv"
	"strings"

	"regards"
)

// numbers are the values that the record vouches for, however they were typed.
type numbers struct {
	values map[float64]unit // with what they count
	phones []string         // digits only
}

func newNumbers() numbers {
	return numbers{values: make(map[float64]unit)}
}

func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }

func (n *numbers) allow(v float64, u unit) { n.values[round(v)] |= u }
func (n *numbers) has(v float64) bool      { return n.values[round(v)] != 0 }

// counts reports whether the record has the value with this unit, or bare. A
// number that counts some noun may count any other, since words get mended.
func (n *numbers) counts(v float64, u unit) bool {
	have := n.values[round(v)]
	if u == bare {
		return have&^clock() != 0
	}
	return have&(u|bare) != 0
}

// scale is what a word or an ending multiplies by; 0 when it does not.
func scale(w string) float64 {
	switch w {
	case "k", "thousand", "thousands":
		return 1e3
	case "m", "mn", "mil", "million", "millions", "mm":
		return 1e6
	case "b", "bn", "billion":
		return 1e9
	case "hundred":
		return 100
	}
	return 0
}

// wordValue is the number that one word says: "nine", "twenty-one", "third".
func wordValue(low string) (float64, bool) {
	if v, ok := numerals()[low]; ok {
		return float64(v), true
	}
	tens, units, ok := strings.Cut(low, "-")
	if ok {
		t, okT := numberWords()[tens]
		u, okU := numberWords()[units]
		if !okU {
			u, okU = ordinals()[units]
		}
		if okT && okU && t >= 20 && u < 10 {
			return float64(t + u), true
		}
	}
	return 0, false
}

// numeric reports whether a word is a number by itself.
func numeric(low string) bool {
	if _, ok := wordValue(low); ok {
		return true
	}
	return scale(low) > 1 || digitRuns(low) != nil && strings.Trim(low, "0123456789.,:") == ""
}

// digitRuns are the figures inside a token: "3:2" has two, "p99" one, "1,200" one.
func digitRuns(low string) []string {
	var runs []string
	start := -1
	for i := 0; i <= len(low); i++ {
		if i < len(low) && (low[i] >= '0' && low[i] <= '9' || start >= 0 && i+1 < len(low) && (low[i] == '.' || low[i] == ',') && low[i+1] >= '0' && low[i+1] <= '9') {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			runs = append(runs, low[start:i])
			start = -1
		}
	}
	return runs
}

func figure(run string) float64 {
	v, err := strconv.ParseFloat(strings.ReplaceAll(run, ",", ""), 64)
	if err != nil {
		return math.NaN()
	}
	return v
}

// addTyped allows every value that the token at i of a field may mean, and
// returns the plain ones.
func (n *numbers) addTyped(f *field, i int) []float64 {
	w := &f.words[i]
	var plain []float64
	u := unitAt(f.text, f.words, i, i+1)
	if u == clock() {
		u |= bare // "9pm" may become "at nine"
	}
	for _, run := range w.runs() {
		v := figure(run)
		if v != v {
			continue
		}
		plain = append(plain, v)
		n.allow(v, u)
		if head, tail, ok := strings.Cut(run, "."); ok && len(tail) == 3 && len(head) <= 3 {
			n.allow(figure(head+tail), u) // "1.650 €", as half of Europe writes it
		}
		rest := strings.TrimLeft(w.low[strings.Index(w.low, run)+len(run):], "'")
		n.allow(v*max(scale(rest), 1), u)
		if i+1 < len(f.words) {
			next := &f.words[i+1]
			n.allow(v*max(scale(next.low), 1), u)
			if next.digits && f.text[w.end:next.start] == "," { // a decimal comma
				n.allow(figure(run+"."+next.low), bare)
			}
		}
		if h, m, ok := strings.Cut(run, "."); ok && len(m) == 2 {
			n.allow(figure(h)*100+figure(m), bare)
		}
		if v == math.Trunc(v) && v < 100 && i > 0 && sets()["year cue"][f.words[i-1].low] {
			n.allow(2000+v, bare)
			n.allow(1900+v, bare)
		}
		if v >= 1300 && v < 2400 { // 1630 is half past four
			n.allow(v-1200, bare)
		}
	}
	if h, m, ok := strings.Cut(w.low, ":"); ok && len(m) >= 2 && len(digitRuns(w.low)) == 2 {
		n.allowClock(int(figure(digitRuns(h)[0])), int(figure(digitRuns(m)[0])))
	}
	return plain
}

func (n *numbers) allowClock(h, m int) {
	for _, hour := range []int{h, (h + 12) % 24, h - 12} {
		if hour >= 0 {
			n.allow(float64(hour*100+m), clock())
			if m == 0 {
				n.allow(float64(hour), clock())
			}
		}
	}
}

// addHyphened allows the number words inside a compound: "six-week".
func (n *numbers) addHyphened(f *field, i int) {
	for p := range strings.SplitSeq(f.words[i].low, "-") {
		if v, ok := wordValue(p); ok {
			n.allow(v, unitAt(f.text, f.words, i, i+1))
			f.nums = append(f.nums, v)
		}
	}
}

// addCompounds allows "two hundred and six", "half a million" and "a dozen".
func (n *numbers) addCompounds(f *field) {
	ws := f.words
	for i := 0; i < len(ws); {
		v, used, ok := spelled(ws[i:])
		if !ok {
			i++
			continue
		}
		n.allow(v, unitAt(f.text, ws, i, i+used))
		f.nums = append(f.nums, v)
		i += used
	}
}

// spelled reads a number in words at the head of ws.
func spelled(ws []word) (value float64, used int, ok bool) {
	total, part := 0.0, 0.0
	for used < len(ws) && ws[used].sent == ws[0].sent {
		low := ws[used].low
		if v, isWord := ws[used].value(); isWord && !ws[used].digits {
			part += v
			if _, ord := ordinals()[low]; ord {
				return total + part, used + 1, true
			}
		} else if s := scale(low); s > 1 && ok && len(low) > 2 {
			if part == 0 {
				part = 1
			}
			if s == 100 {
				part *= s
			} else {
				total += part * s
				part = 0
			}
		} else if low == "and" && ok && used+1 < len(ws) && total+part >= 100 {
			if _, next := ws[used+1].value(); !next {
				break
			}
		} else {
			break
		}
		ok = true
		used++
		if used < len(ws) && part > 0 && part < 20 && scale(ws[used].low) < 100 && ws[used].low != "and" {
			break
		}
	}
	return total + part, used, ok
}

// addCase allows what the case knows in fields of its own: times of the
// interview, how many people there were, years of its dates, phones.
func (n *numbers) addCase(c *regards.Case) {
	for _, iv := range append([]regards.Interview{c.Interview}, c.Earlier...) {
		for _, m := range []regards.Moment{iv.Start, iv.End} {
			if !m.IsZero() {
				n.allowClock(m.Hour, m.Minute)
				n.allow(float64(m.Date.Year), bare)
			}
		}
	}
	for _, d := range []regards.Date{c.Decision.By, c.FollowUp.On, c.CanStart} {
		if !d.IsZero() {
			n.allow(float64(d.Year), bare)
		}
	}
	n.addPhone(c.Candidate.Phone)
	for _, r := range c.References {
		n.addPhone(r.Phone)
	}
}

func (n *numbers) addPhone(s string) {
	if d := onlyDigits(s); len(d) >= 5 {
		n.phones = append(n.phones, d)
	}
}

func onlyDigits(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// phoneKnown reports whether digits are the end of a phone on record.
func (n *numbers) phoneKnown(digits string) bool {
	digits = strings.TrimLeft(digits, "0")
	for _, p := range n.phones {
		if strings.HasSuffix(p, digits) || strings.HasSuffix(digits, p) {
			return true
		}
	}
	return false
}
