package compose

import (
	"slices"
	"strings"
	"testing"

	"regards"
)

// TestSettings: what a candidate sets changes who is written to, and how.
func TestSettings(t *testing.T) {
	for _, x := range []struct {
		name string
		set  regards.Settings
		to   []string
		tone regards.Tone // of the first letter
		note string
	}{
		{"the method's own", regards.Settings{}, []string{"Amara Okafor", "Ruth Abel", "Luis Prado", "Gail Ferro"}, regards.Formal, ""},
		{"one to the chair", regards.Settings{Panel: regards.PanelChair}, []string{"Ruth Abel"}, regards.Neutral, "pass your thanks on"},
		{"quietly", regards.Settings{Send: regards.SendQuiet}, []string{"Amara Okafor", "Ruth Abel", "Gail Ferro"}, regards.Formal, "quietly"},
		{"one's own tone", regards.Settings{Mirror: regards.MirrorOwn}, []string{"Amara Okafor", "Ruth Abel", "Luis Prado", "Gail Ferro"}, regards.Neutral, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := panelOf()
			c.Settings = x.set
			p, err := Letters(c, Options{Now: nextDay(c)})
			if err != nil {
				t.Fatal(err)
			}
			var to []string
			for _, l := range p.Letters {
				to = append(to, l.To)
			}
			if !slices.Equal(to, x.to) || p.Letters[0].Tone != x.tone {
				t.Errorf("%v, the first %s; want %v, %s", to, p.Letters[0].Tone, x.to, x.tone)
			}
			if notes := strings.Join(p.Notes, " "); !strings.Contains(notes, x.note) {
				t.Errorf("no %q in %q", x.note, notes)
			}
		})
	}
}

// TestChairNamesTheOthers: the one letter to a panel asks to thank the rest.
func TestChairNamesTheOthers(t *testing.T) {
	c := panelOf()
	c.Settings.Panel = regards.PanelChair
	p, err := Letters(c, Options{Now: nextDay(c)})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Amara Okafor", "Luis Prado", "Gail Ferro"} {
		if !strings.Contains(p.Letters[0].Body(), name) {
			t.Errorf("%s is not in the chair's letter:\n%s", name, p.Letters[0].Body())
		}
	}
	alone, err := Letters(c, Options{Now: nextDay(c), Only: "Luis Prado"})
	if err != nil || !slices.ContainsFunc(alone.Letters, func(l regards.Letter) bool { return l.To == "Luis Prado" }) {
		t.Errorf("asked for by name, Luis Prado has no letter: %v", err)
	}
}

// TestNoReAnswer: who wants no doubt answered in writing gets none answered.
func TestNoReAnswer(t *testing.T) {
	c := readCase(t, "testdata/badly.yaml")
	c.Settings.ReAnswer = regards.No
	p, err := Letters(c, Options{Now: nextDay(c)})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range p.Letters {
		if l.Has(regards.AreaObjection) {
			t.Errorf("a doubt is answered to %s:\n%s", l.To, l.Body())
		}
	}
}

// TestLargeBritishPanel: one letter to the chair, as the plan has it (METHOD 3
// #12, 8 panel; ADR 0018), and to each where the candidate or a name asks for it.
func TestLargeBritishPanel(t *testing.T) {
	to := func(set regards.Settings, country regards.Country, only string) (names []string) {
		c := panelOf()
		c.Employer.Country, c.Settings = country, set
		p, err := Letters(c, Options{Now: nextDay(c), Only: only})
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range p.Letters {
			names = append(names, l.To)
		}
		return names
	}
	all := []string{"Amara Okafor", "Ruth Abel", "Luis Prado", "Gail Ferro"}
	for _, x := range []struct {
		set     regards.Settings
		country regards.Country
		only    string
		want    []string
	}{
		{regards.Settings{}, "GB", "", []string{"Ruth Abel"}},
		{regards.Settings{}, "US", "", all},
		{regards.Settings{Panel: regards.PanelEach}, "GB", "", all},
		{regards.Settings{Panel: regards.PanelChair}, "US", "", []string{"Ruth Abel"}},
		{regards.Settings{}, "GB", "Luis Prado", []string{"Ruth Abel", "Luis Prado"}},
	} {
		if got := to(x.set, x.country, x.only); !slices.Equal(got, x.want) {
			t.Errorf("%+v in %s, asked for %q: %q, want %q", x.set, x.country, x.only, got, x.want)
		}
	}
}
