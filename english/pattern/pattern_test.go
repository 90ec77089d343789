package pattern

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
)

// exprs are patterns of every shape that the program has.
var exprs = []string{
	`(?i)\b(?:pay|paid (?:in|by|per)|salary|wages?|bonus(?:es)?|401\(?k\)?|days off|\d on,? \d off)\b`,
	`(?i), ?(?:obviously|of course|i guess)[.!]*$`,
	`\b(\d{1,3}(?:[:.]\d\d)?) ?ish\b`,
	`(?i)\b(\d[\d,.]*) bucks\b`,
	`\b(?:had|have) from (\d[\d.,]*%?) ([a-z]+ )to (\d[\d.,]*%?)\b`,
	`^(hours|team|people|pace)$`,
	`^(?:best|worst|biggest|busiest) (?:[a-z]|\d)`,
	`(?i)^(?:(?:he|she|they) (?:think|thinks) (?:that )?)?(?:i )?(?:(?:no|zero|less|lack of|not having)(?: a| an| any)? )`,
	`^((?:the |your )?(?:[a-z][a-z-]+ ){1,5})(?:must|has to|should) ([a-z]+)`,
	`(?i)^((i|we) )?(it|that|this|one)\b|\b(such|(in )?(that|the same) way|just that|ours)\b`,
	`\b[A-Z]\. (?:If|When|We)\b`,
	`^[Nn]o (?:[a-z]+ )?([a-z]+)$`,
	`(?i)job.?hop|jobs? in \d+ (?:years|yrs)|many (?:jobs|employers)`,
	`\[[^\]\n]{0,60}\]|\?\?\?|\bX{2,}\b`,
	`(?i)(?:é|café) here`, `€\d`, `a*`, `(?:|x)y?`, `(?i)^no?$`, `\bI (?:am|was)\b`, `(?i)\b(k|s)ee\b`, `x{2,3}y`, `(?m)^two$`,
}

// TestFindsWhatRegexpFinds holds every method against package regexp, on texts
// that were made to match and on others.
func TestFindsWhatRegexpFinds(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for _, e := range exprs {
		p, re, found := MustCompile(e), regexp.MustCompile(e), 0
		tree, err := syntax.Parse(e, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		for range 1500 {
			s := sample(tree, dice)
			switch dice.IntN(6) {
			case 0:
				s = strings.ToUpper(s)
			case 1:
				s = "so " + s + ", and"
			case 2:
				s = strings.NewReplacer("s", "\u017f", "k", "\u212a").Replace(s)
			case 3:
				s = strings.ToLower(s)
			case 4:
				if k := dice.IntN(len(s) + 1); k < len(s) {
					s = s[:k] + s[k+1:]
				}
			}
			if re.MatchString(s) {
				found++
				if near := PairsOf(s); !p.MayIn(&near) {
					t.Errorf("%s: its pairs are not found in %q", e, s)
				}
			}
			same(t, p, re, s)
		}
		if found < 100 {
			t.Errorf("%q was found only %d times: the texts are not like it", e, found)
		}
	}
}

func same(t *testing.T, p *Pattern, re *regexp.Regexp, s string) {
	t.Helper()
	mark := func(m string) string { return "<" + m + ">" }
	for what, both := range map[string][2]any{
		"MatchString":             {p.MatchString(s), re.MatchString(s)},
		"FindStringIndex":         {p.FindStringIndex(s), re.FindStringIndex(s)},
		"FindStringSubmatch":      {p.FindStringSubmatch(s), re.FindStringSubmatch(s)},
		"FindStringSubmatchIndex": {p.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s)},
		"ReplaceAllString":        {p.ReplaceAllString(s, "<$0>"), re.ReplaceAllString(s, "<$0>")},
		"ReplaceAllStringFunc":    {p.ReplaceAllStringFunc(s, mark), re.ReplaceAllStringFunc(s, mark)},
	} {
		if !reflect.DeepEqual(both[0], both[1]) {
			t.Fatalf("%s of %q in %q: %v, regexp has %v", what, re, s, both[0], both[1])
		}
	}
}

// sample is a text that the expression matches, but for the edges of words.
func sample(re *syntax.Regexp, dice *rand.Rand) string {
	times := func(least, most int) (s string) {
		for range least + dice.IntN(most-least+1) {
			s += sample(re.Sub[0], dice)
		}
		return s
	}
	switch re.Op {
	case syntax.OpLiteral:
		return string(re.Rune)
	case syntax.OpCharClass:
		k := dice.IntN(len(re.Rune)/2) * 2
		return string(re.Rune[k] + rune(dice.IntN(int(min(re.Rune[k+1]-re.Rune[k], 40))+1)))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "-"
	case syntax.OpCapture:
		return sample(re.Sub[0], dice)
	case syntax.OpStar:
		return times(0, 3)
	case syntax.OpPlus:
		return times(1, 3)
	case syntax.OpQuest:
		return times(0, 1)
	case syntax.OpRepeat:
		return times(re.Min, max(re.Min, min(re.Max, re.Min+2)))
	case syntax.OpAlternate:
		return sample(re.Sub[dice.IntN(len(re.Sub))], dice)
	case syntax.OpConcat:
		s := ""
		for _, sub := range re.Sub {
			s += sample(sub, dice)
		}
		return s
	}
	return ""
}

// TestNeeded shows what is looked for.
func TestNeeded(t *testing.T) {
	for _, c := range []struct {
		expr  string
		words []string
		ahead bool
	}{
		{`(?i)\b(?:salary|wages?|bonus(?:es)?)\b`, []string{"salary", "wage", "bonus"}, false},
		{`^(?:best|biggest) [a-z]`, []string{"best", "biggest"}, true},
		{`(?i)^(?:i )?(?:never|not) `, []string{"i ", "never", "not"}, true},
		{`\b(\d+) ?ish\b`, []string{"ish"}, false},
		{`^[a-z]+ must`, []string{" must"}, false},
		{`\b\d+\b`, nil, false},
		{`(?:no|a?) way|x*`, nil, false},
		{`(?i)caf\x{e9}`, nil, false},
	} {
		words, ahead := needed(c.expr)
		slices.Sort(words)
		slices.Sort(c.words)
		if !slices.Equal(words, c.words) || ahead != c.ahead {
			t.Errorf("needed(%q) = %q, %v; want %q, %v", c.expr, words, ahead, c.words, c.ahead)
		}
	}
}

// BenchmarkMatch is a pattern of many words on an answer that has none of them.
func BenchmarkMatch(b *testing.B) {
	const answer = "running a ten-minute handover at every shift change so that nights start on time"
	p := MustCompile(exprs[0])
	b.Run("pattern", func(b *testing.B) {
		for b.Loop() {
			p.MatchString(answer)
		}
	})
	b.Run("regexp", func(b *testing.B) {
		for b.Loop() {
			p.Regexp.MatchString(answer)
		}
	})
}
