package mend

// splitSlashes reads tight slashes. A list of three or more is written out
// ("budget/hiring/24-7 call" is "budget, hiring and 24-7 call"); a slash before
// a figure or between units is "per" or "a" ("4 hrs/wk"); with a space on one
// side it separates two things and gets both. Two words with a tight slash
// (pick/pack) are left.
func (d *draft) splitSlashes() {
	if !d.any(func(t *token) bool { return t.s == "/" }) {
		return
	}
	for i := 0; i < len(d.toks); i++ {
		if d.toks[i].s != "/" || i == 0 || i+1 == len(d.toks) {
			continue
		}
		t, before, behind := &d.toks[i], &d.toks[i-1], &d.toks[i+1]
		switch {
		case behind.kind == number && !behind.gap && (t.gap || before.kind != number) && before.low != "km":
			t.set("per")
			t.kind, t.gap, behind.gap = word, true, true
		case t.gap != behind.gap || t.gap && !(behind.e != nil && behind.e.unit != nil && countable(before)):
			t.gap, behind.gap = true, true
		case before.kind == number && (behind.e == nil || behind.e.unit == nil):
		case behind.e != nil && behind.e.unit != nil && behind.e.unit.kind == "time" && countable(before):
			t.set("a")
			t.kind, t.gap, behind.gap = word, true, true
		default:
			i = d.list(i)
		}
	}
}

// countable reports whether a rate may be of it: hrs, calls, miles.
func countable(t *token) bool {
	return t.e != nil && t.e.unit != nil && t.e.unit.kind != "symbol" || t.kind == number || t.kind == word && len(t.s) > 2 && t.s[len(t.s)-1] == 's' || t.kind == money
}

// list writes out the tight slashes that follow in this clause, if there are
// two or more, and returns where it went on.
func (d *draft) list(i int) int {
	at := []int{i}
	for j := i + 1; j < len(d.toks) && !d.toks[j].ends() && j-at[len(at)-1] < 7; j++ {
		t := &d.toks[j]
		if t.s != "/" {
			continue
		}
		if t.gap || j+1 == len(d.toks) || d.toks[j+1].gap || d.toks[j-1].kind == number {
			break
		}
		at = append(at, j)
	}
	if len(at) < 2 || shouted(d.toks[i-1].s) && len(d.toks[i-1].s) < 4 && at[1] == i+2 {
		return i
	}
	for _, j := range at {
		d.toks[j].set(",")
		d.toks[j].gap = false
		d.toks[j+1].gap = true
	}
	last := at[len(at)-1]
	d.toks[last] = token{kind: word, gap: true}
	d.toks[last].set("and")
	return last
}
