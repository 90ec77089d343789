package reading

import (
	_ "embed" // the words for trouble, and for what is wanted
	"slices"
	"strings"
	"sync"

	"regards/english"
)

// Who is asked what is needed may name what is wrong instead: "chainsaw near
// misses", "dust". "You need dust" is the gravest thing that a letter can say;
// so it says "You need" only of what is surely wanted, and "You mentioned",
// which is right for both, of any other thing.

//go:embed troubles.txt
var troublesText string

//go:embed wanted.txt
var wantedText string

var (
	troubles = sync.OnceValue(func() map[string]bool { return lines(troublesText) })
	goods    = sync.OnceValue(func() map[string]bool { return lines(wantedText) })
)

// lines is the set of a table's lines.
func lines(table string) map[string]bool {
	out := map[string]bool{}
	for l := range strings.Lines(table) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			out[l] = true
		}
	}
	return out
}

// takesAway are words that make a need of a trouble: "no-shows down", "fewer
// complaints", "somebody for the arrears".
var takesAway = []string{"down", "under", "below", "fewer", "less", "no", "stop", "out", "gone", "off", "without", "not", "never", "cut", "reduced", "halved", "sorted", "cleaned", "right", "handled", "tracked", "answered", "done", "closed", "dealt", "back", "fixed", "cleared", "who", "that", "for"}

// trouble reports whether a thing that is said to be needed is what is wrong,
// with nothing about it that takes it away.
func trouble(p phrase) bool {
	for i, t := range p {
		if t.is(takesAway...) && p.at(i-1).tag != "VBG" || t.is("to") && p.at(i+1).tag == "VB" {
			return false // but "sets coming back short"
		}
	}
	at := slices.IndexFunc(p, func(t tok) bool { return troubles()[strings.ToLower(t.w)] })
	if at < 0 || at > 3 {
		return false
	}
	for i := at + 1; i < len(p); i++ {
		if p[i].tagged("VBN", "VBD") && p[i-1].noun() && !p.at(i+1).noun() && !troubles()[strings.ToLower(p[i].w)] {
			return false // "near misses written up"
		}
	}
	return true
}

// readTrouble reads a thing that is wrong: the letter says that it was spoken
// of. What is no thing ("trucks late") is doubted, with a need suggested.
func (n *note) readTrouble(p phrase) {
	if n.wasSpokenOf(p) {
		return
	}
	thing := parts(p)[0]
	at := slices.IndexFunc(p, func(t tok) bool { return troubles()[strings.ToLower(t.w)] })
	switch {
	case p[at].tag == "VBG" && at > 0:
		n.say = "stop " + thing.String()
	case p[at].noun() && thing.index(0, "down", "under") < 0:
		n.say = "get " + thing.String() + " down"
	default:
		n.say = "have no more " + thing.String()
	}
	n.refuse("it says what is wrong; say what is needed")
}

// isThing reports whether p, of form f, is a thing: also one that is in some
// state ("chipped bowls"), or something that is done ("closing files").
func isThing(f form, p phrase) bool {
	return f == nominal || f == gerund || f == partic && p.at(1).noun()
}

// wasSpokenOf says of a thing that it was spoken of; false where p is no thing
// that can stand behind "You mentioned".
func (n *note) wasSpokenOf(p phrase) bool {
	ps := parts(p)
	p = ps[0]
	last := p[len(p)-1]
	if !slices.ContainsFunc(p, tok.noun) || last.tagged("JJ", "RB", "IN", "VBN", "VBD", "TO", "CC") && !last.is("home", "abroad", "again", "forever", "late") && !slices.ContainsFunc(p[1:], func(t tok) bool { return t.tag == "VBG" }) || p[0].tagged("VB", "VBP", "MD", "IN") || p.index(1, "no-show") > 0 && !p.at(p.index(1, "no-show")+1).noun() {
		return false
	}
	for i := 1; i < len(p); i++ {
		if p[i].tagged("JJ", "VBN") && troubles()[strings.ToLower(p[i].w)] && p[i-1].noun() && !p.at(i+1).noun() || p[i].tag == "CD" && p[i-1].tagged("NNS", "NNPS") && !p.at(i+1).noun() {
			return false // "trucks late on Mondays"
		}
	}
	q := determined(p)
	if len(q) > len(p) && q[0].is("a", "an") {
		q[0].w = "the"
	}
	if end := runEnd(p); len(q) == len(p) && end > 0 && p[0].tagged("NN", "JJ") && p[end].tag == "NN" && !massy(p[end].w) && mayBeCounted(p[end].w) && !english.IsPlural(p[end].w) && !p[end].is(many...) {
		q = q.splice(0, 0, word("the", "DT")) // "the kitchen remodel"
	}
	if q[0].is("same") {
		q = q.splice(0, 0, word("the", "DT"))
	}
	n.views["need.told"] = q.String()
	var now []string
	for _, part := range ps[1:] {
		s := figureNow(p, part)
		if s == "" && figureEnd(part) > 0 {
			n.refuse("it is not clear what the figure says") // "ratings, 4.5 stuck"
			return true
		}
		if s == "" {
			n.views["need.told"] += ", " + part.String()
			continue
		}
		now = append(now, s)
	}
	if s := sentences(now); s != "" {
		n.views["need.now"] = s
	}
	return true
}

