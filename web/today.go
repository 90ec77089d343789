package web

import (
	"strings"
	"time"

	"regards"
	"regards/desk"
	"regards/store"
)

// showToday is the first page: what to do now, why and by when.
func showToday(v *Visit) error {
	t, err := v.Desk.Today(v.Context())
	if err != nil {
		return err
	}
	p := Page{Title: "Today", Here: "/", Class: "today", Counts: &t.Counts}
	if !t.Begun {
		return v.Show(p, todayEmpty())
	}
	return v.Show(p, todayPage(todayView{t}))
}

// todayView is today in words.
type todayView struct{ desk.Today }

// heading counts what there is to do.
func (v todayView) heading() string {
	switch n := v.Counts.Due; n {
	case 0:
		return "Nothing to do today"
	case 1:
		return "One thing to do today"
	default:
		return sentenceCase(countWord(n)) + " things to do today"
	}
}

func (v todayView) lede() string {
	day := v.Now.Format("Monday 2 January.")
	switch v.Deciding {
	case 0:
		return day
	case 1:
		return day + " One employer decides this week."
	}
	return day + " " + sentenceCase(countWord(v.Deciding)) + " employers decide this week."
}

// countWord is a number as a word up to ten.
func countWord(n int) string {
	if n >= desk.ManyCounts {
		return "more than " + itoa(desk.ManyCounts-1)
	}
	words := strings.Fields("no one two three four five six seven eight nine ten")
	if n < len(words) {
		return words[n]
	}
	return itoa(n)
}

func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// when is the corner of a step: a word, a large figure, a word.
type when struct{ word, figure, day string }

// whenOf says when a step is due, as a person says it on the day given.
func whenOf(s store.Step, now time.Time) when {
	f := s.FollowUp()
	due, from := f.Due.In(now.Location()), f.NotBefore.In(now.Location())
	away := dayOf(due, now).DaysSince(regards.DateOf(now))
	switch {
	case f.Due.IsZero():
		return when{"as", "soon", "as you can"}
	case due.Before(now):
		return when{"since", due.Format("15:04"), dayWord(due, now)}
	case from.After(now) && dayOf(from, now) == dayOf(due, now) && away < 7:
		return when{"from", from.Format("15:04"), dayWord(from, now)}
	case away < 2:
		return when{"by", due.Format("15:04"), dayWord(due, now)}
	case away < 7:
		return when{"by", due.Format("Mon"), due.Format("2 Jan")}
	}
	return when{due.Format("Mon"), due.Format("2"), due.Format("Jan")}
}

func dayOf(t, now time.Time) regards.Date { return regards.DateOf(t.In(now.Location())) }

func dayWord(t, now time.Time) string {
	switch n := dayOf(t, now).DaysSince(regards.DateOf(now)); {
	case n == 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n == -1:
		return "yesterday"
	case n > 1 && n < 7:
		return t.In(now.Location()).Format("Monday")
	}
	return t.In(now.Location()).Format("2 Jan")
}

// urgentStep is a step whose last good moment is near or over. To let an
// employer rest is never urgent, nor is what has no day.
func urgentStep(s store.Step, now time.Time) bool {
	return s.Kind != string(regards.StepRest) && s.Due != 0 && store.Time(s.Due).Before(now.Add(3*time.Hour))
}

// canWait is a step that can be put off until tomorrow: one due later than
// today is due then anyway.
func canWait(s store.Step, now time.Time) bool {
	return s.Due == 0 || !dayOf(store.Time(s.Due), now).After(regards.DateOf(now))
}

// silenceWord is what stands below a bar of the silence clock.
func silenceWord(s desk.Silence, now time.Time) string {
	by, today := s.Expected, regards.DateOf(now)
	switch {
	case by.IsZero():
		return "no date was given"
	case by.Before(today):
		return "said that they would decide by " + by.In(now.Location()).Format("2 January")
	case by == today:
		return "decides today"
	case by.DaysSince(today) < 7:
		return "decides by " + by.In(now.Location()).Format("Monday")
	}
	return "decides by " + by.In(now.Location()).Format("2 January")
}

// workdaysWord is a length of silence in the employer's working days.
func workdaysWord(n int) string {
	switch n {
	case 0:
		return "since today"
	case 1:
		return "1 working day"
	}
	return itoa(n) + " working days"
}

func daysWord(n int) string {
	switch n {
	case 0:
		return "today"
	case 1:
		return "1 day"
	}
	return itoa(n) + " days"
}

func weightOf(first bool) weight {
	if first {
		return primary
	}
	return plain
}
