package mend

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// again checks what holds for every answer: the text is UTF-8, every doubt
// stands where it says, and mending twice changes nothing more.
func again(t interface{ Errorf(string, ...any) }, typed string, n *Names, st Style) {
	once := Text(typed, n, st)
	if !utf8.ValidString(once.Text) {
		t.Errorf("%q gives broken text %q", typed, once.Text)
	}
	for _, u := range once.Unsure {
		if u.Start < 0 || u.End > len(once.Text) || u.Start >= u.End || once.Text[u.Start:u.End] != u.Word {
			t.Errorf("%q: %+v does not stand in %q", typed, u, once.Text)
		}
	}
	if twice := Text(once.Text, n, st); twice.Text != once.Text {
		t.Errorf("mended twice, %q\n gives %q\n  then %q", typed, once.Text, twice.Text)
	}
}

func TestTwiceIsOnce(t *testing.T) {
	n := NamesOf(aCase())
	for _, f := range fragments(t) {
		for _, country := range []string{"US", "GB", "CA"} {
			again(t, f.typed, n, Style{Country: country})
			again(t, f.typed, nil, Style{Country: country})
		}
	}
}

// TestShuffledTwiceIsOnce mends answers put together from pieces of the
// others, as no one would type them.
func TestShuffledTwiceIsOnce(t *testing.T) {
	var pieces []string
	for _, f := range fragments(t) {
		pieces = append(pieces, strings.Fields(f.typed)...)
	}
	n := NamesOf(aCase())
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 14).Draw(rt, "words")
		again(rt, strings.Join(words, " "), n, Style{Country: rapid.SampledFrom([]string{"US", "GB", "CA"}).Draw(rt, "country")})
	})
}

func TestLongAnswersAreCutBehindAWord(t *testing.T) {
	r := Text(strings.Repeat("ran the night shift ", 400), nil, Style{})
	if len(r.Text) > MaxBytes || !strings.HasSuffix(r.Text, "shift") && !strings.HasSuffix(r.Text, "ran") && !strings.HasSuffix(r.Text, "the") && !strings.HasSuffix(r.Text, "night") {
		t.Errorf("a long answer ends with %q after %d bytes", r.Text[len(r.Text)-20:], len(r.Text))
	}
}

func TestEmptyAnswers(t *testing.T) {
	for _, typed := range []string{"", " ", "...", "!!", "lol", "()", "((", "))", "- ", "\x00", "\xff\xfe", "\U0001f600", `"`, "'", "/", "->", "%"} {
		if r := Text(typed, nil, Style{}); strings.TrimSpace(strings.Trim(r.Text, "%'\"")) != "" {
			t.Errorf("%q gives %q", typed, r.Text)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, row := range fragments(f) {
		f.Add(row.typed, row.style.Country)
	}
	f.Add("w/w/w/ -> -> 1 -> % 2 (((", "US")
	f.Add(strings.Repeat("(", 3000), "GB")
	n := NamesOf(aCase())
	f.Fuzz(func(t *testing.T, typed, country string) {
		r := Text(typed, n, Style{Country: country})
		if !utf8.ValidString(r.Text) {
			t.Errorf("broken text %q", r.Text)
		}
		for _, u := range r.Unsure {
			if u.Start < 0 || u.End > len(r.Text) || r.Text[u.Start:u.End] != u.Word {
				t.Errorf("%+v does not stand in %q", u, r.Text)
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	n := NamesOf(aCase())
	all := fragments(b)
	words := 0
	for _, f := range all {
		words += len(strings.Fields(f.typed))
	}
	Text("warm", n, Style{})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		f := all[i%len(all)]
		Text(f.typed, n, f.style)
	}
	b.ReportMetric(float64(words)/float64(len(all)), "words/op")
}

// BenchmarkFifteenWords mends one answer of fifteen words, half of them typed
// in haste.
func BenchmarkFifteenWords(b *testing.B) {
	n := NamesOf(aCase())
	const typed = "took over the nite shift at hartwell and cut overtime from 11 hrs to 4 w/ the same ppl"
	Text(typed, n, Style{})
	b.ReportAllocs()
	for b.Loop() {
		Text(typed, n, Style{})
	}
}
