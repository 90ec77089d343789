package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNamesOfFiles(t *testing.T) {
	for name, want := range map[string]string{
		"Marta Lindqvist": "marta-lindqvist", "Siobhán Keane": "siobhan-keane", "Jean-Luc d’Arc": "jean-luc-darc",
		"O'Brien, Pat": "obrien-pat", "日本 太郎": "日本-太郎", "../../etc/passwd": "etc-passwd", "...": "letter", "CON": "letter-con",
	} {
		if got := Slug(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestAnyNameIsAFile: whatever a name is made of, its file stays in its folder.
func TestAnyNameIsAFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Slug(rapid.String().Draw(t, "name"))
		if s == "" || strings.ContainsAny(s, "/\\.:*?\"<>| \x00") || len([]rune(s)) > 67 {
			t.Fatalf("%q", s)
		}
	})
}
