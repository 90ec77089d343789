package web

import (
	"context"
	_ "embed"
	"io"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/a-h/templ"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

//go:embed letters.tsv
var lettersTSV string

// kindWord is a kind of letter as a person speaks of it.
type kindWord struct {
	Kind                regards.Kind
	Name, Heading, When string
}

// kindWords are all kinds, in the order of the table.
var kindWords = sync.OnceValue(func() (out []kindWord) {
	for line := range strings.Lines(lettersTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) == 4 && !strings.HasPrefix(line, "#") {
			out = append(out, kindWord{regards.Kind(f[0]), f[1], f[2], f[3]})
		}
	}
	return out
})

// wordOf is a kind in words; ok is false for what is no kind.
func wordOf(k regards.Kind) (w kindWord, ok bool) {
	for _, w := range kindWords() {
		if w.Kind == k {
			return w, true
		}
	}
	return kindWord{}, false
}

// areaInk is the class of an area's colour and what the legend calls it.
type areaInk struct{ Class, Word string }

// inkOf is the colour of an area: several areas that do the same for the
// reader share one.
func inkOf(a regards.Area) areaInk {
	switch a {
	case regards.AreaNeed:
		return areaInk{"fit", "Fit"}
	case regards.AreaObjection:
		return areaInk{"doubt", "Doubt"}
	case regards.AreaNext:
		return areaInk{"next", "Next step"}
	case regards.AreaPromise:
		return areaInk{"promise", "Promise"}
	}
	return areaInk{"warmth", "Thanks, interest"}
}

// inks are the colours of some areas, each once, in their order.
func inks(areas ...regards.Area) (out []areaInk) {
	seen := map[areaInk]bool{}
	for _, a := range areas {
		if i := inkOf(a); !seen[i] {
			seen[i] = true
			out = append(out, i)
		}
	}
	return out
}

// areaWords says what a letter has in it, in the order of a good letter.
func areaWords(has func(regards.Area) bool) string {
	var out []string
	for _, a := range []struct {
		area regards.Area
		word string
	}{{regards.AreaThanks, "thanks"}, {regards.AreaInterest, "interest"}, {regards.AreaNeed, "fit"}, {regards.AreaObjection, "a doubt answered"},
		{regards.AreaPromise, "a promise kept"}, {regards.AreaNext, "a next step"}} {
		if has(a.area) {
			out = append(out, a.word)
		}
	}
	return sentenceCase(strings.Join(out, ", "))
}

// initials are at most two letters for the round sign beside a name.
func initials(name string) string {
	var out []rune
	for _, w := range strings.Fields(name) {
		for _, r := range w {
			if unicode.IsLetter(r) {
				out = append(out, unicode.ToUpper(r))
				break
			}
		}
	}
	if len(out) > 2 {
		out = []rune{out[0], out[len(out)-1]}
	}
	return string(out)
}

// letterState is how far a letter is, in a word or two.
type letterState struct {
	Word string
	Tone tone
}

// stateOf is how far a letter is, where the critic has not been asked.
func stateOf(l *store.Letter, now time.Time) letterState {
	switch {
	case l.State == store.Sent:
		return letterState{sentWord(l, now), good}
	case l.Private != 0:
		return letterState{"private", muted}
	case l.State == store.Approved:
		return letterState{"approved", good}
	case l.State == store.Edited:
		return letterState{"in your words", place}
	}
	return letterState{"to read", place}
}

// sentWord is how and when a letter left.
func sentWord(l *store.Letter, now time.Time) string {
	at := store.Time(l.SentAt).In(now.Location())
	word := "sent "
	if l.SentVia == string(regards.ViaHand) {
		word = "handed over "
	}
	if regards.DateOf(at) == regards.DateOf(now) {
		return word + at.Format("15:04")
	}
	return word + at.Format("2 January")
}

// blocking are the findings with which a letter does not go out.
func blocking(fs []regards.Finding) (out []regards.Finding) {
	for _, f := range fs {
		if f.Severity == regards.Block {
			out = append(out, f)
		}
	}
	return out
}

// stretch is a part of a sentence, with the worst that the critic says of it.
type stretch struct {
	Text string
	Mark regards.Severity // empty when nothing is said of it
	At   int              // the finding's place in the list; the first piece of it carries the anchor
	Head bool
}

// stretches cuts a line where findings begin and end. What several findings
// speak of shows the first of the worst.
func stretches(l desk.Line, fs []regards.Finding) (out []stretch) {
	end := l.Start + len(l.Text)
	at := l.Start
	for at < end {
		next, found := end, -1
		for i, f := range fs {
			if f.Start >= f.End {
				continue
			}
			for _, edge := range []int{f.Start, f.End} {
				if edge > at && edge < next {
					next = edge
				}
			}
			if f.Start <= at && at < f.End && (found < 0 || gravity(f.Severity) > gravity(fs[found].Severity)) {
				found = i
			}
		}
		p := stretch{Text: l.Text[at-l.Start : next-l.Start], At: found}
		if found >= 0 {
			p.Mark, p.Head = fs[found].Severity, fs[found].Start == at
		}
		out = append(out, p)
		at = next
	}
	return out
}

func gravity(s regards.Severity) int {
	switch s {
	case regards.Block:
		return 3
	case regards.Warn:
		return 2
	}
	return 1
}

// units is how many UTF-16 units the first n bytes of a text are: browsers
// count places in those.
func units(s string, n int) int {
	return len(utf16.Encode([]rune(s[:max(0, min(n, len(s)))])))
}

// placeWords is a place of the record: "Marta Lindqvist, first need, what I did".
func placeWords(p casefile.Place) string {
	if p.Who == "" {
		return sentenceCase(p.What)
	}
	return p.Who + ", " + p.What
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func severityWord(s regards.Severity) string {
	switch s {
	case regards.Block:
		return "To mend: "
	case regards.Warn:
		return "To think about: "
	}
	return ""
}

// firstWords is how a text begins after its greeting.
func firstWords(body string) string {
	if _, rest, ok := strings.Cut(body, "\n\n"); ok {
		body = rest
	}
	r := []rune(strings.Join(strings.Fields(body), " "))
	if len(r) > 90 {
		return strings.TrimSpace(string(r[:88])) + "…"
	}
	return string(r)
}

// words is text and nothing around it: a template would put a space there,
// which paper shows.
func words(s string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, templ.EscapeString(s))
		return err
	})
}
