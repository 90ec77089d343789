package main

import (
	"strings"
	"testing"

	"regards/paper"
)

// TestLettersComeAsPeopleHaveThem: as a draft, with a subject line, or bare.
func TestLettersComeAsPeopleHaveThem(t *testing.T) {
	w := steve(t)
	l := w.panel.Letters[0]
	l.Subject = "Our talk – thanks"
	eml, err := w.eml(l)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string][3]string{
		"draft":   {strings.ReplaceAll(string(eml), "\r\n", "\n"), l.Subject, l.Body()},
		"text":    {paper.Text(l), l.Subject, l.Body()},
		"bare":    {l.Body(), "", l.Body()},
		"colon":   {"Dear Ms. Lindqvist:\n\nThanks.", "", "Dear Ms. Lindqvist:\n\nThanks."},
		"subject": {"\n\n SUBJECT :  A \n\nDear Jo,", "A", "Dear Jo,"},
		"one":     {"Subject: nothing else", "", "Subject: nothing else"},
	} {
		subject, body, err := subjectAndBody(c[0])
		if err != nil || subject != c[1] || strings.TrimSpace(body) != c[2] {
			t.Errorf("%s: subject %q, %v, body\n%s", name, subject, err, body)
		}
	}
	for _, bad := range []string{
		"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Dear",
		"MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nRGVhcg==",
		"Message-Id: <a@b>\nno header at all\n\nDear",
	} {
		if _, _, err := subjectAndBody(bad); err == nil || !strings.Contains(err.Error(), "paste its text") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}
