package main

import (
	"time"

	"regards"
	"regards/plan"
)

// The shapes of the plan and what goes with it; docs/json.md has them in words.

type planJSON struct {
	PlannedAt  string     `json:"planned_at"`
	Stage      string     `json:"stage"`
	NextChange string     `json:"next_change"` // empty when time alone changes nothing
	Plan       []stepJSON `json:"plan"`
	Held       []heldJSON `json:"held"` // what is not to be done now
}

type heldJSON struct {
	With   string `json:"with"`
	Until  string `json:"until"`
	Reason string `json:"reason"`
	Rule   string `json:"rule"`
}

func heldOf(all []plan.Held) []heldJSON {
	out := []heldJSON{}
	for _, h := range all {
		out = append(out, heldJSON{h.With, rfc3339(h.Until), h.Reason, h.Rule})
	}
	return out
}

type stepJSON struct {
	Kind      string `json:"kind"`
	With      string `json:"with"`
	Channel   string `json:"channel"`
	NotBefore string `json:"not_before"`
	Due       string `json:"due"`
	Reason    string `json:"reason"`
	Rule      string `json:"rule"`
	StopsWhen string `json:"stops_when"`
	From      string `json:"from,omitempty"`
}

func stepsOf(steps []regards.FollowUp) []stepJSON {
	out := []stepJSON{}
	for _, s := range steps {
		out = append(out, stepJSON{string(s.Kind), s.With, string(s.Via), rfc3339(s.NotBefore), rfc3339(s.Due), s.Reason, s.Rule, s.StopsWhen, s.From})
	}
	return out
}

// rfc3339 is a time with its offset; empty for none.
func rfc3339(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

type riskJSON struct {
	Text string `json:"text"`
	Mend string `json:"mend"`
	With string `json:"with,omitempty"`
	From string `json:"from,omitempty"`
}

func risksOf(risks []regards.Risk) []riskJSON {
	out := []riskJSON{}
	for _, r := range risks {
		out = append(out, riskJSON{r.Text, r.Mend, r.With, r.From})
	}
	return out
}

type silenceJSON struct {
	Since    string `json:"since"`
	Days     int    `json:"days"`
	Expected string `json:"expected"`
	Late     int    `json:"late"`
}

type standingJSON struct {
	Stage    string         `json:"stage"`
	Coverage []coverageJSON `json:"coverage"`
	Risks    []riskJSON     `json:"risks"`
	Silence  silenceJSON    `json:"silence"`
}

type cardJSON struct {
	Heading   string         `json:"heading"`
	When      string         `json:"when"`
	Lines     []cardLineJSON `json:"lines"`
	Questions []string       `json:"questions"`
	FindOut   []findOutJSON  `json:"find_out"`
}

type cardLineJSON struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	Say  string `json:"say"`
	Said string `json:"said"`
	From string `json:"from,omitempty"`
}

type findOutJSON struct {
	What string `json:"what"`
	Ask  string `json:"ask"`
	Why  string `json:"why"`
}

func cardOf(c regards.ClosingCard) *cardJSON {
	out := &cardJSON{Heading: c.Heading, When: c.When, Lines: []cardLineJSON{}, Questions: append([]string{}, c.Questions...), FindOut: []findOutJSON{}}
	for _, l := range c.Lines {
		out.Lines = append(out.Lines, cardLineJSON{l.Key, l.Name, l.Say, string(l.Said), l.From})
	}
	for _, f := range c.FindOut {
		out.FindOut = append(out.FindOut, findOutJSON{f.What, f.Ask, f.Why})
	}
	return out
}

type briefJSON struct {
	For      string        `json:"for"`
	Heading  string        `json:"heading"`
	Sections []sectionJSON `json:"sections"`
}

type scriptJSON struct {
	Call      string        `json:"call"`
	With      string        `json:"with"`
	Phone     string        `json:"phone"`
	Sections  []sectionJSON `json:"sections"`
	Voicemail lineJSON      `json:"voicemail"`
	Doubts    []doubtJSON   `json:"doubts"`
}

type sectionJSON struct {
	Title string     `json:"title"`
	Lines []lineJSON `json:"lines"`
}

type lineJSON struct {
	Text  string     `json:"text"`
	Facts []factJSON `json:"facts"`
}

func lineOf(l regards.Line) lineJSON {
	out := lineJSON{l.Text, []factJSON{}}
	for _, f := range l.Facts {
		out.Facts = append(out.Facts, factJSON{f.Text, f.From})
	}
	return out
}

func sectionsOf(ss []regards.Section) []sectionJSON {
	out := []sectionJSON{}
	for _, s := range ss {
		j := sectionJSON{s.Title, []lineJSON{}}
		for _, l := range s.Lines {
			j.Lines = append(j.Lines, lineOf(l))
		}
		out = append(out, j)
	}
	return out
}

func briefOf(b regards.Brief) briefJSON { return briefJSON{b.For, b.Heading, sectionsOf(b.Sections)} }

type briefsJSON struct {
	Briefs []briefJSON `json:"briefs"`
	Doubts []doubtJSON `json:"doubts"`
}

func briefsOf(all []regards.Brief) []briefJSON {
	out := []briefJSON{}
	for _, b := range all {
		out = append(out, briefOf(b))
	}
	return out
}

func doubtsOf(ds []regards.Doubt) []doubtJSON {
	out := []doubtJSON{}
	for _, d := range ds {
		out = append(out, doubtJSON{d.Path, d.Answer, d.ReadAs, d.Sentence, d.Suggestion})
	}
	return out
}

func coverageOf(all []regards.Coverage) []coverageJSON {
	out := []coverageJSON{}
	for _, c := range all {
		out = append(out, coverageJSON{c.With, string(c.Thanks), string(c.Interest), string(c.Needs), string(c.Objections), string(c.NextStep)})
	}
	return out
}

func standingOf(s regards.Standing) standingJSON {
	return standingJSON{string(s.Stage), coverageOf(s.Coverage), risksOf(s.Risks),
		silenceJSON{rfc3339(s.Silence.Since), s.Silence.Days, s.Silence.Expected.String(), s.Silence.Late}}
}
