package compose

import (
	"hash/fnv"
	"slices"
	"time"

	"regards"
)

// Options are how letters are wanted. The zero Options asks for e-mails,
// written on the evening of the interview day.
type Options struct {
	Now     time.Time       // when the letters are written; zero is the evening of the interview day
	Channel regards.Channel // e-mail when empty
	Version int             // another number gives another wording of the same content
	Only    string          // rewrite the letter to this interviewer alone; the others stand
	// Fixed are letters that stand as they are, such as edited ones, by the
	// interviewer's name. The others keep their distance from them.
	Fixed map[string]regards.Letter
}

// Panel is what compose makes of a case.
type Panel struct {
	Letters  []regards.Letter   // one for each interviewer who has none yet, in the order of the record
	Doubts   []regards.Doubt    // answers that were not surely read, each path once
	Hints    []Hint             // for letters below 60 words: the answer that would help most
	Notes    []string           // what the candidate should know about this panel
	Overlap  float64            // the largest pairwise share of four-word runs
	Alike    [][2]string        // the readers of letters that share more than a tenth of them
	Coverage []regards.Coverage // one for each interviewer
}

// Letters writes the letters of a case. It fails only on a case that no
// letter can be written from: without interviewers, without a candidate's
// name, or with an Only that nobody answers to.
func Letters(c *regards.Case, o Options) (Panel, error) {
	if err := check(c, o); err != nil {
		return Panel{}, err
	}
	if o.Only != "" {
		return rewrite(c, o)
	}
	return compose(c, o, open(c))
}

// rewrite writes one letter anew while its siblings stand; those that are not
// handed in stand as version 0 has them.
func rewrite(c *regards.Case, o Options) (Panel, error) {
	base := o
	base.Only, base.Version, base.Fixed = "", 0, nil
	first, err := compose(c, base, open(c))
	if err != nil {
		return Panel{}, err
	}
	only, stand := c.Interviewer(o.Only).Name, map[string]regards.Letter{}
	for _, l := range first.Letters {
		if l.To != only {
			stand[l.To] = l
		}
	}
	for to, l := range o.Fixed {
		if to != only {
			stand[to] = l
		}
	}
	o.Fixed = stand
	return compose(c, o, open(c))
}

// compose does the work; how answers are read is handed in.
func compose(c *regards.Case, o Options, read opened) (Panel, error) {
	p, _, err := composeAll(c, o, read)
	return p, err
}

// composeAll gives the choices behind the letters as well.
func composeAll(c *regards.Case, o Options, read opened) (Panel, []*letter, error) {
	s := situationOf(c, o)
	all := people(s, o)
	allot(s, all)
	p := Panel{Notes: s.notes}
	var letters []*letter
	for _, q := range all {
		f := fill(s, q, read(q.at))
		p.Doubts = append(p.Doubts, f.doubts...)
		l := content(s, f)
		if fixed, ok := o.Fixed[q.p.Name]; ok {
			l.fixed = &fixed
		}
		l.choices(seedOf(c, o, q.p.Name))
		letters = append(letters, l)
	}
	newSearch(letters).run()
	e := envelope{situation: s}
	for _, l := range letters {
		p.Letters = append(p.Letters, e.finish(l))
	}
	p.Doubts = once(p.Doubts)
	p.Overlap, p.Alike = overlapOf(p.Letters)
	p.Hints = hints(s, letters, p.Letters)
	p.Coverage = coverage(s, letters, p.Letters)
	return p, letters, nil
}

// once keeps the first doubt of each path: an answer that two letters read is
// doubted once.
func once(all []regards.Doubt) []regards.Doubt {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(d regards.Doubt) bool {
		was := seen[d.Path]
		seen[d.Path] = true
		return was
	})
}

// seedOf is the number from which a letter's small preferences are drawn: the
// same for the same record, another for another version.
func seedOf(c *regards.Case, o Options, reader string) uint64 {
	h := fnv.New64a()
	for _, s := range []string{c.Candidate.Name, c.Employer.Name, c.Position.Title, c.Interview.Start.String(), reader} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64() + uint64(o.Version)*0x9e3779b97f4a7c15
}

// choices prepares what the search chooses from.
func (l *letter) choices(seed uint64) {
	l.seed, l.short = seed, l.q.short
	l.prepare(seed)
	for i := range l.pick {
		l.pick[i] = unset
	}
	holds := l.situations()
	for _, o := range orders() {
		if o.suits(holds) {
			l.orders = append(l.orders, o)
			l.lay = append(l.lay, l.sequence(o))
		}
	}
	l.order = int(noise(seed+2, 0) * float32(len(l.orders)))
}

// situations are the words that orders.txt may ask for.
func (l *letter) situations() map[string]bool {
	in := l.f.c.Interview
	return map[string]bool{
		"badly":    in.Went == regards.WentBadly && l.hasMove("obj"),
		"attached": l.hasMove("attached"),
		"decides":  l.q.decides,
		"clerk":    l.q.clerk,
		"hurried":  l.f.hurried(),
		"brisk":    l.q.p.Manner.Pace == regards.Brisk,
		"short":    short(l.f.situation) || len(l.moves) < 5,
	}
}

func (l *letter) hasMove(place string) bool {
	return slices.ContainsFunc(l.moves, func(m move) bool { return m.place == place })
}

// sequence is the order's moves, as far as the letter has them.
func (l *letter) sequence(o order) []int {
	out := make([]int, 0, len(l.moves))
	for _, para := range o.paras {
		out = l.appendMembers(out, para)
	}
	return out
}

// members are the letter's moves of one paragraph, in its order.
func (l *letter) members(para []string) []int { return l.appendMembers(nil, para) }

func (l *letter) appendMembers(out []int, para []string) []int {
	for _, place := range para {
		for i := range l.moves {
			if l.moves[i].place == place {
				out = append(out, i)
			}
		}
	}
	return out
}
