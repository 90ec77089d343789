package compose

import (
	"strings"

	"regards"
	"regards/english"
	"regards/english/pattern"
	"regards/reading"
)

// frame fills what every letter knows: employer, position, day.
func (f *filler) frame() {
	c, cal := f.c, f.calendar(f.q.channel)
	put := func(name, text, from string) { f.v.put(mustSlot(name), text, from) }
	put("emp", asPlace(c.Employer.Said()), "employer.short")
	if role := c.Position.Said(); role != "" {
		put("role", role, "position.short")
		if takesArticle(role) {
			put("a role", english.Article(role)+" "+role, "position.short")
			put("as role", asRole(role), "position.short")
		}
	}
	if f.ahead {
		put("coming", cal.on(f.met), "interview.start")
	} else if !strings.HasPrefix(f.q.path, "earlier[") { // that talk was on another day
		put("day", cal.metOn(), "interview.start")
		put("that day", cal.metNoun(), "interview.start")
	}
	put("minutes", howLong(f.q.p.Minutes), f.q.path+".minutes")
	if c.Interview.Mode == regards.InPerson {
		put("met", "met", "")
	} else {
		put("met", "spoke", "")
	}
	if f.c.CanStart.After(f.day) && f.q.start {
		put("start", cal.long(f.c.CanStart), "can_start")
	}
}

// asPlace is a house as it is said in a sentence: one that is named as the
// something of something goes with its article ("the Museum of the Murray").
func asPlace(emp string) string {
	if ofSomething.MatchString(emp) {
		return "the " + emp
	}
	return emp
}

var ofSomething = pattern.MustCompile(`^(Museum|University|College|City|Ministry|Department|Institute|Society|Diocese|Archdiocese|Port|Borough|Town|County|Office|Centre|Center|School) (of|for) `)

// asRole is a position behind "as" or "be": one that there is only one of goes
// without an article ("as Head Florist", "be Cemeteries Manager").
func asRole(role string) string {
	if oneOfAKind.MatchString(role) {
		return role
	}
	return english.Article(role) + " " + role
}

var oneOfAKind = pattern.MustCompile(`(?i)\b(head|chief|director|manager|principal|lead|leader|coordinator|co-ordinator|president|dean|superintendent|controller|editor|registrar|keeper|captain|foreman|matron|secretary|treasurer)\b`)

// takesArticle reports whether a position may be called "a ...": a countable
// noun in the singular at its end.
func takesArticle(role string) bool {
	w := strings.Fields(role)
	last := w[len(w)-1]
	if strings.ToLower(role) == role || english.IsPlural(last) {
		return false // "cabin crew": typed small, it names the work
	}
	yes, known := english.Countable(strings.ToLower(last))
	return yes || !known
}

// howLong says minutes as people do; empty when it would sound measured.
func howLong(m int) string {
	switch {
	case m == 30:
		return "half an hour"
	case m == 60:
		return "an hour"
	case m == 90:
		return "an hour and a half"
	case m == 120:
		return "two hours"
	case m >= 10 && m < 60 && m%5 == 0:
		return english.Number(m) + " minutes"
	}
	return ""
}

// next fills the decision and the follow-up in this reader's terms. Who does
// not decide and does not coordinate is told neither (METHOD 7 #10).
func (f *filler) next() {
	if !f.q.dated || f.settled {
		return
	}
	f.decision()
	f.followUp()
	f.v.flag("bynow", f.v.have.has(mustSlot("decide.date")))
}

// timed finds words in the decision that are a date by themselves.
var timed = pattern.MustCompile(`(?i)\b(noon|midnight|christmas|new year|(mon|tues|wednes|thurs|fri|satur|sun)day|end of (the|this|next) (day|week|month)|(january|february|april|june|july|august|september|october|november|december)|weekend|within|in \w+ (days|weeks|months)|(by|before|on|until) (the )?\d+(st|nd|rd|th)?)\b`)

// relative finds days that were said from the interview day.
var relative = pattern.MustCompile(`(?i)\b(today|tonight|tomorrow|this (morning|afternoon|evening|week)|next week)\b`)

// decision fills {decide}, {decide.date}, {decide.vp} and {who}.
func (f *filler) decision() {
	d := f.c.Decision
	cal := f.calendar(f.q.channel)
	vp := ""
	if d.What != "" && f.q.full {
		was := len(f.doubts)
		if rd := f.read(reading.Decision, "decision.what", d.What, "", nil); rd.Doubt == nil {
			vp = f.v.text[mustSlot("decide.vp")]
		} else if !f.decideBy.IsZero() {
			f.doubts = f.doubts[:was] // who and when are said all the same
		}
	}
	if relative.MatchString(vp) && (f.day != f.met || cal.paper || f.decideBy != f.c.Decision.By) {
		vp = ""
	}
	f.v.put(mustSlot("decide.vp"), "", "") // not for frames: the date and the person belong to it
	if n := parseName(f.q.p.Name, ""); f.q.path == "agency" && n.Given != "" {
		vp = strings.NewReplacer(n.Full, "you", n.Given, "you").Replace(vp)
	}
	who, you := f.decider()
	if f.decideBy.IsZero() {
		if vp == "" || who == "" && !you || !f.c.Decision.By.IsZero() {
			f.v.put(mustSlot("who"), who, "decision.who")
			return
		}
		f.clause(who, you, vp, "")
		return
	}
	when := cal.by(f.decideBy)
	if vp == "" && !you && who == "" {
		f.v.put(mustSlot("decide"), turned(f.q.turn, "a decision is due ", "there will be a decision ", "the choice will be made ")+when, "decision.by")
	} else {
		if vp == "" {
			vp = turned(f.q.turn, "decide", "make the choice", "reach a decision")
		}
		if timed.MatchString(vp) || relative.MatchString(vp) {
			when = ""
		}
		f.clause(who, you, vp, when)
	}
	f.v.put(mustSlot("decide.date"), cal.noun(f.decideBy), "decision.by")
}

