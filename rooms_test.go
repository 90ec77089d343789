package regards_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms says who may import whom (CONTRIBUTING.md has the same table in
// words). Commands inside a room, such as english/train, may import what
// their room may, and their room. "*" is everything.
var rooms = map[string]struct {
	own   []string // our rooms that it may import; the root is "."
	pure  bool     // no network, no database, no files, no log, no clock
	loner bool     // nothing may import it
}{
	".":        {pure: true},
	"english":  {pure: true},
	"mend":     {own: []string{".", "english"}, pure: true},
	"reading":  {own: []string{".", "english", "mend"}, pure: true},
	"almanac":  {own: []string{"."}, pure: true},
	"plan":     {own: []string{".", "almanac"}, pure: true},
	"compose":  {own: []string{".", "english", "reading", "almanac"}, pure: true},
	"critic":   {own: []string{".", "english", "almanac"}, pure: true},
	"casefile": {own: []string{"."}},
	"calendar": {own: []string{"."}},
	"intake":   {own: []string{"."}},
	"paper":    {own: []string{"."}},
	"store":    {own: []string{".", "casefile"}},
	"desk":     {own: []string{".", "compose", "critic", "plan", "almanac", "store", "casefile"}},
	"archive":  {own: []string{".", "casefile", "paper", "store"}},
	"bring":    {own: []string{".", "archive", "casefile", "calendar", "intake", "desk", "store"}},
	"debrief":  {own: []string{".", "casefile"}, pure: true},
	"web":      {own: []string{".", "archive", "bring", "debrief", "desk", "casefile", "calendar", "paper", "store"}},
	"casetest": {own: []string{"."}},
	"cmd":      {own: []string{"*"}, loner: true},
	"check":    {own: []string{"*"}, loner: true},
	"bench":    {own: []string{"*"}, loner: true},
	"examples": {loner: true},
}

// forbidden is what a pure room never imports.
var forbidden = []string{"database/sql", "net/http", "net", "html/template", "os", "log/slog", "log", "os/exec"}

// source is one Go file as the walls see it.
type source struct {
	path, room string
	test, main bool
	file       *ast.File
	fset       *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules" || strings.HasPrefix(d.Name(), "zz_")) {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		room, _, nested := strings.Cut(filepath.ToSlash(path), "/")
		if !nested {
			room = "."
		}
		out = append(out, source{path, room, strings.HasSuffix(path, "_test.go"), f.Name.Name == "main", f, fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 20 {
		t.Fatalf("only %d files found: the walls are not where they should be", len(out))
	}
	return out
}

func TestRoomsKeepTheirWalls(t *testing.T) {
	for _, s := range sources(t) {
		room, listed := rooms[s.room]
		if !listed {
			t.Errorf("%s: the room %q is not in the table; a new room needs an ADR and a row", s.path, s.room)
			continue
		}
		if s.test {
			continue
		}
		for _, imp := range s.file.Imports {
			checkImport(t, s, room.own, room.pure && !s.main, strings.Trim(imp.Path.Value, `"`))
		}
	}
}

func checkImport(t *testing.T, s source, own []string, pure bool, path string) {
	if path != "regards" && !strings.HasPrefix(path, "regards/") {
		if pure && slices.Contains(forbidden, path) {
			t.Errorf("%s imports %s: the room %q is pure", s.path, path, s.room)
		}
		return
	}
	to, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(path, "regards"), "/"), "/")
	if to == "" {
		to = "."
	}
	if to == s.room || s.main && to != "cmd" || slices.Contains(own, "*") {
		return
	}
	if rooms[to].loner || !slices.Contains(own, to) {
		t.Errorf("%s imports %s: the room %q may not", s.path, path, s.room)
	}
}

// TestClockIsReadOutside holds that no room below the doors reads the clock:
// an act reads it once and hands it down. Programs may read it: cmd is that door,
// and those of bench and check measure by it, from outside.
func TestClockIsReadOutside(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || s.main {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && (sel.Sel.Name == "Now" || sel.Sel.Name == "Since") {
					t.Errorf("%s: the clock is read below the doors", s.fset.Position(n.Pos()))
				}
			}
			return true
		})
	}
}

// TestPrivateIsRevealedInTwoRooms holds that only the case file, which writes
// private text back, and the critic, which must know what may not be said,
// look at private text.
func TestPrivateIsRevealedInTwoRooms(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "Reveal" {
				seen[s.room] = true
				if s.room != "casefile" && s.room != "critic" && s.room != "." {
					t.Errorf("%s: private text is looked at", s.fset.Position(n.Pos()))
				}
			}
			return true
		})
	}
	if !seen["casefile"] || !seen["critic"] {
		t.Errorf("Reveal is used in %v; the test looks for the wrong name", seen)
	}
}

// TestEveryPackageSaysWhatItIs holds that each package has a comment of some
// length: what it does, and what it will not.
func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		dir := filepath.Dir(s.path)
		said[dir] = said[dir] || len(strings.Fields(s.file.Doc.Text())) >= 12
	}
	for dir, ok := range said {
		if !ok {
			t.Errorf("package %s does not say what it does and what it will not", dir)
		}
	}
}

// TestNoFunctionIsTooLong holds the house's bound of 80 lines, for what a
// person writes.
func TestNoFunctionIsTooLong(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil || s.test || ast.IsGenerated(s.file) {
				continue
			}
			from, to := s.fset.Position(f.Pos()).Line, s.fset.Position(f.End()).Line
			if to-from >= 80 {
				t.Errorf("%s:%d: %s has %d lines", s.path, from, f.Name.Name, to-from+1)
			}
		}
	}
}
