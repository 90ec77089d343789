package casefile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// FuzzRead: whatever is in a file, Read neither panics nor dawdles, its error
// has faults with places and text, and what it accepts survives a round trip.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/faults/*.txt", "../examples/*.yaml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			text, _, _ := strings.Cut(string(data), faultMark)
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		begin := time.Now()
		c, err := Read(bytes.NewReader(data), "fuzz")
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("took %v", took)
		}
		if err == nil {
			for _, w := range writers {
				if what := roundTrip(c, w.write); what != "" {
					t.Errorf("%s: %s", w.name, what)
				}
			}
			return
		}
		var faults *Errors
		if !errors.As(err, &faults) || c != nil || len(faults.Faults) == 0 {
			t.Fatalf("case %v, error %v", c != nil, err)
		}
		lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + bytes.Count(data, []byte("\u2028")) + bytes.Count(data, []byte("\u2029")) + 2
		for _, fault := range faults.Faults {
			if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || strings.TrimSpace(fault.Text) == "" {
				t.Errorf("%d lines, fault %+v", lines, fault)
			}
		}
	})
}

// TestHostile: texts that are made to take long are refused or read in time.
// The bound is generous for a busy machine; most take a hundredth of it.
func TestHostile(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, (maxBytes-60_000)/len(s)) } // with room for the crowd
	for name, text := range map[string]string{
		"aliases":         "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
		"open brackets":   fill("["),
		"open braces":     fill("{a: "),
		"dashes":          fill("- "),
		"nested maps":     fill("a:\n "),
		"question marks":  fill("? "),
		"unknown keys":    thin + fill("interviewrs: x\n"),
		"other keys":      thin + manyKeys(40_000),
		"names":           thin + crowd() + "history:\n" + fill("  - { with: Person Numbre }\n"),
		"knows":           thin + crowd() + "references:\n" + fill("  - { name: R, knows: [Person Numbre, Person Nmber] }\n"),
		"zones":           thin + "earlier:\n" + fill("  - { time_zone: Europe/Lodnonn }\n"),
		"flow":            "{" + fill("a, ") + "}",
		"quotes":          "candidate: \"" + fill("\\\"") + "\"",
		"remarks":         thin + fill("#\n#\n\n"),
		"remarks in list": thin + "history:\n" + fill("  # r\n  - {}\n"),
		"long line":       thin + "closing: " + fill("word "),
		"documents":       fill("---\n"),
		"JSON lists":      `{"history": [` + fill("{},") + "{}]}",
		"JSON spaces":     `{"candidate": ` + fill(" ") + "{}}",
		"JSON open":       `{"a":` + fill(`{"a":`),
		"percent":         fill("%a b\n"),
		"folded":          "candidate: >\n" + fill(" a\n\n"),
		"tabs":            thin + fill("\t\n"),
		"colons":          fill("a: b: "),
		"words":           fill("word\n"),
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			if _, err := Read(strings.NewReader(text), "hostile"); err == nil && name != "remarks" && name != "JSON spaces" {
				t.Error("accepted")
			}
			if took := time.Since(begin); took > time.Minute {
				t.Errorf("took %v", took)
			} else {
				t.Logf("%v for %d bytes", took, len(text))
			}
		})
	}
}

func crowd() string {
	var b strings.Builder
	b.WriteString("interviewers:\n")
	for i := range maxInterviewers {
		b.WriteString("  - name: Person Number" + strings.Repeat("x", i) + "\n")
	}
	return b.String()
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("k" + strings.Repeat("z", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + string(rune('a'+i/17576)) + ": 1\n")
	}
	return b.String()
}
