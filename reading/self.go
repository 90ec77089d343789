package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// People asked how they would help tell who they are: "never missed a day in
// 6 years", "fluent in Polish", "3 yrs on SAP". That is no plan, and a better
// answer than many a plan; a letter says it as it is.

// readSelf reads the answer about a plan as one about the candidate, for the
// views help.self and help.more. False when it cannot be surely read so.
func (r *Reader) readSelf(path, answer string) (rd Reading, ok bool) {
	n := &note{Reader: r, stem: Answer, path: path, views: map[string]string{}}
	n.mend(answer)
	if n.text == "" || selfless.MatchString(n.text) || selfless.MatchString(answer) {
		return rd, false
	}
	if isTrait(n.text) {
		be := "I am "
		if before.MatchString(n.text) {
			be = "I was "
		}
		n.text = be + strings.ToLower(n.text[:1]) + n.text[1:]
	}
	n.read("")
	if !ofMe.MatchString(n.views["ans"]) {
		return rd, false
	}
	rd = Reading{Stem: Help, Path: path, Answer: answer}
	n.settle(&rd)
	said := n.views["ans"]
	if rd.Doubt != nil || n.grave || !ofMe.MatchString(said) || !holdsOfMe(said) {
		return rd, false
	}
	first, more, _ := strings.Cut(said, ". ")
	first = toldOnce(first)
	if thing, ok := strings.CutPrefix(first, "I have "); ok {
		first = "I have " + determined(parse("I have", thing, ".")).String()
	}
	rd.Views = map[string]string{"help.self": first}
	rd.Sentence = upperFirst(first) + "."
	if more != "" {
		rd.Views["help.more"] = more
		rd.Sentence += " " + upperFirst(more) + "."
	}
	return rd, true
}

// offPlan reports whether an answer was refused as a plan for its form alone.
func (n *note) offPlan() bool {
	return n.grave && (strings.HasPrefix(n.why, "it does not go on from") || strings.HasPrefix(n.why, "it says what is"))
}

// ofMe begins a sentence about the candidate.
var ofMe = pattern.MustCompile(`(?i)^(?:I|We|I'm|I've|We've|My) `)

// holdsOfMe reports whether a sentence says what somebody is, has, can or has
// done, and not what they do: "I always check wall with level" is half a plan.
func holdsOfMe(s string) bool {
	p := parse("", s, ".")
	for i := 1; i < len(p); i++ {
		switch {
		case p[i].tag == "MD" || p[i].tag == "VBD" && canBe(p[i].w, english.PastForm) || p[i].glue:
			return true
		case p[i].tagged("VBP", "VBZ", "VB", "VBN"):
			return slices.Contains(states, strings.ToLower(p[i].w))
		case p[i].tag != "RB" && p[0].is("i", "we"):
			return false
		}
	}
	return false
}

// selfless is what leans on something that was not said.
var selfless = pattern.MustCompile(`(?i)^(?:(?:i |we )?(?:always |often )?use to|(?:i |i've |have )?(?:already )?done (?:it|that|this)|did (?:it|that|this)|same|yes|no|works? for me)\b`)

// states are verbs of what somebody is, has or knows, in which nobody plans to
// help: "know the farmers", "have my own tools".
var states = words("am are is was be been have has had know knows speak speaks own owns live lives understand like love enjoy used hold holds")

// possessions end what an applicant brings along and cannot propose.
var possessions = pattern.MustCompile(`(?i)\b(?:years?|experience|licen[cs]e|licen[cs]es|certificate|certification|certified|background|degree|diploma|training in|qualified|fluent|native speaker)\b`)

// isOfMe reports whether an answer to how one would help tells what one is,
// has or has done, though it could be read as a plan.
func (n *note) isOfMe() bool {
	if n.form == nominal {
		front, _, _ := strings.Cut(n.text, ",")
		return possessions.MatchString(front) || isTrait(n.text)
	}
	w := words(strings.ToLower(n.text))
	for len(w) > 1 && slices.Contains([]string{"i", "already", "also", "just", "still"}, w[0]) {
		w = w[1:]
	}
	if isTrait(n.text) && w[0] == "used" {
		return true
	}
	if len(w) < 2 || n.form != bare && n.form != past || !slices.Contains(states, w[0]) {
		return false
	}
	return w[0] != "be" && !(w[0] == "have" && takesHelper(w[1:])) // "have the charge nurse round daily" is a plan
}

