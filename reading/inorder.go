package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// inOrder puts an indirect question that was typed in the order of a direct
// one into its own: "how is made the cheese" is "how the cheese is made", "how
// is the life in the ice" is "what the life in the ice is like".
func inOrder(p phrase) phrase {
	if !p[0].is("how", "where", "why", "when") || !p.at(1).is("is", "are", "was", "were") {
		return p
	}
	k := 2
	done := p.at(2).tag == "VBN" && p.at(3).tagged("DT", "PRP$")
	if done {
		k = 3
	} else if !p.at(2).tagged("DT", "PRP$", "NN", "NNS") {
		return p
	}
	end := thingEnd(p, k)
	if end <= k {
		return p
	}
	be := p[1]
	if head := p[headOf(p, k)]; head.tag == "NNS" && english.IsPlural(head.w) {
		be.w = map[string]string{"is": "are", "was": "were"}[strings.ToLower(be.w)]
		if be.w == "" {
			be.w = p[1].w
		}
	}
	out := append(p[:1].clone(), p[k:end]...)
	out = append(out, be)
	switch rest := p[end:]; {
	case done:
		out = append(out, p[2])
	case p[0].is("how") && (len(rest) == 0 || rest[0].tagged("IN", ",", "RB") && !rest[0].is("so")) && !p.at(k).is("my"):
		out[0].w = "what"
		if out[1].is("the") && out[2].is("life") {
			out = append(out[:1], out[2:]...)
		}
		out = append(out, word("like", "IN"))
	}
	return append(out, p[end:]...)
}

// thingEnd is behind the thing that begins at k, with the "of" that belongs to it.
func thingEnd(p phrase, k int) int {
	for k < len(p) && (p[k].noun() || p[k].tagged("DT", "PRP$", "JJ", "CD")) {
		k++
		if p.at(k).is("of") && p.at(k-1).noun() {
			k++
		}
	}
	return k
}

// headOf is the noun that the thing at k is.
func headOf(p phrase, k int) int {
	for k+1 < len(p) && !p[k].noun() {
		k++
	}
	for p.at(k + 1).noun() {
		k++
	}
	return k
}

// resumed mends what hurry says of a thing after naming it: "that low bridge
// in town everybody hits it" is "that low bridge in town that everybody hits",
// and "the e-filing portal, crashes every day" is one "which crashes every day".
func resumed(p phrase) phrase {
	k := len(p) - 1
	if ps := parts(p); len(ps) == 2 && doesIt(ps[0], ps[1]) {
		ps[1] = append(phrase{word("which", "WDT")}, ps[1]...)
		return join(ps, ",")
	}
	if k < 4 || !p[k].is("it", "them") || !p[k-1].verb() && !(p[k-1].tag == "IN" && (p[k-2].verb() || canBe(p[k-2].w, english.ThirdForm))) {
		return p
	}
	for i := k - 2; i > 1; i-- {
		switch {
		case p[i].is("everybody", "everyone", "nobody", "they", "you", "he", "she", "we", "i") || p[i].is("people") && p[i].noun():
			if !p[i-1].noun() || !p[0].tagged("DT", "PRP$", "NN", "NNS", "JJ") || analyse(p[:i]).verb >= 0 || asks(p[:i]) {
				return p
			}
			return append(append(p[:i].clone(), word("that", "WDT")), p[i:k]...)
		case !p[i].tagged("RB", "MD") && !(i == k-2 && p[k-1].tag == "IN"):
			return p
		}
	}
	return p
}

// asks reports whether a clause within p, or a second part of it, has begun.
func asks(p phrase) bool {
	for _, t := range p {
		if t.tagged("WRB", "WP", "WDT") || t.comma() {
			return true
		}
	}
	return false
}

// onceSaid drops a topic that was typed twice ("logs, logs, who is reading").
func onceSaid(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 3 || !strings.EqualFold(ps[0].String(), ps[1].String()) {
		return p
	}
	if english.Wh(strings.ToLower(ps[2][0].w)) && len(ps) == 3 {
		p = slices.Concat(ps[1], phrase{word("and", "CC")}, ps[2])
	} else {
		p = join(ps[1:], ",").clone()
	}
	if p[0].tag == "VBZ" && canBeNoun(p[0].w) {
		p[0].tag = "NNS"
	}
	return p
}

// doesIt reports whether the second of two parts says what the one thing in
// the first does ("the e-filing portal, crashes every day at 4:45").
func doesIt(thing, does phrase) bool {
	if thing[len(thing)-1].tag != "NN" || !canBe(does[0].w, english.ThirdForm) || does[0].is("has", "is", "does") || thing[0].tag == "NNS" {
		return false
	}
	next := does.at(1)
	return !canBeNoun(does[0].w) && next.w != "" || next.is("every", "all", "only", "never", "always", "too", "itself", "me", "you", "us", "them", "everybody") ||
		next.is("at") && strings.HasPrefix(strings.ToLower(does.at(2).w), "every")
}

// upToVerdict leaves off what somebody thinks of what they say: "to speak two
// languages at home is good, not bad".
func upToVerdict(p phrase) phrase {
	if !p[0].tagged("VB", "VBP") {
		return p
	}
	k := p.index(2, "is", "are", "was")
	if k < 0 || !p.at(k+1).tagged("JJ", "RB", "DT", "VBG") || asks(p[:k]) || !p[k-1].noun() {
		return p
	}
	return p[:k]
}
