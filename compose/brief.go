package compose

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"regards"
	"regards/english/pattern"
	"regards/reading"
)

// mostBrief is how many words a brief has: one page.
const mostBrief = 300

// Brief is the page that readies a reference for a call (METHOD 5): the job,
// who may call and when, what they need, what this person saw of it, a doubt
// that this person can answer, likely questions, who else may be called. It
// holds no deed that the record does not say they saw, nothing private, and no
// words to recite. A mutual contact or a referrer gets the shorter one, with
// one point, and only if they know somebody who was there.
//
// Doubts are answers that were not surely read, and what the record should
// say of this person. It fails when nobody of that name is among the
// references, or when they would rather not be named.
func Brief(c *regards.Case, name string, now time.Time) (regards.Brief, []regards.Doubt, error) {
	r := c.Reference(name)
	if r == nil {
		return regards.Brief{}, nil, fmt.Errorf("no reference on this record is called %q", name)
	}
	if strings.TrimSpace(c.Candidate.Name) == "" {
		return regards.Brief{}, nil, errors.New("the candidate's name is missing: nobody would know whom a call is about")
	}
	b := newBriefing(c, r, now)
	if b.consent(r) == regards.No {
		return regards.Brief{}, nil, fmt.Errorf("%s would rather not be named, so there is no brief", r.Name)
	}
	b.lacks()
	for level := range 4 { // the fuller page is tried first
		out := b.page(level)
		if out.Words() <= mostBrief || level == 3 {
			return out, once(b.f.doubts), nil
		}
	}
	return regards.Brief{}, nil, nil // not reached: the last level is always taken
}

// briefing is what a brief is made of.
type briefing struct {
	*situation
	f      *filler
	ref    *regards.Reference
	at     int
	all    known
	sights []sighting
	doubt  *sighting // the objection that this person can answer
	wants  []known   // needs of the employer, of who decides first
}

// sighting is something that this person saw, with what it proves.
type sighting struct {
	known      // "sight", and if known "deed", "who", "need", "obj", "answer"
	worth  int // of the fits that it stands for
	unsaid bool
	aloud  bool
}

func newBriefing(c *regards.Case, r *regards.Reference, now time.Time) *briefing {
	s := situationOf(c, Options{Now: now})
	at := slices.IndexFunc(c.References, func(o regards.Reference) bool { return o.Name == r.Name })
	f := s.outsider(r, at)
	b := &briefing{situation: s, f: f, ref: r, at: at, all: known{}}
	b.basics()
	b.needs()
	b.gather()
	return b
}

// outsider reads the record for a reference, who was not in the room.
func (s *situation) outsider(r *regards.Reference, at int) *filler {
	q := s.reader(-1, ofReference(r), fmt.Sprintf("references[%d]", at), Options{Channel: regards.Paper})
	q.short = false
	f := &filler{situation: s, q: q, r: reading.Open(s.c).ForNobody(), v: &values{}}
	f.frame()
	return f
}

// view reads an answer and returns one view of it; empty when it was not
// surely read, or speaks to its reader.
func (f *filler) view(stem reading.Stem, path, answer, at, view string) string {
	if answer == "" || stem != reading.Need && sensitive(answer) || stem == reading.Need && ofPay.MatchString(answer) {
		return ""
	}
	rd := f.read(stem, path, answer, at, func(string) string { return "-" })
	text := strings.TrimSuffix(rd.Views[view], ".")
	if rd.Doubt != nil || addressed.MatchString(text) && f.q.at < 0 {
		return ""
	}
	return text
}

// ofPay finds pay in a need, which is told to nobody else. Overtime that is to
// come down and a joint commission that is coming are a house's business.
var ofPay = pattern.MustCompile(`(?i)\b(salar(y|ies)|pay|paid|paychecks?|wages?|benefits|compensation)\b`)

// need3 is a need as it is told of somebody; empty where it speaks of "us".
func (f *filler) need3(path string, n regards.Need, view string) string {
	if ours.MatchString(n.Need) || mine.MatchString(n.Need) {
		return ""
	}
	text := f.view(reading.Need, path+".need", n.Need, "", view)
	if strings.HasPrefix(text, "that ") {
		return "" // nobody needs that somebody does
	}
	return theirOwn(text, n.Need)
}

