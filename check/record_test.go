package check_test

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"regards"
	"regards/almanac"
	"regards/casetest"
)

// truth is what a record holds, as this test reads it: values of numbers,
// words, and days.
type truth struct {
	numbers  map[float64]bool
	words    map[string]bool // lower case, without possessive
	days     map[regards.Date]bool
	weekdays map[time.Weekday]bool // said in an answer, without a date
}

// truthOf reads the raw record. Private notes are no part of it.
func truthOf(p panel) truth {
	t := truth{map[float64]bool{}, map[string]bool{}, map[regards.Date]bool{}, map[time.Weekday]bool{}}
	for _, s := range texts(p.c) {
		t.take(s)
	}
	for _, d := range casetest.TrueNames(p.c).Dates {
		t.days[d] = true
	}
	t.days[regards.DateOf(p.now.In(p.c.Zone()))] = true // the letter's own day
	if by := p.c.DecisionBy(); !p.c.FollowUp.On.After(by) {
		t.days[almanac.For(p.c.Place()).Add(by, 2)] = true // a follow-up that a new date has overtaken, or that was left open (COMPOSER 4)
	}
	for _, in := range append([]regards.Interview{p.c.Interview}, p.c.Earlier...) {
		for _, i := range in.Interviewers {
			t.minutes(i.Minutes)
		}
	}
	t.numbers[float64(len(p.c.Interview.Interviewers))] = true
	return t
}

// texts is all text of the record that a letter may use.
func texts(c *regards.Case) []string {
	out := []string{c.Candidate.Name, c.Candidate.Email, c.Candidate.Phone, c.Employer.Name, c.Employer.Short, c.Position.Title,
		c.Position.Short, c.Decision.Who, c.FollowUp.With}
	out = append(append(append(out, c.Candidate.Address...), c.Employer.Address...), c.Candidate.OtherEmployers...)
	for _, a := range casetest.Answers(c) {
		out = append(out, a.Text)
	}
	for _, in := range append([]regards.Interview{c.Interview}, c.Earlier...) {
		for _, p := range in.Interviewers {
			out = append(append(out, p.Name, p.Honorific, p.Title, p.Email), p.Address...)
		}
	}
	for _, r := range c.References {
		out = append(append(out, r.Name), r.Knows...)
	}
	return out
}

var (
	typedNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d+(?:[,.]\d+)*`) })
	typedWord   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[\p{L}\p{M}][\p{L}\p{M}\d'’]*`) })
)

// scales are what may stand behind a figure and multiply it.
var scales = map[string]float64{"k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mil": 1e6, "mill": 1e6, "million": 1e6, "hundred": 100, "dozen": 12, "b": 1e9, "bn": 1e9, "billion": 1e9}

// longer are short forms whose long form has a capital.
var longer = map[string]string{"xmas": "christmas", "wifi": "wi-fi"}

// take reads the numbers and words of a text as somebody typed it.
func (t truth) take(s string) {
	low := strings.ToLower(s)
	for _, at := range typedNumber().FindAllStringIndex(low, -1) {
		t.figure(low[at[0]:at[1]], strings.TrimLeft(low[at[1]:], " "))
	}
	for _, v := range spoken(low) {
		t.numbers[v] = true
	}
	for _, w := range typedWord().FindAllString(low, -1) {
		w = strings.ReplaceAll(w, "’", "'")
		t.words[w] = true
		t.words[strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s'")] = true
		t.words[strings.ReplaceAll(w, "'", "")] = true
		for _, full := range strings.Split(longer[w], "-") {
			t.words[full] = true
		}
		for d := range 7 {
			day := strings.ToLower(time.Weekday(d).String())
			if len(w) >= 3 && strings.HasPrefix(day, strings.TrimSuffix(w, "s")) || near1(w, day) {
				t.weekdays[time.Weekday(d)] = true
			}
		}
	}
}

// figure takes a typed figure in every way in which it may honestly be said:
// 412k is 412,000; 1030 is 10:30; 2.900 may be 2,900; 22 may be 2022.
func (t truth) figure(s, after string) {
	for _, v := range values(s) {
		t.numbers[v] = true
		for word, by := range scales {
			if strings.HasPrefix(after, word) {
				t.numbers[v*by] = true
			}
		}
		if v == float64(int(v)) && v < 100 {
			t.numbers[2000+v], t.numbers[1900+v] = true, true
		}
		if n := int(v); len(s) >= 3 && len(s) <= 4 && n/100 <= 24 && n%100 < 60 {
			t.numbers[float64(n/100)], t.numbers[float64(n%100)] = true, true
		}
		if v >= 13 && v <= 24 {
			t.numbers[v-12] = true // 17h is five in the afternoon
		}
	}
}

// values are what a figure with points and commas may be worth.
func values(s string) (out []float64) {
	add := func(s string) {
		if v, err := strconv.ParseFloat(s, 64); err == nil {
			out = append(out, v)
		}
	}
	add(strings.ReplaceAll(s, ",", ""))
	add(strings.ReplaceAll(s, ",", "."))
	add(strings.NewReplacer(",", "", ".", "").Replace(s))
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' }) {
		add(part)
	}
	return out
}

// minutes takes the length of a talk: 90 may be said as an hour and a half.
func (t truth) minutes(n int) {
	t.numbers[float64(n)], t.numbers[float64(n/60)] = true, true
	if n%60 == 45 {
		t.numbers[3] = true // three quarters
	}
}

var small = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
	"ninety": 90, "twice": 2, "double": 2, "doubled": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "thirds": 3, "couple": 2, "pair": 2, "triple": 3, "tripled": 3, "quarter": 4, "quarters": 4, "dozen": 12}

// spoken are the values of number words: "a hundred and four" is 100, 4 and 104.
func spoken(low string) (out []float64) {
	words := strings.FieldsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) })
	sum, running := 0.0, false
	for _, w := range words {
		v, isSmall := small[w]
		by, isScale := scales[w]
		switch {
		case isSmall:
			out = append(out, v)
			if running {
				sum += v
				out = append(out, sum)
			} else {
				sum, running = v, true
			}
		case isScale && len(w) > 3:
			if !running || sum == 0 {
				sum = 1
			}
			sum *= by
			running = true
			out = append(out, by, sum)
		case w == "and":
		default:
			sum, running = 0, false
		}
	}
	return out
}

// near1 reports whether a is b with two neighbours swapped or one letter
// missing: "teusday".
func near1(a, b string) bool {
	if len(a) == len(b) {
		for i := 0; i+1 < len(a); i++ {
			if a[:i]+string(a[i+1])+string(a[i])+a[i+2:] == b {
				return true
			}
		}
	}
	for i := range b {
		if len(b) > 4 && b[:i]+b[i+1:] == a {
			return true
		}
	}
	return false
}
