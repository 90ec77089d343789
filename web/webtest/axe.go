package webtest

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// axeSource is the accessibility rules (axe-core), which check/test brings.
var axeSource = sync.OnceValues(func() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	b, err := os.ReadFile(filepath.Join(above(dir), "check", "axe", "node_modules", "axe-core", "axe.min.js"))
	return string(b), err
})

// Barrier is a rule that a page breaks for somebody who sees, hears or moves
// otherwise, and where.
type Barrier struct {
	ID, Impact, Help string
	Where            []string
}

// Barriers are the rules of WCAG 2.2 AA and of good practice that the page
// breaks as it is shown now.
func (b *Browser) Barriers() []Barrier {
	b.t.Helper()
	source, err := axeSource()
	if err != nil {
		missing(b.t, "axe-core (check/axe)")
	}
	b.Until(`document.getAnimations().every((a) => a.playState !== "running")`) // halfway to another colour no contrast holds
	Eval[bool](b, source+";true")
	return EvalAwait[[]Barrier](b, `axe.run(document, {resultTypes: ["violations"]}).then(r =>
		r.violations.map(v => ({ID: v.id, Impact: v.impact, Help: v.help, Where: v.nodes.map(n => n.html + " :: " + n.failureSummary)})))`)
}

// NoBarriers looks at a page in every look and holds that nothing bars anybody.
func (b *Browser) NoBarriers(path string) {
	b.t.Helper()
	for _, l := range Looks() {
		b.As(l)
		b.Go(path)
		b.NoBarriersHere(path + ", " + l.Name())
	}
}

// NoBarriersHere holds it for the page as it is shown now.
func (b *Browser) NoBarriersHere(name string) {
	b.t.Helper()
	for _, v := range b.Barriers() {
		b.t.Errorf("%s: %s (%s): %s\n  %q", name, v.ID, v.Impact, v.Help, v.Where)
	}
}

// Looked looks at a page in every look as NoBarriers and Pictures do, in one go:
// it holds that nothing bars anybody, and takes the pictures. Without axe-core it
// only takes them, and says so.
func (b *Browser) Looked(path, name string) {
	b.t.Helper()
	_, err := axeSource()
	if err != nil {
		if os.Getenv("REGARDS_TEST_ALL") != "" {
			b.t.Fatal("axe-core (check/axe) is missing; check/test brings it")
		}
		b.t.Logf("NOT RUN: axe-core is missing; %s was only pictured", path)
	}
	for _, l := range Looks() {
		b.As(l)
		b.Go(path)
		if err == nil {
			b.NoBarriersHere(path + ", " + l.Name())
		}
		b.Picture(name + "-" + l.Name())
	}
}

// missing skips a test for want of something that check/test brings; where
// everything must run, it fails.
func missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		t.Fatalf("%s is missing; check/test installs it", what)
	}
	t.Skipf("NOT RUN: %s is missing; check/test installs it and runs this", what)
}
