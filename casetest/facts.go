package casetest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"regards"
)

// Answer is one answer of a case with its path in the record.
type Answer struct{ Path, Text string }

// Answers are all answers of the case that were typed and are not private, in
// the order of the record: what a letter may use.
func Answers(c *regards.Case) []Answer {
	var out []Answer
	add := func(path, text string) {
		if text != "" {
			out = append(out, Answer{path, text})
		}
	}
	for i, e := range c.Candidate.Evidence {
		add(fmt.Sprintf("candidate.evidence[%d].at", i), e.At)
		add(fmt.Sprintf("candidate.evidence[%d].did", i), e.Did)
	}
	interview("interview", c.Interview, add)
	add("decision.what", c.Decision.What)
	interviewers("", c.Interview, add)
	for i, r := range c.References {
		add(fmt.Sprintf("references[%d].relation", i), r.Relation)
		for j, s := range r.Seen {
			add(fmt.Sprintf("references[%d].seen[%d]", i, j), s)
		}
	}
	for i, in := range c.Earlier {
		path := fmt.Sprintf("earlier[%d]", i)
		interview(path, in, add)
		interviewers(path+".", in, add)
	}
	return out
}

func interview(path string, in regards.Interview, add func(path, text string)) {
	for i, l := range in.Like {
		add(fmt.Sprintf("%s.like[%d]", path, i), l)
	}
	add(path+".should_have_said", in.ShouldHaveSaid)
}

func interviewers(before string, in regards.Interview, add func(path, text string)) {
	for i, p := range in.Interviewers {
		path := fmt.Sprintf("%sinterviewers[%d].", before, i)
		add(path+"topic", p.Topic)
		for j, n := range p.Needs {
			at := fmt.Sprintf("%sneeds[%d].", path, j)
			add(at+"need", n.Need)
			add(at+"help", n.Help)
			add(at+"at", n.At)
			add(at+"did", n.Did)
			add(at+"so", n.So)
		}
		for j, o := range p.Objections {
			add(fmt.Sprintf("%sobjections[%d].about", path, j), o.About)
			add(fmt.Sprintf("%sobjections[%d].answer", path, j), o.Answer)
		}
		for j, pr := range p.Promises {
			add(fmt.Sprintf("%spromises[%d].what", path, j), pr.What)
		}
		add(path+"told", p.Told)
	}
}

// Facts are what a record truly holds; a name, number or date of a letter
// that is not among them was invented.
type Facts struct {
	Names   []string       // each word of every name and title, and each word typed with a capital
	Numbers []string       // figures as typed ("2.1", "1,240") and number words, lower case
	Dates   []regards.Date // every date of the record, the day of the interview included
}

var figure = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d+(?:[.,:]\d+)*`) })

// numberWords are the words that a number is typed with.
func numberWords() []string {
	return strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
		thousand million half third quarter twice once double first second dozen`)
}

// TrueNames lists the names, numbers and dates of the raw record, private
// notes left out, each once and sorted.
func TrueNames(c *regards.Case) Facts {
	var f Facts
	for _, name := range named(c) {
		f.Names = append(f.Names, words(name)...)
		f.Numbers = append(f.Numbers, figure().FindAllString(name, -1)...)
	}
	for _, a := range Answers(c) {
		f.Numbers = append(f.Numbers, figure().FindAllString(a.Text, -1)...)
		for _, w := range words(a.Text) {
			if strings.ToLower(w) != w {
				f.Names = append(f.Names, w)
			}
			if slices.Contains(numberWords(), strings.ToLower(w)) {
				f.Numbers = append(f.Numbers, strings.ToLower(w))
			}
		}
	}
	f.Dates = dates(c)
	slices.Sort(f.Names)
	slices.Sort(f.Numbers)
	slices.SortFunc(f.Dates, func(a, b regards.Date) int { return a.DaysSince(b) })
	f.Names, f.Numbers, f.Dates = slices.Compact(f.Names), slices.Compact(f.Numbers), slices.Compact(f.Dates)
	return f
}

// words are the words of a text without the marks around them.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,.;:!?()/\"+&", r) })
}

// named are the names and titles of the record.
func named(c *regards.Case) []string {
	out := []string{c.Candidate.Name, c.Candidate.Phone, c.Employer.Name, c.Employer.Short, c.Position.Title, c.Position.Short,
		c.Decision.Who, c.FollowUp.With}
	out = append(out, c.Candidate.OtherEmployers...)
	out = append(out, c.Candidate.Address...)
	out = append(out, c.Employer.Address...)
	for _, in := range append([]regards.Interview{c.Interview}, c.Earlier...) {
		for _, p := range in.Interviewers {
			out = append(out, p.Name, p.Honorific, p.Title)
		}
	}
	for _, r := range c.References {
		out = append(out, r.Name)
		out = append(out, r.Knows...)
	}
	return out
}

func dates(c *regards.Case) []regards.Date {
	all := []regards.Date{c.Decision.By, c.FollowUp.On, c.CanStart}
	for _, in := range append([]regards.Interview{c.Interview}, c.Earlier...) {
		all = append(all, in.Start.Date, in.End.Date)
		for _, p := range in.Interviewers {
			for _, pr := range p.Promises {
				all = append(all, pr.By)
			}
		}
	}
	for _, e := range c.History {
		all = append(all, e.At.Date, e.By)
	}
	for _, r := range c.References {
		all = append(all, r.LastAsked)
	}
	return slices.DeleteFunc(all, regards.Date.IsZero)
}
