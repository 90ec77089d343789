package main

import (
	"fmt"

	"regards"
	"regards/paper"
)

// fileNames are names for the letters' files, without an ending: the readers'
// names, numbered where two people's would be the same. The number follows the
// record, so one letter written alone gets the name that it has among all.
func fileNames(ls []regards.Letter, c *regards.Case) []string {
	names, seen := map[string]string{}, map[string]int{}
	for _, p := range c.Interview.Interviewers {
		s := paper.Slug(p.Name)
		if seen[s]++; seen[s] > 1 {
			s = fmt.Sprintf("%s-%d", s, seen[s])
		}
		names[p.Name] = s
	}
	var out []string
	for _, l := range ls {
		name := names[l.To]
		if name == "" {
			name = paper.Slug(l.To)
		}
		if l.Kind != "" && l.Kind != regards.ThankYou {
			name += "-" + string(l.Kind)
		}
		out = append(out, name)
	}
	return out
}
