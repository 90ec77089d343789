package reading

import (
	"strings"

	"regards"
	"regards/english"
	"regards/english/pattern"
	"regards/mend"
)

// note is one answer while it is being read.
type note struct {
	*Reader
	stem   Stem
	path   string
	typed  string
	raw    string // mended
	text   string // mended, the echoed stem stripped
	unsure []mend.Unsure
	asides []string // what was typed in brackets
	views  map[string]string
	form   form
	echo   string // the stem, where it was typed once more
	why    string // why the reading is not sure; empty when it is
	grave  bool   // nothing may be used
	say    string // a suggested wording
	at     string // where a deed was done
	again  bool   // it is a suggestion that is being tried
}

// mend takes the answer's typing in hand, and strips the stem if the
// candidate typed it once more.
func (n *note) mend(answer string) {
	m := n.Book.mend(answer)
	n.typed = answer
	m.Text = endedByLetter.ReplaceAllStringFunc(m.Text, func(s string) string { return s[:1] + ";" + strings.ToLower(s[2:]) })
	n.unsure, n.raw, n.asides = m.Unsure, m.Text, m.Asides
	m.Text = n.Book.idiomatic(n.stem, m.Text)
	if strings.Contains(m.Text, " of ") {
		m.Text = dayOf.ReplaceAllString(m.Text, "$1 $2")
	}
	text := strings.TrimRight(m.Text, "?! ")
	if shouts(text) {
		text = loud.ReplaceAllStringFunc(text, strings.ToLower)
	}
	n.text = stripEcho(n.stem, text)
	n.echo = strings.TrimSpace(strings.ToLower(text[:len(text)-len(n.text)]))
	if n.stem == Help || n.stem == Promise || n.stem == Decision {
		if m := runTogether.FindStringSubmatch(n.text); m != nil && !strings.HasSuffix(m[3], " is") {
			n.text = m[1] + " " + n.text[len(m[1]):]
		}
	}
	n.addedThing(answer)
	if superlative.MatchString(n.text) {
		n.text = "the " + n.text
	}
	if n.stem != Topic {
		n.text = plus(n.text)
	}
}

// read fills the views.
func (n *note) read(at string) {
	n.at = at
	if n.stem != Doubted && len(n.text) < 48 && noAnswer.MatchString(n.text) {
		n.refuse("it is no answer")
		return
	}
	switch n.stem {
	case Topic:
		n.readTopic()
	case Need:
		n.readNeed()
	case Help:
		n.readHelp()
	case Proof:
		n.readProof(at)
	case So:
		n.readSo()
	case Doubted:
		n.readDoubted()
	case Answer:
		n.readAnswer()
	case Promise:
		n.readPromise()
	case Told:
		n.readTold()
	case Reason:
		n.readReason()
	case Should:
		n.readShould()
	case Decision:
		n.readDecision()
	}
}

// doubt says why the answer is not surely read; what the views hold may be
// used all the same.
func (n *note) doubt(why string) {
	if n.why == "" {
		n.why = why
	}
}

// refuse says why the answer cannot be used at all.
func (n *note) refuse(why string) {
	n.doubt(why)
	n.grave = true
}

// settle looks once more at what would stand in a letter, and closes the note.
func (n *note) settle(rd *Reading) {
	for _, u := range n.unsure {
		if ofATrade(u) && !(strings.HasPrefix(n.text, u.Word) && (n.form != nominal && n.form != finite || n.stem == Answer || n.stem == Proof || n.stem == Should) && n.stem != Topic && n.stem != Need) {
			continue
		}
		if strings.Contains(strings.ToLower(n.text), strings.ToLower(u.Word)) {
			if strings.Trim(u.Word, "0123456789.%") == "" {
				n.doubt("it is not clear what \"" + u.Word + "\" means")
			} else if u.Guess != "" {
				n.doubt("no dictionary knows \"" + u.Word + "\"; did you mean \"" + u.Guess + "\"?")
			} else {
				n.doubt("no dictionary knows \"" + u.Word + "\"")
			}
			n.grave = true
		}
	}
	n.keepAsides()
	rd.Form = n.form.String()
	if n.form == bare && english.SubjectPronoun(firstWord(n.echo)) || n.form == bare && strings.HasPrefix(n.echo, "i'") {
		rd.Form = finite.String() // "I will call": a clause, read as its verb phrase
	}
	sentence := n.sentence()
	if n.why == "" && sentence != "" {
		why := unsound(sentence)
		if why == "" && n.bareNouns() && !n.owned(sentence) && leftBare(parse("", sentence, "")) {
			why = "small words seem to be missing"
			if betterWording(sentence) != sentence {
				n.say = n.asSaid(sentence)
			}
		}
		if why == "" && n.stem != Doubted && n.stops(sentence) {
			why, n.say = "it may not sound right like this", n.asSaid(sentence)
		}
		if why != "" {
			n.refuse(why)
		}
	}
	rd.Sentence = sentence
	if n.stem == Doubted && n.why != "" {
		return // it need not be named
	}
	if n.why != "" {
		n.grave = n.grave || n.bareNouns()
		rd.Doubt = &regards.Doubt{Path: rd.Path, Answer: rd.Answer, ReadAs: n.why, Sentence: sentence}
	}
	for _, v := range []string{"ans", "should", "told", "reason.cl"} {
		if rest, ok := strings.CutPrefix(n.views[v], "that "); ok {
			n.views[v] = "the " + rest // "that client had nine brands", behind "You should know that"
		}
	}
	if !n.grave {
		rd.Views = n.views
	}
}

