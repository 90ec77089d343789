package reading

import (
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// labels name doubts that must not be said as they were typed (COMPOSER 5.8).
// Whatever a pattern finds holds one of the words in near: they are looked for
// first, which spares most answers all six patterns.
var labels = []struct {
	re    *pattern.Pattern
	label string
	near  string
}{
	{pattern.MustCompile(`(?i)job.?hop|jobs? in \d+ (?:years|yrs)|jobs in (?:two|three|four|five|six|seven) years|many (?:jobs|employers)|short stints?|moved around|moving (?:jobs|schools|firms)`), "my job history", "job hop employer stint moved moving"},
	{pattern.MustCompile(`(?i)^(?:i )?(?:left|leaving|quit|quitting) (?:my |the )?(?:last|previous|current) (?:job|post|position|role|employer)|only \d+ (?:months|mos) (?:at|in) (?:my |the )?last`), "my last position", "left leaving quit only"},
	{pattern.MustCompile(`(?i)^why (?:i'm |i am )?(?:leaving|quitting)\b`), "my reasons for leaving", "leaving quitting"},
	{pattern.MustCompile(`(?i)^(?:my )?short (?:time|stay|spell|tenure)s? (?:at|in|with) (?:my )?last`), "my time in my last jobs", "short"},
	{pattern.MustCompile(`(?i)over.?qualified|too (?:senior|experienced|much experience)`), "my level of experience", "qualified senior experience"},
	{pattern.MustCompile(`(?i)^(?:too )?young|^(?:too )?old\b|\bage\b|health|pregnan|maternity|\bkids?\b|children|family|baby|divorc|illness|shoulder|knee|surgery|operation|my back|teeth|weight|looks|hair|tattoos?|heights|\bsick\b|cancer|depress|injur(?:y|ies) |disab|church|religio|visa|accent`), "", "young old age health pregnan maternity kid children family baby divorc illness shoulder knee surgery operation back teeth weight looks hair tattoo heights sick cancer depress injur disab church religio visa accent"},
	{pattern.MustCompile(`(?i)salary|\bpay\b|compensation|money`), "", "salary pay compensation money"},
	{pattern.MustCompile(`(?i)\bgap\b|time (?:off|out)|out of work|unemployed|break in (?:my )?(?:cv|resume|career)`), "the gap in my record", "gap time work employed break"},
	{pattern.MustCompile(`(?i)fired|let go|laid off|sacked|dismiss`), "", "fired let laid sacked dismiss"},
}

// denial is what a doubt begins with when it says that something is not there.
var denial = pattern.MustCompile(`(?i)^(?:(?:he|she|they) (?:think|thinks|said|thought) (?:that )?)?(?:i )?(?:(?:no|zero|less|poor|weak|basic|little|not much|not enough|hardly any|too little|limited|lack of|a lack of|lacking|missing|without|not having|dont have|don't have|do not have|haven't got|have no|never had|doesn't have|didn't have)(?: a| an| any| the| enough| much| real| proper| direct)? )`)

// heldNot is a credential and, behind a question mark, that there is none
// ("CDL? don't have one").
var heldNot = pattern.MustCompile(`(?i)^(?:my )?(.{2,24})\? .{0,8}(?:don't|do not|dont|haven't|have not|no|not|never) ?.{0,20}$`)

// neverDid is a doubt about something that was not done yet.
var neverDid = pattern.MustCompile(`(?i)^(?:i )?(?:have )?(?:never|haven't|have not|havent|not|didn't|did not|don't|do not) (?:actually |really |yet )?`)

// fumbled is a doubt about something that went wrong in the room.
var fumbled = pattern.MustCompile(`(?i)^(?:i )?(?:blanked on|froze on|froze up on|flubbed|blew|got flustered (?:on|over|by|with|at)|was flustered (?:on|over|by|with|at)|went blank on|dried up on|messed up|screwed up|mixed up|stumbled (?:on|over)|bombed|choked on|forgot|got lost in|couldn't answer|could not answer) `)

// credentials are things that one holds or does not: "the CPA", never "my CPA".
var credentials = pattern.MustCompile(`^(?:[A-Za-z-]+ ){0,3}(?:[A-Z]{2,5}|degrees?|diploma|licen[cs]e|certificat\w*|certification|card|permit|ticket|qualification|title|registration|accreditation|clearance|NVQ|GCSEs?)\b`)

// stays are nouns of experience, which alone may be called "my".
var stays = pattern.MustCompile(`(?i)^(?:(?:[a-hj-z][a-z-]*|i[a-mo-z][a-z-]+) ){0,3}(?:experience|background|knowledge|training|record|history|english|spanish|french|german|portfolio|exposure|skills?|grades?|commute|move|schedule|availability)\b`)

// readDoubted reads "You asked about my ___" and names the doubt neutrally, or
// not at all: nothing is said back (METHOD 2.3), and no "my CPA" is claimed
// where there is none.
func (n *note) readDoubted() {
	s, _, _ := strings.Cut(n.text, ", ") // not in "500,000"
	if mine := n.mendedMine(); mine && !english.Possessive(firstWord(s)) {
		s = "my " + s
	}
	low := strings.ToLower(s)
	for _, l := range labels {
		if holdsOne(low, l.near) && l.re.MatchString(s) {
			if l.label != "" {
				n.views["obj"] = l.label
			}
			return
		}
	}
	p, ok := n.subject(s)
	if !ok || len(p) == 0 || len(p) > 12 {
		return
	}
	t := turnToReader(p, n.who, true)
	if t.why != "" {
		return
	}
	p, _ = n.repair(t.phrase)
	text := p.String()
	if unsound("You asked about "+text+".") == "" && analyse(p).verb < 0 {
		n.views["obj"] = text
	}
}

// holdsOne reports whether one of the words, or beginnings of words, is in s.
func holdsOne(s, words string) bool {
	for w := range strings.FieldsSeq(words) {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// mendedMine reports whether the answer was typed with "my" in front.
func (n *note) mendedMine() bool { return strings.HasPrefix(strings.ToLower(n.raw), "my ") }

// subject is what the doubt is about, without the doubt. False means that it
// is better not named.
func (n *note) subject(s string) (phrase, bool) {
	if m := heldNot.FindStringSubmatch(s); m != nil && credentials.MatchString(m[1]) {
		return append(phrase{word("the", "DT")}, parse("You asked about the", m[1], ".")...), true
	}
	if loc := denial.FindStringIndex(s); loc != nil && loc[1] < len(s) {
		rest := s[loc[1]:]
		p := parse("You asked about my", rest, ".")
		if stays.MatchString(rest) {
			return append(phrase{word("my", "PRP$")}, p...), true
		}
		p = dropTail(p)
		switch {
		case len(p) == 0:
			return nil, false
		case credentials.MatchString(rest):
			return append(phrase{word("the", "DT")}, p...), true
		case p[0].tagged("NNP", "NNS") || p[0].tagged("NN") && !countable(p):
			return p, true
		}
		return nil, false
	}
	if loc := fumbled.FindStringIndex(s); loc != nil {
		p := parse("You asked about", s[loc[1]:], ".")
		if k := len(p) - 1; k > 1 && p[k].is("question") && p[k-1].noun() {
			p = p[:k] // the letter says "your question about"
		}
		if len(p) > 0 && (p[0].tagged("DT", "PRP$") || p[0].is("how", "what")) {
			return p, true
		}
		return nil, false
	}
	if loc := neverDid.FindStringIndex(s); loc != nil && loc[1] < len(s) {
		if strings.HasPrefix(s[loc[1]:], "being") {
			return nil, false
		}
		return n.doing(s[loc[1]:])
	}
	p := parse("You asked about my", s, ".")
	if p.at(1).tag == "CD" && p[0].tagged("JJ", "NN") {
		return nil, false // "remote 3 days"
	}
	f := n.formOf(p)
	switch {
	case p[0].tagged("DT", "PRP$", "CD", "PRP"):
		p = parse("You asked about", s, ".")
		return p, p[0].tagged("DT", "PRP$") && analyse(p).verb < 0 && !negative(s)
	case f == gerund, p[0].is("whether", "how", "why") && !p.at(1).is("not"):
		return parse("You asked about", s, "."), !negative(s)
	case negative(s):
		return nil, false
	case stays.MatchString(s):
		return append(phrase{word("my", "PRP$")}, p...), true
	case f == nominal:
		return parse("You asked about", s, "."), true
	}
	return nil, false
}

// doing makes "working in a bank" of what was never done.
func (n *note) doing(s string) (phrase, bool) {
	p := parse("I have never", s, ".")
	if len(p) == 0 {
		return nil, false
	}
	if p[0].is("been", "worked", "run", "done", "managed", "led", "used", "sold", "taught", "built", "had", "work", "know", "have") {
		switch {
		case p[0].is("been"):
			return nil, false
		case p[0].is("done"):
			return dropTail(p[1:].trim()), len(p) > 1
		case p[0].is("had", "have", "know"):
			rest := p[1:].trim()
			if len(rest) > 0 && rest[0].tagged("DT", "NN", "NNS", "NNP", "JJ") && !rest[0].is("any", "much") {
				return dropTail(rest), true
			}
			return nil, false
		}
	}
	g := p.clone()
	if g[0].is("having") && p.at(1).verb() {
		g = g[1:].clone()
	}
	lemma, ok := lemmaOf(g[0].w)
	if !ok {
		return nil, false
	}
	g[0].w, g[0].tag = gerundWord(lemma), "VBG"
	return dropTail(g), true
}

// dropTail drops what only sharpens the doubt: "before", "this big", "yet".
func dropTail(p phrase) phrase {
	if k := p.index(1, "in"); k > 0 && p.at(k+1).is("my") {
		p = p[:k]
	}
	for len(p) > 0 && p[len(p)-1].is("before", "yet", "ever", "either", "all", "at", "much", "really", "here") {
		p = p[:len(p)-1]
	}
	for i := range p {
		switch {
		case i > 0 && p[i].is("this", "that", "so") && p.at(i+1).is("big", "large", "size", "long", "small", "high"):
			return append(p[:i].clone(), word("of", "IN"), word("this", "DT"), word("size", "NN"))
		case i > 0 && (p[i].is("only", "just", "but") || p[i].is("this", "that", "so") && p.at(i+1).tagged("JJ", "JJR", "RB", "CD")):
			return p[:i].trim()
		}
	}
	return p
}

// negative reports whether naming the words would say the doubt back.
func negative(s string) bool {
	return negatives.MatchString(s)
}

var negatives = pattern.MustCompile(`(?i)\b(?:no|not|never|only|too|lack|weak|bad|poor|slow|small|wrong|cut|late|mistake|fail\w*|problem|can't|cannot|couldn't|didn't|don't|haven't|isn't|wasn't|hasn't|doesn't|rather than|instead of|quit|just|got w\w+ up|wrote up|written up|messy|nervous|mumbl\w*|rambl\w*|talk(?:ed)? too|another|friend of|side with|scared|afraid|worried|gone|lost|expired|suspended|revoked)\b`)

func countable(p phrase) bool {
	i := nounRunEnd(p, 0)
	if i < 0 {
		return false
	}
	yes, known := countNoun(strings.ToLower(p[i].w))
	return known && yes
}
