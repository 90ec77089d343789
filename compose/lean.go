package compose

import (
	"regexp"
	"strings"

	"regards"
)

// leaning are words by which a deed leans on the plan or the need before it:
// "made such a club", "did it that way", "brought ours from ten to two".
var leaning = regexp.MustCompile(`(?i)^((i|we) )?(it|that|this|one|such|they|them|those|these|there)\b|` +
	`\b(such|(in )?(that|this|the same) way|just that|(did|do|doing|done) (it|that|this|so)|the same|like that|of (it|them|those|these)|ours|had it|those|these)\b`)

// one finds "one" standing for a noun that was named before: "ran one for
// three years".
var one = regexp.MustCompile(`(?i)\b(ran|run|had|held|led|set|made|built|wrote|did|got|put|started|kept|taught|drew|designed|opened) (it|them|one|up one)\b($|[,.;]| (for|in|at|there|every|last|with|on|after|when|since|up|myself|out|down)\b)`)

// points finds a plan that points at the need: "write one up every week".
var points = regexp.MustCompile(`(?i)\b(it|them|one|those|these|such|they)\b`)

// thing finds the first noun of a deed that is spoken of as known: "wrote the
// cards".
var thing = regexp.MustCompile(`(?i)^\w+(ed|t|e|n|d) the ([a-z-]+)\b`)

// leans reports whether a deed can be understood only after the plan or the
// need that it answers.
func leans(n regards.Need) bool {
	did := strings.TrimSpace(n.Did)
	if leaning.MatchString(did) || one.MatchString(did) {
		return true
	}
	m := thing.FindStringSubmatch(did)
	return m != nil && gistOf(n.Help).common(gistOf(m[2])) > 0
}

// supports say what must stand before a content: one of the first names that
// the letter has. What goes on with a sentence always follows it; a deed only
// where it leans.
var supports = []struct {
	what   string
	after  []string
	always bool
}{
	{"proof", []string{"help", "need"}, false}, {"n2.proof", []string{"n2.help", "n2"}, false},
	{"help", []string{"need"}, false}, {"n2.help", []string{"n2"}, false},
	{"follow", []string{"decide"}, false},
	{"need.now", []string{"need"}, true}, {"n2.now", []string{"n2"}, true},
	{"help.more", []string{"help"}, true}, {"n2.help.more", []string{"n2.help"}, true},
	{"proof.more", []string{"proof"}, true}, {"n2.proof.more", []string{"n2.proof"}, true},
}

// dangling reports whether the frame, filled with v, would put something that
// leans before what it leans on, or without it.
func (f *Frame) dangling(v *values) bool {
	seen := saidOrder(f.nodes, v, nil)
	for _, s := range supports {
		k := keyOf(s.what)
		if !s.always && v.lean&k == 0 {
			continue
		}
		at := indexKey(seen, k)
		if at < 0 {
			continue
		}
		for _, name := range s.after {
			if !v.knows(keyOf(name)) {
				continue
			}
			if before := indexKey(seen, keyOf(name)); before < 0 || before > at {
				return true
			}
			break
		}
	}
	return false
}

// planFirst reports whether the frame says the plan before the need.
func (f *Frame) planFirst(v *values) bool {
	said := saidOrder(f.nodes, v, nil)
	for _, p := range [][2]string{{"need", "help"}, {"n2", "n2.help"}} {
		if at := indexKey(said, keyOf(p[1])); at >= 0 && indexKey(said, keyOf(p[0])) > at {
			return true
		}
	}
	return false
}

// saidOrder is the content that the frame says, in its order.
func saidOrder(nodes []node, v *values, out []key) []key {
	for i := range nodes {
		switch n := &nodes[i]; {
		case n.kind == insert:
			out = append(out, n.slot.key())
		case n.kind == option && v.have.has(n.slot) && !mark(n):
			out = saidOrder(n.sub, v, out)
		}
	}
	return out
}

func indexKey(all []key, k key) int {
	for i, x := range all {
		if x == k {
			return i
		}
	}
	return -1
}

// knows reports whether any slot of the content is filled.
func (v *values) knows(k key) bool {
	for n, have := range slots().keys {
		if have == k && v.have.has(slot(n)) {
			return true
		}
	}
	return false
}

// support settles a deed that leans: where its plan or its need can be said,
// it stands behind them; else it is left out, and doubted. Where the plan was
// told but could not be read, the deed would lean on nothing.
func (f *filler) support(k int, n regards.Need, path string) {
	proof, help, need := [2]string{"proof", "n2.proof"}[k], [2]string{"help", "n2.help"}[k], [2]string{"need", "n2"}[k]
	if points.MatchString(n.Help) && f.v.knows(keyOf(need)) {
		f.v.lean |= keyOf(help)
	}
	if !f.v.knows(keyOf(proof)) || !leans(n) {
		return
	}
	if f.v.knows(keyOf(help)) || n.Help == "" && f.v.knows(keyOf(need)) {
		f.v.lean |= keyOf(proof)
		return
	}
	f.v.clear(keyOf(proof))
	f.v.clear(keyOf(proof + ".more"))
	f.leaning(n, path+".did")
}

// leaning voices the doubt about a deed that has nothing to lean on.
func (f *filler) leaning(n regards.Need, path string) {
	f.doubts = append(f.doubts, regards.Doubt{Path: path, Answer: n.Did,
		ReadAs: "a deed that points back at a plan, and no plan can stand before it; name the thing itself"})
}
