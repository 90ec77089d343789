package paper

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"regards"
	"regards/paper/typeset"
)

// hardNames are names that letters go wrong about: marks, apostrophes, other
// scripts, no space, one sign, far too long.
var hardNames = []string{
	"Marta Lindqvist", "Siobhán Ní Dhomhnaill-O’Brien", "Łukasz Brzęczyszczykiewicz", "Nguyễn Thị Phương Thảo", "Þórður Guðmundsson", "Ştefan Çağlayan", "Γιώργος Παπαχριστοδουλόπουλος",
	"Наталья Щекочихина-Крестовоздвиженская", "Љубиша Ђорђевић", "Їжакевич Ґалина", "Бауыржан Әлімқұлұлы", "X Æ", "Jean-Luc d’Arcy–Fitzgerald III, PhD, MBA, CPA", "María José Ñáñez y Ortiz de Zárate",
	"Wolfgang Amadeus von und zu Hohenlohe-Waldenburg-Schillingsfürst der Jüngere", "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Sr.", "Æthelþryð Øster-Ångström", "Ģirts Ķēniņš", "Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu Te Rangi",
	"Nǐ Lǚ", "fi ffi fl ffl Office-Affluent", "\"Bobby\" Tables & Sons <x@y.example>", "e\u0301\u0301\u0302 Zalgo\u0323", "AVATAR Wa To. Ty, LT", "İstanbul ıIiİ", "Zoë\u00a0 van\u2011der\u00adBerg",
}

