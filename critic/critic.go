package critic

import (
	"sort"
	"strings"

	"regards"
)

// Input is a letter with what it has to stand up to.
type Input struct {
	Case     *regards.Case
	To       string // the reader's name as on the record; the letter's own when empty
	Letter   regards.Letter
	Siblings []regards.Letter // the other letters of this panel
	Others   []regards.Case   // the candidate's other cases: their employers and people must not turn up here
	Day      regards.Date     // the day on which the letter is read as written; zero skips what depends on it
	Pasted   bool             // a foreign letter: what was tuned on our own letters only informs
}

// Read reads the letter and returns what is to be said about it, in order of
// place. Positions are bytes of in.Letter.Body(). The same input always gives
// the same findings.
func Read(in Input) []regards.Finding { return Prepare(in.Case).Read(in) }

// Read is [Read] against a case that was indexed before; in.Case is not
// looked at. A panel shares one Record.
func (r *Record) Read(in Input) []regards.Finding {
	v := r.view(in)
	v.checkReader()
	v.checkNames()
	v.dated = v.mentions()
	v.markDates()
	v.checkDates()
	v.checkFigures()
	v.checkContact()
	v.checkRole()
	v.checkSpelling()
	v.checkGrammar()
	v.private()
	v.checkPhrases()
	v.checkClaims()
	v.checkAreas()
	v.checkObjections()
	v.checkPromises()
	v.checkTone()
	v.checkShape()
	v.checkLength()
	v.checkKind()
	v.checkSiblings()
	return v.result()
}

// view is one reading: the record, the letter, and the findings so far.
type view struct {
	rec          *Record
	in           Input
	t            *text
	reader       *regards.Interviewer // nil when the record does not know the reader
	readerIndex  int                  // -1 when unknown
	readerTokens []string
	dated        []mention
	used         []bool           // words that a date or a phone has accounted for
	hits         []match          // phrases of the tables found in the letter
	numbers      map[float64]bool // values of the main part, read when first asked for
	out          []regards.Finding
}

func (r *Record) view(in Input) *view {
	v := &view{rec: r, in: in, t: r.texts.read(in.Letter), readerIndex: -1}
	if in.To == "" {
		v.in.To = in.Letter.To
	}
	if p := r.c.Interviewer(v.in.To); p != nil {
		v.reader, v.readerIndex = p, r.index(p.Name)
	}
	name := v.in.To
	if v.reader != nil {
		name = v.reader.Name
	}
	v.readerTokens = nameTokens(name)
	v.used = make([]bool, len(v.t.words))
	return v
}

func (v *view) markDates() {
	for _, m := range v.dated {
		for i := m.from; i < m.to; i++ {
			v.used[i] = true
		}
	}
}

// kind is what the letter is for; a thank-you when it does not say.
func (v *view) kind() regards.Kind {
	if v.in.Letter.Kind == "" {
		return regards.ThankYou
	}
	return v.in.Letter.Kind
}

// tone is the letter's register, else that of the conversation.
func (v *view) tone() regards.Tone {
	if v.in.Letter.Tone != "" {
		return v.in.Letter.Tone
	}
	if v.reader != nil {
		return v.reader.Tone.Or(regards.Neutral)
	}
	return regards.Neutral
}

// finding adds what the text table says under key ("F12" or "F12/past") about
// a place. {} in the text is the place's own words, {2} is extra.
func (v *view) finding(key string, b block, record, extra string) {
	id, _, _ := strings.Cut(key, "/")
	rule := ruleTable()[id]
	if !rule.For(v.kind()) {
		return
	}
	f := regards.Finding{Rule: id, Severity: rule.Severity, Start: b.start, End: b.end, Record: record}
	if v.in.Pasted {
		f.Severity = rule.Pasted
	}
	said := remedies()[key]
	if said.severity != "" && weight(said.severity) > weight(f.Severity) {
		f.Severity = said.severity
	}
	quote := shorten(v.t.body[b.start:b.end])
	f.Text = strings.ReplaceAll(strings.ReplaceAll(said.text, "{2}", extra), "{}", quote)
	v.out = append(v.out, f)
}

// place is finding without a record path and without extra words.
func (v *view) place(key string, start, end int) { v.finding(key, block{start, end}, "", "") }

// whole is a finding about the letter as a whole.
func (v *view) whole(key, record, extra string) { v.finding(key, block{}, record, extra) }

// shorten keeps a quotation to a length that fits a margin.
func shorten(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= 70 {
		return s
	}
	cut := strings.LastIndexByte(s[:66], ' ')
	if cut < 30 {
		for cut = 66; cut > 0 && s[cut]&0xC0 == 0x80; cut-- {
		}
	}
	return s[:cut] + " …"
}

func weight(s regards.Severity) int {
	switch s {
	case regards.Block:
		return 0
	case regards.Warn:
		return 1
	}
	return 2
}

// result orders the findings by place and drops what was said twice about one
// place under one rule.
func (v *view) result() []regards.Finding {
	sort.SliceStable(v.out, func(i, j int) bool {
		a, b := v.out[i], v.out[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return weight(a.Severity) < weight(b.Severity)
	})
	out := v.out[:0]
	for _, f := range v.out {
		twice := false
		for _, g := range out {
			twice = twice || g.Rule == f.Rule && g.Start == f.Start && (g.End == f.End && g.Text == f.Text || f.End > f.Start)
		}
		if !twice {
			out = append(out, f)
		}
	}
	return out
}
