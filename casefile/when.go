package casefile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"regards"
)

// The years in which a case may play; anything else is a slip of the finger.
const firstYear, lastYear = 1950, 2199

// date is a day of the calendar.
type date struct{ stem string }

func (date) read(r *reader, n *yaml.Node, path string, v *regards.Date) {
	s, ok := r.word(n, path)
	if !ok {
		return
	}
	d, err := regards.ParseDate(s)
	if err != nil {
		r.add(n, path, "%s", dateFault(s))
		return
	}
	if d.Year < firstYear || d.Year > lastYear {
		r.add(n, path, "%s", yearFault(d.Year))
		return
	}
	*v = d
}

func (date) tree(v *regards.Date) tree {
	if v.IsZero() {
		return nil
	}
	return scalar{text: v.String(), look: word}
}

func (f date) schema(b *book) object {
	return b.said(f.stem, "type", words("string", "null"), "format", scalar{text: "date"})
}

// moment is a time of day on a date.
type moment struct{ stem string }

func (moment) read(r *reader, n *yaml.Node, path string, v *regards.Moment) {
	s, ok := r.word(n, path)
	if !ok {
		return
	}
	m, err := regards.ParseMoment(timestamp.ReplaceAllString(s, "${1}T${2}${3}"))
	if err != nil {
		r.add(n, path, "%s", momentFault(s))
		return
	}
	if m.Date.Year < firstYear || m.Date.Year > lastYear {
		r.add(n, path, "%s", yearFault(m.Date.Year))
		return
	}
	*v = m
}

func (moment) tree(v *regards.Moment) tree {
	if v.IsZero() {
		return nil
	}
	return scalar{text: v.String(), look: word}
}

// schema gives a pattern and not the format date-time, which wants seconds
// and an offset.
func (f moment) schema(b *book) object {
	const shape = `^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$`
	return b.said(f.stem, "type", words("string", "null"), "pattern", scalar{text: shape})
}

// timestamp is a time as YAML writers of other languages make it: a blank for
// the T, a blank before the offset.
var timestamp = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:[Tt]| +)([\d:.]+) *([Zz]|[-+]\d{2}:\d{2})?$`)

// minutes is how long a talk took.
type minutes struct{ stem string }

func (minutes) read(r *reader, n *yaml.Node, path string, v *int) {
	s, ok := r.word(n, path)
	if !ok {
		return
	}
	count, err := strconv.Atoi(s)
	switch {
	case err != nil:
		r.add(n, path, "`%s` is not a number of minutes; write only the number, such as 45", short(s))
	case count < 0 || count > 24*60:
		r.add(n, path, "a talk of %d minutes cannot be; please check the number", count)
	default:
		*v = count
	}
}

func (minutes) tree(v *int) tree {
	if *v == 0 {
		return nil
	}
	return scalar{text: strconv.Itoa(*v), look: bare}
}

func (f minutes) schema(b *book) object {
	return b.said(f.stem, "type", words("integer", "null"), "minimum", number(0), "maximum", number(24*60))
}

var (
	isoDay   = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	startDay = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[Tt ]`)
)

// dateFault is what is wrong with a date, with the right one where it can be
// told without a guess.
func dateFault(s string) string {
	if m := isoDay.FindStringSubmatch(s); m != nil {
		return impossible(m[1], m[2], m[3])
	}
	if m := startDay.FindStringSubmatch(s); m != nil {
		return fmt.Sprintf("`%s` has a time in it; only the day is wanted: `%s`", short(s), m[1])
	}
	if m := slashDay.FindStringSubmatch(s); m != nil {
		if text := slashFault(s, m); text != "" {
			return text
		}
	}
	if d, ok := guessDay(s); ok {
		return fmt.Sprintf("`%s` is not a date as it is written here; did you mean `%s`?", short(s), d)
	}
	return fmt.Sprintf("`%s` is not a date; write year, month and day, such as 2026-11-19", short(s))
}

var slashDay = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)

// slashFault is what to say of 11/19/2026, which can only be November, and
// of 3/4/2026, which can be two days, depending on who wrote it.
func slashFault(s string, m []string) string {
	dayFirst, err1 := regards.ParseDate(fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1]))
	monthFirst, err2 := regards.ParseDate(fmt.Sprintf("%s-%02s-%02s", m[3], m[1], m[2]))
	switch {
	case err1 == nil && err2 == nil && dayFirst != monthFirst:
		return fmt.Sprintf("`%s` can be `%s` or `%s`; please write it in one of these ways", short(s), monthFirst, dayFirst)
	case err1 == nil:
		return fmt.Sprintf("`%s` is not a date as it is written here; did you mean `%s`?", short(s), dayFirst)
	case err2 == nil:
		return fmt.Sprintf("`%s` is not a date as it is written here; did you mean `%s`?", short(s), monthFirst)
	}
	return ""
}

// impossible says why a day that looks like a date is none.
func impossible(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return fmt.Sprintf("`%s-%s-%s` cannot be: there is no month %s", year, month, day, month)
	}
	last := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return fmt.Sprintf("there is no %s-%s-%s: %s %d has %d days", year, month, day, time.Month(m), y, last)
}

func yearFault(year int) string {
	return fmt.Sprintf("the year %d looks like a slip; please check it", year)
}

// guessDay reads a date with its month in letters, which leaves no choice.
func guessDay(s string) (regards.Date, bool) {
	s = strings.NewReplacer(",", " ", ".", " ").Replace(s)
	s = strings.Join(strings.Fields(s), " ")
	for _, layout := range []string{"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2006/1/2", "2006-1-2"} {
		if t, err := time.Parse(layout, s); err == nil {
			return regards.DateOf(t), true
		}
	}
	return regards.Date{}, false
}

var looseMoment = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[Tt ]+(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([AaPp][Mm])?$`)

// momentFault is what is wrong with a time.
func momentFault(s string) string {
	if m := isoDay.FindStringSubmatch(s); m != nil {
		if _, err := regards.ParseDate(s); err != nil {
			return impossible(m[1], m[2], m[3])
		}
		return fmt.Sprintf("`%s` is a day without a time; write it with the time, such as `%sT14:00`", s, s)
	}
	if m := looseMoment.FindStringSubmatch(s); m != nil {
		if _, err := regards.ParseDate(m[1]); err != nil {
			return dateFault(m[1])
		}
		if t, ok := clock(m[2], m[3], m[4]); ok {
			return fmt.Sprintf("`%s` is not a time as it is written here; did you mean `%sT%s`?", short(s), m[1], t)
		}
		return fmt.Sprintf("`%s` cannot be: a day goes from 00:00 to 23:59", short(s))
	}
	return fmt.Sprintf("`%s` is not a time; write day and time, such as 2026-11-19T14:00", short(s))
}

// clock is a time of day on 24 hours.
func clock(hour, minute, half string) (string, bool) {
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	switch {
	case half != "" && (h < 1 || h > 12):
		return "", false
	case strings.EqualFold(half, "pm") && h < 12:
		h += 12
	case strings.EqualFold(half, "am") && h == 12:
		h = 0
	}
	return fmt.Sprintf("%02d:%02d", h, m), h < 24 && m < 60
}