var hardAddresses = [][]string{
	{"12 Elm Street", "Columbus, OH 43215"}, nil, {"The Old Granary", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", "Ynys Môn", "LL61 5UJ", "United Kingdom"},
	{"Hauptstraße 17 – Hinterhaus, 3. Stock links", "c/o Müller-Lüdenscheidt", "10437 Berlin", "Deutschland"}, {"ул. Большая Пироговская, д. 2, стр. 1, кв. 119", "119435 Москва", "Россия"},
	{"Λεωφόρος Βασιλίσσης Σοφίας 46", "115 28 Αθήνα"}, {"Attention: Department of Human Resources, Office of Recruiting and Talent Acquisition, Building 7, Wing C, Floor 23, Room 2317-B", "1600 Very Long Boulevard of the Two Hundred and Fifty-First Street, Suite 12345", "Rancho Santa Margarita, California 92688-1234", "United States of America"},
	{"Apt. 4/7", "", "ul. Świętokrzyska 31/33a", "00-049 Warszawa"},
}

// hardLetter is the n-th of letters that are hard to typeset.
func hardLetter(n int) Typed {
	r := rand.New(rand.NewPCG(uint64(n), 5))
	pick := func(s []string) string { return s[r.IntN(len(s))] }
	to, from := hardNames[n%len(hardNames)], pick(hardNames)
	words := strings.Fields("I would like to help you get the night shift to its cut-off at 81% or 96% in two quarters; so that you—and the AVIATION office—can stop paying £1,400.50 (or €1.600) for “re-runs”, first-class affairs and fine-tuned fluffy workflow/handover sheets naïve café Zürich Łódź 24×7 Ms. O’Neill’s team ½ année")
	l := regards.Letter{To: to, Channel: regards.Paper, Greeting: "Dear " + to + ":", SignOff: pick([]string{"Sincerely,", "Yours sincerely", "With best regards,"}), Signature: []string{from, "+1 614 555 0100"}}
	l.Sheet = &regards.Sheet{Sender: append([]string{from}, hardAddresses[r.IntN(len(hardAddresses))]...), Date: pick([]string{"November 22, 2026", "22 November 2026"}), Size: pick([]string{"A4", "Letter"})}
	l.Sheet.Inside = append([]string{to, "Vice President, Operations & Strategy", pick([]string{"Brightwater Logistics", "Škoda Großhandel GmbH & Co. KGaA – Niederlassung Süd", "ООО «Рога и копыта»"})}, hardAddresses[(n/3)%len(hardAddresses)]...)
	for p := range 2 + r.IntN(4) {
		var text []string
		for range 12 + r.IntN(40) {
			text = append(text, pick(words))
		}
		if p == 1 && n%17 == 0 {
			text = append(text, "https://portfolio.example.org/"+strings.Repeat("very-long_path.segment/", 7)+"end?x=1&y=2")
		}
		l.Paragraphs = append(l.Paragraphs, regards.Paragraph{Text: strings.Join(text, " ") + "."})
	}
	for range r.IntN(3) {
		l.Enclosures = append(l.Enclosures, pick([]string{"handover sheet", "two samples of my work"}))
	}
	t := Typed{Letter: l, Place: regards.Country(pick([]string{"US", "GB", "DE", "CA", "ZZ", ""}))}
	if n%4 == 0 {
		t.Copies = []string{pick(hardNames), "Human Resources"}
	}
	return t
}

// expected is what a typed letter says, from top to bottom.
func expected(t Typed) string {
	var all []string
	for _, p := range t.parts(ladder()[0]) {
		for _, l := range p.lines {
			all = append(all, typeset.Clean(l))
		}
	}
	return strings.Join(all, " ")
}

func TestSameLetterIsTheSameFile(t *testing.T) {
	one, _, err := PDF(hardLetter(3))
	two, _, _ := PDF(hardLetter(3))
	if err != nil || !bytes.Equal(one, two) || len(one) == 0 {
		t.Fatalf("%d and %d bytes, %v", len(one), len(two), err)
	}
	if !Untouched(".pdf", one) {
		t.Error("the file does not know itself")
	}
	two[len(two)/2]++
	if Untouched(".pdf", two) {
		t.Error("a changed file counts as untouched")
	}
}

func TestOnePageOrNone(t *testing.T) {
	l := hardLetter(0)
	l.Letter.Paragraphs = nil
	refused := false
	for n := range 60 {
		l.Letter.Paragraphs = append(l.Letter.Paragraphs, regards.Paragraph{Text: fmt.Sprintf("Line %d. ", n) + strings.Repeat("I ran a crew of 24 for three years. ", 4)})
		b, fs, err := PDF(l)
		if err != nil {
			t.Fatal(err)
		}
		if pages := bytes.Count(b, []byte("/Type/Page/")); len(fs) == 0 && pages != 1 {
			t.Fatalf("%d pages", pages)
		}
		if len(fs) == 0 && refused {
			t.Fatal("a longer letter fits where a shorter one did not")
		}
		if len(fs) > 0 {
			refused = true
			if fs[0].Rule != ruleOnePage || fs[0].Severity != regards.Block || b != nil || !strings.Contains(fs[0].Text, "Marta Lindqvist") {
				t.Fatal(fs, len(b))
			}
		}
	}
	if !refused {
		t.Error("sixty paragraphs fit on one page")
	}
}

func TestSignsThatNoTypefaceHas(t *testing.T) {
	for name, want := range map[string]string{"日本 太郎": "Chinese or Japanese", "שרה לוי": "Hebrew", "محمد علي": "Arabic", "प्रिया": "Devanagari", "김민준": "Korean", "Ann 🙂 Lee": "“🙂”"} {
		l := hardLetter(0)
		l.Letter.To, l.Letter.Greeting = name, "Dear "+name+","
		b, fs, err := PDF(l)
		if err != nil || b != nil || len(fs) != 1 || fs[0].Rule != ruleSigns || !strings.Contains(fs[0].Text, want) {
			t.Errorf("%s: %v %v", name, fs, err)
			continue
		}
		if body := l.Letter.Body(); fs[0].Start == fs[0].End || !strings.Contains(name, body[fs[0].Start:fs[0].End]) {
			t.Errorf("%s: it points at %q", name, body[fs[0].Start:fs[0].End])
		}
	}
}
