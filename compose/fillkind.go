package compose

import (
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/english"
	"regards/english/pattern"
	"regards/reading"
)

// fillKind fills the slots of a letter beside the thank-you, with no more
// than kinds.txt lets it know.
func (s *situation) fillKind(k regards.Kind, plot *plot, q *person, r reader) *filler {
	f := &filler{situation: s, q: q, r: r, v: &values{}}
	f.frame()
	for _, content := range plot.knows {
		f.content(k, content)
	}
	if q.path == "agency" {
		f.ourAgency()
	}
	f.flags()
	f.kindFlags(k)
	return f
}

// ourAgency says "you" of the agency to its own person: "they will get back to
// the agency" is told to who sits there.
func (f *filler) ourAgency() {
	for _, name := range []string{"decide", "was.cl"} {
		n := mustSlot(name)
		f.v.put(n, theAgency.ReplaceAllString(f.v.text[n], "$1 you"), f.v.from[n])
	}
}

var theAgency = pattern.MustCompile(`(?i)\b(to|with|call|tell|ring|phone|e-?mail|ask|inform|through|via) (the agency|my agency|the recruiter|the agent)\b`)

// content fills one word of the column "knows" in kinds.txt.
func (f *filler) content(k regards.Kind, name string) {
	switch name {
	case "topic", "told":
		if f.q.at >= 0 {
			f.q.topic, f.q.told = name == "topic", name == "told"
			f.talk()
		}
	case "need":
		f.firstNeed()
	case "problem":
		if k == regards.Update && !f.v.have.has(mustSlot("news")) {
			return // nothing that could matter to it
		}
		f.problem()
		if k == regards.Update && !f.v.have.has(mustSlot("bears")) {
			f.aside()
		}
	case "reason":
		if len(f.c.Interview.Like) > 0 && !(f.q.at < 0 && addressed.MatchString(f.c.Interview.Like[0])) { // "you" of everybody there is not "they"
			f.q.like = 0
			f.wish()
			f.unclause()
		}
	case "strength":
		if f.q.strength = f.deedFor(k); f.q.strength >= 0 {
			f.strength()
		}
	case "decide":
		soon := 0 // "by today it should be settled" is said by nobody
		if k == regards.ReferenceRequest {
			soon = 1 // a call "before tomorrow" comes too soon to be told of
		}
		if f.decideBy.DaysSince(f.day) > soon {
			f.next()
		}
	case "promise":
		f.owing()
	case "was":
		f.was()
	case "start":
		f.begins(k)
	default:
		f.happened(k, name)
	}
}

// aside leaves of a need to which the news does not speak only the wish to help
// with it: told beside such news it would seem to be the reason for them.
func (f *filler) aside() {
	for _, name := range []string{"need", "need.np", "need.now"} {
		f.v.put(mustSlot(name), "", "")
	}
}

// unclause moves a reason that was read as a thing and is a clause all the same
// ("you replant two for every one") to where clauses go.
func (f *filler) unclause() {
	np, cl := mustSlot("reason.np"), mustSlot("reason.cl")
	text := f.v.text[np]
	first, _, _ := strings.Cut(text, " ")
	if text == "" || !english.SubjectPronoun(strings.ToLower(strings.TrimSuffix(first, "'re"))) && !clausal(text) {
		return
	}
	from := f.v.from[np]
	f.v.put(np, "", "")
	if !f.v.have.has(cl) {
		f.v.put(cl, text, from)
	}
}

// clausal reports whether a text is a noun phrase with its verb behind it: "the
// crew fly their own repairs", not "the way the two shifts plan together".
func clausal(text string) bool {
	tokens := english.Tokenize(text)
	english.Tag(tokens)
	nouns := 0
	for i, k := range tokens {
		switch k.Tag {
		case "NN", "NNS", "NNP", "NNPS":
			nouns++
		case "DT", "PRP$":
			if nouns > 0 { // "the county tests every machine", not "the way the two ..." or "twenty minutes a week"
				return nouns > 1 && strings.ToLower(k.Text) != "a" && third(tokens[i-1].Text)
			}
		case "PDT", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "RB":
		case "VBZ", "VBP", "VB", "MD":
			return nouns > 0
		default:
			return false
		}
	}
	return false
}

// third reports whether a word may be the third person of a verb.
func third(word string) bool {
	_, forms, ok := english.VerbForms(strings.ToLower(word))
	return ok && slices.Contains(forms, english.ThirdForm)
}

