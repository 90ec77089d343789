package compose

import (
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/almanac"
	"regards/english"
	"regards/english/pattern"
	"regards/reading"
)

// The slots of the letters that are written while nothing is decided: their
// day that has passed, what is still owed, another offer.

// was fills the day by which they meant to decide, once it is past: as it was
// understood, without reproach. A hope can be put off; a promise is broken.
func (f *filler) was() {
	by := f.c.DecisionBy()
	if by.IsZero() || !by.Before(f.day) {
		return
	}
	past := f.calendar(f.q.channel).past(by)
	f.v.put(mustSlot("was"), "by "+past, "decision.by")
	f.v.put(mustSlot("was.noun"), past, "decision.by")
	who, you := f.decider()
	if you {
		who = "you"
	}
	f.v.put(mustSlot("was.cl"), hoped(who, f.meant(by), "by "+past), "decision.by")
}

// meant is what was to be done by the day, as a bare verb phrase; empty when
// it is not surely read, speaks of another day, or the day has moved since.
func (f *filler) meant(by regards.Date) string {
	d := f.c.Decision
	if d.What == "" || !f.q.full || by != d.By {
		return ""
	}
	rd := f.read(reading.Decision, "decision.what", d.What, "", nil)
	vp := f.v.text[mustSlot("decide.vp")]
	f.v.put(mustSlot("decide.vp"), "", "")
	if rd.Doubt != nil || timed.MatchString(vp) || relative.MatchString(vp) || limits.MatchString(vp) {
		return ""
	}
	return vp
}

// limits finds words that set a time of their own, beside which the date of
// the record would be a second one.
var limits = pattern.MustCompile(`(?i)\b(until|till|week|weeks|month|months|days?)\b`)

// hoped is the clause: who hoped to do what by when.
func hoped(who, vp, when string) string {
	switch {
	case who == "":
		return "a decision was expected " + when
	case vp == "":
		vp = "decide"
	}
	if head, cond, ok := cutCondition(vp); ok {
		vp, when = head, when+", "+cond
	}
	return strings.Join([]string{who, "hoped to", vp, when}, " ")
}

// problem fills the first need of the reader that is surely read, and nothing
// that the candidate said to it.
func (f *filler) problem() {
	if f.q.at < 0 {
		return
	}
	for i, n := range f.q.p.Needs {
		f.read(reading.Need, fmt.Sprintf("%s.needs[%d].need", f.q.path, i), n.Need, "", nil)
		if f.v.have.has(mustSlot("need")) {
			f.v.flag("bears", f.bears(n) && !f.v.have.has(mustSlot("prom"))) // a deed is not "for" anything
			return
		}
	}
}

// bears reports whether something owed, or the latest news, speaks of the need:
// only then may a letter say that the one is meant for the other.
func (f *filler) bears(n regards.Need) bool {
	about := gistOf(n.Need, n.Help, n.Did, n.So).less(gistOf(f.c.Position.Title, f.c.Employer.Name)) // a subtitler's news are of subtitles
	for _, e := range slices.Backward(f.c.History) {
		if e.What == regards.News {
			return gistOf(e.Note).less(vague()).common(about) > 0
		}
	}
	return slices.ContainsFunc(f.sent(), func(i int) bool {
		return gistOf(f.q.p.Promises[i].What).less(vague()).common(about) > 0
	})
}

// sent are the promises that a letter with the material keeps: those that are
// owed, else those that were to travel with the letter of thanks.
func (f *filler) sent() []int {
	if owed := f.owed(f.q.at); len(owed) > 0 {
		return owed
	}
	return f.promised(f.q.at)
}

// owing fills what was promised and is now sent: one promise as it reads,
// several as a list of things.
func (f *filler) owing() {
	var things, from []string
	owed, own, unread := f.sent(), -1, false
	for _, i := range owed {
		if byHand(f.q.p.Promises[i].What) {
			own = i
			continue
		}
		v := &values{}
		was := f.v
		f.v = v
		f.read(reading.Promise, fmt.Sprintf("%s.promises[%d].what", f.q.path, i), f.q.p.Promises[i].What, "", nil)
		f.v = was
		np := v.text[mustSlot("prom.np")]
		switch {
		case np != "" && !verbal(np):
			things, from = append(things, np), append(from, v.from[mustSlot("prom.np")])
		case v.text[mustSlot("prom")] == "" || handed(f.q.p.Promises[i].What):
			unread = true
		default:
			own = i
		}
	}
	switch {
	case unread && own < 0: // rather all of it as "what I promised" than a part by its name
		things = nil
	case len(things) > 1:
		f.v.put(mustSlot("prom.np"), listed(things), f.q.path+".promises")
	case len(things) == 1:
		f.v.put(mustSlot("prom.np"), things[0], from[0])
	}
	if own >= 0 && (len(things) > 0 || !unread) {
		n := mustSlot("prom.np")
		np, path := f.v.text[n], f.v.from[n]
		f.deed(own)
		if len(things) > 0 || byHand(f.q.p.Promises[own].What) {
			f.v.put(n, np, path) // what is carried is not attached
		}
	}
	f.v.flag("attached", len(things) > 0 || !f.v.have.has(mustSlot("prom")))
}

