package compose

import (
	"fmt"
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
	f.flags()
	f.kindFlags(k)
	return f
}

// content fills one word of the column "knows" in kinds.txt.
func (f *filler) content(k regards.Kind, name string) {
	switch name {
	case "topic", "told":
		if f.q.at >= 0 {
			f.q.topic, f.q.told = name == "topic", name == "told"
			f.talk()
			if name == "told" && f.troubled(k) {
				f.v.clear(keyOf("told"))
			}
		}
	case "need":
		f.firstNeed()
	case "problem":
		if k == regards.Update && !f.v.have.has(mustSlot("news")) {
			return // nothing that could matter to it
		}
		f.problem()
	case "reason":
		if len(f.c.Interview.Like) > 0 {
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
	noun := false
	for _, k := range tokens {
		switch k.Tag {
		case "NN", "NNS", "NNP", "NNPS":
			noun = true
		case "DT", "PRP$":
			if noun {
				return false // "the way the two ..."
			}
		case "PDT", "CD", "JJ", "JJR", "JJS", "POS", "HYPH", "RB":
		case "VBZ", "VBP", "VB", "MD":
			return noun
		default:
			return false
		}
	}
	return false
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
	case "seen", "tie", "number":
		f.witness(name)
	case "job":
		f.job()
	}
}

// terms fills what was agreed, point by point, with its typing mended.
func (f *filler) terms() {
	var all []string
	for _, t := range f.c.Offer.Points {
		all = append(all, term(strings.TrimRight(f.r.Mended(strings.ReplaceAll(t, " + ", " plus ")), ".")))
	}
	f.v.put(mustSlot("terms"), listed(all), "offer.terms")
}

// term is one point of an offer as it stands in a list: "3 weeks vacation" is
// "3 weeks of vacation", and what was typed behind a dash stands in brackets,
// since a comma would end the point.
func term(s string) string {
	s = timeOff.ReplaceAllString(s, "$1 of $2")
	s = euros.ReplaceAllString(s, "€$1$3,$2$4")
	if oneSpan.MatchString(s) || bareThing(s) || strings.HasPrefix(strings.ToLower(s), "per diem") {
		article := english.Article(s)
		if strings.HasPrefix(s, "ute") {
			article = "a" // said as "youte"
		}
		s = article + " " + s
	}
	if head, aside, ok := strings.Cut(s, " - "); ok && !strings.ContainsAny(s, "()") {
		s = head + " (" + strings.TrimSpace(aside) + ")"
	}
	return s
}

// bareThing reports whether a point begins with one countable thing without
// its article: "cottage on the estate", "company car".
func bareThing(s string) bool {
	if english.Preposition(strings.ToLower(s)) {
		return false
	}
	words := strings.Fields(s)
	head := ""
	for _, w := range words {
		if english.Function(strings.ToLower(w)) || w[0] >= '0' && w[0] <= '9' || strings.ContainsAny(w, "$£€%(,") {
			break
		}
		head = w
		if strings.ToLower(w) != w {
			return false // a name, or shouted
		}
	}
	if head == "" || english.IsPlural(head) {
		return false
	}
	one, known := english.Countable(head)
	return (one && known || perk.MatchString(head)) && !workWay.MatchString(head)
}

// perk finds things that come with a job and are counted, though no table says
// so; workWay, words that look like things and say how one works.
var (
	perk    = pattern.MustCompile(`^(cottage|ute|salary|allowance|base|flat|bursary|stipend|retainer|bonus|van|truck)$`)
	workWay = pattern.MustCompile(`^(hybrid|remote|flexible|permanent|casual|part-time|full-time)$`)
)

// oneSpan finds a thing that lasts so long, typed without its article: "12 week
// contract".
var oneSpan = pattern.MustCompile(`(?i)^(\d+|two|three|four|five|six|seven|nine|ten|twelve)-(day|week|month|year|hour)s?( \w+)? (contract|week|rota|probation|notice|engagement|appointment|trial)\b`)

// euros finds a sum as half of Europe writes it: "72.000 €".
var euros = pattern.MustCompile(`\b(\d{1,3})\.(\d{3}) ?(?:€|EUR\b|euros?\b)|€ ?(\d{1,3})\.(\d{3})\b`)

var timeOff = pattern.MustCompile(`(?i)\b((?:days|weeks|months)) ((?:paid |annual )?(?:vacation|holidays?|leave|notice|pto|training|probation|home office|home working|remote work))\b`)

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

// someone finds a need of a person, which can be met and not worked on.
var someone = pattern.MustCompile(`(?i)^(a |an |the |another )?(\w+ )?(someone|somebody|anyone|person|people|pair of hands|colleague|leader|manager|head|candidate)\b`)

// kindFlags raises what the frames of these letters may ask beside the others.
func (f *filler) kindFlags(k regards.Kind) {
	raise := func(name string, on bool) { f.v.flag(name, on) }
	f.manners()
	raise("absent", f.q.path == "agency" || strings.HasPrefix(f.q.path, "earlier["))
	raise("second", k == regards.Nudge && f.nudges(f.q.at) > 0)
	raise("apart", f.c.Interview.Mode != regards.InPerson && f.c.Interview.Mode != "")
	raise("someone", someone.MatchString(f.v.text[mustSlot("need")]))
	raise("manager", k == regards.RejectionReply && f.q.at >= 0 && f.q.p != f.signer(regards.Rejection))
	raise("finalist", f.c.Interview.Round == regards.Final)
	raise("agreed", !f.c.Offer.Start.IsZero())
	raise("well", f.c.Interview.Went == regards.WentWell)
	raise("called", f.situation.happened(regards.ReferenceCalled, f.q.p.Name))
	if at := f.reference(); at >= 0 {
		raise("writes", f.c.References[at].Reach == regards.ReachEmail)
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