// happened fills what the history, the offer and the references tell.
func (f *filler) happened(k regards.Kind, name string) {
	switch name {
	case "news":
		f.event(regards.News, "news", k == regards.CheckIn)
		f.v.flag("gained", gained.MatchString(f.v.text[mustSlot("news")]))
	case "why":
		f.why(k)
	case "rival":
		f.rival()
	case "terms":
		f.terms()
	case "others":
		f.others()
	case "each":
		f.each()
	case "signer":
		f.signedBy()
	case "area":
		f.area()
	case "caller":
		if at := f.situation.decider(); at >= 0 {
			p := f.c.Interview.Interviewers[at]
			f.v.put(mustSlot("caller"), f.roster.names[at].Full, fmt.Sprintf("interviewers[%d].name", at))
			f.v.put(mustSlot("caller.title"), p.Title, fmt.Sprintf("interviewers[%d].title", at))
		}
	case "seen", "tie", "number", "may":
		f.witness(name)
	case "job":
		f.job()
	}
}

// firstNeed fills the first need of the reader, with the plan and the deed.
func (f *filler) firstNeed() {
	if f.q.at < 0 || len(f.q.p.Needs) == 0 {
		return
	}
	f.q.needs, f.q.unproven = []int{0}, []bool{false}
	f.need(0)
}

// event fills a slot from the note of the last such event, read as what the
// candidate did; with fresh, of the last since they said no.
func (f *filler) event(what regards.Happening, slot string, fresh bool) {
	for i := len(f.c.History) - 1; i >= 0; i-- {
		e := f.c.History[i]
		if fresh && e.What == regards.Rejection {
			return // what came before it was theirs to know then
		}
		if e.What == what && e.Note != "" {
			note := e.Note
			if what == regards.News && e.At.Date.Before(f.day) {
				note = stale.ReplaceAllString(note, "$6") // it was said from its own day
			}
			f.read(reading.Should, fmt.Sprintf("history[%d].note", i), note, "", func(view string) string {
				if view == "should" {
					return slot
				}
				return view
			})
			return
		}
	}
}

// stale finds a day at the end of a clause of a note which is right only as seen from the
// day on which it was typed: "got my licence last week".
var stale = pattern.MustCompile(`(?i),? (today|yesterday|tonight|just now|this (morning|afternoon|evening|week|month)|last (night|week|month)|(?:on|last|this) (mon|tues|wednes|thurs|fri|satur|sun)day( (?:morning|afternoon|evening|night))?) *([,;]|[.! ]*$)`)

// begins fills the first day of work: the agreed one in an acceptance, else
// the one from which the candidate can.
func (f *filler) begins(k regards.Kind) {
	day, path := f.c.CanStart, "can_start"
	if !f.c.Offer.Start.IsZero() && (k == regards.AcceptanceLetter || k == regards.ReferenceOutcome) {
		day, path = f.c.Offer.Start, "offer.start"
	}
	if day.After(f.day) {
		f.v.put(mustSlot("start"), f.calendar(f.q.channel).long(day), path)
	}
}

// listed joins texts as a sentence does: "a, b and c".
func listed(all []string) string {
	switch n := len(all); n {
	case 0:
		return ""
	case 1:
		return all[0]
	default:
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
}

// kindFlags raises what the frames of these letters may ask beside the others.
func (f *filler) kindFlags(k regards.Kind) {
	raise := func(name string, on bool) { f.v.flag(name, on) }
	f.manners()
	raise("absent", f.q.path == "agency" || strings.HasPrefix(f.q.path, "earlier["))
	raise("second", k == regards.Nudge && f.nudges(f.q.p.Name) > 0)
	raise("apart", f.c.Interview.Mode != regards.InPerson && f.c.Interview.Mode != "")
	raise("someone", ofPeople(f.v.text[mustSlot("need")]))
	raise("manager", k == regards.RejectionReply && f.q.at >= 0 && f.q.p != f.signer(regards.Rejection))
	raise("finalist", f.c.Interview.Round == regards.Final)
	raise("agreed", !f.c.Offer.Start.IsZero())
	raise("well", f.c.Interview.Went == regards.WentWell)
	raise("called", f.situation.happened(regards.ReferenceCalled, f.q.p.Name))
	if at := f.reference(); at >= 0 {
		raise("writes", f.c.References[at].Reach == regards.ReachEmail)
		raise("bound", f.bound(f.q))
		raise("willing", f.consent(&f.c.References[at]) == regards.Yes)
		raise("door", f.c.References[at].Kind == regards.Referrer)
		raise("contact", f.c.References[at].Kind == regards.MutualContact)
	}
	won := f.situation.happened(regards.Acceptance, "")
	lost := f.situation.happened(regards.Rejection, "")
	ended := f.situation.happened(regards.Withdrawal, "") || f.situation.happened(regards.Declined, "")
	raise("won", won)
	raise("lost", lost && !won)
	raise("ended", ended && !won && !lost)
	raise("pending", !won && !lost && !ended)
}
