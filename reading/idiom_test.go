package reading

import (
	"strings"
	"testing"
)

// TestIdioms tries every row of the table on its own example: it must mend it,
// and mend nothing more the second time.
func TestIdioms(t *testing.T) {
	rows := 0
	for line := range strings.SplitSeq(idiomTable, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		c := strings.Split(line, "\t")
		if len(c) != 4 {
			t.Errorf("%q has %d columns, not 4", line, len(c))
			continue
		}
		typed, want, found := strings.Cut(c[3], " => ")
		if !found {
			t.Errorf("%q has no example", c[0])
			continue
		}
		stem := Answer
		if row := newIdiom(c); len(row.stems) > 0 {
			stem = row.stems[0]
		}
		got, _ := idiomatic(stem, typed)
		if got != want {
			t.Errorf("%s:\n  typed %s\n  got   %s\n  want  %s", c[0], typed, got, want)
		}
		if again, _ := idiomatic(stem, got); again != got {
			t.Errorf("%s: mended twice, %q becomes %q", c[0], got, again)
		}
	}
	if rows < 150 {
		t.Errorf("only %d rows", rows)
	}
}
