package compose

import (
	"cmp"
	"fmt"
	"slices"

	"regards"
)

// person is one reader with what the plan gives to that letter. Indexes point
// into the record; -1 stands for nothing.
type person struct {
	at      int
	p       *regards.Interviewer
	path    string // "interviewers[0]"
	name    name
	tone    regards.Tone
	channel regards.Channel

	decides bool // decides, or is the manager to be
	clerk   bool // HR or recruiter
	dated   bool // is told of the decision and the follow-up
	full    bool // of the decision in the words of the record; others only of its day
	turn    int  // which of those who are told of the decision, from 0
	again   bool // was met in an earlier round
	chairs  bool // is asked to pass the thanks on to the rest of the panel

	needs    []int // at most two
	unproven []bool
	objs     []int // at most two
	proms    []int // at most two
	like     int
	strength int // in the candidate's evidence; own when it is the first need's deed
	own      bool
	ref      int
	should   bool
	start    bool
	asks     string // "ask", "askdate" or nothing
	want     string // "want", "wantsaid" or "interest"
	told     bool
	spoke    gist // see gist
	topic    bool
	stands   bool // what was told is how the need stands; see filler.stands
	short    bool // contracted: warm letters, and neutral ones where the panel leans so
}

func (q *person) part() byte { return partOf(q.p.Part) }
func (q *person) voice() byte {
	return toneOf(q.tone)
}

// gist is all that this reader and the candidate spoke of.
func (q *person) gist() gist {
	if q.spoke == nil {
		q.spoke = q.gistOfTalk()
	}
	return q.spoke
}

// leads reports whether what this reader told leads to the need that the
// letter takes up.
func (q *person) leads() bool {
	if q.stands {
		return true
	}
	if len(q.needs) == 0 || q.p.Told == "" {
		return false
	}
	n := q.p.Needs[q.needs[0]]
	return gistOf(q.p.Told).common(gistOf(n.Need, n.Help)) > 0
}

func (q *person) gistOfTalk() gist {
	texts := []string{q.p.Title, q.p.Topic, q.p.Told}
	for _, n := range q.p.Needs {
		texts = append(texts, n.Need, n.Help)
	}
	for _, o := range q.p.Objections {
		texts = append(texts, o.About)
	}
	return gistOf(texts...)
}

// personOf is somebody as a reader, with nothing given to the letter so far; at
// is their place among the interviewers of the round, or -1.
func (s *situation) personOf(at int, p *regards.Interviewer, path string, by regards.Channel) *person {
	q := &person{at: at, p: p, path: path, tone: p.Tone.Or(regards.Neutral), channel: by, like: -1, strength: -1, ref: -1}
	if at >= 0 {
		q.name = s.roster.names[at]
	} else {
		q.name = parseName(p.Name, p.Honorific)
	}
	q.clerk = isClerk(p.Part)
	q.decides = p.Decides == regards.Yes || p.Part == regards.HiringManager
	return q
}

// people are those to whom a letter is written, in the order of the record.
func people(s *situation, o Options) []*person {
	var out []*person
	loose := noise(seedOf(s.c, Options{}, ""), 3) < 0.5 // once for the panel, whose neutral letters lie side by side
	for i := range s.c.Interview.Interviewers {
		if s.written[i] {
			continue
		}
		p := &s.c.Interview.Interviewers[i]
		q := s.personOf(i, p, fmt.Sprintf("interviewers[%d]", i), cmp.Or(o.Channel, s.thanksBy()))
		if s.c.Settings.Mirror == regards.MirrorOwn {
			q.tone = regards.Neutral
		}
		q.dated = q.decides || q.clerk || s.index(s.c.FollowUp.With) == i
		q.again = len(s.before(p.Name)) > 0
		q.short = q.tone == regards.Warm || q.tone == regards.Neutral && loose && !q.decides && p.Part != regards.Executive
		out = append(out, q)
	}
	if len(out) == 1 && !out[0].clerk && out[0].p.Part == "" {
		out[0].decides, out[0].dated = true, true // the only one there was
		out[0].short = out[0].tone == regards.Warm
	}
	return s.chosen(out, o.Only)
}

// bySay is the people in the order of what they have to say, highest first.
func bySay(all []*person) []*person {
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(a, b *person) int { return cmp.Compare(say(b.p), say(a.p)) })
	return out
}
