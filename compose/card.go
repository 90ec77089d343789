package compose

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"time"

	"regards"
	"regards/english"
	"regards/reading"
)

//go:embed closingcard.txt
var cardText string

// mostSpoken is how many words a line of the card may have: what one says in
// a breath, and reads at arm's length.
const mostSpoken = 15

// Card is the closing card of the latest interview, for its last minutes:
// what to say, in words for this position and these people, what to ask last,
// and what to find out that the record does not hold yet. Once the interview
// is told of, its lines show what was said. Only what is read without doubt
// stands in it, and no line has more than 15 words.
func Card(c *regards.Case, now time.Time) regards.ClosingCard {
	k := newCarder(c, now)
	out := regards.ClosingCard{Heading: headingOf(c), When: k.when()}
	said := c.Interview.Closing
	if in := c.Interview.Start; !in.IsZero() && now.Before(in.In(c.Zone())) {
		said = regards.Closing{} // nothing of it has been said yet
	}
	for _, key := range cardTable().keys {
		text, from := k.line(key.name)
		out.Lines = append(out.Lines, regards.CardLine{Key: key.name, Name: key.title, Say: text, From: from,
			Said: map[string]regards.YesNo{"wanted_it": said.WantedIt, "thanked": said.Thanked, "can_do_it": said.CanDoIt,
				"offered_more": said.OfferedMore, "asked_next_step": said.AskedNextStep, "asked_decision_date": said.AskedDecisionDate}[key.name]})
	}
	out.Questions = k.questions()
	out.FindOut = k.findOut()
	return out
}

// cardLine is a line of closingcard.txt.
type cardLine struct {
	when []string
	f    *Frame
}

// cardFind is a line under "findout".
type cardFind struct{ what, ask, why *Frame }

// cardKey is a key of the card with what it does.
type cardKey struct{ name, title string }

// cardRows is closingcard.txt, read.
type cardRows struct {
	keys  []cardKey // the six, in the order in which they are said
	lines map[string][]cardLine
	finds map[string]cardFind
}

var cardTable = sync.OnceValue(func() *cardRows {
	t, err := readCard(cardText)
	if err != nil {
		panic(err) // the file is ours; a test reads it
	}
	return t
})

func readCard(text string) (*cardRows, error) {
	t := &cardRows{lines: map[string][]cardLine{}, finds: map[string]cardFind{}}
	key, number := "", 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if head, ok := strings.CutPrefix(line, "= "); ok {
			name, title, spoken := strings.Cut(head, "|")
			if key = strings.TrimSpace(name); spoken {
				t.keys = append(t.keys, cardKey{key, strings.TrimSpace(title)})
			}
			continue
		}
		var cells []*Frame
		col := strings.Split(line, "|")
		for _, cell := range col[1:] {
			f := &Frame{Text: strings.TrimSpace(cell), File: "closingcard.txt", Line: number}
			if err := parseFrame(f); err != nil {
				return nil, err
			}
			cells = append(cells, f)
		}
		switch when := strings.TrimSpace(col[0]); {
		case key == "findout" && len(cells) == 3:
			t.finds[when] = cardFind{cells[0], cells[1], cells[2]}
		case key != "findout" && len(cells) == 1:
			t.lines[key] = append(t.lines[key], cardLine{strings.Fields(strings.TrimPrefix(when, "-")), cells[0]})
		default:
			return nil, fmt.Errorf("closingcard.txt:%d: %d columns are not a line of %q", number, len(col), key)
		}
	}
	return t, nil
}

// carder makes one card.
type carder struct {
	*situation
	v     *values
	holds map[string]bool // the words of the column "when"
	book  *reading.Book
	today regards.Date
	deeds []deed // the candidate's that may be told here, best first
}

// deed is a fact that may be said aloud, with its path.
type deed struct{ text, bare, from string }

