package mend

import (
	"slices"
	"strings"
	"unicode/utf8"

	"regards"
	"regards/english"
)

// Names is what is known to be a name on one record, so that it is spelled
// and capitalised as there. It is safe for use by several at once.
type Names struct {
	byFirst map[string][]known // by the folded first part; longest first
}

// Sort is whose name it is.
type Sort uint8

// The sorts of names.
const (
	Person Sort = iota + 1
	Firm
	Place // of work or of living, products, whatever was typed with a capital
)

// known is one name.
type known struct {
	parts []string // folded: lower case, without accents, dots, apostrophes, hyphens
	text  string   // as on the record
	sort  Sort
	weak  bool // also an ordinary word: Will, Carry, April
	first bool // only said to be a name where it was typed with a capital
}

// NamesOf gathers the names of a case: the people, the employers in full, in
// short and without their legal form, places of evidence and addresses, and
// words that were typed with a capital inside an answer.
func NamesOf(c *regards.Case) *Names {
	n := &Names{byFirst: make(map[string][]known)}
	if c == nil {
		return n
	}
	n.addPerson(c.Candidate.Name)
	n.addFirm(c.Employer.Name)
	n.addFirm(c.Employer.Short)
	for _, f := range c.Candidate.OtherEmployers {
		n.addFirm(f)
	}
	rounds := append([]regards.Interview{c.Interview}, c.Earlier...)
	for _, r := range rounds {
		for _, p := range r.Interviewers {
			n.addPerson(p.Name)
		}
	}
	for _, r := range c.References {
		n.addPerson(r.Name)
		for _, k := range r.Knows {
			n.addPerson(k)
		}
	}
	n.addPerson(c.Decision.Who)
	n.addPerson(c.FollowUp.With)
	for _, line := range append(slices.Clone(c.Candidate.Address), c.Employer.Address...) {
		n.learn(line, true)
	}
	for _, e := range c.Candidate.Evidence {
		n.learn(e.At, true)
		n.learn(e.Did, false)
	}
	for _, r := range rounds {
		n.learnRound(r)
	}
	for first := range n.byFirst {
		slices.SortStableFunc(n.byFirst[first], func(a, b known) int { return len(b.parts) - len(a.parts) })
	}
	return n
}

// learnRound learns from the answers of one interview. Private text is not
// read: nothing may come from it.
func (n *Names) learnRound(r regards.Interview) {
	for _, s := range r.Like {
		n.learn(s, false)
	}
	n.learn(r.ShouldHaveSaid, false)
	for _, p := range r.Interviewers {
		n.learn(p.Topic, false)
		n.learn(p.Told, false)
		for _, need := range p.Needs {
			n.learn(need.At, true)
			for _, s := range []string{need.Need, need.Help, need.Did, need.So} {
				n.learn(s, false)
			}
		}
		for _, o := range p.Objections {
			n.learn(o.About, false)
			n.learn(o.Answer, false)
		}
		for _, pr := range p.Promises {
			n.learn(pr.What, false)
		}
	}
}

// add keeps a name unless it is there already.
func (n *Names) add(text string, sort Sort, weak bool) {
	k := known{parts: foldParts(text), text: text, sort: sort, weak: weak}
	if len(k.parts) == 0 || len(k.parts) == 1 && len(k.parts[0]) < 2 {
		return
	}
	for _, have := range n.byFirst[k.parts[0]] {
		if slices.Equal(have.parts, k.parts) && have.first == k.first {
			return
		}
	}
	n.byFirst[k.parts[0]] = append(n.byFirst[k.parts[0]], k)
}

// addPerson adds a full name, the given name, and the surname with its
// particles; a suffix (Jr., III) belongs to the full name only.
func (n *Names) addPerson(name string) {
	name, _, _ = strings.Cut(name, "(")
	fields := strings.Fields(name)
	for len(fields) > 1 && lexiconHas(fields[0], honorificClass) {
		fields = fields[1:]
	}
	if len(fields) == 0 || !capitalised(fields[0]) || lexiconHas(fields[0], detClass) {
		return
	}
	for _, f := range fields {
		if !capitalised(f) && !lexiconHas(f, particleClass) && !strings.ContainsAny(f, "'-") {
			return // "the hiring committee" is nobody's name
		}
	}
	n.add(strings.Join(fields, " "), Person, len(fields) == 1 && ordinaryGiven(fields[0]))
	for len(fields) > 1 && lexiconHas(fields[len(fields)-1], suffixClass) {
		fields = fields[:len(fields)-1]
	}
	n.add(strings.Join(fields, " "), Person, len(fields) == 1 && ordinaryGiven(fields[0]))
	n.add(fields[0], Person, ordinaryGiven(fields[0]))
	if len(fields) < 2 {
		return
	}
	at := len(fields) - 1
	for at > 1 && (lexiconHas(fields[at-1], particleClass) || !capitalised(fields[at])) {
		at--
	}
	if at < len(fields)-1 && at > 1 && !capitalised(fields[at]) && len(fields[at]) == 1 {
		at-- // Souza e Silva
	}
	n.add(strings.Join(fields[at:], " "), Person, at == len(fields)-1 && english.Known(fold(fields[at])))
	if at > 1 {
		n.add(fields[0]+" "+strings.Join(fields[at:], " "), Person, false)
	}
	if at == 1 && len(fields) > 2 {
		n.add(fields[len(fields)-1], Person, english.Known(fold(fields[len(fields)-1])))
	}
}

