package critic

import (
	"strings"
	"unicode"

	"regards"
)

// checkShape reads subject, salutation, close and signature (METHOD 2.6).
func (v *view) checkShape() {
	v.checkSubject()
	v.checkGreetingMark()
	v.checkClose()
}

// checkSubject reads the subject of an e-mail (S1).
func (v *view) checkSubject() {
	s := strings.TrimSpace(v.in.Letter.Subject)
	if v.in.Letter.Channel != regards.Email || v.in.Pasted && s == "" {
		return
	}
	low, n := strings.ToLower(s), len(strings.Fields(s))
	switch {
	case s == "":
		v.whole("S1/none", "", "")
	case strings.IndexFunc(s, unicode.IsLower) < 0 && len(s) > 4:
		v.whole("S1/caps", "", s)
	case strings.Contains(low, "urgent") || strings.Contains(low, "important") || strings.Contains(low, "asap") || strings.Contains(s, "!"):
		v.whole("S1/loud", "", s)
	case sets()["empty subject"][strings.Trim(low, ".?")]:
		v.whole("S1/empty", "position.short", s)
	case n > 12 || len(s) > 90 || n < 2:
		v.whole("S1/length", "", s)
	}
}

// checkGreetingMark reads the punctuation behind the salutation against the
// close and the country (S2).
func (v *view) checkGreetingMark() {
	if v.t.greet.empty() {
		v.whole("S2/none", v.path("name"), "")
		return
	}
	g := v.t.greet.of(v.t.body)
	last, off := g[len(g)-1], v.t.signOff.of(v.t.body)
	switch {
	case last == ':' && !v.northAmerican():
		v.finding("S2/colon", v.t.greet, "employer.country", "")
	case last == ';' || last == '.' && !strings.HasSuffix(strings.ToLower(g), "jr.") && !strings.HasSuffix(strings.ToLower(g), "sr."):
		v.finding("S2", v.t.greet, "", "")
	case off != "" && (last == ',' || last == ':') && !strings.HasSuffix(off, ",") && !strings.HasSuffix(off, "!") && !strings.HasSuffix(off, "."):
		v.finding("S2/mixed", v.t.signOff, "", "")
	case unicode.IsLetter(rune(last)) && strings.HasSuffix(off, ","):
		v.finding("S2/open", v.t.greet, "", "")
	}
}

func (v *view) northAmerican() bool {
	switch v.rec.c.Place().Code() {
	case "US", "CA":
		return true
	}
	return false
}

// checkClose reads sign-off and signature (S3).
func (v *view) checkClose() {
	off := strings.TrimRight(lower(v.t.signOff.of(v.t.body)), ",.! ")
	switch {
	case off == "":
		v.whole("S3/none", "", "")
	case v.signedLine().empty():
		v.finding("S3/unsigned", v.t.signOff, "candidate.name", v.rec.c.Candidate.Name)
	case off == "sincerely" && !v.northAmerican() && v.titled():
		v.finding("S3/country", v.t.signOff, "employer.country", "Yours sincerely")
	case off == "yours sincerely" && v.northAmerican():
		v.finding("S3/country", v.t.signOff, "employer.country", "Sincerely")
	case v.titled() && len(strings.Fields(v.signedLine().of(v.t.body))) < 2 && v.tone() == regards.Formal:
		v.finding("S3/first", trimmed(v.t.body, v.signedLine()), "candidate.name", v.rec.c.Candidate.Name)
	}
}

func (v *view) titled() bool {
	for _, w := range v.greetingWords() {
		if honorifics()[w.low] {
			return true
		}
	}
	return false
}
