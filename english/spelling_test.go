package english

import "testing"

func TestSpelling(t *testing.T) {
	for _, c := range []struct{ us, gb string }{
		{"color", "colour"}, {"Colorful", "Colourful"}, {"favorites", "favourites"}, {"organize", "organise"},
		{"organization", "organisation"}, {"ORGANIZED", "ORGANISED"}, {"prioritizing", "prioritising"},
		{"program", "programme"}, {"programs", "programmes"}, {"license", "licence"}, {"center", "centre"},
		{"centers", "centres"}, {"centered", "centred"}, {"analyze", "analyse"}, {"analyzing", "analysing"},
		{"traveled", "travelled"}, {"traveler", "traveller"}, {"modeling", "modelling"}, {"fulfill", "fulfil"},
		{"enrollment", "enrolment"}, {"pediatric", "paediatric"}, {"catalog", "catalogue"}, {"labor", "labour"},
		{"math", "maths"}, {"gray", "grey"}, {"neighborhood", "neighbourhood"}, {"defense", "defence"},
		{"maneuvered", "manoeuvred"}, {"skillful", "skilful"}, {"behavioral", "behavioural"},
	} {
		if got := British(c.us); got != c.gb {
			t.Errorf("British(%q) = %q, want %q", c.us, got, c.gb)
		}
		if got := American(c.gb); got != c.us {
			t.Errorf("American(%q) = %q, want %q", c.gb, got, c.us)
		}
	}
}

func TestSpellingLeavesTheRestAlone(t *testing.T) {
	for _, w := range []string{"honorary", "humorous", "laborious", "size", "prize", "prise", "exercise", "advise",
		"surprised", "supervise", "promise", "programmer", "programming", "licensed", "meter", "check", "story",
		"mathematics", "moment", "stop", "Brightwater", "practice", "raised", "glamorous", "controlled", "rebelled",
		"installed", "grayling", "advertising", "comprise", "revised", "premises", "enterprise"} {
		if got := British(w); got != w {
			t.Errorf("British(%q) = %q", w, got)
		}
		if got := American(w); got != w {
			t.Errorf("American(%q) = %q", w, got)
		}
	}
	if got := American("practising"); got != "practicing" {
		t.Errorf("American(practising) = %q", got)
	}
}