// figureNow makes a sentence of the figure at which a thing stands now ("reviews,
// 2.4 stars", "RFIs, 140 open"); empty where p is none.
func figureNow(thing, p phrase) string {
	if p[0].is("at") {
		p = p[1:]
	}
	k := figureEnd(p)
	if k <= 0 || analyse(p).verb >= 0 {
		return ""
	}
	it, be := "it", "is"
	if end := runEnd(thing); thing[end].tagged("NNS", "NNPS") {
		it, be = "they", "are"
	}
	for k < len(p) && p[k].is("%", "percent", "stars", "star", "points") {
		k++
	}
	rest := p[k:]
	share := p.index(0, "%", "percent", "stars", "points", "$", "£", "€") >= 0
	switch {
	case len(rest) == 1 && rest[0].is("over", "under", "short", "behind", "late", "down", "up"):
		return it + " " + be + " " + p.String()
	case len(rest) == 1 && rest[0].is("open", "overdue", "outstanding", "missing", "late", "unpaid", "waiting", "left") && !share:
		if p[0].is("1", "one") {
			return "one is " + rest.String()
		}
		return wordFirst(p[:k].clone()).String() + " are " + rest.String()
	case len(rest) == 0 && (share || p.index(0, ".") > 0 || strings.Contains(p[0].w, ".")), onlyNow(rest):
		return it + " " + be + " at " + p.String()
	}
	return ""
}

// onlyNow reports whether p says no more than that it is so now.
func onlyNow(p phrase) bool {
	return len(p) < 5 && slices.Contains([]string{"now", "right now", "at the moment", "today", "at present", "this year", "currently"}, strings.ToLower(p.String()))
}

// wantWords stand with what is wanted, wherever they stand.
var wantWords = []string{"without", "within", "instead", "rather", "not", "right", "properly", "correctly", "better", "more", "fewer", "less", "faster", "sooner", "earlier", "quicker", "cheaper", "cleaner", "safer", "under", "below", "above", "ready", "somebody", "someone", "people", "person", "anybody", "anyone", "who", "which", "that", "best", "least", "back", "up", "down", "done", "ahead"}

// inState are words that stand behind a thing for the state in which it is wanted.
var inState = []string{"ready", "open", "clean", "full", "staffed", "tidy", "closed", "safe", "finished", "legal", "straight", "accurate", "stocked", "warm", "dry", "quiet", "fresh", "current", "organized", "organised", "done"}

// wantedState reports whether the state in which a thing is wanted stands at i,
// behind it: "orders written up", "protocols tidy", "migration back on track".
func wantedState(p phrase, i int) bool {
	prev, t, next := p.at(i-1), p.at(i), p.at(i+1)
	switch {
	case !prev.noun():
		return false
	case t.tagged("VBN", "VBD", "JJ") && canBe(strings.ToLower(t.w), english.ParticipleForm):
		return !next.noun() && !troubles()[strings.ToLower(t.w)]
	case t.is("back", "up"):
		return next.is("on", "in", "to", "and", "by", "before", "above", "under")
	case t.is("to"):
		return next.tag == "VB"
	}
	return t.is(inState...) && !next.noun()
}

