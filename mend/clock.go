package mend

import (
	"strconv"
	"strings"
)

// british reports whether times are written with a stop ("10.30 pm") and
// titles without one ("Ms").
func british(st Style) bool {
	switch st.Country {
	case "GB", "IE", "AU", "NZ", "ZA":
		return true
	}
	return false
}

// clocks writes times of day by the country: 430pm is 4:30 p.m. or 4.30 pm. A
// time without am or pm ("lineup at 430") is left and said to be unsure.
func (d *draft) clocks() {
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := &d.toks[i]
		if t.fixed || t.kind != mixed && t.kind != number {
			return nil, 0
		}
		if a, b, ok := strings.Cut(t.low, "-"); ok { // 7p-7a, 9am-5pm
			if h, m, half, ok := clock(a, ""); ok && half != "" {
				if h2, m2, half2, ok := clock(b, ""); ok && half2 != "" {
					out = d.putTime(out, t.gap, h, m, half)
					return d.putTime(put(out, true, word, "to"), true, h2, m2, half2), 1
				}
			}
			if minutes(a) && plainTime(b) || minutes(b) && plainTime(a) { // "when kids come out 8.30-9"
				if p := d.at(i - 1); p != nil && p.kind == word && !p.is("from", "between") {
					out = put(out, true, word, "from")
				}
				return put(put(put(out, true, number, a), true, word, "to"), true, number, b), 1
			}
			return nil, 0
		}
		half, n := "", 1
		if b := d.at(i + 1); b != nil && b.is("am", "pm", "a.m.", "p.m.", "a.m", "p.m") {
			half, n = b.low, 2
		}
		h, m, half, ok := clock(t.low, half)
		if ok && half != "" && (t.kind == number || len(t.low) > 2 && t.low[len(t.low)-1] == 'm') {
			return d.putTime(out, t.gap, h, m, half), n
		}
		if d.doubtfulTime(i) {
			out = append(out, *t)
			out[len(out)-1].doubt = t.s[:len(t.s)-2] + timeSign(d.style) + t.s[len(t.s)-2:]
			return out, 1
		}
		return nil, 0
	})
}

// minutes reports whether s is a time with its minutes: 8.30, 9:15.
func minutes(s string) bool {
	h, m, ok := strings.Cut(strings.Replace(s, ":", ".", 1), ".")
	return ok && len(m) == 2 && m[0] < '6' && strings.Trim(m, "0123456789") == "" && plainTime(h)
}

// plainTime reports whether s is an hour, with or without minutes.
func plainTime(s string) bool {
	h, err := strconv.Atoi(s)
	return err == nil && h > 0 && h < 25 || strings.ContainsAny(s, ".:") && minutes(s)
}

// clock reads 7, 730, 7:30, 7.30 with a tail a, p, am or pm.
func clock(s, half string) (h, m, ap string, ok bool) {
	for _, end := range []string{"am", "pm", "a", "p"} {
		if rest, found := strings.CutSuffix(s, end); found && half == "" {
			s, half = rest, end
			break
		}
	}
	if half == "" {
		return "", "", "", false
	}
	h, m, found := strings.Cut(strings.ReplaceAll(s, ".", ":"), ":")
	if !found && len(s) > 2 {
		h, m = s[:len(s)-2], s[len(s)-2:]
	}
	hour, err := strconv.Atoi(h)
	if err != nil || hour < 1 || hour > 12 || m != "" && (len(m) != 2 || m > "59") {
		return "", "", "", false
	}
	return strconv.Itoa(hour), m, half[:1], true
}

func timeSign(st Style) string {
	if british(st) {
		return "."
	}
	return ":"
}

func (d *draft) putTime(out []token, gap bool, h, m, half string) []token {
	if m != "" {
		h += timeSign(d.style) + m
	}
	tail := half + ".m."
	if british(d.style) {
		tail = half + "m"
	}
	out = put(put(out, gap, number, h), true, word, tail)
	out[len(out)-1].fixed, out[len(out)-2].fixed = true, true
	return out
}

// doubtfulTime reports whether a bare figure looks like a time of day: by 515,
// 430 every day.
func (d *draft) doubtfulTime(i int) bool {
	t, a, b := d.at(i), d.at(i-1), d.at(i+1)
	if t.kind != number || len(t.s) < 3 || len(t.s) > 4 || strings.ContainsAny(t.s, ".,:") {
		return false
	}
	h, err := strconv.Atoi(t.s[:len(t.s)-2])
	m := t.s[len(t.s)-2:]
	if err != nil || h < 1 || h > 12 || m > "59" || m[1] != '0' && m[1] != '5' {
		return false
	}
	if b != nil && !b.ends() && !b.is("every", "each", "daily", "sharp", "on", "and", "the", "so", "in", "latest", "when") {
		return false
	}
	if b != nil && b.is("every", "each", "daily", "sharp") {
		return true
	}
	if a == nil || m == "00" || i > 1 && (d.toks[i-2].kind == number || isNumeral(d.toks[i-2].low)) {
		return false
	}
	return a.is("by", "at", "before", "until", "till", "til", "b4")
}