// before finds what is over.
var before = pattern.MustCompile(`(?i)\bmy (?:last|previous|old|former)\b`)

// isTrait reports whether an answer says what one is like, without "I am":
// "calm with relatives", "not scared of the dogs".
func isTrait(s string) bool {
	p := parse("I am", s, ".")
	i := 0
	for p.at(i).tag == "RB" {
		i++
	}
	if p.at(i).is("used") {
		return p.at(i+1).is("to") && (p.at(i+2).noun() || p.at(i+2).tagged("DT", "VBG", "JJ")) // not "used to run the stock room"
	}
	if yes, known := english.Countable(strings.ToLower(p.at(i).w)); known && yes && neutral(p[i:]) == "NN" && p[i].tag != "VBN" || p.at(i+1).is("by") {
		return false // "trolley to the wings", "precut by room"
	}
	return p.at(i).tagged("JJ", "VBN") && p.at(i+1).tagged("IN", "TO") && p.at(i+2).w != "" && !strings.Contains(p[i].w, "-") && !(canBe(p[i].w, english.PastForm) && i == 0)
}

// takesHelper reports whether a verb comes behind a thing that one would have
// done or let somebody do.
func takesHelper(w []string) bool {
	p := parse("I would have", strings.Join(w, " "), ".")
	for i := 1; i < len(p); i++ {
		if p[i].tagged("VB", "VBP", "VBZ", "VBN", "VBG") && !p[i-1].tagged("IN", "TO", "WDT", "PRP") {
			return true
		}
		if p[i].tagged("IN", "TO", ",", "CC") {
			return false
		}
	}
	return false
}

// toldOnce joins the two things that were told of oneself one behind the other
// on a comma: "I have 1,400 hours on it, can start without training".
func toldOnce(s string) string {
	p := parse("", s, ".")
	ps := parts(p)
	if len(ps) != 2 || !p[0].is("i", "we") || strings.Contains(s, ";") {
		return s
	}
	if q := ps[1]; q[0].tagged("MD", "VBP", "VBD", "VB") && q.at(1).w != "" && (q[0].tagged("MD", "VBD") || slices.Contains(states, q[0].w)) {
		return ps[0].trim().String() + " and " + q.String()
	}
	return s
}

// apartFrom splits a plan from what was done before, which was typed behind it
// ("splitting the phones, did it at Moorside and it worked").
func apartFrom(p phrase) (plan phrase, done []phrase) {
	ps := parts(p)
	for i := 1; i < len(ps); i++ {
		if q := ps[i]; q[0].tag == "VBD" && len(q) > 1 && q[1].tagged("PRP", "DT", "RB", "NN", "NNS", "CD", "IN") {
			return join(ps[:i], ","), []phrase{append(phrase{word("I", "PRP")}, join(ps[i:], ",")...)}
		}
	}
	return p, nil
}

// asIDid mends "how I did it at Cordova" behind a plan.
func asIDid(s string) string {
	for _, how := range []string{", how I did it", ", like I did it", ", like I did", ", how I did", ", same as I did"} {
		s = strings.ReplaceAll(s, how, ", as I did")
	}
	if m := didSo.FindStringSubmatchIndex(s); m != nil && !leadsIn.MatchString(s[:m[2]]) {
		s = strings.TrimRight(s[:m[2]], ", ") + ". " + s[m[2]:]
	}
	return strings.ReplaceAll(s, ", like we did", ", as we did")
}

// didSo begins a sentence that was typed behind a plan without a stop ("keep
// it running i did the same at Tesco"); leadsIn ends what such words belong to.
var (
	didSo   = pattern.MustCompile(`(?i)[^ ,] *,?(?: and)? (i (?:already )?(?:did|do|have done|used to do) (?:it|this|that|the same|so)\b)`)
	leadsIn = pattern.MustCompile(`(?i)\b(?:as|like|what|how|because|when|where|than|that|which|if|since|so|way|before|after|the|and|or)[ ,]*$`)
)
