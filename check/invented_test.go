package check_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"regards"
	"regards/english"
)

// TestNothingIsInvented: every number, date, name, employer and product of a
// letter is in its record.
func TestNothingIsInvented(t *testing.T) {
	panels(t, func(p panel) (out []string) {
		truth := truthOf(p)
		for _, l := range p.Letters {
			var text []string
			for _, g := range l.Paragraphs {
				text = append(text, g.Text)
			}
			all := l.Subject + ".\n" + l.Greeting + "\n" + strings.Join(text, "\n") + "\n" + strings.Join(l.Signature, "\n")
			if s := l.Sheet; s != nil {
				all += "\n" + strings.Join(s.Sender, "\n") + "\n" + s.Date + "\n" + strings.Join(s.Inside, "\n")
			}
			for _, what := range inventions(p, truth, all) {
				out = append(out, fmt.Sprintf("to %s: %s", l.To, what))
			}
		}
		return out
	})
}

// inventions are the numbers, dates and names of a text that the record does
// not hold, each with the words around it.
func inventions(p panel, t truth, text string) (out []string) {
	rest, bad := dates(p, t, text)
	out = append(out, bad...)
	low := strings.ToLower(rest)
	for _, at := range typedNumber().FindAllStringIndex(low, -1) {
		if !t.holds(low[at[0]:at[1]], strings.TrimLeft(low[at[1]:], " ")) {
			out = append(out, "number "+near(rest, at[0], at[1]))
		}
	}
	for _, at := range numberWord().FindAllStringIndex(low, -1) {
		if !t.counts(low[:at[1]], low[at[0]:at[1]], low[at[1]:]) {
			out = append(out, "number "+near(rest, at[0], at[1]))
		}
	}
	return append(out, names(t, rest)...)
}

// holds reports whether a figure of a letter is in the record by its value,
// with the scale behind it or written out.
func (t truth) holds(s, after string) bool {
	for _, v := range values(s)[:1] {
		if t.numbers[v] {
			return true
		}
		for word, by := range scales {
			if len(word) > 3 && strings.HasPrefix(after, word) && t.numbers[v*by] {
				return true
			}
		}
	}
	return false
}

// counts reports whether a number in words is in the record: by itself, or
// whole, as "twenty-five" is 25 and neither 20 nor 5.
func (t truth) counts(before, word, after string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\n' })
	}
	if said, ok := strings.CutPrefix(after, " words: "); ok { // "in four words: I want this job."
		said, _, _ = strings.Cut(said, ".")
		return float64(len(words(said))) == small[word]
	}
	run := word
	for i, all := 1, words(before); i < len(all); i++ {
		if !isNumber(all[len(all)-1-i]) {
			break
		}
		run = all[len(all)-1-i] + " " + run
	}
	for _, w := range words(after) {
		if !isNumber(w) {
			break
		}
		run += " " + w
	}
	vs := spoken(run)
	whole := vs[0]
	for _, v := range vs {
		whole = max(whole, v)
	}
	return t.numbers[whole] || len(words(run)) == 1 && t.numbers[small[word]]
}

func isNumber(w string) bool {
	_, ok := small[w]
	return ok || scales[w] > 0 && len(w) > 3
}

