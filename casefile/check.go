package casefile

import (
	"fmt"
	"strings"

	"regards"
)

// check looks at what no single field shows: names that are missing, an end
// before its start, people who cannot be told apart.
func check(r *reader, c *regards.Case) {
	need(r, "candidate.name", c.Candidate.Name, "your name is missing; the letters need somebody to sign them")
	need(r, "employer.name", c.Employer.Name, "the employer's name is missing; the letters cannot do without it")
	count := len(c.Interview.Interviewers)
	for i := range c.Earlier {
		count += len(c.Earlier[i].Interviewers)
	}
	if count > maxInterviewers {
		r.addAt("interviewers", "there are %d interviewers in this file; at most %d can be used", count, maxInterviewers)
		return
	}
	checkInterview(r, c, "", "interview", &c.Interview)
	for i := range c.Earlier {
		at := fmt.Sprintf("earlier[%d]", i)
		checkInterview(r, c, at, at, &c.Earlier[i])
	}
	var names []string
	for i, ref := range c.References {
		at := fmt.Sprintf("references[%d].name", i)
		need(r, at, ref.Name, "this reference has no name; everybody who is to be asked needs one")
		names = append(names, ref.Name)
	}
	twins(r, "references", "references", names)
	checkPeople(r, c)
}

// checkInterview checks one round; under is where its interviewers stand, at
// where its own fields do.
func checkInterview(r *reader, c *regards.Case, under, at string, i *regards.Interview) {
	if !i.Start.IsZero() && !i.End.IsZero() {
		in := *c
		in.Interview = *i
		if i.End.In(in.Zone()).Before(i.Start.In(in.Zone())) {
			r.addAt(at+".end", "`%s` is before the start, `%s`", i.End, i.Start)
		}
	}
	people := join(under, "interviewers")
	var names []string
	for k, p := range i.Interviewers {
		need(r, fmt.Sprintf("%s[%d].name", people, k), p.Name, "this interviewer has no name; every letter needs one")
		names = append(names, p.Name)
	}
	twins(r, people, "interviewers", names)
}

// need notes a name that is missing, unless its own fault was noted already.
func need(r *reader, path, name, text string) {
	if strings.TrimSpace(name) != "" {
		return
	}
	for _, f := range r.faults {
		if f.Path == path || f.Path == parent(path) {
			return
		}
	}
	r.addAt(path, "%s", text)
}

// twins notes two people of one list with the same name.
func twins(r *reader, path, what string, names []string) {
	first := map[string]int{}
	for i, name := range names {
		key := strings.Join(strings.Fields(strings.ToLower(name)), " ")
		if key == "" {
			continue
		}
		if k, twice := first[key]; twice {
			r.addAt(fmt.Sprintf("%s[%d].name", path, i),
				"two %s are called `%s` (%s[%d] too); add a middle name or `Jr.` so that they can be told apart", what, short(name), path, k)
			continue
		}
		first[key] = i
	}
}