// ordinaryGiven reports whether a given name is also a word that people type:
// Will, Grace, Hope; not Rex, which is hardly anything else.
func ordinaryGiven(name string) bool {
	low := fold(name)
	return english.Known(low) && (!english.GivenName(name) || english.Frequency(low) > 2 || english.Verb(low))
}

// addFirm adds a firm in full, without its legal form, its first words, and
// every word of it that is nothing else.
func (n *Names) addFirm(name string) {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return
	}
	n.add(name, Firm, len(fields) == 1 && english.Known(lower(name)))
	for len(fields) > 1 && (lexiconHas(fields[len(fields)-1], legalClass) || fields[len(fields)-1] == "&") {
		fields = fields[:len(fields)-1]
		n.add(strings.TrimRight(strings.Join(fields, " "), ",&"), Firm, len(fields) == 1 && english.Known(fold(fields[0])))
	}
	for k := 2; k < len(fields); k++ {
		if last := lower(fields[k-1]); last != "&" && last != "and" && !lexiconHas(last, functionClass) {
			n.add(strings.TrimRight(strings.Join(fields[:k], " "), ","), Firm, false)
		}
	}
	for _, f := range fields {
		f = strings.Trim(f, ",")
		if len(f) > 3 && capitalised(f) && !english.Known(lower(f)) {
			n.add(f, Firm, false)
		}
	}
}

// learn takes names from a text by their capitals: words in mid-sentence that
// no dictionary knows in lower case, and runs of capitalised words. In a place
// the first word counts as well.
func (n *Names) learn(text string, place bool) {
	if !mayName(text) {
		return
	}
	r := rooms.Get().(*room)
	defer rooms.Put(r)
	r.toks = scanInto(r.toks[:0], clean(text))
	d := draft{toks: r.toks}
	if d.shoutedWhole() || d.titled() && !place {
		return
	}
	for i := 0; i < len(d.toks); i++ {
		t := &d.toks[i]
		opens := i == 0 || d.toks[i-1].stops()
		if t.kind != word || !capitalised(t.s) || opens && !place || t.low == "i" || t.e != nil && len(t.e.capitals) > 0 && !place {
			continue
		}
		if opens && t.in(functionClass) {
			continue // The Copper Rail is Copper Rail
		}
		j := i + 1
		for j < len(d.toks) && d.toks[j].kind == word && capitalised(d.toks[j].s) && d.toks[j].gap {
			j++
		}
		if j-i > 1 && (!opens || place) && !shouted(t.s) {
			n.add(text2(d.toks[i:j]), Place, false)
		}
		ordinary := english.Known(t.low)
		switch {
		case strings.Contains(t.low, "'") || shouted(t.s) && ordinary:
		case !ordinary:
			n.add(t.s, Place, false)
		case !opens && !place && !shouted(t.s):
			n.addTyped(t.s)
		}
	}
}

// mayName is a quick look that spares most answers the reading: without a
// capital there is no name. An "&" may bring one ("r&r").
func mayName(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf || c == '&' {
			return true
		}
	}
	return false
}

// addTyped remembers that an ordinary word was typed with a capital in
// mid-sentence; it keeps a capital where it is typed with one.
func (n *Names) addTyped(s string) {
	k := known{parts: []string{fold(s)}, text: s, sort: Place, weak: true, first: true}
	for _, have := range n.byFirst[k.parts[0]] {
		if len(have.parts) == 1 {
			return
		}
	}
	n.byFirst[k.parts[0]] = append(n.byFirst[k.parts[0]], k)
}

func text2(toks []token) string {
	var b strings.Builder
	for i, t := range toks {
		if i > 0 && t.gap {
			b.WriteByte(' ')
		}
		b.WriteString(t.s)
	}
	return b.String()
}

func lexiconHas(w string, c class) bool {
	e := lexicon()[strings.Trim(lower(w), ".,")]
	return e != nil && e.class&c != 0
}
