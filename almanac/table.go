package almanac

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"regards"
)

//go:embed holidays/*.tsv
var holidayFiles embed.FS

// land is a country of which holidays or a weekend are known. Its table is
// read when it is first asked for.
type land struct {
	code   string
	listed bool // there is a table of holidays
	table  func() *table
}

// table are the calendars of one country, each made when first asked for.
type table struct {
	alone   func() *Calendar
	regions map[string]func() *Calendar
}

// lands are the countries by their code; "" is any other.
var lands = sync.OnceValue(func() map[string]*land {
	all := map[string]*land{"": {}}
	files, err := holidayFiles.ReadDir("holidays")
	if err != nil {
		panic(err) // the embed is broken
	}
	for _, f := range files {
		code := strings.ToUpper(strings.TrimSuffix(f.Name(), ".tsv"))
		all[code] = &land{code: code, listed: true}
	}
	for _, cols := range rows(weekendText) {
		if all[cols[0]] == nil {
			all[cols[0]] = &land{code: cols[0]}
		}
	}
	for _, l := range all {
		l.table = sync.OnceValue(l.read)
	}
	return all
})

// row is one row of a table of holidays.
type row struct {
	where string
	holiday
}

// read reads the country's table. The tables are our own and embedded: a
// fault in one is a fault of the program, which its tests find.
func (l *land) read() *table {
	var all []row
	home := ""
	if l.listed {
		all, home = l.rows()
	}
	t := &table{regions: map[string]func() *Calendar{}}
	later := func(region string) func() *Calendar {
		return sync.OnceValue(func() *Calendar { return l.calendar(region, all) })
	}
	for _, r := range all {
		for region := range strings.SplitSeq(strings.TrimPrefix(r.where, "not "), ",") {
			t.regions[region] = nil
		}
	}
	for _, cols := range rows(weekendText) {
		if cols[0] == l.code {
			t.regions[cols[1]] = nil
		}
	}
	delete(t.regions, "")
	for region := range t.regions {
		t.regions[region] = later(region)
	}
	t.alone = later(home)
	if home != "" {
		t.alone = t.regions[home]
	}
	return t
}

// rows reads holidays/xx.tsv, and the region that stands for the country
// alone.
func (l *land) rows() (all []row, home string) {
	name := "holidays/" + strings.ToLower(l.code) + ".tsv"
	text, err := holidayFiles.ReadFile(name)
	if err != nil {
		panic(err) // the embed is broken
	}
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if alone, ok := strings.CutPrefix(line, "# alone\t"); ok {
			home = alone
		}
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "regions\t") {
			continue
		}
		r, err := readRow(strings.Split(line, "\t"))
		if err != nil {
			panic(fmt.Sprintf("%s:%d: %v", name, i+1, err))
		}
		all = append(all, r)
	}
	return all, home
}

// applies reports whether a row is kept in a region; "" is the country alone.
func (r *row) applies(region string) bool {
	if r.where == "" {
		return true
	}
	if others, ok := strings.CutPrefix(r.where, "not "); ok {
		return region == "" || !slices.Contains(strings.Split(others, ","), region)
	}
	return region != "" && slices.Contains(strings.Split(r.where, ","), region)
}

// on reports whether the row names the day, of which n is the number.
func (h *holiday) on(n int, d regards.Date) bool {
	if d.Year >= h.since {
		for _, e := range h.every {
			if e.month == d.Month && e.day == d.Day {
				return true
			}
		}
	}
	_, found := slices.BinarySearch(h.listed, n)
	return found
}

// calendar makes the calendar of one region from the rows of the country.
func (l *land) calendar(region string, all []row) *Calendar {
	c := &Calendar{known: l.listed, rests: restsOf(l.code, region)}
	c.open, c.close = hoursOf(l.code)
	c.works.fill(c.rests)
	for i := range all {
		if !all[i].applies(region) {
			continue
		}
		h := all[i].holiday
		c.holidays = append(c.holidays, h)
		for _, n := range h.listed {
			c.works.remove(n)
		}
		for _, e := range h.every {
			for y := max(h.since, regards.DateNumbered(spanFirst).Year); y <= regards.DateNumbered(spanLast).Year; y++ {
				c.works.remove(regards.Date{Year: y, Month: e.month, Day: e.day}.Number())
			}
		}
	}
	c.works.count()
	return c
}