// wants reports whether a thing is surely what is wanted.
func wants(p phrase) bool {
	if p[0].is("less", "fewer", "more", "no", "same") || p[0].is("the") && p.at(1).is("same", "right") {
		return true
	}
	if p[0].tag == "CD" && !p[0].is("one") && (p.index(1, "while", "because") > 0 || located(p) && p.index(0, wantWords...) < 0 || !goods()[english.Singular(strings.ToLower(headNoun(p).w))] && p.index(0, wantWords...) < 0 && p.index(1, "per", "for", "a", "by", "before", "in", "within", "at") < 0) {
		return false // "180 calls while you are running the desk", "300 bikes in the yard"
	}
	if isDay(p[0]) || p[0].is("weekends", "evenings", "mornings") {
		return true
	}
	if p[0].is("a", "an", "nothing", "help", "one", "another", "my", "enough") || p[0].tagged("CD", "JJR", "PRP", "EX") || p[0].is("$", "£", "€", "this", "that", "it", "these", "them") || p[len(p)-1].is("down", "up", "back", "gone", "off", "out", "in", "away", "done") {
		return !shunned(p)
	}
	if misbehaving(p) || lacks(p) {
		return false
	}
	if slices.ContainsFunc(withoutParticles(p), func(t tok) bool { return t.is(wantWords...) }) && !shunned(p) {
		return true
	}
	for i, t := range p {
		next := p.at(i + 1)
		if t.is("since", "because", "when", "after", "where", "while") {
			break
		}
		switch {
		case wantedState(p, i), t.tag == "VBG" && next.w == "" && p.at(i-1).noun() && t.is("moving", "going", "running", "working", "flowing", "coming"):
			return true
		case t.is("to") && next.tagged("VB", "RB"), t.is("on") && next.is("time", "schedule", "budget", "track", "hand", "call", "site"),
			t.is("in") && (next.is("order", "time", "advance", "person") || next.is("good") || next.tag == "CD" && isTime(p.at(i+2))),
			t.is("by", "before", "until") && (next.tagged("CD", "DT", "PRP", "PRP$") || isDay(next) || isMonth(next) || next.is("noon", "midnight", "lunch", "end", "summer", "winter", "spring", "autumn", "then")),
			t.is("same", "first") && isSpell(next), t.is("next") && next.is("day", "morning"), t.is("up") && next.is("to"), t.is("can", "could") && t.tag == "MD":
			return true
		case i < 4 && goods()["-"+strings.ToLower(t.w)] && (next.noun() || next.tagged("JJ", "VBG")):
			return true
		}
	}
	end := 0
	for end+1 < len(p) && (nounRunPart(p[end+1]) && p[end+1].tag != "VBG" || p[end+1].is("and", "or") && nounRunPart(p.at(end+2))) {
		end++
	}
	for i := end; i >= 0; i-- {
		if p[i].noun() || p[i].tagged("VBG") {
			return goods()[english.Singular(strings.ToLower(p[i].w))] && (p.at(i+1).tag != "VBG" || p.at(i+1).is("moving", "working", "running") || p.at(i+2).is("to"))
		}
	}
	return false
}

// shunned reports whether nobody has to do with a thing ("a safety brief
// nobody hears"), which then is what is wrong.
func shunned(p phrase) bool {
	k := p.index(1, "nobody", "noone")
	return k > 0 && p.at(k+1).verb() && (p[k-1].noun() || p[k-1].is("that", "which"))
}

// isTime reports whether t measures time.
func isTime(t tok) bool {
	return t.is("seconds", "minutes", "hours", "days", "weeks", "months", "years", "hour", "minute", "day", "week", "month", "trip", "conversation")
}

// theOneInState gives the one thing that is wanted in a state its article: "the
// crane ready by 7", "the lab system migration back on track".
func theOneInState(p phrase) phrase {
	if !p[0].tagged("NN", "JJ") && !(p[0].tag == "NNP" && p.at(1).tag == "NN") || p[0].is("somebody", "someone", "anybody", "anyone", "something", "everybody", "everyone", "everything", "more", "less") || english.Possessive(p[0].w) {
		return p
	}
	end := 0
	for end+1 < len(p) && nounRunPart(p[end+1]) && !wantedState(p, end+1) {
		end++ // "rig" of "rig turned round"
	}
	if p[end].tag != "NN" || !wantedState(p, end+1) || p[end].is(many...) || slices.Contains(wanted, strings.ToLower(p[end].w)) || massy(p[end].w) && !p[end].is("property") && !countable(p[end:]) {
		return p
	}
	if yes, known := english.Countable(strings.ToLower(p[end].w)); known && !yes || english.IsPlural(p[end].w) || !english.Known(strings.ToLower(p[end].w)) || p[end].is("arrears", "premises", "proceeds", "news") {
		return p
	}
	if p[0].w != strings.ToLower(p[0].w) && end == 0 {
		return p // "Rosetown done before seeding"
	}
	return p.splice(0, 0, word("the", "DT"))
}

// thingAndClause parts a bare thing from the clause that was typed behind it on
// a comma ("detector loops, plows tear them out"); nil where p is something else.
func thingAndClause(p phrase) (thing, clause phrase) {
	ps := parts(p)
	if len(ps) < 2 || len(ps[0]) > 4 || slices.ContainsFunc(ps[0], func(t tok) bool { return !nounRunPart(t) && !t.tagged("DT", "CD") }) {
		return nil, nil
	}
	rest := join(ps[1:], ",")
	c := analyse(rest)
	if c.verb < 1 || c.subject < 0 || ps[1][0].is("and", "or", "but", "so", "not", "which", "who") || rest[:c.verb].index(0, "and", "or", ",", "that", "who") >= 0 {
		return nil, nil
	}
	return ps[0], rest
}