// ofATrade reports whether a word that no dictionary knows is one of a trade
// or a brand ("coravin"): it can be spoken, and no common word lies near it.
func ofATrade(u mend.Unsure) bool {
	w := strings.ToLower(u.Word)
	if u.Guess != "" || len(w) < 4 || english.Misspelt(w) {
		return false
	}
	if one := strings.TrimSuffix(w, "s"); one != w && (english.GivenName(upperFirst(one)) || english.Known(upperFirst(one))) {
		return false // "rexs sister": an apostrophe is missing
	}
	run, vowels := 0, 0
	for _, c := range w {
		switch {
		case strings.ContainsRune("aeiouy", c):
			run, vowels = 0, vowels+1
		case c == '\'' || c == '-':
			run = 0
		case c < 'a' || c > 'z' && c < 0x80:
			return false
		default:
			run++
		}
		if run > 4 {
			return false
		}
	}
	return vowels > 0
}

// noAnswer is what people type to get past a box.
var noAnswer = pattern.MustCompile(`(?i)^(?:(?:see|same as|as) above.*|ditto|n/?a|none|nothing(?: much.*| really| special)?|not sure.*|(?:i )?(?:don't|do not|can't|cannot) (?:know|remember).*|idk|no idea|everything(?: really)?|same|yes|no|maybe|tbd|various|all good|fine|true|ok(?:ay)?|\?+)$`)

// keepAsides puts a bracket that holds a figure back behind the fact to which
// it belongs; a remark in brackets stays out.
func (n *note) keepAsides() {
	if len(n.asides) == 0 {
		return
	}
	views := map[Stem][]string{Proof: {"proof", "proof.bare", "proof.vp"}, Answer: {"ans"}, Should: {"should"}, Help: {"help", "help.ger", "help.np"}}[n.stem]
	for _, aside := range n.asides {
		f := words(aside)
		if len(f) > 7 || strings.ContainsAny(n.text, ",;") || !strings.ContainsAny(aside, "0123456789") || pronouns.MatchString(aside) || strings.Contains(n.text, "(") {
			continue
		}
		for _, v := range views {
			if n.views[v] != "" {
				n.views[v] += " (" + aside + ")"
			}
		}
		return
	}
}

var pronouns = pattern.MustCompile(`(?i)\b(?:i|he|she|they|we|him|her|them|you|me|was)\b|[!?]`)

// endedByLetter is a sentence that a single letter ends ("if the answer was X. If").
var endedByLetter = pattern.MustCompile(`\b[A-Z]\. (?:If|When|We|They|But|Then|The|That|No)\b`)

