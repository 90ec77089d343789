package mend

import (
	"strconv"
	"strings"

	"regards/english"
)

// units spells out what stands behind a figure and joins the two where a
// thing follows: 10 mos is 10 months, 18 bed units are 18-bed units. Whether
// small figures then become words is wordCounts' business.
func (d *draft) units() {
	if !d.any(func(t *token) bool { return t.e != nil && t.e.unit != nil }) {
		return
	}
	d.rewrite(func(out []token, i int) ([]token, int) {
		t, u := d.at(i), d.at(i+1)
		if t.kind != number && !(t.kind == word && isNumeral(t.low) && t.low != "one") || t.fixed || u == nil || u.fixed || u.e == nil || u.e.unit == nil || !u.gap {
			return nil, 0
		}
		unit := u.e.unit
		if b := d.at(i + 2); b != nil && b.figure() && capitalised(u.s) {
			return nil, 0 // two Year 11 sets
		}
		if u.low == "y" || u.low == "h" && d.style.Country == "" {
			return nil, 0
		}
		if a := d.at(i - 1); (unit.compound || a != nil && a.low == "a" && unit.kind == "time") && t.low != "1" && d.joinsNext(i+1) && d.mayJoin(i) {
			return d.putCompound(out, t, unit), 2
		}
		if unit.kind == "symbol" || unit.kind == "count" {
			return nil, 0
		}
		if u.low == unit.one && t.low != "1" && d.joinsNext(i+1) {
			return nil, 0 // 40 night RNs
		}
		many := unit.several
		if t.low == "1" {
			many = unit.one
		}
		out = append(out, *t)
		out = put(out, true, word, strings.Fields(many)...)
		if b, c := d.at(i+2), d.at(i+3); b != nil && b.low == "no" && c != nil && c.kind == word && !c.is("matter", "more", "less", "longer", "later", "doubt", "problem") {
			out = put(out, false, mark, ",")
		}
		if b := d.at(i + 2); b != nil && b.is("experience", "exp") && unit.one != "one" {
			out = put(out, true, word, "of")
		}
		return out, 2
	})
}

// joinsNext reports whether the unit at i is followed by the thing that it
// measures: a noun in the same breath.
func (d *draft) joinsNext(i int) bool {
	b := d.at(i + 1)
	if b == nil || b.kind != word && !(b.kind == mixed && strings.Contains(b.s, "-")) || b.in(functionClass) || b.in(adverbClass) || b.in(detClass) || isNumeral(b.low) || !b.gap || b.is("experience", "exp") {
		return false
	}
	u := d.at(i)
	if u.low == "cover" || u.low == "step" || u.low == "man" {
		return !b.in(prepClass) && nounish(b)
	}
	return nounish(b)
}

// nounish reports whether a word can be a thing: it is no form of a verb only.
func nounish(t *token) bool {
	if strings.HasSuffix(t.low, "ly") || strings.HasSuffix(t.low, "'t") || t.e != nil && t.e.chatter != "" {
		return false
	}
	_, forms, ok := english.VerbForms(t.low)
	if !ok {
		return true
	}
	for _, f := range forms {
		if f == english.PastForm && !english.Verb(t.low) {
			return false
		}
	}
	return true
}

// mayJoin reports whether the figure at i is free to join its unit: not the
// second half of "from 9 to 2", not a decimal in words.
func (d *draft) mayJoin(i int) bool {
	b := d.at(i - 1)
	return b == nil || !b.is("->", "=", "number", "no.", "$", "per") && !strings.Contains(d.at(i).s, ":")
}

// putCompound writes 18-bed; small counts of time become words: six-week.
func (d *draft) putCompound(out []token, t *token, u *unit) []token {
	n := t.s
	if k := len(out); k > 1 && out[k-1].low == "to" && out[k-2].kind == number {
		out[k-2].kind = mixed
		out[k-2].set(out[k-2].s + "-") // 12- to 14-hour days
	} else if v, err := strconv.Atoi(n); err == nil && v > 1 && v <= 10 && u.kind != "measure" {
		n = english.Number(v)
	}
	return put(out, t.gap, mixed, n+"-"+strings.ReplaceAll(u.one, " ", "-"))
}

// ordinals writes 1st to 10th in words, joined to what follows where it
// stands before a thing: 1st yr turnover is first-year turnover. The 5th of a
// month stays.
func (d *draft) ordinals() {
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := d.at(i)
		w := ordinal(t.low)
		if t.fixed || t.kind != mixed || w == "" || d.isDate(i) {
			return nil, 0
		}
		u := d.at(i + 1)
		if u != nil && u.is("yr", "year") && d.joinsNext(i+1) {
			return put(out, t.gap, mixed, w+"-year"), 2
		}
		return put(out, t.gap, word, w), 1
	})
}

// isDate reports whether the ordinal at i is a day of the month: "by the 5th,",
// "May 5th", "the 5th of May".
func (d *draft) isDate(i int) bool {
	a, b := d.at(i-1), d.at(i+1)
	if a != nil && a.e != nil && len(a.e.capitals) > 0 {
		return true
	}
	if b != nil && b.is(months...) {
		return true // "8th june"
	}
	if a == nil || a.low != "the" {
		return false
	}
	if c, e := d.at(i+2), d.at(i+3); b != nil && b.is("and", "or", "&", "+") && c != nil && ordinal(c.low) != "" && e != nil && e.kind == word && !e.in(functionClass) {
		return false // the 2nd and 3rd shifts
	}
	return b == nil || b.ends() || b.is("of", "and", "or", "to", "so", "every", "each", "but", "when", "they", "we", "i")
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}

func ordinal(low string) string {
	switch low {
	case "1st":
		return "first"
	case "2nd":
		return "second"
	case "3rd":
		return "third"
	}
	if n, ok := strings.CutSuffix(low, "th"); ok && len(n) <= 2 {
		switch n {
		case "4":
			return "fourth"
		case "5":
			return "fifth"
		case "6":
			return "sixth"
		case "7":
			return "seventh"
		case "8":
			return "eighth"
		case "9":
			return "ninth"
		case "10":
			return "tenth"
		}
	}
	return ""
}
