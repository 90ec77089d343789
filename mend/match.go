package mend

import (
	"strings"

	"golang.org/x/text/unicode/norm"
	"unicode"

	"regards/english"
)

// Found is a name in a text.
type Found struct {
	Name       string // as on the record
	Start, End int    // bytes of the text, the possessive 's not included
	Sort       Sort
}

// Match finds the name at the very beginning of s, whatever its case, accents
// and hyphens, "&" or "+" or "and" alike, and gives it as on the record with
// the bytes of s that it takes. Length is 0 when s does not begin with a name;
// an ordinary word that is also a name (Will, Carry) counts only with a
// capital.
func (n *Names) Match(s string) (name string, length int) {
	for _, f := range n.Find(s) {
		if f.Start == 0 {
			return f.Name, f.End
		}
	}
	return "", 0
}

// Find lists the names in s, from left to right, none inside another.
func (n *Names) Find(s string) []Found {
	if n == nil {
		return nil
	}
	toks := scan(s)
	var found []Found
	at := 0
	starts := make([]int, len(toks))
	for i, t := range toks {
		starts[i] = at + strings.Index(s[at:], t.s)
		at = starts[i] + len(t.s)
	}
	for i := 0; i < len(toks); {
		k, took, tail := n.at(toks, i)
		if took == 0 || k.weak && !capitalised(toks[i].s) {
			i++
			continue
		}
		last := i + took - 1
		found = append(found, Found{Name: k.text, Start: starts[i], End: starts[last] + len(toks[last].s) - tail, Sort: k.sort})
		i += took
	}
	return found
}

// at is the longest name at token i, the tokens it takes, and the bytes of
// the last token that are a possessive ending.
func (n *Names) at(toks []token, i int) (k *known, took, tail int) {
	if n == nil || toks[i].kind == mark || toks[i].kind == number {
		return nil, 0, 0
	}
	first, bare := firstPart(toks[i].low), ""
	if strings.HasSuffix(first, "s") {
		bare = first[:len(first)-1]
	}
	for _, key := range [2]string{first, bare} {
		if key == "" {
			continue
		}
		list := n.byFirst[key]
		for j := range list {
			if took, tail := covers(list[j].parts, toks[i:]); took > 0 {
				return &list[j], took, tail
			}
		}
	}
	return nil, 0, 0
}

// covers is how many tokens the parts of a name take, 0 when they are not
// there, and the length of a possessive ending on the last one.
func covers(parts []string, toks []token) (took, tail int) {
	p := 0
	for i := range toks {
		t := &toks[i]
		if t.fixed || i > 0 && t.kind == mark && t.s != "&" && t.s != "+" && t.s != "," {
			return 0, 0
		}
		if t.s == "," {
			if i == 0 || i+1 >= len(toks) {
				return 0, 0
			}
			continue
		}
		rest := foldLow(t.low)
		for rest != "" {
			part, more, _ := strings.Cut(rest, " ")
			switch {
			case p == len(parts):
				return 0, 0
			case part == parts[p] || (part == "&" || part == "+" || part == "n") && parts[p] == "and":
				p++
			case p == len(parts)-1 && more == "" && part == parts[p]+"s" && ending(t.low) > 0:
				return i + 1, ending(t.low)
			default:
				return 0, 0
			}
			rest = more
		}
		if p == len(parts) {
			return i + 1, 0
		}
	}
	return 0, 0
}

// ending is the length of a possessive ending: 's, or a bare s.
func ending(low string) int {
	if strings.HasSuffix(low, "'s") {
		return 2
	}
	if strings.HasSuffix(low, "s") {
		return 1
	}
	return 0
}

// fold is a word without case, accents, dots and apostrophes; hyphens are
// spaces.
func fold(s string) string { return foldLow(lower(s)) }

