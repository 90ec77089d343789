package casefile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
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
	plain := sync.OnceValue(func() time.Duration { return plainCost(f) })
	f.Fuzz(func(t *testing.T, data []byte) {
		begin := spent(t)
		c, err := Read(bytes.NewReader(data), "fuzz")
		if took := spent(t) - begin; took > fuzzBound*plain() {
			t.Errorf("took %v of the processor, a plain file %v", took, plain())
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

// What a text may cost, in processor time, measured by what the YAML library
// alone takes for a plain file of the greatest size (some 0.2 s): a bound that
// holds on a slow machine and on a busy one.
const (
	hostileBound = 12
	fuzzBound    = 4
)

// plainCost is the processor time of a plain file of the greatest size: the
// examples, over and over.
func plainCost(t testing.TB) time.Duration {
	b, err := os.ReadFile("../examples/steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	item := "- " + strings.ReplaceAll(strings.TrimSpace(string(b)), "\n", "\n  ") + "\n"
	text := []byte(strings.Repeat(item, maxBytes/len(item)))
	return leastCost(t, func() {
		var n yaml.Node
		if err := yaml.Unmarshal(text, &n); err != nil {
			t.Error(err)
		}
	}, 0)
}

// leastCost is the processor time of fn, what it leaves to be collected
// included: the least of three runs, or that of the first run within a bound.
func leastCost(t testing.TB, fn func(), bound time.Duration) (least time.Duration) {
	for n := range 3 {
		runtime.GC()
		begin := spent(t)
		fn()
		runtime.GC()
		if took := spent(t) - begin; n == 0 || took < least {
			least = took
		}
		if least <= bound {
			break
		}
	}
	return least
}

// TestHostile: texts that are made to take long are refused or read at a cost
// like that of others.
func TestHostile(t *testing.T) {
	fill := func(s string) string { return strings.Repeat(s, (maxBytes-60_000)/len(s)) } // with room for the crowd
	plain := plainCost(t)
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
			took := leastCost(t, func() {
				if _, err := Read(strings.NewReader(text), "hostile"); err == nil && name != "remarks" && name != "JSON spaces" {
					t.Error("accepted")
				}
			}, hostileBound*plain)
			t.Logf("%v of the processor for %d bytes, %.1f times a plain file", took, len(text), float64(took)/float64(plain))
			if took > hostileBound*plain {
				t.Errorf("more than %d times a plain file (%v)", hostileBound, plain)
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
