package compose

import (
	"strings"

	"regards"
)

// allot decides who gets what (COMPOSER 7): each reader what that reader
// said; a proof, a reason and a forgotten fact once in the panel.
func allot(s *situation, all []*person) {
	ranked := bySay(all)
	for _, q := range all {
		s.allotOwn(q)
	}
	s.allotWant(all)
	used := s.provedOnce(ranked)
	s.allotStrengths(ranked, used)
	s.allotReasons(ranked)
	s.allotShould(ranked)
	s.allotErrands(ranked)
	s.allotDecision(ranked)
	s.allotReferences(ranked)
}

// allotOwn gives a reader what was said with that reader, less what an
// earlier round has had, and what is not for letters.
func (s *situation) allotOwn(q *person) {
	old := s.before(q.p.Name)
	q.topic = q.p.Topic != "" && !sensitive(q.p.Topic)
	for _, e := range old {
		q.topic = q.topic && !gistOf(e.Topic).same(gistOf(q.p.Topic))
	}
	q.told = q.p.Told != "" && (!q.topic || gistOf(q.p.Told).common(gistOf(q.p.Topic)) < 2) // else the topic has it
	q.needs, q.unproven = ownNeeds(q, s.c.Interview.Round), nil
	q.unproven = make([]bool, len(q.needs))
	if s.c.Settings.ReAnswer != regards.No {
		q.objs = ownObjections(q, old)
	}
	if s.c.Interview.Round != regards.Final && s.c.Interview.Went != regards.WentBadly && len(q.objs) > 1 && !q.decides {
		q.objs = q.objs[:1] // METHOD 2.3 O4
	}
	q.proms = s.ownPromises(q, old)
	for _, i := range q.proms {
		if gistOf(q.p.Promises[i].What).same(gistOf(q.p.Topic)) {
			q.topic = false // "I attach my card. Thank you for our talk about the card."
		}
	}
}

// ownNeeds are the needs that a letter takes up: the first, and the second
// when it has a plan or a proof. HR and recruiters get their need without plans.
func ownNeeds(q *person, round regards.Round) []int {
	var out []int
	for i, n := range q.p.Needs {
		backed := n.Help != "" || n.Did != ""
		switch {
		case n.Need == "" && n.Help == "":
			if n.Did != "" && !q.own && !q.clerk {
				q.own, q.strength = true, i // a deed that answers no need
			}
		case q.clerk && len(out) == 0,
			!q.clerk && len(out) == 0 && (backed || len(q.p.Needs) == 1),
			!q.clerk && len(out) == 1 && backed && round != regards.First && round != regards.Screen:
			out = append(out, i)
		}
	}
	return out
}

// ownObjections are those that have an answer, said ones first, then serious
// ones; none that an earlier round has dealt with.
func ownObjections(q *person, old []*regards.Interviewer) []int {
	var out []int
	for _, want := range []struct{ aloud, serious bool }{{true, true}, {true, false}, {false, true}, {false, false}} {
		for i, o := range q.p.Objections {
			if o.OfPay() || o.Answer == "" || (o.Aloud == regards.Yes) != want.aloud || (o.Serious == regards.Yes) != want.serious {
				continue
			}
			if !answered(o, old) && len(out) < 2 {
				out = append(out, i)
			}
		}
	}
	return out
}

func answered(o regards.Objection, old []*regards.Interviewer) bool {
	for _, e := range old {
		for _, was := range e.Objections {
			if was.Answer != "" && (gistOf(was.About).same(gistOf(o.About)) || gistOf(was.Answer).same(gistOf(o.Answer))) {
				return true
			}
		}
	}
	return false
}

// ownPromises are the promises still to be kept, what is attached first.
func (s *situation) ownPromises(q *person, old []*regards.Interviewer) []int {
	var out []int
	for _, attached := range []bool{true, false} {
		for i, p := range q.p.Promises {
			if (p.Attached == regards.Yes) != attached || len(out) == 2 || promised(p, old) {
				continue
			}
			if !attached && s.kept(q.at) {
				continue
			}
			if !attached && !p.By.IsZero() && p.By.Before(s.day) {
				s.notes = append(s.notes, "You promised "+q.p.Name+" something by "+s.calendar("").long(p.By)+
					". That day is past: send it now, and the letter with it.")
			}
			out = append(out, i)
		}
	}
	return out
}

func promised(p regards.Promise, old []*regards.Interviewer) bool {
	for _, e := range old {
		for _, was := range e.Promises {
			if gistOf(was.What).same(gistOf(p.What)) {
				return true
			}
		}
	}
	return false
}

// allotWant: "I want this job" is for those who decide and the manager.
func (s *situation) allotWant(all []*person) {
	for _, q := range all {
		switch {
		case !q.decides || q.clerk:
			q.want = "interest"
		case s.c.Interview.Closing.WantedIt == regards.Yes:
			q.want = "wantsaid"
		default:
			q.want = "want"
		}
	}
}

// provedOnce lets a deed stand in one letter only; it returns the gists of
// all deeds that stand in one.
func (s *situation) provedOnce(ranked []*person) []gist {
	var used []gist
	for _, q := range ranked {
		for k, i := range q.needs {
			g := gistOf(q.p.Needs[i].Did)
			if q.clerk || has(used, g) {
				q.unproven[k] = true
				continue
			}
			used = append(used, g)
		}
		for _, i := range q.objs {
			used = append(used, gistOf(q.p.Objections[i].Answer))
		}
		if q.own {
			used = append(used, gistOf(q.p.Needs[q.strength].Did))
		}
	}
	return used
}

func has(used []gist, g gist) bool {
	for _, u := range used {
		if len(g) > 0 && u.same(g) {
			return true
		}
	}
	return false
}

// allotStrengths gives those without a proof of their own an unused one from
// the profile. None for recruiters and HR: they get no selling.
func (s *situation) allotStrengths(ranked []*person, used []gist) {
	for _, q := range ranked {
		if q.clerk || q.own || len(q.needs) > 0 || s.c.Interview.Round == regards.Screen {
			continue
		}
		for i, e := range s.c.Candidate.Evidence {
			if g := gistOf(e.Did); e.Did != "" && !has(used, g) && !leans(regards.Need{Did: e.Did}) {
				q.strength, used = i, append(used, g)
				break
			}
		}
	}
}

// names reports whether the text speaks of the person, or, when it does, of
// another one of the panel.
func names(text string, q *person, all []*person) (own, others bool) {
	low := " " + strings.ToLower(text) + " "
	for _, p := range all {
		if first := strings.ToLower(p.name.first()); p.name.Given != "" && strings.Contains(low, " "+first+" ") {
			own, others = own || p == q, others || p != q
		}
	}
	return own, others
}