// basics fills what every brief says of the job and of the call.
func (b *briefing) basics() {
	c, put, cal := b.c, b.all.put, b.calendar(regards.Paper)
	path := fmt.Sprintf("references[%d]", b.at)
	put("reference", b.f.q.name.Full, path+".name")
	put("candidate", c.Candidate.Name, "candidate.name")
	put("phone", strings.TrimSpace(c.Candidate.Phone), "candidate.phone")
	put("employer", cmp.Or(c.Employer.Name, c.Employer.Said()), "employer.name")
	put("emp", c.Employer.Said(), "employer.short")
	put("role", c.Position.Said(), "position.title")
	if !b.met.IsZero() {
		put("met", cal.on(b.met), "interview.start")
	}
	put("round", rounds[c.Interview.Round], "interview.round")
	if by := c.DecisionBy(); !b.decideBy.IsZero() {
		put("decide.date", cal.long(b.decideBy), "decision.by")
	} else if !by.IsZero() && !b.settled {
		put("past", cal.long(by), "decision.by")
	}
	if at := b.situation.decider(); at >= 0 && !isClerk(c.Interview.Interviewers[at].Part) {
		p := c.Interview.Interviewers[at]
		put("caller", b.roster.names[at].Full, fmt.Sprintf("interviewers[%d].name", at))
		put("caller.title", p.Title, fmt.Sprintf("interviewers[%d].title", at))
		if p.Decides == regards.Yes {
			put("decides", "decides", "")
		}
		if b.knows(p.Name) {
			put("known", "known", path+".knows")
		}
	}
	if at := slices.IndexFunc(c.Interview.Interviewers, func(p regards.Interviewer) bool { return p.Part == regards.HR }); at >= 0 {
		put("hr", b.roster.names[at].Full, fmt.Sprintf("interviewers[%d].name", at))
	}
	if len(c.Interview.Like) > 0 && !addressed.MatchString(c.Interview.Like[0]) {
		const from = "interview.like[0]"
		put("reason", cmp.Or(b.f.view(reading.Reason, from, c.Interview.Like[0], "", "reason.np"),
			b.f.view(reading.Reason, from, c.Interview.Like[0], "", "reason.cl")), from)
	}
	put("tie", tieOf(b.f.r.Mended(b.ref.Relation)), path+".relation")
	put("relation", tidied(b.f.r.Mended(b.ref.Relation)), path+".relation")
	put("may", allowed(b.f.r.Mended(b.ref.MaySay)), path+".may_say")
}

// tidied is a note of the candidate's as it can be shown: without its full
// stop, and with a capital "I".
func tidied(s string) string {
	return smallI.ReplaceAllString(strings.TrimRight(strings.TrimSpace(s), "."), "I")
}

// rounds are how a brief says which meeting it was.
var rounds = map[regards.Round]string{regards.Second: "the second round", regards.Final: "the final round"}

func isClerk(p regards.Part) bool { return p == regards.HR || p == regards.Recruiter }

// knows reports whether this person knows somebody of that name.
func (b *briefing) knows(name string) bool {
	p := b.c.Interviewer(name)
	return slices.ContainsFunc(b.ref.Knows, func(k string) bool { return p != nil && b.c.Interviewer(k) == p })
}

// lacks voices what the record should say of this person, so that the page
// could say more.
func (b *briefing) lacks() {
	path := fmt.Sprintf("references[%d].seen", b.at)
	if !b.ref.IsReference() {
		return
	}
	if len(b.ref.Seen) == 0 {
		b.f.doubts = append(b.f.doubts, regards.Doubt{Path: path,
			ReadAs: fmt.Sprintf("nothing: the record does not say what %s saw, so the page names no deed", b.ref.Name)})
		return
	}
	for _, t := range themes(b.c) {
		if head, _, _ := strings.Cut(strings.ToLower(t.deed), " "); !pastWord(head) {
			continue // "5 of 6 still there" does not go on from "you"
		}
		if near(b.ref.Relation, b.c, t) && !witnessed(b.ref.Seen, t.deed) {
			b.f.doubts = append(b.f.doubts, regards.Doubt{Path: path, Answer: strings.Join(b.ref.Seen, ", "),
				ReadAs:     fmt.Sprintf("nothing of this deed of yours, though %s was there: %q", b.ref.Name, strings.TrimSuffix(t.deed, ".")),
				Suggestion: t.deed})
			return // one such question at a time
		}
	}
}

// near reports whether a deed was done at the place of which the relation
// speaks ("managed me at Larkin Freight").
func near(relation string, c *regards.Case, t theme) bool {
	if t.deed == "" {
		return false
	}
	place := t.deed
	if !t.doubt {
		place = c.Interview.Interviewers[t.who].Needs[t.at].At
	}
	shared := gistOf(relation).less(vague())
	return slices.ContainsFunc(gistOf(place), func(w string) bool { return slices.Contains(shared, w) })
}
