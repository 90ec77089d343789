package compose

import (
	"strings"

	"regards"
)

// allotReasons gives each reason for wanting the job to one letter: to the
// reader whom it fits, by what they spoke of.
func (s *situation) allotReasons(ranked []*person) {
	for i, like := range s.c.Interview.Like {
		if like == "" || sensitive(like) || i > 1 {
			continue
		}
		g := gistOf(like).less(s.places())
		if best := s.best(ranked, like, g, 1, func(q *person) bool { return q.like < 0 && !q.clerk }); best != nil {
			best.like = i
		}
	}
}

// allotShould gives the forgotten fact to one letter: where it answers
// something, else to the emptier of those who decide.
func (s *situation) allotShould(ranked []*person) {
	text := s.c.Interview.ShouldHaveSaid
	if text == "" || sensitive(text) || s.c.Interview.Round == regards.Screen {
		return
	}
	if best := s.best(ranked, text, gistOf(text).less(s.places()), 4, func(q *person) bool { return !q.clerk }); best != nil {
		best.should = true
	}
}

// places are the words of where the candidate has worked, and of the employer:
// they stand in many answers, and say nothing of what an answer is about.
func (s *situation) places() gist {
	if s.haunts != nil {
		return s.haunts
	}
	texts := append([]string{s.c.Employer.Name, s.c.Employer.Short, s.c.Position.Title}, s.c.Candidate.OtherEmployers...)
	for _, e := range s.c.Candidate.Evidence {
		texts = append(texts, e.At)
	}
	for _, p := range s.c.Interview.Interviewers {
		for _, n := range p.Needs {
			texts = append(texts, n.At)
		}
	}
	s.haunts = gistOf(texts...)
	return s.haunts
}

// best is the reader whom an answer fits best: by the words that it shares
// with what they spoke of, then by who decides, less what the letter has to
// carry already, each need, doubt and promise counting as load.
func (s *situation) best(ranked []*person, text string, g gist, load int, may func(*person) bool) *person {
	var best *person
	score := -1000
	for _, q := range ranked {
		own, others := names(text, q, ranked)
		if !may(q) || others && !own {
			continue
		}
		n := 10 * min(g.common(q.gist()), 3)
		if own {
			n += 100
		}
		if q.told {
			n++ // something of theirs for it to answer
		}
		if q.decides {
			n += 8
		}
		n -= load * (len(q.needs) + len(q.objs) + len(q.proms))
		if n > score {
			best, score = q, n
		}
	}
	return best
}

// allotErrands: the start date and the question what comes next go to one
// person only, and never to a peer.
func (s *situation) allotErrands(ranked []*person) {
	desk := first(ranked, func(q *person) bool { return q.clerk })
	boss := first(ranked, func(q *person) bool { return q.decides && !q.clerk })
	if desk == nil {
		desk = boss
	}
	if desk == nil {
		return
	}
	if s.c.CanStart.After(s.day) && s.c.Interview.Round != regards.Screen {
		desk.start = true
	}
	asked := desk
	if i := s.index(s.c.FollowUp.With); i >= 0 {
		if q := first(ranked, func(q *person) bool { return q.at == i && q.dated }); q != nil {
			asked = q // who will be written to anyway is the one to ask
		}
	}
	cl := s.c.Interview.Closing

	switch {
	case s.c.Decision.Urgency == regards.Today || s.settled:
	case cl.AskedNextStep == regards.No || s.lapsed():
		asked.asks = "ask"
	case s.decideBy.IsZero() && s.c.DecisionBy().IsZero() && cl.AskedDecisionDate != regards.Yes:
		asked.asks = "askdate"
	}
}

// lapsed reports whether every date that was named is past and nothing is to
// be done by one: a letter that asked for nothing would have no next step.
func (s *situation) lapsed() bool {
	named := !s.c.DecisionBy().IsZero() || !s.c.FollowUp.On.IsZero()
	return named && s.decideBy.IsZero() && s.followOn.IsZero() && s.c.FollowUp.How != regards.ByNone
}

// allotDecision tells the decision in the words of the record to one reader:
// to the one who takes it, else to the one who has most to say.
func (s *situation) allotDecision(ranked []*person) {
	who := s.index(s.c.Decision.Who)
	taker := first(ranked, func(q *person) bool { return q.at == who })
	if taker == nil {
		taker = first(ranked, func(q *person) bool { return q.dated })
	}
	if taker != nil {
		taker.full, taker.dated, taker.turn = true, true, 2 // the last way, if the record's words cannot be read
	}
	turn := 0
	for _, q := range ranked {
		if q.dated && !q.full {
			q.turn, turn = turn, turn+1
		}
	}
}

func first(all []*person, ok func(*person) bool) *person {
	for _, q := range all {
		if ok(q) {
			return q
		}
	}
	return nil
}

// allotReferences names the reference who saw the deed of a letter, each in
// one letter at most, and only in rounds where references are called.
func (s *situation) allotReferences(ranked []*person) {
	if s.c.Interview.Round == regards.First || s.c.Interview.Round == regards.Screen {
		return
	}
	taken := map[int]bool{}
	for _, q := range ranked {
		deed := q.deeds(s.c)
		for i, r := range s.c.References {
			saw := gistOf(strings.Join(r.Seen, " "))
			if !taken[i] && r.Kind != regards.MutualContact && !q.clerk && saw.common(deed) >= 2 {
				q.ref, taken[i] = i, true
				break
			}
		}
	}
}

// deeds is the gist of what the letter claims that the candidate did.
func (q *person) deeds(c *regards.Case) gist {
	var texts []string
	for k, i := range q.needs {
		if !q.unproven[k] {
			texts = append(texts, q.p.Needs[i].Did)
		}
	}
	for _, i := range q.objs {
		texts = append(texts, q.p.Objections[i].Answer)
	}
	switch {
	case q.own:
		texts = append(texts, q.p.Needs[q.strength].Did)
	case q.strength >= 0:
		texts = append(texts, c.Candidate.Evidence[q.strength].Did)
	}
	return gistOf(texts...)
}
