package compose

import (
	"regexp"
	"strings"
	"testing"

	"regards"
	"regards/casetest"
)

func TestPaper(t *testing.T) {
	c := readCase(t, "testdata/bakery.yaml")
	p, err := Letters(c, Options{Now: nextDay(c), Channel: regards.Paper})
	if err != nil {
		t.Fatal(err)
	}
	first := p.Letters[0]
	if first.Sheet == nil || first.Sheet.Date != "November 18, 2026" || first.Sheet.Size != "Letter" {
		t.Fatalf("the sheet is %+v", first.Sheet)
	}
	if got := strings.Join(first.Sheet.Inside, "; "); got != "Ms. Ingrid Solberg; Director of Operations; Quarry Road Bread Company; 5 Quarry Road; Portland, OR 97202" {
		t.Errorf("the inside address is %s", got)
	}
	for _, l := range p.Letters {
		if l.Subject != "" {
			t.Errorf("a paper letter has the subject %q", l.Subject)
		}
		if m := regexp.MustCompile(`(?i)\b(yesterday|today|tomorrow|attach)`).FindString(l.Body()); m != "" {
			t.Errorf("on paper to %s: %q", l.To, m)
		}
	}
	if hr := p.Letters[3]; len(hr.Enclosures) != 1 || !strings.Contains(hr.Body(), "enclose") {
		t.Errorf("enclosures %q of: %s", hr.Enclosures, hr.Body())
	}
}

func TestEMail(t *testing.T) {
	for seed := range uint64(panels) {
		c := casetest.Random(seed)
		p, _ := Letters(c, Options{Now: nextDay(c)})
		subjects := map[string]bool{}
		for _, l := range p.Letters {
			if n := wordCount(l.Subject); n < 3 || n > subjectWords || len(l.Subject) > subjectBytes || subjects[l.Subject] {
				t.Errorf("seed %d: subject %q to %s", seed, l.Subject, l.To)
			}
			subjects[l.Subject] = true
			if l.Sheet != nil || !strings.HasSuffix(l.SignOff, ",") || l.Channel != regards.Email {
				t.Errorf("seed %d: %s has a sheet, or no sign-off: %q", seed, l.To, l.SignOff)
			}
			for _, line := range c.Candidate.Address {
				if strings.Contains(l.Body(), line) {
					t.Errorf("seed %d: an e-mail with the address line %q", seed, line)
				}
			}
		}
	}
}

func TestCards(t *testing.T) {
	long, all := 0, 0
	for seed := range uint64(panels) {
		c := casetest.Random(seed)
		p, _ := Letters(c, Options{Now: nextDay(c), Channel: regards.Card})
		for _, l := range p.Letters {
			all++
			if n := l.Words(); n > 100 || n < 20 {
				t.Errorf("seed %d: a card of %d words to %s", seed, n, l.To)
			} else if n > 80 {
				long++
			}
			if !l.Has(regards.AreaThanks) {
				t.Errorf("seed %d: a card without thanks", seed)
			}
		}
	}
	if long*10 > all {
		t.Errorf("%d of %d cards have more than 80 words", long, all)
	}
}

func TestEnclosureLine(t *testing.T) {
	for in, want := range map[string]string{
		"the probability unit": "Probability unit", "my short write-up": "Short write-up", "copies of my license": "Copies of my license", "the": "The",
	} {
		if got := bareNoun(in); got != want {
			t.Errorf("%q stands as %q, want %q", in, got, want)
		}
	}
}
