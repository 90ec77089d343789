package main

import (
	"encoding/json"
	"io"
	"time"

	"regards"
	"regards/compose"
	"regards/plan"
)

// The shapes below are a contract, written down in docs/json.md: other programs
// rely on their names. Fields are added, never renamed or removed. Lists are
// never null; what is null is not made by this release.

type writtenJSON struct {
	Letters     []letterJSON   `json:"letters"`
	Panel       panelJSON      `json:"panel"`
	Coverage    []coverageJSON `json:"coverage"`
	Doubts      []doubtJSON    `json:"doubts"`
	Hints       []hintJSON     `json:"hints"`
	Notes       []string       `json:"notes"`
	WrittenAt   string         `json:"written_at"` // RFC 3339
	Plan        []stepJSON     `json:"plan"`
	Risks       []riskJSON     `json:"risks"`
	ClosingCard *cardJSON      `json:"closing_card"`
	Briefs      []briefJSON    `json:"briefs"`
}

type reviewJSON struct {
	To       string        `json:"to"`
	Subject  string        `json:"subject"`
	Body     string        `json:"body"`
	Words    int           `json:"words"`
	Findings []findingJSON `json:"findings"`
}

type letterJSON struct {
	To         string          `json:"to"`
	Kind       string          `json:"kind"`
	Channel    string          `json:"channel"`
	Tone       string          `json:"tone"`
	Subject    string          `json:"subject"`
	Body       string          `json:"body"`
	Words      int             `json:"words"`
	Paragraphs []paragraphJSON `json:"paragraphs"`
	Facts      []factJSON      `json:"facts"`
	Enclosures []string        `json:"enclosures"`
	Sheet      *sheetJSON      `json:"sheet,omitempty"`
	Findings   []findingJSON   `json:"findings"`
}

type paragraphJSON struct {
	Areas []string   `json:"areas"`
	Text  string     `json:"text"`
	Facts []factJSON `json:"facts"`
}

type factJSON struct {
	Text string `json:"text"`
	From string `json:"from"`
}

type sheetJSON struct {
	Sender []string `json:"sender"`
	Date   string   `json:"date"`
	Inside []string `json:"inside"`
	Size   string   `json:"size"`
}

type findingJSON struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Text     string `json:"text"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Record   string `json:"record,omitempty"`
}

type panelJSON struct {
	Overlap float64 `json:"overlap"`
}

type coverageJSON struct {
	With       string `json:"with"`
	Thanks     string `json:"thanks"`
	Interest   string `json:"interest"`
	Needs      string `json:"needs"`
	Objections string `json:"objections"`
	NextStep   string `json:"next_step"`
}

type doubtJSON struct {
	Path       string `json:"path"`
	Answer     string `json:"answer"`
	ReadAs     string `json:"read_as"`
	Sentence   string `json:"sentence"`
	Suggestion string `json:"suggestion"`
}

type hintJSON struct {
	To   string `json:"to"`
	Path string `json:"path"`
	Text string `json:"text"`
}

func (w *written) printJSON(out io.Writer) error {
	o := writtenJSON{Letters: []letterJSON{}, Panel: panelJSON{w.panel.Overlap}, Coverage: coverageOf(w.panel.Coverage), Doubts: doubtsOf(w.panel.Doubts),
		Hints: []hintJSON{}, Notes: append([]string{}, w.panel.Notes...), WrittenAt: w.now.Format(time.RFC3339)}
	if err := w.around(&o); err != nil {
		return err
	}
	for i, l := range w.panel.Letters {
		o.Letters = append(o.Letters, letterOf(l, w.findings[i]))
	}
	for _, h := range w.panel.Hints {
		o.Hints = append(o.Hints, hintJSON{h.To, h.Path, h.Text})
	}
	return writeJSON(out, o)
}

// around adds what goes with the letters: the plan, the risks, the closing
// card and a brief for each reference.
func (w *written) around(o *writtenJSON) error {
	p := &planned{w.c, w.now, plan.FollowUps(w.c, w.now)}
	s, err := p.standing()
	if err != nil {
		return err
	}
	o.Plan, o.Risks, o.ClosingCard = stepsOf(p.plan.Steps), risksOf(s.Risks), cardOf(compose.Card(w.c, w.now))
	var all []regards.Brief
	for _, r := range w.c.References {
		b, _, err := compose.Brief(w.c, r.Name, w.now) // its doubts are told by regards brief
		if err != nil {
			return err
		}
		all = append(all, b)
	}
	o.Briefs = briefsOf(all)
	return nil
}

// writeJSON prints v indented, with signs such as & as they are.
func writeJSON(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func letterOf(l regards.Letter, fs []regards.Finding) letterJSON {
	j := letterJSON{To: l.To, Kind: string(l.Kind), Channel: string(l.Channel), Tone: string(l.Tone), Subject: l.Subject,
		Body: l.Body(), Words: l.Words(), Paragraphs: []paragraphJSON{}, Facts: []factJSON{}, Enclosures: append([]string{}, l.Enclosures...), Findings: findingsOf(fs)}
	for _, p := range l.Paragraphs {
		q := paragraphJSON{Areas: []string{}, Text: p.Text, Facts: []factJSON{}}
		for _, a := range p.Areas {
			q.Areas = append(q.Areas, string(a))
		}
		for _, f := range p.Facts {
			q.Facts = append(q.Facts, factJSON{f.Text, f.From})
		}
		j.Paragraphs, j.Facts = append(j.Paragraphs, q), append(j.Facts, q.Facts...)
	}
	if s := l.Sheet; s != nil {
		j.Sheet = &sheetJSON{append([]string{}, s.Sender...), s.Date, append([]string{}, s.Inside...), s.Size}
	}
	return j
}

func findingsOf(fs []regards.Finding) []findingJSON {
	out := []findingJSON{}
	for _, f := range fs {
		out = append(out, findingJSON{f.Rule, string(f.Severity), f.Text, f.Start, f.End, f.Record})
	}
	return out
}
