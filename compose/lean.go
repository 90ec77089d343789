package compose

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"regards"
	"regards/english/pattern"
)

// leaning are words by which a deed leans on the plan or the need before it:
// "made such a club", "did it that way", "brought ours from ten to two".
var leaning = pattern.MustCompile(`(?i)^((i|we) )?(it|that|this|one|such|they|them|those|these|there)\b|` +
	`\b(such|(in )?(that|this|the same) way|just that|(did|do|doing|done) (it|that|this|so)|the same|like that|of (it|them|those|these)|ours|had it|those|these)\b`)

// one finds "one" standing for a noun that was named before: "ran one for
// three years".
var one = pattern.MustCompile(`(?i)\b(ran|run|had|held|led|set|made|built|wrote|did|got|put|started|kept|taught|drew|designed|opened) (it|them|one|up one)\b($|[,.;]| (for|in|at|there|every|last|with|on|after|when|since|up|myself|out|down)\b)`)

// points finds a plan that points at the need: "write one up every week".
var points = pattern.MustCompile(`(?i)\b(it|them|one|those|these|such|they|mine|my own(?: first)?$)\b`)

// thing finds the first noun of a deed that is spoken of as known: "wrote the
// cards".
var thing = pattern.MustCompile(`(?i)^\w+(ed|t|e|n|d) the ([a-z-]+)\b`)

// pointing is a quick look that spares most answers the patterns: it reports
// whether one of the words stands there without which none of them, but for
// thing, can match.
func pointing(s string) bool {
	for start, i := 0, 0; i <= len(s); i++ {
		switch {
		case i < len(s) && s[i] >= utf8.RuneSelf:
			return true // letters that fold in strange ways
		case i < len(s) && (s[i] == '_' || s[i] >= '0' && s[i] <= '9' || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z'):
			continue
		}
		if i-start <= len("there") && pointer(s[start:i]) {
			return true
		}
		start = i + 1
	}
	return false
}

func pointer(word string) bool {
	switch strings.ToLower(word) {
	case "it", "that", "this", "one", "such", "they", "them", "those", "these", "there", "so", "same", "ours", "mine", "own":
		return true
	}
	return false
}

// leans reports whether a deed can be understood only after the plan or the
// need that it answers.
func leans(n regards.Need) bool {
	did := strings.TrimSpace(n.Did)
	if pointing(did) && (leaning.MatchString(did) || one.MatchString(did)) {
		return true
	}
	m := thing.FindStringSubmatch(did)
	return m != nil && gistOf(n.Help).common(gistOf(m[2])) > 0
}

// support is what must stand before a content: the first of after that the
// letter has. What goes on with a sentence always follows it; the others only
// where they lean.
type support struct {
	what   key
	after  []key
	always bool
}

var supports = sync.OnceValue(func() (out []support) {
	for _, s := range []struct {
		what, after string
		always      bool
	}{
		{"proof", "help need", false}, {"n2.proof", "n2.help n2", false},
		{"help", "need", false}, {"n2.help", "n2", false}, {"follow", "decide", false},
		{"need.now", "need", true}, {"n2.now", "n2", true},
		{"help.more", "help", true}, {"n2.help.more", "n2.help", true},
		{"proof.more", "proof", true}, {"n2.proof.more", "n2.proof", true},
	} {
		p := support{what: keyOf(s.what), always: s.always}
		for name := range strings.FieldsSeq(s.after) {
			p.after = append(p.after, keyOf(name))
		}
		out = append(out, p)
	}
	return out
})

// dangling reports whether a frame that says these contents in this order
// would put something that leans before what it leans on, or without it.
func (v *values) dangling(said []key) bool {
	for _, s := range supports() {
		if !s.always && v.lean&s.what == 0 {
			continue
		}
		at := slices.Index(said, s.what)
		if at < 0 {
			continue
		}
		known := v.known()
		for _, k := range s.after {
			if known&k == 0 {
				continue
			}
			if before := slices.Index(said, k); before < 0 || before > at {
				return true
			}
			break
		}
	}
	return false
}

// planFirst reports whether the plan is said before the need.
func planFirst(said []key) bool {
	k := keys()
	help, help2 := slices.Index(said, k.help), slices.Index(said, k.help2)
	return help >= 0 && slices.Index(said, k.need) > help || help2 >= 0 && slices.Index(said, k.need2) > help2
}

// shed empties what leans, where no frame can stand with it: a note after a
// screen has no plan for a deed to lean on.
func (v *values) shed() {
	for _, s := range supports() {
		if v.lean&s.what != 0 {
			v.clear(s.what)
		}
	}
	for _, s := range supports() { // and what went on with it
		if s.always && v.known()&s.what != 0 && !slices.ContainsFunc(s.after, func(k key) bool { return v.known()&k != 0 }) {
			v.clear(s.what)
		}
	}
	v.lean = 0
}

// saidOrder is the content that the frame says, in its order.
func saidOrder(nodes []node, v *values, out []key) []key {
	for i := range nodes {
		switch n := &nodes[i]; {
		case n.kind == insert:
			out = append(out, n.key)
		case n.kind == option && v.have.has(n.slot) && !n.mark:
			out = saidOrder(n.sub, v, out)
		}
	}
	return out
}

// known is all content that the slots hold.
func (v *values) known() (k key) {
	t := slots()
	for i, word := range v.have {
		for ; word != 0; word &= word - 1 {
			k |= t.keys[i<<6+bits.TrailingZeros64(word)]
		}
	}
	return k
}

// knows reports whether any slot of the content is filled.
func (v *values) knows(k key) bool { return v.known()&k != 0 }

// settle sees to a deed that leans: where its plan or its need can be said,
// it stands behind them; else it is left out, and doubted. Where the plan was
// told but could not be read, the deed would lean on nothing.
func (f *filler) settle(k int, n regards.Need, path string) {
	proof, help, need := [2]string{"proof", "n2.proof"}[k], [2]string{"help", "n2.help"}[k], [2]string{"need", "n2"}[k]
	if pointing(n.Help) && points.MatchString(n.Help) && f.v.knows(keyOf(help)) {
		if f.v.lean |= keyOf(help); n.Need != "" && !f.v.knows(keyOf(need)) {
			f.v.clear(keyOf(help)) // "before they leave the chair": nobody would know who
			f.v.clear(keyOf(help + ".more"))
			f.v.clear(keyOf([2]string{"so", "n2.so"}[k]))
		}
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