func foldLow(s string) string {
	easy := true
	for i := 0; i < len(s) && easy; i++ {
		c := s[i]
		easy = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '&' || c == '+'
	}
	if easy {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == '-' || r == ' ':
			b.WriteByte(' ')
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'ß':
			b.WriteString("ss")
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' || r == '+':
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

func firstPart(low string) string {
	part, _, _ := strings.Cut(foldLow(low), " ")
	return part
}

// foldParts are the folded words of a name, "&" and "+" as "and".
func foldParts(name string) []string {
	parts := strings.Fields(fold(name))
	for i, p := range parts {
		if p == "&" || p == "+" {
			parts[i] = "and"
		}
	}
	return parts
}

// settleNames writes every name as it stands on the record.
func (d *draft) settleNames() {
	if d.names == nil || !d.anyName() {
		return
	}
	out := d.spare[:0]
	for i := 0; i < len(d.toks); {
		k, took, tail := d.names.at(d.toks, i)
		if took == 0 || d.toks[i].fixed || !d.meansName(k, i, took, tail) {
			out = append(out, d.toks[i])
			i++
			continue
		}
		t := token{kind: word, gap: d.toks[i].gap}
		t.set(k.text)
		if tail > 0 {
			t.set(k.text + "'s")
		}
		t.fixed, t.name = true, true
		d.honorific(out)
		out = append(out, t)
		i += took
	}
	d.toks, d.spare = out, d.toks
}

// anyName reports whether there may be a name in the answer.
func (d *draft) anyName() bool {
	for i := range d.toks {
		if _, took, _ := d.names.at(d.toks, i); took > 0 {
			return true
		}
	}
	return false
}

// honorific gives the title before a name its capital and its dot.
func (d *draft) honorific(out []token) {
	if len(out) == 0 {
		return
	}
	t := &out[len(out)-1]
	if t.kind != word || !lexiconHas(t.low, honorificClass) {
		return
	}
	s := capitalise(strings.TrimRight(t.low, "."))
	if !british(d.style) && len(s) < 4 || s == "Prof" {
		s += "."
	}
	t.set(s)
	t.fixed = true
}

// meansName reports whether a word that is also an ordinary one is meant as
// the name here: "at carry", "will said", "april's"; not "to carry pallets".
func (d *draft) meansName(k *known, i, took, tail int) bool {
	t := &d.toks[i]
	if tail == 1 && took == 1 { // "rexs sister" is Rex's; "hopes" and "carlas" alone are not sure
		if k.weak || i+1 >= len(d.toks) || d.toks[i+1].kind != word || d.toks[i+1].in(functionClass) {
			return false
		}
	}
	if !k.weak || took > 1 {
		return true
	}
	opens := i == 0 || d.toks[i-1].stops()
	if capitalised(t.s) && (!opens || k.first) {
		return true
	}
	if capitalised(t.s) && k.sort == Firm && i+1 < len(d.toks) && english.Auxiliary(d.toks[i+1].low) {
		return true // "Lodestar is entering South Dakota"
	}
	if k.first || shouted(t.s) {
		return false
	}
	if tail > 0 {
		return true
	}
	var before, behind *token
	if i > 0 {
		before = &d.toks[i-1]
	}
	if i+1 < len(d.toks) {
		behind = &d.toks[i+1]
	}
	if before != nil && lexiconHas(before.low, honorificClass) {
		return true
	}
	return d.saidOf(k, before, behind)
}

// saidOf decides by the neighbours of a lower-case word that is also a name.
func (d *draft) saidOf(k *known, before, behind *token) bool {
	alone := behind == nil || behind.ends() || behind.in(functionClass) || behind.kind == mark
	if k.sort == Person {
		if before != nil && before.in(askClass) && (alone || !english.Verb(behind.low)) {
			return before.low != "to" || alone && !english.Verb(k.parts[0])
		}
		return behind != nil && before == nil && pastOrThird(behind.low)
	}
	if before == nil {
		return false
	}
	switch before.low {
	case "at", "@":
		return alone
	case "from", "for", "with", "w/", "join", "joining", "joined":
		return alone
	case "to":
		return alone && !english.Verb(k.parts[0]) && behind == nil
	}
	return false
}

func pastOrThird(w string) bool {
	_, forms, ok := english.VerbForms(w)
	if !ok {
		return false
	}
	for _, f := range forms {
		if f == english.ThirdForm || f == english.PastForm {
			return !english.Verb(w)
		}
	}
	return false
}

// Lookup finds a single word, in any case, among the names. It is nothing for
// a nil Names.
func (n *Names) Lookup(w string) (name string, sort Sort, ok bool) {
	if n == nil {
		return "", 0, false
	}
	part := fold(w)
	for _, k := range n.byFirst[firstPart(part)] {
		if len(k.parts) == 1 && k.parts[0] == part {
			return k.text, k.sort, true
		}
	}
	return "", 0, false
}
