// Command letters writes generated letters to the standard output, one JSON
// object a line, for checks that read them from outside. It judges nothing.
//
//	go run ./check/letters 800        # letters of random panels of four
//	go run ./check/letters 800 text   # the same, to be read by a person
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/casetest"
	"regards/compose"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(args []string) error {
	count, asText := 800, false
	var err error
	if len(args) > 0 {
		if count, err = strconv.Atoi(args[0]); err != nil {
			return fmt.Errorf("usage: letters [COUNT [text]]")
		}
		asText = len(args) > 1 && args[1] == "text"
	}
	out := json.NewEncoder(os.Stdout)
	for seed := uint64(1); count > 0; seed++ {
		c := casetest.Panel(seed, 4, "")
		panel, err := compose.Letters(c, compose.Options{Now: morningAfter(c)})
		if err != nil {
			return err
		}
		for _, l := range panel.Letters {
			if count--; count < 0 {
				break
			}
			if asText {
				fmt.Printf("%s\n\n%s\n", l.Body(), strings.Repeat("-", 72))
				continue
			}
			if err := out.Encode(letter{l.To, l.Body(), names(c), dialect(c)}); err != nil {
				return err
			}
		}
	}
	return nil
}

type letter struct {
	To      string   `json:"to"`
	Body    string   `json:"body"`
	Names   []string `json:"names"`
	Dialect string   `json:"dialect"`
}

// morningAfter is the morning after the interview, when most letters are
// written.
func morningAfter(c *regards.Case) time.Time {
	return c.Interview.Start.Date.AddDays(1).In(c.Zone()).Add(8 * time.Hour)
}

// names are the names of the record, which a checker does not know.
func names(c *regards.Case) []string {
	out := append([]string{c.Candidate.Name, c.Employer.Name, c.Employer.Short, c.Position.Title, c.Position.Short}, c.Candidate.OtherEmployers...)
	for _, p := range c.Interview.Interviewers {
		out = append(out, p.Name)
	}
	for _, r := range c.References {
		out = append(out, r.Name)
	}
	return out
}

func dialect(c *regards.Case) string {
	switch c.Place().Code() {
	case "US", "CA":
		return "american"
	}
	return "british"
}
