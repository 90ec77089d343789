package plan

import (
	"strconv"
	"time"

	"regards"
)

// round is one interview of the process.
type round struct {
	i          *regards.Interview
	start, end time.Time
	path       string // "earlier[0]."; empty for the latest
}

// person is somebody at the employer, or the agency, as the plan needs them.
type person struct {
	*regards.Interviewer // nil for the agency and for a mere name
	name                 string
	loc                  *time.Location
	under                string // the path of their round; their own when they were in none
	i                    int    // in that round
}

// path is where the person stands in the record; empty for a mere name.
func (q *person) path() string {
	if q.Interviewer == nil {
		return q.under
	}
	return q.under + place("interviewers", q.i)
}

// place is the path of one of a list: "references[2]".
func place(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

func (p *planner) lookRounds() {
	for i := range p.c.Earlier {
		e := &p.c.Earlier[i]
		start, end := times(e, p.zone)
		p.rounds = append(p.rounds, round{e, start, end, place("earlier", i) + "."})
	}
	p.rounds = append(p.rounds, round{&p.c.Interview, p.start, p.end, ""})
}

func (p *planner) lookPeople() {
	p.people = p.peopleOf(&p.rounds[len(p.rounds)-1])
}

func (p *planner) peopleOf(r *round) []person {
	out := make([]person, 0, len(r.i.Interviewers))
	for i := range r.i.Interviewers {
		out = append(out, p.personOf(r, i))
	}
	return out
}

func (p *planner) personOf(r *round, i int) person {
	v := &r.i.Interviewers[i]
	q := person{v, v.Name, p.zone, r.path, i}
	if loc := regards.Location(v.TimeZone); loc != nil {
		q.loc = loc
	}
	return q
}

// named is the person with that name, of the latest round or one before; a
// mere name when nobody is.
func (p *planner) named(name string) person {
	for i := range p.people {
		if p.people[i].name == name {
			return p.people[i]
		}
	}
	for k := len(p.rounds) - 2; k >= 0; k-- {
		for i := range p.rounds[k].i.Interviewers {
			if p.rounds[k].i.Interviewers[i].Name == name {
				return p.personOf(&p.rounds[k], i)
			}
		}
	}
	return person{name: name, loc: p.zone}
}

// agent is whom the agency sent, "" when there is no agency.
func (p *planner) agent() string { return p.c.Agency.Said() }

// throughAgency reports whether thanks travel through an agency.
func (p *planner) throughAgency() bool { return p.c.Through() != "" }

// who is an interviewer of the case as the plan needs them.
func (p *planner) who(v *regards.Interviewer) person {
	for k := range p.rounds {
		for i := range p.rounds[k].i.Interviewers {
			if &p.rounds[k].i.Interviewers[i] == v {
				return p.personOf(&p.rounds[k], i)
			}
		}
	}
	return person{name: v.Name, loc: p.zone}
}

// decider is who decides, as far as the record says; ok is false when it does
// not say.
func (p *planner) decider() (q person, ok bool) {
	if v := p.c.Decider(); v != nil {
		return p.who(v), true
	}
	return person{}, false
}

// manager is whose position it is; a mere name when nobody was met.
func (p *planner) manager() person {
	if v := p.c.Manager(); v != nil {
		return p.who(v)
	}
	return p.named(orElse(p.c.Decision.Who, p.c.Employer.Said()))
}

// coordinator is who runs the process: the agency, else who does in the house;
// ok is false when there is none.
func (p *planner) coordinator() (q person, ok bool) {
	if who := p.agent(); who != "" {
		return person{name: who, loc: p.zone, under: "agency"}, true
	}
	if v := p.c.Coordinator(); v != nil {
		return p.who(v), true
	}
	return person{}, false
}

// asked is to whom a question about the decision goes (METHOD 3 #25).
func (p *planner) asked() person {
	if q, ok := p.coordinator(); ok {
		return q
	}
	if v := p.c.Asked(); v != nil {
		return p.who(v)
	}
	return p.manager()
}

// analytical reports whether the reader is patient and reserved, and wants
// time (METHOD 3.1).
func (q *person) analytical() bool {
	return q.Interviewer != nil && q.Manner.Pace == regards.Patient && q.Manner.Warmth == regards.Reserved
}

// inBand is the day inside the band that suits the reader's pace: the first
// for a brisk reader, the last for a patient one.
func (q *person) inBand(b band) int {
	if q.Interviewer != nil {
		switch q.Manner.Pace {
		case regards.Brisk:
			return b.min
		case regards.Patient:
			return b.max
		}
	}
	return b.usual
}