func newCarder(c *regards.Case, now time.Time) *carder {
	k := &carder{situation: situationOf(c, Options{Now: now}), v: &values{}, holds: map[string]bool{}, book: reading.Open(c)}
	if k.today = k.met; !now.IsZero() {
		k.today = regards.DateOf(now.In(c.Zone()))
	}
	k.words()
	k.v.put(mustSlot("emp"), c.Employer.Said(), "employer.short")
	if role := c.Position.Said(); role != "" {
		k.v.put(mustSlot("role"), role, "position.short")
		if takesArticle(role) {
			k.v.put(mustSlot("a role"), english.Article(role)+" "+role, "position.short")
			k.v.put(mustSlot("as role"), asRole(role), "position.short")
		}
	}
	k.reason()
	k.known()
	if by := c.DecisionBy(); !by.IsZero() && by.After(k.today) {
		cal := calendar{day: k.today, met: k.met, land: k.land}
		k.v.put(mustSlot("decide.date"), cal.noun(by), "decision.by")
		k.holds["dated"] = true
	}
	return k
}

// words fills what holds of this interview.
func (k *carder) words() {
	in := &k.c.Interview
	h := k.holds
	h["screen"], h["first"], h["second"], h["final"] = in.Round == regards.Screen, in.Round == regards.First, in.Round == regards.Second, in.Round == regards.Final
	h["phone"], h["video"], h["room"] = in.Mode == regards.Phone, in.Mode == regards.Video, in.Mode == regards.InPerson
	h["british"] = spellsBritish(k.c.Place())
	n := len(in.Interviewers)
	h["one"], h["several"], h["many"] = n == 1, n > 1 && n <= mostEach, n > mostEach
	var names []string
	for i, p := range in.Interviewers {
		names = append(names, k.aloud(i))
		h["again"] = h["again"] || len(k.before(p.Name)) > 0
		h["boss"] = h["boss"] || p.Part == regards.HiringManager
		h["executive"] = h["executive"] || p.Part == regards.Executive
		h["peer"] = h["peer"] || p.Part == regards.Peer
		h["clerk"] = h["clerk"] || p.Part == regards.HR || p.Part == regards.Recruiter
		h["decides"] = h["decides"] || p.Decides == regards.Yes
	}
	for i := range k.c.References {
		h["refs"] = h["refs"] || k.c.References[i].IsReference() && k.consent(&k.c.References[i]) != regards.No
	}
	h["unasked"] = k.index(k.c.FollowUp.With) >= 0 // it is known whom to ask
	switch {
	case n == 1:
		k.v.put(mustSlot("who"), names[0], "interviewers[0].name")
	case n > 1 && n <= mostEach:
		k.v.put(mustSlot("others"), listed(names), "interviewers[0].name") // the first of them stands for all
	}
}

// aloud is how somebody is spoken to: by their form of address where it is on
// the record and the talk is formal, or nobody's tone is known; else by the
// first name.
func (k *carder) aloud(i int) string {
	n, formal := k.roster.names[i], true
	for _, p := range k.c.Interview.Interviewers {
		formal = formal && p.Tone != regards.Warm && p.Tone != regards.Neutral
	}
	if n.title(k.land) == "" || !formal && k.c.Interview.Interviewers[i].Tone != regards.Formal {
		return n.first()
	}
	return n.formal(k.land)
}

// reason fills what draws the candidate, of this round or of one before.
func (k *carder) reason() {
	r := k.book.ForNobody()
	try := func(path, like string) bool {
		rd := r.Read(reading.Reason, path, like, "")
		if rd.Doubt != nil || addressed.MatchString(like) || sensitive(like) {
			return false
		}
		for _, view := range []string{"reason.np", "reason.cl"} {
			k.v.put(mustSlot(view), strings.TrimSuffix(rd.Views[view], "."), path)
		}
		return rd.Views["reason.np"]+rd.Views["reason.cl"] != ""
	}
	for i, like := range k.c.Interview.Like {
		if try(fmt.Sprintf("interview.like[%d]", i), like) {
			return
		}
	}
	for i := len(k.c.Earlier) - 1; i >= 0; i-- {
		for j, like := range k.c.Earlier[i].Like {
			if try(fmt.Sprintf("earlier[%d].like[%d]", i, j), like) {
				return
			}
		}
	}
}

