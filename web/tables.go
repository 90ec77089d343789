package web

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"regards"
)

//go:embed happenings.tsv
var happeningsFile string

// happeningRow is what the table says of one kind of event.
type happeningRow struct{ what, group, asked, with, alone string }

var happeningRows = sync.OnceValue(func() (out []happeningRow) {
	for _, f := range cells(happeningsFile, 5) {
		out = append(out, happeningRow{f[0], f[1], f[2], f[3], f[4]})
	}
	return out
})

// cells are the rows of a table that have so many columns.
func cells(file string, columns int) (out [][]string) {
	for line := range strings.Lines(file) {
		if f := strings.Split(strings.TrimRight(line, "\r\n"), "\t"); len(f) == columns && !strings.HasPrefix(line, "#") {
			out = append(out, f)
		}
	}
	return out
}

// happeningTitle is an event as the timeline tells it.
func happeningTitle(e regards.Event) string {
	for _, r := range happeningRows() {
		if r.what != string(e.What) {
			continue
		}
		if e.With == "" {
			return r.alone
		}
		return strings.ReplaceAll(r.with, "{who}", e.With)
	}
	return sentenceCase(string(e.What))
}

//go:embed mends.tsv
var mendsFile string

// mendRow is where the button beside a risk leads.
type mendRow struct{ place, with, alone, page string }

var mendRows = sync.OnceValue(func() (out []mendRow) {
	for _, f := range cells(mendsFile, 4) {
		out = append(out, mendRow{f[0], f[1], f[2], f[3]})
	}
	return out
})

var figure = regexp.MustCompile(`\[\d+\]`)

// mendOf is the button beside a risk of a position.
func mendOf(r regards.Risk, id string) deed {
	place := figure.ReplaceAllString(r.From, "[n]")
	for _, m := range mendRows() {
		if m.place != place && m.place != "*" {
			continue
		}
		page := m.page
		for i, f := range figure.FindAllString(r.From, 2) {
			if n, err := strconv.Atoi(strings.Trim(f, "[]")); err == nil {
				page = strings.ReplaceAll(page, "{"+itoa(i+1)+"}", itoa(n+1))
			}
		}
		d := deed{strings.ReplaceAll(m.with, "{who}", firstName(r.With)), "/positions/" + id + "/" + page}
		if r.With == "" {
			d.label = m.alone
		}
		if m.page == "references" && r.With != "" {
			d.href = briefPath(id, r.With)
		}
		return d
	}
	return deed{"Open the plan", "/positions/" + id + "/plan"}
}

// firstName is the name by which a person is called on a button.
func firstName(name string) string {
	for _, w := range strings.Fields(name) {
		if !regards.IsHonorific(strings.ToLower(w)) {
			return w
		}
	}
	return name
}
