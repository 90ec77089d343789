package compose

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// sample fills every slot with something awkward: long, with commas, plural,
// starting with a figure. Flags are all down.
func sample() *values {
	v := &values{}
	for n, name := range slots().names {
		if !isFlag(slot(n)) {
			v.put(slot(n), sampleText(name), "x")
		}
	}
	return v
}

func sampleText(name string) string {
	name = strings.TrimPrefix(name, "n2.")
	special := map[string]string{
		"topic": "the trucks, the drivers and the rain", "topic.wh": "how you moved 14 wards", "topic.act": "showing me the press",
		"topic2": "his two dogs", "told": "nights have it harder", "need": "to keep three drivers", "n2": "rounds that start on time",
		"need.vp": "keep three drivers", "vp": "keep three drivers", "need.np": "rounds that start on time", "need.now": "Nine of 40 left", "need.told": "the wait at the desk",
		"help": "set up a rota", "help.ger": "setting up a rota", "help.np": "rotas in six-week blocks", "help.more": "Nights would go first",
		"so": "you can go home at five", "so.vp": "go home at five", "proof": "at Oak Hall I cut waiting from 9 days to 2",
		"proof.bare": "I cut waiting from 9 days to 2", "proof.vp": "cut waiting from 9 days to 2", "proof.at": "at Oak Hall",
		"proof.place": "Oak Hall", "strength": "at Oak Hall I trained 14 porters", "strength.bare": "I trained 14 porters",
		"ans": "I ran two units at once. They had 36 beds", "ans2": "I did it twice", "prom": "send you the template", "prom.np": "the template",
		"by": "by Thursday", "reason.np": "the calm of the corridors", "reason.cl": "everybody does field work",
		"should": "I have trained 31 people", "decide.vp": "call all three of us", "decide": "you will call us by Friday",
		"decide.date": "Friday", "follow": "call you on Monday", "follow.date": "Monday", "follow.noun": "a call", "start": "Monday, May 4",
		"ref": "Tracey Boon", "emp": "Oak Hall", "role": "Ward Manager", "a role": "a Ward Manager", "as role": "Ward Manager", "day": "yesterday",
		"that day": "yesterday", "was": "by Friday", "was.noun": "Friday", "was.cl": "you hoped to call us by Friday",
		"rival.by": "Thursday", "rival.ask": "by Wednesday", "news": "I passed the last of four exams", "minutes": "half an hour", "met": "met", "who": "Ms. Okafor",
		"others": "Ms. Okafor and Mr. Boyle", "each": "Ms. Okafor for the talk about the trucks, and Mr. Boyle for the time", "signer": "Ms. Abara",
		"area": "where I could be stronger", "terms": "a salary of $68,000 and three weeks of leave", "why": "I have accepted a position closer to home",
	}
	if s, ok := special[name]; ok {
		return s
	}
	return "the longer runs"
}

// variants renders a frame with all that it may use, and with only what it needs.
func variants(f *Frame) []string {
	full, bare := sample(), sample()
	for n := range slots().names {
		if s := slot(n); f.need.has(s) || isFlag(s) && !f.avoid.has(s) {
			full.have.add(s)
		}
	}
	full.have[0] &^= f.avoid[0]
	full.have[1] &^= f.avoid[1]
	bare.have = f.need
	out := []string{render(f, full, manner{}), render(f, full, manner{short: true}), render(f, bare, manner{})}
	slices.Sort(out)
	return slices.Compact(out)
}

func isSubject(move string) bool { return strings.HasPrefix(move, "subject") }

func TestFrameFilesParse(t *testing.T) {
	l, err := readFrames(frameFiles)
	if err != nil {
		t.Errorf("lines that cannot be read:\n%v", err)
	}
	if len(l.all) == 0 {
		t.Fatal("no frames")
	}
}

