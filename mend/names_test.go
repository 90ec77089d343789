package mend

import (
	"testing"

	"regards"
)

// aCase has names to stumble over: particles, saints, hyphens, accents, an
// ampersand, people and a firm that are also ordinary words.
func aCase() *regards.Case {
	return &regards.Case{
		Candidate: regards.Candidate{
			Name:           "Joaquim dos Reis III",
			Evidence:       []regards.Evidence{{At: "Hartwell & Moss Creamery", Did: "kept the Lauterbrunn press running"}},
			OtherEmployers: []string{"Hartwell & Moss Creamery", "Two-Forks Dairy"},
		},
		Employer: regards.Employer{Name: "Gather Foods Ltd.", Short: "Gather", Country: "US"},
		Interview: regards.Interview{Interviewers: []regards.Interviewer{
			{Name: "Renata St. Amour", Topic: "the line that she calls Grandfather"},
			{Name: "Pieter van den Broek"},
			{Name: "Siobhán Ní Dhúill"},
			{Name: "Will Okafor-Lyle"},
			{Name: "April Sung"},
			{Name: "Noor al-Hadid"},
		}},
		References: []regards.Reference{{Name: "Dr. Klaus d'Aubigny"}},
	}
}

func TestNamesInAnswers(t *testing.T) {
	n := NamesOf(aCase())
	for _, c := range []struct{ typed, meant string }{
		{"ran the floor at hartwell + moss creamery", "ran the floor at Hartwell & Moss Creamery"},
		{"hartwell and moss", "Hartwell & Moss"},
		{"did it at HARTWELL", "did it at Hartwell"},
		{"two forks dairy", "Two-Forks Dairy"},
		{"ask renata st amour", "ask Renata St. Amour"},
		{"what st amour said", "what St. Amour said"},
		{"ms. van den broek", "Ms. van den Broek"},
		{"siobhan ni dhuill knows", "Siobhán Ní Dhúill knows"},
		{"siobhans team", "Siobhán's team"},
		{"with al-hadid and d'aubigny", "with al-Hadid and d'Aubigny"},
		{"told will about it", "told Will about it"},
		{"will bring the sheet", "will bring the sheet"},
		{"will said no", "Will said no"},
		{"April wants it by april 3", "April wants it by April 3"},
		{"want to gather the data", "want to gather the data"},
		{"want to work at gather", "want to work at Gather"},
		{"gather foods is close by", "Gather Foods is close by"},
		{"ran the lauterbrunn press", "ran the Lauterbrunn press"},
		{"Grandfather never lost a batch", "Grandfather never lost a batch"},
		{"my grandfather was a baker", "my grandfather was a baker"},
		{"Kept the books", "kept the books"},
		{"dos reis did it", "dos Reis did it"},
	} {
		if got := Text(c.typed, n, Style{}).Text; got != c.meant {
			t.Errorf("%s\n gives %s\nwanted %s", c.typed, got, c.meant)
		}
	}
}

func TestMatch(t *testing.T) {
	n := NamesOf(aCase())
	for _, c := range []struct {
		text, name string
		length     int
	}{
		{"two forks dairy in May", "Two-Forks Dairy", 15},
		{"st. amour's plan", "St. Amour", 9},
		{"Gather", "Gather", 6},
		{"gather it", "", 0},
		{"then Gather", "", 0},
		{"", "", 0},
	} {
		if name, length := n.Match(c.text); name != c.name || length != c.length {
			t.Errorf("Match(%q) = %q, %d; want %q, %d", c.text, name, length, c.name, c.length)
		}
	}
	var none *Names
	if name, _ := none.Match("Gather"); name != "" {
		t.Errorf("no names at all match %q", name)
	}
}

func TestFind(t *testing.T) {
	text := "what Renata said to van den Broek's crew"
	var got []string
	for _, f := range NamesOf(aCase()).Find(text) {
		got = append(got, f.Name+"="+text[f.Start:f.End])
	}
	want := []string{"Renata=Renata", "van den Broek=van den Broek"}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("found %v, want %v", got, want)
	}
}

// Private text must leave no trace, not even a learned capital.
func TestPrivateTeachesNothing(t *testing.T) {
	c := aCase()
	c.Interview.Interviewers[0].Private = regards.NewPrivate("a real Zumbrelk of a man")
	if got := Text("saw the zumbrelk", NamesOf(c), Style{}).Text; got != "saw the zumbrelk" {
		t.Errorf("private text taught a name: %q", got)
	}
}