// byHand reports whether a promise is of something that no e-mail carries: it
// is brought, lent, posted or done. "Mail him my resume" may well mean an e-mail.
func byHand(promise string) bool {
	m := carried.FindStringSubmatch(promise)
	return m != nil && (!strings.EqualFold(m[1], "mail") && !strings.EqualFold(m[1], "whatsapp") || !papers.MatchString(promise))
}

// verbal finds a thing promised that is none: what was typed with a verb that
// no table of giving has ("whatsapp him the list"), or in the past.
func verbal(np string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(np), " ")
	if strings.HasPrefix(rest, "you ") || strings.HasPrefix(rest, "your ") {
		return true
	}
	_, forms, ok := english.VerbForms(first)
	_, noun := english.Countable(first)
	return ok && !noun && len(forms) > 0 && slices.Contains(forms, english.PastForm)
}

// handed reports whether a promise is of papers, in whatever words it was made:
// "shoot her the spreadsheet" is kept by the spreadsheet, not by a word that
// it is coming.
func handed(promise string) bool { return giving.MatchString(promise) && papers.MatchString(promise) }

var (
	giving  = pattern.MustCompile(`(?i)^(?:i (?:will |would )?|i'll |to )?(sent|send|forward|share|shoot|whatsapp|fire|pass|give|let (?:her|him|them|you) have|get|email|e-mail|ping|provide|copy|scan)\b`)
	carried = pattern.MustCompile(`(?i)^(?:i (?:will |would )?|i'll |to )?(mail|whatsapp|post|ship|courier|bring|drop|lend|deliver|hand|carry|text|call|ring|phone|tell|show|introduce|meet|come|visit)\b`)
	papers  = pattern.MustCompile(`(?i)\b(resume|cv|lists?|certs?|tickets?|licen[cs]es?|references|recipes?|procedures?|protocols?|examples?|samples?|details|rotas?|rosters?|presentations?|articles?|papers?|documents?|statements?|models?|maps?|menus?|budgets?|figures|data|policy|policies|sheets?|plans?|photos?|pictures?|reports?|files?|links?|cop(y|ies)|pdfs?|logs?|charts?|letters?|templates?|write-?ups?|notes?|names?|numbers?|forms?|certificates?|drawings?|portfolio|spreadsheets?|outlines?|schedules?|checklists?|slides?|drafts?)\b`)
)

// deed fills a promise that is no thing to be sent. One that is not surely
// read leaves both slots empty: frames then speak of what was promised.
func (f *filler) deed(i int) {
	p := f.q.p.Promises[i]
	if rd := f.read(reading.Promise, fmt.Sprintf("%s.promises[%d].what", f.q.path, i), p.What, "", nil); rd.Doubt != nil {
		f.v.clear(keyOf("prom"))
		return
	}
	if !p.By.Before(f.day) && !p.By.IsZero() {
		f.v.put(mustSlot("by"), f.calendar(f.q.channel).by(p.By), fmt.Sprintf("%s.promises[%d].by", f.q.path, i))
	}
}

// gained finds news of something that the candidate now can, holds or has
// passed, which can be brought along; that somebody moved house cannot.
var gained = pattern.MustCompile(`(?i)^I(( have|'ve|'m| am)? (just |now |also )?)(passed|finished|completed|earned|gained|learn(ed|t)|qualified|certified|a certified|licensed|trained|hold|(got|received) (my|the|a) .*(licen[cs]e|card|certificate|diploma|degree|permit))`)

// rival fills the day by which the other offer wants its answer, and the employer's
// working day before, by which an answer is asked for (METHOD 3 #22), or the
// employer's own date where that comes first.
func (f *filler) rival() {
	for i := len(f.c.History) - 1; i >= 0; i-- {
		e := f.c.History[i]
		if e.What != regards.CompetingOffer {
			continue
		}
		if e.By.IsZero() || e.By.Before(f.day) {
			return
		}
		cal, path := f.calendar(f.q.channel), fmt.Sprintf("history[%d].by", i)
		f.v.put(mustSlot("rival.by"), cal.noun(e.By), path)
		if own := f.decideBy; !own.IsZero() && own.Before(e.By) { // then their own date is early enough
			f.v.put(mustSlot("decide.date"), cal.noun(own), "decision.by")
			f.v.flag("intime", true)
			return
		}
		if ask := almanac.For(f.c.Place()).OnOrBefore(e.By.AddDays(-1)); ask.After(f.day) {
			f.v.put(mustSlot("rival.ask"), cal.by(ask), path)
		}
		return
	}
}

// manners raises how the reader was in the room (METHOD 3.1): brisk people
// read the shortest letter, patient and reserved ones are not pressed.
func (f *filler) manners() {
	m := f.q.p.Manner
	f.v.flag("brisk", m.Pace == regards.Brisk)
	f.v.flag("calm", m.Pace == regards.Patient || m.Warmth == regards.Reserved)
}
