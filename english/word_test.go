package english

import (
	"slices"
	"strings"
	"testing"
)

func TestKnown(t *testing.T) {
	for _, w := range strings.Fields("the The THE forklift onboarding handover kanban idempotent backlog triage rota payroll OSHA osha HVAC " +
		"colour color organise organize Columbus COLUMBUS mgr's nurses' first-year 18-bed 1,000 $412k 1st 85% 3pm 12mm don't I'd it's " +
		"e.g. Dr. w/ b/c CLABSI McDonald's ok okay email e-mail Okafor Priyanka cannot they're travelled traveled 24/7 n't 's month-end R&D q3 FY24 yr9 rerack ppl C++") {
		if !Known(w) {
			t.Errorf("Known(%q) is false", w)
		}
	}
	for _, w := range strings.Fields("recieve schedul columbus forklfit definately injurys opend teh xyzzy quandriffle snorvane blimbrast seperate alot shld abc12") {
		if Known(w) {
			t.Errorf("Known(%q) is true", w)
		}
	}
	if Known("") {
		t.Error("nothing is known")
	}
}

func TestSuggest(t *testing.T) {
	for _, c := range []struct{ typed, meant string }{
		{"recieve", "receive"}, {"schedul", "schedule"}, {"definately", "definitely"}, {"opend", "opened"}, {"injurys", "injuries"},
		{"forklfit", "forklift"}, {"seperate", "separate"}, {"untill", "until"}, {"comittee", "committee"}, {"wierd", "weird"},
		{"maintainance", "maintenance"}, {"teh", "the"}, {"acheive", "achieve"}, {"buisness", "business"}, {"experiance", "experience"},
		{"Managment", "Management"}, {"calender", "calendar"}, {"occured", "occurred"}, {"tommorow", "tomorrow"}, {"wich", "which"},
		{"freind", "friend"}, {"becuase", "because"}, {"persue", "pursue"}, {"garantee", "guarantee"}, {"scedule", "schedule"},
		{"custumer", "customer"}, {"inventry", "inventory"}, {"begining", "beginning"}, {"knowlege", "knowledge"}, {"hte", "the"},
		{"responsable", "responsible"}, {"accomodate", "accommodate"}, {"liason", "liaison"}, {"sucess", "success"}, {"enviroment", "environment"},
		{"alot", "a lot"}, {"monday", "Monday"}, {"denver", "Denver"}, {"sundays", "Sundays"}, {"Wensday", "Wednesday"}, {"proffesional", "professional"}, {"nesecary", "necessary"}, {"Thier", "Their"},
	} {
		if got := Suggest(c.typed); !slices.Contains(got, c.meant) {
			t.Errorf("Suggest(%q) = %q, want %q", c.typed, got, c.meant)
		} else if got[0] != c.meant {
			t.Logf("Suggest(%q) = %q: %q is not first", c.typed, got, c.meant)
		}
	}
	for _, w := range []string{"receive", "", "18-bed", strings.Repeat("z", 100)} {
		if got := Suggest(w); got != nil {
			t.Errorf("Suggest(%q) = %q", w, got)
		}
	}
}

func TestGivenName(t *testing.T) {
	for w, want := range map[string]bool{"Marta": true, "marta": true, "Priyanka": true, "Dolores": true, "dock": false, "Brightwater": false, "": false} {
		if got := GivenName(w); got != want {
			t.Errorf("GivenName(%q) = %v", w, got)
		}
	}
}

func TestFrequency(t *testing.T) {
	if the, dock := Frequency("The"), Frequency("dock"); the <= dock {
		t.Errorf("the %d, dock %d", the, dock)
	}
	if got := Frequency("xyzzy"); got != 0 {
		t.Errorf("xyzzy %d", got)
	}
}

func TestClosedClasses(t *testing.T) {
	for _, c := range []struct {
		name    string
		test    func(string) bool
		in, out string
	}{
		{"Pronoun", Pronoun, "They", "dock"}, {"SubjectPronoun", SubjectPronoun, "I", "me"},
		{"Possessive", Possessive, "our", "ours"}, {"Determiner", Determiner, "every", "dock"}, {"Determiner", Determiner, "my", "me"},
		{"Preposition", Preposition, "without", "because"}, {"Auxiliary", Auxiliary, "were", "can"},
		{"Subordinator", Subordinator, "because", "and"}, {"Wh", Wh, "Why", "that"},
		{"Function", Function, "the", "dock"},
	} {
		if !c.test(c.in) || c.test(c.out) || c.test("") {
			t.Errorf("%s(%q) = %v, %s(%q) = %v", c.name, c.in, c.test(c.in), c.name, c.out, c.test(c.out))
		}
	}
}

// The tables that people edit must hold together.
func TestTables(t *testing.T) {
	for _, row := range slices.Collect(rows(tradeTable)) {
		if len(row) != 2 || !slices.Contains([]string{"noun", "plural", "mass", "verb", "short", "other"}, row[0]) {
			t.Errorf("trade.txt: %q", row)
		}
	}
	for row := range rows(massTable) {
		if len(row) != 2 || row[0] != "mass" && row[0] != "both" {
			t.Errorf("mass.tsv: %q", row)
		}
	}
	for row := range rows(spellingTable) {
		if len(row) != 2 || row[0] == row[1] {
			t.Errorf("spelling.tsv: %q", row)
		}
	}
	for row := range rows(misspellingTable) {
		if len(row) != 2 || Known(row[0]) {
			t.Errorf("misspellings.tsv: %q is no misspelling", row[0])
		}
	}
	for row := range rows(irregularTable) {
		if len(row) != 3 && len(row) != 5 {
			t.Errorf("irregular_verbs.tsv: %q", row)
		}
	}
}
