package web

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	cssClass   = regexp.MustCompile(`\.(-?[a-zA-Z_][\w-]*)`)
	cssRule    = regexp.MustCompile(`([^{}]+)\{`)
	pageClass  = regexp.MustCompile(`Page{[^\n]*Class: "(\w+)`)
)

// TestSheetsDoNotMeddle: all sheets are served as one file, so a name that two
// pages style for themselves would dress both. A page's sheet keeps a name to
// itself, or begins with the page's own class (".settings .x").
func TestSheetsDoNotMeddle(t *testing.T) {
	pages := pageClasses(t)
	home := map[string]string{} // a class that stands without its page -> the sheet that styles it
	sheets, err := fs.Glob(assetFiles, "assets/css/page-*.css")
	if err != nil || len(sheets) < 8 {
		t.Fatal(sheets, err)
	}
	shared := map[string]bool{}
	for _, name := range []string{"10-base", "20-parts"} {
		for _, c := range bareClasses(read(t, "assets/css/"+name+".css"), nil) {
			shared[c] = true
		}
	}
	for _, sheet := range sheets {
		for _, c := range bareClasses(read(t, sheet), pages) {
			if other := home[c]; other != "" && other != sheet {
				t.Errorf(".%s is styled in %s and in %s; begin it with the page's class", c, path.Base(other), path.Base(sheet))
			}
			if shared[c] {
				t.Errorf(".%s is a part of all pages, and %s styles it on every page", c, path.Base(sheet))
			}
			home[c] = sheet
		}
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := assetFiles.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return cssComment.ReplaceAllString(string(b), "")
}

// bareClasses are the first classes of selectors that begin with no page's class.
func bareClasses(sheet string, pages []string) (out []string) {
	for _, m := range cssRule.FindAllStringSubmatch(sheet, -1) {
		if strings.Contains(m[1], "@") {
			continue
		}
		for _, selector := range strings.Split(m[1], ",") {
			c := cssClass.FindStringSubmatch(selector)
			if c != nil && !slices.Contains(pages, c[1]) && !slices.Contains(out, c[1]) {
				out = append(out, c[1])
			}
		}
	}
	return out
}

// pageClasses are the classes that pages give to <main>.
func pageClasses(t *testing.T) (out []string) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pageClass.FindAllStringSubmatch(string(b), -1) {
			out = append(out, m[1])
		}
	}
	if len(out) == 0 {
		t.Fatal("no page has a class")
	}
	return append(out, "bare")
}
