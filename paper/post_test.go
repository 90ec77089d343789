package paper

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/paper/typeset"
)

// pagesOf writes a file and gives the words of its pages, spaces squeezed out,
// as pdftotext sees them; no word may stand over another or beyond the edge.
func pagesOf(t *testing.T, content []byte) (out []string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "post.pdf")
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	output(t, "qpdf", "--check", file)
	for _, p := range look(t, file).Pages {
		var words []string
		for i, w := range p.Words {
			words = append(words, w.Text)
			if w.XMin < 12 || w.YMin < 12 || w.XMax > p.Width-12 || w.YMax > p.Height-12 {
				t.Errorf("“%s” stands at the edge", w.Text)
			}
			for _, o := range p.Words[:i] {
				if min(w.XMax, o.XMax)-max(w.XMin, o.XMin) > 1 && min(w.YMax, o.YMax)-max(w.YMin, o.YMin) > 5 {
					t.Errorf("“%s” stands over “%s”", w.Text, o.Text)
				}
			}
		}
		slices.Sort(words)
		out = append(out, squeezed(strings.Join(words, "")))
	}
	return out
}

// sorted is text as pagesOf gives it.
func sorted(lines []string) string {
	var words []string
	for _, l := range lines {
		words = append(words, strings.FieldsFunc(typeset.Clean(l), func(r rune) bool { return r == ' ' || r == '\u00a0' })...)
	}
	slices.Sort(words)
	return squeezed(strings.Join(words, ""))
}

func TestEnvelopesCarryTheAddressOfTheLetter(t *testing.T) {
	reader(t, "pdftotext", "qpdf")
	for _, kind := range append(Envelopes(), "") {
		var letters []Typed
		var want []string
		for n := range 9 {
			l := hardLetter(n + 1)
			for i, line := range l.Letter.Sheet.Inside { // a word that is cut is found in two
				if len(line) > 40 && !strings.Contains(line, " ") {
					l.Letter.Sheet.Inside[i] = "Llanfairpwll"
				}
			}
			l.Letter.Sheet.Sender = []string{"Steve Carver", "12 Elm Street", "Columbus, OH 43215"}
			letters, want = append(letters, l), append(want, sorted(append(slices.Clone(l.Letter.Sheet.Sender), filled(l.Letter.Sheet.Inside)...)))
		}
		b, fs, err := EnvelopesPDF(letters, kind)
		if err != nil || len(fs) > 0 {
			t.Fatal(kind, fs, err)
		}
		got := pagesOf(t, b)
		if len(got) != len(want) {
			t.Fatalf("%s: %d envelopes for %d letters", kind, len(got), len(want))
		}
		for i := range got {
			same(t, "envelope "+string(kind), got[i], want[i])
		}
	}
}

func TestLabelsFillTheirSheets(t *testing.T) {
	reader(t, "pdftotext", "qpdf")
	for kind, pages := range map[string]int{"5160": 2, "L7160": 2} {
		var letters []Typed
		for range 31 {
			l := hardLetter(0)
			l.Letter.Sheet.Inside = []string{"Marta Lindqvist", "Director of Operations", "Brightwater Logistics", "12 Elm Street"}
			letters = append(letters, l)
		}
		b, fs, err := LabelsPDF(letters, kind)
		if err != nil || len(fs) > 0 {
			t.Fatal(kind, fs, err)
		}
		got := pagesOf(t, b)
		if n := strings.Count(strings.Join(got, ""), "Lindqvist"); len(got) != pages || n != 31 {
			t.Errorf("%s: %d pages with %d labels", kind, len(got), n)
		}
	}
}

func TestCardAndBriefSayAll(t *testing.T) {
	reader(t, "pdftotext", "qpdf")
	card := regards.ClosingCard{Heading: "Vorarbeiter, Škoda Großhandel", When: "Thursday at 2 p.m.", Questions: []string{"Does anything speak against me?"}, FindOut: []regards.FindOut{{What: "How Łukasz is spelled", Ask: "May I have your card?"}}}
	want := []string{card.Heading, card.When, "Questions worth asking last", "• Does anything speak against me?", "Find out before you leave", "How Łukasz is spelled: May I have your card?"}
	for _, name := range []string{"Say that you want it", "Thank each person", "Say that you can do it", "Offer samples", "Ask for the next step", "Ask for the date"} {
		card.Lines = append(card.Lines, regards.CardLine{Name: name, Say: "I want this job: the way the two shifts plan together."})
		want = append(want, name, name, "I want this job: the way the two shifts plan together.")
	}
	b, fs, err := CardPDF(card, "Steve Carver", "US")
	if err != nil || len(fs) > 0 {
		t.Fatal(fs, err)
	}
	if got := pagesOf(t, b); len(got) != 1 {
		t.Errorf("the card has %d pages", len(got))
	} else {
		same(t, "the card", got[0], sorted(want))
	}
	brief := regards.Brief{For: "Joan", Heading: "For Joan Becker", Sections: []regards.Section{{Title: "The job", Lines: []regards.Line{{Text: "One."}, {Text: "Two."}}}, {Lines: []regards.Line{{Text: "Three."}}}}}
	b, fs, err = BriefsPDF([]regards.Brief{brief, brief}, "Steve Carver", "GB")
	if err != nil || len(fs) > 0 {
		t.Fatal(fs, err)
	}
	got := pagesOf(t, b)
	if len(got) != 2 {
		t.Fatalf("%d pages for two briefs", len(got))
	}
	same(t, "the brief", got[1], sorted([]string{"For Joan Becker", "The job", "• One.", "• Two.", "Three."}))
	for range 200 {
		brief.Sections[0].Lines = append(brief.Sections[0].Lines, regards.Line{Text: "One more thing that was seen at the dock in the summer of the strike."})
	}
	if b, fs, err = BriefsPDF([]regards.Brief{brief}, "Steve Carver", "GB"); b != nil || err != nil || len(fs) != 1 || fs[0].Rule != ruleOnePage {
		t.Errorf("%d bytes, %v, %v", len(b), fs, err)
	}
}
