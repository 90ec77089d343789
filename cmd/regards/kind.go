package main

import (
	"fmt"
	"slices"
	"strings"

	"regards"
)

// readKind reads the --kind flag; empty is a thank-you.
func readKind(s string) (regards.Kind, error) {
	switch {
	case s == "":
		return regards.ThankYou, nil
	case slices.Contains(kindNames(), s):
		return regards.Kind(s), nil
	}
	return "", fmt.Errorf("--kind: there is no letter called %q; there are %s. Nothing was written", s, strings.Join(kindNames(), ", "))
}

// thanks reports whether the letters of thanks are asked for.
func (f writeFlags) thanks() bool { return f.kind == "" || f.kind == string(regards.ThankYou) }

// personOf is the full name of who is meant: an interviewer, and where
// metOnly does not forbid it a reference or the agency's person.
func personOf(c *regards.Case, name string, metOnly bool) string {
	if p := c.Interviewer(name); p != nil {
		return p.Name
	}
	if metOnly {
		return ""
	}
	if r := c.Reference(name); r != nil {
		return r.Name
	}
	if a := c.Agency.Contact; a != "" && strings.Contains(strings.ToLower(a), strings.ToLower(strings.TrimSpace(name))) {
		return a
	}
	return ""
}

func kindNames() (out []string) {
	for _, k := range regards.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// kindList is the kinds in lines that fit a help page.
func kindList() string {
	var b strings.Builder
	for i, k := range kindNames() {
		if i > 0 {
			b.WriteString(", ")
		}
		if i%4 == 0 {
			b.WriteString("\n")
		}
		b.WriteString(k)
	}
	return b.String()
}

// readChannel understands the channels' usual other spellings too.
func readChannel(s string) (regards.Channel, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "e-mail", "email", "mail":
		return regards.Email, nil
	case "paper", "letter", "post":
		return regards.Paper, nil
	case "card":
		return regards.Card, nil
	}
	return "", fmt.Errorf("--channel: %q is not a channel; take e-mail, paper or card. Nothing was written", s)
}

// readerOf is who will read a letter of the kind: an interviewer, or, for
// other letters than thanks, a reference or the agency's person.
func readerOf(c *regards.Case, name string, k regards.Kind) *regards.Interviewer {
	full := personOf(c, name, k == regards.ThankYou)
	if full == "" {
		return nil
	}
	if p := c.Interviewer(full); p != nil {
		return p
	}
	if r := c.Reference(full); r != nil {
		return &regards.Interviewer{Name: r.Name, Honorific: r.Honorific, Tone: r.Tone.Or(regards.Warm)}
	}
	return &regards.Interviewer{Name: full, Honorific: c.Agency.Honorific, Tone: c.Agency.Tone}
}
