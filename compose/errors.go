package compose

import (
	"fmt"
	"strings"

	"regards"
)

// check refuses what no letter can be written from.
func check(c *regards.Case, o Options) error {
	switch {
	case strings.TrimSpace(c.Candidate.Name) == "":
		return fmt.Errorf("the candidate's name is missing: nobody could sign the letters")
	case len(c.Interview.Interviewers) == 0:
		return fmt.Errorf("no interviewer is named, so there is nobody to write to")
	case o.Only != "" && c.Interviewer(o.Only) == nil:
		return fmt.Errorf("no interviewer of this case is called %q", o.Only)
	}
	for i, p := range c.Interview.Interviewers {
		if strings.TrimSpace(p.Name) == "" {
			return fmt.Errorf("interviewers[%d] has no name", i)
		}
	}
	return nil
}
