package compose

import (
	"fmt"
	"strings"

	"regards"
	"regards/english/pattern"
	"regards/reading"
)

// each fills what the people met are thanked for through an agency, one by
// one, where the record holds what was spoken of with at least one of them.
func (f *filler) each() {
	var thanks []string
	known := false
	for i, n := range f.roster.names {
		what := f.spokenOf(i)
		known = known || what != ""
		if what == "" {
			what = turned(i, "the time", "taking the time", "the conversation")
		}
		thanks = append(thanks, f.named(n)+" for "+what)
	}
	n := len(thanks)
	if !known || n > mostEach {
		return
	}
	last := thanks[n-1]
	if n > 1 {
		last = strings.Join(thanks[:n-1], ", ") + ", and " + last // the items hold an "and" of their own
	}
	f.v.put(mustSlot("each"), last, "interviewers[0].name") // the first of them stands for all
}

// mostEach is how many people are thanked one by one; more are named only.
const mostEach = 4

// spokenOf is what the i-th interviewer is thanked for, after "for "; empty
// when it cannot be told to somebody who was not there.
func (f *filler) spokenOf(i int) string {
	p := f.c.Interview.Interviewers[i]
	if p.Topic == "" || sensitive(p.Topic) || weekday.MatchString(p.Topic) {
		return ""
	}
	rd := f.r.Read(reading.Topic, fmt.Sprintf("interviewers[%d].topic", i), p.Topic, "")
	if rd.Doubt != nil {
		return ""
	}
	for _, way := range []struct{ view, lead string }{{"topic.act", ""}, {"topic.wh", "telling me "}, {"topic", "the talk about "}} {
		text := theirOwn(strings.TrimSuffix(rd.Views[way.view], "."), p.Topic)
		if text == "" || addressed.MatchString(text) || strings.Contains(text, p.Name) || len(strings.Fields(text)) > 12 {
			continue
		}
		return way.lead + text
	}
	return ""
}

// theirOwn gives a text back the "his", "her" or "him" that reading, which
// tells it to nobody in particular, made "their" or "them": they are named
// right before it.
func theirOwn(text, typed string) string {
	own, plural := hisHer.FindAllString(typed, -1), theirs.FindAllString(text, -1)
	if len(own) == 0 || len(own) != len(plural) {
		return text
	}
	return theirs.ReplaceAllStringFunc(text, func(string) string {
		w := own[0]
		own = own[1:]
		return strings.ToLower(w)
	})
}

var (
	hisHer = pattern.MustCompile(`(?i)\b(his|her|him)\b`)
	theirs = pattern.MustCompile(`\b(their|them)\b`)
)

// weekday finds a day in what was spoken of, which beside the day of the
// interview reads as that of the talk.
var weekday = pattern.MustCompile(`(?i)\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b`)

// signedBy fills who signed the rejection, in the letter to somebody else.
func (f *filler) signedBy() {
	for i := len(f.c.History) - 1; i >= 0; i-- {
		e := f.c.History[i]
		if e.What != regards.Rejection {
			continue
		}
		at := f.index(e.With)
		switch {
		case e.With == "" || at >= 0 && at == f.q.at || f.c.Met(e.With) == f.q.p:
		case at >= 0:
			f.v.put(mustSlot("signer"), f.roster.other(f.roster.names[at], f.q.tone), fmt.Sprintf("history[%d].with", i))
		default:
			f.v.put(mustSlot("signer"), e.With, fmt.Sprintf("history[%d].with", i))
		}
		return
	}
}

// area fills the one question that a reply to a rejection may ask (METHOD 3
// #31): only where the settings want it, of who signed, and once.
func (f *filler) area() {
	signer := f.situation.signer(regards.Rejection)
	if f.c.Settings.Feedback != regards.Yes || signer != nil && signer != f.q.p {
		return
	}
	for _, e := range f.c.History {
		if e.What == regards.LetterSent && strings.HasPrefix(e.Note, string(regards.RejectionReply)) {
			return
		}
	}
	f.v.put(mustSlot("area"), "where I could be stronger", "settings.feedback")
}

// In a reason, "they" is mostly somebody else than the reader's house: "took
// another job, they needed an answer". It may be the reader's all the same:
// "they want me there five days".
var (
	they    = pattern.MustCompile(`(?i)\b(they|them|their|theirs)\b`)
	whoElse = pattern.MustCompile(`(?i)\b(another|other|accepted|took|taken|offered|offer|new|parents|kids|children|family)\b.*\b(they|them|their|theirs)\b`)
)

// why fills the reason for a no. Where it is open who "they" are, the reason
// is left out and doubted.
func (f *filler) why(k regards.Kind) {
	f.event(regards.Withdrawal, "why", false)
	if k == regards.Decline {
		f.event(regards.Declined, "why", false)
	}
	n := mustSlot("why")
	text, path := f.v.text[n], f.v.from[n]
	var at int
	if _, err := fmt.Sscanf(path, "history[%d].note", &at); err != nil {
		return
	}
	typed := f.c.History[at].Note
	if who := they.FindAllString(typed, -1); len(who) > 0 && len(who) == len(addressed.FindAllString(text, -1)) {
		text = addressed.ReplaceAllStringFunc(text, func(string) string { // reading takes them for the reader
			w := who[0]
			who = who[1:]
			return strings.ToLower(w)
		})
	}
	f.v.put(n, text, path)
	if they.MatchString(typed) && !whoElse.MatchString(typed) {
		f.doubts = append(f.doubts, regards.Doubt{Path: path, Answer: typed, Sentence: capitalise(text) + ".",
			ReadAs: "it does not say who \"they\" are; the letter gives no reason until it does"})
		f.v.put(n, "", "")
	}
}
