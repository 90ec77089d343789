package casetest

import (
	"strings"
	"testing"
)

// Every bank holds what the package promises: enough of each kind of answer,
// in all three ways of typing.
func TestBanksAreFull(t *testing.T) {
	for _, b := range Banks() {
		if len(b.Employers) < 3 || len(b.Positions) < 2 || len(b.Past) < 2 || len(b.Bosses) == 0 || len(b.Peers) == 0 {
			t.Errorf("%s: head is not full", b.Trade)
		}
		for s, want := range shapes() {
			rows := b.Rows[s]
			if len(rows) < want.rows {
				t.Errorf("%s: %d %s, want %d", b.Trade, len(rows), s, want.rows)
			}
			styles := map[Style]int{}
			for _, r := range rows {
				styles[r.Style]++
				if strings.Join(r.Parts, "") == "" {
					t.Errorf("%s: an empty row in %s", b.Trade, s)
				}
			}
			if want.rows >= 8 && (styles[Clean] < 2 || styles[Hurry] < 2 || styles[Messy] < 2) {
				t.Errorf("%s: %s are typed %v", b.Trade, s, styles)
			}
		}
	}
}

func TestEmployersHaveZones(t *testing.T) {
	for _, b := range Banks() {
		for _, e := range b.Employers {
			if everybody().zone(e.Country) == "" {
				t.Errorf("%s: no zone for %s (%s)", b.Trade, e.Country, e.Name)
			}
		}
	}
}

// No two answers are the same, within a bank or across them; only where
// ("at") and how two objections stand (yes, no) may repeat.
func TestNoTwoAnswersAreEqual(t *testing.T) {
	seen := map[string]string{}
	for _, b := range Banks() {
		for s, rows := range b.Rows {
			for _, r := range rows {
				for i, p := range r.Parts {
					if p == "" || s == Needs && i == 2 || s == Proofs && i == 0 || s == Objections && i == 2 || s == Promises && i == 1 || s == Referees && i == 1 {
						continue
					}
					key, here := strings.ToLower(p), b.Trade+" "+string(s)
					if was, ok := seen[key]; ok {
						t.Errorf("%q in %s and in %s", p, was, here)
					}
					seen[key] = here
				}
			}
		}
	}
}

func TestPlaceholdersAreKnown(t *testing.T) {
	for _, b := range Banks() {
		for s, rows := range b.Rows {
			for _, r := range rows {
				text := strings.Join(spoken(r, "he").Parts, " ")
				if strings.ContainsAny(text, "{}") {
					t.Errorf("%s %s: %q", b.Trade, s, text)
				}
			}
		}
	}
}

func TestParseBankRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"unknown section": "[hobbies]\nc stamps",
		"unknown key":     "colour: blue",
		"no style":        "[topics]\nx the dog",
		"too many parts":  "[topics]\nc one | two",
	} {
		if _, err := parseBank(text); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// The marks at the end of a row are among those that a bank may use.
func TestMarksAreKnown(t *testing.T) {
	for _, b := range Banks() {
		for _, r := range b.Rows[Objections] {
			if m := r.Parts[2]; m != "" && m != "yes" && m != "no" {
				t.Errorf("%s: %q is neither yes nor no", b.Trade, m)
			}
		}
		for _, r := range b.Rows[Promises] {
			if m := r.Parts[1]; m != "" && m != "paper" {
				t.Errorf("%s: %q is not paper", b.Trade, m)
			}
		}
	}
}
