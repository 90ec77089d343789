package english

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestInflection(t *testing.T) {
	for _, c := range []struct{ base, third, past, participle, gerund string }{
		{"stop", "stops", "stopped", "stopped", "stopping"}, {"run", "runs", "ran", "run", "running"},
		{"carry", "carries", "carried", "carried", "carrying"}, {"make", "makes", "made", "made", "making"},
		{"be", "is", "was", "been", "being"}, {"do", "does", "did", "done", "doing"}, {"go", "goes", "went", "gone", "going"},
		{"lie", "lies", "lay", "lain", "lying"}, {"see", "sees", "saw", "seen", "seeing"}, {"fix", "fixes", "fixed", "fixed", "fixing"},
		{"mix", "mixes", "mixed", "mixed", "mixing"}, {"play", "plays", "played", "played", "playing"},
		{"travel", "travels", "traveled", "traveled", "traveling"}, {"admit", "admits", "admitted", "admitted", "admitting"},
		{"visit", "visits", "visited", "visited", "visiting"}, {"offer", "offers", "offered", "offered", "offering"},
		{"prefer", "prefers", "preferred", "preferred", "preferring"}, {"panic", "panics", "panicked", "panicked", "panicking"},
		{"sync", "syncs", "synced", "synced", "syncing"}, {"rebuild", "rebuilds", "rebuilt", "rebuilt", "rebuilding"},
		{"quit", "quits", "quit", "quit", "quitting"}, {"equip", "equips", "equipped", "equipped", "equipping"},
		{"teach", "teaches", "taught", "taught", "teaching"}, {"onboard", "onboards", "onboarded", "onboarded", "onboarding"},
		{"agree", "agrees", "agreed", "agreed", "agreeing"}, {"handle", "handles", "handled", "handled", "handling"},
		{"focus", "focuses", "focused", "focused", "focusing"}, {"dye", "dyes", "dyed", "dyed", "dyeing"},
		{"tie", "ties", "tied", "tied", "tying"}, {"plan", "plans", "planned", "planned", "planning"},
		{"need", "needs", "needed", "needed", "needing"}, {"listen", "listens", "listened", "listened", "listening"},
		{"develop", "develops", "developed", "developed", "developing"}, {"oversee", "oversees", "oversaw", "overseen", "overseeing"},
		{"upsell", "upsells", "upsold", "upsold", "upselling"}, {"overlap", "overlaps", "overlapped", "overlapped", "overlapping"},
		{"relay", "relays", "relayed", "relayed", "relaying"}, {"quiz", "quizzes", "quizzed", "quizzed", "quizzing"},
		{"say", "says", "said", "said", "saying"}, {"benefit", "benefits", "benefited", "benefited", "benefiting"},
		{"program", "programs", "programmed", "programmed", "programming"}, {"buy", "buys", "bought", "bought", "buying"},
	} {
		got := []string{Third(c.base), Past(c.base), Participle(c.base), Gerund(c.base)}
		if diff := cmp.Diff([]string{c.third, c.past, c.participle, c.gerund}, got); diff != "" {
			t.Errorf("%s: %s", c.base, diff)
		}
	}
}

func TestVerbForms(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		forms       []VerbForm
	}{
		{"cut", "cut", []VerbForm{BaseForm, PastForm, ParticipleForm}}, {"ran", "run", []VerbForm{PastForm}},
		{"run", "run", []VerbForm{BaseForm, ParticipleForm}}, {"left", "leave", []VerbForm{PastForm, ParticipleForm}},
		{"found", "find", []VerbForm{PastForm, ParticipleForm}}, {"saw", "see", []VerbForm{PastForm}},
		{"led", "lead", []VerbForm{PastForm, ParticipleForm}}, {"lying", "lie", []VerbForm{GerundForm}},
		{"Stopped", "stop", []VerbForm{PastForm, ParticipleForm}}, {"staffing", "staff", []VerbForm{GerundForm}},
		{"travelled", "travel", []VerbForm{PastForm, ParticipleForm}}, {"was", "be", []VerbForm{PastForm}},
		{"carries", "carry", []VerbForm{ThirdForm}}, {"rebuilt", "rebuild", []VerbForm{PastForm, ParticipleForm}},
		{"onboarded", "onboard", []VerbForm{PastForm, ParticipleForm}}, {"pipetting", "pipette", []VerbForm{GerundForm}},
		{"got", "get", []VerbForm{PastForm, ParticipleForm}}, {"gotten", "get", []VerbForm{ParticipleForm}},
		{"organised", "organise", []VerbForm{PastForm, ParticipleForm}}, {"read", "read", []VerbForm{BaseForm, PastForm, ParticipleForm}},
		{"sold", "sell", []VerbForm{PastForm, ParticipleForm}}, {"planning", "plan", []VerbForm{GerundForm}},
		{"table", "table", []VerbForm{BaseForm}}, {"lay", "lay", []VerbForm{BaseForm}}, {"costed", "cost", []VerbForm{PastForm, ParticipleForm}}, {"the", "", nil}, {"", "", nil}, {"xyzzy", "", nil},
	} {
		lemma, forms, ok := VerbForms(c.word)
		if lemma != c.lemma || ok != (c.lemma != "") || cmp.Diff(c.forms, forms) != "" {
			t.Errorf("VerbForms(%q) = %q %v %v, want %q %v", c.word, lemma, forms, ok, c.lemma, c.forms)
		}
	}
}

// Every form that we write we also read.
func TestVerbFormsReadWhatInflectionWrites(t *testing.T) {
	for lemma := range verbTables().verbs {
		if lemma == "be" {
			continue
		}
		for f := BaseForm; f <= GerundForm; f++ {
			word := inflect(lemma, f)
			found := false
			for _, got := range formsOf(lemma, word) {
				found = found || got == f
			}
			if !found {
				t.Errorf("%s: %q is not read as form %d", lemma, word, f)
			}
		}
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct{ word, tag, want string }{
		{"ran", "VBD", "run"}, {"units", "NNS", "unit"}, {"bigger", "JJR", "big"}, {"Cleaner", "JJR", "clean"},
		{"happiest", "JJS", "happy"}, {"better", "JJR", "good"}, {"'re", "VBP", "be"}, {"ca", "MD", "can"},
		{"Dayton", "NNP", "Dayton"}, {"The", "DT", "the"}, {"women", "NNS", "woman"}, {"later", "RBR", "late"},
	} {
		if got := Lemma(c.word, c.tag); got != c.want {
			t.Errorf("Lemma(%q, %s) = %q, want %q", c.word, c.tag, got, c.want)
		}
	}
}