// bad are patterns that no rendered frame may hold, each with its reason.
var bad = []struct{ re, why string }{
	{`  `, "two spaces"},
	{` [.,;:?]`, "a space before punctuation"},
	{`\.\.`, "two full stops"},
	{`[,;:][.,;:]`, "two signs side by side"},
	{`!`, "an exclamation mark"},
	{"[‘’“”–—]", "a sign that is not plain"},
	{`[~{}|]`, "a leftover of the frame language"},
	{`(^|[^.])[.?] [a-z]`, "a sentence that begins small"},
	{`(?i)\bso\b[^.]* so that\b`, "so ... so that in one sentence"},
	{`[a-z,] (There|The|That|This|It|You|We|My|What|If|Here|When|Let|One|Your)\b`, "a capital inside a sentence"},
	{`(?i)\b(\w+) \b(the the|a a|to to|you you|of of|in in|I I|for for|by by|that that)\b`, "a word twice"},
}

func TestFrameTexts(t *testing.T) {
	var res []*regexp.Regexp
	for _, b := range bad {
		res = append(res, regexp.MustCompile(b.re))
	}
	for _, f := range frames().all {
		for _, s := range variants(f) {
			for i, re := range res {
				if at := re.FindString(s); at != "" {
					t.Errorf("%s: %s (%q): %s", f.where(), bad[i].why, at, s)
				}
			}
			if isSubject(f.Move) || f.Move == "signoff" {
				continue
			}
			if !regexp.MustCompile(`[.?]$`).MatchString(s) {
				t.Errorf("%s: does not end as a sentence: %s", f.where(), s)
			}
			if !regexp.MustCompile(`^["A-Z0-9]`).MatchString(s) {
				t.Errorf("%s: does not begin as a sentence: %s", f.where(), s)
			}
		}
	}
}

// wrong are patterns that no frame's text may hold (COMPOSER 6).
var wrong = []struct{ re, why string }{
	{`\{(topic|told|need|help|so|proof|prom|reason|obj|ans|strength|n2|should)[a-z0-9.]*\}(?:\{\?[^{}]*\})? (is|are|was|were|has|have|does|do|deserves|makes|means|seems|matters|sounds|looks)\b`, "a verb that must agree with a slot"},
	{`someone who can \{(need|n2)`, "the employer's verb may not be the hire's"},
	{`\b[Aa]n? \{`, "an article before a slot"},
	{`(?i)\b(most|best|highlight|favorite|greatest) (part|point|moment|conversation|interview)\b`, "a superlative; interviewers compare"},
}

// ifUsed are words that need a flag or slot to be true.
var ifUsed = []struct{ re, need, why string }{
	{`(?i)\bsince we (met|spoke|talked)\b`, "later", "needs a later day"},
	{`(?i)\b(by then|that date|that day passes|before then|until then)\b`, "bynow|decide|decide.date|follow|start|by|was|was.noun|was.cl|Was.cl|rival.by|rival.ask", "needs a date before it"},
	{`(?i)\byou (asked|raised|wondered|questioned)\b|\byour question\b`, "aloud|unasked", "needs the flag aloud"},
	{`(?i)\bagain with you\b|\bsecond time\b`, "again", "needs an earlier meeting"},
}

func TestFrameRules(t *testing.T) {
	for _, f := range frames().all {
		for _, w := range wrong {
			if at := regexp.MustCompile(w.re).FindString(f.Text); at != "" {
				t.Errorf("%s: %s: %q", f.where(), w.why, at)
			}
		}
		for _, w := range ifUsed {
			if at := regexp.MustCompile(w.re).FindString(f.Text); at != "" && !uses(f.Text, w.need) {
				t.Errorf("%s: %q %s (%s)", f.where(), at, w.why, w.need)
			}
		}
		for _, p := range regexp.MustCompile(`([A-Za-z]*)~([A-Za-z]*)`).FindAllStringSubmatch(f.Text, -1) {
			if _, ok := joined(p[1], p[2]); !ok {
				t.Errorf("%s: %q is no contraction", f.where(), p[0])
			}
		}
		if f.Move != "signoff" && len(f.Lands) > 0 {
			t.Errorf("%s: countries stand only in sign-offs", f.where())
		}
	}
}