// dayOf is a date as other languages say it: "17 of October".
var dayOf = pattern.MustCompile(`\b(\d{1,2}) of (January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// loud are small words that people shout for stress.
var loud = pattern.MustCompile(`\b(?:AND|BUT|NOT|NO|NEVER|ALWAYS|ALL|VERY|EVERY|ONLY|THE|SO|TOO|BOTH|REALLY|ANY|EVER|UP|DOWN|OUT|WANT|WANTS|LOVE|LOVES|HATE|HATES|MUST|STOP|NEED|NEEDS|MORE|LESS|AGAIN)\b`)

// shouts reports whether two capitals stand side by side.
func shouts(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'A' && s[i-1] <= 'Z' {
			return true
		}
	}
	return false
}

// superlative is a beginning that wants "the": "best leads she had".
var superlative = pattern.MustCompile(`^(?:best|worst|biggest|largest|smallest|oldest|newest|slowest|fastest|hardest|longest|busiest) (?:[a-z]|\d)`)

// frames of the canonical sentence by stem and view, first one that can be had.
var canonical = map[Stem][]struct{ view, before, after string }{
	Topic:    {{"topic", "I enjoyed talking with you about ", "."}, {"topic.act", "Thank you for ", "."}},
	Need:     {{"need", "You need ", "."}, {"need.told", "You mentioned ", "."}, {"need.now", "You told me that ", "."}},
	Help:     {{"help", "I would ", "."}},
	Proof:    {{"proof", "", "."}},
	So:       {{"so", "I would do this so that ", "."}},
	Doubted:  {{"obj", "You asked about ", "."}},
	Answer:   {{"ans", "", "."}},
	Promise:  {{"prom", "I will ", "."}},
	Told:     {{"told", "You told me that ", "."}, {"told.np", "You mentioned ", "."}, {"told.q", "You said, \"", ".\""}},
	Reason:   {{"reason.cl", "I like that ", "."}, {"reason.np", "I like ", "."}},
	Should:   {{"should", "I should have told you that ", "."}},
	Decision: {{"decide.vp", "They will ", "."}},
}

// sentence is the answer in its stem, as the preview under the box shows it.
func (n *note) sentence() string {
	for _, f := range canonical[n.stem] {
		v := n.views[f.view]
		if v == "" {
			continue
		}
		if n.stem == Topic && n.views["topic2"] != "" {
			v += " and about " + n.views["topic2"]
		}
		s := strings.ReplaceAll(upperFirst(f.before+v+f.after), "..", ".")
		for _, more := range []string{"need.now", "help.more", "proof.more"} {
			if more == f.view {
				continue
			}
			if m := n.views[more]; m != "" {
				s += " " + upperFirst(m) + "."
			}
		}
		return s
	}
	return ""
}

// suggestion is a wording of the answer that would be read surely, as far as
// one can be had.
func (n *note) suggestion() string {
	s := n.say
	for _, u := range n.unsure {
		if u.Guess != "" {
			s = strings.ReplaceAll(s, u.Word, u.Guess)
			if s == "" {
				s = strings.ReplaceAll(n.text, u.Word, u.Guess)
			}
		}
	}
	return s
}

// goodSuggestion is the suggestion if, taken as the answer, it is read surely.
func (n *note) goodSuggestion() string {
	s := n.suggestion()
	if s == "" || n.again {
		return ""
	}
	m := &note{Reader: n.Reader, stem: n.stem, path: n.path, views: map[string]string{}, again: true}
	m.mend(s)
	if m.text == "" {
		return ""
	}
	m.read(n.at)
	var rd Reading
	m.settle(&rd)
	if rd.Doubt != nil || len(rd.Views) == 0 {
		return ""
	}
	return s
}

// echoes are the beginnings of an answer that only repeat its stem.
var echoes = map[Stem]*pattern.Pattern{
	Topic:    pattern.MustCompile(`(?i)^(?:(?:we (?:talked|spoke|chatted)|talking|talked|it was) )?about `),
	Need:     pattern.MustCompile(`(?i)^(?:(?:they|you|he|she|we) (?:really |just |also )?(?:needs?|wants?) (?:me |someone |somebody )?(?:to )?|(?:to|need to|needs to|wants to|want to|needs?|wants?) |the need is )`),
	Help:     pattern.MustCompile(`(?i)^(?:i (?:can|could) help (?:you |them |him |her )?by |by |i(?: would|'d|'ll| will| can| could| want to) (?:start by |begin by |try to |like to |also )?|to |would )`),
	So:       pattern.MustCompile(`(?i)^(?:so )?(?:that )?(?:you|they) can (?:then )?|^so that |^so |^to |^can `),
	Doubted:  pattern.MustCompile(`(?i)^(?:you asked about |asked about |asked if i |about |my |that i (?:am |have |was )?|i have |i've )`),
	Answer:   pattern.MustCompile(`(?i)^(?:and |but |well, |well |the answer is:? )`),
	Promise:  pattern.MustCompile(`(?i)^(?:(?:i )?(?:promised|said|told (?:him|her|them)) (?:(?:him|her|them|you) )?(?:that )?(?:i would |i'd |i'll |to )|i(?: will|'ll| would|'d) |to |that i(?: will|'ll| would|'d) )`),
	Told:     pattern.MustCompile(`(?i)^(?:(?:he|she|they|you) (?:told|said|mentioned|says)(?: to)?(?: me)?(?: that)? |that )`),
	Reason:   pattern.MustCompile(`(?i)^(?:what i like (?:most |best )?is |i (?:really )?(?:like|love) (?:that |how )?|the way that )`),
	Should:   pattern.MustCompile(`(?i)^(?:that |(?:i )?should(?:'ve|ve| have| of) (?:said|mentioned|added|told (?:them|you|him|her|em)) (?:that )?|(?:i )?forgot to (?:say|mention|add|tell (?:them|you|him|her)) (?:that )?)`),
	Decision: pattern.MustCompile(`(?i)^(?:(?:he |she |they |you |i )?(?:wants? to|would like to|plans? to|has to|must)|(?:he|she|they|you|i)(?: will|'ll| would|'d| is going to| are going to)|will|to|(?:is |are )?going to) `),
}

func stripEcho(stem Stem, s string) string {
	re := echoes[stem]
	if re == nil {
		return s
	}
	if loc := re.FindStringIndex(s); loc != nil && loc[1] < len(s) && !(stem == Reason && strings.ContainsAny(s, ".;")) {
		return s[loc[1]:]
	}
	return s
}
