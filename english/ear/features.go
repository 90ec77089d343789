package ear

// Word is what the ear is told of one token.
type Word struct {
	Form string // in lower case
	Tag  string // Penn tag
	Kind uint8  // what a dictionary says of a noun: any small number, the same in training and use
}

// maxFeatures bounds the number of features of one token.
const maxFeatures = 64

// seen is one word as the features want it, computed once.
type seen struct {
	form, tag uint32
	kind      uint32
	cat       cat
}

// cat is the part that a tag plays in the outline of a sentence.
type cat uint8

const (
	catOther cat = iota
	catNoun
	catMod    // may stand between a determiner and its noun
	catDet    // begins a noun phrase
	catFinite // carries a clause
	catVerb   // another form of a verb
	catSubj   // a pronoun that is a subject
	catBound  // begins or ends a clause
)

var outside = seen{form: 1, tag: 2, cat: catBound}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		c := s[i]
		if c >= '0' && c <= '9' {
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func look(w Word) seen {
	return seen{form: hash(w.Form), tag: hash(w.Tag), kind: uint32(w.Kind) + 11, cat: category(w)}
}

// see looks at all words of a sentence.
func see(words []Word) []seen {
	w := make([]seen, len(words))
	for i := range words {
		w[i] = look(words[i])
	}
	return w
}

func category(w Word) cat {
	switch w.Tag {
	case "NN", "NNS", "NNP", "NNPS":
		return catNoun
	case "JJ", "JJR", "JJS", "CD", "VBG", "VBN", "POS", "HYPH", "RBR", "RBS":
		return catMod
	case "DT", "PRP$", "PDT", "WP$":
		return catDet
	case "VBD", "VBZ", "VBP", "MD":
		return catFinite
	case "VB":
		return catVerb
	case "PRP", "EX":
		return catSubj
	case ",", ".", ":", "CC", "WDT", "WP", "WRB", "-LRB-", "-RRB-", "``", "''":
		return catBound
	case "IN":
		switch w.Form {
		case "that", "because", "if", "while", "although", "since", "before", "after", "until", "so", "as", "whether", "though", "unless", "when", "where":
			return catBound
		}
	}
	return catOther
}

func mix(kind, a, b, c uint32) uint32 {
	h := (uint64(kind)+1)*0x9e3779b97f4a7c15 ^ uint64(a)*0xbf58476d1ce4e5b9
	h = (h ^ h>>31 ^ uint64(b)) * 0x94d049bb133111eb
	h = (h ^ h>>29 ^ uint64(c)) * 0xd6e8feb86659fd93
	return uint32(h >> 32)
}

type sheet struct {
	keys [maxFeatures]uint32
	n    int
}

func (s *sheet) add(a, b, c uint32) {
	s.keys[s.n] = mix(uint32(s.n), a, b, c)
	s.n++
}

func at(w []seen, i int) *seen {
	if i < 0 || i >= len(w) {
		return &outside
	}
	return &w[i]
}

func pair(a, b uint32) uint32 { return a*0x9e3779b1 ^ b }

// fill collects the features of token i.
func (s *sheet) fill(w []seen, i int) []uint32 {
	s.n = 0
	x, p, pp, ppp, n, nn, nnn := at(w, i), at(w, i-1), at(w, i-2), at(w, i-3), at(w, i+1), at(w, i+2), at(w, i+3)
	// tags
	s.add(x.tag, 0, 0)
	s.add(p.tag, x.tag, 0)
	s.add(x.tag, n.tag, 0)
	s.add(p.tag, x.tag, n.tag)
	s.add(pp.tag, p.tag, x.tag)
	s.add(x.tag, n.tag, nn.tag)
	s.add(pair(pp.tag, p.tag), x.tag, n.tag)
	s.add(pair(p.tag, x.tag), n.tag, nn.tag)
	s.add(pair(ppp.tag, pp.tag), p.tag, x.tag)
	s.add(pair(x.tag, n.tag), nn.tag, nnn.tag)
	s.add(pair(pp.tag, p.tag), pair(x.tag, n.tag), nn.tag)
	// words
	s.add(x.form, 0, 0)
	s.add(p.form, x.form, 0)
	s.add(x.form, n.form, 0)
	s.add(p.form, x.tag, 0)
	s.add(p.tag, x.form, 0)
	s.add(x.form, n.tag, 0)
	s.add(x.tag, n.form, 0)
	s.add(p.form, x.form, n.form)
	s.add(pp.form, p.form, x.tag)
	s.add(pp.form, p.form, x.form)
	s.add(p.form, x.tag, n.tag)
	s.add(p.form, x.tag, n.form)
	s.add(p.tag, x.form, n.tag)
	s.add(pp.form, p.tag, x.tag)
	s.add(pair(p.form, x.tag), n.tag, nn.tag)
	s.add(pair(pp.tag, p.form), x.tag, n.tag)
	s.add(pair(pp.form, p.tag), x.tag, n.tag)
	s.add(p.form, n.form, x.tag)
	s.add(x.form, n.tag, nn.tag)
	s.add(pp.tag, p.tag, x.form)
	// what a dictionary says of the noun
	s.add(p.tag, x.kind, n.tag)
	s.add(p.form, x.kind, n.tag)
	s.add(pair(pp.tag, p.tag), x.kind, n.tag)
	s.add(p.kind, x.tag, x.kind)
	s.phrase(w, i)
	s.clause(w, i)
	return s.keys[:s.n]
}

// phrase are the features of the noun phrase that begins or ends at i.
func (s *sheet) phrase(w []seen, i int) {
	x := &w[i]
	inNP := func(c cat) bool { return c == catNoun || c == catMod }
	if !inNP(x.cat) && x.cat != catDet {
		s.add(1, uint32(x.cat), 0)
		return
	}
	first := i
	for first > 0 && (inNP(w[first-1].cat)) {
		first--
	}
	det := first > 0 && w[first-1].cat == catDet
	if x.cat == catDet {
		first, det = i+1, true
	}
	last := i
	for last+1 < len(w) && inNP(w[last+1].cat) {
		last++
	}
	for last > i && w[last].cat != catNoun {
		last--
	}
	head, before, after := &w[last], at(w, first-1), at(w, last+1)
	var d uint32
	if det {
		d = 1
		before = at(w, first-2)
	}
	var place uint32
	if i == first {
		place |= 1
	}
	if i == last {
		place |= 2
	}
	if x.cat == catDet {
		place |= 4
	}
	long := uint32(min(last-first, 3))
	s.add(2, pair(place, head.kind), d)
	s.add(pair(3, place), pair(head.kind, head.tag), pair(before.tag, d))
	s.add(pair(4, place), pair(head.kind, before.form), d)
	s.add(pair(5, place), pair(head.kind, after.tag), pair(before.tag, d))
	s.add(pair(6, place), pair(head.form, before.form), d)
	s.add(pair(7, place), pair(head.form, d), 0)
	s.add(pair(8, place), pair(head.kind, at(w, first).tag), pair(long, d))
	s.add(pair(9, place), pair(head.form, d), after.form)
}

// clause are the features of the clause in which i stands: whether it has its
// subject and its verb, and only one.
func (s *sheet) clause(w []seen, i int) {
	from := i
	for from > 0 && w[from-1].cat != catBound {
		from--
	}
	to := i
	for to < len(w) && w[to].cat != catBound {
		to++
	}
	var finite, subject, left, noun uint32
	for j := from; j < to; j++ {
		switch w[j].cat {
		case catFinite:
			finite++
			if j < i {
				left++
			}
		case catSubj:
			subject++
		case catNoun:
			if j < i {
				noun = 1
			}
		}
	}
	finite, left, subject = min(finite, 3), min(left, 2), min(subject, 2)
	x, open, end := &w[i], at(w, from-1), at(w, to)
	s.add(20, pair(finite, left), x.tag)
	s.add(pair(21, finite), pair(left, x.tag), at(w, i-1).tag)
	s.add(pair(22, finite), pair(open.form, subject), end.tag)
	s.add(pair(23, finite), pair(open.tag, subject), end.tag)
	var first uint32
	if i == from {
		first = 1
	}
	s.add(pair(24, first), pair(finite, open.form), x.tag)
	s.add(pair(25, noun), pair(left, subject), x.tag)
	s.add(pair(26, uint32(min(i-from, 4))), pair(finite, left), x.tag)
}