// known fills a need that the one person in the room told of in an earlier
// round, and the candidate's deeds; where needs are known, only those that
// bear on one.
func (k *carder) known() {
	var needs []string
	for i, p := range k.c.Interview.Interviewers {
		for _, old := range k.before(p.Name) {
			for _, n := range old.Needs {
				needs = append(needs, n.Need, n.Help)
				if len(k.c.Interview.Interviewers) == 1 && !k.v.knows(keyOf("need")) {
					k.need(i, n.Need)
				}
			}
		}
	}
	r := k.book.ForNobody()
	wanted := gistOf(needs...)
	for i, e := range k.c.Candidate.Evidence {
		path := fmt.Sprintf("candidate.evidence[%d].did", i)
		rd := r.Read(reading.Proof, path, e.Did, e.At)
		fits := len(wanted) == 0 || gistOf(e.Did).common(wanted) > 0
		if rd.Doubt == nil && rd.Views["proof"] != "" && fits {
			k.deeds = append(k.deeds, deed{strings.TrimSuffix(rd.Views["proof"], "."), strings.TrimSuffix(rd.Views["proof.bare"], "."), path})
		}
	}
}

// need fills one need as it is said to the person who told of it.
func (k *carder) need(at int, need string) {
	path := fmt.Sprintf("interviewers[%d]", at)
	rd := k.book.For(at).Read(reading.Need, path, need, "")
	if rd.Doubt != nil {
		return
	}
	for _, view := range []string{"need", "need.vp", "need.np"} {
		k.v.put(mustSlot(view), strings.TrimSuffix(rd.Views[view], "."), path)
	}
}

// line is the first line under the key that stands and is short enough, with
// what it rests on. Of the deeds the first is told that fits any line.
func (k *carder) line(key string) (text, from string) {
	for _, d := range append(k.deeds, deed{}) {
		k.v.put(mustSlot("strength"), d.text, d.from)
		k.v.put(mustSlot("strength.bare"), d.bare, d.from)
		for _, l := range cardTable().lines[key] {
			told := l.f.need.has(mustSlot("strength")) || l.f.need.has(mustSlot("strength.bare"))
			if key == "can_do_it" && told != (d.text != "") || !k.suits(l.when) || !l.f.stands(&k.v.have) {
				continue
			}
			p := pen{m: k.manner()}
			p.frame(l.f, k.v)
			if wordCount(p.b.String()) <= mostSpoken {
				return p.b.String(), rests(p.facts)
			}
		}
	}
	return "", ""
}

// rests is the path of the fact that tells most: not the employer's name.
func rests(facts []regards.Fact) (from string) {
	for _, f := range facts {
		if from = f.From; !strings.HasPrefix(from, "employer") {
			return from
		}
	}
	return from
}

func (k *carder) suits(when []string) bool {
	for _, w := range when {
		if not, ok := strings.CutPrefix(w, "!"); ok && k.holds[not] || !ok && !k.holds[w] {
			return false
		}
	}
	return true
}

func (k *carder) manner() manner { return manner{british: spellsBritish(k.c.Place())} }

// mostQuestions is how many questions people have the patience for at the end.
const mostQuestions = 5

// questions are those worth asking last, for these people and this round.
func (k *carder) questions() (out []string) {
	for _, l := range cardTable().lines["questions"] {
		if k.suits(l.when) && l.f.stands(&k.v.have) {
			out = append(out, render(l.f, k.v, k.manner()))
		}
	}
	if n := len(out); n > mostQuestions {
		out = append(out[:mostQuestions-1], out[n-1]) // whom to ask stays the last
	}
	return out
}
