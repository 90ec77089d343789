package almanac

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"regards"
)

//go:embed weekends.tsv
var weekendText string

//go:embed hours.tsv
var hoursText string

// readRow reads regions, name, the days of every year, the days of each year
// from First on.
func readRow(cols []string) (r row, err error) {
	if len(cols) < 3 || len(cols) > 3+Last-First+1 {
		return r, fmt.Errorf("%d columns", len(cols))
	}
	r.where, r.name = cols[0], cols[1]
	every, since, ok := strings.Cut(cols[2], " since ")
	if ok {
		if r.since, err = strconv.Atoi(since); err != nil {
			return r, err
		}
	}
	if r.every, err = readDays(every); err != nil {
		return r, err
	}
	for i, cell := range cols[3:] {
		days, err := readDays(cell)
		if err != nil {
			return r, err
		}
		for _, d := range days {
			r.listed = append(r.listed, regards.Date{Year: First + i, Month: d.month, Day: d.day}.Number())
		}
	}
	slices.Sort(r.listed)
	return r, nil
}

// readDays reads "12-25", "10-01..10-03", "01-02,12-23".
func readDays(cell string) (out []monthDay, err error) {
	if cell == "" {
		return nil, nil
	}
	for span := range strings.SplitSeq(cell, ",") {
		from, to, ok := strings.Cut(span, "..")
		if !ok {
			to = from
		}
		a, err := time.Parse("2006-01-02", "2000-"+from) // a leap year
		if err != nil {
			return nil, err
		}
		b, err := time.Parse("2006-01-02", "2000-"+to)
		if err != nil || b.Before(a) {
			return nil, fmt.Errorf("%q is no span of days", span)
		}
		for ; !a.After(b); a = a.AddDate(0, 0, 1) {
			out = append(out, monthDay{a.Month(), a.Day()})
		}
	}
	return out, nil
}

// restsOf are the weekends of a place, from the day on which each holds.
func restsOf(code, region string) []rest {
	out := []rest{{spanFirst, 1<<time.Saturday | 1<<time.Sunday}}
	for _, cols := range rows(weekendText) {
		if cols[0] != code || cols[1] != "" && cols[1] != region {
			continue
		}
		r := rest{since: spanFirst}
		for name := range strings.FieldsSeq(cols[2]) {
			r.days |= 1 << weekdayNamed(name)
		}
		if cols[3] != "" {
			d, err := regards.ParseDate(cols[3])
			if err != nil {
				panic("weekends.tsv: " + err.Error())
			}
			r.since = d.Number()
		}
		for len(out) > 0 && out[len(out)-1].since >= r.since {
			out = out[:len(out)-1]
		}
		out = append(out, r)
	}
	return out
}

func weekdayNamed(name string) time.Weekday {
	for w := time.Sunday; w <= time.Saturday; w++ {
		if w.String() == name {
			return w
		}
	}
	panic("weekends.tsv: no weekday " + name)
}

// hoursOf are the office hours of a country; of "*" when it has no row.
func hoursOf(code string) (open, close time.Duration) {
	for _, cols := range rows(hoursText) {
		if cols[0] == "*" && close == 0 || cols[0] == code {
			open, close = clock(cols[1]), clock(cols[2])
		}
	}
	return open, close
}

// clock reads "09:30" as a time since midnight.
func clock(s string) time.Duration {
	t, err := time.Parse("15:04", s)
	if err != nil {
		panic("hours.tsv: " + err.Error())
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
}

// rows are the rows of a table, comments left out, cells apart.
func rows(text string) (all [][]string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}