// turned is one of the ways to say a thing, so that two readers of one panel
// do not read the same words.
func turned(turn int, ways ...string) string { return ways[turn%len(ways)] }

// clause fills {decide}: who will do what by when.
func (f *filler) clause(who string, you bool, vp, when string) {
	subject := "you"
	if !you {
		subject = who
		if subject == "" {
			subject = "the team"
		}
		f.v.put(mustSlot("who"), who, "decision.who")
	}
	if head, cond, ok := cutCondition(vp); ok && when != "" {
		vp, when = head, when+", "+cond // the date belongs to the verb, not to the condition
	}
	f.v.put(mustSlot("decide"), strings.TrimSpace(subject+" will "+vp+" "+when), "decision.what")
}

// cutCondition splits "choose once the budget is voted" before its condition.
func cutCondition(vp string) (head, cond string, ok bool) {
	for _, w := range []string{" once ", " when ", " after ", " as soon as ", " if ", " before "} {
		if at := strings.Index(vp, w); at > 0 {
			return vp[:at], vp[at+1:], true
		}
	}
	return vp, "", false
}

// decider is who decides, as this letter names that person; you when it is
// the reader.
func (f *filler) decider() (who string, you bool) {
	d := f.c.Decision.Who
	if d == "" {
		if f.q.p.Decides == regards.Yes && f.soleDecider() {
			return "", true
		}
		return "", false
	}
	i := f.index(d)
	if i < 0 {
		i = f.titled(d)
	}
	if i >= 0 && i == f.q.at {
		return "", true
	}
	if i >= 0 {
		return f.named(f.roster.names[i]), false
	}
	for i, p := range f.c.Interview.Interviewers {
		if strings.EqualFold(p.Title, strings.TrimPrefix(strings.ToLower(d), "the ")) { // "the Bursar", who was in the room
			if i == f.q.at {
				return "", true
			}
			return f.named(f.roster.names[i]), false
		}
	}
	w := strings.Fields(d)
	if english.Determiner(strings.ToLower(w[0])) {
		return d, false
	}
	rest := strings.Join(w[1:], " ")
	switch {
	case strings.ToLower(d) == d, rest != "" && rest == strings.ToLower(rest) && body.MatchString(d):
		return "the " + strings.ToLower(d), false // "Hiring committee"
	case body.MatchString(d), oneOfAKind.MatchString(d):
		return "the " + d, false
	}
	return d, false
}

// titled is the one interviewer who bears the title, or -1.
func (f *filler) titled(title string) int {
	found := -1
	title = strings.TrimPrefix(strings.ToLower(title), "the ")
	for i, p := range f.c.Interview.Interviewers {
		if strings.EqualFold(p.Title, title) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// body finds those who decide together, and offices.
var body = pattern.MustCompile(`(?i)\b(committee|panel|team|board|council|department|office|group|partners|owners?|managers?|trustees|governors|directors?|principal|head)$`)

// soleDecider reports whether only one of the panel decides.
func (f *filler) soleDecider() bool {
	n := 0
	for _, p := range f.c.Interview.Interviewers {
		if p.Decides == regards.Yes {
			n++
		}
	}
	return n == 1
}

// objective is "her", "him" or "them" where the record says which; a form of
// address says it as well.
func objective(p regards.Interviewer) string {
	switch title := strings.ToLower(strings.TrimSuffix(p.Honorific, ".")); {
	case p.Pronoun == regards.They:
		return "them"
	case p.Pronoun == regards.She, p.Pronoun == "" && (title == "ms" || title == "mrs" || title == "miss"):
		return "her"
	case p.Pronoun == regards.He, p.Pronoun == "" && title == "mr":
		return "him"
	}
	return ""
}

// followUp fills {follow}: what the candidate will do, and when. HR hears of
// it only when it is to them.
func (f *filler) followUp() {
	if f.followOn.IsZero() {
		return
	}
	i := f.index(f.c.FollowUp.With)
	if f.q.clerk && i != f.q.at {
		return
	}
	whom, other := "you", ""
	switch {
	case i >= 0 && i != f.q.at:
		whom = f.roster.other(f.roster.names[i], f.q.tone)
		other = whom
		if p := f.c.Interview.Interviewers[i]; whom == f.v.text[mustSlot("who")] && objective(p) != "" && f.v.have.has(mustSlot("decide")) {
			whom = objective(p) // named in the clause before
			f.v.lean |= keyOf("follow")
		}
	case i < 0 && f.c.FollowUp.With != "":
		whom = f.c.FollowUp.With
	case f.c.FollowUp.With == "" && !f.q.decides:
		return
	}
	cal := f.calendar(f.q.channel)
	verb, noun := "call "+whom, "a call"
	if f.c.FollowUp.How == regards.ByEmail {
		verb, noun = "write to "+whom, "an e-mail"
	}
	f.v.put(mustSlot("follow"), verb+" "+cal.on(f.followOn), "follow_up.on")
	if other == "" {
		f.v.put(mustSlot("follow.date"), cal.noun(f.followOn), "follow_up.on")
		f.v.put(mustSlot("follow.noun"), noun, "follow_up.how")
	}
}