// endsList reports whether p is the end of a list of subjects and not a sentence
// of its own ("gloves, masks and aprons are late").
func endsList(before []phrase, p phrase) bool {
	c := analyse(p)
	return c.verb > 2 && p[:c.verb].index(1, "and") > 0 && !slices.ContainsFunc(p[:c.verb], func(t tok) bool { return !t.tagged("NN", "NNS", "JJ", "NNP") && !t.is("and") }) && !slices.ContainsFunc(before, func(q phrase) bool { return len(q) > 2 || !q[len(q)-1].noun() })
}

// headNoun is the last noun of those with which p begins.
func headNoun(p phrase) tok {
	k := 0
	for k+1 < len(p) && (nounRunPart(p[k+1]) || p[k+1].tag == "CD") {
		k++
	}
	return p[k]
}

// located reports whether p says where a thing is ("300 donated bikes in the
// yard"), and so what there is.
func located(p phrase) bool {
	k := p.index(1, "in", "on", "under", "behind", "outside")
	return k > 0 && p.at(k+1).tagged("DT", "PRP$") && p.at(k+2).noun() && !isSpell(p.at(k+2)) && !isTime(p.at(k+2)) && !p.at(k+2).is("morning", "evening", "afternoon", "shift", "end", "list", "team", "crew")
}

// outsiders are people who are not there to work, of whom a need says what
// they do ("kids who nick stuff") more often than what they should be.
var outsiders = []string{"kid", "child", "boy", "girl", "customer", "client", "guest", "patient", "donor", "student", "pupil", "tenant", "resident", "passenger", "caller", "visitor", "member", "mother", "father", "parent", "neighbor", "neighbour", "family"}

// misbehaving reports whether p is about outsiders who do what nobody asked
// for: "parents who understand the report" and "kids who can clear a jam" are wanted.
func misbehaving(p phrase) bool {
	k := p.index(1, "who", "that")
	if k > 0 && k <= runEnd(p)+1 && p[0].tag != "DT" && !p[0].is("people", "somebody", "someone", "anybody", "anyone") && p.at(k+1).is("do", "does") && p.at(k+2).is("n't", "not") && !p.at(k+4).is("back") &&
		p.at(k+3).is("return", "pay", "answer", "show", "turn", "read", "sign", "listen", "come", "reply", "respond", "work", "finish", "order", "check", "know", "understand", "speak", "care", "arrive", "follow") {
		return true // "choirs who don't return e-mails"
	}
	if k < 1 || k > runEnd(p)+1 || !slices.Contains(outsiders, english.Singular(strings.ToLower(p[k-1].w))) {
		return false
	}
	v := p.at(k + 1)
	return !v.is("do", "does", "are", "can", "will", "actually", "understand", "stay", "come", "return", "trust", "know", "pay", "read", "listen", "feel", "like", "love", "want", "enjoy", "turn", "help", "learn", "finish", "show", "follow", "sign", "buy", "use", "speak", "report", "tell", "answer", "ask", "call", "write", "send", "eat", "sleep", "talk", "work", "play", "join", "give", "have") || v.is("come") && p.at(k+2).is("from", "late")
}

// lacks reports whether a thing is said to be without what it should have
// ("slabs without labels"); "forms without mistakes" are wanted.
func lacks(p phrase) bool {
	k := p.index(1, "without")
	return k > 0 && goods()[english.Singular(strings.ToLower(headNoun(p[k+1:]).w))] && p.at(k+1).w != ""
}

// breaksDown reports whether "down" behind p's thing says that it does not work
// ("machines down"), and not that it is to be brought down ("costs down").
func breaksDown(p phrase) bool {
	k := len(p) - 1
	return k > 0 && p[k].is("down") && p[k-1].is("machine", "machines", "system", "systems", "server", "servers", "site", "website", "line", "lines", "elevator", "elevators", "lift", "lifts", "crane", "cranes", "phone", "phones", "network", "truck", "trucks", "printer", "printers", "computer", "computers", "press", "presses", "pump", "pumps", "boiler", "boilers", "tills", "terminal", "terminals", "wifi", "internet", "power", "saw", "saws", "oven", "ovens", "radio", "radios", "scanner", "scanners")
}

// withoutParticles is p without the "back" of "coming back", which takes
// nothing away and asks for nothing.
func withoutParticles(p phrase) phrase {
	k := slices.IndexFunc(p, func(t tok) bool { return t.tag == "VBG" })
	if k < 0 || !p.at(k+1).is("back", "up", "down") {
		return p
	}
	return p.splice(k+1, k+2)
}
