package mend

import (
	"strings"

	"regards/english"
)

// setCase lowers the first word unless it is a name, an acronym or I, writes I
// large, and begins every further sentence with a capital.
func (d *draft) setCase() {
	opens := true
	for i := range d.toks {
		t := &d.toks[i]
		if t.kind == mark {
			if t.stops() && i > 0 {
				opens = true
			}
			continue
		}
		if i > 0 && d.toks[i-1].is("mr", "mr.", "mrs", "mrs.", "ms.") && t.plain() && !t.in(functionClass) {
			t.set(capitalise(t.s))
			t.fixed = true
		}
		if i > 0 && capitalised(t.s) && d.toks[i-1].kind == word && lexiconHas(d.toks[i-1].low, honorificClass) {
			d.honorific(d.toks[:i])
		}
		switch {
		case t.low == "i" || strings.HasPrefix(t.low, "i'"):
			t.set("I" + t.low[1:])
		case i > 0 && d.toks[i-1].s == "St." && t.kind == word && !t.name:
			d.saint(t)
		case t.fixed:
		case opens && i > 0 && hasStop(d.toks[:i]):
			if (t.kind == word || t.kind == mixed) && !strings.ContainsAny(t.s[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
				t.set(capitalise(t.s))
			}
		case opens && len(t.s) == 1 && i+1 < len(d.toks) && d.toks[i+1].s == "/" && !d.toks[i+1].gap: // A/B tests
		case opens && t.in(indoorsClass) && i+1 < len(d.toks) && d.toks[i+1].figure(): // Year 9
		case opens && t.kind == word && capitalised(t.s) && !shouted(t.s) && !strings.ContainsAny(t.s, "+#") && english.Known(t.low):
			t.set(t.low)
		}
		opens = false
	}
}

// saint writes the word after "St." as a name: "marys" is Mary's.
func (d *draft) saint(t *token) {
	s := capitalise(t.s)
	if stem, found := strings.CutSuffix(s, "s"); found && english.GivenName(stem) && !strings.Contains(s, "'") {
		s = stem + "'s"
	}
	t.set(s)
	t.fixed, t.doubt = true, ""
}

func hasStop(toks []token) bool {
	for i := range toks {
		if toks[i].stops() {
			return true
		}
	}
	return false
}

// setCountry spells words as the employer's country does. Canada writes colour
// and centre, but organize.
func (d *draft) setCountry() {
	for i := range d.toks {
		t := &d.toks[i]
		if t.kind != word && t.kind != mixed || t.fixed || len(t.s) < 4 || t.in(functionClass) {
			continue
		}
		var s string
		switch d.style.Country {
		case "", "US", "PH", "PR":
			s = english.American(t.s)
		case "CA":
			s = canadian(t.s)
		default:
			s = english.British(t.s)
			if t.low == "e-mail" || t.low == "e-mails" || t.low == "e-mailed" || t.low == "e-mailing" {
				s = strings.Replace(t.s, "-", "", 1)
			}
		}
		if s != t.s {
			t.set(s)
		}
	}
}

// canadian is British but for organize, analyze and program.
func canadian(s string) string {
	us, gb := english.American(s), english.British(s)
	if us == gb {
		return s
	}
	for _, pair := range [][2]string{{"iz", "is"}, {"yz", "ys"}, {"gram", "gramme"}, {"tire", "tyre"}, {"curb", "kerb"}} {
		if strings.Contains(lower(us), pair[0]) && strings.Contains(lower(gb), pair[1]) && !strings.Contains(lower(us), pair[1]) {
			return us
		}
	}
	return gb
}

// join writes the tokens as text, notes where the unsure ones stand, and
// leaves off the signs at both ends that mean nothing there.
func (d *draft) join() string {
	d.trim()
	var b strings.Builder
	n := 0
	for i := range d.toks {
		n += len(d.toks[i].s) + 1
	}
	b.Grow(n)
	quoted := false
	for i := range d.toks {
		t := &d.toks[i]
		if b.Len() > 0 && d.spaced(i, quoted) {
			b.WriteByte(' ')
		}
		if t.s == `"` {
			quoted = !quoted
		}
		start := b.Len()
		b.WriteString(t.s)
		if t.doubt != "" {
			guess := strings.Trim(t.doubt, noGuess)
			d.unsure = append(d.unsure, Unsure{Word: t.s, Start: start, End: b.Len(), Guess: guess})
		}
	}
	return b.String()
}

// trim drops marks at the ends: everything but quotes, figures' signs and a
// question mark. A lone quotation mark goes as well.
func (d *draft) trim() {
	if d.count(`"`)%2 == 1 {
		out, gap := d.toks[:0], false
		for _, t := range d.toks {
			if t.s == `"` {
				gap = gap || t.gap
				continue
			}
			t.gap, gap = t.gap || gap, false
			out = append(out, t)
		}
		d.toks = out
	}
	single := d.count("'")%2 == 0
	for len(d.toks) > 0 && strings.Contains(".,;:-!/+&>=~'", d.toks[len(d.toks)-1].s) && !(single && d.toks[len(d.toks)-1].s == "'") {
		d.toks = d.toks[:len(d.toks)-1]
	}
	for len(d.toks) > 0 && d.toks[0].kind == mark && strings.Contains(".,;:-!?/+>=|'", d.toks[0].s) && !(single && d.toks[0].s == "'") && !(len(d.toks) > 1 && d.toks[0].s == "-" && d.toks[1].figure() && !d.toks[1].gap) {
		d.toks = d.toks[1:]
	}
}

// count is how many tokens are s.
func (d *draft) count(s string) int {
	n := 0
	for i := range d.toks {
		if d.toks[i].s == s {
			n++
		}
	}
	return n
}

// spaced reports whether a space stands before token i. Inside an open
// quotation the closing mark clings to its word.
func (d *draft) spaced(i int, quoted bool) bool {
	t, before := &d.toks[i], &d.toks[i-1]
	if t.s == `"` {
		return !quoted
	}
	if before.s == `"` {
		return !quoted
	}
	if t.kind == mark {
		switch t.s {
		case ",", ";", "?", "!", ".":
			return false
		case "%":
			return t.gap && before.kind == word
		case ":":
			return false
		case "-":
			return true
		}
		return t.gap
	}
	if before.kind == mark {
		switch before.s {
		case "-":
			return t.gap || !t.figure() // -5 is a figure
		case ",", ";", "?", "!", ".", "%":
			return true
		case ":":
			return t.gap || t.kind == word
		}
	}
	return t.gap
}