// numberWord finds numbers in words. "One", "two", "twice" and the ordinals
// count nothing that could be told in "one thing", "the two of us", "a second
// thought"; fractions and compounds are looked at by their parts.
var numberWord = sync.OnceValue(func() *regexp.Regexp {
	var words []string
	for w, v := range small {
		if v >= 3 && !strings.HasSuffix(w, "th") && !strings.HasPrefix(w, "third") && !strings.HasPrefix(w, "quarter") {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	return regexp.MustCompile(`\b(` + strings.Join(words, "|") + `)\b`)
})

var (
	months   = `(January|February|March|April|May|June|July|August|September|October|November|December)`
	dayFirst = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{1,2}) ` + months + `\b(?:,? (\d{4}))?`) })
	dayLast  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b` + months + ` (\d{1,2})\b(?:, (\d{4}))?`) })
	weekday  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b(,? (?:` + months + ` \d{1,2}|\d{1,2} ` + months + `))?`)
	})
)

// dates takes the dates out of a text and says which of them are on no record:
// the day and the month, the weekday before them, a weekday alone.
func dates(p panel, t truth, text string) (rest string, bad []string) {
	for _, at := range weekday().FindAllStringIndex(text, -1) {
		said := text[at[0]:at[1]]
		name, _, dated := strings.Cut(said, " ")
		name = strings.TrimSuffix(strings.TrimSuffix(name, ","), "s")
		ok := false
		for d := range t.days {
			ok = ok || d.Weekday().String() == name && (!dated || strings.Contains(said, d.Month.String()) && strings.Contains(said, fmt.Sprint(d.Day)))
		}
		for w := range t.weekdays {
			ok = ok || w.String() == name && !dated
		}
		if !ok {
			bad = append(bad, "weekday "+near(text, at[0], at[1]))
		}
	}
	look := func(re *regexp.Regexp, day, month int) {
		for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
			d, year := text[m[2*day]:m[2*day+1]], ""
			if m[6] >= 0 {
				year = text[m[6]:m[7]]
			}
			if !t.dated(d, text[m[2*month]:m[2*month+1]], year) {
				bad = append(bad, "date "+near(text, m[0], m[1]))
			}
		}
		text = re.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
	}
	look(dayFirst(), 1, 2)
	look(dayLast(), 2, 1)
	return text, bad
}

// dated reports whether the record holds the day: as a date, or typed in an
// answer with that day and that month.
func (t truth) dated(day, month, year string) bool {
	for d := range t.days {
		if fmt.Sprint(d.Day) == day && d.Month.String() == month && (year == "" || fmt.Sprint(d.Year) == year) {
			return true
		}
	}
	m, err := time.Parse("January", month)
	if err != nil || year != "" {
		return false
	}
	typed := t.words[strings.ToLower(month)] || t.words[strings.ToLower(month[:3])] || t.numbers[float64(m.Month())]
	return typed && t.holds(day, "")
}

// names are the words with a capital that the record does not hold. At the
// beginning of a sentence a word of the language may have one.
func names(t truth, text string) (bad []string) {
	begins := true
	for _, at := range typedWord().FindAllStringIndex(text, -1) {
		w := text[at[0]:at[1]]
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(first) && !t.named(w) && !(begins && english.Known(strings.ToLower(plain(w)))) {
			bad = append(bad, "name "+near(text, at[0], at[1]))
		}
		begins = opens(text[at[1]:])
	}
	return bad
}

// opens reports whether what comes next begins a sentence or a line.
func opens(after string) bool {
	gap := after
	if at := typedWord().FindStringIndex(after); at != nil {
		gap = after[:at[0]]
	}
	return strings.ContainsAny(gap, ".!?:\n“\"")
}

func plain(w string) string {
	w = strings.ReplaceAll(w, "’", "'")
	for _, end := range []string{"'s", "'ll", "'d", "'ve", "'m", "'re", "s'"} {
		w = strings.TrimSuffix(w, end)
	}
	return w
}

// calendarAndTitles are the capitals that every letter may hold.
var calendarAndTitles = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`i mr mrs ms mx dr prof p.m a.m monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
		wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december`) {
		m[w] = true
	}
	return m
})

// named reports whether the record holds the word, in any capitals and in the
// singular or the plural.
func (t truth) named(w string) bool {
	low := strings.ToLower(plain(w))
	return calendarAndTitles()[low] || t.words[low] || t.words[strings.ReplaceAll(low, "'", "")] || t.words[low+"s"] || t.words[strings.TrimSuffix(low, "s")]
}

// TestInventionsAreFound plants some, so that the test above can be believed.
func TestInventionsAreFound(t *testing.T) {
	p, err := write(1)
	if err != nil {
		t.Fatal(err)
	}
	truth := truthOf(p)
	for _, s := range []string{"I saved 87,431 dollars.", "We spoke for nineteen hundred years.", "I will call on Sunday, February 30.",
		"I learned it at Quillfeather Brothers.", "You use Zyxtrak there.", "I will come on 31 December 1999.", "Zebulon sends regards.", "I have met Vernice."} {
		if got := inventions(p, truth, s); len(got) == 0 {
			t.Errorf("not found: %s", s)
		}
	}
	ok := p.c.Interview.Start.Date
	for _, s := range []string{"Thank you for the talk.", "I enjoyed it, and I'd be glad to come.",
		fmt.Sprintf("It was good to meet on %s, %s %d.", ok.Weekday(), ok.Month, ok.Day), fmt.Sprintf("Dear %s,", p.c.Interview.Interviewers[0].Name)} {
		if got := inventions(p, truth, s); len(got) > 0 {
			t.Errorf("%q: %v", s, got)
		}
	}
	if got := truthOfText("9 -> 2, 412k, 1030pm, twenty-two, 2.9m"); !got.numbers[412000] || !got.numbers[2] || !got.numbers[10] || !got.numbers[30] || !got.numbers[22] || !got.numbers[2900000] {
		t.Errorf("%v", got.numbers)
	}
}

func truthOfText(s string) truth {
	t := truth{map[float64]bool{}, map[string]bool{}, map[regards.Date]bool{}, map[time.Weekday]bool{}}
	t.take(s)
	return t
}
