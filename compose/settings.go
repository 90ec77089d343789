package compose

import (
	"fmt"
	"slices"

	"regards"
)

// thanksBy is how thanks travel when no channel was asked for (METHOD 8,
// channels): on paper where the candidate wants it so, else by e-mail. Of
// both, the e-mail is written; the planner says when the paper follows.
func (s *situation) thanksBy() regards.Channel {
	if s.c.Settings.Thanks == regards.ThanksByPaper {
		return regards.Paper
	}
	return regards.Email
}

// chosen are those of the readers who get a letter by the candidate's
// settings (METHOD 8, panel and send at all). Who is asked for by name gets
// one in any case.
func (s *situation) chosen(all []*person, only string) []*person {
	if len(all) < 2 {
		return all
	}
	named := func(q *person) bool { return q.p.Name == only }
	switch set := s.c.Settings; {
	case set.Send == regards.SendNo:
		s.notes = append(s.notes, "Your settings send no thanks (`settings.send: no`). These are drafts all the same.")
	case s.c.OneForAll(s.c.Interview.Interviewers):
		speaks := regards.Chair(s.c.Interview.Interviewers)
		at := slices.IndexFunc(all, func(q *person) bool { return q.p == speaks })
		if at < 0 {
			return slices.DeleteFunc(all, func(q *person) bool { return !named(q) }) // thanked already, for all of them
		}
		chair := all[at]
		chair.chairs = true
		why := "in Britain that is usual for a panel as large as this; `settings: { panel: each }` writes to all"
		if set.Panel == regards.PanelChair {
			why = "`settings.panel: chair`"
		}
		s.notes = append(s.notes, fmt.Sprintf("One letter goes to %s, who is asked to pass your thanks on (%s).", chair.p.Name, why))
		return slices.DeleteFunc(all, func(q *person) bool { return q != chair && !named(q) })
	case set.Send == regards.SendQuiet:
		s.notes = append(s.notes, "Thanks go quietly, to those who decide or coordinate (`settings.send: quiet`).")
		loud := slices.DeleteFunc(slices.Clone(all), func(q *person) bool { return !q.decides && !q.clerk && !named(q) })
		if len(loud) == 0 {
			return bySay(all)[:1]
		}
		return loud
	}
	return all
}

// others fills the names of those whom the chair is asked to thank.
func (f *filler) others() {
	var all []string
	from := "" // the place of the first of them
	for i, n := range f.roster.names {
		if i == f.q.at {
			continue
		}
		if all = append(all, f.named(n)); from == "" {
			from = fmt.Sprintf("interviewers[%d].name", i)
		}
	}
	if f.reference() >= 0 && len(all) > mostNamed {
		return // a roll call, to somebody who was not there
	}
	f.v.put(mustSlot("others"), listed(all), from)
	f.v.flag("alone", len(all) == 1)
}