// uses reports whether a frame's text names one of the slots or flags of
// "a|b|c" at all.
func uses(text, names string) bool {
	for name := range strings.SplitSeq(names, "|") {
		if strings.Contains(text, "{?"+name+":") || strings.Contains(text, "{"+name+"}") {
			return true
		}
	}
	return false
}

// TestFrameClosings holds the frames against the phrases of never.txt.
func TestFrameClosings(t *testing.T) {
	text, err := os.ReadFile("never.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		phrase, but, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), "|")
		if phrase = strings.TrimSpace(phrase); phrase == "" || phrase[0] == '#' {
			continue
		}
		for _, f := range frames().all {
			if slices.ContainsFunc(strings.Fields(but), func(m string) bool { return strings.HasPrefix(f.Move, m) }) {
				continue
			}
			if strings.Contains(strings.ToLower(strings.ReplaceAll(f.Text, "~", " ")), phrase) {
				t.Errorf("%s: %q is not said in our letters", f.where(), phrase)
			}
		}
	}
}

// TestFrameOpenings: at most two frames of a move that need the same slots, so
// that they compete, begin with the same three words in a tone.
func TestFrameOpenings(t *testing.T) {
	seen := map[string][]string{}
	for _, f := range frames().all {
		if isSubject(f.Move) || f.Move == "signoff" {
			continue
		}
		w := strings.Fields(regexp.MustCompile(`^(\{\?[^{}]*:#?\})+`).ReplaceAllString(f.Text, ""))
		if len(w) < 3 || strings.Contains(strings.Join(w[:3], " "), "{") {
			continue
		}
		for _, tone := range f.Tones {
			k := fmt.Sprintf("%s/%c/%x/%s", f.Move, tone, f.need, strings.Join(w[:3], " "))
			seen[k] = append(seen[k], f.where())
		}
	}
	for k, at := range seen {
		if len(at) > 2 && !strings.HasSuffix(k, "/Thank you for") {
			t.Errorf("%d frames of one move and tone begin alike, %s: %v", len(at), k, at)
		}
	}
}

// TestFrameNumbers counts the frames of each move and tone. Ten are wanted,
// so that a large panel in one tone does not run dry.
func TestFrameNumbers(t *testing.T) {
	for _, move := range moves() {
		n := map[byte]int{}
		for _, f := range frames().byMove[move] {
			for i := range len(f.Tones) {
				n[f.Tones[i]]++
			}
		}
		t.Logf("%-9s F %3d  N %3d  W %3d", move, n['F'], n['N'], n['W'])
		for _, tone := range []byte("FNW") {
			if n[tone] < 10 {
				t.Logf("%s in %c: %d of 10", move, tone, n[tone])
			}
		}
	}
}

// TestFrameSlots: the table of slots and the contract agree.
func TestFrameSlots(t *testing.T) {
	text, err := os.ReadFile("../reading/views.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile("`\\{([a-z0-9. ]+)\\}`").FindAllStringSubmatch(string(text), -1) {
		if _, _, ok := slotOf(m[1]); !ok {
			t.Errorf("views.md has {%s}, slots.tsv has not", m[1])
		}
	}
	for _, name := range slots().names {
		base := regexp.MustCompile(`^(n2\.|strength\.)`).ReplaceAllString(name, "")
		if !strings.Contains(string(text), "`{"+base+"}`") && !strings.Contains(string(text), "`"+base+"`") &&
			!strings.Contains(string(text), "`{need."+base+"}`") && !strings.Contains(string(text), "`{proof."+base+"}`") {
			t.Errorf("slots.tsv has %s, views.md has not", name)
		}
	}
}
