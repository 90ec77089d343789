package typeset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// said is what a reader hears of a run.
func said(r Run) string {
	var b strings.Builder
	for _, g := range r.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}

func TestKerningAndLigatures(t *testing.T) {
	for _, f := range []*Face{Regular(), Semibold()} {
		whole, _ := f.Shape("AVATo")
		sum := 0
		for _, s := range []string{"A", "V", "A", "T", "o"} {
			r, _ := f.Shape(s)
			sum += r.Width
		}
		if whole.Width >= sum {
			t.Errorf("%s: AVATo is %d wide, its letters %d: nothing is kerned", f.Name, whole.Width, sum)
		}
		office, missing := f.Shape("office")
		if len(office.Glyphs) >= 6 || len(missing) > 0 || said(office) != "office" {
			t.Errorf("%s: office has %d glyphs and says %q", f.Name, len(office.Glyphs), said(office))
		}
	}
}

// TestNamesOfAllEurope: whatever a name in these scripts needs is there.
func TestNamesOfAllEurope(t *testing.T) {
	for _, name := range []string{
		"Łukasz Żółć", "Đặng Thị Ngọc Ánh", "Şükrü Öğüt", "Þórður Æsir", "Ștefan Țepeș", "Jörg Weiß", "Åsa Øyen", "Ñuñez Çelik", "Čapek Ďurišová Ľubica Ŕ", "Ģirts Ķēniņš",
		"Γιώργος Παπαδόπουλος", "Ευάγγελος Ϊωάννου", "Наталья Щукина", "Їжакевич Ґалаґан", "Ђорђевић Љубиша Њ Џ", "Бахытжан Әлімұлы Қожа", "Ўткир", "D’Arcy–O'Neill — “q” ‘s’ … § © € £ ½", "Nǐ Hǎo Lǚ", "e\u0301a\u0308",
	} {
		if _, missing := Regular().Shape(Clean(name)); len(missing) > 0 {
			t.Errorf("%s: %q is missing", name, string(missing))
		}
	}
	for text, want := range map[string]string{"日本 太郎": "日本太郎", "שלום": "שלום", "علي": "علي", "नमस्ते": "नमस्ते", "Ann 🙂": "🙂", "กข": "กข"} {
		p := Regular().Para(text)
		if string(p.Missing) == "" || !strings.ContainsRune(want, p.Missing[0]) {
			t.Errorf("%s: %q is missing, want %q", text, string(p.Missing), want)
		}
	}
}

func TestCleanText(t *testing.T) {
	for text, want := range map[string]string{
		"  a \t b\n\nc ": "a b c", "a\u200b\u202eb\u00adc\x00": "abc", "e\u0301": "é", "a\u00a0b": "a\u00a0b", "": "", "\n": "", "a\xffb": "a\ufffdb",
	} {
		if got := Clean(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestLinesLoseNothing: whatever the text and the width, no line is wider, and
// all together say the text.
func TestLinesLoseNothing(t *testing.T) {
	words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-zА-я0-9ßéfi.,/@'-]{1,40}`), 1, 60)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(words.Draw(t, "words"), " ")
		width := rapid.IntRange(1500, 50_000).Draw(t, "width")
		var all strings.Builder
		for i, l := range Regular().Para(text).Lines(width) {
			if l.Width > width {
				t.Fatalf("line %d is %d wide, not %d", i, l.Width, width)
			}
			all.WriteString(said(l))
		}
		if all.String() != Clean(text) {
			t.Fatalf("%q\nbecame %q", Clean(text), all.String())
		}
	})
}

// TestLinesAreEven: a paragraph does not end in a word alone, and no line is
// much shorter than the one below it where the text could be parted better.
func TestLinesAreEven(t *testing.T) {
	text := "I would like to help you get the night shift to hit its cut-off. At Brightwater I would run a ten-minute handover at every shift change, so that you can stop paying for the morning re-runs."
	lines := Regular().Para(text).Lines(39_000)
	for i, l := range lines[:len(lines)-1] {
		if l.Width < 33_000 {
			t.Errorf("line %d is only %d wide: %s", i, l.Width, said(l))
		}
	}
	if last := said(lines[len(lines)-1]); !strings.Contains(last, " ") {
		t.Errorf("the last line is %q", last)
	}
}

func BenchmarkPara(b *testing.B) {
	text := strings.Repeat("I would like to help you get the night shift to hit its cut-off, so that you can stop paying. ", 12)
	for b.Loop() {
		Regular().Para(text).Lines(39_000)
	}
}
